import * as vscode from 'vscode'

/** Whether our own views show words of protected sources: once somebody has said so, until the window closes. */
export class ProtectedWords implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>()
  #isShown = false

  /** Fires when somebody has asked for the words. */
  readonly onDidChange = this.#changed.event

  get isShown(): boolean {
    return this.#isShown
  }

  /** Asks once a session; true where the words may be shown. */
  async ask(): Promise<boolean> {
    if (this.#isShown) return true
    const show = vscode.l10n.t('Show Protected Words')
    const detail = vscode.l10n.t(
      'They appear in Attaché’s own views until this window closes. No other extension can read them there.',
    )
    const question = vscode.l10n.t('Show the words of protected sources?')
    this.#isShown = (await vscode.window.showWarningMessage(question, { modal: true, detail }, show)) === show
    if (this.#isShown) this.#changed.fire()
    return this.#isShown
  }

  dispose(): void {
    this.#changed.dispose()
  }
}
