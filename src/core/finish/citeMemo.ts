import type { CslItem } from '../bibliography/item.js'
import { toCsl } from '../bibliography/csl.js'
import { forPrefix, speakerOf } from '../cite/citation.js'
import { shownName } from '../cite/names.js'
import { isProtectedInterview, termsOfPassage } from '../cite/protection.js'
import type { Corpus } from '../corpus.js'
import type { Citation, CitationItem } from '../memo/citations.js'
import type { Memo } from '../memo/memo.js'
import type { Interview, Passage, Span, Voice } from '../model.js'
import { sentenceAt } from '../memo/sentences.js'
import { blank } from '../memo/blank.js'
import { inlineRuns } from './inlineRuns.js'
import type { CitationGap, CitedMemo, CiteCluster, CiteItem } from './model.js'
import { ownNotes, type OwnNote, within } from './notes.js'
import { type Place, placesOf } from './places.js'
import { saidHere } from './said.js'

/** What a memo's keys are looked up in. */
export interface Sources {
  readonly corpus: Pick<Corpus, 'interview'>
  /** An entry of the memo's bibliographies, in CSL-JSON; interviews of the corpus come first. */
  readonly entry: (key: string) => CslItem | undefined
  /** Every key there is, for `nocite: "@*"`. */
  readonly keys?: () => readonly string[]
}

/** All that a style is asked for, of a memo as it is written. `nocite` are keys, `*` for all that there are. */
export function citeMemo(memo: Memo, sources: Sources, nocite: readonly string[] = []): CitedMemo {
  const notes = ownNotes(memo)
  const items = new Map<string, CslItem>()
  const find = finder(sources, items)
  const drafts = memo.citations.map((citation) => draft(memo, citation, find, notes))
  const clusters = numbered(drafts, notes)
  const readingOrder = drafts
    .map((_, index) => index)
    .sort((a, b) => (drafts[a]?.readAt ?? 0) - (drafts[b]?.readAt ?? 0) || a - b)
  const keys = nocite.flatMap((key) => (key === '*' ? (sources.keys?.() ?? []) : key))
  const uncited = keys.flatMap((key) => find(key).item?.id ?? [])
  return {
    clusters,
    readingOrder,
    nocite: [...new Set(uncited)],
    items,
    gaps: clusters.flatMap(gapsOf),
  }
}

type Found = { readonly item?: CslItem; readonly interview?: Interview }

const known = new WeakMap<Interview, CslItem>()

/** Looks keys up once, and keeps what a style will need. An interview that has not changed gives the same item again. */
function finder({ corpus, entry }: Sources, items: Map<string, CslItem>): (key: string) => Found {
  const keep = (item: CslItem | undefined): { item?: CslItem } => {
    if (!item) return {}
    items.set(item.id, item)
    return { item }
  }
  return (key) => {
    const interview = corpus.interview(key)
    if (!interview) return keep(entry(key))
    const item = known.get(interview) ?? toCsl(interview)
    if (item) known.set(interview, item)
    return { interview, ...keep(item) }
  }
}

interface Draft {
  readonly cluster: CiteCluster
  /** Where it is read: at the mark of its note. */
  readonly readAt: number
  readonly note: OwnNote | undefined
}

function draft(memo: Memo, citation: Citation, find: (key: string) => Found, notes: readonly OwnNote[]): Draft {
  const { start, end } = citation.span
  const note = notes.find(({ body }) => within(start, body))
  const cluster = {
    items: citation.items.flatMap((item) => itemsOf(memo, item, find(item.key))),
    inText: citation.items[0]?.inText ?? false,
    inNote: note !== undefined,
    beginsNote: note !== undefined && memo.text.slice(note.body.start, start).trim() === '',
    noteNumber: 0,
    markAfter: /^[.,;:?!]?/.exec(memo.text.slice(citation.pinSpan?.end ?? end))?.[0] ?? '',
    ...sentenceOf(memo, citation.span),
  }
  return { cluster, readAt: note ? note.mark : start, note }
}

/** Its sentence without citations, as far as the citation and as a whole. */
function sentenceOf(memo: Memo, { start }: Span): Pick<CiteCluster, 'sentence' | 'before'> {
  const sentence = sentenceAt(memo.citingProse, start)
  const citations = memo.citations
    .filter(({ span }) => span.end > sentence.start && span.start < sentence.end)
    .map(({ span }) => ({ start: Math.max(0, span.start - sentence.start), end: span.end - sentence.start }))
  const words = blank(memo.citingProse.slice(sentence.start, sentence.end), citations)
  const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim()
  return { sentence: tidy(words), before: tidy(words.slice(0, Math.max(0, start - sentence.start))) }
}

