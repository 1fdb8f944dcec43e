import { type UnzipFileFilter, unzipSync } from 'fflate'
import { Unreadable } from './unreadable.js'

const largest = 64 * 1024 * 1024 // bytes of all parts together; a small archive may unfold to any size

/**
 * The parts of a zip archive whose names are `wanted`, as text in UTF-8.
 * @throws Unreadable where the archive is damaged, or unfolds to more than a document may have
 */
export function unzipTexts(bytes: Uint8Array, wanted: RegExp): ReadonlyMap<string, string> {
  let size = 0
  const filter: UnzipFileFilter = ({ name, originalSize }) => {
    if (!wanted.test(name)) return false
    size += originalSize
    if (size > largest) throw new Unreadable('too large')
    return true
  }
  const parts = unzip(bytes, filter)
  return new Map(Object.entries(parts).map(([name, part]) => [name, new TextDecoder().decode(part)]))
}

function unzip(bytes: Uint8Array, filter: UnzipFileFilter): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(bytes, { filter })
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('damaged')
  }
}
