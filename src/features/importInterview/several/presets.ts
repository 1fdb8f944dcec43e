import * as vscode from 'vscode'
import { isProtectedInterview } from '../../../core/terms/terms.js'
import type { Known } from '../../../core/import/otherInterview.js'
import type { ImportTools } from '../../../editor/bundles/loadImport.js'
import type { Decision } from '../decided.js'
import type { ReadFile } from '../readFiles.js'

/**
 * What is preset of one of several files: an update where its words are those of an interview that is here, else an import under the most protective
 * terms, so that what goes out is what somebody says may.
 */
export function presetOf(
  tools: ImportTools,
  { transcript, kind }: ReadFile,
  known: readonly Known[],
  taken: ReadonlySet<string>,
): Decision {
  const shared = tools.sharedInterview(transcript, known)
  const older = known.find(({ interview }) => interview === shared)
  if (older) return { kind: 'update', known: older, names: {} }
  const terms = 'off record'
  const key = tools.suggestImportKey(transcript, terms, taken)
  const answers = { key, terms, kind, description: vscode.l10n.t('a source') } as const
  return { kind: 'import', answers, isKeySuggested: true }
}

/** Whether something of a file goes into the store. */
export const isKeptOut = (decision: Decision): boolean =>
  decision.kind === 'import' ? decision.answers.terms !== 'on record' : isProtectedInterview(decision.known.interview)
