import { likelihoodsOf } from './questionOdds.js'
import { type Part, parts } from './questionWeights.js'
import { isPersonal, thanks } from './questionForm.js'
import { countWords, endsInQuestion, foldLine } from './wording.js'

/** A paragraph as far as the sequence of questions and answers depends on it. */
interface Heard {
  readonly likelihoods: Readonly<Record<Part, number>>
  readonly asks: boolean
  /** Whether the speaker speaks of himself; undefined in paragraphs too short to tell, and in those that ask. */
  readonly isPersonal?: boolean
  /** Whether its last sentence is open, so that the same speaker goes on. */
  readonly isOpen: boolean
  /** Whether it takes up words of the paragraph before, as somebody else does who replies. */
  readonly echoes: boolean
}

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

const usual: Usual = { answerGoesOn: 0.35, statementGoesOn: 0.12, asks: 0.8, isPersonal: 0.5 }

/**
 * Which of the paragraphs are questions, where no label tells: the likeliest sequence of questions and answers (Viterbi's algorithm on
 * a hidden Markov model). It begins with a question. What is usual in this text is learnt from a first pass.
 */
export function findQuestions(texts: readonly string[], likelihoods = likelihoodsOf): readonly boolean[] {
  const heard = texts.map((text, index): Heard => {
    const asks = endsInQuestion(text)
    return {
      likelihoods: likelihoods(text),
      asks,
      ...(!asks && countWords(text) >= 10 && { isPersonal: isPersonal(text) }),
      isOpen: /[,;:：]["”’»)]?$/.test(text),
      echoes: index > 0 && echoes(text, texts[index - 1] ?? ''),
    }
  })
  const first = likeliest(heard, usual)
  const second = likeliest(heard, usualIn(heard, first))
  return second.map((part) => part === 'question' || part === 'more of a question')
}

/** Whether a short paragraph consists for a good part of words of the one before. */
function echoes(text: string, before: string): boolean {
  if (text.length > 80) return false
  if (thanks.test(text) && thanks.test(before)) return true
  const words = foldLine(text)
    .split(' ')
    .filter((word) => word.length > 2)
  if (words.length === 0 || words.length > 8) return false
  const last = ` ${foldLine(before.slice(-300))} `
  return words.filter((word) => last.includes(` ${word} `)).length >= Math.max(1, words.length * 0.5)
}

function usualIn(heard: readonly Heard[], path: readonly Part[]): Usual {
  const count = (of: (part: Part, index: number) => boolean): number => path.filter(of).length
  const states = (index: number): boolean => heard[index]?.asks === false
  const isQuestion = (part: Part | undefined): boolean => part === 'question' || part === 'more of a question'
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

const impossible = -30

/** The logarithm of how often one part follows another. */
function step(from: Part, to: Part, { asks, isOpen }: Heard, echo: boolean, now: Usual): number {
  const isWithin = from === 'question' || from === 'more of a question'
  const more = isWithin ? 'more of a question' : 'more of an answer'
  const next = isWithin ? 'answer' : 'question'
  if (to !== more && to !== next) return impossible
  const goesOn = isOpen ? 0.95 : isWithin ? (asks ? 0.03 : now.statementGoesOn) : now.answerGoesOn
  return Math.log(to === more ? goesOn : 1 - goesOn) + (echo && to === next ? 0.7 : 0)
}

function likeliest(paragraphs: readonly Heard[], now: Usual): readonly Part[] {
  const all: Best[] = []
  // Where nearly all questions ask, one that does not is unlikely, and the other way round.
  const states = Math.log((1 - now.asks) / (1 - usual.asks))
  paragraphs.forEach((heard, index) => {
    const before = paragraphs[index - 1]
    const last = all.at(-1)
    const own = (part: Part): number =>
      heard.likelihoods[part] +
      (part === 'question' && !heard.asks ? states * 0.7 : 0) +
      (part === 'answer' || part === 'more of an answer' ? ofSelf(heard, now) : 0)
    const reach = (part: Part): Best[Part] => {
      if (!before || !last) return { odds: own(part) + (part === 'question' ? 0 : 2 * impossible), before: part }
      const ways = parts.map((from) => ({
        before: from,
        odds: last[from].odds + step(from, part, before, heard.echoes, now),
      }))
      const way = ways.reduce((best, one) => (one.odds > best.odds ? one : best))
      return { before: way.before, odds: way.odds + own(part) }
    }
    all.push({
      question: reach('question'),
      'more of a question': reach('more of a question'),
      answer: reach('answer'),
      'more of an answer': reach('more of an answer'),
    })
  })
  return pathThrough(all)
}

/** Where who answers nearly always speaks of himself, a paragraph in which nobody does is an answer less often. */
function ofSelf({ isPersonal: isSo }: Heard, now: Usual): number {
  if (isSo === undefined) return 0
  return isSo ? Math.log(now.isPersonal / usual.isPersonal) : Math.log((1 - now.isPersonal) / (1 - usual.isPersonal))
}

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
