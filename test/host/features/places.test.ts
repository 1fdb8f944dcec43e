import assert from 'node:assert/strict'
import * as os from 'node:os'
import * as vscode from 'vscode'
import type { CorpusWorkspace } from '../../../src/editor/corpus/corpusWorkspace.js'
import { placeOfCorpus } from '../../../src/features/trees/place.js'
import { services, until } from '../../support/workspaceCorpus.js'

/** A file system that somebody else keeps, in which there is nothing and nothing can be made. */
const readOnly: vscode.FileSystemProvider = {
  onDidChangeFile: () => new vscode.Disposable(() => undefined),
  watch: () => new vscode.Disposable(() => undefined),
  stat: (uri) => {
    throw vscode.FileSystemError.FileNotFound(uri)
  },
  readDirectory: () => [],
  createDirectory: () => undefined,
  readFile: () => new Uint8Array(),
  writeFile: () => undefined,
  delete: () => undefined,
  rename: () => undefined,
}

suite('Where a corpus can be made or found', () => {
  const placeOf = async (...folders: readonly vscode.Uri[]): Promise<string> => {
    const { files } = await services()
    // What is asked of it.
    return placeOfCorpus({ status: { ...files.status, folders } } as unknown as CorpusWorkspace)
  }

  test('is nowhere without a folder', async () => assert.equal(await placeOf(), 'none'))

  test('is here in a folder on the disk, though no corpus is in it yet', async () =>
    assert.equal(await placeOf(vscode.Uri.file(`${os.tmpdir()}/no-such-corpus`)), 'here'))

  test('cannot be in a file system that is read-only', async () => {
    const provider = vscode.workspace.registerFileSystemProvider('kept', readOnly, { isReadonly: true })
    // The host hears of it a moment later.
    await until('a read-only place', async () => (await placeOf(vscode.Uri.parse('kept:/desk/corpus'))) === 'read-only')
    provider.dispose()
  })

  test('is away where somebody named a folder that is not there', async () => {
    const settings = vscode.workspace.getConfiguration('attache')
    const folder = vscode.Uri.file(`${os.tmpdir()}/no-such-corpus`)
    await settings.update('corpusFolders', [folder.fsPath], vscode.ConfigurationTarget.Workspace)
    assert.equal(await placeOf(folder), 'away')
    await settings.update('corpusFolders', undefined, vscode.ConfigurationTarget.Workspace)
  })
})
