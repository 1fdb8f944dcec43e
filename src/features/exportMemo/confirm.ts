import * as vscode from 'vscode'
import type { Corpus } from '../../core/corpus.js'
import { heldBackSentence, identificationReport, objectionSentence } from '../../words/exportMemo.js'
import type { ExportPlan } from '../../words/planExport.js'

const { l10n } = vscode

/** Says what speaks against an export, and then what could tell who protected sources are; true when the user goes on. */
export async function confirmExport(
  { objections, isFinal, identification }: ExportPlan,
  document: vscode.TextDocument,
  corpus: Corpus,
): Promise<boolean> {
  if (objections.length) {
    const lines = objections.map((one) => {
      const line = document.positionAt(one.span.start).line + 1
      return l10n.t('Line {0}: {1}', line, objectionSentence(one, corpus, l10n))
    })
    const goOn = l10n.t('Export All the Same')
    const show = l10n.t('Show Problems')
    const sentence = isFinal
      ? heldBackSentence(objections, l10n)
      : l10n.t('This memo has altered quotations, or sources that are unknown or lost. The document would say so.')
    const answer = await warn(sentence, lines, isFinal ? [show] : [goOn, show])
    if (answer === show) await vscode.commands.executeCommand('workbench.actions.view.problems')
    if (isFinal || answer !== goOn) return false
  }
  const [lead, ...findings] = identificationReport(identification, l10n)
  if (lead === undefined) return true
  const goOn = l10n.t('Export')
  return (await warn(lead, findings, [goOn])) === goOn
}

const mostLines = 25

/** A window that must be answered; a long list is cut, since a message does not scroll. */
function warn(sentence: string, lines: readonly string[], buttons: readonly string[]): Thenable<string | undefined> {
  const more = lines.length - mostLines
  const shown = more > 0 ? [...lines.slice(0, mostLines), l10n.t('And {0} more.', more)] : lines
  return vscode.window.showWarningMessage(sentence, { modal: true, detail: shown.join('\n') }, ...buttons)
}
