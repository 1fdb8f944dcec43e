import type { Span } from '../model.js'
import { blankMarkup } from '../quotation/markup.js'
import { nothing } from '../text/typography.js'
import { disclosedIn } from './disclosedIn.js'

/** Where Markdown tells one of the names as it is written, and as it is read: emphasis, an entity or an attribute may cut a name. */
export function disclosedAsRead(text: string, names: readonly string[]): readonly Span[] {
  const written = disclosedIn(text, names)
  const isApart = (span: Span): boolean => !written.some(({ start, end }) => start < span.end && span.start < end)
  return [...written, ...disclosedIn(withoutMarks(text), names).filter(isApart)]
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
