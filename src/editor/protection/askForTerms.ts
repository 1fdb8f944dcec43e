import * as vscode from 'vscode'
import type { Terms } from '../../core/model.js'
import { termsLabel } from '../../words/claim.js'

/**
 * In the order of the list, whose first row is what Enter takes unread: what was protected by mistake shows at the next question and can be
 * made public, a name that was told cannot be called back.
 */
const termsInList: readonly Terms[] = ['background', 'not for attribution', 'off record', 'on record']

/** *More Terms…* and the preset for a meeting, as rows behind the terms of attribution. */
export const moreTermsRows = (): readonly (vscode.QuickPickItem & { readonly more: 'meeting' | 'further' })[] => [
  {
    label: vscode.l10n.t('The Chatham House Rule'),
    detail: vscode.l10n.t('A meeting: its words may be used, nobody who spoke may be named.'),
    more: 'meeting',
  },
  {
    label: vscode.l10n.t('More Terms…'),
    detail: vscode.l10n.t('Read-back, embargo, how long the recording is kept, language models.'),
    more: 'further',
  },
]

/** Asks under which terms an interview was given, with what each allows. Undefined when the user gives up. */
export async function askForTerms(title: string): Promise<Terms | undefined>
/** The same with more rows at the end of the list; gives one of these where it is chosen. */
export async function askForTerms<T extends vscode.QuickPickItem>(
  title: string,
  more: readonly T[],
): Promise<Terms | T | undefined>
export async function askForTerms(title: string, more: readonly vscode.QuickPickItem[] = []) {
  const placeHolder = vscode.l10n.t('On what terms was the interview given?')
  const about: Readonly<Record<Terms, string>> = {
    'on record': vscode.l10n.t('The speaker may be named and quoted.'),
    background: vscode.l10n.t('May be quoted under an agreed description, without the name.'),
    'not for attribution': vscode.l10n.t('May be used, but not attributed to the speaker.'),
    'off record': vscode.l10n.t('May not be used in a memo.'),
  }
  const items = termsInList.map((terms) => ({ label: termsLabel(terms, vscode.l10n), detail: about[terms], terms }))
  const rows: readonly (vscode.QuickPickItem & { readonly terms?: Terms })[] = [...items, ...more]
  const chosen = await vscode.window.showQuickPick(rows, { title, placeHolder, ignoreFocusOut: true })
  return chosen?.terms ?? chosen
}
