import * as vscode from 'vscode'
import { mentionsName } from '../../core/language/foldName.js'
import type { Interview } from '../../core/model.js'
import type { Tools } from '../../editor/bundles/loadTools.js'
import type { Services } from '../../editor/services.js'

/** What a claim of an interview must not tell, and what its words from the source need not, by its file in the store. */
export interface KeptApart {
  readonly names: readonly string[]
  readonly positions: readonly string[]
}

/** Undefined where no file of names can be read. */
export async function keptApart(
  { corpus, stored }: Services,
  { storedNames }: Tools,
  { key, description }: Interview,
): Promise<KeptApart | undefined> {
  const file = (await stored.of(corpus)).names.get(key)
  return file && { names: storedNames(file, description), positions: file.positions ?? [] }
}

/** Whether any words of a claim that somebody typed name one of these. */
export function disclosesName(claim: object, kept: KeptApart | undefined): boolean {
  return mentionsName(JSON.stringify(claim), kept?.names ?? [])
}

/** Why such a claim was not saved. */
export function nameDisclosed(): string {
  return vscode.l10n.t('The claim was not saved: it names a protected source. Reword it without the name.')
}
