import { aboutTalk, ofThisTalk, made, life } from '../../language/tailWords.js'
import type { DropReason } from '../transcript.js'
import { byline, headField } from '../../language/headLines.js'
import type { Paragraph } from './paragraphs.js'
import { looksLikeName, nameWords } from '../personNames/nameWords.js'
import { isEndMark } from './promotion.js'
import { isOfSelf, isPersonal, isReply, isSpokenTo } from './questionForm.js'
import { endsInQuestion, endsInPunctuation, endsSentence, beginsLower, isReference } from '../lines/lineForm.js'
import { findDate } from '../opening/dates.js'
import { isCaselessCredit } from '../opening/caselessCredits.js'
import { countWords } from '../../language/words.js'

/**
 * Whether a paragraph behind the last words that are surely talk speaks of the talk, of who talked or of who published it, as what is
 * told below a talk does. Nobody speaks of himself or to anybody in it.
 */
function isAfterword(paragraphs: readonly Paragraph[], index: number, people: readonly string[]): boolean {
  const { text = '', label, changes, isMarked } = paragraphs[index] ?? {}
  if (label || changes || countWords(text) > 120) return false
  if (headField.test(text) || isCaselessCredit(text)) return true
  if (isPersonal(text) || isSpokenTo(text)) return false
  const namesSomebody = people.some((name) => hasFamilyName(text, name))
  // Archives, programmes and permissions are spoken of in answers too, and so is what was done to them: rather too much is kept.
  if (!namesSomebody && !isMarked && !ofThisTalk.test(text)) return false
  const words = countWords(text)
  const ofTalk =
    (namesSomebody ? 1.2 : 0) +
    (life.test(text) ? 1 : 0) +
    Math.min(2, (text.match(aboutTalk)?.length ?? 0) * 1.1) +
    (isMarked ? 1.5 : 0)
  // What is done to things is said in any answer: it counts beside something of the talk, or in a short note.
  const done = Math.min(ofTalk > 1 || words <= 40 ? 2 : 0, (text.match(made)?.length ?? 0) * 1.1)
  const evidence =
    ofTalk +
    done +
    (findDate(text) ? 1 : 0) +
    (standsAlone(paragraphs, index) ? 0.6 : 0) -
    (words > 60 ? 2 : words > 45 ? 1 : 0)
  return evidence >= 2
}

function hasFamilyName(text: string, name: string): boolean {
  const family = nameWords(name).at(-1) ?? name
  const at = name.length > 3 ? text.indexOf(family) : -1
  return at >= 0 && !/\p{L}/u.test(`${text[at - 1] ?? ''}${text[at + family.length] ?? ''}`)
}

/** Whether it is the last paragraph, or only furniture without sentences follows. */
const standsAlone = (paragraphs: readonly Paragraph[], index: number): boolean =>
  paragraphs.slice(index + 1, index + 6).every(({ text, label }) => !label && countWords(text) < 40)

/** What a site says of itself, of its readers and of rights below a text, in many languages: nobody says it in an answer. */
const ofSite =
  /(?:uses?|accept|usa[mn]?|utili[sz]\p{L}+|verwende\p{L}*|używa|plików|политик\p{L}+|çerez|we use|our|via) cookies?(?!\p{L})|all rights reserved|©|\(c\)\s\d{4}|unsubscribe|(?:stop|cease) receiving|this (?:e-?mail|message) (?:may|is intended|and any)|intended recipient|before printing|\(pdf(?:,|\))|download (?:it )?here|isbn\s?[\d:]|p\.?\s?o\.? box \d|(?<!\p{L})tel(?:\.|efon|ephone|éfono)?\s?[:.]?\s?\+?\d{2}|\+\d{1,3}[\s.(]\d{2}|\(auto-generated\)|auteursrecht|droits réservés|derechos reservados|direitos reservados|diritti riservati|rechte vorbehalten|prawa zastrzeżone|права защищены|права захищено|hak (?:cipta|saklıdır)|(?:tüm|bütün) hakları|kaynak gösterilmeden|kebijakan privasi|polityc\p{L}* prywatności|politique de confidentialité|política de privaci?da?de?|datenschutzerklärung|(?:nuestro|nuestra|our|weekly|la) (?:\p{L}+ )?(?:boletín|newsletter)|(?:boletín|newsletter) semanal|lewat surel|\d+ comentários?|podem comentar|peuvent commenter|to (?:join the discussion|(?:post|leave) a comment)|üye girişi|(?:ser el|seja o) primeir?o? (?:en|a) comentar|no representa la opinión|não representa a opinião|haut de page|top of page|material submitted for the record/iu

/** `… 214 p., 19 €`, `…, is published by Tern House.`, `…, Working Paper 12` */
const ofWork =
  /,\s\d{2,4}\s(?:p\.|pp\.|pages|S\.|Seiten|págs?\.|páginas|стр\.|с\.)(?=[\s,;.)]|$)|,\s(?:is|was|will be) published by\s\p{Lu}|,\s(?:[Ww]orking|[Dd]iscussion|[Pp]olicy|[Bb]riefing|[Oo]ccasional) (?:[Pp]aper|[Bb]rief)s?(?: [Nn]o\.?)? \d+\W*$/u

