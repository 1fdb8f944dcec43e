import type { SpeakerRole, Transcript } from '../../../src/core/transcript/transcript.js'
import { likelyEnough } from '../../../src/core/transcript/doubts/likelyMistakes.js'
import { alignWords } from './alignWords.js'
import { locatorsOf } from './locators.js'
import { isSameName, isSameText, wordsOf } from './words.js'

/**
 * How far an import agrees with a talk whose truth is known, each question apart. What a truth does not know is left out (`undefined`) and
 * not counted; `null` says that the text has none.
 */

export interface TrueSpeaker {
  readonly name?: string | null
  readonly role?: SpeakerRole
  readonly affiliation?: string | null
}

export interface TrueTurn {
  /** Of a turn without one it is known where it begins, but not whose it is. */
  readonly speaker?: number
  readonly paragraphs: readonly string[]
  readonly page?: string
  readonly time?: string
}

export interface TrueTalk {
  readonly layout: string
  readonly title?: string | null
  /** An ISO date of any precision. */
  readonly issued?: string | null
  readonly publisher?: string | null
  readonly speakers: readonly TrueSpeaker[]
  readonly turns: readonly TrueTurn[]
  readonly standfirsts?: readonly string[]
}

/** A talk that was found: the part of `Transcript` that is scored. */
export type FoundTalk = Pick<Transcript, 'speakers' | 'passages' | 'turns' | 'fields'>

/** How many of those that count are right. */
export interface Share {
  readonly right: number
  readonly of: number
}

/** How many were found rightly, how many were found, and how many there are: the harmonic mean of both shares is their F1. */
export interface Found {
  readonly right: number
  readonly found: number
  readonly wanted: number
}

export interface Figures {
  /** First words of turns, two words more or less; turns of one voice that follow each other are one. */
  readonly boundaries: Found
  /** True turns most of whose words have the speaker who matches theirs. */
  readonly voices: Share
  /** True turns of that speaker whose words are those of one found turn, but for two. */
  readonly wholeTurns: Share
  /** Speakers by name; somebody found who is nobody, or who is somebody else, is wrong, and `perhaps` where the import only offers the name. */
  readonly names: { readonly right: number; readonly wrong: number; readonly perhaps: number; readonly open: number }
  readonly title: Share
  readonly issued: Share
  readonly publisher: Share
  /** Where speakers work and as what, of those of whom the truth knows it. */
  readonly affiliation: Share
  /** Words whose speaker has the right part: who asks, who answers, who does neither. */
  readonly parts: Share
  readonly standfirsts: Found
  /** Pages and times at which turns begin. */
  readonly locators: Share
  /** Words in found turns that nobody said; `right` are those somebody did. */
  readonly furniture: Share
  /** True words that are in found turns. */
  readonly kept: Share
  readonly doubts: { readonly isBad: boolean; readonly isDoubted: boolean }
}

/** A file is badly read below this share of boundaries (F1). */
const good = 0.8
/** A boundary, and the words of a turn, may be off by so many words. */
const slack = 2

/** The figures of one talk; `undefined` is a text in which the import found no talk. `isDoubted`: the import says itself that it read one badly. */
export function figuresOf(truth: TrueTalk, found: FoundTalk | undefined, isDoubted = false): Figures {
  const wanted = layOut(truth.turns.map(({ speaker, paragraphs }) => ({ speaker, text: paragraphs.join(' ') })))
  const got = layOut(
    (found?.turns ?? []).map(({ speaker, passages }) => ({
      speaker,
      text: passages.map((index) => found?.passages[index]?.text ?? '').join(' '),
    })),
  )
  const aligned = alignWords(wanted.words, got.words)
  const shared = sharedWords(wanted, got, aligned)
  const match = matched(shared)
  const turns = wanted.turns.filter(({ speaker }) => speaker !== undefined)
  const boundaries = boundariesOf(wanted, got, aligned)
  const voices = {
    right: turns.filter((turn) => isVoiceRight(turn, got, aligned, match)).length,
    of: turns.length,
  }
  const common = aligned.filter((to) => to >= 0).length
  return {
    boundaries,
    voices,
    wholeTurns: { right: turns.filter((turn) => isWhole(turn, got, aligned, match)).length, of: turns.length },
    names: namesOf(truth, found, shared, match),
    title: fieldOf(truth.title, found, 'title'),
    issued: fieldOf(truth.issued, found, 'issued'),
    publisher: fieldOf(truth.publisher, found, 'publisher'),
    affiliation: affiliationOf(truth, found, match),
    parts: partsOf(truth, found, wanted, got, aligned),
    standfirsts: standfirstsOf(truth, found),
    locators: locatorsOf(truth, found),
    furniture: { right: common, of: got.words.length },
    kept: { right: common, of: wanted.words.length },
    doubts: { isBad: f1(boundaries) < good, isDoubted: isDoubted || !found },
  }
}

