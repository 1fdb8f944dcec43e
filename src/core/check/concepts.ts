import type { Corpus } from '../corpus.js'
import { blank } from '../memo/blank.js'
import { findMentions } from '../mentions/findMentions.js'
import type { Claim, Interview } from '../model.js'
import { tellingTerms } from '../text/terms.js'

/** What a stretch of text is about: the entries it names, by whatever name, and the stems of its other telling words. */
export interface Concepts {
  readonly entries: ReadonlySet<string>
  readonly words: ReadonlySet<string>
}

/** How much two texts have in common. */
export interface Overlap {
  readonly words: number
  readonly entries: number
  /** Which part of the first text's words the second has, years and months aside: a memo names the day on which somebody spoke. */
  readonly share: number
}

/** Words of saying, of doubt and of time, with which memos put anything into a sentence. */
const empty = new Set(
  (
    'accord acknow add admit almost already announ appear argu assess assum believ call certai claim clear conced conclu confid ' +
    'confir consid convin could country current day decad decid declar definit demons deni descri doubt early emphas establ even ' +
    'eviden expect explai fact fear final find foreca foresa former foun found future general highli hint hope imposs indica ' +
    'inevit insist intend interv judg kind knew know late latter least less like likely long main maintai make mean month near ' +
    'need nev never new note old own part perhap place plain plan point possib predic presen probab prove put quit rather realli ' +
    'recent reckon reiter remark repeat report reveal see seem seen show simp simpl sinc spok stat still stress suggest suppos ' +
    'sure take tell thing think though thought time today told two undoub unlike use ver very view want warn way week whole write ' +
    'wrot year yet'
  ).split(' '),
)

export function conceptsOf(corpus: Corpus, text: string): Concepts {
  const mentions = findMentions(corpus.matcher, text)
  const rest = blank(
    text,
    mentions.map(({ span }) => span),
  )
  return { entries: new Set(mentions.flatMap(({ entries }) => entries)), words: new Set(stemsOf(rest)) }
}

/** The stems of the words that say what a text is about, each once. */
export function stemsOf(text: string): readonly string[] {
  const stems = tellingTerms(text).map(stemOf)
  return [...new Set(stems)].filter((stem) => stem.length > 1 && !empty.has(stem))
}

/** Years, and months as their stems. */
const dates =
  /^(?:(?:1[89]|20)\d\d|januar|februa|march|april|may|june|jun|july|jul|august|septem|octobe|octob|novemb|decemb)$/

export function overlapOf(a: Concepts, b: Concepts): Overlap {
  const words = new Set([...a.words].filter((word) => !dates.test(word)))
  const share = shared(words, b.words) / Math.max(1, words.size)
  return { words: shared(a.words, b.words), entries: shared(a.entries, b.entries), share }
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((one) => b.has(one)).length
}

/** Rough, since it only has to meet itself: `ignoring`, `ignored` and `ignore` are one, `settlement` and `settle` too. */
export function stemOf(term: string): string {
  const bare = term.replace(/(?:ations?|ments?|ings?|ions?|ed|er|es|ly|al|e|y|s)$/, '')
  return (bare.length >= 3 ? bare : term).replace(/([b-df-hj-km-np-rtv-z])\1$/, '$1').slice(0, 6)
}

interface Kept {
  readonly version: number
  readonly of: WeakMap<Claim, Concepts>
}
const known = new WeakMap<Corpus, Kept>()

/** What a claim is about, by its label, its wording and its key phrases, without who says it. Kept as long as the corpus stays the same. */
export function conceptsOfClaim(corpus: Corpus, interview: Interview, claim: Claim): Concepts {
  const before = known.get(corpus)
  const kept =
    before?.version === corpus.version ? before : { version: corpus.version, of: new WeakMap<Claim, Concepts>() }
  known.set(corpus, kept)
  const found = kept.of.get(claim) ?? withoutVoices(interview, conceptsOf(corpus, textOf(claim)))
  kept.of.set(claim, found)
  return found
}

/** Who speaks is named in every sentence that reports it, and tells nothing of what is said. */
export function withoutVoices(interview: Interview, { entries, words }: Concepts): Concepts {
  const voices = voicesOf.get(interview) ?? conceptsOfVoices(interview)
  voicesOf.set(interview, voices)
  return {
    entries: new Set([...entries].filter((id) => !voices.entries.has(id))),
    words: new Set([...words].filter((word) => !voices.words.has(word))),
  }
}

const voicesOf = new WeakMap<Interview, Concepts>()

function conceptsOfVoices({ voices, description }: Interview): Concepts {
  return {
    entries: new Set(voices.flatMap(({ actor }) => actor ?? [])),
    words: new Set(voices.flatMap((voice) => stemsOf(`${voice.name} ${voice.description ?? description ?? ''}`))),
  }
}

function textOf({ label, wording, keyPhrases }: Claim): string {
  return [label, wording, ...keyPhrases].join('.\n\n')
}
