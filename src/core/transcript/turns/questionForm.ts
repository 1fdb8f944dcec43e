import { endsInQuestion, withoutQuotations } from '../lines/lineForm.js'
import { countWords } from '../../language/words.js'

export const asksFor =
  /(?:^|[.!?…]["”’»]?\s+|,\s)(?:(?:so|and|but|then|now|well|perhaps|please|also|finally),?\s)?(?:tell (?:me|us)|(?:describe|explain)(?!\p{L})|talk (?:me|us|about|a little)|walk (?:me|us)|take (?:me|us)|give (?:me|us)|let(?:['’]s| us| me) (?:talk|turn|move|start|begin|go|come|look|stay|speak|ask|push|press|put|take you|challenge|play|read)|help (?:me|us)|remind (?:me|us)|say (?:more|something)|i(?:['’]d| would) (?:like|love) to (?:ask|hear|know|turn|come|go back|start|begin)|i want to (?:ask|start|begin|turn|come|go back|talk)|i wonder|(?:may|can|could) i (?:ask|begin|start|turn|go back|take you)|i ask\b|erzählen sie|beschreiben sie|erklären sie|sprechen wir|kommen wir|reden wir|parlez|racontez|décrivez|expliquez|parlons|venons-en|cuént|háblen|explíqu|hablemos|расскажите|опишите|объясните|поговорим|ci racconti|parliamo|descreva|conte-nos|fale)/iu
const addresses =
  /(?<!\p{L})(?:you(?:['’](?:ve|re|d|ll))?|your|yours|yourself|vous|votre|vos|usted|ustedes|вы|вас|вам|ваш|ваша|ваше|ваши|lei|suo|sua|voi|você|vocês|(?:[oa]|d[oa]|a[oa]|pel[oa]) senhora?|pani|pana|panu|państw\p{L}*|(?:czy|co|jak|że|się|kiedy|gdzie|dlaczego) pan|uw|uwe|jullie|deg|dej|din|ditt|dina|dere|(?:har|tror|tycker|menar|vill|ser|synes|mener|vil) (?:du|ni)|siz|sizi|sizin|size|sizce|sizden|vy|vás|vám|jste|siniz|dumneavoastră|anda|thưa|quý vị|εσείς|σας|ви|вам|ваші)(?!\p{L})/iu
/** German forms of address: in small letters they speak of others. */
const addressesFormally = /(?<!\p{L})(?:Sie|Ihre?[rmns]?|Ihnen)(?!\p{L})/u
export const tells =
  /(?<!\p{L})you(?:['’]ve| have)? (?:also |once |recently |just |often |clearly |yourself )?(?:said|say|wrote|write|written|argue|argued|mention|mentioned|describe|described|spoke|called|call|spent|joined|left|resigned|were|served|came|went|took|became|smile|smiled|laugh|told|worked|studied|grew|started|refused|voted|led|chaired|signed|knew|did|had|used)(?!\p{L})/iu
/** Who quotes somebody else says nothing of himself by that. */
export const speaksOfSelf =
  /(?<!\p{L})(?:i(?! quote)|i['’](?:m|ve|d|ll)|me|my|mine|myself|ich(?! zitiere)|mir|mich|mein|meine|je(?! cite)|moi|mon|yo|mi|я|мне|мой|моя|io|mio|eu|meu|minha|ja|mnie|mój|moja|moje|jestem|\p{L}{2,}ł[ea]m|ik|mijn|jag|mig|mitt|jeg|benim|jsem|minun|saya|tôi|εγώ|μου)(?!\p{L})/iu
export const speaksOfUs =
  /(?<!\p{L})(?:we|we['’](?:ve|re|d|ll)|us|our|ours|wir|uns|unser|unsere|nous|notre|nosotros|nuestro|nuestra|мы|нас|наш|noi|nostro|nós|nosso|nam|nasz\p{L}*|\p{L}{2,}liśmy|wij|ons|onze|jsme|kami|chúng tôi|εμείς|μας)(?!\p{L})/iu
const replies =
  /^["“]?(?:(?:yes|no|well|because|of course|absolutely|certainly|not|exactly|correct|indeed|never|sure|nobody|ja|jo|nej|joo|evet|hayır|çünkü|eftersom|därför att|för att|fordi|nein|doch|weil|natürlich|oui|non|si|sí|parce que|bien sûr|да|нет|потому|конечно|perché|porque|claro|tak|nie|bo|ponieważ|nee|omdat|natuurlijk)(?!\p{L})|that(?:['’]s| is) (?:a|right|true|the|correct)|it (?:is|was|does|did|has|depends)\b|they(?!\p{L})|i |i['’]|there (?:is|was|are|were)\b)/iu

export const thanks = /^(?:thank you|thanks|many thanks|vielen dank|danke|merci|gracias|спасибо|grazie|obrigad)/iu
export const shortReply =
  /^(?:there (?:is|was|are|were)|it (?:is|was|does|did|has)|yes|no|i (?:do|did|have|was|am|would)|ja|nein|oui|non|sí|да|нет)[.,!…]/iu

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

/** A word of assent or denial, or a reason, that a sentence of its own goes on. */
const plainReply =
  /^["“]?(?:yes|no|because|of course|exactly|absolutely|certainly|indeed|not at all|i (?:have|had|do|did|was|am|would) not|i (?:haven|hadn|don|didn|wasn|wouldn)['’]t|i (?:do|did|have|was|am|would)[.,]|ja|nein|doch|weil|genau|natürlich|oui|non|parce que|exactement|bien sûr|sí|no|porque|claro|exacto|да|нет|потому что|конечно|sì|perché|sim|não|tak|bo|ponieważ|nee|omdat)(?:[,.!;:—–]|\s(?!(?:one|matter|doubt|longer)(?!\p{L})))/iu

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

/** What somebody says who leads a talk. */
export const hosts =
  /(?<!\p{L})(?:welcome (?:back )?to|this is .{2,40},? (?:the|a|our) (?:show|podcast|programme|program)|thanks? (?:you )?(?:so much )?for (?:doing this|joining|coming on|being (?:here|with))|with (?:me|us) (?:is|are|today|now|in the studio)|(?:today )?we have with us|my guest|our (?:next )?guests?|joins? (?:me|us)|joining (?:me|us)|thank you (?:both )?for (?:joining|being|coming|your time|speaking)|take a (?:short |quick )?break|we(?:['’]re| are) back|on that note|the floor is yours|please do|go ahead|next question|last question|one (?:more|last) question|the (?:lady|gentleman|woman|man|colleague) (?:in|at|with|from)|(?:take|have time for|open (?:it|the floor) (?:up )?(?:to|for)|turn to|go to|move to) (?:(?:your|some|a few|any|more|a couple of|one|two|three|the|a|audience)\s(?:more |last |final |other )?)?questions?|state your name|wait for the microphone|over to you|next,? please|let(?:['’]s| us) (?:go to|take|hear from)|good (?:morning|afternoon|evening),? (?:and welcome|everyone|everybody|all|ladies)|ladies and gentlemen|thank you (?:all|everyone|everybody)|meine damen und herren|mesdames et messieurs|damas y caballeros|дамы и господа|herzlich willkommen|bei uns (?:ist|sind)|mein gast|vielen dank für das gespräch|notre invitée?|merci d['’]avoir|nuestro invitado|gracias por (?:venir|acompañarnos)|спасибо за (?:беседу|интервью)|у нас в гостях)(?!\p{L})/iu

/** How a question begins that captions put down without any signs: `so is it coming`, `how long`. */
const beginsLikeQuestion =
  /^(?:\[[^\]]{1,30}\]\s)?(?:(?:so|and|but|then|now|well|ok|okay|right),?\s)*(?:what|how|why|when|where|who|whom|whose|which|do|does|did|is|are|was|were|have|has|can|could|would|will|should|isn['’]t|aren['’]t|doesn['’]t|didn['’]t|don['’]t)(?!\p{L})/iu

/** Whether it asks by its first words alone, where no sign tells where a sentence ends. */
export const asksUnmarked = (text: string): boolean => beginsLikeQuestion.test(text)

/** A few short questions that speak to nobody, each above several paragraphs, are the headings of a speech or an essay as well. */
export const mayBeHeads = (asked: readonly string[], paragraphsBetween: number): boolean =>
  asked.length <= 5 &&
  paragraphsBetween > (asked.length - 1) * 2.5 &&
  asked.every((text) => countWords(text) <= 9 && !isSpokenTo(withoutQuotations(text)))
