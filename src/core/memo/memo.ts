import type { PinOf } from '../corpus/reviews.js'
import type { Span } from '../model.js'
import { blank } from '../text/blank.js'
import { keyPattern } from './citationKey.js'
import { readCitations, type Citation, type CitationItem } from './citations.js'
import type { Reader } from './conditions.js'
import { hiddenIn, withoutHidden } from './hidden.js'
import { locatorNames } from './locatorNames.js'
import { withRecordedPins } from './recordedPins.js'
import { frontMatter, proseOf, type MemoLanguage } from './prose.js'

export type { Reader, TargetFormat } from './conditions.js'
export type { MemoLanguage } from './prose.js'

/** A document that may cite. What a text is read as is computed at the first look at it, once. */
export interface Memo {
  /** As its reader gets it: what is hidden is blank, so that offsets are those of the file. */
  readonly text: string
  /** As its author wrote it, with what is hidden. */
  readonly written: string
  readonly reader: Reader
  /** The profiles of its Quarto project that are in use. */
  readonly profiles: readonly string[]
  /** Knows the pins that are recorded for its citations. */
  readonly pinOf: PinOf | undefined
  /** What of the text its reader never sees. In order, none within another. */
  readonly hidden: readonly Span[]
  readonly language: MemoLanguage
  /** The language of its words, as `lang:` in the front matter has it; undefined where nothing says. */
  readonly lang: string | undefined
  /** The text with all that is not prose turned into spaces; citations are still in it. For sentences and completion. */
  readonly citingProse: string
  /** The same with keys, locators and pins turned into spaces as well. For mentions. */
  readonly prose: string
  /** In the order of their starts. */
  readonly citations: readonly Citation[]
  /** Those that stand in what is hidden, for whoever renames what they cite or looks for what must not be told. */
  readonly hiddenCitations: readonly Citation[]
}

/** A citation and the one of its keys that an offset stands on. */
export interface CitationAt {
  readonly citation: Citation
  readonly item: CitationItem
}

/** Reads a memo as it reaches a reader; without one, as it is where some format shows it. */
export function readMemo(
  written: string,
  language: MemoLanguage,
  reader: Reader = 'any',
  profiles: readonly string[] = [],
  pinOf?: PinOf,
): Memo {
  const hidden = language === 'plaintext' ? [] : hiddenIn(written, reader, profiles)
  const text = withoutHidden(written, hidden)
  const citingProse = lazy(() => proseOf(text, language, hidden))
  const lang = language === 'plaintext' ? undefined : langOf(text)
  const citations = lazy(() => {
    const found = readCitations(citingProse(), text, locatorNames(lang))
    return pinOf ? withRecordedPins(found, { citingProse: citingProse(), text, written }, pinOf) : found
  })
  const prose = lazy(() => blank(citingProse(), keysAndLocators(citingProse(), citations())))
  const hiddenCitations = lazy(() =>
    hidden.length
      ? readMemo(written, language, 'author', profiles, pinOf).citations.filter(({ span }) =>
          isWithin(span.start, hidden),
        )
      : [],
  )
  return {
    text,
    written,
    reader,
    profiles,
    pinOf,
    hidden,
    language,
    lang,
    get citingProse() {
      return citingProse()
    },
    get prose() {
      return prose()
    },
    get citations() {
      return citations()
    },
    get hiddenCitations() {
      return hiddenCitations()
    },
  }
}

function isWithin(offset: number, spans: readonly Span[]): boolean {
  return spans.some(({ start, end }) => start <= offset && offset < end)
}

function langOf(text: string): string | undefined {
  const yaml = text.slice(0, frontMatter(text)[0]?.end ?? 0)
  return /^lang:[ \t]*["']?([A-Za-z]{2,3}(?:[-_][\w-]+)?)/m.exec(yaml)?.[1]
}

/**
 * The key that an offset stands on: within an item from its prefix to its suffix, its pin, or else the only item of a citation. The
 * innermost where one citation stands in another.
 */
export function citationAt(memo: Memo, offset: number): CitationAt | undefined {
  for (const citation of [...memo.citations].reverse()) {
    const whole = { start: citation.span.start, end: citation.pinSpan?.end ?? citation.span.end }
    if (!holds(whole, offset)) continue
    const item =
      citation.items.find(({ span, pin }) => holds(span, offset) || (pin?.span && holds(pin.span, offset))) ??
      (citation.items.length === 1 ? citation.items[0] : undefined)
    if (item) return { citation, item }
  }
  return undefined
}

/** Ends count as inside: the pointer and the cursor stand between characters. */
function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end
}

const anyKey = new RegExp(`@(?:${keyPattern})`, 'gu')

/** All keys, those of cross references too, and the locators of citations. */
function keysAndLocators(prose: string, citations: readonly Citation[]): Span[] {
  const keys = Array.from(prose.matchAll(anyKey), ({ 0: key, index }) => ({ start: index, end: index + key.length }))
  const locators = citations.flatMap(({ items }) => items.flatMap(({ locator }) => locator?.span ?? []))
  return [...keys, ...locators]
}

function lazy<T>(compute: () => T): () => T {
  let value: { readonly of: T } | undefined
  return () => (value ??= { of: compute() }).of
}
