import * as vscode from 'vscode'
import type { ImportAnswers } from '../../core/terms/answers.js'
import type { AnswerProblem } from '../../core/import/plan.js'
import { isProtected, isProtectedInterview } from '../../core/terms/terms.js'
import type { Interview, Terms } from '../../core/model.js'
import type { ImportTools } from '../../editor/bundles/loadImport.js'
import { answerSentence } from '../../words/import/import.js'
import { askNames } from './askNames.js'
import { askInterviewee, isNameDoubtful } from './askInterviewee.js'
import { type AgreedTerms, type AsKind, askSource } from './askSource.js'
import type { ReadFile } from './readFiles.js'

const { l10n } = vscode

/** What is asked of one file; `step` tells which one it is. */
export interface Asking extends ReadFile {
  readonly tools: ImportTools
  readonly taken: ReadonlySet<string>
  /** Interviews that a newer transcript can go into. */
  readonly own: readonly Interview[]
  readonly step: string
}

/** What was answered of a file as it is read then, and whether the key is the one that was suggested. */
export interface Answered extends AsKind {
  readonly answers: ImportAnswers
  readonly isKeySuggested: boolean
}

/**
 * Asks whether the speaker may be quoted, by terms and what the file holds, and how she may be named: by the agreed description and without
 * which names, on record by which name where that is in doubt. The key is asked for where none suggests itself. All else is corrected in the saved text.
 * Undefined when the user gives up at any of them.
 */
export async function askAnswers(file: Asking): Promise<Answered | undefined> {
  const { tools, taken, step } = file
  const source = await askSource(tools, file, step)
  if (source === undefined) return undefined
  const { terms, kind, meeting, further } = source
  const transcript =
    terms === 'on record' && isNameDoubtful(source.transcript)
      ? await askInterviewee(tools, source, step)
      : source.transcript
  if (transcript === undefined) return undefined
  const asking = { ...file, transcript, kind }
  const key = tools.suggestImportKey(transcript, terms, taken)
  const protection =
    terms === 'on record'
      ? {}
      : await askProtection({ ...asking, ...(meeting === undefined ? {} : { meeting }) }, { key, terms })
  if (protection === undefined) return undefined
  const suggested = { ...protection, key, terms, kind, further }
  if (terms === 'on record' && isNameAndYear(key)) return { transcript, kind, answers: suggested, isKeySuggested: true }
  const chosen = await vscode.window.showInputBox({
    title: step,
    prompt: l10n.t('Choose a citation key. It becomes the file name, and readers of drafts see it.'),
    value: key,
    ignoreFocusOut: true,
    validateInput: (text) => keyNote(asking, { ...protection, key: text.trim(), terms }),
  })
  if (chosen === undefined) return undefined
  return { transcript, kind, answers: { ...suggested, key: chosen.trim() }, isKeySuggested: chosen.trim() === key }
}

/** Whether a suggested key is what anybody would type; one for want of a name or a date, or because the plain one is taken, is asked about. */
const isNameAndYear = (key: string): boolean => /^(?!interview)\D+\d{4}$/.test(key)

/** The interview that has the key and was given under the same terms. */
export function olderOf(own: readonly Interview[], { key, terms }: Pick<ImportAnswers, 'key' | 'terms'>) {
  return own.find((one) => one.key === key && one.terms === terms && isProtectedInterview(one) === isProtected(terms))
}

async function askProtection(
  asking: Asking & Pick<AgreedTerms, 'meeting'>,
  answers: { readonly key: string; readonly terms: Terms },
): Promise<Omit<ImportAnswers, 'key' | 'terms'> | undefined> {
  const chosen = await askNames(asking)
  if (!chosen) return undefined
  const description = await vscode.window.showInputBox({
    title: asking.step,
    ...(asking.meeting === undefined ? {} : { value: asking.meeting }),
    prompt: l10n.t('What description was agreed? It replaces the name everywhere.'),
    placeHolder: l10n.t('a senior official'),
    ignoreFocusOut: true,
    validateInput: (text) => problemOf(asking, { ...answers, ...chosen, description: text.trim() }, isOfDescription),
  })
  return description === undefined ? undefined : { ...chosen, description: description.trim() }
}

/** What is wrong with a key, or what comes of one that an interview has already. */
function keyNote(asking: Asking, answers: ImportAnswers): string | vscode.InputBoxValidationMessage | undefined {
  const older = olderOf(asking.own, answers)
  if (!older) return problemOf(asking, answers, isOfKey)
  const message = l10n.t('An interview has this key. Press Enter to see what this transcript changes.')
  return { message, severity: vscode.InputBoxValidationSeverity.Info }
}

const isOfKey = (problem: AnswerProblem): boolean => problem.startsWith('key-')
const isOfDescription = (problem: AnswerProblem): boolean => problem.startsWith('description-')

function problemOf(
  { tools, transcript, taken }: Asking,
  answers: ImportAnswers,
  isAsked: (problem: AnswerProblem) => boolean,
): string | undefined {
  const problem = tools.checkAnswers(transcript, answers, taken).find(isAsked)
  return problem && answerSentence(problem, l10n)
}
