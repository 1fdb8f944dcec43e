import { type Part, parts } from './questionWeights.js'
import { type ParagraphFeatures, sequenceFeaturesIn } from './sequenceFeatures.js'
import { type Habit, type SequenceWeights, sequenceWeights, type Step } from './sequenceWeights.js'

/** What is usual in a text: how often an answer has another paragraph, how often a question that only states something has one, how often questions ask. */
interface Usual {
  readonly answerGoesOn: number
  readonly statementGoesOn: number
  readonly asks: number
  /** Of the paragraphs of answers that are long enough to tell. */
  readonly isPersonal: number
}

/** Where a talk stands after a paragraph, with how likely the way there is. */
type Best = Readonly<Record<Part, { readonly odds: number; readonly before: Part }>>

export const usual: Usual = { answerGoesOn: 0.35, statementGoesOn: 0.12, asks: 0.8, isPersonal: 0.5 }

/**
 * Which of the paragraphs are questions, where no label tells: the likeliest sequence of questions and answers (Viterbi's algorithm on
 * a conditional random field). It begins with a question. What is usual in this text is learnt from a first pass.
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

/** From which parts a part is reached, and by which step. */
export const ways: Readonly<Record<Part, { readonly from: readonly [Part, Part]; readonly step: Step }>> = {
  question: { from: ['answer', 'more of an answer'], step: 'is asked' },
  'more of a question': { from: ['question', 'more of a question'], step: 'asks on' },
  answer: { from: ['question', 'more of a question'], step: 'is answered' },
  'more of an answer': { from: ['answer', 'more of an answer'], step: 'answers on' },
}

const impossible = -1e6

const sum = (signs: readonly number[], of: readonly number[]): number =>
  signs.reduce((whole, sign) => whole + (of[sign] ?? 0), 0)

/** How likely it is that a paragraph has a part, and that the step before leads to it, as a logarithm. */
function oddsOf(
  part: Part,
  heard: ParagraphFeatures,
  before: ParagraphFeatures | undefined,
  now: Usual,
  weights: SequenceWeights,
): number {
  const byHabit = (found: readonly [Habit, number] | undefined): number =>
    found ? weights.habit[found[0]] * found[1] : 0
  const own = sum(heard.own, weights.own[part]) + byHabit(habitOfPart(part, heard, now))
  if (!before) return part === 'question' ? own : impossible
  const { step } = ways[part]
  return own + sum(heard.step, weights.step[step]) + byHabit(habitOfStep(step, before, now))
}

/** The likeliest ways to each part of each paragraph. */
function bestWays(paragraphs: readonly ParagraphFeatures[], now: Usual, weights: SequenceWeights): readonly Best[] {
  const all: Best[] = []
  paragraphs.forEach((heard, index) => {
    const last = all.at(-1)
    const reach = (part: Part): Best[Part] => {
      const odds = oddsOf(part, heard, paragraphs[index - 1], now, weights)
      if (!last) return { odds, before: part }
      const way = ways[part].from.reduce((best, one) => (last[one].odds > last[best].odds ? one : best))
      return { before: way, odds: last[way].odds + odds }
    }
    all.push({
      question: reach('question'),
      'more of a question': reach('more of a question'),
      answer: reach('answer'),
      'more of an answer': reach('more of an answer'),
    })
  })
  return all
}

/** The likeliest parts, where something is usual in the text. */
export const likeliest = (
  paragraphs: readonly ParagraphFeatures[],
  now: Usual,
  weights: SequenceWeights,
): readonly Part[] => pathThrough(bestWays(paragraphs, now, weights))

function pathThrough(all: readonly Best[]): readonly Part[] {
  const last = all.at(-1)
  if (!last) return []
  let part = parts.reduce((best, one) => (last[one].odds > last[best].odds ? one : best))
  const path: Part[] = []
  for (const best of [...all].reverse()) {
    path.push(part)
    part = best[part].before
  }
  return path.reverse()
}
