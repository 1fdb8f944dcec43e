import * as vscode from 'vscode'

/** Tells something that is as it should be, or what to do first. */
export function inform(sentence: string): void {
  void vscode.window.showInformationMessage(sentence)
}

/** Tells why something was not done, for whoever then returns nothing. */
export function warn(sentence: string): undefined {
  void vscode.window.showWarningMessage(sentence)
  return undefined
}

/** Tells in the status bar, for five seconds, what needs no answer. */
export function mention(sentence: string): void {
  void vscode.window.setStatusBarMessage(sentence, 5000)
}
