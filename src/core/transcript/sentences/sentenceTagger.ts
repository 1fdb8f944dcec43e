import { type SentenceFeatures, sentenceFeaturesOf } from './sentenceFeatures.js'
import { weights } from './sentenceWeights.js'

/** The weight of a hash bucket: how much its features say, as a logarithm of odds. */
export type WeightAt = (place: number) => number

/** The weight at a place. It is written as a character, `N` for none, in steps of a twelfth. */
const fitted: WeightAt = (place) => (weights.charCodeAt(place) - 78) / 12

/** A sentence with the part of who says it, and how likely that is, from 0 to 1. */
export interface TaggedSentence {
  readonly asks: boolean
  readonly probability: number
}

/** The sentences of a talk of two, and how much likelier these parts are than that one alone speaks, for each sentence on the average. */
export interface TaggedTalk {
  readonly sentences: readonly TaggedSentence[]
  readonly evidence: number
}

/** A talk begins with who asks: an answer is this much less likely there. */
const begins = -20
/** What it says that somebody goes on, before anything is looked at. */
export const usually = { asksOn: 1.5, answersOn: 2 }

/** How much each sentence speaks for an answer, and for somebody's going on. */
export interface SentencePotentials {
  readonly answers: number
  readonly asksOn: number
  readonly answersOn: number
}

/** The odds of each sentence by what it shows. */
export const potentialsOf = (
  features: readonly SentenceFeatures[],
  weightAt: WeightAt,
): readonly SentencePotentials[] => {
  const sum = (of: readonly number[]): number => of.reduce((all, place) => all + weightAt(place), 0)
  return features.map(({ answers, asksOn, answersOn }, at) => ({
    answers: sum(answers) + (at === 0 ? begins : 0),
    asksOn: usually.asksOn + sum(asksOn),
    answersOn: usually.answersOn + sum(answersOn),
  }))
}

/** Who says each sentence, of two who talk: the likeliest sequence (Viterbi's algorithm on a conditional random field of first order). */
export function tagSentences(texts: readonly string[], weightAt: WeightAt = fitted): TaggedTalk {
  const potentials = potentialsOf(sentenceFeaturesOf(texts), weightAt)
  const { marginals, whole } = marginalsOf(potentials)
  const path = likeliest(potentials)
  const alone = potentials.reduce((sum, { answers, answersOn }, at) => sum + answers + (at > 0 ? answersOn : 0), 0)
  return {
    sentences: path.map((asks, at) => ({ asks, probability: asks ? 1 - (marginals[at] ?? 0) : (marginals[at] ?? 0) })),
    evidence: (whole - alone) / Math.max(texts.length, 1),
  }
}

const either = (one: number, other: number): number =>
  Math.max(one, other) + Math.log1p(Math.exp(-Math.abs(one - other)))

/** How likely each sentence is an answer's, by all sequences (forward and backward sums), and the sum of all. */
export function marginalsOf(potentials: readonly SentencePotentials[]): {
  readonly marginals: readonly number[]
  readonly whole: number
  readonly forward: readonly (readonly [number, number])[]
  readonly backward: readonly (readonly [number, number])[]
} {
  const forward: [number, number][] = []
  potentials.forEach(({ answers, asksOn, answersOn }, at) => {
    const [asked, answered] = forward[at - 1] ?? [0, 0]
    forward.push(
      at === 0 ? [0, answers] : [either(asked + asksOn, answered), answers + either(asked, answered + answersOn)],
    )
  })
  const backward: [number, number][] = potentials.map(() => [0, 0])
  for (let at = potentials.length - 1; at > 0; at -= 1) {
    const { answers = 0, asksOn = 0, answersOn = 0 } = potentials[at] ?? {}
    const [asks, replies] = backward[at] ?? [0, 0]
    backward[at - 1] = [either(asksOn + asks, answers + replies), either(asks, answersOn + answers + replies)]
  }
  const [asked, answered] = forward.at(-1) ?? [0, 0]
  const whole = either(asked, answered)
  return {
    whole,
    forward,
    backward,
    marginals: forward.map(([, own], at) => Math.exp(own + (backward[at]?.[1] ?? 0) - whole)),
  }
}

/** Which sentences ask in the likeliest sequence. */
function likeliest(potentials: readonly SentencePotentials[]): readonly boolean[] {
  const best: { readonly scores: readonly [number, number]; readonly asked: readonly [boolean, boolean] }[] = []
  potentials.forEach(({ answers, asksOn, answersOn }, at) => {
    const [asked, answered] = best[at - 1]?.scores ?? [0, 0]
    const goesOn = asked + asksOn > answered
    const isReply = asked > answered + answersOn
    best.push({
      scores:
        at === 0 ? [0, answers] : [Math.max(asked + asksOn, answered), answers + Math.max(asked, answered + answersOn)],
      asked: [goesOn, isReply],
    })
  })
  const [asked = 0, answered = 0] = best.at(-1)?.scores ?? []
  let asks = asked > answered
  return best
    .map((_, at) => best.length - 1 - at)
    .map((at) => {
      const now = asks
      asks = best[at]?.asked[asks ? 0 : 1] ?? true
      return now
    })
    .reverse()
}
