import * as vscode from 'vscode'
import { setContext } from '../../../editor/commands.js'

/** How often, and how long apart, it is looked whether the keyboard has come back. */
const mostLooks = 5
const lookMilliseconds = 60

/** Whether the page of the Evidence view has the keyboard, as far as it tells, and what calls it back there. */
export class PageKeyboard {
  #isThere = false
  #pressed = 0

  /** Tells keys too. */
  setThere(isThere: boolean): void {
    this.#isThere = isThere
    setContext('attache.isEvidenceFocused', isThere)
  }

  /** Something was pressed on the page. */
  pressed(): void {
    this.#pressed += 1
  }

  /** A question that was asked in between has taken the keyboard away, and may do so once more as it closes; whoever presses something else is let go. */
  async callBack(isWanted: () => boolean): Promise<void> {
    const pressed = this.#pressed
    for (let looks = 0; looks < mostLooks; looks += 1) {
      if (pressed !== this.#pressed || !isWanted()) return
      if (!this.#isThere) await vscode.commands.executeCommand('attache.evidence.focus')
      await new Promise((done) => setTimeout(done, lookMilliseconds))
    }
  }
}
