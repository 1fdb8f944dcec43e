/** A text and the name of the encoding that its bytes were read in, as the Encoding Standard spells it. */
export interface ReadText {
  readonly text: string
  readonly encoding: string
}

/** What of a file is looked at to tell text from other bytes. */
const sampleLength = 65_536

/**
 * The text of bytes in UTF-8, UTF-16 (with or without byte order mark) or Windows-1252, or in the encoding `declared` by the file.
 * Undefined where the bytes are no text. The byte order mark is no part of the text.
 */
export function readText(bytes: Uint8Array, declared?: string): ReadText | undefined {
  const encoding = markOf(bytes) ?? wideOf(bytes)
  if (encoding === 'binary') return undefined
  if (encoding !== undefined) return { text: new TextDecoder(encoding).decode(bytes), encoding }
  if (!looksLikeText(bytes)) return undefined
  return readUtf8(bytes) ?? readDeclared(bytes, declared) ?? readAs(bytes, 'windows-1252')
}

function markOf([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return undefined
}

/** UTF-16 without a mark has zeros at every other byte where its letters are Latin, and in its spaces and line ends elsewhere. */
function wideOf(bytes: Uint8Array): string | undefined {
  const zeros = [0, 0]
  bytes.subarray(0, sampleLength).forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  // A few zeros among letters that are UTF-8 are damage, and no sign of another encoding.
  if (even + odd === 0 || ((even + odd) * 50 < bytes.length && isUtf8(bytes))) return undefined
  const encoding = odd > even ? 'utf-16le' : 'utf-16be'
  if (Math.min(even, odd) * 20 > Math.max(even, odd)) return 'binary'
  const sample = new TextDecoder(encoding).decode(bytes.subarray(0, sampleLength))
  // Signs that no text has: halves of pairs, places without a character, and controls other than white space.
  const strange = sample.match(/\ufffd|\ufffe|\uffff|(?!\s)\p{Cc}/gu)?.length ?? 0
  return strange * 100 > sample.length ? 'binary' : encoding
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false // it is another encoding, or damaged
  }
}

function looksLikeText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, sampleLength)
  const controls = sample.reduce((count, byte) => count + Number(byte < 0x09 || (byte > 0x0d && byte < 0x1b)), 0)
  return controls * 200 <= sample.length
}

/** Also where a few bytes were damaged, as at the end of a file that was cut off: they become U+FFFD. */
function readUtf8(bytes: Uint8Array): ReadText | undefined {
  const text = new TextDecoder('utf-8').decode(bytes)
  const damaged = text.match(/\ufffd/g)?.length ?? 0
  if (damaged === 0) return { text, encoding: 'utf-8' }
  const whole = text.match(/[\u0080-\ufffc]/g)?.length ?? 0
  return damaged * 10 <= whole ? { text, encoding: 'utf-8' } : undefined
}

function readDeclared(bytes: Uint8Array, declared: string | undefined): ReadText | undefined {
  if (declared === undefined || /^utf-?8$/i.test(declared)) return undefined
  try {
    return readAs(bytes, new TextDecoder(declared).encoding)
  } catch {
    return undefined // an encoding that nobody knows says nothing
  }
}

function readAs(bytes: Uint8Array, encoding: string): ReadText {
  const text = new TextDecoder(encoding).decode(bytes)
  return { text: encoding === 'windows-1252' ? withWindowsSigns(text) : text, encoding }
}

/** What Windows-1252 has at 0x80 to 0x9F (Encoding Standard, index windows-1252). Some releases of Node read it as Latin-1, which has controls there. */
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** The signs of Windows-1252 for controls that a text in Latin-1 has in their places. */
export const withWindowsSigns = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (sign) => windowsSigns[sign.charCodeAt(0) - 0x80] ?? sign)
