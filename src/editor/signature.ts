import * as vscode from 'vscode'
import type { Signature } from '../core/model.js'
import type { Settings } from './settings.js'

const { l10n } = vscode

/** Who codes or reads, and today's date. Asks once for the name and keeps it in the user's settings; undefined when the user gives up. */
export async function signatureOf(settings: Settings): Promise<Signature | undefined> {
  const by = settings.codedBy || (await askName(settings))
  return by ? { by, on: today() } : undefined
}

async function askName(settings: Settings): Promise<string | undefined> {
  const answer = await vscode.window.showInputBox({
    title: l10n.t('What is your name?'),
    prompt: l10n.t(
      'Your name is recorded with the claims you code, and your initials with the sentences you read. Your settings keep it (attache.codedBy).',
    ),
    placeHolder: l10n.t('A. Brandt'),
    ignoreFocusOut: true,
    validateInput: (text) => (/\p{L}/u.test(text) ? undefined : l10n.t('Enter a name or initials.')),
  })
  const name = answer?.replace(/\s+/g, ' ').trim()
  if (name) await settings.setCodedBy(name)
  return name
}

/** The ISO day where the user is. */
export function today(): string {
  const now = new Date()
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
