import { hearingOffices, isCalling, kindsOfOffices, otherOffices, rankEnd } from '../../language/offices.js'
import { plainWords } from '../../language/foldName.js'
import { nameScore } from './nameWordClassifier.js'

/** The forms of a label among which its office may be. */
function formsOf(label: string): readonly string[] {
  const plain = plainWords(label).replace(/ ?\d+$/, '')
  const bare = plain.replace(kindsOfOffices, '')
  const head = bare.replace(
    / (?:of|to) the (?:court|committee|house|commission|tribunal|inquiry|council|assembly)$/,
    '',
  )
  return [plain, bare, head]
}

/**
 * `THE DEPUTY REGISTRAR`, `Clerk of the Committee`, `Interpreter 2`: whether a label is the office of somebody who serves a hearing, a call or
 * a broadcast, and neither asks nor answers in it. None that may ask or answer as well: a secretary, a spokesman, a narrator.
 */
export const isProceedingsOffice = (label: string): boolean =>
  formsOf(label).some((form) => hearingOffices.has(form) || otherOffices.has(form))

/** The same of a court or a committee alone: nobody else has such a label, however seldom it stands. */
export const isHearingOffice = (label: string): boolean => formsOf(label).some((form) => hearingOffices.has(form))

/** `The Clerk. Senator Okafor.`: whether whoever has a label may say names alone, and list nobody. */
export const callsRoll = ({ name, style }: { readonly name: string; readonly style: string }): boolean =>
  style.endsWith('.') && isHearingOffice(name)

/** `Intervista al`, `Interview mit der`: an article behind a word for the talk leads to what somebody is, before the name. */
const article =
  /(?<!\p{L})(?:intervista|entrevista|entretien|rencontre|interview|gespräch|conversación|conversazione|conversa)\s(?:al|allo|alla|ao|à|au|(?:con|com|avec|mit|a|à)\s(?:il|lo|la|el|o|a|le|der|dem))\s$/iu

/** Whether the words before a name lead to what somebody is, whatever the word for it; `à Rosa` may lead to a given name. */
export const leadsToOffice = (before: string, word: string): boolean =>
  article.test(before.slice(-40)) && nameScore(word) < surelyGiven
const surelyGiven = 1.2

/** Whether words have letters that hardly any language but Vietnamese has. */
export const isVietnamese = (words: string): boolean => vietnamese.test(words)

const vietnamese = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu
const degrees = /^(?:(?:PGS|GS|ThS|TS|BS|KS|LS)\.?){1,3}$/u

/** Whether a word is the letters of what somebody has studied, as they stand before names in Vietnamese: `PGS.TS Đỗ Khắc Minh`. */
export const isDegreeBefore = (word: string, name: string): boolean => degrees.test(word) && isVietnamese(name)

/** What stands behind a name: what somebody is, and where. */
export interface RankAndPlace {
  readonly position?: string
  readonly affiliation?: string
}

/**
 * `Senior Fellow, Harbour Institute` as what somebody is and where, by the comma between them: a rank is no place to work. What has the two in
 * one, `director of the Harbour Institute`, stays whole.
 */
export function rankAndPlace(words: string): RankAndPlace {
  const parts = words.split(/\s*,\s*/).map((part) => part.trim())
  const [first = '', place] = parts.filter(Boolean)
  const isRank =
    /^\S+(?:\s\S+){0,4}$/u.test(first) && !/\s(?:of|at|for|der|des|de|du|del)\s/u.test(first) && isRankWord(first)
  if (!isRank) return { affiliation: words }
  return { position: first, ...(place === undefined ? {} : { affiliation: place }) }
}

const isRankWord = (words: string): boolean => rankEnd.test(words) || isCalling(words.split(' ').at(-1)?.toLowerCase())

/** Whether words behind a name begin with a rank, which two words with capitals could else be taken for a second name. */
export const beginsWithRank = (words: string): boolean => rankAndPlace(words).position !== undefined

/** What a label says of somebody. */
export interface NameAndRole {
  readonly name: string
  readonly affiliation?: string
}