/** `Funding. The authors received none.`, `Reproduction of the material is permitted only with a hyperlink.` */
const ofUse =
  /^\W{0,3}(?:funding|acknowledge?ments?|conflicts? of interest|competing interests?|disclosures?|data availability|correspondence|ethics(?: statement)?)[.:]\s|(?<!\p{L})(?:us(?:e|ing) (?:of )?(?:this|the) (?:material|text|article)|reproduction|reprint\p{L}*|при (?:использовании|цитировании|перепечатке)|(?:у разі|при) (?:використанн\p{L}|передрук\p{L})|bei verwendung|toute reproduction|la reproducción|a reprodução|riproduzione)(?!\p{L})[^.!?]{0,80}(?:permitted|allowed|mandatory|required|prohibited|only with|обязательн\p{L}*|обов['’]язков\p{L}*|запрещен\p{L}*|заборонен\p{L}*|gestattet|untersagt|interdite|prohibida|proibida|vietata|riservata)|(?:думка|мнение|opinions?) (?:авторів|авторов|редак\p{L}+|of the authors?)|за (?:підтримки|поддержки) |次回.{0,20}(?:公開|掲載|配信)予定/iu

/** How somebody's life is told who is not named again: `Nació en …`, `Vystudovala …`. */
const ofLife =
  /^\W{0,3}(?:born (?:in|on)|geboren(?: \d{4})? in|née? (?:en|à|le)|nat[oa] (?:a|nel|il)|naci(?:ó|d[oa]) en|nasce(?:u|ndo) em|nascid[oa] em|urodz\p{L}+|narozen\p{L}*|naroden\p{L}*|vystudoval\p{L}*|absolw\p{L}+|absolvent\p{L}*|родил\p{L}+|народи\p{L}+|окончил\p{L}*|закінчи\p{L}+|născut\p{L}*|lahir (?:di|pada)|født|syntynyt)(?!\p{L})|^[^。！？]{2,20}[，,、][^。！？]{0,12}(?:生於|生于|出生|生まれ)/iu

/** What an index says: where who was examined, by dots up to a page. */
const ofIndex = /\.{4,}\s?\d{1,4}(?:\s|$)/u
/** A footnote, with its sign before it. */
const footnote = /^\[\^[\w-]+\]:\s/u
/** `---oOo---`, `--ooOoo--` */
const flourish = /^[^\p{L}\p{N}]{0,12}[oOxX]{1,7}[^\p{L}\p{N}]{0,12}$/u
/** `--- Luncheon recess at 12:04 p.m.`, `END 1:52 P.M.`, `[End of recording 13:27]` */
const closes =
  /^[^\p{L}\p{N}]{0,6}(?:(?:\p{L}+ )?recess|end|end of (?:the )?(?:extract|excerpt|recording|transcript|interview|tape|part|session)|adjourned)(?: at)?[^\p{L}\p{N}]{0,30}(?:\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s?(?:[ap]\.?m\.?)?)?[^\p{L}\p{N}]{0,4}$/iu
const closesAbove = /^END OF (?:EXTRACT|EXCERPT|RECORDING|TRANSCRIPT|INTERVIEW|TAPE)\.\s/u

/** What a page asks of whoever has read it: `Was this article helpful?` */
const asksReader =
  /^\W{0,3}(?:(?:was|is|did you find) this (?:page|article|information|content|answer|transcript|interview) (?:helpful|useful)|war diese[rs]? (?:artikel|seite|beitrag|inhalt) hilfreich|cet(?:te)? (?:article|page) vous a-t-(?:il|elle) été utile|(?:te|le) ha (?:resultado|sido) útil (?:este|esta) (?:artículo|página)|(?:este artigo|esta página) foi útil|questo articolo (?:è|ti è) stato utile)\W{0,3}$/iu

/** Whether a paragraph behind the last words that are surely talk has the form of what is printed below a talk. */
export const isPageFoot = (text: string): boolean =>
  countWords(text) <= 70 &&
  (isReference(text) ||
    [flourish, footnote, ofIndex, ofWork, closes, closesAbove, asksReader].some((form) => form.test(text)) ||
    ([ofSite, ofUse, ofLife].some((form) => form.test(text)) && !isOfSelf(text)))

/**
 * Whether a paragraph ends in no sign where nearly all that is said ends in one: a heading, a line of a menu. A longer one may only
 * lack its stop. `from` is the last place that is surely talk.
 */
function isUnended(
  paragraphs: readonly Paragraph[],
  index: number,
  from: number,
  furniture: { readonly has: (index: number) => boolean },
): boolean {
  const { text = '', label } = paragraphs[index] ?? {}
  if (label || endsInPunctuation(text) || beginsLower(text) || /[:：]$/.test(paragraphs[index - 1]?.text ?? ''))
    return false
  const begin = Math.max(
    0,
    from - 60,
    paragraphs.findIndex(({ label: one }) => one !== undefined),
  )
  const said = paragraphs
    .slice(begin, from + 1)
    .filter(({ text: one }, step) => countWords(one) > 6 && !furniture.has(begin + step))
  const ended = said.filter(({ text: one }) => endsInPunctuation(one))
  if (said.length < 6 || ended.length < said.length * 0.9) return false
  const rest = paragraphs.slice(index + 1)
  const open = rest.filter(({ text: one }) => !endsInPunctuation(one) || isPageFoot(one))
  return countWords(text) <= 25 && open.length >= rest.length * 0.5
}

/** `Warm regards,` above a name, or `Age: 61` above `Lives in: Lervik`: nothing but short lines follows. */
function isBelowSignature(paragraphs: readonly Paragraph[], index: number): boolean {
  const [text = '', next, ...others] = paragraphs.slice(index).map(({ text: one }) => one)
  const isShort = (one: string): boolean => countWords(one) <= 30
  if (next === undefined || others.length > 12 || ![text, next, ...others].every(isShort)) return false
  if (paragraphs.slice(index).some(({ label }) => label)) return false
  const isSignature = countWords(text) <= 5 && /^\p{Lu}[^.!?:]*,$/u.test(text)
  if (isSignature) return countWords(next) <= 6 && !endsInPunctuation(next)
  return isField(text) && isField(next)
}

const isField = (text: string): boolean => countWords(text) <= 12 && /^\p{Lu}[\p{L}\s]{1,24}:\s\S/u.test(text)

const tailHead =
  /^\W{0,3}(?:related|recommended|most (?:read|popular)|top stories|more (?:from|on|stories|in|like)|further reading|read (?:more|next|also)|see also|about (?:the )?(?:author|interview|speaker|interviewer|guest|project|series|podcast|us)|about \p{Lu}|tags?|filed under|categor|(?:add |leave |post )?(?:a |your )?comments?|leave a reply|share|subscribe|newsletter|latest|trending|popular|you (?:may|might)|notes?$|footnotes?$|endnotes?$|references$|sources$|links?$|bibliography|mehr (?:zum|von)|zum thema|lesen sie|über (?:den|die)|zur person|weiterlesen|lire aussi|à lire|à propos|lea también|sobre |mots-clés|palabras clave|etiquetas|temas(?: relacionados)?\W*$|más leíd|mais lid|les plus lus|meistgelesen|schlagw[oö]rt|argomenti\W*$|più letti|etiket|çok okunan|ilgili haber|tagi\W*$|najczęściej czytane|ключевые слова|теги|самое читаемое|читайте|об авторе|baca juga|terpopuler|相关|延伸阅读|关于)/iu

/** Where what follows the talk begins: teasers, links, who was who, whose copyright. `from` is the last place that is surely talk. */
export function tailStart(
  paragraphs: readonly Paragraph[],
  from: number,
  people: readonly string[],
  found: ReadonlyMap<number, DropReason>,
): number {
  for (let index = from + 1; index < paragraphs.length; index += 1) {
    const paragraph = paragraphs[index]
    if (paragraph && beginsTail(paragraphs, index, people, found, from)) return index
  }
  return paragraphs.length
}

/** The paragraph that surely belongs to the last answer; where answers have labels too, none without one does. */
function firstReply(paragraphs: readonly Paragraph[], last: number): number {
  const { label, text = '' } = paragraphs[last] ?? {}
  if (label && paragraphs.some(({ label: one }) => one && one.role !== label.role)) return last
  return label === undefined || label.role === 'questioner' || endsInQuestion(text) ? last + 1 : last
}

function beginsTail(
  paragraphs: readonly Paragraph[],
  index: number,
  people: readonly string[],
  found: ReadonlyMap<number, DropReason>,
  from: number,
): boolean {
  const { text = '', blanks = 0, block } = paragraphs[index] ?? {}
  if (block?.kind === 'cue' || block?.kind === 'row') return false
  if (isTailHead(text)) return true
  if (isRemark(paragraphs, index)) return false
  const why = found.get(index)
  if (why === 'boilerplate' || (why === 'note' && !/^[([]/.test(text))) return true
  const isMarkedNote =
    paragraphs[index]?.isMarked === true && index >= paragraphs.length - 3 && paragraphs[index].label === undefined
  if (
    isMarkedNote &&
    endsSentence(text) &&
    paragraphs.slice(Math.max(0, index - 4), index).every(({ isMarked }) => !isMarked)
  )
    return true
  if (index > firstReply(paragraphs, from)) {
    if (isAfterword(paragraphs, index, people)) return true
    if (isPageFoot(text) || isUnended(paragraphs, index, from, found) || isBelowSignature(paragraphs, index))
      return true
    if (index >= paragraphs.length - 4 && isHeadedNote(text)) return true
  }
  if (isEndMark(text) || isByline(text)) return true
  return isShort(text) && blanks >= 2 && !endsInPunctuation(text)
}

/** A short statement set like the questions of the talk, with a reply behind it. */
function isRemark(paragraphs: readonly Paragraph[], index: number): boolean {
  const [said, next] = [paragraphs[index], paragraphs[index + 1]]
  const asked = paragraphs.slice(0, index).filter(({ isMarked, text }) => isMarked && endsInQuestion(text))
  const isReplied = next !== undefined && !next.isMarked && (isPersonal(next.text) || isReply(next.text))
  return said?.isMarked === true && countWords(said.text) <= 20 && asked.length >= 4 && isReplied
}

/** A note under a name of its own, as nobody begins to speak: `Field note (IO): She showed us the ledger.` */
const isHeadedNote = (text: string): boolean =>
  /^\p{Lu}[\p{L}\p{M}'’]*(?: [\p{L}\p{M}'’-]+){0,4}(?: \([^)]{1,20}\))?\s?[:：]\s/u.test(text) &&
  !isOfSelf(text) &&
  !endsInQuestion(text)

/** Who led the talk, told below it. */
function isByline(text: string): boolean {
  const named = byline.exec(text.slice(0, 120))?.[1]
  return named !== undefined && countWords(named) >= 2 && looksLikeName(named.replace(/\.$/, ''))
}

const isShort = (text: string): boolean => countWords(text) <= 12 && !/[.!?…]["”]?$/.test(text)

/** A heading of what stands below a talk: more to read, who was who. */
export const isTailHead = (text: string): boolean => isShort(text) && tailHead.test(text)
