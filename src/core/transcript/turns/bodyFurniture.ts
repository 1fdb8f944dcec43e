import type { DropReason } from '../transcript.js'
import { regionReason } from '../spans.js'
import { isCredit, type Paragraph } from './paragraphs.js'
import { furnitureForm } from './promotion.js'
import { repetitionsAmong } from './pullQuotes.js'
import { isPersonal, isPlainReply } from './questionForm.js'
import { plainWords } from '../../language/foldName.js'
import { beginsLower, endsInPunctuation, isCapitals, isCaseless } from '../lines/lineForm.js'
import { countWords } from '../../language/words.js'

/** What the whole text tells about single paragraphs. */
export interface Patterns {
  /** Folded lines without label that stand more than once. */
  readonly repeated: ReadonlySet<string>
  /** Paragraphs that repeat words of another one. */
  readonly quotes: ReadonlySet<number>
}

export function patternsOf(paragraphs: readonly Paragraph[]): Patterns {
  const seen = new Map<string, number>()
  for (const { text, label, changes, block } of paragraphs) {
    if (
      label ||
      changes ||
      block.kind === 'cue' ||
      block.kind === 'row' ||
      // Two may answer alike.
      isPlainReply(`${text}.`) ||
      text.length > 160 ||
      (endsInPunctuation(text) && !/[:：]$/.test(text))
    )
      continue
    const folded = plainWords(text)
    if (folded) seen.set(folded, (seen.get(folded) ?? 0) + 1)
  }
  const quotes = repetitionsAmong(
    paragraphs.map(({ text }) => text),
    (index) => {
      const one = paragraphs[index]
      return (
        one !== undefined &&
        !one.label &&
        !one.changes &&
        one.block.kind !== 'cue' &&
        one.block.kind !== 'row' &&
        one.block.speaker === undefined
      )
    },
  )
  return {
    repeated: new Set([...seen].filter(([, count]) => count > 1).map(([folded]) => folded)),
    quotes,
  }
}

/** Why paragraphs within the talk are no part of it, by index. `isLabelled` says whether labels tell where turns begin. */
export function furnitureWithin(
  paragraphs: readonly Paragraph[],
  start: number,
  end: number,
  patterns: Patterns,
  isLabelled: boolean,
): ReadonlyMap<number, DropReason> {
  const found = new Map<number, DropReason>()
  for (let index = start; index < end; index += 1) {
    const paragraph = paragraphs[index]
    if (!paragraph) continue
    if (paragraph.label || paragraph.changes) continue
    const why = reasonFor(paragraphs, index, patterns, isLabelled, found)
    if (why) found.set(index, why)
  }
  for (const index of answersAmongHeads(paragraphs, found)) found.delete(index)
  for (const index of found.keys()) if (isAnswerWithheld(paragraphs, index, found.get(index))) found.delete(index)
  return found
}

/** As many headings that nothing but their form tells from what is said are a document's way to set them. */
const recurringHeads = 3

/**
 * Short paragraphs that look like headings, and are what somebody said without a full stop: `Never again`. Headings that nothing sets apart
 * recur, are no reply and nothing that somebody says of himself, and stand beside nothing of the kind.
 */
function answersAmongHeads(
  paragraphs: readonly Paragraph[],
  found: ReadonlyMap<number, DropReason>,
): readonly number[] {
  const unmarked = [...found].flatMap(([index, why]) => {
    const paragraph = paragraphs[index]
    const isMarked = !paragraph || isSetAsHead(paragraph) || furnitureForm(paragraph.text) === 'heading'
    return why === 'heading' && !isMarked ? [index] : []
  })
  const said = new Set<number>()
  for (const index of [...unmarked, ...[...unmarked].reverse()])
    if (isSaidBySomebody(paragraphs[index]?.text ?? '') || said.has(index - 1) || said.has(index + 1)) said.add(index)
  // Several in a row stand in one place: a list, or the cells of a table.
  const heads = new Set(unmarked.filter((index) => !said.has(index)))
  const places = [...heads].filter((index) => !heads.has(index - 1))
  if (places.length >= recurringHeads) return [...said]
  // Several behind whoever speaks last are more to read: `Harbours`, `Lamp houses`.
  const last = paragraphs.reduce((at, { label, changes }, index) => (label || changes ? index : at), paragraphs.length)
  const isMenu = (index: number): boolean =>
    index > last && heads.has(index) && (heads.has(index - 1) || heads.has(index + 1))
  return unmarked.filter((index) => !isMenu(index))
}

/** A reply, or words of somebody about himself; “US” and “EU” are none. */
const isSaidBySomebody = (text: string): boolean =>
  isPlainReply(`${text}.`) || isPersonal(text.replace(/\p{Lu}{2,}/gu, ''))

