import {
  asksFor,
  hosts,
  isPlainReply,
  isReply,
  isSpokenTo,
  shortReply,
  speaksOfSelf,
  speaksOfUs,
  statementsIn,
  tells,
  thanks,
} from './questionForm.js'
import { type Part, weights } from './questionWeights.js'
import { beginsLower, endsInQuestion } from '../lines/lineForm.js'
import { countWords } from '../../language/words.js'

/** A paragraph with what its features are computed from. */
interface Said {
  readonly text: string
  readonly words: number
  /** Whether it ends in a question mark. */
  readonly asks: boolean
  readonly isAddressed: boolean
  /** What it says before it asks; all of it where it does not. */
  readonly stated: string
  readonly isOfSelf: boolean
}

/** What a paragraph shows of being a question (above zero) or an answer. */
interface Sign {
  readonly name: string
  readonly shows: (said: Said) => boolean
}

const interrogatives =
  /^["“„«¿]?(?:(?:so|and|but|then|now|well|ok|okay),?\s)?(?:what|how|why|when|where|who|whom|whose|which|do|does|did|is|are|was|were|have|has|had|can|could|would|will|should|isn['’]t|aren['’]t|wasn['’]t|doesn['’]t|didn['’]t|don['’]t|haven['’]t|was|wie|warum|wann|wo|wer|welche[rsn]?|weshalb|wieso|woher|haben sie|sind sie|können sie|quoi|comment|pourquoi|quand|qui|quel(?:le)?s?|est-ce|avez|êtes|qué|cómo|por qué|cuándo|dónde|quién|cuál|что|как|почему|когда|где|кто|какой|какая|какие|зачем|che|come|perché|quando|dove|chi|quale|o que|como|por que|onde|quem|qual|jak|dlaczego|czemu|kiedy|gdzie|kto|czy|ile|skąd|który|która|które|hoe|waarom|wanneer|welke)(?!\p{L})/iu
const calling = /^["“„«]?(?:\p{Lu}[\p{L}.'’-]+\s){0,3}\p{Lu}[\p{L}'’-]+,\s/u
const openers =
  /^(?:oh|well|yes|no|and|but|so|now|then|look|first|second|third|finally|again|today|yesterday|later|also|however|still|perhaps|maybe|sure|okay|ok|right|exactly|indeed|actually|honestly|frankly|nein|ja|nun|also|oui|non|bon|bien|mais|sí|no|bueno|claro|pues|да|нет|ну)(?!\p{L})/iu
const honorific =
  /(?<!\p{L})(?:mr|mrs|ms|dr|prof|professor|minister|ambassador|madam|admiral|general|judge|governor|senator|president|herr|frau|monsieur|madame|señora?|signora?|господин|госпожа)\.?(?:\s\p{Lu}[\p{L}'’-]+)?,/iu
const reported =
  /(?<!\p{L})(?:(?:your |some |many |the |most )?(?:critics|people|others|colleagues|opponents|observers|analysts|economists|sceptics|skeptics|successor|some|many)(?: \p{L}+){0,3} (?:say|says|argue|argues|claim|claims|think|believe|call|calls|accuse|would say|have said|have argued|complain|wonder)|it(?:['’]s| is) (?:often |sometimes )?(?:said|argued|claimed)|there are those who|kritiker|man sagt|on dit|dicen que|говорят)(?!\p{L})/iu
/** `Historians now think that …`, `Les agences répondent que …` */
const othersSay =
  /^(?:[\p{L}’'-]+\s){1,6}(?:say|argue|claim|think|believe|complain|insist|maintain|répondent|disent|affirment|estiment|soutiennent|jugent|sostienen?|afirman?|dicen|critican?|denuncian?|sagen|behaupten|meinen|dicono|sostengono|afirmam|dizem|утверждают|считают|говорят|mówią|twierdzą)[\s,]+(?:that|the|que|qu['’]|dass|che|что|że)/iu
const pronouns =
  /^["“„«]?(?:they|he|she|it|that|this|those|these|there|nobody|everybody|everyone|none|both|er|es|sie haben|ils?|elles?|ce|c['’]|он|она|они|это)(?!\p{L})/iu

const within =
  (from: number, to: number) =>
  ({ words }: Said): boolean =>
    words >= from && words <= to

/** The weights are fitted to talks whose turns are known: `npm run score:fit`. */
export const questionFeatures: readonly Sign[] = [
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

const saidOf = (text: string): Said => {
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

/** How likely a paragraph is as each part of a talk, as logarithms, by its own words alone. */
function likelihoodsOf(text: string): Readonly<Record<Part, number>> {
  const shown = questionFeaturesIn(text)
  const of = (part: Part): number => shown.reduce((sum, index) => sum + (weights[part][index] ?? 0), 0)
  return {
    question: of('question'),
    'more of a question': of('more of a question'),
    answer: of('answer'),
    'more of an answer': of('more of an answer'),
  }
}

/** How much likelier it is that a paragraph is a question than an answer, as the logarithm of the odds, by its own words alone. */
export function questionScore(text: string): number {
  const of = likelihoodsOf(text)
  return (
    Math.log(Math.exp(of.question) + 0.2 * Math.exp(of['more of a question'])) -
    Math.log(Math.exp(of.answer) + 0.2 * Math.exp(of['more of an answer']))
  )
}
