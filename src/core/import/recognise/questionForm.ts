import { countWords, endsInQuestion } from './wording.js'

const asksFor =
  /(?:^|[.!?…]["”’»]?\s+|,\s)(?:(?:so|and|but|then|now|well|perhaps|please|also|finally),?\s)?(?:tell (?:me|us)|(?:describe|explain)(?!\p{L})|talk (?:me|us|about|a little)|walk (?:me|us)|take (?:me|us)|give (?:me|us)|let(?:['’]s| us| me) (?:talk|turn|move|start|begin|go|come|look|stay|speak|ask)|help (?:me|us)|remind (?:me|us)|say (?:more|something)|i(?:['’]d| would) (?:like|love) to (?:ask|hear|know|turn|come|go back|start|begin)|i want to ask|i wonder|(?:may|can|could) i (?:ask|begin|start|turn|go back|take you)|i ask\b|erzählen sie|beschreiben sie|erklären sie|sprechen wir|kommen wir|reden wir|parlez|racontez|décrivez|expliquez|parlons|venons-en|cuént|háblen|explíqu|hablemos|расскажите|опишите|объясните|поговорим|ci racconti|parliamo|descreva|conte-nos|fale)/iu
const addresses =
  /(?<!\p{L})(?:you(?:['’](?:ve|re|d|ll))?|your|yours|yourself|vous|votre|vos|usted|ustedes|вы|вас|вам|ваш|ваша|ваше|ваши|lei|suo|sua|voi)(?!\p{L})/iu
/** German forms of address: in small letters they speak of others. */
const addressesFormally = /(?<!\p{L})(?:Sie|Ihre?[rmns]?|Ihnen)(?!\p{L})/u
const tells =
  /(?<!\p{L})you(?:['’]ve| have)? (?:also |once |recently |just |often |clearly |yourself )?(?:said|say|wrote|write|written|argue|argued|mention|mentioned|describe|described|spoke|called|call|spent|joined|left|resigned|were|served|came|went|took|became|smile|smiled|laugh|told|worked|studied|grew|started|refused|voted|led|chaired|signed|knew|did|had|used)(?!\p{L})/iu
const speaksOfSelf =
  /(?<!\p{L})(?:i|i['’](?:m|ve|d|ll)|me|my|mine|myself|ich|mir|mich|mein|meine|je|moi|mon|yo|mi|я|мне|мой|моя|io|mio|eu|meu)(?!\p{L})/iu
const speaksOfUs =
  /(?<!\p{L})(?:we|we['’](?:ve|re|d|ll)|us|our|ours|wir|uns|unser|unsere|nous|notre|nosotros|nuestro|nuestra|мы|нас|наш|noi|nostro|nós|nosso)(?!\p{L})/iu
const replies =
  /^["“]?(?:(?:yes|no|well|because|of course|absolutely|certainly|not|exactly|correct|indeed|never|sure|nobody|ja|nein|doch|weil|natürlich|oui|non|si|sí|parce que|bien sûr|да|нет|потому|конечно|perché|porque|claro)(?!\p{L})|that(?:['’]s| is) (?:a|right|true|the|correct)|it (?:is|was|does|did|has|depends)\b|they(?!\p{L})|i |i['’]|there (?:is|was|are|were)\b)/iu

const thanks = /^(?:thank you|thanks|many thanks|vielen dank|danke|merci|gracias|спасибо|grazie|obrigad)/iu
const shortReply =
  /^(?:there (?:is|was|are|were)|it (?:is|was|does|did|has)|yes|no|i (?:do|did|have|was|am|would)|ja|nein|oui|non|sí|да|нет)[.,!…]/iu

/**
 * How much likelier it is that a paragraph is a question than an answer, as the logarithm of the odds, by its form alone: its last sign,
 * its length, whom it speaks of.
 */
export function questionOdds(text: string): number {
  const words = countWords(text)
  const asks = endsInQuestion(text)
  const isAddressed = isSpokenTo(text)
  const requests = asksFor.test(text)
  let odds = asks ? 3.4 : requests && words <= 70 ? 2.4 : -0.6
  if (!asks && /[?？؟](?=\s|["”’)])/.test(text)) odds += words <= 60 && isAddressed ? 1.2 : 0.2
  const length = lengthOdds(words)
  odds += asks ? length * 0.8 : isAddressed || requests || words > 2 ? length : Math.min(length, 0.2)
  if (tells.test(text)) odds += 1.4
  else if (isAddressed) odds += 0.5
  if (/(?<!\p{L})i ask (?:because|since|as)(?!\p{L})/iu.test(text)) odds += 2.5
  const stated = asks ? statementsIn(text) : text
  if (speaksOfSelf.test(stated) && !requests) odds -= asks && /(?<!\p{L})your?(?!\p{L})/iu.test(stated) ? 0.4 : 1.8
  else if (speaksOfSelf.test(text) && !requests) odds -= 0.6
  else if (speaksOfUs.test(text) && !asks) odds -= 0.6
  if (replies.test(stated)) odds -= asks ? 1.6 : 1.1
  if (isPlainReply(text)) odds -= asks ? 2 : 1
  if (shortReply.test(text)) odds -= 1.2
  if (words <= 14 && thanks.test(text))
    odds += /(?<!\p{L})(?:coming|having|inviting|asking|listening)(?!\p{L})/iu.test(text) ? -1.5 : 1.2
  return odds
}

/** What a paragraph says before it asks. */
const statementsIn = (text: string): string =>
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

const isSpokenTo = (text: string): boolean => addresses.test(text) || addressesFormally.test(text)

/** Whether somebody is spoken to, or asked for something. */
export const isAddressing = (text: string): boolean => isSpokenTo(text) || asksFor.test(text)

/** A word of assent or denial, or a reason, that a sentence of its own goes on. */
const plainReply =
  /^["“]?(?:yes|no|because|of course|exactly|absolutely|certainly|indeed|not at all|i (?:have|had|do|did|was|am|would) not|i (?:haven|hadn|don|didn|wasn|wouldn)['’]t|i (?:do|did|have|was|am|would)[.,]|ja|nein|doch|weil|genau|natürlich|oui|non|parce que|exactement|bien sûr|sí|no|porque|claro|exacto|да|нет|потому что|конечно|sì|perché|sim|não)(?:[,.!;:—–]|\s(?!(?:one|matter|doubt|longer)(?!\p{L})))/iu

/** Whether it begins as only replies do. */
export const isPlainReply = (text: string): boolean => {
  const [first = ''] = text.split(/(?<=[.!?…])\s/)
  return plainReply.test(text) && !endsInQuestion(first)
}

/** Whether it begins as replies do. */
export const isReply = (text: string): boolean => replies.test(text)

export const asksForSomething = (text: string): boolean => endsInQuestion(text) || asksFor.test(text)

function lengthOdds(words: number): number {
  if (words <= 8) return 0.9
  if (words <= 20) return 0.6
  if (words <= 45) return 0.1
  if (words <= 75) return -0.8
  if (words <= 110) return -2
  return -3.2
}
