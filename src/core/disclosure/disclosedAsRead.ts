import type { Span } from '../model.js'
import { blankMarkup } from '../quotation/markup.js'
import { nothing } from '../text/typography.js'
import { disclosedIn } from './disclosedIn.js'

/** Where Markdown tells one of the names as it is written, and as it is read: emphasis, an entity, an attribute or a line break may cut a name. */
export function disclosedAsRead(text: string, names: readonly string[]): readonly Span[] {
  const joined = overBreaks(text)
  const found = [...disclosedIn(text, names)]
  for (const read of [text, ...(joined === text ? [] : [joined])]) {
    const isApart = (span: Span): boolean => !found.some(({ start, end }) => start < span.end && span.start < end)
    found.push(...disclosedIn(withoutMarks(read), names).filter(isApart))
  }
  return found
}

/** A break that an author set: a tag, a backslash or two spaces at the end of a line, or the next line of a line block. With the marks of a quotation. */
const lineBreak =
  /(?:(?:(?<![ \t])[ \t]+)?(?:<br\b[^<>]{0,200}>\s*|\\{1,2}\r?\n|\r?\n(?=[ \t>]*\|[ \t]))|(?<! ) {2,}\r?\n)[ \t>]*(?:\|[ \t]+)?/gi

/** A text with the words on both sides of its line breaks in one, for a reader takes them together. As long as it was. */
export function overBreaks(text: string): string {
  return text.replace(lineBreak, (found) => nothing.repeat(found.length))
}

/** Besides what quotations may have: strokes, small signs above and below, code, and stretches with attributes. */
function withoutMarks(text: string): string {
  const bare = text
    .replace(
      /\[([^[\]]{1,200})\](\{[^{}\n]{0,200}\})/g,
      (_, words: string, attributes: string) => nothing + words + nothing.repeat(attributes.length + 1),
    )
    .replace(/[~^`]/g, nothing)
  return blankMarkup(bare)
}
