import type { CitationItem } from '../memo/citations.js'
import type { Locator, LocatorPart } from '../memo/locator.js'
import type { Memo } from '../memo/memo.js'
import type { PassageKind } from '../model.js'
import { kindsOfLocators } from './locatorRefs.js'

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

/** Takes an item apart. Several locators may follow each other, `, para. 2 and sec. 3`, as far as all but one of them are places of a corpus. */
export function placesOf({ text }: Memo, item: CitationItem, isInterview: boolean): WrittenItem {
  const { keySpan, span, inText, suppressAuthor, locator } = item
  const isBraced = text[keySpan.start - 1] === '{'
  const keyStart = keySpan.start - (isBraced ? 2 : 1) - (suppressAuthor ? 1 : 0)
  const end = span.end
  let from = keySpan.end + (isBraced ? 1 : 0)
  // The bracket behind `@key` belongs neither to the locator nor to the suffix.
  if (inText && from < end) from = text.indexOf('[', from) + 1
  const {
    places,
    own,
    locatorEnd = from,
  } = (locator && (isInterview ? inInterview(locator) : undefined)) ?? inWork(locator)
  return {
    prefix: inText ? '' : text.slice(span.start, keyStart),
    // Empty braces say that what follows is no locator.
    suffix: text.slice(locatorEnd, end).replace(/^,?\s*\{\s*\}/, ''),
    places,
    ...(own ? { locator: { label: own.label, value: own.value.replace(/(?<=\d)\s*-{2,3}\s*(?=\d)/g, '-') } } : {}),
  }
}

interface ReadPlaces {
  readonly places: readonly Place[]
  readonly own?: LocatorPart | undefined
  readonly locatorEnd?: number | undefined
}

/** Undefined where the locator names no place of a corpus. */
function inInterview({ parts, span }: Locator): ReadPlaces | undefined {
  const elsewhere = parts.filter((part) => !placeIn(part))
  const [own, second] = elsewhere
  const taken = second ? parts.slice(0, parts.indexOf(second)) : parts
  const places = taken.flatMap((part) => placeIn(part) ?? [])
  if (!places.length) return undefined
  return { places, own, locatorEnd: second ? taken.at(-1)?.span.end : span.end }
}

/** As Pandoc reads it. */
function inWork(locator: Locator | undefined): ReadPlaces {
  return { places: [], own: locator?.inPandoc, locatorEnd: locator?.inPandoc.span.end }
}

function placeIn({ label, numbers }: LocatorPart): Place | undefined {
  const kind = kindsOfLocators[label]
  return kind && numbers.length ? { kind, numbers } : undefined
}
