import * as vscode from 'vscode'
import type { ChosenNames } from '../../core/terms/answers.js'
import type { NamesFile } from '../../core/terms/namesFile.js'
import type { ImportTools } from '../../editor/bundles/loadImport.js'
import { pickProtectedNames } from '../../editor/protection/pickProtectedNames.js'
import type { ReadFile } from './readFiles.js'

interface AskingNames extends Pick<ReadFile, 'transcript'> {
  readonly tools: ImportTools
  readonly step: string
  /** The description of all who spoke in a meeting: who asks is protected too. */
  readonly meeting?: string
}

/** Asks which names are to be protected: those of the transcript, and those that were protected, or taken off, before. */
export function askNames(
  { tools, transcript, step, meeting }: AskingNames,
  before?: NamesFile,
): Promise<Required<ChosenNames> | undefined> {
  const isAny = (names: readonly string[] | undefined, forms: readonly string[]): boolean =>
    forms.some((form) => tools.isNamedIn(names ?? [], form))
  const people = tools.peopleIn(transcript)
  const rows = people.map(({ name, forms, isAsker }) => ({
    name,
    about: [isAsker ? vscode.l10n.t('interviewer') : '', ...forms.slice(1)].filter(Boolean).join(' · '),
    isTicked: isAny(before?.names, forms) || !((isAsker && meeting === undefined) || isAny(before?.open, forms)),
  }))
  const known = people.flatMap(({ forms }) => forms)
  const rowOf = (isTicked: boolean) => (name: string) =>
    tools.isNamedIn(known, name) ? [] : { name, about: vscode.l10n.t('from before'), isTicked }
  const older = [...(before?.names ?? []).flatMap(rowOf(true)), ...(before?.open ?? []).flatMap(rowOf(false))]
  return pickProtectedNames(step, [...rows, ...older], tools.isInLowerCase(transcript))
}
