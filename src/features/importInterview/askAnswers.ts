import * as vscode from 'vscode'
import type { ImportAnswers } from '../../core/import/answers.js'
import type { AnswerProblem } from '../../core/import/plan.js'
import type { Terms } from '../../core/model.js'
import { askForTerms } from '../../editor/askForTerms.js'
import type { ImportTools } from '../../editor/loadImport.js'
import { answerSentence } from '../../words/import.js'
import type { ReadFile } from './readFiles.js'

const { l10n } = vscode

/** What is asked of one file; `step` tells which one it is. */
export interface Asking extends ReadFile {
  readonly tools: ImportTools
  readonly taken: ReadonlySet<string>
  readonly step: string
}

/**
 * Asks for terms, then for what they need: the agreed description and names of a protected speaker, and the key. Undefined when the user
 * gives up at any of them.
 */
export async function askAnswers(asking: Asking): Promise<ImportAnswers | undefined> {
  const { transcript, tools, taken, step } = asking
  const terms = await askForTerms(step)
  if (terms === undefined) return undefined
  const key = tools.suggestImportKey(transcript, terms, taken)
  const protection = terms === 'on record' ? {} : await askProtection(asking, { key, terms })
  if (protection === undefined) return undefined
  const chosen = await vscode.window.showInputBox({
    title: step,
    prompt: l10n.t('By which key will memos cite it? It names the file, and readers of a draft see it.'),
    value: key,
    ignoreFocusOut: true,
    validateInput: (text) => problemOf(asking, { ...protection, key: text.trim(), terms }, isOfKey),
  })
  return chosen === undefined ? undefined : { ...protection, key: chosen.trim(), terms }
}

async function askProtection(
  asking: Asking,
  answers: { readonly key: string; readonly terms: Terms },
): Promise<Pick<ImportAnswers, 'description' | 'names'> | undefined> {
  const found = asking.tools.namesFileOf(asking.transcript, answers).names
  const more = await vscode.window.showInputBox({
    title: asking.step,
    prompt: found.length
      ? l10n.t(
          'Names that will be kept out: {0}. Which others must not be told? Part them by commas.',
          found.join('; '),
        )
      : l10n.t('No name was found in the transcript. Which names must not be told? Part them by commas.'),
    ignoreFocusOut: true,
  })
  if (more === undefined) return undefined
  const names = more.split(/[,;]/).flatMap((name) => name.trim() || [])
  const description = await vscode.window.showInputBox({
    title: asking.step,
    prompt: l10n.t('Which description was agreed? It stands in place of the name everywhere.'),
    placeHolder: l10n.t('a senior official'),
    ignoreFocusOut: true,
    validateInput: (text) => problemOf(asking, { ...answers, names, description: text.trim() }, isOfDescription),
  })
  return description === undefined ? undefined : { names, description: description.trim() }
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
