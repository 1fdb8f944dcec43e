import * as vscode from 'vscode'

/** Tells something that is as it should be, or what to do first. */
export function inform(sentence: string): void {
  void vscode.window.showInformationMessage(sentence)
}

/** Tells why something was not done. */
export function warn(sentence: string): void {
  void vscode.window.showWarningMessage(sentence)
}
