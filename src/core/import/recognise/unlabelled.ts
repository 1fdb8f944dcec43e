import { questionOdds } from './questionForm.js'
import { endsInQuestion } from './wording.js'

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

/**
 * Which of the paragraphs are questions, where no label tells: the likeliest sequence of questions and answers (Viterbi's algorithm on
 * a hidden Markov model). It begins with a question. How long the answers of this text are is learnt from a first pass.
 */
export function findQuestions(texts: readonly string[]): readonly boolean[] {
  const paragraphs = texts.map((text) => ({ odds: questionOdds(text), asks: endsInQuestion(text) }))
  return likeliest(paragraphs, stepsOf(learn(likeliest(paragraphs, stepsOf(0.45)))))
}

/** `answerEnds` is the share of answer paragraphs that a question follows. */
function stepsOf(answerEnds: number): Steps {
  const step = (share: number): { question: number; answer: number } => ({
    question: Math.log(share),
    answer: Math.log(1 - share),
  })
  return { stated: step(0.2), asked: step(0.05), answer: step(answerEnds) }
}

function learn(questions: readonly boolean[]): number {
  let [answers, ends] = [4, 1.8]
  questions.slice(1).forEach((isQuestion, index) => {
    if (questions[index]) return
    answers += 1
    if (isQuestion) ends += 1
  })
  return ends / answers
}

function likeliest(
  paragraphs: readonly { readonly odds: number; readonly asks: boolean }[],
  steps: Steps,
): readonly boolean[] {
  const all: Best[] = []
  for (const { odds, asks } of paragraphs) {
    const last = all.at(-1)
    all.push(last ? next(last, odds, asks, steps) : { [asks ? 'asked' : 'stated']: { odds, before: undefined } })
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

function next(last: Best, odds: number, asks: boolean, steps: Steps): Best {
  const best: Partial<Record<State, { odds: number; before: State }>> = {}
  for (const before of states) {
    const so = last[before]
    if (!so) continue
    const question = asks || before === 'asked' ? 'asked' : 'stated'
    for (const [state, sum] of [
      [question, so.odds + steps[before].question + odds],
      ['answer', so.odds + steps[before].answer],
    ] as const) {
      if (sum > (best[state]?.odds ?? -Infinity)) best[state] = { odds: sum, before }
    }
  }
  return best
}
