import type { Speaker, Transcript } from '../../core/transcript/transcript.js'
import { speakerNameOf } from '../../core/transcript/speakers.js'
import { lineStartsOf, pointAt } from '../../core/text/lines.js'
import type { L10n } from '../l10n.js'
import { doubtSentence, droppedName, fieldName } from './recognised.js'

/**
 * The text of a transcript as it was read, for whoever checks a report: each line with its number, a mark of what it is, and behind it who
 * says it, what it is for, why it was left out and what is doubtful. It repeats names and words: of a protected interview it is for the eyes of
 * its user alone.
 */
export function readingText(transcript: Transcript, l10n: L10n): string {
  const { text } = transcript.extract
  const starts = lineStartsOf(text)
  const marks = marksOf(transcript, starts)
  const notes = notesOf(transcript, starts, l10n)
  const whyLeftOut = leftOut(transcript)
  const width = String(starts.length).length
  const rows = starts.flatMap((start, index): readonly string[] => {
    const end = starts[index + 1] ?? text.length
    const words = text.slice(start, end).trim()
    if (!words) return []
    const why = whyLeftOut(start, end)
    const mark = why === undefined ? (marks.get(index + 1) ?? '') : '-'
    const behind = [
      ...(why === undefined ? [] : [l10n.t('left out: {0}', droppedName(why, l10n))]),
      ...(notes.get(index + 1) ?? []),
    ]
    const note = behind.length > 0 ? `  ← ${behind.join('; ')}` : ''
    return [`${String(index + 1).padStart(width)} ${mark.padEnd(3)} ${words}${note}`]
  })
  const head = l10n.t(
    'The transcript as read, with the line numbers of the report. Q asks, A answers, O does neither, SF begins an introduction. Lines marked - were left out; ? marks a doubt.',
  )
  return `${head}\n\n${rows.join('\n')}\n`
}

type Why = Transcript['dropped'][number]['why']

/** Why all words of a stretch were left out; undefined where some were not. */
function leftOut({ extract, dropped }: Transcript): (start: number, end: number) => Why | undefined {
  const why = Array.from<Why | undefined>({ length: extract.text.length })
  for (const one of dropped) why.fill(one.why, one.span.start, one.span.end)
  return (start, end) => {
    let found: Why | undefined
    for (let at = start; at < end; at += 1) {
      if (!extract.text[at]?.trim()) continue
      if (why[at] === undefined) return undefined
      found ??= why[at]
    }
    return found
  }
}

const letters: Readonly<Record<Speaker['role'], string>> = { questioner: 'Q', interviewee: 'A', other: 'O' }

/** What each line is, by its number: where a turn or a standfirst begins, where something is doubtful. */
function marksOf({ speakers, passages, turns, doubts }: Transcript, starts: readonly number[]): Map<number, string> {
  const marks = new Map<number, string>()
  const add = (offset: number | undefined, mark: string): void => {
    if (offset === undefined) return
    const { line } = pointAt(starts, offset)
    if (!marks.get(line)?.includes(mark)) marks.set(line, `${marks.get(line) ?? ''}${mark}`)
  }
  for (const { ref, pieces } of passages) if (ref.kind === 'standfirst') add(pieces[0]?.start, 'SF')
  for (const { speaker, passages: own } of turns)
    add(passages[own[0] ?? -1]?.pieces[0]?.start, letters[speakers[speaker]?.role ?? 'other'])
  for (const { span } of doubts) add(span.start, '?')
  return marks
}

/** What is said of each line, by its number. */
function notesOf(transcript: Transcript, starts: readonly number[], l10n: L10n): Map<number, readonly string[]> {
  const { speakers, passages, turns, fields, doubts } = transcript
  const notes = new Map<number, readonly string[]>()
  const lineOf = (offset: number): number => pointAt(starts, offset).line
  const add = (from: number, to: number, note: string): void => {
    for (let line = lineOf(from); line <= lineOf(to); line += 1) notes.set(line, [...(notes.get(line) ?? []), note])
  }
  for (const { field, span } of fields) if (span) add(span.start, span.end - 1, fieldName(field, l10n))
  for (const { speaker, passages: own } of turns) {
    const start = passages[own[0] ?? -1]?.pieces[0]?.start
    const one = speakers[speaker]
    const who = one && (speakerNameOf(one, transcript) ?? one.labels[0])
    if (start !== undefined && who !== undefined) add(start, start, who)
  }
  for (const doubt of doubts) add(doubt.span.start, doubt.span.start, doubtSentence(doubt, true, l10n))
  return notes
}
