import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import path from 'node:path'
import * as vscode from 'vscode'
import { finishOnce } from '../../../src/editor/finishInterrupted.js'
import { dieAfter } from '../../support/deadDisk.js'
import { enterImportRoom, type ImportRoom } from '../../support/importRoom.js'
import { closeEditors } from '../../support/savedMemo.js'
import type { Asked } from '../../support/watchedWindow.js'
import { corpusFolder, services, until } from '../../support/workspaceCorpus.js'

const talk = `Fog over the strait

INTERVIEWER: Ms Okafor, who decides when the ferry sails?

OKAFOR: The harbour board decides, and it decides late. Last winter it met on eleven mornings and sent us out on four.

INTERVIEWER: Does the ministry know of that?

OKAFOR: It has our letters. I wrote three of them myself, with the tide tables enclosed.
`
const newer = talk.replace(
  'OKAFOR: The',
  'OKAFOR: Let me thank you first for coming out in this weather.\n\nOKAFOR: The',
)
const topic = `
### Ferry {#ferry}

###### The board decides late {#late}

The harbour board takes its decisions late.

- at: ¶1 “The harbour board … it decides late”
- kind: assessment

###### Letters were written {#letters}

The ferry's people wrote to the ministry.

- at: ¶2 “I wrote three … tide tables enclosed”
- kind: fact
`

type Files = Readonly<Record<string, string>>

suite('an update of a protected interview that is interrupted', () => {
  let room: ImportRoom
  let window: Asked
  let inbox: string
  let store: string
  let folder: string
  let memo: vscode.Uri
  let key: string

  const filesIn = (place: string): Files =>
    Object.fromEntries(
      fs
        .readdirSync(place, { recursive: true, encoding: 'utf8' })
        .filter((name) => !name.includes('.attache-tmp-') && fs.statSync(path.join(place, name)).isFile())
        .map((name) => [path.join(place, name), fs.readFileSync(path.join(place, name), 'utf8')]),
    )
  const state = (): Files => ({
    ...filesIn(folder),
    ...filesIn(store),
    [memo.fsPath]: fs.readFileSync(memo.fsPath, 'utf8'),
  })
  /** Waits until the editor has what is on the disk. */
  const seen = async (): Promise<void> => {
    // What lies in the store is read from the disk alone.
    const ours = Object.entries(state()).filter(([file]) => !file.startsWith(store))
    for (const [file] of ours)
      await until(`the editor to see ${file}`, async () => {
        const document = await vscode.workspace.openTextDocument(file)
        return (!document.isDirty && document.getText() === fs.readFileSync(file, 'utf8')) || undefined
      })
    const { files, stored } = await services()
    stored.forget()
    await files.refresh()
  }
  const put = async (files: Files): Promise<void> => {
    for (const name of Object.keys(state())) if (!(name in files)) fs.rmSync(name)
    for (const [name, text] of Object.entries(files)) fs.writeFileSync(name, text)
    await seen()
  }
  const pick = (...labels: readonly string[]): void => {
    window.choose = (items) => items.findIndex(({ label }) => labels.includes(label))
  }
  const importAs = async (text: string, ...labels: readonly string[]): Promise<void> => {
    const file = path.join(inbox, 'ferry.txt')
    fs.writeFileSync(file, text)
    pick(...labels)
    const uri = vscode.Uri.file(file)
    const done = vscode.commands.executeCommand('attache.importInterview', uri, [uri])
    await until('the report', () => vscode.window.activeTextEditor?.document.uri.path === '/Import report' || undefined)
    await vscode.commands.executeCommand('attache.writeImport')
    await done
  }
  /** What is done at the editor's start, as if it were a while later: nobody waits for a run that may be at work still. */
  const startAgain = async (): Promise<void> => {
    for (const document of vscode.workspace.textDocuments.filter(
      ({ isDirty, uri }) => isDirty && uri.scheme === 'file',
    )) {
      await vscode.window.showTextDocument(document)
      await vscode.commands.executeCommand('workbench.action.files.revert')
    }
    await closeEditors()
    const { now } = Date
    Object.assign(Date, { now: () => now() + 60_000 })
    try {
      await finishOnce(await services())([corpusFolder()], [])
    } finally {
      Object.assign(Date, { now })
    }
    await seen()
  }

  setup(async () => {
    const typed = ['a senior captain']
    room = await enterImportRoom(async (options = {}) => typed.shift() ?? options.value ?? '')
    ;({ window, inbox, store } = room)
    folder = corpusFolder().fsPath
    memo = vscode.Uri.joinPath(corpusFolder(), '..', 'ferries.md')
    await services()
    await importAs(talk, 'background')
    const [name = ''] = fs.readdirSync(folder)
    key = path.basename(name, '.md')
    fs.appendFileSync(path.join(folder, name), topic)
    fs.writeFileSync(memo.fsPath, `The board decides [@${key}, para. 1], and letters went out [@${key}, para. 2].\n`)
    await closeEditors()
    await seen()
  })
  teardown(() => room.leave(memo.fsPath))

  /** Kills a command before each move of a file and each change of documents (the tests of the writer do it at everything else), starts again and repeats it: then all is as if nothing had happened. */
  async function killEverywhere(command: () => Promise<void>): Promise<readonly boolean[]> {
    const before = state()
    const whole = dieAfter(Number.POSITIVE_INFINITY, [folder, store, path.dirname(memo.fsPath)])
    await command()
    whole.release()
    await closeEditors()
    const after = state()
    assert.notDeepEqual(after, before)
    const ends: boolean[] = []
    for (const [moment, change] of whole.changes.entries()) {
      if (change !== 'rename' && change !== 'document') continue
      await put(before)
      const death = dieAfter(moment, [folder, store, path.dirname(memo.fsPath)])
      await command().catch(() => undefined)
      death.release()
      await startAgain()
      const isDone = state()[memo.fsPath] === after[memo.fsPath]
      assert.deepEqual(state(), isDone ? after : before, `killed after change ${moment}`)
      ends.push(isDone)
      if (!isDone) await command()
      await closeEditors()
      assert.deepEqual(state(), after, `killed after change ${moment}, and repeated`)
    }
    return ends
  }

  test('by an import again is finished or taken back at the next start, whenever it was, and repeated gives the same', async function () {
    this.timeout(600_000)
    const ends = await killEverywhere(() => importAs(newer, `Update “${key}”`))
    assert.match(fs.readFileSync(memo.fsPath, 'utf8'), /para\. 2\], and letters went out \[@[^\]]*para\. 3\]/)
    assert.match(fs.readFileSync(path.join(store, `${key}.sums`), 'utf8'), /^¶3 /m)
    assert.ok(ends.includes(true) && ends.includes(false), ends.join())
  })

  test('by Who Says This… as well', async function () {
    this.timeout(600_000)
    const ends = await killEverywhere(async () => {
      const editor = await vscode.window.showTextDocument(vscode.Uri.file(path.join(store, `${key}.txt`)))
      await vscode.commands.executeCommand('workbench.action.files.revert')
      const at = editor.document.positionAt(editor.document.getText().indexOf('The harbour board'))
      editor.selection = new vscode.Selection(at, at)
      pick('Questioner')
      window.answer = 'Go On'
      await vscode.commands.executeCommand('attache.whoSaysThis')
      window.answer = undefined
    })
    assert.match(
      fs.readFileSync(path.join(store, `${key}.txt`), 'utf8'),
      /\[Q2\]\nThe harbour board|\[Q1\][^[]*The harbour board/,
    )
    assert.ok(ends.includes(true) && ends.includes(false), ends.join())
  })
})