/** Whether its type or its capitals say that it is a heading. */
function isSetAsHead(paragraph: Paragraph): boolean {
  const { text, block } = paragraph
  if (block.kind === 'heading') return true
  if (isCapitals(text) && !endsInPunctuation(text) && countWords(text) >= 2 && text.length > 12) return true
  return isBold(paragraph) && !(countWords(text) === 1 && isPlainReply(`${text}.`))
}

/** A remark that is all that stands between two questions of a written interview: `[left out – see above]`. */
function isAnswerWithheld(paragraphs: readonly Paragraph[], index: number, why: DropReason | undefined): boolean {
  const isMark = (at: number): boolean => paragraphs[at]?.label?.style === 'sign'
  return why === 'note' && isMark(index - 1) && isMark(index + 1)
}

function reasonFor(
  paragraphs: readonly Paragraph[],
  index: number,
  { repeated, quotes }: Patterns,
  isLabelled: boolean,
  found: ReadonlyMap<number, DropReason>,
): DropReason | undefined {
  const paragraph = paragraphs[index]
  if (!paragraph) return undefined
  const { text, block } = paragraph
  if (block.speaker !== undefined) return undefined
  if (block.region !== undefined && block.region !== 'quote' && block.region !== 'header')
    return regionReason(block.region)
  const isSetApart = block.region === 'quote' || (isCaseless(text) && /^[“「『"].*[”」』"]$/su.test(text))
  if (quotes.has(index) || (isSetApart && standsElsewhere(paragraphs, index))) return 'pull quote'
  if (found.get(index - 1) === 'pull quote' && /^[—–―-]\s?\p{Lu}/u.test(text) && countWords(text) <= 12)
    return 'pull quote'
  if (isCredit(text)) return 'note'
  const isCreditsRest =
    block.kind === 'cue' && found.get(index - 1) === 'note' && !endsInPunctuation(text) && countWords(text) <= 6
  if (isCreditsRest) return 'note'
  if (block.kind === 'row' && isRemark.test(text) && hasSpeakers(paragraphs, index)) return 'note'
  if (block.kind === 'cue' || block.kind === 'row') return furnitureForm(text) === 'sound' ? 'sound' : undefined
  const form = furnitureForm(text)
  if (form) return form
  if (repeated.has(plainWords(text))) return 'promotion'
  const before = paragraphs[index - 1]
  const isAfterRepeated =
    before !== undefined &&
    /[:：]$/.test(before.text) &&
    found.get(index - 1) === 'promotion' &&
    !endsInPunctuation(text)
  if (isAfterRepeated) return 'promotion'
  return isHeading(paragraphs, index, isLabelled) ? 'heading' : undefined
}

/** What a row of a table says in brackets, where it has no speaker. */
const isRemark = /^[[(][^[\]]{1,300}[\])]$/

/** Whether rows beside one have a speaker. */
const hasSpeakers = (paragraphs: readonly Paragraph[], index: number): boolean =>
  paragraphs.slice(Math.max(0, index - 12), index + 12).some(({ block }) => block.speaker !== undefined)

/** Whether the words of a paragraph, however few, are in one of those around it too. */
export function standsElsewhere(paragraphs: readonly Paragraph[], index: number): boolean {
  const words = plainWords(paragraphs[index]?.text ?? '')
  const near = [...paragraphs.slice(Math.max(0, index - 12), index), ...paragraphs.slice(index + 1, index + 12)]
  if (isCaseless(words))
    return near.some(({ text }) => plainWords(text).replaceAll(' ', '').includes(words.replaceAll(' ', '')))
  return words !== '' && near.some(({ text }) => ` ${plainWords(text)} `.includes(` ${words} `))
}

/** A heading within the talk: few words without a sign at their end, on a line of their own. */
function isHeading(paragraphs: readonly Paragraph[], index: number, isLabelled: boolean): boolean {
  const paragraph = paragraphs[index]
  const next = paragraphs[index + 1]
  if (!paragraph || paragraph.text.length > 120) return false
  const { text, block, blanks } = paragraph
  if (block.kind === 'heading') return true
  if (isCapitals(text) && !endsInPunctuation(text) && countWords(text) >= 2 && text.length > 12) return true
  const isApart = blanks > 0 && (next === undefined || next.blanks > 0 || next.label !== undefined)
  if (
    !isApart ||
    endsInPunctuation(text) ||
    beginsLower(text) ||
    /^(?:[-•*·]|\d{1,2}[.)])\s/.test(text) ||
    countWords(text) > 12
  )
    return false
  const before = paragraphs[index - 1]
  if (before && !endsInPunctuation(before.text) && countWords(before.text) > 12) return false
  return isLabelled || countWords(text) >= 2 || isBold(paragraph)
}

/** Whether the whole paragraph is set in bold or another font, or between asterisks or underscores. */
export const isBold = ({ isMarked }: Paragraph): boolean => isMarked === true
