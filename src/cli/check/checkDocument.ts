import { checkDocument, type DocumentFinding } from '../../core/check/documentCheck.js'
import { type DocumentText, documentText } from '../../core/check/documentText.js'
import { memoSeverities, type MemoSeverity } from '../../core/cited/rule.js'
import type { Corpus } from '../../core/corpus/corpus.js'
import { formatPassageRef } from '../../core/corpus/read/values.js'
import type { Mask } from '../../core/disclosure/maskNames.js'
import type { UnreadableReason } from '../../core/transcript/transcript.js'
import {
  documentComments,
  documentPlace,
  documentSummary,
  findingSentence,
  unreadableDocument,
} from '../../words/documentCheck.js'
import { plainEnglish } from '../../words/l10n.js'
import { quotedVoice } from '../../words/problems/quotation.js'
import type { Job } from './checkFile.js'
import { CannotRun, type Host } from '../host.js'
import type { JsonDocumentQuotation, JsonMemoProblem } from '../json.js'
import { maskedFile } from '../report.js'
import { largestBytes } from '../transcripts.js'

/** One thing found in a Word document, as it is printed: a problem, a quotation, or both. */
export interface FoundInDocument {
  readonly problem?: JsonMemoProblem
  readonly quotation?: JsonDocumentQuotation
}

/** What was found in one, in its order, with what sums it up, and a copy with comments. */
export interface CheckedDocument {
  readonly found: readonly FoundInDocument[]
  readonly summary: readonly string[]
  readonly copy: () => Promise<Uint8Array>
}

/** A Word document that is read to be checked. */
export interface WordDocument {
  readonly file: string
  readonly bytes: Uint8Array
  readonly text: DocumentText
}

/** Whether a file has the name of a Word document. */
export function isNamedAsWord(file: string): boolean {
  return /\.docx$/i.test(file)
}

/** Reads a Word document; throws a sentence where it cannot be. */
export async function readDocument(host: Host, file: string): Promise<WordDocument> {
  const bytes = await host.readBytes(file, largestBytes)
  if (bytes === undefined) throw new CannotRun(`${file} is not there, or cannot be read.`)
  const refuse = (why: UnreadableReason): never => {
    throw new CannotRun(`${file}: ${unreadableDocument(why, plainEnglish)}`)
  }
  if (bytes === 'too-large') return refuse('too large')
  const read = await (await host.loadImport()).readWord(bytes)
  if ('unreadable' in read) return refuse(read.unreadable)
  return { file, bytes, text: documentText(read.stories, read.properties) ?? refuse('too large') }
}

/** Compares it with the whole corpus. */
export async function checkWordDocument(
  { host, checker, stored, least }: Pick<Job, 'host' | 'checker' | 'stored' | 'least'>,
  corpus: Corpus,
  document: WordDocument,
  mask: Mask,
): Promise<CheckedDocument> {
  const { file, text, bytes } = document
  const options = { fileName: file.split(/[\\/]/).at(-1) ?? file, ...stored, isOwnCorpus: true }
  const checked = checkDocument(text, checker, options)
  const told = checked.findings.filter(({ rule, severity }) => rule === undefined || isTold(rule, severity, least))
  const found = told.map((one) => toFound(one, document, corpus, mask))
  const summary = documentSummary(checked, text, plainEnglish).map((sentence) => mask(sentence))
  const copy = async (): Promise<Uint8Array> => {
    const say = (one: DocumentFinding): string => mask(findingSentence(one, corpus, plainEnglish))
    const copied = (await host.loadExport()).withComments(bytes, documentComments(told, text, say))
    if (!copied) throw new CannotRun(`${file} is built so that no comments can be added.`)
    return copied
  }
  return { found, summary, copy }
}

/** What nobody could check is never clean, however little is asked for. */
function isTold(rule: string, severity: MemoSeverity, least: MemoSeverity): boolean {
  return rule === 'attribution-unchecked' || memoSeverities.indexOf(severity) <= memoSeverities.indexOf(least)
}

function toFound(
  finding: DocumentFinding,
  { file: path, text: { text } }: WordDocument,
  corpus: Corpus,
  mask: Mask,
): FoundInDocument {
  const { span, paragraph, number, severity, rule } = finding
  const column = (offset: number): number => offset - paragraph.span.start + 1
  const place = {
    file: maskedFile(path, mask),
    where: mask(documentPlace(finding, text, plainEnglish)),
    line: number,
    column: column(span.start),
    ...span,
    endLine: number,
    endColumn: column(span.end),
    message: mask(findingSentence(finding, corpus, plainEnglish)),
  }
  const problem = rule === undefined ? {} : { problem: { ...place, severity, rule } }
  if ('problem' in finding) return problem
  const { answer } = finding
  const places =
    answer.kind === 'altered'
      ? [{ ...answer.nearest, refs: [answer.nearest.ref] as const }]
      : 'places' in answer
        ? answer.places
        : []
  return {
    ...problem,
    quotation: {
      ...place,
      answer: answer.kind,
      places: places.map((one) => ({
        key: one.key,
        refs: one.refs.map(formatPassageRef),
        voice: mask(quotedVoice(one, corpus, plainEnglish)),
      })),
    },
  }
}
