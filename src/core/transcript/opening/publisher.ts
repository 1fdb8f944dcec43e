import type { FoundField } from '../transcript.js'
import { findDate, type FoundDate } from './dates.js'
import { offices, headField } from '../../language/headLines.js'
import { noPublisher } from './masthead.js'
import { isInstitution, titleCase } from './openingForms.js'
import type { Paragraph } from '../turns/paragraphs.js'
import { inMixedCase, looksLikeName } from '../personNames/nameWords.js'
import { isAboutFile, partTitle } from './title.js'
import { endsSentence, isCapitals } from '../lines/lineForm.js'
import { countWords } from '../../language/words.js'

const rooms = /\b(?:room|hall|auditorium|building)$/iu
const numbered =
  /\s+[–—|·-]\s+(?:interview|transcript|episode|folge|ausgabe|issue|no\.?|nr\.?)\s?(?:no\.?\s?)?\S{0,5}$/iu

/**
 * The name of whoever published it, where a line at the beginning is such a name: an institution or a paper by one of its words.
 */
export function mastheadIn(line: string, isFirst: boolean): string | undefined {
  const text = line.replace(/^[*_]+|[*_]+$/g, '').replace(numbered, '')
  const source = /^(?:来源|來源|出处|出典)\s?[:：]\s?《?([^》\s|·]{2,30})》?$/u.exec(text)?.[1]
  if (source !== undefined) return source
  // `Radio Ostermoor, “The Waiting Room”`; `Forum on Neighbours, annual conference`.
  const whole = /^([^,:]{4,60}),\s+(?:[“„«"]|\p{Ll})/u.exec(text)?.[1]
  if (whole !== undefined && isInstitution(whole) && !offices.test(whole)) return whole
  if (endsSentence(text) || countWords(text) > 10 || /\s{2,}|[|>»›:：]|,$/.test(text) || !/^[\p{Lu}\p{Lo}]/u.test(text))
    return undefined
  if (
    noPublisher.test(text) ||
    offices.test(text) ||
    (!isFirst && rooms.test(text)) ||
    headField.test(text) ||
    findDate(text) ||
    isAboutFile(text)
  )
    return undefined
  const [start = ''] = text.split(',')
  // `Anselm Halvard, Counsel to the Commission`
  if (start !== text && looksLikeName(start) && !isInstitution(start)) return undefined
  if (/^(?:office|press office)\b/i.test(text) && !isFirst) return undefined
  return isInstitution(text) ? (isCapitals(text) ? titleCase(text) : text) : undefined
}

const rights =
  /(?:tous droits réservés|all rights reserved|alle rechte vorbehalten|todos los derechos reservados|tutti i diritti riservati|все права защищены|усі права захищені|wszelkie prawa zastrzeżone|todos os direitos reservados|alle rechten voorbehouden|tüm hakları saklıdır|minden jog fenntartva|všechna práva vyhrazena|toate drepturile rezervate|hak cipta dilindungi)\W*$/iu
const holder =
  /^(?:©|\(c\)|copyright(?:\s*©)?)\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?,?\s*)?(?:by\s+)?([\p{Lu}\p{Lo}][^.,|·]{2,70})/iu

/** Who holds the copyright by a line. */
function copyrightHolder(line: string): string | undefined {
  const text = line.slice(0, 200)
  const named = holder.exec(text)?.[1] ?? /^([^.,|·]{3,60})[.,|·–—-]\s*/u.exec(rights.test(text) ? text : '')?.[1]
  const name = named
    ?.replace(rights, '')
    .replace(/[\s,]+\d{4}(?:\s*[-–]\s*\d{4})?\s*$/, '')
    .trim()
  if (name === undefined || name.length < 3 || /^(?:©|\(c\)|copyright)/i.test(name)) return undefined
  return isCapitals(name) && countWords(name) > 1 ? titleCase(name) : name
}

/** Who holds the copyright, which a line at the beginning or the end says. */
export function copyrightIn(paragraphs: readonly Paragraph[]): readonly FoundField[] {
  for (const { text } of [...paragraphs.slice(0, 20), ...paragraphs.slice(-20)]) {
    const value = copyrightHolder(text)
    if (value !== undefined) return [{ field: 'publisher', value, from: 'text' }]
  }
  return []
}

/** A page's title names its site too; that is the publisher where the text has it as a line of its own, or the page says so. */
export function withPartedTitle(
  metadata: readonly FoundField[],
  before: readonly Paragraph[],
  copyright: readonly FoundField[],
): readonly FoundField[] {
  const lines = before.map(({ text }) => text)
  const publishers = [...metadata, ...copyright].filter(({ field }) => field === 'publisher').map(({ value }) => value)
  return metadata.flatMap((found): FoundField[] => {
    if (found.field !== 'title') return [found]
    const { title, publisher } = partTitle(found.value, lines, publishers)
    const named =
      publisher === undefined ? [] : [{ ...found, field: 'publisher' as const, value: inMixedCase(publisher) }]
    return [{ ...found, value: title }, ...named]
  })
}

/** A date in a line that is there for it, with the words before it. */
export interface DateLine {
  readonly date: FoundDate
  readonly before: string
}

/** The date of a line that says when, and little else: `Ines Okafor, 12 March 2019`. */
export function dateLineIn(text: string): DateLine | undefined {
  if (text.length > 140) return undefined
  const date = findDate(text)
  const rest = date ? text.slice(0, date.span.start) + text.slice(date.span.end) : text
  if (!date || (countWords(rest.replace(/[·|,*_()]/g, ' ')) > 9 && endsSentence(text)) || countWords(rest) > 12)
    return undefined
  const before = text
    .slice(0, date.span.start)
    .replace(/^[*_\s]+/, '')
    .replace(/[\s,·|–—*_-]+$/, '')
  return { date, before }
}
