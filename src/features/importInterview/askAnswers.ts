import * as vscode from 'vscode'
import type { ImportAnswers } from '../../core/protection/attribution/answers.js'
import type { AnswerProblem } from '../../core/import/plan.js'
import { isProtected, isProtectedInterview } from '../../core/protection/attribution/terms.js'
import type { Interview, Terms } from '../../core/model.js'
import type { ImportTools } from '../../editor/bundles/loadImport.js'
import { answerSentence } from '../../words/import/import.js'
import { kindName } from '../../words/sourceKind.js'
import { askNames } from './askNames.js'
import { askSource, readAs } from './askSource.js'
import type { ReadFile } from './readFiles.js'

const { l10n } = vscode

/** What is asked of one file; `step` tells which one it is. */
export interface Asking extends ReadFile {
  readonly tools: ImportTools
  readonly taken: ReadonlySet<string>
  /** Interviews that a newer transcript can go into. */
  readonly own: readonly Interview[]
  readonly step: string
  /** What was said to hold for this file too. */
  readonly same?: SameForAll
}

/** What was answered, and whether the key is the one that was suggested. */
export interface Answered {
  readonly answers: ImportAnswers
  readonly isKeySuggested: boolean
}

/** Answers that hold for several files; a kind is one of them where it is not what the file was taken for. */
export type SameForAll = Pick<ImportAnswers, 'terms' | 'description' | 'kind'>

/**
 * Asks for terms and what the file holds, then for what the terms need: the agreed description and names of a protected speaker, and the key.
 * Undefined when the user gives up at any of them.
 */
export async function askAnswers(file: Asking): Promise<Answered | undefined> {
  const { tools, taken, step, same } = file
  const source = same ? sourceAs(file, same) : await askSource(tools, file, step)
  if (source === undefined) return undefined
  const { terms, kind, transcript } = source
  const asking = { ...file, transcript, kind }
  const key = tools.suggestImportKey(transcript, terms, taken)
  const protection = terms === 'on record' ? {} : await askProtection(asking, { key, terms })
  if (protection === undefined) return undefined
  const suggested = { ...protection, key, terms, kind }
  if (same && !tools.checkAnswers(transcript, suggested, taken).length)
    return { answers: suggested, isKeySuggested: true }
  const chosen = await vscode.window.showInputBox({
    title: step,
    prompt: l10n.t('By which key will memos cite it? It names the file, and readers of a draft see it.'),
    value: key,
    ignoreFocusOut: true,
    validateInput: (text) => keyNote(asking, { ...protection, key: text.trim(), terms }),
  })
  if (chosen === undefined) return undefined
  return { answers: { ...suggested, key: chosen.trim() }, isKeySuggested: chosen.trim() === key }
}

/** What was said to hold for all, of one of them; one that cannot be read as another kind stays what it is. */
function sourceAs(file: Asking, { terms, kind = file.kind }: SameForAll) {
  const read = readAs(file.tools, file, kind)
  return { ...(typeof read === 'string' ? file : read), terms }
}

/** The interview that has the key and was given under the same terms. */
export function olderOf(own: readonly Interview[], { key, terms }: Pick<ImportAnswers, 'key' | 'terms'>) {
  return own.find((one) => one.key === key && one.terms === terms && isProtectedInterview(one) === isProtected(terms))
}

async function askProtection(
  asking: Asking,
  answers: { readonly key: string; readonly terms: Terms },
): Promise<Omit<ImportAnswers, 'key' | 'terms'> | undefined> {
  const chosen = await askNames(asking)
  if (!chosen) return undefined
  const agreed = asking.same?.description
  if (
    agreed !== undefined &&
    problemOf(asking, { ...answers, ...chosen, description: agreed }, isOfDescription) === undefined
  )
    return { ...chosen, description: agreed }
  const description = await vscode.window.showInputBox({
    title: asking.step,
    ...(agreed === undefined ? {} : { value: agreed }),
    prompt: l10n.t('Which description was agreed? It stands in place of the name everywhere.'),
    placeHolder: l10n.t('a senior official'),
    ignoreFocusOut: true,
    validateInput: (text) => problemOf(asking, { ...answers, ...chosen, description: text.trim() }, isOfDescription),
  })
  return description === undefined ? undefined : { ...chosen, description: description.trim() }
}

/** Whether what was answered holds for the files that are left; undefined when the user gives up. */
export async function askSameForAll(
  same: SameForAll,
  left: number,
  step: string,
): Promise<SameForAll | 'each' | undefined> {
  const { terms, description, kind } = same
  const told = kind === undefined ? terms : `${terms}, ${kindName(kind, l10n)}`
  const items = [
    { label: l10n.t('Ask for each file'), detail: l10n.t('Terms, and what they need, may differ.'), isSame: false },
    {
      label: l10n.t('The same for all that are left: {0}', left),
      detail:
        description === undefined
          ? l10n.t('{0}, with the keys that are free. The report shows them before anything is written.', told)
          : l10n.t('{0}, “{1}”, with neutral keys. Names to protect are asked for each.', told, description),
      isSame: true,
    },
  ]
  const placeHolder = l10n.t('Were the other interviews given under the same terms?')
  const chosen = await vscode.window.showQuickPick(items, { title: step, placeHolder, ignoreFocusOut: true })
  if (!chosen) return undefined
  return chosen.isSame ? same : 'each'
}

/** What is wrong with a key, or what comes of one that an interview has already. */
function keyNote(asking: Asking, answers: ImportAnswers): string | vscode.InputBoxValidationMessage | undefined {
  const older = olderOf(asking.own, answers)
  if (!older) return problemOf(asking, answers, isOfKey)
  const message = l10n.t('There is an interview with this key. Enter shows what this transcript changes in it.')
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
