import { type SentenceFeatures, sentenceFeaturesOf } from './sentenceFeatures.js'
import { hashedWeights, scoreAt, type WeightAt } from '../models/linearModel.js'
import fitted from '../models/sentences.json' with { type: 'json' }
import { type Chain, likeliestStates, marginalsOf, sumsOf } from '../models/sequenceModel.js'

const weights = hashedWeights(fitted.tables.sentence.letters)

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
const usually = { asksOn: 1.5, answersOn: 2 }

/** The sentences of a talk as a chain of answers' sentences (state 0) and questions' (state 1), by what they show. */
export const chainOf = (features: readonly SentenceFeatures[], weightAt: WeightAt): Chain => ({
  states: features.map(({ answers }, at) => [scoreAt(weightAt, answers) + (at === 0 ? begins : 0), 0]),
  steps: features.map(({ asksOn, answersOn }) => [
    [usually.answersOn + scoreAt(weightAt, answersOn), 0],
    [0, usually.asksOn + scoreAt(weightAt, asksOn)],
  ]),
})

/** Who says each sentence, of two who talk: the likeliest sequence of a conditional random field of first order. */
export function tagSentences(texts: readonly string[], weightAt: WeightAt = weights): TaggedTalk {
  const chain = chainOf(sentenceFeaturesOf(texts), weightAt)
  const sums = sumsOf(chain)
  const marginals = marginalsOf(sums)
  const alone = chain.states.reduce(
    (sum, [answers = 0], at) => sum + answers + (at > 0 ? (chain.steps[at]?.[0]?.[0] ?? 0) : 0),
    0,
  )
  return {
    sentences: likeliestStates(chain).map((state, at) => ({
      asks: state === 1,
      probability: marginals[at]?.[state] ?? 0,
    })),
    evidence: (sums.whole - alone) / Math.max(texts.length, 1),
  }
}
