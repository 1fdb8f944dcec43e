import { lineStartsOf, pointAt } from '../../core/text/lines.js'
import { speakerNameOf } from '../../core/transcript/speakers.js'
import type { Speaker, SpeakerRole, Transcript } from '../../core/transcript/transcript.js'
import { type L10n, inQuotes, languageOf } from '../l10n.js'
import { fieldName } from './recognised.js'

/** As many speakers of one part, and lines, are named. */
const most = 4

/** What a person can act on, a line each: who asks and answers, title and day, how much was read, and where to look first. */
export function importSummary(transcript: Transcript, isTold: boolean, l10n: L10n): readonly string[] {
  const { extract, speakers, passages, doubts, layout } = transcript
  const count = (kind: string): number => passages.filter(({ ref }) => ref.kind === kind).length
  const isOthers = (speaker = -1): boolean => speakers[speaker]?.role === 'other'
  const others = passages.filter(({ ref, speaker }) => ref.kind === 'paragraph' && isOthers(speaker)).length
  const starts = lineStartsOf(extract.text)
  const lines = [...new Set(doubts.map(({ span }) => pointAt(starts, span.start).line))]
  return [
    layout === 'document' ? '' : whoLine(transcript, isTold, l10n),
    readLine(transcript, isTold, l10n),
    layout === 'document'
      ? l10n.t('Paragraphs: {0}', count('paragraph'))
      : l10n.t(
          'Questions: {0}, answer paragraphs: {1}, standfirsts: {2}',
          count('question'),
          count('paragraph') - others,
          count('standfirst'),
        ) + (others > 0 ? ` · ${l10n.t('Paragraphs by other speakers: {0}', others)}` : ''),
    lines.length > 0 ? l10n.t('Look here first, for it is doubtful: line {0}', shortened(lines.map(String))) : '',
  ].filter(Boolean)
}

const shortened = (all: readonly string[]): string => all.slice(0, most).join(', ') + (all.length > most ? ', …' : '')

function whoLine(transcript: Transcript, isTold: boolean, l10n: L10n): string {
  const called = (speaker: Speaker): string =>
    speakerNameOf(speaker, transcript) ?? inQuotes(speaker.labels[0] ?? '?', l10n)
  const of = (role: SpeakerRole): string => {
    const all = transcript.speakers.filter((one) => one.role === role)
    return isTold && all.length > 0 ? shortened(all.map(called)) : String(all.length)
  }
  const hasOthers = transcript.speakers.some(({ role }) => role === 'other')
  const sentence = l10n.t('Asks: {0}. Answers: {1}.', of('questioner'), of('interviewee'))
  return hasOthers ? `${sentence} ${l10n.t('Neither: {0}.', of('other'))}` : sentence
}

/** What was read of a text besides its words, for nobody may have been asked about it, and what is not known. */
function readLine({ fields, unknown }: Transcript, isTold: boolean, l10n: L10n): string {
  const read = (['title', 'issued', 'publisher'] as const).flatMap((field) => {
    const value = isTold ? fields.find((one) => one.field === field)?.value : undefined
    return value ? `${fieldName(field, l10n)} ${value}` : []
  })
  const missing = unknown.map((one) => fieldName(one, l10n))
  return [
    read.length > 0 ? l10n.t('Read: {0}.', read.join(', ')) : '',
    missing.length > 0
      ? l10n.t(
          'Not known and left out: {0}',
          new Intl.ListFormat(languageOf(l10n), { style: 'narrow' }).format(missing),
        )
      : '',
  ]
    .filter(Boolean)
    .join(' ')
}
