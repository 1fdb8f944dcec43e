import type { Corpus } from '../../corpus/corpus.js'
import { perVersion, perVersionOf } from '../../corpus/perVersion.js'
import { blank } from '../../text/blank.js'
import { findMentions } from '../../names/findMentions.js'
import type { Claim, Interview } from '../../model.js'
import { remembered } from '../../text/remember.js'
import { keywordsOf } from '../../language/keywords.js'
import { irregularBases } from '../../language/verbForms.js'
import { synonymGroups } from '../../language/meaning/synonyms.js'
import { roughStemOf } from '../../language/stem.js'
import { emptyWords } from '../../language/meaning/emptyWords.js'
import { dateStems, monthNames } from '../../language/figures/numbers.js'

/** What a stretch of text is about: the entries it names, by whatever name, and the stems of its other telling words. */
export interface Concepts {
  readonly entries: ReadonlySet<string>
  /** The entries of each name, of which an ambiguous one has several. */
  readonly names: readonly (readonly string[])[]
  readonly words: ReadonlySet<string>
}

/** How much two texts have in common. */
export interface Overlap {
  readonly words: number
  readonly entries: number
  /** The same two together, the rarer the more: a word that half of an interview's claims have tells little, and a name less than a word. */
  readonly weight: number
  /** Which part of the first text's words the second has, years and months aside: a memo names the day on which somebody spoke. */
  readonly share: number
}

const empty = new Set(emptyWords.flatMap((word) => [word, roughStemOf(word)]))

const reader = perVersion((corpus) => remembered((text) => readConcepts(corpus, text)))

/** Remembered as long as the corpus stays the same. */
export const conceptsOf = (corpus: Corpus, text: string): Concepts => reader(corpus)(text)

function readConcepts(corpus: Corpus, text: string): Concepts {
  const mentions = findMentions(corpus.matcher, text)
  const rest = blank(
    text,
    mentions.map(({ span }) => span),
  )
  const names = new Map(mentions.map(({ entries }) => [entries.join(' '), entries] as const))
  return {
    entries: new Set(mentions.flatMap(({ entries }) => entries)),
    names: [...names.values()],
    words: new Set(stemsOf(rest)),
  }
}

/** The stems of the words that say what a text is about, each once. */
export function stemsOf(text: string): readonly string[] {
  const stems = keywordsOf(text)
    .map((term) => roughStemOf(baseOf.get(term) ?? term))
    .filter((stem) => stem.length > 1 && !empty.has(stem))
  return [...new Set(stems.map((stem) => synonyms.get(stem) ?? stem))]
}

export function overlapOf(a: Concepts, b: Concepts, rarity: (one: string) => number = () => 1): Overlap {
  const words = new Set([...a.words].filter((word) => !dateStems.test(word)))
  const share = shared(words, b.words).length / Math.max(1, words.size)
  const both = shared(a.words, b.words)
  const named = new Set(a.names.flatMap((ids) => ids.find((id) => b.entries.has(id)) ?? []))
  const sum = (list: Iterable<string>): number => [...list].reduce((total, one) => total + rarity(one), 0)
  return { words: both.length, entries: named.size, weight: sum(both) + sum(named) / 2, share }
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): readonly string[] {
  return [...a].filter((one) => b.has(one))
}

/** How rare a stem or an entry is among the claims of an interview: 1 where one claim alone has it, down to a third. */
export const rarityIn = perVersionOf(countRarity)

function countRarity(interview: Interview, corpus: Corpus): (one: string) => number {
  const counts = new Map<string, number>()
  for (const claim of interview.claims) {
    const { words, entries } = conceptsOfClaim(corpus, interview, claim)
    for (const one of [...words, ...entries]) counts.set(one, (counts.get(one) ?? 0) + 1)
  }
  const all = Math.log(Math.max(10, interview.claims.length))
  return (one) => Math.max(1 / 3, 1 - Math.log(counts.get(one) ?? 1) / all)
}

/** `deal` by `dealt`: of the past forms that no stem has in common with their verb. */
const baseOf = irregularBases()

/** By the stem of each word of a group that of its first. */
const synonyms: ReadonlyMap<string, string> = new Map(
  synonymGroups.flatMap((group) => {
    const [first = '', ...others] = group.split(' ').map(roughStemOf)
    return others.map((stem) => [stem, first] as const)
  }),
)

const ofClaims = perVersion(() => new WeakMap<Claim, Concepts>())

/** What a claim is about, by its label, its wording and its key phrases, without who says it. Kept as long as the corpus stays the same. */
export function conceptsOfClaim(corpus: Corpus, interview: Interview, claim: Claim): Concepts {
  const kept = ofClaims(corpus)
  const found = kept.get(claim) ?? withoutVoices(interview, conceptsOf(corpus, textOf(claim)))
  kept.set(claim, found)
  return found
}

/** So many claims are read before others get a turn. */
const claimsInTurn = 8

/** Reads what the claims of interviews are about, some at a step, so that a shell can do something else in between. */
export function* prepareConcepts(corpus: Corpus, interviews: Iterable<Interview>): Iterable<undefined> {
  for (const interview of interviews) {
    for (const [index, claim] of interview.claims.entries()) {
      conceptsOfClaim(corpus, interview, claim)
      if (index % claimsInTurn === claimsInTurn - 1) yield undefined
    }
    rarityIn(interview, corpus)
    yield undefined
  }
}

/** Who speaks, and in which month and year, is named in every sentence that reports it, and tells nothing of what is said. */
export function withoutVoices(interview: Interview, { entries, names, words }: Concepts): Concepts {
  const voices = voicesOf.get(interview) ?? conceptsOfVoices(interview)
  voicesOf.set(interview, voices)
  return {
    entries: new Set([...entries].filter((id) => !voices.entries.has(id))),
    names: names.flatMap((ids) => (ids.some((id) => voices.entries.has(id)) ? [] : [ids])),
    words: new Set([...words].filter((word) => !voices.words.has(word))),
  }
}

const voicesOf = new WeakMap<Interview, Concepts>()

function conceptsOfVoices({ voices, description, issued = '' }: Interview): Concepts {
  const [year = '', month] = issued.split('-')
  const talkDate = month === undefined ? year : `${year} ${monthNames[Number(month) - 1] ?? ''}`
  return {
    entries: new Set(voices.flatMap(({ actor }) => actor ?? [])),
    names: [],
    words: new Set([
      ...voices.flatMap((voice) => stemsOf(`${voice.name} ${voice.description ?? description ?? ''}`)),
      ...stemsOf(talkDate),
    ]),
  }
}

function textOf({ label, wording, keyPhrases }: Claim): string {
  return [label, wording, ...keyPhrases].join('.\n\n')
}
