import type { PassageRef, Problem, Span } from '../../model.js'
import { conflictIn, largestFile } from '../read/corpusFile.js'
import { formatPassageRef, readPassageRef } from '../read/values.js'
import { corpusRules, sourceRules, type SourceRuleId } from '../../corpusRules.js'
import { lineStartsOf, placeOf } from '../../text/lines.js'
import { endOfUri } from '../../text/uri.js'

/** The words of one passage in a source text. */
export interface SourceBlock {
  readonly ref: PassageRef
  /** Of its label, `[¶4]`. */
  readonly label: Span
  /** Of its words, to the letter, without the white space around them. */
  readonly span: Span
}

/** What a `KEY.txt` was read as: the literal words of the interview with that key. Offsets lie in `text`, which has no byte order mark. */
export interface SourceText {
  readonly uri: string
  readonly key: string
  readonly text: string
  /** The offsets at which its lines begin. */
  readonly lineStarts: readonly number[]
  /** Each passage once, in the order of the file. */
  readonly blocks: readonly SourceBlock[]
  readonly problems: readonly Problem[]
}

/** Whether a file of a corpus folder may be the source text of an interview; whether it is, its key decides. */
export function isSourceUri(uri: string): boolean {
  return /\.txt$/i.test(uri)
}

/** The key of the interview whose source text a file is named as. */
export function keyOfSource(uri: string): string {
  return endOfUri(uri).replace(/\.txt$/i, '')
}

const labelForms = ['[Q1]', '[¶1]', '[SF1]']

/** What looks like a label at a line's beginning; letters and a number in a bracket of an editor's may be meant as well. */
export const labelLike = /^\[[ \t]*(?<name>¶|§|[A-Za-z]{1,2})[ \t]*(?<digits>\d{1,6})[ \t]*\]/gm

/**
 * Reads a source text. It is literal: nothing in it is markup but the labels `[Q3]`, `[¶4]`, `[SF1]` at the beginning of a line. Never
 * throws. Words before the first label, under one that cannot be read and under one that stood before belong to no passage.
 */
export function readSource(uri: string, text: string): SourceText {
  const bare = text.startsWith('\uFEFF') ? text.slice(1) : text
  if (bare.length > largestFile) return unreadableSource(uri, 'source-too-large')
  if (bare.includes('\0')) return unreadableSource(uri, 'source-unreadable')
  const lineStarts = lineStartsOf(bare)
  const problems: Problem[] = []
  const report = (...[ruleId, span, words]: [SourceRuleId, Span, string]): void => {
    problems.push(problemOf(uri, lineStarts, ruleId, span, { text: words }, labelForms))
  }
  const conflict = conflictIn(bare)
  if (conflict) {
    const place = placeOf(lineStarts, conflict)
    const data = { first: place.start.line, last: place.end.line }
    const [ruleId, expected] = ['merge-conflict', []] as const
    problems.push({ ruleId, severity: corpusRules[ruleId], uri, place, data, expected })
  }
  const blocks: SourceBlock[] = []
  const taken = new Set<string>()
  const labels = [...bare.matchAll(labelLike)]
  const before = trimmed(bare, 0, labels[0]?.index ?? bare.length)
  if (before.end > before.start) report('block-missing', firstLine(bare, before), '')
  for (const [index, { 0: found, index: at }] of labels.entries()) {
    const label = { start: at, end: at + found.length }
    const ref = refOf(found)
    if (!ref) report('block-unknown', label, found)
    else if (taken.has(formatPassageRef(ref))) report('block-duplicate', label, formatPassageRef(ref))
    else {
      taken.add(formatPassageRef(ref))
      blocks.push({ ref, label, span: trimmed(bare, label.end, labels[index + 1]?.index ?? bare.length) })
    }
  }
  return { uri, key: keyOfSource(uri), text: bare, lineStarts, blocks, problems }
}

/** What stands for a source that could not be read as text. */
export function unreadableSource(
  uri: string,
  ruleId: 'source-unreadable' | 'source-too-large' | 'source-away',
): SourceText {
  const problem = problemOf(uri, [0], ruleId, { start: 0, end: 0 }, { most: largestFile })
  return { uri, key: keyOfSource(uri), text: '', lineStarts: [0], blocks: [], problems: [problem] }
}

export function problemOf(
  uri: string,
  lineStarts: readonly number[],
  ruleId: SourceRuleId,
  span: Span,
  data: Problem['data'],
  expected: readonly string[] = [],
): Problem {
  return { ruleId, severity: sourceRules[ruleId], uri, place: placeOf(lineStarts, span), data, expected }
}

export function isSameRef(a: PassageRef, b: PassageRef): boolean {
  return a.kind === b.kind && a.number === b.number
}

/** Exactly the three forms: a lower-case `[q3]` is more likely a mistake than a label. */
function refOf(label: string): PassageRef | undefined {
  const inner = /^\[((?:Q|¶|SF)\d+)\]$/.exec(label)?.[1]
  return inner === undefined ? undefined : readPassageRef(inner)
}

function trimmed(text: string, from: number, to: number): Span {
  const words = text.slice(from, to)
  const start = from + words.length - words.trimStart().length
  return { start, end: Math.max(start, from + words.trimEnd().length) }
}

function firstLine(text: string, { start, end }: Span): Span {
  const length = text.slice(start, end).search(/[\r\n]/)
  return { start, end: length < 0 ? end : start + length }
}
