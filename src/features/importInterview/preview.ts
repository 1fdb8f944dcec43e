import * as vscode from 'vscode'
import { previewScheme } from '../../editor/previewScheme.js'

/** A file as it would be written. */
export interface Shown {
  readonly name: string
  readonly text: string
  /** The file that it changes: it is shown beside that. */
  readonly against?: vscode.Uri
}

/** Shows files before they are written, and waits for what the user says. One import is shown at a time. */
export class Preview implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #texts = new Map<string, string>()
  readonly #subscriptions: vscode.Disposable
  /** Part of each address, for the editor keeps the text of one that was shown before. */
  #count = 0
  #decide: ((isWanted: boolean) => void) | undefined

  constructor() {
    this.#subscriptions = vscode.Disposable.from(
      vscode.workspace.registerTextDocumentContentProvider(previewScheme, this),
      vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
        if (closed.some(isReport)) this.decide(false)
      }),
    )
  }

  /** After a restart nothing is left of an import that was not written. */
  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#texts.get(uri.toString()) ?? vscode.l10n.t('This import was not written. Start it again.')
  }

  /** Opens the files and, with the focus, the report on them. True when they are to be written. */
  async ask(report: Shown, files: readonly Shown[]): Promise<boolean> {
    this.decide(false)
    await closePreviews()
    this.#texts.clear()
    const answer = new Promise<boolean>((resolve) => (this.#decide = resolve))
    setShown(true)
    for (const one of files) await this.#show(one, true)
    await this.#show(report, false)
    const isWanted = await answer
    setShown(false)
    await closePreviews()
    this.#texts.clear()
    return isWanted
  }

  async #show({ name, text, against }: Shown, preserveFocus: boolean): Promise<void> {
    this.#count += 1
    const uri = vscode.Uri.from({ scheme: previewScheme, path: `/${name}`, query: String(this.#count) })
    this.#texts.set(uri.toString(), text)
    const options = { preview: false, preserveFocus }
    if (!against) await vscode.window.showTextDocument(uri, options)
    else await vscode.commands.executeCommand('vscode.diff', against, uri, vscode.l10n.t('{0} (update)', name), options)
  }

  decide(isWanted: boolean): void {
    this.#decide?.(isWanted)
    this.#decide = undefined
  }

  dispose(): void {
    this.decide(false)
    this.#subscriptions.dispose()
  }
}

function uriOf({ input }: vscode.Tab): vscode.Uri | undefined {
  if (input instanceof vscode.TabInputTextDiff) return input.modified
  return input instanceof vscode.TabInputText ? input.uri : undefined
}

function isReport(tab: vscode.Tab): boolean {
  const uri = uriOf(tab)
  return uri?.scheme === previewScheme && !/\.(?:md|txt)$/.test(uri.path)
}

async function closePreviews(): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap(({ tabs: all }) => all)
  await vscode.window.tabGroups.close(tabs.filter((tab) => uriOf(tab)?.scheme === previewScheme))
}

function setShown(isShown: boolean): void {
  void vscode.commands.executeCommand('setContext', 'attache.isImportShown', isShown)
}
