import {
  interrogatives,
  openers,
  honorific,
  reported,
  othersSay,
  pronouns,
  asksFor,
  hosts,
  shortReply,
  speaksOfSelf,
  speaksOfUs,
  tells,
  thanks,
} from '../../language/questionWords.js'
import { isPlainReply, isReply, isSpokenTo, statementsIn } from './questionForm.js'
import { rowsFor, scoresOf } from '../models/linearModel.js'
import fitted from '../models/questions.json' with { type: 'json' }
import { beginsLower, endsInQuestion } from '../lines/lineForm.js'
import { countWords } from '../../language/words.js'

/** What a paragraph may be of a talk. */
export const parts = ['question', 'more of a question', 'answer', 'more of an answer'] as const
export type Part = (typeof parts)[number]

/** A paragraph with what its features are computed from. */
interface ParagraphContext {
  readonly text: string
  readonly words: number
  /** Whether it ends in a question mark. */
  readonly asks: boolean
  readonly isAddressed: boolean
  /** What it says before it asks; all of it where it does not. */
  readonly stated: string
  readonly isOfSelf: boolean
}

/** A binary feature of a paragraph that may be a question or an answer. */
interface QuestionFeature {
  readonly name: string
  readonly shows: (said: ParagraphContext) => boolean
}

const calling = /^["“„«]?(?:\p{Lu}[\p{L}.'’-]+\s){0,3}\p{Lu}[\p{L}'’-]+,\s/u

const within =
  (from: number, to: number) =>
  ({ words }: ParagraphContext): boolean =>
    words >= from && words <= to

/** Their weights stand in `../models/questions.json`. */
export const questionFeatures: readonly QuestionFeature[] = [
  { name: 'always', shows: () => true },
  { name: 'asks', shows: ({ asks }) => asks },
  { name: 'asks at length', shows: ({ asks, words }) => asks && words > 75 },
  { name: 'asks, of self', shows: ({ asks, stated }) => asks && speaksOfSelf.test(stated) },
  { name: 'asks, addressed', shows: ({ asks, isAddressed }) => asks && isAddressed },
  { name: 'asks, replies', shows: ({ asks, stated }) => asks && isReply(stated) },
  { name: 'asks within', shows: ({ asks, text }) => !asks && /[?？؟](?=\s|["”’)]|\p{Lo})/u.test(text) },
  {
    name: 'asks within, addressed',
    shows: ({ asks, text, isAddressed }) => !asks && isAddressed && /[?？؟](?=\s|["”’)]|\p{Lo})/u.test(text),
  },
  {
    name: 'begins to request',
    shows: ({ text, words }) => words <= 120 && asksFor.exec(text.slice(0, 300))?.index === 0,
  },
  { name: 'requests', shows: ({ asks, text, words }) => !asks && words <= 70 && asksFor.test(text) },
  { name: 'interrogative', shows: ({ text }) => interrogatives.test(text) },
  { name: 'interrogative, asks', shows: ({ text, asks }) => asks && interrogatives.test(text) },
  { name: 'addressed', shows: ({ asks, isAddressed }) => !asks && isAddressed },
  { name: 'addressed, of self', shows: ({ asks, isAddressed, isOfSelf }) => !asks && isAddressed && isOfSelf },
  { name: 'tells', shows: ({ text }) => tells.test(text) },
  { name: 'tells, not of self', shows: ({ text, isOfSelf }) => !isOfSelf && tells.test(text) },
  { name: 'of self', shows: ({ asks, isOfSelf }) => !asks && isOfSelf },
  { name: 'of us', shows: ({ asks, text }) => !asks && speaksOfUs.test(text) },
  { name: 'replies', shows: ({ asks, text }) => !asks && isReply(text) },
  { name: 'plainly replies', shows: ({ text }) => isPlainReply(text) },
  { name: 'replies shortly', shows: ({ text }) => shortReply.test(text) },
  { name: 'thanks shortly', shows: ({ text, words }) => words <= 14 && thanks.test(text) },
  {
    name: 'thanks the host',
    shows: ({ text, words }) =>
      words <= 20 &&
      /(?<!\p{L})(?:having|inviting|asking) (?:me|us)|for (?:having|inviting|asking)(?!\p{L})|thank you for listening/iu.test(
        text,
      ),
  },
  { name: 'hosts', shows: ({ text }) => hosts.test(text) },
  { name: 'calls', shows: ({ text }) => calling.test(text) && !openers.test(text) },
  { name: 'honours', shows: ({ text }) => honorific.test(text) },
  {
    name: 'of what others say',
    shows: ({ text, words }) => words <= 80 && (reported.test(text) || othersSay.test(text)),
  },
  { name: 'says why it asks', shows: ({ text }) => /(?<!\p{L})i ask (?:because|since|as)(?!\p{L})/iu.test(text) },
  { name: 'begins with a pronoun', shows: ({ asks, text }) => !asks && pronouns.test(text) },
  {
    name: 'begins with so or but',
    shows: ({ asks, text, words }) =>
      !asks && words <= 20 && /^(?:so|but|and|also|aber|und|mais|et|pero|и|но|ma)(?!\p{L})/iu.test(text),
  },
  { name: 'goes on', shows: ({ text }) => /[,;:：]$/.test(text) },
  { name: 'begins in small letters', shows: ({ text }) => beginsLower(text) },
  { name: 'is an item', shows: ({ text }) => /^(?:[-•*·▪]|\(?[\da-z]{1,2}[.)])\s/.test(text) },
  { name: 'breaks off', shows: ({ text }) => /(?:…|\.\.\.|—|–|--)["”’]?$/.test(text) },
  { name: 'numbers', shows: ({ text }) => /\d/.test(text) },
  { name: 'laughs', shows: ({ text }) => /[([](?:laugh|lacht|rires?|risas|смеется|smiles)/iu.test(text) },
  { name: 'to 3 words', shows: within(0, 3) },
  { name: 'to 8 words', shows: within(4, 8) },
  { name: 'to 20 words', shows: within(9, 20) },
  { name: 'over 45 words', shows: within(46, Infinity) },
  { name: 'over 75 words', shows: within(76, Infinity) },
  { name: 'over 110 words', shows: within(111, Infinity) },
  { name: 'states, to 8 words', shows: ({ asks, words }) => !asks && words <= 8 },
]

const saidOf = (text: string): ParagraphContext => {
  const asks = endsInQuestion(text)
  return {
    text,
    words: countWords(text),
    asks,
    isAddressed: isSpokenTo(text),
    stated: asks ? statementsIn(text) : text,
    isOfSelf: speaksOfSelf.test(text),
  }
}

/** The features that a paragraph shows, by their place in the list. */
export function questionFeaturesIn(text: string): readonly number[] {
  const said = saidOf(text)
  return questionFeatures.flatMap(({ shows }, index) => (shows(said) ? [index] : []))
}

/** The shares of the parts are taken out of the weights, so that the scores are likelihoods, as logarithms. */
const weights = rowsFor(
  questionFeatures.map(({ name }) => name),
  fitted.tables.paragraph.rows,
)

/** How much likelier it is that a paragraph is a question than an answer, as the logarithm of the odds, by its own words alone. */
export function questionScore(text: string): number {
  const [question = 0, onQuestion = 0, answer = 0, onAnswer = 0] = scoresOf(weights, questionFeaturesIn(text)).map(
    Math.exp,
  )
  return Math.log(question + 0.2 * onQuestion) - Math.log(answer + 0.2 * onAnswer)
}
