import { life } from '../../language/tailWords.js'
import type { DropReason } from '../transcript.js'
import { byline, headField } from '../../language/headLines.js'
import type { Paragraph } from './paragraphs.js'
import { looksLikeName, nameWords } from '../personNames/nameWords.js'
import { isEndMark } from './promotion.js'
import { isOfSelf, isPersonal, isSpokenTo } from './questionForm.js'
import { endsInPunctuation, isReference } from '../lines/lineForm.js'
import { countWords } from '../../language/words.js'

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

/** `(Reporting by Ines Okafor; Editing by Ana Solis)` */
const credits = /^\W{0,3}(?:(?:additional )?reporting|writing|editing|compiled) by\s/iu

/** Whether a paragraph behind the last words that are surely talk has the form of what is printed below a talk. */
export const isPageFoot = (text: string): boolean =>
  countWords(text) <= 70 &&
  (isReference(text) ||
    [flourish, footnote, ofIndex, ofWork, closes, closesAbove, asksReader, credits].some((form) => form.test(text)) ||
    ([ofSite, ofUse, ofLife].some((form) => form.test(text)) && !isOfSelf(text)))

const tailHead =
  /^\W{0,3}(?:related|recommended|most (?:read|popular)|top stories|more (?:from|on|stories|in|like)|further reading|read (?:more|next|also)|see also|about (?:the )?(?:author|interview|speaker|interviewer|guest|project|series|podcast|us)|about \p{Lu}|tags?|filed under|categor|(?:add |leave |post )?(?:a |your )?comments?|leave a reply|share|subscribe|newsletter|latest|trending|popular|you (?:may|might)|notes?$|footnotes?$|endnotes?$|references$|sources$|links?$|bibliography|mehr (?:zum|von)|zum thema|lesen sie|über (?:den|die)|zur person|weiterlesen|lire aussi|à lire|à propos|lea también|sobre |mots-clés|palabras clave|etiquetas|temas(?: relacionados)?\W*$|más leíd|mais lid|les plus lus|meistgelesen|schlagw[oö]rt|argomenti\W*$|più letti|etiket|çok okunan|ilgili haber|tagi\W*$|najczęściej czytane|ключевые слова|теги|самое читаемое|читайте|об авторе|baca juga|terpopuler|相关|延伸阅读|关于)/iu

/** Where what follows the talk begins: teasers, links, who was who, whose copyright. `from` is the last place that is surely talk; a reply is behind it. */
export function tailStart(
  paragraphs: readonly Paragraph[],
  from: number,
  people: readonly string[],
  found: ReadonlyMap<number, DropReason>,
): number {
  const { label } = paragraphs[from] ?? {}
  // Where answers have labels too, none is behind the last label.
  const reply = label === undefined || label.role === 'questioner' ? from + 1 : from
  const index = paragraphs.findIndex((one, at) => at > from && beginsTail(one, found.get(at), at > reply, people))
  return index < 0 ? paragraphs.length : index
}

function beginsTail(
  { text, blanks, block, label }: Paragraph,
  why: DropReason | undefined,
  isBehindReply: boolean,
  people: readonly string[],
): boolean {
  if (block.kind === 'cue' || block.kind === 'row') return false
  if (isTailHead(text) || isEndMark(text) || isByline(text)) return true
  if (why === 'boilerplate' || (why === 'note' && !/^[([]/.test(text))) return true
  if (isBehindReply && label === undefined && (isPageFoot(text) || headField.test(text) || isAbout(text, people)))
    return true
  return isShort(text) && blanks >= 2 && !endsInPunctuation(text)
}

/** Whether it tells the life of one of those who talked, and nobody speaks in it. */
const isAbout = (text: string, people: readonly string[]): boolean =>
  people.some((name) => text.includes(nameWords(name).at(-1) ?? name)) &&
  life.test(text) &&
  !isPersonal(text) &&
  !isSpokenTo(text)

/** Who led the talk, told below it. */
function isByline(text: string): boolean {
  const named = byline.exec(text.slice(0, 120))?.[1]
  return named !== undefined && countWords(named) >= 2 && looksLikeName(named.replace(/\.$/, ''))
}

const isShort = (text: string): boolean => countWords(text) <= 12 && !/[.!?…]["”]?$/.test(text)

/** A heading of what stands below a talk: more to read, who was who. */
export const isTailHead = (text: string): boolean => isShort(text) && tailHead.test(text)
