import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import type { Services } from '../../../src/editor/services.js'
import { openSample, registerSample } from '../../../src/features/sample.js'
import { plantedFaults } from '../../support/sampleCorpus.js'
import { closeEditors, openSavedMemo } from '../../support/savedMemo.js'
import { deleteCorpus, services, until, writeCorpusFile } from '../../support/workspaceCorpus.js'

async function textOf(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))
}

async function namesIn(folder: vscode.Uri): Promise<readonly string[]> {
  return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name).sort()
}

const tabs = (): readonly string[] =>
  vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => `${group.viewColumn}: ${label}`))

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
      opened.push([String(rest[0]), rest[1]])
      return Promise.resolve()
    }
    Object.assign(vscode.commands, { executeCommand: watched })
  })
  teardown(async () => {
    Object.assign(vscode.commands, { executeCommand })
    await closeEditors()
    await own.context.workspaceState.update('isSample', undefined)
    await vscode.workspace.fs.delete(sample, { recursive: true }).then(undefined, () => undefined)
  })

  test('opens in this window a copy of the memo beside all that it cites', async () => {
    await vscode.commands.executeCommand('attache.openSample')
    assert.deepEqual(opened, [[sample.toString(), { forceReuseWindow: true }]])
    assert.deepEqual(await namesIn(sample), ['.attache-sample', 'corpus', 'memo.md', 'references.json'])
    const { extensionUri } = own.context
    const shipped = [
      ...(await namesIn(vscode.Uri.joinPath(extensionUri, 'corpus'))),
      ...(await namesIn(vscode.Uri.joinPath(extensionUri, 'media/sample/corpus'))),
    ]
    assert.deepEqual(await namesIn(vscode.Uri.joinPath(sample, 'corpus')), shipped.sort())
  })

  test('keeps what was written in it', async () => {
    await vscode.commands.executeCommand('attache.openSample')
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(sample, 'memo.md'), new TextEncoder().encode('Mine.'))
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(sample, 'corpus', 'small2010.md'))
    await vscode.commands.executeCommand('attache.openSample')
    assert.equal(await textOf(vscode.Uri.joinPath(sample, 'memo.md')), 'Mine.')
    assert.ok(!(await namesIn(vscode.Uri.joinPath(sample, 'corpus'))).includes('small2010.md'))
  })

  test('shows memo, side bar and walkthrough in a window that has the sample open for the first time', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? []
    assert.ok(folder)
    const memo = vscode.Uri.joinPath(folder.uri, 'memo.md')
    const before = await vscode.workspace.fs.readFile(memo)
    const mark = vscode.Uri.joinPath(folder.uri, '.attache-sample')
    await vscode.workspace.fs.writeFile(mark, new Uint8Array())
    // As when a window is opened; the command itself is there already.
    const { registerCommand } = vscode.commands
    Object.assign(vscode.commands, { registerCommand: () => new vscode.Disposable(() => undefined) })
    registerSample(own)
    Object.assign(vscode.commands, { registerCommand })
    await until('the memo and the walkthrough', () => tabs().length === 2)
    await until('the keyboard in the memo', () => vscode.window.activeTextEditor?.document.uri.path === memo.path)
    assert.deepEqual(
      tabs().map((tab) => tab.replace(/: .*Welcome.*|: .*Walkthrough.*|: .*Attaché.*/, ': walkthrough')),
      ['1: memo.md', '2: walkthrough'],
    )
    await assert.rejects(async () => vscode.workspace.fs.stat(mark), 'next time the window opens as it was left')
    assert.deepEqual(await vscode.workspace.fs.readFile(memo), before)

    await closeEditors()
    await vscode.commands.executeCommand('attache.openSample')
    assert.deepEqual(opened, [], 'the sample that is open is not left for another copy')
    assert.equal(vscode.window.activeTextEditor?.document.uri.path, memo.path)
  })

  test('opens the memo alone in a browser, where the copy could not be opened, beside what it cites, and writes nothing', async () => {
    const { extensionUri, extension } = own.context
    // What the command asks of it.
    const context = {
      extensionUri,
      extension,
      globalStorageUri: vscode.Uri.parse('vscode-userdata:/attache'),
    } as vscode.ExtensionContext
    let isShown = false
    const files = Object.assign(Object.create(own.files) as typeof own.files, {
      showSample: async (): Promise<void> => void (isShown = true),
    })
    await openSample({ context, files })
    const document = vscode.window.activeTextEditor?.document
    assert.ok(document?.isUntitled)
    assert.equal(document.languageId, 'markdown')
    assert.equal(document.getText(), await textOf(vscode.Uri.joinPath(extensionUri, 'media/sample/memo.md')))
    assert.ok(isShown)
    assert.deepEqual(opened, [])
    await assert.rejects(async () => vscode.workspace.fs.stat(sample))
  })
})

suite('The sample memo in the editor', () => {
  suiteSetup(async () => {
    const { context, files } = await services()
    for (const folder of ['corpus', 'media/sample/corpus'])
      for (const name of await namesIn(vscode.Uri.joinPath(context.extensionUri, folder)))
        await writeCorpusFile(name, await textOf(vscode.Uri.joinPath(context.extensionUri, folder, name)))
    await files.refresh()
  })
  suiteTeardown(async () => {
    await closeEditors()
    await deleteCorpus()
  })

  test('shows three faults, and the key for the preferred fix mends each', async () => {
    const { context } = await services()
    const { document } = await openSavedMemo(
      await textOf(vscode.Uri.joinPath(context.extensionUri, 'media/sample/memo.md')),
    )
    const shown = (): readonly vscode.Diagnostic[] =>
      vscode.languages
        .getDiagnostics(document.uri)
        .filter(({ source, severity }) => source === 'Attaché' && severity !== vscode.DiagnosticSeverity.Hint)
        .sort((a, b) => a.range.start.compareTo(b.range.start))
    const preferredAt = async (at: vscode.Position): Promise<readonly string[]> => {
      const range = new vscode.Range(at, at)
      const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        range,
        vscode.CodeActionKind.QuickFix.value,
      )
      return actions.filter(({ isPreferred }) => isPreferred).map(({ title }) => title)
    }
    for (const [index, { words, mended }] of plantedFaults.entries()) {
      await until('the faults that are left', () => shown().length === plantedFaults.length - index)
      const [fault] = shown()
      assert.ok(fault)
      assert.equal(document.getText(fault.range), words)
      const editor = await vscode.window.showTextDocument(document)
      editor.selection = new vscode.Selection(fault.range.start, fault.range.start)
      assert.equal((await preferredAt(fault.range.start)).length, 1, words)
      // The editor drops the fix where the problems are drawn anew while it asks for one.
      await until(mended, async () => {
        await vscode.commands.executeCommand('editor.action.autoFix')
        return document.getText().includes(mended)
      })
    }
    await until('a memo without faults', () => shown().length === 0)
  })
})
