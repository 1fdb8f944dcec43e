import * as vscode from 'vscode'
import { isDay } from '../../core/corpus/read/values.js'
import { assistantTerms, readBackTerms } from '../../core/model.js'
import { assistantWords, readBackWords } from '../../words/furtherTerms.js'

const { l10n } = vscode

/** Fields of a corpus file that say what was agreed besides attribution, as they are written; undefined takes one away. */
export type FurtherFields = Readonly<Partial<Record<'read-back' | 'embargo' | 'recorded-until' | 'assistants', string>>>
type Field = keyof FurtherFields

/** *More Terms…*: asks what else was agreed, one row each, until the user is done; gives what is changed of `now`, undefined when the user gives up. */
export async function askFurtherTerms(title: string, now: FurtherFields): Promise<FurtherFields | undefined> {
  const fields: { -readonly [K in keyof FurtherFields]: FurtherFields[K] } = { ...now }
  for (;;) {
    const row = (field: Field, name: string, value = l10n.t('not agreed')) => ({ label: `${name}: ${value}`, field })
    const rows: readonly (vscode.QuickPickItem & { readonly field?: Field })[] = [
      { label: `$(check) ${l10n.t('Done')}` },
      row('read-back', l10n.t('Read-back before printing'), fields['read-back']),
      row('embargo', l10n.t('First day on which it may be published'), fields.embargo),
      row('recorded-until', l10n.t('Last day on which the recording may be kept'), fields['recorded-until']),
      row('assistants', l10n.t('Language models that may read it'), fields.assistants),
    ]
    const placeHolder = l10n.t('Choose what was agreed, or press Enter on the first row')
    const chosen = await vscode.window.showQuickPick(rows, { title, placeHolder, ignoreFocusOut: true })
    if (!chosen) return undefined
    const { field } = chosen
    if (!field) return fields
    const value = await askField(chosen.label, field, fields[field])
    if (value) fields[field] = value
    else if (value === '') delete fields[field]
  }
}

/** Empty takes it away; undefined when the user gives up. */
async function askField(title: string, field: Field, now = ''): Promise<string | undefined> {
  if (field === 'embargo' || field === 'recorded-until')
    return vscode.window.showInputBox({
      title,
      value: now,
      prompt: l10n.t('Write the day as 2024-03-12. Leave it empty if none was agreed.'),
      ignoreFocusOut: true,
      validateInput: (text) => (!text || isDay(text) ? undefined : l10n.t('This is not a day. Write 2024-03-12.')),
    })
  const rows =
    field === 'read-back'
      ? readBackTerms.map((value) => ({ label: readBackWords(value, l10n), value }))
      : assistantTerms.map((value) => ({ label: assistantWords(value, l10n), value }))
  return (await vscode.window.showQuickPick<{ label: string; value: string }>(rows, { title, ignoreFocusOut: true }))
    ?.value
}

/** Asks what readers are told of a meeting under the Chatham House Rule; gives the description that stands for each who spoke. */
export async function askMeeting(title: string): Promise<string | undefined> {
  const name = await vscode.window.showInputBox({
    title,
    prompt: l10n.t('Which name may be given to the meeting? Leave it empty if it may not be named.'),
    placeHolder: l10n.t('the Strait Dialogue'),
    ignoreFocusOut: true,
  })
  if (name === undefined) return undefined
  const named = name.trim().replace(/\s+/g, ' ')
  return named ? `a participant in ${named}` : 'a participant'
}
