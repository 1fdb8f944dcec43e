import assert from 'node:assert/strict'
import * as vscode from 'vscode'

suite('in a workspace that nobody trusted', () => {
  test('the workspace is in restricted mode', () => assert.equal(vscode.workspace.isTrusted, false))

  test('the extension activates all the same', async () => {
    const extension = vscode.extensions.getExtension('attache.attache')
    await extension?.activate()
    assert.equal(extension?.isActive, true)
  })
})
