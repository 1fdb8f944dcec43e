import type { PassageRef, Interview, Passage } from '../model.js'
import { foldParagraph, paragraphHash } from '../corpus/source/paragraphHash.js'
import { isSameRef, type SourceText } from '../corpus/source/sourceText.js'

/** A passage as an interview knows it, with as much of its words as is known. */
export interface KnownPassage {
  readonly ref: PassageRef
  readonly first: string
  readonly last: string
  readonly sha256?: string
  /** All of its words, where the text is there. */
  readonly text?: string
  /** Words of it that claims keep: anchors, hedges, key phrases. */
  readonly phrases: readonly string[]
}

/** A passage of another copy. Without a kind it may be any. */
export interface Candidate {
  readonly kind?: PassageRef['kind']
  readonly text: string
}

/** The place of the same passage among the candidates. */
export interface Match {
  readonly to: number
  /** Whether each word is the same, as far as is known. */
  readonly isSame: boolean
}

/** Shares of common words from which a paragraph counts as an edited form of another, with its first and last words and without them. */
const likeness = { anchored: 0.5, bare: 0.75 }

/** How many passages without a neighbour that was found are looked through: where all is new, nothing is an edited form. */
const widestGap = 200

/**
 * Finds each passage again by its words: first those that are the same, then edited ones by first and last words, by what claims keep of
 * them and by their neighbours. What fits two places, or shares its place with another, is matched to none. Where nothing hangs on a
 * match but a remark, `either` the first or the last words may be enough.
 */
export function matchPassages(
  known: readonly KnownPassage[],
  candidates: readonly Candidate[],
  needed: 'both' | 'either' = 'both',
): readonly (Match | undefined)[] {
  const matches: (Match | undefined)[] = known.map(() => undefined)
  const hashes = known.map(({ sha256, text }) => (text === undefined ? sha256 : paragraphHash(text)))
  matchSame(known, hashes, candidates, matches)
  const taken = new Set(matches.flatMap((match) => match?.to ?? []))
  const plain = new Map<number, string>()
  const plainOf = (to: number): string => {
    const words = plain.get(to) ?? foldParagraph(candidates[to]?.text ?? '')
    plain.set(to, words)
    return words
  }
  const gaps = gapsOf(matches, candidates.length)
  const edited = known.map((passage, from): readonly number[] => {
    if (matches[from]) return []
    const free = (gaps[from] ?? []).filter((to) => !taken.has(to) && fits(passage, candidates[to]))
    const like = free.filter((to) => isLike(passage, plainOf(to), needed))
    // Words that a question and its answer share are no reason to match neither.
    const whole = needed === 'either' ? like.filter((to) => holdsAnchor(passage, plainOf(to))) : []
    return whole.length ? whole : like
  })
  const wanted = count(edited.flat())
  edited.forEach(([to, ...more], from) => {
    if (to === undefined || more.length || wanted.get(to) !== 1) return
    const hash = hashes[from]
    const isSame =
      hash === undefined
        ? holdsAll(known[from]?.phrases ?? [], plainOf(to))
        : hash === paragraphHash(candidates[to]?.text ?? '')
    matches[from] = { to, isSame }
  })
  return matches
}

/** Fills in the passages of which each word is the same. */
function matchSame(
  known: readonly KnownPassage[],
  hashes: readonly (string | undefined)[],
  candidates: readonly Candidate[],
  matches: (Match | undefined)[],
): void {
  const places = new Map<string, number[]>()
  candidates.forEach(({ text }, to) => {
    const hash = paragraphHash(text)
    const same = places.get(hash)
    if (same) same.push(to)
    else places.set(hash, [to])
  })
  const kindAndHash = known.map(({ ref }, from) => `${ref.kind} ${hashes[from] ?? ''}`)
  const times = count(kindAndHash)
  const placesOf = (from: number): readonly number[] =>
    (places.get(hashes[from] ?? '') ?? []).filter((to) => fits(known[from], candidates[to]))
  known.forEach((_, from) => {
    const [to, ...more] = placesOf(from)
    const isOnlyOne = !more.length && times.get(kindAndHash[from] ?? '') === 1
    if (to !== undefined && isOnlyOne) matches[from] = { to, isSame: true }
  })
  // “Yes.” stands many times: only between the same neighbours is it the same.
  known.forEach((_, from) => {
    if (matches[from]) return
    const after = from === 0 ? 0 : (matches[from - 1]?.to ?? Number.NaN) + 1
    const before = from === known.length - 1 ? candidates.length - 1 : (matches[from + 1]?.to ?? Number.NaN) - 1
    if (after === before && placesOf(from).includes(after)) matches[from] = { to: after, isSame: true }
  })
}

