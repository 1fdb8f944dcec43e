import assert from 'node:assert/strict'
import * as vscode from 'vscode'

suite('in a workspace of several folders', () => {
  test('both folders are open and the extension activates', async () => {
    assert.deepEqual(
      vscode.workspace.workspaceFolders?.map(({ name }) => name),
      ['north', 'south'],
    )
    const extension = vscode.extensions.getExtension('attache.attache')
    await extension?.activate()
    assert.equal(extension?.isActive, true)
  })
})
