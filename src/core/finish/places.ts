import type { CitationItem } from '../memo/citations.js'
import { type Locator, readLocator } from '../memo/locator.js'
import { type LocatorTerms, locatorTerms } from '../memo/locatorTerms.js'
import type { Memo } from '../memo/memo.js'
import type { PassageKind, Span } from '../model.js'
import { kindsOfLocators } from '../query/citationHover.js'

/** Passages of an interview that a citation names by number. */
export interface Place {
  readonly kind: PassageKind
  readonly numbers: readonly number[]
}

/** The parts of a citation's item as they are written around its key. */
export interface WrittenItem {
  /** With the spaces that part them from key and locator. */
  readonly prefix: string
  readonly suffix: string
  readonly places: readonly Place[]
  /** A locator of the source's own, such as a page. */
  readonly locator?: { readonly label: string; readonly value: string }
}

/** Takes an item apart. Several locators may follow each other, `, para. 2, sec. 3`, as far as all but one of them are places of a corpus. */
export function placesOf({ text, lang }: Memo, item: CitationItem, isInterview: boolean): WrittenItem {
  const { keySpan, span, inText, suppressAuthor } = item
  const isBraced = text[keySpan.start - 1] === '{'
  const keyStart = keySpan.start - (isBraced ? 2 : 1) - (suppressAuthor ? 1 : 0)
  const end = span.end
  let from = keySpan.end + (isBraced ? 1 : 0)
  // The bracket behind `@key` belongs neither to the locator nor to the suffix.
  if (inText && from < end) from = text.indexOf('[', from) + 1
  const terms = locatorTerms(lang)
  const locators: Locator[] = []
  for (let next = item.locator; next; next = isInterview ? readAnother(text, { start: from, end }, terms) : undefined) {
    locators.push(next)
    from = next.span.end
  }
  const isPlace = ({ label, numbers }: Locator): boolean =>
    isInterview && kindsOfLocators[label] !== undefined && numbers.length > 0
  const own = locators.find((one) => !isPlace(one))
  return {
    prefix: inText ? '' : text.slice(span.start, keyStart),
    // Empty braces say that what follows is no locator.
    suffix: text.slice(from, end).replace(/^,?\s*\{\s*\}/, ''),
    places: locators.filter(isPlace).flatMap(({ label, numbers }) => {
      const kind = kindsOfLocators[label]
      return kind ? [{ kind, numbers }] : []
    }),
    ...(own ? { locator: { label: own.label, value: own.value.replace(/(?<=\d)\s*-{2,3}\s*(?=\d)/g, '-') } } : {}),
  }
}

function readAnother(text: string, { start, end }: Span, terms: LocatorTerms): Locator | undefined {
  if (!/^,\s*\p{L}/u.test(text.slice(start, end))) return undefined
  const next = readLocator(text, start, end, terms)
  return next && kindsOfLocators[next.label] && next.numbers.length ? next : undefined
}
