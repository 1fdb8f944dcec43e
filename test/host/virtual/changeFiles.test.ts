import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { changeFilesHere, sentenceOf } from '../../../src/editor/changeFiles.js'
import { closeEditors, firstFolder, readText, writeText } from '../../support/savedMemo.js'

/** No file can stand below a file. */
suite('a change of files that fails half-way where there is no disk', () => {
  const folder = vscode.Uri.joinPath(firstFolder(), 'half')
  const at = (...names: readonly string[]): vscode.Uri => vscode.Uri.joinPath(folder, ...names)

  setup(async () => {
    await writeText(at('.gitignore'), 'old\n')
    await writeText(at('blocked'), 'a file\n')
  })
  teardown(async () => {
    await closeEditors()
    await vscode.workspace.fs.delete(folder, { recursive: true })
  })

  test('names the files that were changed, and takes the new ones away', async () => {
    const refusal = await changeFilesHere([
      { uri: at('.gitignore'), before: 'old\n', after: 'new\n' },
      { uri: at('new.txt'), before: undefined, after: 'words\n' },
      { uri: at('blocked', 'new.md'), before: undefined, after: 'interview\n' },
    ])
    assert.ok(refusal)
    assert.equal(
      sentenceOf(refusal),
      'half/blocked/new.md cannot be written, but these files were changed first: half/.gitignore. Check them, then run the command again.',
    )
    assert.equal(await readText(at('.gitignore')), 'new\n')
    assert.equal(await readText(at('new.txt')).catch(() => 'none'), 'none')
  })

  test('names documents that were saved before another could not be', async () => {
    await writeText(at('first.md'), 'old\n')
    await writeText(at('deep', 'second.md'), 'old\n')
    const second = await vscode.workspace.openTextDocument(at('deep', 'second.md'))
    await vscode.window.showTextDocument(second)
    await vscode.workspace.fs.delete(at('deep'), { recursive: true })
    await writeText(at('deep'), 'a file\n')
    const refusal = await changeFilesHere([
      { uri: at('first.md'), before: 'old\n', after: 'new\n', isUndoable: true },
      { uri: second.uri, before: 'old\n', after: 'new\n', isUndoable: true },
    ])
    assert.ok(refusal)
    assert.match(
      sentenceOf(refusal),
      /second\.md cannot be written, but these files were changed first: half\/first\.md\./,
    )
    assert.equal(await readText(at('first.md')), 'new\n')
  })

  test('names none where none was changed', async () => {
    const refusal = await changeFilesHere([{ uri: at('blocked', 'new.md'), before: undefined, after: 'interview\n' }])
    assert.ok(refusal)
    assert.equal(sentenceOf(refusal), 'half/blocked/new.md cannot be written.')
  })
})
