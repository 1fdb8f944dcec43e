import type { Span } from '../model.js'

/** `@key` or `@{key}` as it stands in a text: `start` is the `@`, `end` follows the key or its closing brace. */
export interface KeyInText {
  readonly key: string
  readonly keySpan: Span
  readonly start: number
  readonly end: number
}

const keyStart = String.raw`[\p{L}\p{N}_]`
/** Source of a pattern for what may go on with a key that has begun; needs the flag `u`. */
export const keyCharacters = String.raw`(?:${keyStart}|[:.#$%&\-+?<>~/](?=${keyStart})|[:/](?=/))+`

/** A key without braces: punctuation stands singly and inside (Pandoc manual, "Citation syntax"), but for the `://` of an address. */
const bareKey = `${keyStart}(?:${keyCharacters})?`
/** A key in braces: anything but white space, braces in pairs. */
const bracedKey = String.raw`\{(?:[^\s{}]|\{[^\s{}]*\})+\}`

/** Source of a pattern for what follows the `@` of a citation; needs the flag `u`. */
export const keyPattern = `${bracedKey}|${bareKey}`

const atKey = new RegExp(`@(?:${keyPattern})`, 'uy')

/** True where an `@` here would stand inside a word or an e-mail address, and so cite nothing. */
export function insideWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}]\.?$/u.test(text.slice(Math.max(0, at - 3), at))
}

/** The key whose `@` stands at `at`, or undefined. The caller knows that the `@` is not escaped. */
export function keyAt(text: string, at: number): KeyInText | undefined {
  if (insideWord(text, at)) return undefined
  atKey.lastIndex = at
  const match = atKey.exec(text)
  if (!match || isExampleLabel(text, at, atKey.lastIndex)) return undefined
  const end = at + match[0].length
  const braced = text[at + 1] === '{'
  const keySpan = braced ? { start: at + 2, end: end - 1 } : { start: at + 1, end }
  return { key: text.slice(keySpan.start, keySpan.end), keySpan, start: at, end }
}

/** `(@label)` and `@label.` at the start of a block number a list of examples (Pandoc manual, "Numbered example lists"). */
function isExampleLabel(text: string, at: number, end: number): boolean {
  if (!/^[\w-]+$/.test(text.slice(at + 1, end))) return false
  const before = blockStart.exec(text.slice(Math.max(0, at - 100), at))
  if (!before || (at > 100 && before.index === 0)) return false
  return (before[1] ? /^\)(?:\s|$)/ : /^[.)](?:\s|$)/).test(text.slice(end, end + 2))
}

const blockStart = /(?:^|(?:^|[\r\n])[ \t]*(?:\r\n|\n|\r))[ \t]{0,3}(\(?)$/

const crossReference =
  /^(?:(?:fig|tbl|sec|eq|lst|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|alg|tip|nte|wrn|imp|cau)-|(?:fig|tbl|sec|eq|lst):)/i

/** True of the keys that Quarto and pandoc-crossref keep for cross references, such as `fig-map` or `tbl:exports`; they cite nothing. */
export function isCrossReference(key: string): boolean {
  return crossReference.test(key)
}
