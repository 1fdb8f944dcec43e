import { likelyMistakes } from './doubts/likelyMistakes.js'
import type { Doubt, Dropped, Extract, NoInterview, SpeakerCorrection, Transcript } from './transcript.js'
import { assemble, type Recognised } from './assemble.js'
import { type SpeakerLabels, speakerLabelsOf } from './labels/labeller.js'
import type { Label } from './labels/speakerLabel.js'
import { withoutLegend } from './labels/legendLines.js'
import { cutLineNumbers, cutRepeatedCaptions, cutLeftTags, cutQuoting } from './lines/lineNumbers.js'
import { type Cut, type Line, linesOf, withPlainBlanks } from './lines/lines.js'
import { withLikelyNames } from './people/likelyNames.js'
import { changeReader, splitAtChanges } from './lines/changeMarks.js'
import { cutPages } from './lines/pages.js'
import { type Joined, joinLines } from './turns/paragraphs.js'
import { withNumberedVoices } from './labels/numberedVoices.js'
import { bulletedQuestions } from './labels/bulletedQuestions.js'
import { recognise } from './recognise.js'
import { readMarkedTurns } from './turnMarks.js'
import { cutTimeCodes, cutTimesAtEnd } from './lines/timeCodes.js'
import { assembleCorrected } from './people/correctedSpeakers.js'
import { plainWords } from '../language/foldName.js'
import { wrapsOf } from './lines/wraps.js'

/**
 * Recognises who speaks in a text and which of its words are no part of the talk. Every word of the text comes out in a passage, a field,
 * or among what was dropped. What `corrections` say of its speakers is believed. Time and memory
 * grow with the text.
 */
export function readTranscript(
  printed: Extract,
  corrections: readonly SpeakerCorrection[] = [],
): Transcript | NoInterview {
  const extract = withPlainBlanks(printed)
  const lines = linesOf(extract)
  if (lines.length === 0) return { extract, notInterview: 'empty' }
  const likely = readMarkedTurns(extract, lines) ?? readLines(extract, lines)
  if ('notInterview' in likely) return likely
  const read = assembleCorrected(extract, likely, corrections)
  if ('notInterview' in read) return read
  return read.layout === 'signs' ? read : withDoubts(read, likelyMistakes(read))
}

/** A text by what its lines show. */
function readLines(extract: Extract, lines: readonly Line[]): Recognised | NoInterview {
  const found = readByRules(extract, rulesFor(extract, lines))
  return 'notInterview' in found ? found : withLikelyNames(extract, found)
}

const noLabels: SpeakerLabels = { labels: new Map(), refused: new Map(), onLines: false }

/** The lines of a text that are said, the labels among them, and the words that are neither. */
interface Reading {
  readonly lines: readonly Line[]
  readonly labelling: SpeakerLabels
  readonly dropped: readonly Dropped[]
}

/** The lines of a text that are said, and the labels among them by all that is known of labels. */
function rulesFor(extract: Extract, all: readonly Line[]): Reading {
  const { lines, dropped } = cutAll(all)
  const known = ` ${plainWords([...extract.metadata.map(({ value }) => value), ...lines.slice(0, 30).map(({ text }) => text.slice(0, 600))].join(' '))} `
  return { ...partLines(lines, known, extract), dropped }
}

/** What a reading makes of a text. */
function readBy(extract: Extract, { lines, labelling, dropped }: Reading): Recognised | NoInterview {
  const joined = joinedBy(lines, labelling)
  return recognise(extract, withNumberedVoices(joined.paragraphs), labelling, {
    dropped: [...dropped, ...joined.dropped],
    doubts: [...joined.doubts, ...unusedLabels(labelling)],
  })
}

function joinedBy(lines: readonly Line[], { labels }: SpeakerLabels): Joined {
  const changeLength = changeReader(lines, labels.size)
  const isSpoken = (index: number): boolean => labels.has(index) || changeLength(lines[index] ?? nothing) > 0
  return joinLines(lines, labels, wrapsOf(lines, isSpoken), changeLength)
}

