import * as vscode from 'vscode'
import { previewScheme } from '../../editor/previewScheme.js'
import { setContext } from '../../editor/commands.js'

/** A file as it would be written. */
export interface ImportInPreview {
  readonly name: string
  readonly text: string
  /** The file that it changes: it is shown beside that. */
  readonly against?: vscode.Uri
}

/** Shows files before they are written, and waits for what the user says. One import is shown at a time. */
export class Preview implements vscode.TextDocumentContentProvider, vscode.DocumentLinkProvider, vscode.Disposable {
  readonly #texts = new Map<string, string>()
  readonly #subscriptions: vscode.Disposable
  /** Part of each address, for the editor keeps the text of one that was shown before. */
  #count = 0
  #decide: ((isWanted: boolean) => void) | undefined
  /** The address of the report that is shown. */
  #report = ''

  constructor() {
    this.#subscriptions = vscode.Disposable.from(
      vscode.workspace.registerTextDocumentContentProvider(previewScheme, this),
      vscode.languages.registerDocumentLinkProvider({ scheme: previewScheme }, this),
      vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
        if (closed.some((tab) => uriOf(tab)?.toString() === this.#report)) this.decide(false)
      }),
    )
  }

  /** After a restart nothing is left of an import that was not written. */
  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#texts.get(uri.toString()) ?? vscode.l10n.t('This import was not saved. Start it again.')
  }

  /** In the report the names of texts that can be looked at lead to them. */
  provideDocumentLinks(document: vscode.TextDocument): vscode.DocumentLink[] {
    if (document.uri.toString() !== this.#report) return []
    const text = document.getText()
    return [...this.#texts.keys()].flatMap((address) => {
      const target = vscode.Uri.parse(address)
      const at = address === this.#report ? -1 : text.indexOf(target.path.slice(1))
      if (at < 0) return []
      const range = new vscode.Range(document.positionAt(at), document.positionAt(at + target.path.length - 1))
      return [new vscode.DocumentLink(range, target)]
    })
  }

  /** Opens the files, unless there are many, and, with the focus, the report on them; whether the user wants them to be written. */
  async ask(report: ImportInPreview, files: readonly ImportInPreview[], areMany = false): Promise<boolean> {
    this.decide(false)
    this.#report = ''
    await closePreviews()
    this.#texts.clear()
    const answer = new Promise<boolean>((resolve) => (this.#decide = resolve))
    setShown(true)
    for (const one of files)
      if (areMany) this.#texts.set(this.#addressOf(one).toString(), one.text)
      else await this.#show(this.#addressOf(one), one, true)
    const uri = this.#addressOf(report)
    this.#report = uri.toString()
    await this.#show(uri, report, false)
    const isWanted = await answer
    setShown(false)
    await closePreviews()
    this.#texts.clear()
    return isWanted
  }

  #addressOf({ name }: ImportInPreview): vscode.Uri {
    this.#count += 1
    return vscode.Uri.from({ scheme: previewScheme, path: `/${name}`, query: String(this.#count) })
  }

  async #show(uri: vscode.Uri, { name, text, against }: ImportInPreview, preserveFocus: boolean): Promise<void> {
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

const tabs = (): readonly vscode.Tab[] => vscode.window.tabGroups.all.flatMap((group) => group.tabs)

async function closePreviews(): Promise<void> {
  await vscode.window.tabGroups.close(tabs().filter((tab) => uriOf(tab)?.scheme === previewScheme))
}

function setShown(isShown: boolean): void {
  setContext('attache.isImportShown', isShown)
}
