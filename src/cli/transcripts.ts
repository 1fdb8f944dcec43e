import type { Doubt, TrackedChanges, Transcript, UnreadableReason } from '../core/transcript/transcript.js'
import type { SourceKind, Span } from '../core/model.js'
import { formatPassageRef } from '../core/corpus/read/values.js'
import { lineStartsOf, pointAt } from '../core/text/lines.js'
import { noInterviewSentence, unreadableSentence } from '../words/import/import.js'
import { plainEnglish } from '../words/l10n.js'
import { doubtSentence } from '../words/import/recognised.js'
import type { Host, Transcripts } from './host.js'
import type { JsonPlace } from './json.js'
import type { JsonTranscript } from './jsonImport.js'
import { jsonPlace } from './report.js'

/** A PDF may hold pictures; what is text in it the decoder bounds. */
export const largestBytes = 200 * 1024 * 1024

/** An interview with what its file holds. */
export interface ReadFile {
  readonly transcript: Transcript
  readonly kind: SourceKind
}

interface ReadingOptions {
  readonly kind?: SourceKind | undefined
  readonly changes: TrackedChanges | undefined
}

/** The interview in a file, or one sentence on why there is none. */
export async function readTranscriptFile(
  host: Host,
  tools: Transcripts,
  file: string,
  { kind, changes }: ReadingOptions,
): Promise<ReadFile | string> {
  const { readFile, likelyKind } = tools
  const bytes = await host.readBytes(file, largestBytes)
  if (bytes === undefined)
    return (await host.listFiles(file)) === undefined
      ? 'There is no such file, or it cannot be read.'
      : 'This is a folder; expected a file.'
  if (bytes === 'too-large') return unreadableSentence({ unreadable: 'too large' }, plainEnglish)
  const read = await readFile(bytes, file, kind, changes)
  if ('unreadable' in read) return unreadableSentence(read, plainEnglish) + whichChanges(read.unreadable)
  if (!('notInterview' in read)) return { transcript: read, kind: kind ?? likelyKind(read) }
  const sentence = noInterviewSentence(read.notInterview, plainEnglish)
  if (kind !== undefined || read.notInterview === 'empty') return sentence
  const notes = likelyKind(read) === 'notes' ? ' If these are notes of a conversation, add --kind notes.' : ''
  return `${sentence}${notes} If this is a report, add --kind report; treaty, statement and speech are kinds too.`
}

const whichChanges = (unreadable: UnreadableReason): string =>
  unreadable === 'tracked changes'
    ? ' Add --changes accepted for the text after all of them, or --changes rejected for the text before them.'
    : ''

/** A transcript as `--json` prints it; without `isTold` neither names nor words. */
export function jsonTranscript(transcript: Transcript, isTold: boolean): JsonTranscript {
  const { extract, layout, fields, speakers, passages, dropped, doubts, unknown } = transcript
  const starts = lineStartsOf(extract.text)
  const place = ({ start, end }: Span): JsonPlace => jsonPlace(pointAt(starts, start), end)
  const jsonDoubt = (doubt: Doubt): JsonTranscript['doubts'][number] => ({
    ...place(doubt.span),
    code: doubt.code,
    ...(isTold ? { data: doubt.data } : {}),
    message: doubtSentence(doubt, isTold, plainEnglish),
  })
  return {
    format: extract.format,
    ...(extract.encoding === undefined ? {} : { encoding: extract.encoding }),
    layout,
    fields: (isTold ? fields : []).map(({ field, value, from, span }) => ({
      field,
      value,
      from,
      ...(span ? { place: place(span) } : {}),
    })),
    speakers: speakers.map(({ name, role, turns, nameChance, otherNames }) => ({
      ...(isTold && name !== undefined ? { name } : {}),
      role,
      turns,
      ...(nameChance === undefined ? {} : { nameChance: hundredths(nameChance) }),
      ...(isTold && otherNames
        ? { otherNames: otherNames.map((one) => ({ name: one.name, chance: hundredths(one.chance) })) }
        : {}),
    })),
    passages: passages.map(({ ref, speaker, page, time, pieces }) => ({
      ref: formatPassageRef(ref),
      ...(speaker === undefined ? {} : { speaker }),
      ...(page === undefined ? {} : { page }),
      ...(time === undefined ? {} : { time }),
      pieces: pieces.map(place),
    })),
    dropped: dropped.map(({ span, why }) => ({ ...place(span), why })),
    doubts: doubts.map(jsonDoubt),
    unknown,
  }
}

const hundredths = (value: number): number => Math.round(value * 100) / 100
