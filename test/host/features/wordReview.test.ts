import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import path from 'node:path'
import * as vscode from 'vscode'
import { reedSource } from '../../support/fixtures.js'
import { EditedWord } from '../../support/reviews.js'
import { closeEditors } from '../../support/savedMemo.js'
import { type Asked, watchWindow } from '../../support/watchedWindow.js'
import { corpusFolder, deleteCorpus, until, writeCorpus, writeCorpusFile } from '../../support/workspaceCorpus.js'

const quoted = '“a slow-motion bargain between unequal partners”'
const memo = `---
title: Water
---

The river runs slow in the dry season. Farmers carry water by hand.

Reed calls it ${quoted} [@reed2021, para. 2].
`

suite('a Word review', () => {
  let window: Asked
  let folder: string
  let count = 0
  const { showSaveDialog } = vscode.window

  suiteSetup(async () => {
    await writeCorpusFile('reed2021.txt', reedSource())
    await writeCorpus()
    folder = path.join(path.dirname(corpusFolder().fsPath), 'reviewed')
    fs.mkdirSync(folder, { recursive: true })
  })
  setup(() => {
    window = watchWindow()
    Object.assign(vscode.window, {
      showSaveDialog: (options?: vscode.SaveDialogOptions) => Promise.resolve(options?.defaultUri),
    })
  })
  teardown(async () => {
    window.release()
    Object.assign(vscode.window, { showSaveDialog })
    await vscode.commands.executeCommand('attache.closeReview')
    await closeEditors()
  })
  suiteTeardown(async () => {
    fs.rmSync(folder, { recursive: true, force: true })
    await deleteCorpus()
  })

  /** Exports the memo for a review, has somebody change words in Word, and brings that back. */
  const review = async (edits: readonly (readonly [string, string])[]): Promise<vscode.TextDocument> => {
    count += 1
    const file = path.join(folder, `water${count}.md`)
    fs.writeFileSync(file, memo.replace('Water', `Water ${count}`))
    const { document } = await vscode.window.showTextDocument(vscode.Uri.file(file))
    const labels = ['Word, for Review', 'APA', 'Without an annex']
    window.choose = (rows) => {
      const label = labels.shift()
      return rows.findIndex((row) => row.label === label)
    }
    await vscode.commands.executeCommand('attache.exportMemo')
    const exported = file.replace('.md', '.docx')
    const word = new EditedWord(fs.readFileSync(exported))
    for (const [from, to] of edits) {
      const index = word.paragraphs.find((at) => word.textOf(at).includes(from)) ?? assert.fail(from)
      const start = word.textOf(index).indexOf(from)
      word.replace(index, { start, end: start + from.length, words: to }, true)
    }
    fs.writeFileSync(exported, word.bytes())
    await vscode.commands.executeCommand('attache.bringBackReview', vscode.Uri.file(exported))
    return document
  }
  const marksIn = ({ uri }: vscode.TextDocument): readonly string[] =>
    vscode.languages
      .getDiagnostics(uri)
      .filter(({ message }) => message.includes(' became '))
      .map(({ message }) => message)

  test('marks each change at its place, makes what needs no look in one step, and one undo takes it back', async () => {
    const document = await review([
      ['dry', 'wet'],
      ['carry', 'bring'],
      ['unequal', 'poor'],
    ])
    assert.deepEqual(marksIn(document).length, 3)
    const before = document.getText()
    await vscode.commands.executeCommand('attache.acceptFreeChanges')
    assert.equal(document.getText(), before.replace('dry', 'wet').replace('carry', 'bring'))
    assert.deepEqual(marksIn(document).length, 1)
    await vscode.commands.executeCommand('undo')
    assert.equal(document.getText(), before)
    await until('the changes are open again', () => marksIn(document).length === 3)
  })

  test('goes from change to change by key, rejects one, and takes that back', async () => {
    const document = await review([
      ['dry', 'wet'],
      ['carry', 'bring'],
    ])
    const selected = (): string => {
      const editor = vscode.window.activeTextEditor
      return editor?.document === document ? document.getText(editor.selection) : ''
    }
    await vscode.commands.executeCommand('attache.goToChange', 1)
    assert.equal(selected(), 'dry')
    await vscode.commands.executeCommand('attache.goToChange', 1)
    assert.equal(selected(), 'carry')
    await vscode.commands.executeCommand('attache.goToChange', -1)
    assert.equal(selected(), 'dry')
    const change = { id: `1 ${JSON.stringify(['words', 'dry', 'wet', 'A. Chief', '2026-12-04T10:00:00Z'])}` }
    await vscode.commands.executeCommand('attache.rejectChange', change)
    assert.deepEqual(marksIn(document).length, 1)
    await vscode.commands.executeCommand('attache.rejectChange', change)
    assert.deepEqual(marksIn(document).length, 2)
  })

  test('changes no quotation as a quotation: keeps it, ends it before the change, or makes it a paraphrase', async () => {
    const change = { id: `1 ${JSON.stringify(['words', 'unequal', 'poor', 'A. Chief', '2026-12-04T10:00:00Z'])}` }
    for (const [label, now] of [
      ['Keep the Source’s Words', quoted],
      ['End the Quotation There', '“a slow-motion bargain between” poor partners'],
      ['Paraphrase, without Quotation Marks', 'a slow-motion bargain between poor partners'],
    ] as const) {
      const document = await review([['unequal', 'poor']])
      const before = document.getText()
      window.choose = (rows) => rows.findIndex((row) => row.label === label)
      await vscode.commands.executeCommand('attache.acceptChange', change)
      assert.equal(document.getText(), before.replace(quoted, now))
      assert.deepEqual(marksIn(document), [])
      await vscode.commands.executeCommand('attache.closeReview')
    }
  })
})