/** A share from 0 to 1; of nothing it is 1. */
export const share = ({ right, of }: Share): number => (of === 0 ? 1 : right / of)

/** The harmonic mean of what is right of those found and of those wanted, from 0 to 1; where there is nothing to find and nothing found it is 1. */
export const f1 = ({ right, found, wanted }: Found): number =>
  found + wanted === 0 ? 1 : (2 * right) / (found + wanted)

interface Turn {
  readonly speaker: number | undefined
  /** The indexes of its words, the end exclusive. */
  readonly from: number
  readonly to: number
}

interface Laid {
  readonly words: readonly string[]
  readonly turns: readonly Turn[]
  /** For each word the index of its turn. */
  readonly turnAt: readonly number[]
}

/** All words in a row, and where turns begin: without empty ones, those of one voice that follow each other being one. */
function layOut(turns: readonly { readonly speaker: number | undefined; readonly text: string }[]): Laid {
  const words: string[] = []
  const laid: Turn[] = []
  for (const { speaker, text } of turns) {
    const own = wordsOf(text)
    if (own.length === 0) continue
    const last = laid.at(-1)
    if (last && speaker !== undefined && last.speaker === speaker)
      laid[laid.length - 1] = { ...last, to: last.to + own.length }
    else laid.push({ speaker, from: words.length, to: words.length + own.length })
    for (const word of own) words.push(word)
  }
  return {
    words,
    turns: laid,
    turnAt: laid.flatMap(({ from, to }, turn) => Array.from({ length: to - from }, () => turn)),
  }
}

/** From no word off to as many as may be. */
const steps = Array.from({ length: slack + 1 }, (_, step) => step)

function boundariesOf(wanted: Laid, got: Laid, aligned: readonly number[]): Found {
  const free = new Set(got.turns.map(({ from }) => from))
  let right = 0
  for (const { from, to } of wanted.turns) {
    const ahead = steps.find((step) => from + step < to && (aligned[from + step] ?? -1) >= 0)
    if (ahead === undefined) continue
    const there = (aligned[from + ahead] ?? 0) - ahead
    const start = steps.flatMap((step) => [there - step, there + step]).find((at) => free.delete(at))
    if (start !== undefined) right += 1
  }
  return { right, found: got.turns.length, wanted: wanted.turns.length }
}

/** How many words each true speaker shares with each found one, `shared[true][found]`. */
type SharedWords = ReadonlyMap<number, ReadonlyMap<number, number>>

function sharedWords(wanted: Laid, got: Laid, aligned: readonly number[]): SharedWords {
  const shared = new Map<number, Map<number, number>>()
  aligned.forEach((to, at) => {
    const [truly, found] = [speakerAt(wanted, at), speakerAt(got, to)]
    if (truly === undefined || found === undefined) return
    const row = shared.get(truly) ?? new Map<number, number>()
    row.set(found, (row.get(found) ?? 0) + 1)
    shared.set(truly, row)
  })
  return shared
}

const speakerAt = ({ turns, turnAt }: Laid, word: number): number | undefined => turns[turnAt[word] ?? -1]?.speaker

/** For each true speaker the found one who matches: one to one, those who share the most words first. */
function matched(shared: SharedWords): ReadonlyMap<number, number> {
  const pairs = [...shared].flatMap(([truly, row]) => [...row].map(([found, words]) => ({ truly, found, words })))
  const match = new Map<number, number>()
  const taken = new Set<number>()
  for (const { truly, found } of pairs.sort((one, other) => other.words - one.words)) {
    if (match.has(truly) || taken.has(found)) continue
    match.set(truly, found)
    taken.add(found)
  }
  return match
}

function isVoiceRight(turn: Turn, got: Laid, aligned: readonly number[], match: ReadonlyMap<number, number>): boolean {
  const own = match.get(turn.speaker ?? -1)
  const right = aligned.slice(turn.from, turn.to).filter((to) => own !== undefined && speakerAt(got, to) === own)
  return 2 * right.length > turn.to - turn.from
}

