import { isPersonal, isPlainReply, questionOdds } from './questionForm.js'
import { countWords, endsInQuestion } from './wording.js'

/**
 * Where a talk stands after a paragraph: within a question that has only stated something yet, behind one that was asked, or in an
 * answer.
 */
const states = ['stated', 'asked', 'answer'] as const
type State = (typeof states)[number]

/** The logarithms of how often a question goes on, or begins, in the next paragraph; and of how often not. */
type Steps = Readonly<Record<State, { readonly question: number; readonly answer: number }>>

/** What is likeliest up to a paragraph, for each state it may leave the talk in, and through which state before. */
type Best = Readonly<Partial<Record<State, { readonly odds: number; readonly before: State | undefined }>>>

interface Heard {
  readonly odds: number
  readonly asks: boolean
  /** Whether it begins as only replies do. */
  readonly replies: boolean
  /** Whether the speaker speaks of himself; undefined in paragraphs too short to tell, and in those that ask. */
  readonly isPersonal?: boolean
}

/**
 * Which of the paragraphs are questions, where no label tells: the likeliest sequence of questions and answers (Viterbi's algorithm on
 * a hidden Markov model). It begins with a question. What is usual in this text is learnt from a first pass: how long answers are, how
 * often a statement leads to a question, how often who answers speaks of himself.
 */
export function findQuestions(texts: readonly string[]): readonly boolean[] {
  const heard = texts.map((text): Heard => {
    const asks = endsInQuestion(text)
    const canTell = !asks && countWords(text) >= 10
    return {
      odds: questionOdds(text),
      asks,
      replies: isPlainReply(text),
      ...(canTell && { isPersonal: isPersonal(text) }),
    }
  })
  const first = likeliest(heard, stepsOf(0.2, 0.45))
  const answers = heard.filter((_, index) => first[index] === false)
  const usual = share(
    answers.filter((one) => one.isPersonal === true).length,
    answers.filter((one) => one.isPersonal !== undefined).length,
    0.5,
  )
  const adjusted = heard.map((one) =>
    one.isPersonal === false ? { ...one, odds: one.odds + Math.log(impersonalQuestions / (1 - usual)) } : one,
  )
  const follows = (index: number): boolean => first[index + 1] === true
  const ends = answersOf(first).filter(follows).length
  const stated = heard.flatMap(({ asks }, index) => (first[index] && !asks ? [index] : []))
  return likeliest(
    adjusted,
    stepsOf(share(stated.filter(follows).length, stated.length, 0.2), share(ends, answersOf(first).length, 0.45)),
  )
}

/** The share of questions in which nobody speaks of himself. */
const impersonalQuestions = 0.8

const answersOf = (questions: readonly boolean[]): readonly number[] =>
  questions.flatMap((isQuestion, index) => (isQuestion ? [] : [index]))

/** A share with four cases added that are as usual. */
const share = (count: number, all: number, usual: number): number => (count + 4 * usual) / (all + 4)

/** Of the paragraphs that only state something in a question, and of those of answers, the shares that a question follows. */
function stepsOf(statementLeads: number, answerEnds: number): Steps {
  const step = (one: number): { question: number; answer: number } => ({
    question: Math.log(one),
    answer: Math.log(1 - one),
  })
  return { stated: step(statementLeads), asked: step(0.05), answer: step(Math.min(answerEnds, 0.95)) }
}

function likeliest(paragraphs: readonly Heard[], steps: Steps): readonly boolean[] {
  const all: Best[] = []
  for (const { odds, asks, replies } of paragraphs) {
    const last = all.at(-1)
    all.push(
      last ? next(last, { odds, asks, replies }, steps) : { [asks ? 'asked' : 'stated']: { odds, before: undefined } },
    )
  }
  const path: boolean[] = []
  let state = states.reduce((best, one) =>
    (all.at(-1)?.[one]?.odds ?? -Infinity) > (all.at(-1)?.[best]?.odds ?? -Infinity) ? one : best,
  )
  for (const best of all.reverse()) {
    path.push(state !== 'answer')
    state = best[state]?.before ?? state
  }
  return path.reverse()
}

function next(last: Best, { odds, asks, replies }: Heard, steps: Steps): Best {
  const best: Partial<Record<State, { odds: number; before: State }>> = {}
  for (const before of states) {
    const so = last[before]
    if (!so) continue
    const question = asks || before === 'asked' ? 'asked' : 'stated'
    for (const [state, sum] of [
      [question, so.odds + steps[before].question + odds],
      // Who goes on speaking seldom says yes or no again.
      ['answer', so.odds + steps[before].answer - (replies && before === 'answer' ? 2.5 : 0)],
    ] as const) {
      if (sum > (best[state]?.odds ?? -Infinity)) best[state] = { odds: sum, before }
    }
  }
  return best
}
