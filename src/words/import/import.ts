import type {
  DropReason,
  NoInterview,
  Speaker,
  Transcript,
  TranscriptLayout,
  UnreadableReason,
} from '../../core/transcript/transcript.js'
import type { BadReading } from '../../core/transcript/badReading.js'
import type { AnswerProblem } from '../../core/import/plan.js'
import { likelyNames, speakerNameOf, numberOf } from '../../core/transcript/speakers.js'
import { lineStartsOf, pointAt } from '../../core/text/lines.js'
import { type L10n, languageOf, inQuotes } from '../l10n.js'
import { importSummary } from './importSummary.js'
import { doubtSentence, droppedName } from './recognised.js'

/** Why a file could not be imported at all; the file is named elsewhere. */
export function unreadableSentence(
  { unreadable, count = 0 }: { readonly unreadable: UnreadableReason; readonly count?: number },
  l10n: L10n,
): string {
  return {
    empty: l10n.t('The file is empty.'),
    scan: l10n.t('The file has pictures of pages but no text. Run text recognition on it first.'),
    encrypted: l10n.t('The file has a password. Save a copy without it first.'),
    damaged: l10n.t('The file cannot be read. It is damaged, or its name has the wrong extension.'),
    'too large': l10n.t('The file is too large to be one interview.'),
    'too slow': l10n.t('Reading was stopped after 10 seconds: the file is too large or damaged.'),
    binary: l10n.t(
      'The file is not text. Choose .txt, .md, .html, .docx, .odt, .pdf, .vtt, .srt, .csv, .json or .eml.',
    ),
    'unknown format': l10n.t(
      'This kind of file cannot be imported. Choose .txt, .md, .html, .docx, .odt, .pdf, .vtt, .srt, .csv, .json or .eml.',
    ),
    'tracked changes': l10n.t('The file has tracked changes ({0}), and nobody said whether their words count.', count),
  }[unreadable]
}

/** Why no turns were found. */
export function noInterviewSentence(why: NoInterview['notInterview'], l10n: L10n): string {
  return {
    empty: l10n.t('This file has no words.'),
    'one voice': l10n.t(
      'This is not an interview: only one person speaks, and no questions are asked. If it is one, put [Q] before questions and [A] before answers, and import it again.',
    ),
    'no turns': l10n.t(
      'This is not an interview: nothing in it shows who speaks when. If it is one, put [Q] before questions and [A] before answers, and import it again.',
    ),
    'nobody asks': l10n.t('With these roles nobody would ask anything. Say who asks as well.'),
    'nobody answers': l10n.t('With these roles nobody would answer. Say who answers as well.'),
  }[why]
}

/** Why what the user answered cannot be used. */
export function answerSentence(problem: AnswerProblem, l10n: L10n): string {
  return {
    'key-unusable': l10n.t(
      'Use letters, digits and single hyphens or underscores. A key cannot begin with fig-, tbl- or sec-.',
    ),
    'key-taken': l10n.t('An interview already has this key.'),
    'key-tells-name': l10n.t('This key would reveal a protected name. Use a neutral one such as source-7c1e.'),
    'description-missing': l10n.t('These terms need an agreed description, such as “a senior official”.'),
    'description-tells-name': l10n.t('The description contains a protected name.'),
  }[problem]
}

const layouts: { readonly [K in TranscriptLayout]: (l10n: L10n) => string } = {
  labels: (l10n) => l10n.t('Layout: a name or letter before each turn.'),
  marked: (l10n) => l10n.t('Layout: the file marks the speakers.'),
  'names on lines': (l10n) => l10n.t('Layout: names on lines of their own.'),
  headings: (l10n) => l10n.t('Layout: questions as headings.'),
  signs: (l10n) => l10n.t('Layout: the marks [Q], [¶], [SF] and [-].'),
  unlabelled: (l10n) => l10n.t('Layout: questions and answers without names.'),
  document: (l10n) => l10n.t('Layout: a document, by its paragraphs.'),
}

/** `2. Interviewee Ines Okafor, turns: 4`; of somebody without a name the label stands there, in quotation marks. */
export function speakerSentence(index: number, transcript: Transcript, isTold: boolean, l10n: L10n): string {
  const speaker = transcript.speakers[index] ?? { role: 'other', labels: [], turns: 0 }
  const [label] = speaker.labels
  const shown = speakerNameOf(speaker, transcript) ?? (label === undefined ? undefined : inQuotes(label, l10n))
  const told = isTold ? shown : undefined
  const part = transcript.layout === 'document' ? authorSentence(told, l10n) : partSentence(speaker, told, l10n)
  return `${numberOf(index, transcript)}. ${part}`
}

function authorSentence(told: string | undefined, l10n: L10n): string {
  return told === undefined ? l10n.t('Author') : l10n.t('Author: {0}', told)
}

function partSentence({ role, turns }: Speaker, told: string | undefined, l10n: L10n): string {
  switch (role) {
    case 'interviewee':
      return told === undefined
        ? l10n.t('Interviewee, turns: {0}', turns)
        : l10n.t('Interviewee {0}, turns: {1}', told, turns)
    case 'questioner':
      return told === undefined
        ? l10n.t('Questioner, turns: {0}', turns)
        : l10n.t('Questioner {0}, turns: {1}', told, turns)
    case 'other':
      return told === undefined
        ? l10n.t('Other speaker, turns: {0}', turns)
        : l10n.t('{0}, who neither asks nor answers, turns: {1}', told, turns)
  }
}