function fits(known: KnownPassage | undefined, candidate: Candidate | undefined): boolean {
  return candidate?.kind === undefined || candidate.kind === known?.ref.kind
}

function count<T>(values: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** For each passage that was not found, the places between those of the nearest neighbours that were. */
function gapsOf(matches: readonly (Match | undefined)[], length: number): readonly (readonly number[])[] {
  const ends: number[] = []
  let end = length
  for (const match of [...matches].reverse()) {
    ends.push(end)
    if (match) end = match.to
  }
  let start = 0
  return matches.map((match, from) => {
    const places = Math.min(widestGap, Math.max(0, (ends[matches.length - 1 - from] ?? 0) - start))
    const gap = Array.from({ length: match ? 0 : places }, (_, step) => start + step)
    if (match) start = match.to + 1
    return gap
  })
}

function isLike({ first, last, text, phrases }: KnownPassage, plain: string, needed: 'both' | 'either'): boolean {
  const isAnchored = holdsAnchor({ first, last }, plain)
  if (text !== undefined)
    return shareOfWords(foldParagraph(text), plain) >= (isAnchored ? likeness.anchored : likeness.bare)
  if (needed === 'either') return [first, last].some((words) => plain.includes(foldParagraph(words)))
  const found = phrases.filter((phrase) => plain.includes(foldParagraph(phrase)))
  return isAnchored && found.length * 2 >= phrases.length
}

/** Whether the first words stand in a text, and the last behind them. `plain` is as `foldParagraph` gives it. */
export function holdsAnchor(
  { first, last }: { readonly first: string; readonly last: string },
  plain: string,
): boolean {
  const start = plain.indexOf(foldParagraph(first))
  return start >= 0 && plain.indexOf(foldParagraph(last), start) >= 0
}

export function holdsAll(phrases: readonly string[], plain: string): boolean {
  return phrases.every((phrase) => plain.includes(foldParagraph(phrase)))
}

/** The share of words that two texts have in common (Dice's coefficient over the words with their number). */
function shareOfWords(one: string, other: string): number {
  const [a, b] = [one.split(' '), other.split(' ')]
  const left = new Map<string, number>()
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1)
  let common = 0
  for (const word of b) {
    const times = left.get(word) ?? 0
    if (times > 0) common += 1
    left.set(word, times - 1)
  }
  return (2 * common) / (a.length + b.length)
}

/** A passage with all words that the interview keeps of it. */
export function knownPassage(interview: Interview, passage: Passage, source?: SourceText): KnownPassage {
  const { ref, first, last, sha256 } = passage
  const block = source?.blocks.find((one) => isSameRef(one.ref, ref))
  const text = block && source ? source.text.slice(block.span.start, block.span.end) : undefined
  const isItself = text !== undefined && isTextOf(passage, text)
  const claims = interview.claims.filter(({ at }) => at.some((anchor) => isSameRef(anchor.ref, ref)))
  const phrases = claims.flatMap((claim) => [
    ...claim.at.flatMap((anchor) => (isSameRef(anchor.ref, ref) ? [anchor.first, anchor.last] : [])),
    // What a claim that rests on several passages keeps may stand in any of them.
    ...(claim.at.length === 1 ? keptWords(claim) : []),
  ])
  return {
    ref,
    first,
    last,
    ...(sha256 === undefined ? {} : { sha256 }),
    ...(isItself ? { text } : {}),
    phrases,
  }
}

/**
 * The passages of which a text has other words than the interview was made of: where somebody has put other signs into it, or where it is that of
 * another transcript. It tells nothing of them.
 */
export function unfitIn({ passages }: Interview, { blocks, text }: SourceText): readonly PassageRef[] {
  return passages.flatMap((passage) => {
    const block = blocks.find((one) => isSameRef(one.ref, passage.ref))
    return block && !isTextOf(passage, text.slice(block.span.start, block.span.end)) ? [passage.ref] : []
  })
}

/** Whether a text is that of a passage: by its hash, else by its first and last words, of which some tell nothing. */
export function isTextOf({ first, last, sha256 }: Passage, text: string): boolean {
  if (sha256 !== undefined) return paragraphHash(text) === sha256
  return !/[\p{L}\p{N}]/u.test(first) || holdsAnchor({ first, last }, foldParagraph(text))
}

/** What a claim repeats of its passage. */
export function keptWords({ hedge, caveat, keyPhrases }: Interview['claims'][number]): readonly string[] {
  return [hedge, caveat, ...keyPhrases].flatMap((words) => words ?? [])
}
