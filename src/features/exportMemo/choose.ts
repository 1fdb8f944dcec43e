import * as vscode from 'vscode'
import type { AnnexVersion } from '../../words/export/planExport.js'
import { shippedStyles } from '../../core/export/citationStyle.js'
import { readHeader } from '../../core/export/draft/header.js'
import type { Memo } from '../../core/memo/memo.js'
import { loadTools } from '../../editor/bundles/loadTools.js'
import type { Services } from '../../editor/services.js'
import { escapeLabel } from '../../words/escape.js'
import { noPdfSentence } from '../../words/export/pdf.js'

const { l10n } = vscode

export const formats = ['docx', 'html', 'pdf', 'md'] as const
export type Format = (typeof formats)[number]

interface Row<T> extends vscode.QuickPickItem {
  readonly value: T
}

/** What the memo becomes; a PDF only where a program can be run. A document for a review comes back with its changes. */
export async function chooseFormat({ context }: Services): Promise<Format | 'review' | undefined> {
  const noPdf = !(await loadTools(context)).machineHere()
    ? 'browser'
    : vscode.workspace.isTrusted
      ? undefined
      : 'untrusted'
  const rows: readonly Row<Format | 'review'>[] = [
    { value: 'docx', label: l10n.t('Word'), description: '.docx' },
    {
      value: 'review',
      label: l10n.t('Word, for Review'),
      description: l10n.t('hidden numbers bring the changes back'),
    },
    { value: 'html', label: l10n.t('HTML'), description: l10n.t('one file, for browsers') },
    { value: 'pdf', label: l10n.t('PDF'), description: noPdf ? l10n.t('not here') : '' },
    { value: 'md', label: l10n.t('Clean prose'), description: l10n.t('Markdown, for e-mail') },
  ]
  const chosen = await pick(rows, l10n.t('Choose a format'))
  if (chosen !== 'pdf' || !noPdf) return chosen
  void vscode.window.showWarningMessage(noPdfSentence(noPdf, l10n))
  return undefined
}

/** A style, the memo's own first: `asked` is undefined for that. Undefined where nothing was chosen. */
export async function chooseStyle(
  { settings }: Services,
  uri: vscode.Uri,
  memo: Memo,
): Promise<{ readonly asked: string | undefined } | undefined> {
  const own = readHeader(memo).style ?? settings.styleOf(uri)
  const others = shippedStyles.filter((name) => name !== own)
  const rows: readonly Row<string | undefined>[] = [
    { value: undefined, label: styleLabel(own), description: l10n.t('set by the memo or your settings') },
    ...others.map((name) => ({ value: name, label: styleLabel(name) })),
    { value: '', label: l10n.t('Another CSL Style…') },
  ]
  const row = await vscode.window.showQuickPick(rows, { title: l10n.t('Citation style') })
  if (!row) return undefined
  if (row.value !== '') return { asked: row.value }
  const [file] = (await vscode.window.showOpenDialog({ filters: { CSL: ['csl'] } })) ?? []
  return file && { asked: file.toString() }
}

function styleLabel(name: string): string {
  switch (name) {
    case 'policy-prose':
      return l10n.t('Policy prose')
    case 'chicago-notes':
      return l10n.t('Chicago, notes')
    case 'chicago-author-date':
      return l10n.t('Chicago, author and date')
    case 'apa':
      return l10n.t('APA')
    default:
      return escapeLabel(name)
  }
}

/** Whether the evidence goes with it. */
export function chooseAnnex(): Promise<AnnexVersion | 'none' | undefined> {
  const rows: readonly Row<AnnexVersion | 'none'>[] = [
    { value: 'none', label: l10n.t('Without an annex') },
    {
      value: 'reviewer',
      label: l10n.t('With an annex of evidence'),
      detail: l10n.t(
        'Numbers each citation. A table lists whose view it is, how sure, where, and the result of the check.',
      ),
    },
    {
      value: 'principal',
      label: l10n.t('With sources and limits'),
      detail: l10n.t('Half a page for the reader: the sources, what is not confirmed, and who disagrees.'),
    },
  ]
  return pick(rows, l10n.t('Annex of evidence'))
}

async function pick<T>(rows: readonly Row<T>[], title: string): Promise<T | undefined> {
  return (await vscode.window.showQuickPick(rows, { title }))?.value
}
