import { sequenceFeaturesIn, paragraphFeatures, transitionFeatures } from '../turns/sequenceFeatures.js'
import { bucketOf } from '../models/linearModel.js'

/** The features of a sentence, as hash buckets. */
export interface SentenceFeatures {
  /** For its being an answer's. */
  readonly answers: readonly number[]
  /** For its going on a question, behind a sentence of one; none of the first sentence. */
  readonly asksOn: readonly number[]
  /** For its going on an answer, behind a sentence of one; none of the first sentence. */
  readonly answersOn: readonly number[]
}

/** The weights have two to the power of so many hash buckets. */
export const bits = 17

/** A sentence with what its features are computed from. */
interface Read {
  readonly words: readonly string[]
  /** The sign at its end. */
  readonly end: string
  /** How long it is, in steps. */
  readonly length: number
  readonly saysYou: boolean
  readonly saysSelf: boolean
}

/** What each sentence of a text shows by its words, by those of its neighbours, and by the features that paragraphs are told by. */
export function sentenceFeaturesOf(texts: readonly string[]): readonly SentenceFeatures[] {
  const heard = sequenceFeaturesIn(texts)
  const read = texts.map(readSentence)
  return read.map((one, at) => {
    const named = (
      kind: string,
      features: readonly { readonly name: string }[] | readonly string[],
      of: readonly number[],
    ) => of.map((feature) => `${kind} ${nameOf(features[feature])}`)
    const before = read[at - 1]
    const step = before ? [...named('step', transitionFeatures, heard[at]?.step ?? []), ...between(before, one)] : []
    const own = [...named('own', paragraphFeatures, heard[at]?.own ?? []), ...ofWords(one), ...around(read, at)]
    return { answers: placed('o', own), asksOn: placed('q', step), answersOn: placed('a', step) }
  })
}

const nameOf = (feature: { readonly name: string } | string | undefined): string =>
  typeof feature === 'string' ? feature : (feature?.name ?? '')

const you =
  /^(?:you|your|yours|you['’]\p{L}+|sie|ihnen|ihre?n?|vous|votre|vos|usted|ustedes|tú|вы|вас|вам|ваш\p{L}*|lei|você)$/u
const self =
  /^(?:i|i['’]\p{L}+|my|me|we|we['’]\p{L}+|our|us|ich|wir|mein\p{L}*|je|nous|mon|mes|yo|mi|nosotros|я|мы|мне|нас|io|noi|eu|nós)$/u

function readSentence(text: string): Read {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}’']+/gu) ?? []
  return {
    words,
    end: text.trim().slice(-1),
    length: steps(words.length),
    saysYou: words.some((word) => you.test(word)),
    saysSelf: words.some((word) => self.test(word)),
  }
}

const steps = (words: number): number => Math.min(8, Math.floor(Math.log2(words + 1) * 1.5))

/** Its words, those beside each other, those at its edges, its length. */
function ofWords({ words, end, length }: Read): readonly string[] {
  const [first = ''] = words
  return [
    ...words.map((word) => `word ${word}`),
    ...words.slice(1).map((word, at) => `pair ${words[at] ?? ''} ${word}`),
    `first ${first}`,
    `first two ${words.slice(0, 2).join(' ')}`,
    `last ${words.at(-1) ?? ''}`,
    `end ${end}`,
    `end ${end} first ${first}`,
    `length ${length}`,
  ]
}

/** What stands up to three sentences behind it, and two before it. */
function around(read: readonly Read[], at: number): readonly string[] {
  const [first = ''] = read[at]?.words ?? []
  return [-2, -1, 1, 2, 3].flatMap((step) => {
    const other = read[at + step]
    const begins = other?.words[0] ?? ''
    const end = other?.end ?? ''
    return [
      `${step} end ${end}`,
      `${step} ends ${end} ${read[at]?.end ?? ''}`,
      `${step} first ${begins}`,
      `${step} you ${other?.saysYou ?? false}`,
      `${step} self ${other?.saysSelf ?? false}`,
      ...(Math.abs(step) === 1
        ? [
            `${step} firsts ${begins} ${first}`,
            `${step} end ${end} first ${begins}`,
            `${step} length ${other?.length ?? -1} ${end}`,
          ]
        : []),
    ]
  })
}

/** What may tell that somebody else says the second of two sentences. */
function between(before: Read, { words, end, length }: Read): readonly string[] {
  const [first = ''] = words
  return [
    `ends ${before.end} ${end}`,
    `first ${first}`,
    `first two ${words.slice(0, 2).join(' ')}`,
    `end ${before.end} first ${first}`,
    `lengths ${before.length} ${before.end}`,
    `length ${length} behind ${before.end}`,
    `words ${Math.min(4, before.words.length)} ${before.end}`,
    `firsts ${before.words[0] ?? ''} ${first}`,
  ]
}

const placed = (kind: string, features: readonly string[]): readonly number[] => [
  ...new Set(features.map((feature) => bucketOf(`${kind} ${feature}`, bits))),
]