/** Of a text that is badly read as a whole: how much is doubtful, and the line to look at first. */
export function badReadingSentence(
  { doubts, turns, code, line }: BadReading,
  { extract }: Transcript,
  isTold: boolean,
  l10n: L10n,
): string {
  const at = pointAt(lineStartsOf(extract.text), line.start).line
  const words = extract.text.slice(line.start, line.end).trim().slice(0, 60)
  return [
    l10n.t('This text was read badly: {0} doubts in {1} turns. Look at line {2} first.', doubts, turns, at),
    ...(isTold ? [l10n.t('It begins “{0}”.', words)] : []),
    doubtSentence({ code, span: line, data: {} }, false, l10n),
  ].join(' ')
}

/** How many lines a report names for one reason. */
const mostLines = 5

/**
 * The report of an import, a sentence a line: first what a person can act on, then layout, speakers, what was left out and why, and what is doubtful and
 * where. Of a protected interview (`isTold` false) it tells neither names nor words.
 */
export function importReport(transcript: Transcript, isTold: boolean, l10n: L10n): readonly string[] {
  const { extract, layout, speakers, doubts } = transcript
  const starts = lineStartsOf(extract.text)
  const either = (which: readonly string[]): string =>
    new Intl.ListFormat(languageOf(l10n), { type: 'disjunction' }).format(which)
  const likely = likelyNames(transcript)
  return [
    ...importSummary(transcript, isTold, l10n),
    layouts[layout](l10n),
    ...speakers.map((_, index) => {
      const sentence = speakerSentence(index, transcript, isTold, l10n)
      const names = isTold ? (likely[index] ?? []).map(({ name }) => name) : []
      return names.length > 0 ? l10n.t('{0}; the name may be {1}', sentence, either(names)) : sentence
    }),
    ...droppedLines(transcript, starts, l10n),
    ...replacedLines(extract.replaced ?? [], starts, l10n),
    ...doubtLines(doubts, starts, isTold, l10n),
    ...(doubts.some(({ code }) => code === 'turn-guessed' || code === 'roles-guessed')
      ? [l10n.t('If a turn is wrong, put the cursor in it in the saved text and run Change Speaker….')]
      : []),
  ]
}

/** What the report of a protected import says where nothing keeps an institution out of memos. */
export function noAffiliationSentence(l10n: L10n): string {
  return l10n.t('No affiliation of the interviewee was found. Add it to “affiliations” in the list of names.')
}

/** What the report of a protected import says where the agreed description tells what the transcript does. */
export function tellingDescriptionSentence(l10n: L10n): string {
  return l10n.t(
    'The agreed description repeats a position or institution from the transcript and may identify the speaker. Choose a more general one unless this is what you agreed.',
  )
}

/** Of a protected import: the file it was made of lies where others find it, with the name. */
export function originalSentence(folder: string, l10n: L10n): string {
  return l10n.t(
    'The imported file is in {0} with the corpus and still reveals who spoke. Move it to a safe place.',
    folder,
  )
}

function replacedLines(replaced: readonly number[], starts: readonly number[], l10n: L10n): readonly string[] {
  const shown = linesShown(replaced.map((offset) => pointAt(starts, offset).line))
  return replaced.length > 0 ? [l10n.t('Control characters, shown as “�”: {0} (line {1})', replaced.length, shown)] : []
}

/** Each doubt once, with all lines that it is about. */
function doubtLines(
  doubts: Transcript['doubts'],
  starts: readonly number[],
  isTold: boolean,
  l10n: L10n,
): readonly string[] {
  const linesOf = new Map<string, Set<number>>()
  for (const doubt of doubts) {
    const sentence = doubtSentence(doubt, isTold, l10n)
    linesOf.set(sentence, (linesOf.get(sentence) ?? new Set()).add(pointAt(starts, doubt.span.start).line))
  }
  return [...linesOf].map(([sentence, lines]) =>
    lines.size === 1
      ? l10n.t('Line {0}: {1}', [...lines].join(''), sentence)
      : l10n.t('Lines {0}: {1}', [...lines].join(', '), sentence),
  )
}

/** Each line once, and no more than a report names. */
function linesShown(lines: readonly number[]): string {
  const places = [...new Set(lines)]
  return places.slice(0, mostLines).join(', ') + (places.length > mostLines ? ', …' : '')
}

function droppedLines({ dropped: all }: Transcript, starts: readonly number[], l10n: L10n): readonly string[] {
  const byReason = new Map<DropReason, number[]>()
  for (const { span, why } of all) {
    const { line } = pointAt(starts, span.start)
    const lines = byReason.get(why)
    if (lines) lines.push(line)
    else byReason.set(why, [line])
  }
  return [...byReason].map(([why, lines]) =>
    why === 'label'
      ? l10n.t('Removed from the text, speaker labels: {0} (line {1})', lines.length, linesShown(lines))
      : l10n.t('Left out, {0}: {1} (line {2})', droppedName(why, l10n), lines.length, linesShown(lines)),
  )
}
