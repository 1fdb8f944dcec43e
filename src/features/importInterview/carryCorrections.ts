import * as vscode from 'vscode'
import type { ImportTools } from '../../editor/bundles/loadImport.js'
import { answerSentence, noInterviewSentence } from '../../words/import/import.js'
import { documentKind } from '../../core/model.js'
import type { LabelCorrection } from '../../core/transcript/transcript.js'
import type { Decided, Decisions } from './decided.js'

/** What was told of a file. */
export type Corrected = Pick<Decided, 'told' | 'given' | 'details'>

/**
 * A file read with what was told of those who speak in it, and of its paragraphs; a sentence where that cannot be. A key that was suggested
 * follows the name of the interviewee, for memos would cite somebody else by it.
 */
export function retell(
  tools: ImportTools,
  one: Decided,
  { told, given, details }: Corrected,
  taken: Decisions['taken'],
): Decided | string {
  const { decision } = one
  if (one.kind === 'notes' && given.length > 0)
    return vscode.l10n.t('These are notes: only words in quotation marks are the speaker’s.')
  if (
    documentKind(one.kind) &&
    (given.length > 0 || told.some(({ role }) => role !== undefined && role !== 'interviewee'))
  )
    return vscode.l10n.t('Nobody asks or answers in a document: all its paragraphs are the author’s.')
  const read = readWith(tools, one, { told, given })
  if ('notInterview' in read) return noInterviewSentence(read.notInterview, vscode.l10n)
  const transcript = tools.withFieldCorrections(read, details)
  if (decision.kind === 'update') return { ...one, transcript, told, given, details }
  const { answers, isKeySuggested } = decision
  const others = new Set([...taken].filter((key) => key !== answers.key))
  const key = isKeySuggested ? tools.suggestImportKey(transcript, answers.terms, others) : answers.key
  const now = { ...answers, key }
  const [problem] = tools.checkAnswers(transcript, now, others)
  if (problem) return answerSentence(problem, vscode.l10n)
  return { ...one, transcript, told, given, details, decision: { ...decision, answers: now } }
}

function readWith(tools: ImportTools, { decision, start, kind }: Decided, { told, given }: Omit<Corrected, 'details'>) {
  if (decision.kind === 'update')
    return tools.readAgain(start, decision.known.interview, decision.known.source, told, given)
  return (
    tools.readByParagraphs(start.extract, kind, told) ??
    tools.readTranscript(start.extract, told, undefined, given, start.labelCorrections)
  )
}

/** The files, one of them read with other labels; what was told of its speakers stays theirs. A sentence on why that cannot be. */
export function relabel(
  tools: ImportTools,
  decisions: Decisions,
  index: number,
  labels: readonly LabelCorrection[],
): Decisions | string {
  const one = decisions.files[index]
  if (!one) return decisions
  const { decision } = one
  const read = tools.readTranscript(one.start.extract, [], undefined, [], labels)
  const start =
    'notInterview' in read || decision.kind === 'import'
      ? read
      : tools.readAgain(read, decision.known.interview, decision.known.source)
  if ('notInterview' in start) return noInterviewSentence(start.notInterview, vscode.l10n)
  const files = decisions.files.map((file) => (file === one ? { ...one, start } : file))
  const told = files.map((file) => (file.start === start ? tools.carryCorrections(one.start, start, one) : file))
  return retellAll(tools, { ...decisions, files }, told)
}

/** All files with what was told of them, or the first sentence on why that cannot be. */
export function retellAll(
  tools: ImportTools,
  { files, taken }: Decisions,
  told: readonly Corrected[],
): Decisions | string {
  let keys = taken
  const now: Decided[] = []
  for (const [index, one] of files.entries()) {
    const own = told[index] ?? one
    const isSame = own.told === one.told && own.given === one.given && own.details === one.details
    const again = isSame ? one : retell(tools, one, own, keys)
    if (typeof again === 'string') return again
    const [before, after] = [one, again].map(({ decision }) =>
      decision.kind === 'import' ? decision.answers.key : undefined,
    )
    keys = new Set([...[...keys].filter((key) => key !== before), ...(after === undefined ? [] : [after])])
    now.push(again)
  }
  return { files: now, taken: keys }
}
