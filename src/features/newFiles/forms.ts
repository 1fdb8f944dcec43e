import * as vscode from 'vscode'
import { isDate } from '../../core/corpus/read/values.js'
import { isUsableKey, type NewInterview, suggestKey } from '../../core/coding/scaffold.js'
import { askForTerms } from '../../editor/protection/askForTerms.js'

/** Asks for one line; undefined when the user gives up. `check` gives the sentence that says what is wrong. */
async function ask(
  title: string,
  prompt: string,
  value: string,
  check?: (text: string) => string | undefined,
): Promise<string | undefined> {
  const answer = await vscode.window.showInputBox({
    title,
    prompt,
    value,
    ignoreFocusOut: true,
    ...(check ? { validateInput: (text: string) => check(text.trim()) } : {}),
  })
  return answer?.trim()
}

/** Asks one thing after the other; the terms come first, since they decide what may be written at all. */
export async function askForInterview(takenKeys: ReadonlySet<string>): Promise<NewInterview | undefined> {
  const form = vscode.l10n.t('New interview')
  const terms = await askForTerms(form)
  if (!terms) return undefined
  const isProtected = terms !== 'on record'
  const who = isProtected
    ? vscode.l10n.t('How may the speaker be described? The name is not stored.')
    : vscode.l10n.t('Who was interviewed? Given name, then family name.')
  const interviewee = await ask(form, who, '', needed)
  if (interviewee === undefined) return undefined
  const title = await ask(form, vscode.l10n.t('What is the title of the interview?'), '', needed)
  if (title === undefined) return undefined
  const issued = await ask(
    form,
    vscode.l10n.t(
      'When was it published or conducted? For example 2024-03-12, 2024-03 or 2024. Leave empty if unknown.',
    ),
    '',
    dated,
  )
  if (issued === undefined) return undefined
  const publisher = await ask(form, vscode.l10n.t('Who published it? Leave empty if unpublished.'), '')
  if (publisher === undefined) return undefined
  const suggestion = isProtected
    ? suggestKey('interview', issued, takenKeys)
    : suggestKey(interviewee, issued, takenKeys)
  const key = await ask(
    form,
    vscode.l10n.t('Choose a citation key. It becomes the file name, and readers of drafts see it.'),
    suggestion,
    (text) => {
      if (takenKeys.has(text)) return vscode.l10n.t('Another interview has this key.')
      return isUsableKey(text)
        ? undefined
        : vscode.l10n.t(
            'Use letters, digits and single hyphens or underscores. A key cannot begin with fig-, tbl- or sec-.',
          )
    },
  )
  return key === undefined ? undefined : { key, title, interviewee, issued, publisher, terms }
}

function needed(text: string): string | undefined {
  return text ? undefined : vscode.l10n.t('This cannot be left empty.')
}

function dated(text: string): string | undefined {
  return !text || isDate(text) ? undefined : vscode.l10n.t('Write a date as 2024-03-12, 2024-03 or 2024.')
}

/** Asks what the first glossary of a new corpus is about. */
export async function askForCorpusTitle(): Promise<string | undefined> {
  return ask(vscode.l10n.t('New corpus'), vscode.l10n.t('What is the corpus about?'), '', needed)
}
