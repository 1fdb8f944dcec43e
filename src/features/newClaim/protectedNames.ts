import * as vscode from 'vscode'
import { mentionsName } from '../../core/language/foldName.js'
import type { Interview } from '../../core/model.js'
import type { Tools } from '../../editor/bundles/loadTools.js'
import type { Services } from '../../editor/services.js'

/** Whom a claim of an interview must not name, by its file in the store; undefined where none can be read. */
export async function namesInStore(
  { corpus, stored }: Services,
  { storedNames }: Tools,
  { key, description }: Interview,
): Promise<readonly string[] | undefined> {
  const file = (await stored.of(corpus)).names.get(key)
  return file && storedNames(file, description)
}

/** Whether any words of a claim that somebody typed name one of these. */
export function disclosesName(claim: object, names: readonly string[] = []): boolean {
  return mentionsName(JSON.stringify(claim), names)
}

/** Why such a claim was not saved. */
export function nameDisclosed(): string {
  return vscode.l10n.t('The claim was not saved: it names a protected source. Reword it without the name.')
}
