import { questionOdds } from './questionForm.js'

/** The logarithms of how often a question or an answer paragraph follows each. */
interface Steps {
  readonly questionQuestion: number
  readonly questionAnswer: number
  readonly answerQuestion: number
  readonly answerAnswer: number
}

const usual: Steps = stepsOf(0.12, 0.45)

/**
 * Which of the paragraphs are questions, where no label tells: the likeliest sequence of questions and answers (Viterbi's algorithm on
 * a hidden Markov model of two states). It begins with a question. How long the answers of this text are is learnt from a first pass.
 */
export function findQuestions(texts: readonly string[]): readonly boolean[] {
  const odds = texts.map(questionOdds)
  const first = likeliest(odds, usual)
  return likeliest(odds, learn(first))
}

function stepsOf(questionAgain: number, answerEnds: number): Steps {
  return {
    questionQuestion: Math.log(questionAgain),
    questionAnswer: Math.log(1 - questionAgain),
    answerQuestion: Math.log(answerEnds),
    answerAnswer: Math.log(1 - answerEnds),
  }
}

function learn(questions: readonly boolean[]): Steps {
  let [fromQuestion, again, fromAnswer, ends] = [8, 1, 4, 1.8]
  questions.slice(1).forEach((isQuestion, index) => {
    if (questions[index]) {
      fromQuestion += 1
      if (isQuestion) again += 1
    } else {
      fromAnswer += 1
      if (isQuestion) ends += 1
    }
  })
  return stepsOf(again / fromQuestion, ends / fromAnswer)
}

function likeliest(odds: readonly number[], steps: Steps): readonly boolean[] {
  const cameFromQuestion: { readonly question: boolean; readonly answer: boolean }[] = []
  let [question, answer] = [0, -6]
  odds.forEach((one, index) => {
    if (index === 0) {
      question += one
      cameFromQuestion.push({ question: true, answer: true })
      return
    }
    const toQuestion = [question + steps.questionQuestion, answer + steps.answerQuestion] as const
    const toAnswer = [question + steps.questionAnswer, answer + steps.answerAnswer] as const
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
