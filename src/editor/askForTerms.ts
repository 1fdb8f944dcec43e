import * as vscode from 'vscode'
import { type Terms, termsOfUse } from '../core/model.js'

/** Asks under which terms an interview was given, with what each allows; nothing is chosen beforehand. Undefined when the user gives up. */
export async function askForTerms(title: string): Promise<Terms | undefined> {
  const placeHolder = vscode.l10n.t('Under which terms was it given?')
  const about: Readonly<Record<Terms, string>> = {
    'on record': vscode.l10n.t('The speaker may be named and quoted.'),
    background: vscode.l10n.t('May be quoted under an agreed description, without the name.'),
    'not for attribution': vscode.l10n.t('May be used, but not attributed to the speaker.'),
    'off record': vscode.l10n.t('May not be used in a memo.'),
  }
  const items = termsOfUse.map((terms) => ({ label: terms, detail: about[terms], terms }))
  return (await vscode.window.showQuickPick(items, { title, placeHolder, ignoreFocusOut: true }))?.terms
}
