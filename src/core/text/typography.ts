/** What stands for a character that does not count: it leaves the length of a text, and so every offset in it, as it was. */
export const nothing = '\u00AD'

const sameAs: readonly (readonly [RegExp, string])[] = [
  [/["“”„‟«»‹›‘’‚‛`´′″]/g, "'"],
  [/[‐‑‒–—―−]/g, '-'],
  [/\s/g, ' '],
  [/[\u200B-\u200D\u2060\uFEFF]/g, nothing],
]

/**
 * The text with one character for all that typography writes in several ways: quotation marks and apostrophes, dashes, white space and
 * line breaks; soft hyphens and characters without width become `nothing`. As long as it was, so that offsets hold.
 */
export function evenTypography(text: string): string {
  return sameAs.reduce((even, [pattern, one]) => even.replace(pattern, one), text)
}

/** Whether the typographer wrote a hyphen or minus sign at `offset`, which joins words, and not a dash, which parts them. */
export function isHyphenAt(text: string, offset: number): boolean {
  return /[-‐‑−]/.test(text.charAt(offset))
}
