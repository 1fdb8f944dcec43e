import type { Paragraph } from './paragraphs.js'
import { isReference } from '../lines/references.js'
import { isOfSelf } from './questionForm.js'
import { beginsLower, countWords, endsInSign } from '../lines/wording.js'

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
export function isUnended(
  paragraphs: readonly Paragraph[],
  index: number,
  from: number,
  furniture: { readonly has: (index: number) => boolean },
): boolean {
  const { text = '', label } = paragraphs[index] ?? {}
  if (label || endsInSign(text) || beginsLower(text) || /[:：]$/.test(paragraphs[index - 1]?.text ?? '')) return false
  const begin = Math.max(
    0,
    from - 60,
    paragraphs.findIndex(({ label: one }) => one !== undefined),
  )
  const said = paragraphs
    .slice(begin, from + 1)
    .filter(({ text: one }, step) => countWords(one) > 6 && !furniture.has(begin + step))
  const ended = said.filter(({ text: one }) => endsInSign(one))
  if (said.length < 6 || ended.length < said.length * 0.9) return false
  const rest = paragraphs.slice(index + 1)
  const open = rest.filter(({ text: one }) => !endsInSign(one) || isPageFoot(one))
  return countWords(text) <= 25 && open.length >= rest.length * 0.5
}

/** `Warm regards,` above a name, or `Age: 61` above `Lives in: Lervik`: nothing but short lines follows. */
export function isBelowSignature(paragraphs: readonly Paragraph[], index: number): boolean {
  const [text = '', next, ...others] = paragraphs.slice(index).map(({ text: one }) => one)
  const isShort = (one: string): boolean => countWords(one) <= 30
  if (next === undefined || others.length > 12 || ![text, next, ...others].every(isShort)) return false
  if (paragraphs.slice(index).some(({ label }) => label)) return false
  const isSignature = countWords(text) <= 5 && /^\p{Lu}[^.!?:]*,$/u.test(text)
  if (isSignature) return countWords(next) <= 6 && !endsInSign(next)
  return isField(text) && isField(next)
}

const isField = (text: string): boolean => countWords(text) <= 12 && /^\p{Lu}[\p{L}\s]{1,24}:\s\S/u.test(text)
