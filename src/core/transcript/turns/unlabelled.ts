import { rowsFor, scoresOf, type Weights } from '../models/linearModel.js'
import fitted from '../models/paragraphs.json' with { type: 'json' }
import { type Chain, impossible, likeliestStates } from '../models/sequenceModel.js'
import { type Part, parts } from './questionClassifier.js'
import {
  paragraphFeatures,
  type ParagraphFeatures,
  sequenceFeaturesIn,
  transitionFeatures,
} from './sequenceFeatures.js'

/** How a talk may go on behind a paragraph. */
export const steps = ['asks on', 'is answered', 'answers on', 'is asked'] as const
type Step = (typeof steps)[number]

/** What is usual in one text, as far as it differs from others. */
export const habits = ['questions ask', 'answers are personal', 'answers go on', 'statements go on'] as const
type Habit = (typeof habits)[number]

/** Weights of the features by part, of those between paragraphs by step, and of each habit. */
export interface SequenceWeights {
  readonly paragraph: Weights
  readonly transition: Weights
  readonly habit: Weights
}

const sequenceWeights: SequenceWeights = {
  paragraph: rowsFor(paragraphFeatures, fitted.tables.paragraph.rows),
  transition: rowsFor(
    transitionFeatures.map(({ name }) => name),
    fitted.tables.transition.rows,
  ),
  habit: rowsFor(habits, fitted.tables.habit.rows),
}

/** What is usual in a text: how often an answer has another paragraph, how often a question that only states something has one, how often questions ask. */
interface Usual {
  readonly answerGoesOn: number
  readonly statementGoesOn: number
  readonly asks: number
  /** Of the paragraphs of answers that are long enough to tell. */
  readonly isPersonal: number
}

export const usual: Usual = { answerGoesOn: 0.35, statementGoesOn: 0.12, asks: 0.8, isPersonal: 0.5 }

/**
 * Which of the paragraphs are questions, where no label tells: the likeliest sequence of questions and answers of a conditional
 * random field. It begins with a question. What is usual in this text is learnt from a first pass.
 */
export function findQuestions(
  texts: readonly string[],
  weights: SequenceWeights = sequenceWeights,
): readonly boolean[] {
  const heard = sequenceFeaturesIn(texts)
  const now = usualIn(heard, likeliest(heard, usual, weights))
  return likeliest(heard, now, weights).map(isQuestion)
}

const isQuestion = (part: Part | undefined): boolean => part === 'question' || part === 'more of a question'

/** What is usual where paragraphs have these parts. */
export function usualIn(heard: readonly ParagraphFeatures[], path: readonly Part[]): Usual {
  const count = (of: (part: Part, index: number) => boolean): number => path.filter(of).length
  const states = (index: number): boolean => heard[index]?.asks === false
  return {
    answerGoesOn: share(
      count((part) => part === 'more of an answer'),
      count((part) => !isQuestion(part)),
      usual.answerGoesOn,
    ),
    statementGoesOn: share(
      count((part, index) => isQuestion(part) && states(index) && path[index + 1] === 'more of a question'),
      count((part, index) => isQuestion(part) && states(index)),
      usual.statementGoesOn,
    ),
    asks: share(
      count((part, index) => part === 'question' && !states(index)),
      count((part) => part === 'question'),
      usual.asks,
    ),
    isPersonal: share(
      count((part, index) => !isQuestion(part) && heard[index]?.isPersonal === true),
      count((part, index) => !isQuestion(part) && heard[index]?.isPersonal !== undefined),
      usual.isPersonal,
    ),
  }
}

/** A share with four cases added that are as usual. */
const share = (count: number, all: number, normal: number): number => (count + 4 * normal) / (all + 4)

/** How much more often something is so in this text than it usually is, or is not so, as a logarithm. */
const more = (now: number, normal: number, isSo: boolean): number =>
  isSo ? Math.log(now / normal) : Math.log((1 - now) / (1 - normal))

/** By which habit of the text a paragraph is more or less likely to have a part, and how much. */
export function habitOfPart(
  part: Part,
  { asks, isPersonal }: ParagraphFeatures,
  now: Usual,
): readonly [Habit, number] | undefined {
  if (part === 'question') return asks ? undefined : ['questions ask', more(now.asks, usual.asks, false)]
  if (part === 'more of a question' || isPersonal === undefined) return undefined
  return ['answers are personal', more(now.isPersonal, usual.isPersonal, isPersonal)]
}

/** By which habit of the text a step behind a paragraph is more or less likely, and how much. */
export function habitOfStep(step: Step, before: ParagraphFeatures, now: Usual): readonly [Habit, number] | undefined {
  if (step === 'answers on' || step === 'is asked')
    return ['answers go on', more(now.answerGoesOn, usual.answerGoesOn, step === 'answers on')]
  if (before.asks) return undefined
  return ['statements go on', more(now.statementGoesOn, usual.statementGoesOn, step === 'asks on')]
}

const asked = { 'more of a question': 'asks on', answer: 'is answered' } as const
const answered = { 'more of an answer': 'answers on', question: 'is asked' } as const
/** To which parts a part leads, and by which step. */
export const ways: Readonly<Record<Part, Readonly<Partial<Record<Part, Step>>>>> = {
  question: asked,
  'more of a question': asked,
  answer: answered,
  'more of an answer': answered,
}

/** A talk as a chain of the parts of its paragraphs. */
export function chainOf(paragraphs: readonly ParagraphFeatures[], now: Usual, weights: SequenceWeights): Chain {
  const byHabit = (found: readonly [Habit, number] | undefined): number =>
    found ? (weights.habit[habits.indexOf(found[0])]?.[0] ?? 0) * found[1] : 0
  return {
    states: paragraphs.map((heard, index) =>
      scoresOf(weights.paragraph, heard.own).map((score, at) => {
        const part = parts[at] ?? 'question'
        return score + byHabit(habitOfPart(part, heard, now)) + (index === 0 && part !== 'question' ? impossible : 0)
      }),
    ),
    steps: paragraphs.map((heard, index) => {
      const before = paragraphs[index - 1]
      if (!before) return []
      const scores = scoresOf(weights.transition, heard.step).map(
        (score, at) => score + byHabit(habitOfStep(steps[at] ?? 'asks on', before, now)),
      )
      return parts.map((from) =>
        parts.map((to) => {
          const step = ways[from][to]
          return step === undefined ? impossible : (scores[steps.indexOf(step)] ?? 0)
        }),
      )
    }),
  }
}

/** The likeliest parts, where something is usual in the text. */
export const likeliest = (
  paragraphs: readonly ParagraphFeatures[],
  now: Usual,
  weights: SequenceWeights,
): readonly Part[] => likeliestStates(chainOf(paragraphs, now, weights)).map((part) => parts[part] ?? 'question')