function isWhole(turn: Turn, got: Laid, aligned: readonly number[], match: ReadonlyMap<number, number>): boolean {
  if (!isVoiceRight(turn, got, aligned, match)) return false
  const counts = new Map<number, number>()
  for (const to of aligned.slice(turn.from, turn.to)) {
    const at = got.turnAt[to]
    if (at !== undefined) counts.set(at, (counts.get(at) ?? 0) + 1)
  }
  const [most, words] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [-1, 0]
  const found = got.turns[most]
  if (!found || found.speaker !== match.get(turn.speaker ?? -1)) return false
  return turn.to - turn.from - words + (found.to - found.from - words) <= slack
}

function namesOf(
  truth: TrueTalk,
  found: FoundTalk | undefined,
  shared: SharedWords,
  match: ReadonlyMap<number, number>,
): Figures['names'] {
  const counts = { right: 0, wrong: 0, perhaps: 0, open: 0 }
  const isSure = (index: number): boolean => (found?.speakers[index]?.nameChance ?? 1) >= likelyEnough
  const speaking = new Set(truth.turns.map(({ speaker }) => speaker))
  truth.speakers.forEach(({ name }, index) => {
    if (name === undefined || !speaking.has(index)) return
    const own = match.get(index) ?? -1
    const given = found?.speakers[own]?.name
    if (given === undefined) counts.open += name === null ? 0 : 1
    else counts[name !== null && isSameName(given, name) ? 'right' : isSure(own) ? 'wrong' : 'perhaps'] += 1
  })
  const isKnown = [...speaking].some((speaker) => speaker !== undefined)
  const matches = new Set(match.values())
  found?.speakers.forEach(({ name }, index) => {
    if (!isKnown || name === undefined || matches.has(index) || !found.turns.some(({ speaker }) => speaker === index))
      return
    const owner = ownerOf(index, shared)
    const really = owner === undefined ? null : truth.speakers[owner]?.name
    if (really === null || (really !== undefined && !isSameName(name, really)))
      counts[isSure(index) ? 'wrong' : 'perhaps'] += 1
  })
  return counts
}

/** Which true speaker said most of what a found one is said to have said. */
function ownerOf(found: number, shared: SharedWords): number | undefined {
  return [...shared]
    .map(([truly, row]) => ({ truly, words: row.get(found) ?? 0 }))
    .filter(({ words }) => words > 0)
    .sort((one, other) => other.words - one.words)[0]?.truly
}

function fieldOf(
  wanted: string | null | undefined,
  found: FoundTalk | undefined,
  field: 'title' | 'issued' | 'publisher',
): Share {
  if (wanted === undefined) return { right: 0, of: 0 }
  const given = found?.fields.find((one) => one.field === field)?.value
  if (wanted === null) return { right: 0, of: given === undefined ? 0 : 1 }
  return { right: given !== undefined && isSameText(given, wanted) ? 1 : 0, of: 1 }
}

function affiliationOf(truth: TrueTalk, found: FoundTalk | undefined, match: ReadonlyMap<number, number>): Share {
  const known = truth.speakers.flatMap(({ affiliation }, index) => {
    if (affiliation === undefined) return []
    const given = found?.speakers[match.get(index) ?? -1]?.affiliation
    if (affiliation === null) return given === undefined ? [] : [false]
    return [given !== undefined && isSameText(given, affiliation)]
  })
  return { right: known.filter(Boolean).length, of: known.length }
}

function partsOf(
  truth: TrueTalk,
  found: FoundTalk | undefined,
  wanted: Laid,
  got: Laid,
  aligned: readonly number[],
): Share {
  const parts = aligned.flatMap((to, at) => {
    const role = truth.speakers[speakerAt(wanted, at) ?? -1]?.role
    return role === undefined || to < 0 ? [] : [role === found?.speakers[speakerAt(got, to) ?? -1]?.role]
  })
  return { right: parts.filter(Boolean).length, of: parts.length }
}

function standfirstsOf(truth: TrueTalk, found: FoundTalk | undefined): Found {
  if (!truth.standfirsts) return { right: 0, found: 0, wanted: 0 }
  const given = (found?.passages ?? []).filter(({ ref }) => ref.kind === 'standfirst').map(({ text }) => text)
  const left = [...given]
  const right = truth.standfirsts.filter((wanted) => {
    const at = left.findIndex((one) => isSameText(one, wanted))
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
  return { right: right.length, found: given.length, wanted: truth.standfirsts.length }
}
