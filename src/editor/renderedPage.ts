import * as vscode from 'vscode'
import type { Services } from './services.js'

/** A page of ours beside the memo, written in Markdown and shown as VS Code’s preview shows it. Its links run the commands that are named here, and no others. */
export class RenderedPage implements vscode.Disposable {
  readonly #context: Services['context']
  readonly #viewType: string
  readonly #commands: readonly string[]
  #panel: vscode.WebviewPanel | undefined

  constructor(context: Services['context'], viewType: string, commands: readonly string[]) {
    this.#context = context
    this.#viewType = viewType
    this.#commands = commands
  }

  get isOpen(): boolean {
    return this.#panel !== undefined
  }

  /** Shows the page, in the tab that it has already where it has one. */
  async show(title: string, markdown: string): Promise<void> {
    const panel = (this.#panel ??= this.#open(title))
    panel.title = title
    await this.update(markdown)
    if (this.#panel === panel) panel.reveal(undefined, false) // somebody may have closed it meanwhile
  }

  /** Puts other words into the page where it is open. */
  async update(markdown: string): Promise<void> {
    const body = await vscode.commands.executeCommand<string>('markdown.api.render', markdown)
    if (!this.#panel) return
    const { webview, title } = this.#panel
    const style = webview.asWebviewUri(vscode.Uri.joinPath(this.#context.extensionUri, 'media/page.css')).toString()
    webview.html = `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</title>
<link rel="stylesheet" href="${style}">
</head>
<body><main>${body}</main></body>
</html>`
  }

  dispose(): void {
    this.#panel?.dispose()
  }

  #open(title: string): vscode.WebviewPanel {
    const panel = vscode.window.createWebviewPanel(this.#viewType, title, vscode.ViewColumn.Beside, {
      enableCommandUris: this.#commands,
      enableFindWidget: true,
      localResourceRoots: [vscode.Uri.joinPath(this.#context.extensionUri, 'media')],
    })
    panel.onDidDispose(() => (this.#panel = undefined))
    return panel
  }
}
