import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { closeEditors } from '../support/savedMemo.js'
import { services, until } from '../support/workspaceCorpus.js'

suite('the sample in a browser', () => {
  suiteTeardown(closeEditors)

  test('opens as a memo that is not saved anywhere, beside the walkthrough, with all that it cites', async () => {
    const { context, corpus } = await services()
    await vscode.commands.executeCommand('attache.openSample')
    const document = vscode.window.activeTextEditor?.document
    assert.ok(document?.isUntitled)
    const file = vscode.Uri.joinPath(context.extensionUri, 'media/sample/memo.md')
    assert.equal(document.getText(), new TextDecoder().decode(await vscode.workspace.fs.readFile(file)))
    assert.equal(vscode.window.tabGroups.all.length, 2)
    for (const key of ['small2010', 'dastoor2010', 'source-bffe'])
      await until(key, () => corpus.interview(key) !== undefined)
  })
})
