import * as vscode from 'vscode'
import type { EvidenceTotals } from '../../../core/query/memoEvidence.js'
import { answersSentence, totalsSentence } from '../../../words/export/memoEvidence.js'
import { unreadLabel } from '../../../words/answers.js'
import type { LiveChecks } from '../liveChecks.js'

const { l10n } = vscode

/** Sums up the memo with the focus: how often it cites, and how many errors and warnings it has. A click opens the view. */
export function registerStatusBar(checks: LiveChecks): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('evidence', vscode.StatusBarAlignment.Right, 90)
  item.name = l10n.t('Evidence in this memo')
  item.command = 'attache.thisMemo.focus'
  const update = (): void => {
    const document = vscode.window.activeTextEditor?.document
    const evidence = document && checks.evidenceOf(document)
    const hasAny = evidence && (evidence.totals.citations > 0 || evidence.uncited.length + evidence.others.length > 0)
    if (!hasAny) return item.hide()
    item.text = shortTotals(evidence.totals)
    const label = `${totalsSentence(evidence.totals, l10n)} ${answersSentence(evidence.totals, l10n)}`.trim()
    item.tooltip = label
    item.accessibilityInformation = { label, role: 'button' }
    item.show()
  }
  update()
  return vscode.Disposable.from(item, checks.onDidCheck(update), vscode.window.onDidChangeActiveTextEditor(update))
}

function shortTotals({ citations, unread, problems: { error, warning } }: EvidenceTotals): string {
  const grave = [error ? `$(error) ${error}` : '', warning ? `$(warning) ${warning}` : ''].filter(Boolean)
  // No tick: that nothing was found wrong does not say that all was compared.
  const counts = [`$(quote) ${citations}`, ...(unread ? [unreadLabel(unread, 0, l10n)] : [])].join(' · ')
  return [counts, ...grave].join(' ')
}
