import type { DropReason } from '../transcript.js'
import type { Paragraph } from './paragraphs.js'
import { isPersonal } from './questionForm.js'
import { someQuestioner, type Voices } from './voices.js'
import { countWords, endsInSign, isCaseless } from '../lines/wording.js'

/** How somebody begins who speaks to a room before questions are asked. */
const greets =
  /^\W{0,3}(?:good (?:morning|afternoon|evening|day)|ladies and gentlemen|hello,? (?:everyone|everybody|all)|thank you all|thanks, everyone|guten (?:tag|morgen|abend)|(?:sehr geehrte|meine)[^.!?]{0,20} damen|mesdames|bonjour à|buen[oa]s (?:días|tardes|noches)|bom dia|boa (?:tarde|noite)|buongiorno|buonasera|(?:добрый|доброе) (?:день|утро|вечер)|уважаемые|dzień dobry|szanowni|おはようございます|こんにちは|こんばんは|大家好|各位|女士们|안녕하십니까)/iu
/** A line above what is said first: a heading, or one that leads to it. */
const heads =
  /^\W{0,3}(?:\d{1,2}[.．、)]\s?)?(?:(?:opening|introductory) (?:remarks|statement|comments)|einleitende worte|eingangsstatement|déclaration (?:liminaire|introductive)|propos introductifs|palabras iniciales|intervención inicial|declaración inicial|dichiarazione introduttiva|вступительное слово|冒頭(?:発言|陳述|説明)?|開会挨拶)\W{0,3}$|(?:首先)?(?:发布消息|發布消息|通报如下|宣布如下)[：:]$/iu

/** Who writes to readers introduces somebody, and says from where. */
const introduces =
  /^\W{0,3}[Gg]ood \p{L}+ from\s|\p{Lu}\p{L}+[*_]* \p{Lu}[\p{L}-]+[*_]* (?:is|was|ist|war|est|es|é|è) (?:the|an?|der|die|das|eine?|la|le|el|une?|una)\s/u

/**
 * What somebody says to all before the first question, as the record of a press conference has it without a label: it begins with a greeting,
 * or below a heading that says so, and is of whoever answers first.
 */
export function withOpeningRemarks(
  paragraphs: readonly Paragraph[],
  voices: Voices,
  furniture: ReadonlyMap<number, DropReason>,
): Voices {
  const { start, keys } = voices
  const first = keys.get(start)
  const answers = [...keys.values()].find((key) => key !== first)
  const asks = first === someQuestioner || paragraphs[start]?.label?.role === 'questioner'
  if (!asks || answers === undefined) return voices
  const before = paragraphs.slice(0, start)
  const headed = before.findIndex(({ text }) => heads.test(text))
  const begin = headed >= 0 ? headed + 1 : before.findIndex(({ text }) => greets.test(text))
  if (begin < 0) return voices
  const said = before.flatMap(({ text }, step) =>
    step >= begin && !furniture.has(step) && (endsInSign(text) || countWords(text) > 12) ? [step] : [],
  )
  const texts = said.map((index) => paragraphs[index]?.text ?? '')
  const isOne =
    texts.some((text) => isPersonal(text) || isCaseless(text)) && !texts.some((text) => introduces.test(text))
  if (said[0] !== begin || said.length < (start - begin) * 0.5 || !isOne) return voices
  return { ...voices, start: begin, keys: new Map([...said.map((index) => [index, answers] as const), ...keys]) }
}
