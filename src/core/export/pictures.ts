import type { Block } from './document.js'
import type { Picture } from './labels.js'
import { inlinesIn } from './textOf.js'

/** What the pictures of a document are called in the memo, each once; those of the web are none, for nothing is loaded from there. */
export function pictureSources(blocks: readonly Block[]): readonly string[] {
  const found = new Set<string>()
  for (const one of inlinesIn(blocks))
    if (one.kind === 'image' && !/^[a-z][a-z0-9+.-]+:|^\/\//i.test(one.source)) found.add(one.source)
  return [...found]
}

/**
 * A picture in PNG or JPEG without what cameras and programs write beside it: places, days, people, machines. Undefined for anything else.
 */
export function readPicture(bytes: Uint8Array): Picture | undefined {
  try {
    return readPng(bytes) ?? readJpeg(bytes)
  } catch (error) {
    if (error instanceof RangeError) return undefined // it ends before it should
    throw error
  }
}

const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** What a picture needs to look right. */
const pngParts = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD', 'pHYs'])

function readPng(bytes: Uint8Array): Picture | undefined {
  if (!pngStart.every((byte, index) => bytes[index] === byte)) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept = [bytes.subarray(0, pngStart.length)]
  for (let at = pngStart.length; at < bytes.length;) {
    const length = view.getUint32(at)
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    const end = at + 12 + length
    if (end > bytes.length) return undefined
    if (pngParts.has(name)) kept.push(bytes.subarray(at, end))
    if (name === 'IEND')
      return { type: 'png', bytes: joined(kept), width: view.getUint32(16), height: view.getUint32(20) }
    at = end
  }
  return undefined
}

function readJpeg(bytes: Uint8Array): Picture | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept = [bytes.subarray(0, 2)]
  let size: Pick<Picture, 'width' | 'height'> | undefined
  for (let at = 2; at < bytes.length;) {
    if (bytes[at] !== 0xff) return undefined
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at++
      continue
    }
    const end = at + 2 + view.getUint16(at + 2)
    // Frames, but not the tables whose markers stand between theirs.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    // Application data but that of JFIF and of colours, and comments.
    const tells = (marker >= 0xe1 && marker <= 0xef && marker !== 0xee) || marker === 0xfe
    if (marker === 0xda) {
      kept.push(bytes.subarray(at))
      return size && { type: 'jpg', bytes: joined(kept), ...size }
    }
    if (!tells) kept.push(bytes.subarray(at, end))
    at = end
  }
  return undefined
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
