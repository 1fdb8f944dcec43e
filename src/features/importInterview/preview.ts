import * as vscode from 'vscode'
import type { PlannedFile } from '../../core/import/plan.js'
import { previewScheme } from '../../editor/previewScheme.js'

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
  async ask(report: PlannedFile, files: readonly PlannedFile[]): Promise<boolean> {
    this.decide(false)
    await closePreviews()
    this.#texts.clear()
    const answer = new Promise<boolean>((resolve) => (this.#decide = resolve))
    this.#count += 1
    setShown(true)
    for (const { name, text } of [...files, report]) {
      const uri = vscode.Uri.from({ scheme: previewScheme, path: `/${name}`, query: String(this.#count) })
      this.#texts.set(uri.toString(), text)
      await vscode.window.showTextDocument(uri, { preview: false, preserveFocus: name !== report.name })
    }
    const isWanted = await answer
    setShown(false)
    await closePreviews()
    this.#texts.clear()
    return isWanted
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
