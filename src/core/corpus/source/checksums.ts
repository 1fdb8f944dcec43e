import type { Passage, Problem, Span } from '../../model.js'
import { largestFile } from '../read/corpusFile.js'
import { formatPassageRef, readPassageRef, readWords, writtenAnchor } from '../read/values.js'
import type { SourceRuleId } from '../../corpusRules.js'
import { lineStartsOf } from '../../text/lines.js'
import { endOfUri } from '../../text/uri.js'
import { problemOf } from './sourceText.js'

/** The hash of a paragraph, with what tells whether it is still that of the passage: its name, and its first and last words. */
export interface Sum extends Pick<Passage, 'ref' | 'first' | 'last'> {
  /** SHA-256 of the normalised paragraph, in hex. */
  readonly sha256: string
  /** Of its line. */
  readonly span: Span
}

/** What a `KEY.sums` was read as: the hashes of the paragraphs of the interview with that key. Offsets lie in the text without its byte order mark. */
export interface SumsFile {
  readonly uri: string
  readonly key: string
  /** The offsets at which its lines begin. */
  readonly lineStarts: readonly number[]
  /** In the order of the file. Several may be of one passage, where git has left both sides of a conflict. */
  readonly sums: readonly Sum[]
  /** Whether each line could be read, so that lines which are not there are missing. */
  readonly isWhole: boolean
  readonly problems: readonly Problem[]
}

/** The line that the file begins with; the number is the version of the format. */
const head = 'attache: sums/2'
const newest = 2
const lineForm = '¶1 “first words … last words” SHA-256'

/** Whether a file of a corpus folder has the hashes of an interview. */
export function isSumsUri(uri: string): boolean {
  return /\.sums$/i.test(uri)
}

/** The key of the interview whose hashes a file is named as. */
function keyOfSums(uri: string): string {
  return endOfUri(uri).replace(/\.sums$/i, '')
}

/** Reads the hashes of an interview, a line a paragraph. Never throws: what cannot be read is a problem, and no hash. */
export function readSums(uri: string, text: string): SumsFile {
  const bare = text.startsWith('\uFEFF') ? text.slice(1) : text
  if (bare.length > largestFile || bare.includes('\0')) return unreadableSums(uri)
  const lineStarts = lineStartsOf(bare)
  const problems: Problem[] = []
  const report = (ruleId: SourceRuleId, span: Span, words = ''): void => {
    problems.push(problemOf(uri, lineStarts, ruleId, span, { text: words, newest }, [head]))
  }
  const sums: Sum[] = []
  const [first, ...lines] = linesOf(bare)
  const version = Number(/^attache: sums\/(\d+)$/.exec(first?.text ?? '')?.[1] ?? 0)
  const conflict = linesOf(bare).find((line) => /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/.test(line.text))
  if (conflict) report('sums-conflict', conflict.span)
  else if (version > newest) report('sums-newer', first?.span ?? { start: 0, end: 0 }, first?.text)
  else if (version !== newest) report('sums-unreadable', first?.span ?? { start: 0, end: 0 })
  for (const line of conflict || version === newest ? lines : []) {
    const sum = readSum(line)
    if (sum) sums.push(sum)
    else if (!conflict) report('sums-malformed', line.span, lineForm)
  }
  return { uri, key: keyOfSums(uri), lineStarts, sums, isWhole: problems.length === 0, problems }
}

/** What stands for a file of hashes that could not be read as text. */
export function unreadableSums(uri: string): SumsFile {
  const problems = [problemOf(uri, [0], 'sums-unreadable', { start: 0, end: 0 }, {}, [head])]
  return { uri, key: keyOfSums(uri), lineStarts: [0], sums: [], isWhole: false, problems }
}

/** The text of a file of hashes, in the order of the passages, so that git merges it line by line. */
export function formatSums(sums: readonly Omit<Sum, 'span'>[]): string {
  const lines = sums.map(
    ({ ref, first, last, sha256 }) => `${formatPassageRef(ref)} ${writtenAnchor(first, last)} ${sha256}`,
  )
  return [head, ...lines, ''].join('\n')
}

interface Line {
  readonly text: string
  readonly span: Span
}

/** Lines with anything on them. */
function linesOf(text: string): readonly Line[] {
  return [...text.matchAll(/[^\r\n]*\S[^\r\n]*/g)].map(({ 0: found, index }) => ({
    text: found.trim(),
    span: { start: index, end: index + found.length },
  }))
}

function readSum({ text, span }: Line): Sum | undefined {
  const [, name = '', words = '', sha256 = ''] = /^(\S+) (“.*”) ([0-9a-f]{64})$/.exec(text) ?? []
  const ref = readPassageRef(name)
  const anchor = readWords(words)
  return ref && anchor && { ref, ...anchor, sha256, span }
}
