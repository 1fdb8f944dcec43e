import { datesIn } from '../../assess/dates.js'
import { holderIn } from '../../assess/holders.js'
import { mappingOf } from '../../assess/mapping.js'
import { type Reading, readingOf, type Token } from '../../sentence/evidence/tokens.js'
import { hedgingIn } from '../../certainty/hedging.js'
import type { Corpus } from '../../corpus/corpus.js'
import { calendarWords, isNumeral } from '../../language/figures/numbers.js'
import { modals, negations, numbers } from '../../language/meaning/guardedWords.js'
import { negators } from '../../language/meaning/negations.js'
import { stemsOf } from '../../language/meaning/tellingStems.js'
import { joiningWords, relativeWords } from '../../language/meaning/opposites.js'
import { conditionally, unconditionally } from '../../language/meaning/conditions.js'
import { personNouns, unnamedSources } from '../../language/reporting/personNouns.js'
import { reportBehind, reportingIn } from '../../language/reporting/reportedSpeech.js'
import { accordingTo, inTheView } from '../../language/reporting/viewWords.js'
import { startsSentence } from '../../language/sentences.js'
import { wordsIn } from '../../language/words.js'
import type { Span } from '../../model.js'
import { attributionAround } from '../../sentence/attribution/attributions.js'
import { speakersNamedIn } from '../../sentence/attribution/speakers.js'
import type { MarkedWords, MarkKind } from './markKinds.js'

/** What a sentence is read beside. */
interface Beside {
  readonly others: readonly string[]
  /** Terms that are no difference where the others lack them: names of who speaks. */
  readonly names?: ReadonlySet<string>
}

/**
 * A sentence in pieces, marked for the eye of a reader: words on which its truth turns, by kind, those that stand in no other text, and what meets what. It
 * judges nothing. The pieces together are the text.
 */
export function markWords(text: string, { others, names }: Beside, corpus: Corpus): readonly MarkedWords[] {
  const met = others.flatMap((other) =>
    mappingOf(text, { reading: readingOf(corpus, other) }, corpus).map(({ own, other: { start, end } }) => ({
      ...own,
      meets: other.slice(start, end),
    })),
  )
  const theirs = new Set(others.flatMap((other) => termsOf(readingOf(corpus, other))))
  const words = termsWithPlace(readingOf(corpus, text))
  // Two sentences without a word in common have no differences that could be told: they are about different things, or in two languages.
  const isComparable = words.some(({ term }) => theirs.has(term))
  const alone = words.filter(({ term }) => isComparable && !theirs.has(term) && !names?.has(term))
  const compared: readonly (Span & { readonly meets?: string })[] = apart([...met, ...alone])
  const kinds = kindsIn(text, corpus)
  const edges = compared.flatMap(({ start, end }) => [start, end])
  const cuts = kinds
    .flatMap(({ start, end }) => [start, end])
    .filter((at) => !compared.some((one) => isInside(at, one)))
  const at = [...new Set([0, ...edges, ...cuts, text.length])].sort((a, b) => a - b)
  return at.slice(1).map((end, index): MarkedWords => {
    const start = at[index] ?? 0
    const one = compared.find((span) => span.start === start)
    const kind = kinds.find((span) => span.start < end && start < span.end)?.kind
    return {
      text: text.slice(start, end),
      isOnlyHere: one !== undefined && one.meets === undefined,
      ...(kind ? { kind } : {}),
      ...(one?.meets === undefined ? {} : { meets: one.meets }),
    }
  })
}

/** Every denial counts as the same word: “does not” and “doesn’t” differ in nothing. */
const denial = '¬'

/** The words that say something, also those within names, each with what its forms have in common. */
function termsWithPlace({ tokens, text }: Reading): readonly (Span & { readonly term: string })[] {
  return tokens.flatMap((token) => {
    const { word, key, isNegator, start, end } = token
    if (key?.startsWith('e:'))
      return [...wordsIn(text.slice(start, end))].flatMap((one) =>
        stemsOf(one.folded).map((term) => ({ start: start + one.start, end: start + one.end, term })),
      )
    const isDenial = isNegator || negators.has(word) || negations.has(word)
    const term = isDenial ? denial : modals.has(word) || numbers.has(word) || /\d/.test(word) ? word : key
    return term === undefined ? [] : [{ start, end, term }]
  })
}

/** The terms of all that has been read. */
export function termsOf(reading: Reading): readonly string[] {
  return termsWithPlace(reading).map(({ term }) => term)
}

interface KindOfWords extends Span {
  readonly kind: MarkKind
}

