import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import path from 'node:path'
import * as vscode from 'vscode'
import type { Services } from '../../../src/editor/services.js'
import { reedInterview, reedSource } from '../../support/fixtures.js'
import { openMemo } from '../../support/memoEditor.js'
import { closeEditors, hoverAtCursor, problemsOf, readText } from '../../support/savedMemo.js'
import { corpusFolder, services, until } from '../../support/workspaceCorpus.js'

suite('source texts of the corpus', () => {
  let own: Services
  let folder: string
  /** Writes as another program does. */
  const write = (name: string, text: string | Uint8Array): vscode.Uri => {
    const file = path.join(folder, name)
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, text)
    return vscode.Uri.file(file)
  }
  const textOf = (key: string): string | undefined => own.corpus.sourceOf(key)?.text
  const holds = (words: string): Promise<boolean> =>
    until(`the text with “${words}”`, () => textOf('reed2021')?.includes(words))

  suiteSetup(async () => {
    own = await services()
    folder = corpusFolder().fsPath
  })
  setup(async () => {
    write('reed2021.md', reedInterview())
    await own.files.refresh()
  })
  teardown(async () => {
    await closeEditors()
    fs.rmSync(folder, { recursive: true, force: true })
    await own.files.refresh()
  })

  test('a text beside its interview is read with it, follows the disk, and goes with it', async () => {
    write('reed2021.txt', reedSource())
    await holds('slow-motion bargain')
    write('reed2021.txt', reedSource().replace('slow-motion', 'hasty'))
    await holds('hasty bargain')
    await own.files.refresh()
    assert.match(textOf('reed2021') ?? '', /hasty bargain/)
    fs.rmSync(path.join(folder, 'reed2021.txt'))
    await until('no text', () => textOf('reed2021') === undefined || undefined)
    assert.deepEqual(own.corpus.texts.uris(), [])
  })

  test('what is typed in a text counts at once, and the disk again when it is closed', async () => {
    const uri = write('reed2021.txt', reedSource())
    await holds('slow-motion bargain')
    const editor = await vscode.window.showTextDocument(uri)
    const at = editor.document.positionAt(reedSource().indexOf('slow-motion'))
    await editor.edit((change) => change.insert(at, 'very '))
    await holds('a very slow-motion bargain')
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
    await holds('a slow-motion bargain')
  })

  test('is no memo, but any other plain text in the folder is one, and stays as it was written', async () => {
    const source = write('reed2021.txt', reedSource())
    const notes = write('notes.txt', 'Reed on the treaty [@reed2021, para. 2].\n')
    const elsewhere = write('deep/reed2021.txt', 'To call: Reed, on Monday.\n')
    await holds('slow-motion bargain')
    await until('the other texts', () => own.corpus.texts.uris().length === 3 || undefined)
    const isMemo = async (uri: vscode.Uri): Promise<boolean> =>
      own.memos.isMemo(await vscode.workspace.openTextDocument(uri))
    assert.deepEqual([await isMemo(source), await isMemo(notes), await isMemo(elsewhere)], [false, true, true])
    assert.deepEqual([problemsOf(notes), problemsOf(elsewhere)], [[], []])
    const editor = await vscode.window.showTextDocument(notes)
    editor.selection = new vscode.Selection(0, 22, 0, 22)
    assert.match(await hoverAtCursor(editor, /¶2/), /Low water/)
    assert.equal(await readText(notes), 'Reed on the treaty [@reed2021, para. 2].\n')
  })

  test('the hover on a citation says whether the text is here', async () => {
    const memo = await openMemo('She doubts it [@reed|2021, para. 3].')
    await hoverAtCursor(memo, /transcript is not here/)
    write('reed2021.txt', reedSource())
    await holds('slow-motion bargain')
    await hoverAtCursor(memo, /transcript is here/)
  })

  test('its mistakes stand in the Problems panel until they are mended', async () => {
    const uri = write('reed2021.txt', reedSource().replace('[¶3]', '[¶3x]').replace('[Q3]', '[¶77]'))
    await until('its problems', () => problemsOf(uri).length > 0 || undefined)
    assert.match(problemsOf(uri).join('\n'), /¶77/)
    write('reed2021.txt', reedSource())
    await until('no problem', () => problemsOf(uri).length === 0 || undefined)
    const interview = vscode.Uri.file(path.join(folder, 'reed2021.md'))
    write('reed2021.txt', reedSource().replace('slow-motion', 'hasty'))
    await until('words of the interview that are not in the text', () => problemsOf(interview).length > 0 || undefined)
  })

  test('one that cannot be read has one problem, and the interview stays', async () => {
    const bad = Buffer.from(reedSource().replace('bargain', 'barg\u00e4in'), 'latin1')
    const uri = write('reed2021.txt', bad)
    const [problem = '', ...more] = await until('its problem', () => {
      const found = problemsOf(uri)
      return found.length ? found : undefined
    })
    assert.match(problem, /UTF-8/)
    assert.deepEqual(more, [])
    assert.ok(own.corpus.interview('reed2021'))
  })
})
