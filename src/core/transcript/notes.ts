import type { Dropped, Extract, FoundField, NoInterview, SpeakerCorrection, Transcript } from './transcript.js'
import { dropsOf, spanOf } from './spans.js'
import { findDate } from './opening/dates.js'
import { linesOf, withPlainBlanks } from './lines/lines.js'
import { headField, noteTakersOwn } from '../language/headLines.js'
import { isNameAlone } from './documentHead.js'
import { peopleIn } from './opening/openingForms.js'
import { joinPlain, type Paragraph } from './turns/paragraphs.js'
import { bareName } from './personNames/nameWords.js'
import { endsInPunctuation } from './lines/lineForm.js'
import { countWords } from '../language/words.js'

/** As many lines stand above notes, and have so many words. */
const head = { lines: 6, words: 14 }

/**
 * The notes of a conversation: each paragraph is a passage, and nobody is looked for who speaks. What whoever wrote them heard stands between
 * quotation marks; the rest is the writer's, who has a voice where a line says so. Whose words they are may be corrected.
 */
export function readNotes(printed: Extract, corrections: readonly SpeakerCorrection[] = []): Transcript | NoInterview {
  const extract = withPlainBlanks(printed)
  const { paragraphs, dropped } = joinPlain(linesOf(extract))
  const fields: FoundField[] = []
  const drops: Dropped[] = [...dropped]
  const body = paragraphs.filter((paragraph, index) => !isHead(paragraph, index, fields, drops))
  if (body.length === 0) return { extract, notInterview: 'empty' }
  fields.push(...extract.metadata.filter(({ field }) => !fields.some((one) => one.field === field)))
  const isOwn = body.map(({ text }) => noteTakersOwn.test(text))
  const correctedName = corrections.find(({ speaker }) => speaker === 0)?.name
  const name = correctedName ?? fields.find(({ field }) => field === 'interviewee')?.value
  const has = (field: FoundField['field']): boolean => fields.some((one) => one.field === field)
  return {
    extract,
    layout: 'unlabelled',
    fields,
    speakers: [
      {
        ...(name ? { name } : {}),
        role: 'interviewee',
        labels: [],
        turns: 1,
        ...(correctedName === undefined ? {} : { isNameCorrected: true as const }),
      },
      ...(isOwn.includes(true)
        ? [{ role: 'other' as const, labels: ['Note-taker'], turns: isOwn.filter(Boolean).length }]
        : []),
    ],
    passages: body.map(({ text, pieces, page }, index) => ({
      ref: { kind: 'paragraph', number: index + 1 },
      speaker: isOwn[index] ? 1 : 0,
      text,
      pieces,
      ...(page === undefined ? {} : { page }),
    })),
    turns: body.map((_, index) => ({ speaker: isOwn[index] ? 1 : 0, passages: [index] })),
    dropped: drops.sort((a, b) => a.span.start - b.span.start),
    doubts: [],
    unknown: (['title', 'issued', 'interviewee'] as const).filter((field) => !has(field)),
  }
}

/** Whether a line belongs to the head; what it says is kept as fields. */
function isHead(paragraph: Paragraph, index: number, fields: FoundField[], dropped: Dropped[]): boolean {
  const { text } = paragraph
  if (index >= head.lines || countWords(text) > head.words) return false
  const span = spanOf(paragraph)
  const drop = (): true => {
    dropped.push(...dropsOf(paragraph, 'byline'))
    return true
  }
  const [, label = '', value = ''] = headField.exec(text) ?? []
  if (/^(?:interviewee|guest|respondent|with)/iu.test(label))
    for (const { name } of peopleIn(value)) fields.push({ field: 'interviewee', value: bareName(name), from: 'text' })
  const date = fields.some(({ field }) => field === 'issued') ? undefined : findDate(text)
  if (date?.iso !== undefined) fields.push({ field: 'issued', value: date.iso, from: 'text' })
  if (label !== '') return drop()
  if (index === 0 && !endsInPunctuation(text)) {
    // `Notes of a talk: Prof. Nadia Shukri`, `Call with Ines Okafor`, or the name alone.
    const who = /(?:[:–—|]|\b(?:with|mit|avec|con)\b)\s*([^:–—|]+)$/iu.exec(text)?.[1] ?? text
    for (const { name } of isNameAlone(bareName(who)) ? peopleIn(who) : [])
      fields.push({ field: 'interviewee', value: bareName(name), from: 'text' })
    fields.push({ field: 'title', value: text, from: 'text', span })
    return true
  }
  return date !== undefined && countWords(text) < 8 ? drop() : false
}
