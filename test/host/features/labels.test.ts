import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import path from 'node:path'
import * as vscode from 'vscode'
import { enterImportRoom, type ImportRoom } from '../../support/importRoom.js'
import { readText } from '../../support/savedMemo.js'
import type { Asked } from '../../support/watchedWindow.js'
import { corpusFolder, services, until } from '../../support/workspaceCorpus.js'

suite('This Is a Speaker Label…', () => {
  let room: ImportRoom
  let window: Asked
  let inbox: string
  let typed: string[]
  let done: Thenable<unknown>
  /** Rows that are taken, by words of their labels. */
  let rows: string[]

  const inCorpus = (name: string): vscode.Uri => vscode.Uri.joinPath(corpusFolder(), name)
  const start = (text: string, ...answers: readonly string[]): void => {
    const file = path.join(inbox, 'talk.txt')
    fs.writeFileSync(file, text)
    rows = ['on record', ...answers, 'Share it']
    typed.push('dunmore2023')
    done = vscode.commands.executeCommand('attache.importInterview', vscode.Uri.file(file))
  }
  const reading = async (): Promise<vscode.TextDocument> => {
    // The editor keeps documents for a while after their tabs are closed.
    const shown = (): readonly vscode.Uri[] =>
      vscode.window.tabGroups.all.flatMap(({ tabs }) =>
        tabs.flatMap(({ input }) => (input instanceof vscode.TabInputText ? input.uri : [])),
      )
    const active = (): string | undefined => vscode.window.activeTextEditor?.document.uri.path
    await until('the report', () => active() === '/Import report' || undefined).catch((error: unknown) =>
      assert.fail(`${String(error)}; active: ${active()}; shown: ${shown().join()}; said: ${window.messages.join()}`),
    )
    const read = shown().find(({ path: name }) => name === '/dunmore2023 as read')
    assert.ok(read)
    return vscode.workspace.openTextDocument(read)
  }
  const pointAt = async (document: vscode.TextDocument, words: string): Promise<void> => {
    const at = document.positionAt(document.getText().indexOf(words))
    const editor = await vscode.window.showTextDocument(document)
    editor.selection = new vscode.Selection(at, at)
  }

  suiteSetup(services)
  setup(async () => {
    room = await enterImportRoom(async ({ value } = {}) => typed.shift() ?? value)
    ;({ window, inbox } = room)
    typed = []
    window.choose = (items) => items.findIndex(({ label }) => rows.some((one) => label.includes(one)))
  })
  teardown(async () => {
    await vscode.commands.executeCommand('attache.cancelImport')
    await done
    await room.leave()
  })

  test('what is written already follows too, with the memos that cite it, in one step that one undo takes back', async () => {
    const [closed, asked] = ['Senator RAVN—It is closed to us.', 'Senator WEISS—Has that been asked?']
    const talk = [
      'LIND: Is the strait open?',
      'OKAFOR: It is.',
      closed,
      'LIND: Who pays?',
      'OKAFOR: Nobody pays for it.',
    ]
    start([...talk, asked, 'LIND: Thank you, and good night.', 'OKAFOR: Good night.'].join('\n\n'))
    await reading()
    await vscode.commands.executeCommand('attache.writeImport')
    await done
    const text = await vscode.workspace.openTextDocument(inCorpus('dunmore2023.txt'))
    const before = text.getText()
    const memo = vscode.Uri.joinPath(corpusFolder(), '..', 'memo-labels.md')
    await vscode.workspace.fs.writeFile(memo, new TextEncoder().encode('Good night [@dunmore2023, para. 5].\n'))
    await pointAt(text, closed)
    rows = ['All lines that begin like “Senator RAVN—”: 2']
    await vscode.commands.executeCommand('attache.isLabel')
    await until('the text anew', () => !/—/.test(text.getText()) || undefined)
    assert.match(text.getText(), /\[¶2\]\nIt is closed to us\.\n/)
    assert.match(text.getText(), /\[Q\d\]\nHas that been asked\?\n/)
    assert.match(await readText(inCorpus('dunmore2023.md')), /### Senator RAVN \{#ravn\}/)
    assert.match(await readText(memo), /para\. 4\]/)
    assert.match(
      window.messages.join('\n'),
      /^Speaker changed to Senator RAVN, Senator WEISS: ¶2, Q3 of dunmore2023\./m,
    )
    const labelled = text.getText()
    await pointAt(text, 'It is closed to us.')
    rows = ['All lines that begin like “Senator RAVN:”: 1']
    await vscode.commands.executeCommand('attache.isNoLabel')
    await until(
      'the label',
      () => /\[¶1\]\nIt is\.\n\n\[¶2\]\nSenator RAVN: It is closed/.test(text.getText()) || undefined,
    )
    await vscode.commands.executeCommand('undo')
    await until('the text without it', () => text.getText() === labelled || undefined)
    await vscode.commands.executeCommand('undo')
    await until('the text as it was', () => text.getText() === before || undefined)
    await vscode.workspace.fs.delete(memo)
  })
})
