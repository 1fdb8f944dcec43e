import type { DropReason } from '../transcript.js'
import { isAfterword } from './afterword.js'
import { isCaselessFurniture } from './caselessFurniture.js'
import { isCaselessLife } from '../personNames/caselessNames.js'
import { byline } from '../opening/openingForms.js'
import { isBelowSignature, isPageFoot, isUnended } from './pageFoot.js'
import type { Paragraph } from './paragraphs.js'
import { looksLikeName } from '../personNames/people.js'
import { isEndMark, isLinkOnly } from './promotion.js'
import { isOfSelf, isPersonal, isReply } from './questionForm.js'
import { countWords, endsInQuestion, endsInSign, endsSentence, foldLine } from '../lines/wording.js'

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
    if (isAfterword(paragraphs, index, people) || isCaselessLife(text)) return true
    if (isPageFoot(text) || isUnended(paragraphs, index, from, found) || isBelowSignature(paragraphs, index))
      return true
    if (index >= paragraphs.length - 4 && isHeadedNote(text)) return true
  }
  if (isBiography(text, people) || isEndMark(text) || isByline(text) || isClosing(text)) return true
  if (isLinkOnly(text) && blanks > 0) return true
  return isShort(text) && blanks >= 2 && !endsInSign(text)
}

/** A short statement set like the questions of the talk, with a reply behind it. */
function isRemark(paragraphs: readonly Paragraph[], index: number): boolean {
  const [said, next] = [paragraphs[index], paragraphs[index + 1]]
  const asked = paragraphs.slice(0, index).filter(({ isMarked, text }) => isMarked && endsInQuestion(text))
  const isReplied = next !== undefined && !next.isMarked && (isPersonal(next.text) || isReply(next.text))
  return said?.isMarked === true && countWords(said.text) <= 20 && asked.length >= 4 && isReplied
}

const closing =
  /(?<!\p{L})(?:(?:uncorrected|unrevised|verbatim) (?:record|evidence|transcript|text|report)|(?:may|can|must) (?:not )?be (?:freely )?(?:reproduced|reprinted|quoted)|(?:reproduc(?:ed|tion)|reprint(?:s|ed)?)\W+(?:(?:is|are|was|from|by|with|only|without|in) )*(?:permitted|permission|courtesy|acknowledg)|copyright|rights reserved|produced by|producers?:|production\W*$|production\.\s|recorded (?:on|at|in) [^.!?]{0,40}\d|transcri(?:bed|ption) (?:by|from|services?|automatically)|^\W*about the (?:show|podcast|series|programme|project|authors?|speakers?|guests?)\s?:|^(?:next (?:week|month|time|issue|episode)|nächste woche)\s?:|transcripts? (?:(?:is|are|was|were|may|by|provided|prepared|and|has)(?!\p{L}))|(?:first broadcast|broadcast on [^.!?]{0,30}\d)|licen[cs]ed under|registered charity|charity no|funded by|support us|subscribe (?:to|now|at|here)|donations? (?:are|to|via|at)|www\.\S|https?:|[\w-]+\.example|nachdruck|abdruck|autorisiert|reproducción|transcripción|перепечатк\p{L}*|авторизован|записал\p{L}?|беседовал\p{L}?)/iu

/** A note behind a talk on how it was made, or may be used. Nobody speaks of himself, or to anybody, in it. */
export const isClosing = (text: string): boolean =>
  countWords(text) <= 60 && closing.test(text) && !isOfSelf(text) && !(countWords(text) > 20 && isPersonal(text))

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
export const isTailHead = (text: string): boolean => (isShort(text) && tailHead.test(text)) || isCaselessFurniture(text)

/** `Ines Okafor's memoir, …, is published by …` */
const ofWorks =
  /^['’]s\s[^.!?]{3,90}\s(?:is|was|will be|comes|came|appears|appeared)\s(?:out|published|in print|in \p{Lu})/u

/** Somebody of the talk, or who led it, spoken of by the full name in the third person. */
function isBiography(text: string, people: readonly string[]): boolean {
  const plain = text
    .replace(/^[*_[(\s]+/, '')
    .replace(/^(?:Dr|Prof|Mr|Ms|Mrs|General|Judge|Ambassador|Professor|Sir|Dame)\.?\s+/, '')
  // The first word of a longer name may be what the person does: `Pharmacist Ines Okafor`.
  const names = people.flatMap((name) => (/\s\S+\s/.test(name) ? [name, name.replace(/^\S+\s+/, '')] : [name]))
  return names.some((name) => {
    if (!/\s/.test(name) || !foldLine(plain.slice(0, name.length + 4)).startsWith(foldLine(name))) return false
    const rest = plain.slice(name.length)
    return /^[*_]*,?\s+(?:\([^)]*\)\s*)?(?:\p{Ll}|,|\(|–|—|-)/u.test(rest) || ofWorks.test(rest)
  })
}
