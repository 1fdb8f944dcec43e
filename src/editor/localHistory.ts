import * as vscode from 'vscode'

/** Shows the versions of a file that the editor keeps on this machine: they hold what was taken out of it since. */
export async function showLocalHistory(uri: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand('timeline.focus')
  await vscode.commands.executeCommand('files.openTimeline', uri)
}
