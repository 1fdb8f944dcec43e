import { sha256Of } from '../../text/hash.js'
import { evenTypography, nothing } from '../../text/typography.js'

/**
 * A paragraph as it is hashed, so that copies of one text agree whatever typed or printed them: quotation marks and apostrophes become
 * `'`, dashes of any length, with the space around them, `-`, three dots `…`; soft hyphens and characters without width go; white space
 * and line breaks become one space, none at the ends; letters are composed (NFC). Case, punctuation and brackets count.
 */
export function normaliseParagraph(text: string): string {
  return evenTypography(text)
    .replaceAll(nothing, '')
    .replace(/\.(?: {0,8}\.){2,}/g, '…')
    .replace(/ {2,}/g, ' ')
    .replace(/ ?-[- ]*/g, '-')
    .trim()
    .normalize('NFC')
}

/** The same in lower case, to find words by: these may begin with another case than where they are quoted. */
export function foldParagraph(text: string): string {
  return normaliseParagraph(text).toLowerCase()
}

/** The SHA-256 of a normalised paragraph, in hex: what `sha256=` of a passage holds. */
export function paragraphHash(text: string): string {
  return sha256Of(normaliseParagraph(text))
}
