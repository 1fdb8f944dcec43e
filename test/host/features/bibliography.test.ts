import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import path from 'node:path'
import * as vscode from 'vscode'
import { corpusToCsl, formatCslJson } from '../../../src/core/bibliography/interviewToCsl.js'
import { readFixture } from '../../support/fixtureCorpus.js'
import { moreauInterview } from '../../support/fixtures.js'
import { rest } from '../../support/memoEditor.js'
import { closeEditors } from '../../support/savedMemo.js'
import { type Asked, watchWindow } from '../../support/watchedWindow.js'
import { corpusFolder, deleteCorpus, until, writeCorpus, writeCorpusFile } from '../../support/workspaceCorpus.js'

const items = corpusToCsl(readFixture())
const citing = '---\nbibliography: references.json\n---\n\nIt is so [@reed2021, para. 2].\n'
const late = moreauInterview().replaceAll('moreau2021', 'late2022')

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
  let count = 0
  /** Writes a memo into a folder, opens it, and saves it, with a line more, as its author does. Each has its own name: VS Code remembers closed ones. */
  const save = async (text: string, ...folder: readonly string[]): Promise<void> => {
    count += 1
    const editor = await vscode.window.showTextDocument(vscode.Uri.file(write(text, ...folder, `draft-${count}.md`)))
    await editor.edit((change) => change.insert(new vscode.Position(editor.document.lineCount, 0), '\nSo it is.\n'))
    assert.ok(await editor.document.save())
  }

  suiteSetup(async () => {
    await writeCorpus()
    root = path.dirname(corpusFolder().fsPath)
  })
  setup(() => {
    window = watchWindow()
  })
  teardown(async () => {
    window.release()
    await closeEditors()
    for (const name of fs.readdirSync(root))
      if (/^(?:draft-|references\.json$|memos$)/.test(name)) fs.rmSync(path.join(root, name), { recursive: true })
  })
  suiteTeardown(deleteCorpus)

  test('is written where a memo that is saved names it and cites an interview, and nowhere else', async () => {
    await save(citing, 'memos', 'deep')
    await until('the bibliography', () => read('memos', 'deep', 'references.json'))
    assert.equal(read('memos', 'deep', 'references.json'), formatCslJson(items))
    assert.equal(read('references.json'), undefined)
    assert.equal(read('corpus', 'references.json'), undefined)
    assert.deepEqual(window.messages, [])
  })

  test('is written where the name leads, inside the workspace alone', async () => {
    await save(citing.replace('references.json', '../references.json'), 'memos')
    await until('the bibliography', () => read('references.json'))
    assert.equal(read('memos', 'references.json'), undefined)
    await save(citing.replace('references.json', '../../references.json'), 'memos')
    await rest(1500)
    assert.equal(fs.existsSync(path.join(root, '..', 'references.json')), false)
  })

  test('is not written by a memo that is only open, that names no such file, or that cites no interview', async () => {
    await vscode.window.showTextDocument(vscode.Uri.file(write(citing, 'memos', 'read', 'memo.md')))
    await save('It is so [@reed2021, para. 2].\n', 'memos', 'silent')
    await save(citing.replace('references.json', 'sources.json'), 'memos', 'other')
    await save(citing.replace('@reed2021, para. 2', '@stern2006'), 'memos', 'foreign')
    await writeCorpusFile('late.md', late)
    await rest(1500)
    fs.rmSync(path.join(root, 'corpus', 'late.md'))
    for (const folder of ['read', 'silent', 'other', 'foreign'])
      assert.ok(!fs.readdirSync(path.join(root, 'memos', folder)).some((name) => name.endsWith('.json')), folder)
    assert.equal(read('references.json'), undefined)
  })

  test('follows the corpus where it lists an interview, and is left alone where it lists none', async () => {
    write(formatCslJson([{ ...items[0], title: 'An old title' }]), 'references.json')
    const report = JSON.stringify([{ id: 'report2019', type: 'report', title: 'Floods' }])
    write(report, 'memos', 'references.json')
    await vscode.window.showTextDocument(vscode.Uri.file(write(citing, 'memos', 'memo.md')))
    await writeCorpusFile('late.md', late)
    await until('the new interview', () => read('references.json')?.includes('late2022'))
    assert.doesNotMatch(read('references.json') ?? '', /An old title/)
    assert.equal(read('memos', 'references.json'), report)
    fs.rmSync(path.join(root, 'corpus', 'late.md'))
    await rest(1500)
  })

  test('holds no protected name', async () => {
    await save(citing)
    await until('the bibliography', () => read('references.json'))
    assert.doesNotMatch(read('references.json') ?? '', /Solberg|Stein|closed2020/)
  })

  test('keeps what is not ours', async () => {
    const report = { id: 'report2019', type: 'report', title: 'Floods' }
    const rivers = { id: 'reed2021', type: 'book', title: 'Rivers' }
    write(JSON.stringify([report, rivers]), 'references.json')
    await save(citing)
    await until('the interviews', () => read('references.json')?.includes('moreau2021'))
    // CSL-JSON, as it was just written.
    const found = JSON.parse(read('references.json') ?? '') as readonly { readonly id: string }[]
    assert.deepEqual(found.slice(0, 2), [report, rivers])
    assert.equal(found.length, items.length + 1)
  })

  test('does not write over something else, over half a file, or below an editor with unsaved changes', async () => {
    for (const text of ['{"name": "a package"}', '[{"id": "half', '\u0000\u0001']) {
      write(text, 'references.json')
      await save(citing)
      await rest(500)
      assert.equal(read('references.json'), text)
    }
    const file = write('[]', 'references.json')
    const editor = await vscode.window.showTextDocument(vscode.Uri.file(file))
    await editor.edit((change) => change.insert(new vscode.Position(0, 1), '{"id": "mine", "type": "book"}'))
    await save(citing)
    await rest(500)
    assert.equal(read('references.json'), '[]')
  })

  test('is changed in its editor where it is open there, and one undo takes that back', async () => {
    const { document } = await vscode.window.showTextDocument(vscode.Uri.file(write('[]', 'references.json')))
    await save(citing)
    // The file is written a moment before its document is clean.
    await until('the bibliography', () => read('references.json') === formatCslJson(items) && !document.isDirty)
    assert.equal(document.getText(), formatCslJson(items))
    await vscode.window.showTextDocument(document)
    await vscode.commands.executeCommand('undo')
    assert.equal(document.getText(), '[]')
    await document.save()
  })
})
