import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import * as vscode from 'vscode'
import { openUnsaved } from '../../../src/editor/openUnsaved.js'
import { officialInterview, reedInterview, reedSource } from '../../support/fixtures.js'
import { closeEditors, hoverAtCursor, openSavedMemo, typeText } from '../../support/savedMemo.js'
import { corpusFolder, deleteCorpus, services, until, writeCorpusFile } from '../../support/workspaceCorpus.js'

const transcript = 'attache-transcript'

/** Interviews get a key of their own each: VS Code keeps documents for a while after they were closed. */
let count = 0

const inCorpus = (name: string): vscode.Uri => vscode.Uri.joinPath(corpusFolder(), name)

const becomes = async ({ document }: vscode.TextEditor, language: string): Promise<unknown> =>
  until(language, () => document.languageId === language || undefined)

const caretBehind = (editor: vscode.TextEditor, words: string): void => {
  const at = editor.document.positionAt(editor.document.getText().indexOf(words) + words.length)
  editor.selection = new vscode.Selection(at, at)
}

suite('the reading room', () => {
  let key: string

  const writeInterview = async (): Promise<void> => {
    await writeCorpusFile(`${key}.md`, reedInterview().replaceAll('reed2021', key))
    await (await services()).files.refresh()
  }
  const openText = async (): Promise<vscode.TextEditor> => vscode.window.showTextDocument(inCorpus(`${key}.txt`))

  setup(async () => {
    count += 1
    key = `room${count}`
    await writeCorpusFile(`${key}.txt`, reedSource())
  })
  teardown(async () => {
    await vscode.workspace.getConfiguration('attache').update('readingRoom', undefined, true)
    await closeEditors()
    await deleteCorpus()
  })

  test('a text becomes a transcript when the corpus knows it; what is not saved, undo, selection and file stay', async () => {
    const editor = await openText()
    const { document } = editor
    assert.equal(document.languageId, 'plaintext')
    caretBehind(editor, 'It should not wait')
    await typeText(' any longer')
    const { selection } = editor
    const events: string[] = []
    const listening = vscode.Disposable.from(
      vscode.workspace.onDidCloseTextDocument((one) => one === document && events.push(`closed ${one.languageId}`)),
      vscode.workspace.onDidOpenTextDocument((one) => one === document && events.push(`opened ${one.languageId}`)),
    )
    await writeInterview()
    await becomes(editor, transcript)
    listening.dispose()
    assert.deepEqual(events, ['closed plaintext', `opened ${transcript}`])
    assert.ok(document.isDirty)
    assert.match(document.getText(), /It should not wait any longer for the Sarn talks/)
    assert.ok(editor.selection.isEqual(selection))
    assert.equal(fs.readFileSync(document.uri.fsPath, 'utf8'), reedSource())
    // The corpus reads on from what stands in the editor, and a memo quotes it.
    const { corpus } = await services()
    await until('the words', () => corpus.sourceOf(key)?.text.includes('wait any longer'))
    for (let step = 0; document.getText() !== reedSource() && step < 20; step++)
      await vscode.commands.executeCommand('undo')
    assert.equal(document.getText(), reedSource())
    await vscode.commands.executeCommand('redo')
    assert.match(document.getText(), /It should not wait /)
    assert.notEqual(document.getText(), reedSource())
  })

  test('quotes from it what is not saved', async () => {
    await writeInterview()
    const memo = await openSavedMemo('|')
    const editor = await openText()
    await becomes(editor, transcript)
    caretBehind(editor, 'It should not wait')
    await typeText(' a day')
    const start = editor.document.positionAt(editor.document.getText().indexOf('not wait a day'))
    editor.selection = new vscode.Selection(start, editor.selection.active)
    await vscode.commands.executeCommand('attache.quoteAndCite')
    assert.equal(memo.document.getText(), `“not wait a day” [@${key}, para. 4]`)
  })

  test('is wrapped, without line numbers or suggestions, and no other text is', async () => {
    const settings = (languageId: string): vscode.WorkspaceConfiguration =>
      vscode.workspace.getConfiguration('editor', { languageId })
    assert.equal(settings(transcript).get('wordWrap'), 'bounded')
    assert.equal(settings(transcript).get('wrappingStrategy'), 'advanced')
    assert.equal(settings(transcript).get('lineNumbers'), 'off')
    assert.equal(settings('plaintext').get('wordWrap'), 'off')
  })

  test('leaves a text that no corpus knows, and one whose reader chose another language', async () => {
    await writeInterview()
    const other = await vscode.window.showTextDocument(await openUnsaved('[¶1]\nA note.\n', 'plaintext'))
    const editor = await openText()
    await becomes(editor, transcript)
    assert.equal(other.document.languageId, 'plaintext')
    await vscode.languages.setTextDocumentLanguage(editor.document, 'plaintext')
    await (await services()).files.refresh()
    assert.equal(editor.document.languageId, 'plaintext')
  })

  test('goes off and on by one setting, and works as a plain text too', async () => {
    await writeInterview()
    const editor = await openText()
    await becomes(editor, transcript)
    await vscode.workspace.getConfiguration('attache').update('readingRoom', false, true)
    await becomes(editor, 'plaintext')
    caretBehind(editor, 'Kestrian eng')
    assert.match(await hoverAtCursor(editor, /could fail/), /Kestrian engineers/)
    await vscode.workspace.getConfiguration('attache').update('readingRoom', undefined, true)
    await becomes(editor, transcript)
  })

  test('shows who speaks behind each label, and when where the recording is timed', async () => {
    await writeCorpusFile(
      `${key}.md`,
      reedInterview()
        .replaceAll('reed2021', key)
        .replace(/(- ¶2: “[^\n]*”)/, '$1 {time=00:12:31}'),
    )
    await (await services()).files.refresh()
    const editor = await openText()
    await becomes(editor, transcript)
    const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      editor.document.uri,
      new vscode.Range(0, 0, editor.document.lineCount, 0),
    )
    const shown = hints.map(({ position, label }) => {
      const words = typeof label === 'string' ? label : label.map(({ value }) => value).join('')
      return `${editor.document.lineAt(position).text} ${words}`
    })
    assert.deepEqual(shown.slice(0, 4), ['[SF1] Standfirst', '[Q1] Questioner', '[¶1] Reed', '[¶2] Reed · 00:12:31'])
  })

  test('folds the answers of a question, which stays in sight', async () => {
    await writeInterview()
    const { document } = await openText()
    const folds = await until('the folds', async () => {
      const found = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
        'vscode.executeFoldingRangeProvider',
        document.uri,
      )
      return found.length === 3 ? found : undefined
    })
    assert.deepEqual(
      folds.map(({ start, end }) => [document.lineAt(start).text.slice(0, 16), document.lineAt(end).text.slice(0, 16)]),
      [
        ['Dorrin calls the', 'In my view the t'],
        ['Surely the Green', 'Perhaps not. Kes'],
        ['What is the Basi', 'The spring flood'],
      ],
    )
  })

  test('a transcript in the store reads the same, and is neither quoted nor coded from', async () => {
    const store = fs.mkdtempSync(path.join(os.tmpdir(), 'store-'))
    const config = vscode.workspace.getConfiguration('attache')
    await config.update('protectedStore', store, true)
    try {
      const stored = `official${2040 + count}`
      await writeCorpusFile(`${stored}.md`, officialInterview().replaceAll('official2020', stored))
      const file = path.join(store, `${stored}.txt`)
      const text =
        '[Q1]\nHas the cabinet talked about the drought?\n\n[¶1]\nThe cabinet fears unrest for the farmers.\n'
      fs.writeFileSync(file, text)
      await (await services()).files.refresh()
      const memo = await openSavedMemo('|')
      const editor = await vscode.window.showTextDocument(vscode.Uri.file(file))
      await becomes(editor, transcript)
      caretBehind(editor, 'The cabinet fe')
      const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
        'vscode.executeInlayHintProvider',
        editor.document.uri,
        new vscode.Range(0, 0, 5, 0),
      )
      assert.match(JSON.stringify(hints.map(({ label }) => label)), /a senior Velmark water official/)
      assert.doesNotMatch(JSON.stringify(hints), /Solberg/)
      const label = new vscode.Selection(3, 2, 3, 2)
      editor.selection = label
      const hover = await hoverAtCursor(editor, /Cabinet fears unrest/)
      assert.doesNotMatch(hover, /attache\.quoteAndCite|attache\.citePassage|Solberg/)
      await vscode.commands.executeCommand('attache.quoteAndCite')
      assert.equal(memo.document.getText(), '')
    } finally {
      await config.update('protectedStore', undefined, true)
      fs.rmSync(store, { recursive: true, force: true })
    }
  })
})
