import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import path from 'node:path'
import * as vscode from 'vscode'
import { readDocx } from '../../support/docx.js'
import { reedSource } from '../../support/fixtures.js'
import { closeEditors } from '../../support/savedMemo.js'
import { type Asked, watchWindow } from '../../support/watchedWindow.js'
import { paragraph, run, wordDocument } from '../../support/wordFile.js'
import { corpusFolder, deleteCorpus, until, writeCorpus, writeCorpusFile } from '../../support/workspaceCorpus.js'

const document = wordDocument(
  paragraph(run('Reed calls it “a slow-motion bargain between unequal partners”.')) +
    paragraph(run('She adds that “Kestria must publish its flow data”.')),
)

suite('the check of a Word document', () => {
  let window: Asked
  let folder: string
  const { showSaveDialog } = vscode.window

  suiteSetup(async () => {
    await writeCorpusFile('reed2021.txt', reedSource())
    await writeCorpus()
    folder = path.join(path.dirname(corpusFolder().fsPath), 'documents')
  })
  setup(() => {
    fs.mkdirSync(folder, { recursive: true })
    window = watchWindow()
    Object.assign(vscode.window, {
      showSaveDialog: (options?: vscode.SaveDialogOptions) => Promise.resolve(options?.defaultUri),
    })
  })
  teardown(async () => {
    window.release()
    Object.assign(vscode.window, { showSaveDialog })
    await closeEditors()
    fs.rmSync(folder, { recursive: true, force: true })
  })
  suiteTeardown(deleteCorpus)

  const check = async (bytes: Uint8Array, wanted: RegExp): Promise<readonly vscode.QuickPickItem[]> => {
    const file = path.join(folder, 'brief.docx')
    fs.writeFileSync(file, bytes)
    let shown: readonly vscode.QuickPickItem[] = []
    window.choose = (rows) => {
      shown = rows
      return rows.findIndex(({ label }) => wanted.test(label))
    }
    await vscode.commands.executeCommand('attache.checkDocument', vscode.Uri.file(file))
    return shown
  }

  test('lists each quotation with what it is and where it stands, and opens its passage', async () => {
    const rows = await check(document, /must/)
    assert.deepEqual(
      rows.slice(2).map(({ label, detail }) => [label, detail]),
      [
        ['$(pass) Found: Reed, ¶2 [reed2021].', '“Reed calls it “a slow-motion bargain…”'],
        [
          '$(error) Quotation differs from Reed, ¶3 [reed2021]: you write “must”, the source has “should”.',
          '“She adds that “Kestria must publish…”',
        ],
      ],
    )
    await until(
      'the passage',
      () => vscode.window.activeTextEditor?.document.getText().includes('should publish') === true,
    )
  })

  test('saves a copy with comments beside it, and leaves the document as it is', async () => {
    await check(document, /Save with Comments/)
    const copy = readDocx(fs.readFileSync(path.join(folder, 'brief with comments.docx')))
    assert.match(copy.parts.get('word/comments.xml') ?? '', /Attaché.*Found: Reed, ¶2.*Quotation differs from Reed/)
    assert.deepEqual(Uint8Array.from(fs.readFileSync(path.join(folder, 'brief.docx'))), document)
    assert.match(window.messages.join('\n'), /Comments in brief with comments\.docx: 2\./)
  })

  test('says in one sentence why a file cannot be checked', async () => {
    await check(new TextEncoder().encode('Dear all'), /./)
    assert.deepEqual(window.messages, ['brief.docx: This is no Word document. Choose a .docx file.'])
  })
})
