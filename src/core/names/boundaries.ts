import type { Span } from '../model.js'

const letterOrDigit = /[\p{L}\p{N}\p{M}]/u
/** What may follow an apostrophe without making one word of both: possessives and short verbs. */
const afterApostrophe = /^(?:s|d|ll|re|ve)(?![\p{L}\p{N}])/iu

/**
 * Whether a name that stands here is a word of its own, given that no letter or digit touches its first and last word. The parts of
 * `U.S.S.R.`, `china.com`, `Xi'an` and `d'Ivoire` are none; those of `Sino-Pak` and `China's` are.
 */
export function standsAlone(text: string, { start, end }: Span): boolean {
  return freeBefore(text, start) && freeAfter(text, start, end)
}

function freeBefore(text: string, start: number): boolean {
  const mark = text[start - 1] ?? ' '
  const before = text[start - 2] ?? ' '
  if (mark === '@' || mark === '\\') return false
  if (isApostrophe(mark)) return !letterOrDigit.test(before)
  // `A.Khan` is a person with an initial; in `U.S.S.R.` no part is.
  const hasInitial =
    /(?:^|[^\p{L}\p{N}])\p{Lu}\.$/u.test(text.slice(Math.max(0, start - 3), start)) && text[start + 1] !== '.'
  return mark !== '.' || !letterOrDigit.test(before) || hasInitial
}

function freeAfter(text: string, start: number, end: number): boolean {
  const mark = text[end] ?? ' '
  const last = text[end - 1] ?? ' '
  if (last === '.' && letterOrDigit.test(mark)) return false
  if (isApostrophe(mark)) {
    const after = text.slice(end + 1, end + 5)
    return !letterOrDigit.test(after[0] ?? ' ') || afterApostrophe.test(after)
  }
  if (mark !== '.' || !letterOrDigit.test(text[end + 1] ?? ' ')) return true
  // A missing space after a full stop, but neither `china.com` nor the middle of `U.S.S.R.`.
  return /\p{Lu}/u.test(text[end + 1] ?? ' ') && text[end - 2] !== '.' && end - start > 1
}

function isApostrophe(mark: string): boolean {
  return mark === "'" || mark === '’' || mark === 'ʼ'
}
