import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { services } from '../support/workspaceCorpus.js'

suite('the sample in a browser', () => {
  suiteTeardown(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'))

  test('opens as a memo that is not saved anywhere', async () => {
    const { context } = await services()
    await vscode.commands.executeCommand('attache.openSample')
    const document = vscode.window.activeTextEditor?.document
    assert.ok(document?.isUntitled)
    const file = vscode.Uri.joinPath(context.extensionUri, 'media/sample/memo.md')
    assert.equal(document.getText(), new TextDecoder().decode(await vscode.workspace.fs.readFile(file)))
  })
})
