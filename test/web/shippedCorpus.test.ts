import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { Corpus } from '../../src/core/corpus/corpus.js'
import { CorpusWorkspace } from '../../src/editor/corpus/corpusWorkspace.js'
import { services } from '../support/workspaceCorpus.js'

/** What a web server gives of a folder: its files, if one knows their names. VS Code makes up the rest of what it says of them. */
function served(folder: vscode.Uri): vscode.FileSystemProvider {
  const refuse = (): never => {
    throw vscode.FileSystemError.Unavailable('not on a web server')
  }
  return {
    onDidChangeFile: new vscode.EventEmitter<vscode.FileChangeEvent[]>().event,
    watch: () => new vscode.Disposable(() => undefined),
    stat: () => ({ type: vscode.FileType.File, ctime: 0, mtime: 0, size: 0 }),
    readFile: (uri) => vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, uri.path)),
    readDirectory: refuse,
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  }
}

suite('an extension that comes from a web server', () => {
  test('shows its corpus although no folder can be listed', async () => {
    const { context, settings, log } = await services()
    const provider = served(vscode.Uri.joinPath(context.extensionUri, 'corpus'))
    const registered = vscode.workspace.registerFileSystemProvider('served', provider, { isReadonly: true })
    const corpus = new Corpus()
    const files = new CorpusWorkspace(corpus, settings, vscode.Uri.parse('served:/'), log)
    try {
      await files.ready()
      assert.equal(files.status.isShippedShown, true)
      assert.ok(corpus.claims.size >= 85, `${corpus.claims.size} claims`)
    } finally {
      vscode.Disposable.from(files, registered).dispose()
    }
  })
})
