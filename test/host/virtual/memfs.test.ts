import assert from 'node:assert/strict'
import * as vscode from 'vscode'

suite('in a workspace without files on a disk', () => {
  test('the folder is a virtual one', () => {
    assert.equal(vscode.workspace.workspaceFolders?.[0]?.uri.toString(), 'memfs:/memos')
  })

  test('VS Code never answers a search for files', async () => {
    const late = new Promise((resolve) => setTimeout(() => resolve('no answer'), 2000))
    assert.equal(await Promise.race([vscode.workspace.findFiles('**/*.md'), late]), 'no answer')
  })

  test('a memo opens and the extension activates', async () => {
    const memo = await vscode.workspace.openTextDocument(vscode.Uri.parse('memfs:/memos/memo.md'))
    assert.match(memo.getText(), /ferry/)
    const extension = vscode.extensions.getExtension('attache.attache')
    await extension?.activate()
    assert.equal(extension?.isActive, true)
  })
})