/** What the rules make of a text; where labels are so few that they may be none, whichever is fuller, with them or without. */
function readByRules(extract: Extract, rules: Reading): Recognised | NoInterview {
  const first = readBy(extract, rules)
  const { labels, refused } = rules.labelling
  if (labels.size === 0 || labels.size > mostStray) return first
  const unlabelled = readBy(extract, { ...rules, labelling: { ...noLabels, refused } })
  if ('notInterview' in unlabelled) return first
  const turnsOf = (found: Recognised): number => assemble(extract, found).turns.length
  return 'notInterview' in first || isFuller(turnsOf(unlabelled), turnsOf(first)) ? unlabelled : first
}

const withDoubts = (found: Transcript, more: readonly Doubt[]): Transcript => ({
  ...found,
  doubts: [...found.doubts, ...more].sort((a, b) => a.span.start - b.span.start),
})

/** Whether a talk without labels has several times the turns of one that a few labels would make of it. */
const isFuller = (unlabelled: number, labelled: number): boolean => unlabelled >= 6 && unlabelled >= labelled * 2

/** As many lines may look like labels in a talk that has none: `Plus Border Checks: What Next?` among what else there is to read. */
const mostStray = 4

const nothing: Line = {
  start: 0,
  end: 0,
  text: '',
  block: { span: { start: 0, end: 0 }, kind: 'line' },
  begins: true,
  continues: false,
  blanks: 0,
  indent: 0,
  width: 0,
  turnsPage: false,
}

function cutAll(lines: readonly Line[]): Cut {
  return [
    cutLineNumbers,
    cutLeftTags,
    cutPages,
    cutRepeatedCaptions,
    cutTimesAtEnd,
    cutTimeCodes,
    cutQuoting,
  ].reduce<Cut>(
    (before, cut) => {
      const after = cut(before.lines)
      return { lines: after.lines, dropped: [...before.dropped, ...after.dropped] }
    },
    { lines, dropped: [] },
  )
}

/** The lines, parted where the text marks a change of speaker within them, and the labels of speakers among them. */
function partLines(
  lines: readonly Line[],
  known: string,
  extract: Extract,
): { readonly lines: readonly Line[]; readonly labelling: SpeakerLabels } {
  const changed = splitAtChanges(lines)
  // Cells beside the words of a row are as many as the table has columns, and say nothing.
  const said = extract.blocks.filter(({ region }) => region !== 'aside' && region !== 'note')
  const named = said.filter(({ speaker }) => speaker !== undefined).length
  if (named > 0 && named >= said.length * 0.3) return { lines: changed, labelling: noLabels }
  const labelling = speakerLabelsOf(changed, known)
  const signed = labelling.labels.size <= mostStray ? bulletedQuestions(changed) : new Map<number, Label>()
  if (signed.size > labelling.labels.size * 2)
    return { lines: changed, labelling: { labels: signed, refused: new Map(), onLines: false } }
  return { lines: changed, labelling: withNamedQuestions(withoutLegend(changed, labelling)) }
}

/**
 * Questions without a name below a line that says whose they are, `BY MS. LOWELL:`, or behind a question under a name that an answer
 * without one follows, as in records of hearings. Where such lines stand in a record, a judge who asks in between takes nobody's questions over.
 */
function withNamedQuestions(labelling: SpeakerLabels): SpeakerLabels {
  const all = [...labelling.labels]
  const isSet = all.some(([, { setsQuestioner }]) => setsQuestioner === true)
  let asker: Label | undefined
  const labels = all.map(([index, label], at) => {
    const isAnswered = !isSet && label.form === 'name' && all[at + 1]?.[1].form === 'answer'
    if (label.setsQuestioner || isAnswered) asker = label
    const isTheirs = asker && label.form === 'question'
    return [index, isTheirs && asker ? { ...asker, span: label.span, role: 'questioner' as const } : label] as const
  })
  return asker ? { ...labelling, labels: new Map(labels) } : labelling
}

function unusedLabels({ refused }: SpeakerLabels): readonly Doubt[] {
  return [...refused.values()].map(({ span, name }) => ({ code: 'label-unused', span, data: { label: name } }))
}
