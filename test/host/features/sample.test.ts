import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import type { Services } from '../../../src/editor/services.js'
import { openSample } from '../../../src/features/sample.js'
import { closeEditors } from '../../support/savedMemo.js'
import { services } from '../../support/workspaceCorpus.js'

async function textOf(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))
}

async function namesIn(folder: vscode.Uri): Promise<readonly string[]> {
  return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name).sort()
}

suite('Open Sample', () => {
  let own: Services
  let sample: vscode.Uri
  /** Opening a folder ends the tests, so that it is only looked at. */
  const opened: unknown[] = []
  const { executeCommand } = vscode.commands

  suiteSetup(async () => {
    own = await services()
    sample = vscode.Uri.joinPath(own.context.globalStorageUri, 'sample')
  })
  setup(() => {
    opened.length = 0
    const watched = (command: string, ...rest: unknown[]): Thenable<unknown> => {
      if (command !== 'vscode.openFolder') return executeCommand(command, ...rest)
      opened.push(String(rest[0]))
      return Promise.resolve()
    }
    Object.assign(vscode.commands, { executeCommand: watched })
  })
  teardown(async () => {
    Object.assign(vscode.commands, { executeCommand })
    await closeEditors()
    await vscode.workspace.fs.delete(sample, { recursive: true }).then(undefined, () => undefined)
  })

  test('opens a copy of the memo beside the interview and the bibliography', async () => {
    await vscode.commands.executeCommand('attache.openSample')
    assert.deepEqual(opened, [sample.toString()])
    assert.deepEqual(await namesIn(sample), ['corpus', 'memo.md', 'references.json'])
    assert.deepEqual(
      await namesIn(vscode.Uri.joinPath(sample, 'corpus')),
      await namesIn(vscode.Uri.joinPath(own.context.extensionUri, 'corpus')),
    )
  })

  test('keeps what was written in it', async () => {
    await vscode.commands.executeCommand('attache.openSample')
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(sample, 'memo.md'), new TextEncoder().encode('Mine.'))
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(sample, 'corpus', 'small2010.md'))
    await vscode.commands.executeCommand('attache.openSample')
    assert.equal(await textOf(vscode.Uri.joinPath(sample, 'memo.md')), 'Mine.')
    assert.ok(!(await namesIn(vscode.Uri.joinPath(sample, 'corpus'))).includes('small2010.md'))
  })

  test('opens the memo alone in a browser, where the copy could not be opened, and writes nothing', async () => {
    const { extensionUri } = own.context
    // What the command asks of it.
    const context = {
      extensionUri,
      globalStorageUri: vscode.Uri.parse('vscode-userdata:/attache'),
    } as vscode.ExtensionContext
    await openSample(context)
    const document = vscode.window.activeTextEditor?.document
    assert.ok(document?.isUntitled)
    assert.equal(document.languageId, 'markdown')
    assert.equal(document.getText(), await textOf(vscode.Uri.joinPath(extensionUri, 'media/sample/memo.md')))
    assert.deepEqual(opened, [])
    await assert.rejects(async () => vscode.workspace.fs.stat(sample))
  })
})
