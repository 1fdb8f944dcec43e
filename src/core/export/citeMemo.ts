import type { CslItem } from '../bibliography/item.js'
import { blank } from '../text/blank.js'
import type { Citation } from '../memo/citations.js'
import type { Memo } from '../memo/memo.js'
import type { Span } from '../model.js'
import { sentenceAt } from '../language/sentences.js'
import { readHeader } from './draft/header.js'
import { citedItems } from './citedItems.js'
import { sourceFinder, type Sources } from './findSource.js'
import type { BrokenStyle, CitationStyle } from './citationStyle.js'
import type { CitationGap, CitedMemo, CiteCluster, RenderedMemo } from './citedItem.js'
import { beginsSentence, isAlone } from './citationAlone.js'
import { type OwnNote, ownNotes, within } from '../memo/ownNotes.js'

export type { Sources } from './findSource.js'

/** All that a style is asked for, of a memo as it is written. `nocite` are keys, `*` for `sources.keys`. */
export function citeMemo(memo: Memo, sources: Sources, nocite: readonly string[] = []): CitedMemo {
  const notes = ownNotes(memo)
  const items = new Map<string, CslItem>()
  const find = sourceFinder(sources, items)
  const itemsOf = citedItems(sources.corpus)
  const places = placesInReading(memo, notes)
  const known = new Map<number, Span>()
  const sentenceFrom = (start: number): Span => {
    const sentence = known.get(start) ?? sentenceAt(memo.citingProse, start)
    known.set(start, sentence)
    return sentence
  }
  const clusters = memo.citations.map((citation, index) =>
    clusterOf(memo, index, itemsOf(memo, citation, find), { places, sentenceFrom }),
  )
  const keys = nocite.flatMap((key) => (key === '*' ? (sources.keys?.() ?? []) : key))
  const uncited = keys.flatMap((key) => find(key).item?.id ?? [])
  const readingOrder = clusters.map((_, index) => index)
  readingOrder.sort((a, b) => (places[a]?.at ?? 0) - (places[b]?.at ?? 0) || a - b)
  return {
    clusters,
    readingOrder,
    nocite: [...new Set(uncited)],
    // Plain prose alone asks.
    get authors() {
      return readHeader(memo).authors
    },
    items,
    gaps: clusters.flatMap(gapsOf),
  }
}

/** What a style that somebody else wrote makes of a memo, or that it cannot. */
export function tryRender(memo: CitedMemo, style: CitationStyle): RenderedMemo | BrokenStyle {
  try {
    return style.render(memo)
  } catch {
    return { broken: 'sources' }
  }
}

/** Where a citation is read: at the mark of the footnote that it stands in, if it does; and that footnote's number. */
interface PlaceInReading {
  readonly at: number
  readonly note: OwnNote | undefined
  readonly noteNumber: number
}

/** Footnotes are numbered as where each citation outside a footnote makes one. */
function placesInReading({ citations }: Memo, notes: readonly OwnNote[]): readonly PlaceInReading[] {
  const found = citations.map(({ span }) => {
    const note = notes.find(({ body }) => within(span.start, body))
    return { at: note?.mark ?? span.start, note }
  })
  const making = [...notes.map(({ mark }) => mark), ...found.flatMap(({ at, note }) => (note ? [] : at))]
  const numbers = new Map(making.sort((a, b) => a - b).map((at, index) => [at, index + 1]))
  return found.map((one) => ({ ...one, noteNumber: numbers.get(one.at) ?? 0 }))
}

interface Reading {
  readonly places: readonly PlaceInReading[]
  /** The sentence around an offset, looked for once: it is asked for with its own citation and with the next. */
  readonly sentenceFrom: (start: number) => Span
}

function clusterOf(
  memo: Memo,
  index: number,
  items: CiteCluster['items'],
  { places, sentenceFrom }: Reading,
): CiteCluster {
  const citation = memo.citations[index]
  const { note, noteNumber } = places[index] ?? { note: undefined, noteNumber: 0 }
  if (!citation) throw new Error(`expected a citation ${index}, got none`)
  const { start, end } = citation.span
  let words: SentenceWords | undefined
  // Few styles ask for the sentence, and to find it costs more than all else.
  const sentence = (): SentenceWords => (words ??= sentenceOf(memo, citation, index, sentenceFrom))
  return {
    items,
    inText: citation.items[0]?.inText ?? false,
    inNote: note !== undefined,
    beginsNote: note !== undefined && memo.text.slice(note.body.start, start).trim() === '',
    noteNumber,
    markAfter:
      /^[.,;:?!]?/.exec(memo.text.slice(citation.pinSpan?.end ?? end, (citation.pinSpan?.end ?? end) + 1))?.[0] ?? '',
    get sentence() {
      return sentence().sentence
    },
    get before() {
      return sentence().before
    },
    get beginsSentence() {
      return beginsSentence(memo, citation.span, note)
    },
    get isAlone() {
      return isAlone(memo, index, note)
    },
    get continues() {
      return places[index - 1]?.note === note && sentence().continues
    },
  }
}

type SentenceWords = Pick<CiteCluster, 'sentence' | 'before' | 'continues'>

/** Its sentence without citations, as far as the citation and as a whole. */
function sentenceOf(
  memo: Memo,
  { span: { start } }: Citation,
  index: number,
  sentenceFrom: Reading['sentenceFrom'],
): SentenceWords {
  const sentence = sentenceFrom(start)
  const all = memo.citations
  let first = index
  while (first > 0 && (all[first - 1]?.span.start ?? -1) >= sentence.start) first--
  let last = index
  while (last + 1 < all.length && (all[last + 1]?.span.start ?? Infinity) < sentence.end) last++
  const spans = all
    .slice(first, last + 1)
    .map(({ span }) => ({ start: Math.max(0, span.start - sentence.start), end: span.end - sentence.start }))
  const words = blank(memo.citingProse.slice(sentence.start, sentence.end), spans)
  const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim()
  return {
    sentence: tidy(words),
    before: tidy(words.slice(0, Math.max(0, start - sentence.start))),
    continues: index > 0 && comesNext(memo, all[index - 1], sentence, sentenceFrom),
  }
}

function comesNext(
  { citingProse }: Memo,
  previous: Citation | undefined,
  sentence: Span,
  sentenceFrom: Reading['sentenceFrom'],
): boolean {
  if (!previous) return false
  const { end } = sentenceFrom(previous.span.start)
  // A line break parts sentences of one paragraph, an empty line paragraphs.
  return end >= sentence.end || /^[^\S\n]*\r?\n?[^\S\n]*$/.test(citingProse.slice(end, sentence.start))
}

function gapsOf({ items }: CiteCluster, citation: number): readonly CitationGap[] {
  return items.flatMap(({ gap }, item) => (gap ? [{ gap, citation, item }] : []))
}
