import * as vscode from 'vscode'
import type { ClaimRef } from '../../core/corpus/claimRef.js'
import { loadTools } from '../../editor/bundles/loadTools.js'
import { registerCommand } from '../../editor/commands.js'
import { spanToRange } from '../../editor/convert.js'
import type { Services } from '../../editor/services.js'
import { registerCitationLook } from './citations.js'
import { pinFileOf, recordPins } from './recordPins.js'

const { l10n } = vscode

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
    registerCommand(log, 'attache.movePins', () => movePins(services)),
  )
}

/** *Move Pins out of This Memo*: the comments that stood behind citations go, and are recorded when the memo is saved. */
async function movePins({ context, corpus, files, memos, lastMemo, stored }: Services): Promise<void> {
  const document = lastMemo.meant
  const memo = document && memos.memoOf(document)
  if (!document || !memo) return void vscode.window.showInformationMessage(l10n.t('Open a memo first.'))
  const tools = await loadTools(context)
  const { names } = await stored.of(corpus)
  const { spans, pins, left } = tools.movePins(
    memo,
    corpus,
    tools.maskOf(corpus, names),
    ({ key }) => pinFileOf({ corpus, files }, key) !== undefined,
  )
  const edit = new vscode.WorkspaceEdit()
  for (const span of spans) edit.delete(document.uri, spanToRange(document, span))
  if (spans.length && !(await vscode.workspace.applyEdit(edit)))
    return void vscode.window.showWarningMessage(l10n.t('The memo cannot be changed.'))
  memos.pins.adopt(document, pins)
  const moved = l10n.t('Pins moved out of this memo: {0}. They are recorded in the corpus when you save.', spans.length)
  const kept = l10n.t('Pins that stay: {0}, of protected sources or in sentences that cannot be told apart.', left)
  void vscode.window.showInformationMessage(left ? `${moved} ${kept}` : moved)
}
