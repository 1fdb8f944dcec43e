import {
  beginsLikeQuestion,
  asksFor,
  addresses,
  addressesFormally,
  speaksOfSelf,
  speaksOfUs,
  replies,
  plainReply,
} from '../../language/questionWords.js'
import { endsInQuestion, withoutQuotations } from '../lines/lineForm.js'
import { countWords } from '../../language/words.js'

/** What a paragraph says before it asks. */
export const statementsIn = (text: string): string =>
  text
    .slice(0, -1)
    .split(/(?<=[.!…]["”’)]?)\s/)
    .slice(0, -1)
    .join(' ')

/** Whether somebody speaks of himself alone. */
export const isOfSelf = (text: string): boolean => speaksOfSelf.test(text)

/** Whether somebody speaks of himself, alone or with others. */
export const isPersonal = (text: string): boolean => speaksOfSelf.test(text) || speaksOfUs.test(text)

/** Whether it asks, or calls upon somebody from its first word on: `Tell us about …`. */
export const beginsToAsk = (text: string): boolean =>
  endsInQuestion(text) || (countWords(text) <= 60 && asksFor.exec(text.slice(0, 200))?.index === 0)

export const isSpokenTo = (text: string): boolean => addresses.test(text) || addressesFormally.test(text)

/** Whether somebody is spoken to, or asked for something. */
export const isAddressing = (text: string): boolean => isSpokenTo(text) || asksFor.test(text)

/** Whether it begins as only replies do. */
export const isPlainReply = (text: string): boolean => {
  const [first = ''] = text.split(/(?<=[.!?…])\s/)
  return plainReply.test(text) && !endsInQuestion(first)
}

/** Whether it begins as replies do. */
export const isReply = (text: string): boolean => replies.test(text)

/** A question before the end: `Why fuel? Everybody seemed ready to drop the rest.` */
export const asksWithin = /[?？؟](?=\s|\p{Lo})/u

export const asksForSomething = (text: string): boolean => endsInQuestion(text) || asksFor.test(text)

/** Whether it asks by its first words alone, where no sign tells where a sentence ends. */
export const asksUnmarked = (text: string): boolean => beginsLikeQuestion.test(text)

/** A few short questions that speak to nobody, each above several paragraphs, are the headings of a speech or an essay as well. */
export const mayBeHeads = (asked: readonly string[], paragraphsBetween: number): boolean =>
  asked.length <= 5 &&
  paragraphsBetween > (asked.length - 1) * 2.5 &&
  asked.every((text) => countWords(text) <= 9 && !isSpokenTo(withoutQuotations(text)))
