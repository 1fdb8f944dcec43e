import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import path from 'node:path'
import * as vscode from 'vscode'
import { corpusToCsl, formatCslJson } from '../../../src/core/bibliography/interviewToCsl.js'
import { readFixture } from '../../support/fixtureCorpus.js'
import { moreauInterview } from '../../support/fixtures.js'
import { openMemo, rest } from '../../support/memoEditor.js'
import { closeEditors } from '../../support/savedMemo.js'
import { type Asked, watchWindow } from '../../support/watchedWindow.js'
import { corpusFolder, deleteCorpus, until, writeCorpus, writeCorpusFile } from '../../support/workspaceCorpus.js'

const items = corpusToCsl(readFixture())

suite('the bibliography', () => {
  let window: Asked
  let root: string
  const read = (...names: readonly string[]): string | undefined => {
    const file = path.join(root, ...names)
    return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined
  }
  const write = (text: string, ...names: readonly string[]): string => {
    const file = path.join(root, ...names)
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, text)
    return file
  }
  const keep = (value: boolean | undefined): Thenable<void> =>
    vscode.workspace.getConfiguration('attache').update('keepBibliography', value, vscode.ConfigurationTarget.Global)

  suiteSetup(async () => {
    await writeCorpus()
    root = path.dirname(corpusFolder().fsPath)
  })
  setup(() => {
    window = watchWindow()
  })
  teardown(async () => {
    window.release()
    await keep(undefined)
    await closeEditors()
    fs.rmSync(path.join(root, 'references.json'), { force: true })
    fs.rmSync(path.join(root, 'memos'), { recursive: true, force: true })
  })
  suiteTeardown(deleteCorpus)

  const command = async (): Promise<string> => {
    await vscode.commands.executeCommand('attache.writeBibliography')
    return window.messages.at(-1) ?? ''
  }

  test('is written beside the memo that is open', async () => {
    await vscode.window.showTextDocument(vscode.Uri.file(write('So it is.\n', 'memos', 'deep', 'memo.md')))
    assert.match(await command(), /were added to references\.json/)
    assert.equal(read('memos', 'deep', 'references.json'), formatCslJson(items))
    assert.equal(read('references.json'), undefined)
    assert.match(await command(), /already up to date/)
  })

  test('is written at the top of the workspace for a memo that is not saved, for a corpus file, and where nothing is open', async () => {
    const openers = [
      () => openMemo('So |'),
      () => vscode.window.showTextDocument(vscode.Uri.joinPath(corpusFolder(), 'basin.md')),
      () => closeEditors(),
    ]
    for (const open of openers) {
      await open()
      await command()
      assert.equal(read('references.json'), formatCslJson(items))
      assert.equal(read('corpus', 'references.json'), undefined)
      fs.rmSync(path.join(root, 'references.json'))
    }
  })

  test('holds no protected name', async () => {
    await command()
    assert.doesNotMatch(read('references.json') ?? '', /Solberg|Stein|closed2020/)
  })

  test('keeps what is not ours', async () => {
    const report = { id: 'report2019', type: 'report', title: 'Floods' }
    write(JSON.stringify([report]), 'references.json')
    await command()
    // CSL-JSON, as it was just written.
    const found = JSON.parse(read('references.json') ?? '') as readonly { readonly id: string }[]
    assert.deepEqual(found[0], report)
    assert.deepEqual(found.slice(1), JSON.parse(formatCslJson(items)))
  })

  test('does not write over something else, over half a file, or below an editor with unsaved changes', async () => {
    for (const text of ['{"name": "a package"}', '[{"id": "half', '\u0000\u0001']) {
      write(text, 'references.json')
      assert.match(await command(), /is not CSL-JSON, so it was not changed/)
      assert.equal(read('references.json'), text)
    }
    const file = write('[]', 'references.json')
    const editor = await vscode.window.showTextDocument(vscode.Uri.file(file))
    await editor.edit((change) => change.insert(new vscode.Position(0, 1), '{"id": "mine", "type": "book"}'))
    assert.match(await command(), /unsaved changes/)
    assert.equal(read('references.json'), '[]')
  })

  test('is changed in its editor where it is open there, and one undo takes that back', async () => {
    const { document } = await vscode.window.showTextDocument(vscode.Uri.file(write('[]', 'references.json')))
    await command()
    assert.equal(read('references.json'), formatCslJson(items))
    assert.deepEqual([document.getText(), document.isDirty], [formatCslJson(items), false])
    await vscode.commands.executeCommand('undo')
    assert.equal(document.getText(), '[]')
    await document.save()
  })

  test('says which key it left to something else', async () => {
    write('[{"id": "reed2021", "type": "book", "title": "Rivers"}]', 'references.json')
    assert.match(await command(), /except reed2021/)
    assert.match(read('references.json') ?? '', /"Rivers"/)
  })

  test('opens from its message', async () => {
    window.answer = 'Open'
    await command()
    await until('the file', () => vscode.window.activeTextEditor?.document.uri.path.endsWith('/references.json'))
  })

  test('is left alone while the setting is off', async () => {
    await writeCorpusFile('late.md', moreauInterview().replaceAll('moreau2021', 'late2022'))
    await rest(1500)
    assert.equal(read('references.json'), undefined)
    fs.rmSync(path.join(root, 'corpus', 'late.md'))
  })

  test('is kept in step with the corpus where the setting says so, beside memos in folders as well', async () => {
    const memo = write('So it is [@reed2021, para. 2].\n', 'memos', 'memo.md')
    write('No citation here.\n', 'memos', 'other', 'memo.md')
    await vscode.window.showTextDocument(vscode.Uri.file(memo))
    await vscode.workspace.openTextDocument(path.join(root, 'memos', 'other', 'memo.md'))
    await keep(true)
    await until('the bibliography', () => read('memos', 'references.json'))
    await writeCorpusFile('late.md', moreauInterview().replaceAll('moreau2021', 'late2022'))
    for (const names of [['references.json'], ['memos', 'references.json']])
      await until(`the new interview in ${names.join('/')}`, () => read(...names)?.includes('late2022'))
    assert.equal(read('memos', 'other', 'references.json'), undefined)
    const editor = await vscode.window.showTextDocument(vscode.Uri.file(path.join(root, 'memos', 'other', 'memo.md')))
    await editor.edit((change) => change.insert(new vscode.Position(0, 0), 'But here [@moreau2021]. '))
    await editor.document.save()
    await until('the third', () => read('memos', 'other', 'references.json'))
    assert.deepEqual(window.messages, [])
    fs.rmSync(path.join(root, 'corpus', 'late.md'))
  })

  test('is not kept in a workspace that only looks at the shipped interview', async () => {
    await deleteCorpus()
    try {
      await keep(true)
      await rest(1500)
      assert.equal(read('references.json'), undefined)
    } finally {
      await writeCorpus()
    }
  })
})
