import * as vscode from 'vscode'
import type { ClaimRef } from '../../core/corpus/claimRef.js'
import { registerCommand } from '../../editor/commands.js'
import type { Services } from '../../editor/services.js'
import { registerCitationLook } from './citations.js'
import { recordPins } from './recordPins.js'

/** Gives citations a quiet look, and records outside of the memo which claims they rest on. */
export function registerPins(services: Services): vscode.Disposable {
  const { corpus, memos, log } = services
  const documentOf = (uri: string): vscode.TextDocument | undefined =>
    vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri)
  /** One after the other, so that none writes over another. */
  let work: Promise<unknown> = Promise.resolve()
  const record = (document: vscode.TextDocument): void => {
    if (!memos.isMemo(document)) return
    work = work
      .then(() => recordPins(services, document))
      .catch((error: unknown) => {
        log.error(error instanceof Error ? error : String(error))
      })
  }
  const cited = async (uri: string, ...refs: readonly ClaimRef[]): Promise<void> => {
    const document = documentOf(uri)
    if (document)
      memos.pins.cited(
        document,
        refs.flatMap((ref) => corpus.claim(ref) ?? []),
      )
    await vscode.commands.executeCommand('setContext', 'attache.hasCited', true) // ticks the step of the walkthrough
  }
  const change = (uri: string, kind: 'renew-pin' | 'remove-pin', places: readonly vscode.Position[]): void => {
    const document = documentOf(uri)
    if (!document) return
    for (const place of places)
      memos.pins[kind === 'renew-pin' ? 'renew' : 'remove'](document, document.offsetAt(place))
    // Of an unsaved memo when it is saved, as what else changed in it.
    if (!document.isDirty && !document.isUntitled) record(document)
  }
  return vscode.Disposable.from(
    registerCitationLook(services),
    vscode.workspace.onDidSaveTextDocument(record),
    // Saved under a name it is another document.
    vscode.workspace.onDidCloseTextDocument((document) => {
      if (document.isUntitled) record(document)
    }),
    registerCommand(log, 'attache.pinCited', cited),
    registerCommand(log, 'attache.changePins', change),
  )
}
