import assert from 'node:assert/strict'
import * as vscode from 'vscode'

suite('activation', () => {
  test('opening a memo activates the extension', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? []
    assert.ok(folder)
    const memo = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, 'memo.md'))
    await vscode.window.showTextDocument(memo)
    const extension = vscode.extensions.getExtension('attache.attache')
    for (let wait = 0; wait < 100 && !extension?.isActive; wait++) await new Promise((done) => setTimeout(done, 50))
    assert.equal(extension?.isActive, true)
  })
})
