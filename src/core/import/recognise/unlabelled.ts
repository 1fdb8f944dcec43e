import { questionOdds } from './questionForm.js'
import { endsInQuestion } from './wording.js'

/** The logarithms of how often a question or an answer paragraph follows each. A question that was asked is seldom gone on with. */
interface Steps {
  readonly statedQuestion: number
  readonly statedAnswer: number
  readonly askedQuestion: number
  readonly askedAnswer: number
  readonly answerQuestion: number
  readonly answerAnswer: number
}

const usual: Steps = stepsOf(0.2, 0.05, 0.45)

/**
 * Which of the paragraphs are questions, where no label tells: the likeliest sequence of questions and answers (Viterbi's algorithm on
 * a hidden Markov model of two states). It begins with a question. How long the answers of this text are is learnt from a first pass.
 */
export function findQuestions(texts: readonly string[]): readonly boolean[] {
  const odds = texts.map(questionOdds)
  const isClosed = texts.map(endsInQuestion)
  const first = likeliest(odds, isClosed, usual)
  return likeliest(odds, isClosed, learn(first))
}

function stepsOf(afterStated: number, afterAsked: number, answerEnds: number): Steps {
  return {
    statedQuestion: Math.log(afterStated),
    statedAnswer: Math.log(1 - afterStated),
    askedQuestion: Math.log(afterAsked),
    askedAnswer: Math.log(1 - afterAsked),
    answerQuestion: Math.log(answerEnds),
    answerAnswer: Math.log(1 - answerEnds),
  }
}

function learn(questions: readonly boolean[]): Steps {
  let [answers, ends] = [4, 1.8]
  questions.slice(1).forEach((isQuestion, index) => {
    if (questions[index]) return
    answers += 1
    if (isQuestion) ends += 1
  })
  return stepsOf(0.2, 0.05, ends / answers)
}

function likeliest(odds: readonly number[], isClosed: readonly boolean[], steps: Steps): readonly boolean[] {
  const cameFromQuestion: { readonly question: boolean; readonly answer: boolean }[] = []
  let [question, answer] = [0, -6]
  odds.forEach((one, index) => {
    if (index === 0) {
      question += one
      cameFromQuestion.push({ question: true, answer: true })
      return
    }
    const wasAsked = isClosed[index - 1] === true
    const toQuestion = [
      question + (wasAsked ? steps.askedQuestion : steps.statedQuestion),
      answer + steps.answerQuestion,
    ] as const
    const toAnswer = [
      question + (wasAsked ? steps.askedAnswer : steps.statedAnswer),
      answer + steps.answerAnswer,
    ] as const
    cameFromQuestion.push({ question: toQuestion[0] >= toQuestion[1], answer: toAnswer[0] >= toAnswer[1] })
    question = Math.max(...toQuestion) + one
    answer = Math.max(...toAnswer)
  })
  const path: boolean[] = []
  let isQuestion = question > answer
  for (const came of cameFromQuestion.reverse()) {
    path.push(isQuestion)
    isQuestion = isQuestion ? came.question : came.answer
  }
  return path.reverse()
}