/** Which words are of which kind, in order; of two kinds in one place the one that weighs more. */
function kindsIn(text: string, corpus: Corpus): readonly KindOfWords[] {
  const { tokens, figures } = readingOf(corpus, text)
  const isFigure = ({ word, quantity, start }: Token): boolean =>
    (quantity !== undefined && quantity !== 'none') ||
    isNumeral(word) ||
    (calendarWords.test(word) && /\p{Lu}/u.test(text.charAt(start)))
  const isComparison = ({ word }: Token, index: number): boolean =>
    word === 'than' ||
    tokens[index + 1]?.word === 'than' ||
    (relativeWords.has(word) && !joiningWords.has(word) && /(?:er|re|ss|least)$/.test(word))
  const hedges = hedgingIn(text)
  const names = namesAmong(tokens, text)
  const found: readonly (readonly [MarkKind, readonly Span[]])[] = [
    ['negation', tokens.filter(({ isNegator, quantity }) => isNegator || quantity === 'none')],
    ['figure', [...figures, ...datesIn(text)].map(({ span }) => span)],
    ['condition', [conditionally, unconditionally].flatMap((pattern) => placesOf(pattern, text))],
    ['comparison', tokens.filter(isComparison)],
    ['figure', tokens.filter(isFigure)],
    ['hedge', hedges.flatMap(({ by, span }) => (by === 'thought' ? [] : span))],
    ['view', viewsIn(text, names, corpus)],
    ['hedge', hedges.map(({ span }) => span)],
    ['name', names],
  ]
  const kinds = found.flatMap(([kind, spans]) => spans.map(({ start, end }) => ({ start, end, kind })))
  const taken: KindOfWords[] = []
  for (const one of kinds) taken.push(...leftOf(one, taken, text))
  return taken
}

const people = new RegExp(String.raw`\b(?:${personNouns}|${unnamedSources})\b|^(?:s?he|they)$`, 'iu')

/** Who says or thinks so, with the words that tell it. “A joint forecast” is nobody's: whoever holds a view is named, or called by what people are. */
function viewsIn(text: string, names: readonly Span[], corpus: Corpus): readonly Span[] {
  const holder = holderIn(text)
  const comma = Math.max(0, text.lastIndexOf(', '))
  const behind = reportBehind.flatMap((pattern) => placesOf(pattern, text.slice(comma)))
  const frames = [
    ...reportingIn(text),
    ...behind.map(({ start, end }) => ({ start: comma + start + 2, end: comma + end })),
    ...[accordingTo, inTheView].flatMap((pattern) => placesOf(pattern, text)),
    ...(holder ? [holder] : []),
  ].filter(
    ({ start, end }) =>
      names.some((name) => start <= name.start && name.start < end) || people.test(text.slice(start, end)),
  )
  return [...speakersNamedIn(corpus, text).flatMap((one) => attributionAround(text, one) ?? []), ...frames]
}

/** Each name as a whole; a capital at the beginning of a sentence makes none but of an entry. */
function namesAmong(tokens: readonly Token[], text: string): readonly Span[] {
  const names = tokens.filter(
    ({ isName, key, start }) => isName && (key?.startsWith('e:') === true || !startsSentence(text, start)),
  )
  const whole: Span[] = []
  for (const { start, end } of names) {
    const last = whole.at(-1)
    if (last && text.slice(last.end, start) === ' ') whole[whole.length - 1] = { start: last.start, end }
    else whole.push({ start, end })
  }
  return whole
}

/** What is left of a stretch beside others that lie in it, without the blanks and commas around it; a mark of punctuation alone is none. */
function leftOf(one: KindOfWords, taken: readonly Span[], text: string): readonly KindOfWords[] {
  const inside = apart(taken.filter(({ start, end }) => start < one.end && one.start < end))
  const starts = [one.start, ...inside.map(({ end }) => end)]
  const ends = [...inside.map(({ start }) => start), one.end]
  return starts.flatMap((start, index) => {
    const part = text.slice(start, ends[index])
    const [before = ''] = /^[\s,;:]+/u.exec(part) ?? []
    const words = part.slice(before.length).replace(/[\s,;:]+$/u, '')
    const from = start + before.length
    return /[\p{L}\p{N}]/u.test(words) ? [{ ...one, start: from, end: from + words.length }] : []
  })
}

/** Those in order that overlap none before them. */
function apart<T extends Span>(spans: readonly T[]): readonly T[] {
  const kept: T[] = []
  for (const one of [...spans].sort((a, b) => a.start - b.start))
    if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one)
  return kept
}

function isInside(at: number, { start, end }: Span): boolean {
  return start < at && at < end
}

function placesOf(pattern: RegExp, text: string): readonly Span[] {
  return Array.from(text.matchAll(new RegExp(pattern, `${pattern.flags}g`)), ({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }))
}