/** One item of a memo is several where it cites several voices. */
function itemsOf(memo: Memo, written: CitationItem, { item, interview }: Found): readonly CiteItem[] {
  const { prefix, suffix, places, locator } = placesOf(memo, written, interview !== undefined)
  const affixes = { prefix: inlineRuns(prefix), suffix: inlineRuns(suffix), suppressAuthor: written.suppressAuthor }
  // A place in what nobody can look up tells no more than that there is a transcript.
  const elsewhere = locator && !(interview && isProtectedInterview(interview)) ? { locator } : {}
  if (!interview) {
    if (item) return [{ ...affixes, id: item.id, ...elsewhere }]
    return [{ ...affixes, id: written.key, gap: 'unknown', ...elsewhere }]
  }
  const passages = passagesAt(interview, places)
  const isOff = passages.some((passage) => termsOfPassage(interview, passage) === 'off record')
  // Neither the key nor the words around it are shown: both may tell who it was.
  if (!item || isOff) return [{ id: '', gap: 'withheld', prefix: [], suffix: [], suppressAuthor: false }]
  const groups = byVoice(passages)
  if (groups.length === 0) return [{ ...affixes, id: item.id, ...elsewhere, said: saidHere(interview, undefined, []) }]
  return groups.map((group, index) => {
    const voice = interview.voices.find(({ id }) => id === group[0]?.voice)
    const isOurs = index === 0 && namesSpeaker(interview, voice, prefix)
    return {
      id: item.id,
      prefix: index === 0 && !isOurs ? affixes.prefix : [],
      suffix: index === groups.length - 1 ? affixes.suffix : [],
      suppressAuthor: written.suppressAuthor && !isOurs,
      ...(index === 0 && locator ? elsewhere : placePrinted(interview, group)),
      said: saidHere(interview, voice, group),
    }
  })
}

/** Where passages stand in the source itself, as far as the corpus has noted their pages or times. */
function placePrinted(interview: Interview, passages: readonly Passage[]): Pick<CiteItem, 'locator'> {
  const [first] = passages
  const pages = passages.flatMap(({ page }) => page ?? [])
  if (isProtectedInterview(interview)) return {}
  if (pages.length === passages.length && pages.length > 0)
    return { locator: { label: 'page', value: [...new Set(pages)].join(', ') } }
  return first?.time === undefined ? {} : { locator: { label: 'timestamp', value: first.time } }
}

/** Whether a prefix is what the editor writes before a key whose author is left out, to say who speaks: a style says it in its own way. */
function namesSpeaker(interview: Interview, voice: Voice | undefined, prefix: string): boolean {
  if (!voice) return false
  const speaker =
    voice.role === 'interviewee' ? shownName(interview, voice) : speakerOf(interview, voice.id, voice.role)
  return speaker !== undefined && prefix.trim().replace(/,$/, '') === forPrefix(speaker)
}

function passagesAt({ passages }: Interview, places: readonly Place[]): readonly Passage[] {
  return places.flatMap(({ kind, numbers }) =>
    numbers.flatMap((number) => passages.find(({ ref }) => ref.kind === kind && ref.number === number) ?? []),
  )
}

function byVoice(passages: readonly Passage[]): readonly (readonly Passage[])[] {
  const voices = [...new Set(passages.map(({ voice }) => voice))]
  return voices.map((voice) => passages.filter((passage) => passage.voice === voice))
}

/** The clusters with the numbers that footnotes have where each citation outside a footnote makes one. */
function numbered(drafts: readonly Draft[], notes: readonly OwnNote[]): readonly CiteCluster[] {
  const making: readonly (OwnNote | Draft)[] = [...notes, ...drafts.filter(({ note }) => !note)]
  const order = [...making].sort((a, b) => placeOf(a) - placeOf(b))
  const numbers = new Map(order.map((one, index) => [one, index + 1]))
  return drafts.map((one) => ({ ...one.cluster, noteNumber: numbers.get(one.note ?? one) ?? 0 }))
}

function placeOf(one: OwnNote | Draft): number {
  return 'mark' in one ? one.mark : one.readAt
}

function gapsOf({ items }: CiteCluster, citation: number): readonly CitationGap[] {
  return items.flatMap(({ gap }, item) => (gap ? [{ gap, citation, item }] : []))
}
