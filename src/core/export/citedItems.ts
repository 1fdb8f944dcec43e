import { forPrefix, speakerOf } from '../citation/citation.js'
import { displayName } from '../corpus/voiceNames.js'
import { idOfVoice } from '../bibliography/interviewToCsl.js'
import { isMixed, isProtectedInterview, termsOfPassage } from '../terms/terms.js'
import type { Citation, CitationItem } from '../memo/citations.js'
import type { Memo } from '../memo/memo.js'
import { documentKind, type Interview, type Passage, type Voice } from '../model.js'
import type { FoundSource } from './findSource.js'
import { inlineRuns } from './inlineRuns.js'
import type { CiteItem } from './citedItem.js'
import { type Place, placesOf } from '../citation/citedPlaces.js'
import { citedSpeech } from './citedSpeech.js'

interface Known {
  readonly found: readonly FoundSource[]
  readonly items: readonly CiteItem[]
}

const mostKnown = 5000
const knownOf = new WeakMap<object, Map<string, Known>>()

type ItemsOf = (memo: Memo, citation: Citation, find: (key: string) => FoundSource) => readonly CiteItem[]

/**
 * Makes the items of citations. A citation in the same words gives the same object as before, as long as its sources are the same: so a style
 * knows at a glance what has not changed. `owner` is whatever lives as long as that is of use.
 */
export function citedItems(owner: object): ItemsOf {
  const all = knownOf.get(owner) ?? new Map<string, Known>()
  knownOf.set(owner, all)
  return (memo, citation, find) => {
    // What a locator means hangs on the language.
    const written = `${memo.lang ?? ''}\n${memo.text.slice(citation.span.start, citation.span.end)}`
    const found = citation.items.map(({ key }) => find(key))
    const before = all.get(written)
    if (before && isSame(before.found, found)) return before.items
    const items = citation.items.flatMap((item, index) => itemsOf(memo, item, found[index] ?? {}))
    if (all.size >= mostKnown) all.clear()
    all.set(written, { found, items })
    return items
  }
}

function isSame(before: readonly FoundSource[], now: readonly FoundSource[]): boolean {
  return before.every(({ item, interview }, index) => item === now[index]?.item && interview === now[index]?.interview)
}

/** One item of a memo is several where it cites several voices. */
function itemsOf(memo: Memo, written: CitationItem, { item, interview }: FoundSource): readonly CiteItem[] {
  const isWork = interview === undefined || isCitedAsWork(interview)
  const { prefix, suffix, places, locator } = placesOf(memo, written, !isWork)
  const affixes = { prefix: inlineRuns(prefix), suffix: inlineRuns(suffix), suppressAuthor: written.suppressAuthor }
  // A place in what nobody can look up tells no more than that there is a transcript.
  const elsewhere = locator && !(interview && isProtectedInterview(interview)) ? { locator } : {}
  if (!interview) {
    if (item) return [{ ...affixes, id: item.id, ...elsewhere }]
    return [{ ...affixes, id: written.key, gap: 'unknown', ...elsewhere }]
  }
  if (isWork && item) return [{ ...affixes, id: item.id, ...elsewhere }]
  const passages = passagesAt(interview, places)
  const isOff = passages.some((passage) => termsOfPassage(interview, passage) === 'off record')
  // Neither the key nor the words around it are shown: both may tell who it was.
  if (!item || isOff) return [{ id: '', gap: 'withheld', prefix: [], suffix: [], suppressAuthor: false }]
  const groups = byVoice(passages)
  if (groups.length === 0)
    return [{ ...affixes, id: item.id, ...elsewhere, said: citedSpeech(interview, undefined, []) }]
  return groups.map((group, index) => {
    const voice = interview.voices.find(({ id }) => id === group[0]?.voice)
    const isOurs = index === 0 && namesSpeaker(interview, voice, prefix)
    const isAlone = voice?.role === 'interviewee' && isMixed(interview)
    return {
      id: isAlone ? idOfVoice(interview, voice) : item.id,
      prefix: index === 0 && !isOurs ? affixes.prefix : [],
      suffix: index === groups.length - 1 ? affixes.suffix : [],
      suppressAuthor: written.suppressAuthor && !isOurs,
      ...(index === 0 && locator ? elsewhere : placePrinted(interview, group)),
      said: citedSpeech(interview, voice, group),
    }
  })
}

/** A document with nothing in it that is protected: it is cited by the places that it counts itself. */
const isCitedAsWork = (interview: Interview): boolean =>
  documentKind(interview.sourceKind) !== undefined &&
  !isProtectedInterview(interview) &&
  interview.passages.every(({ terms }) => terms === undefined)

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
    voice.role === 'interviewee' ? displayName(interview, voice) : speakerOf(interview, voice.id, voice.role)
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
