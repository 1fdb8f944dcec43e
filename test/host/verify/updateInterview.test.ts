import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import path from 'node:path'
import * as vscode from 'vscode'
import { enterImportRoom, type ImportRoom } from '../../support/importRoom.js'
import { readText } from '../../support/savedMemo.js'
import type { Asked } from '../../support/watchedWindow.js'
import { corpusFolder, services, until, writeCorpusFile } from '../../support/workspaceCorpus.js'

const talk = [
  'Fog over the strait',
  '',
  'INTERVIEWER: Ms Okafor, who decides when the ferry sails?',
  '',
  'OKAFOR: The harbour board decides, and it decides late. Last winter it met on eleven mornings and sent us out on four.',
  '',
  'INTERVIEWER: Does the ministry know of that?',
  '',
  'OKAFOR: It has our letters. I wrote three of them myself, with the tide tables enclosed.',
  '',
].join('\n')
/** An answer more at the beginning, and the last one in other words. */
const newer = talk
  .replace(
    'OKAFOR: The harbour',
    'OKAFOR: Let me thank you first for coming out in this weather.\n\nOKAFOR: The harbour',
  )
  .replace('I wrote three of them myself, with the tide tables enclosed', 'We have yet to hear what they make of those')
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
const glossary = (key: string): string => `---
attache: glossary/1
---

# The strait

## Actors

### Harbour board {#harbour-board}

- type: government body
- definition: Decides when the ferry sails. [@${key}, para. 1]
`

suite('Import Interview… of a newer transcript', () => {
  let count = 0
  /** Another one in each test: the editor keeps documents of files that are gone. */
  let key: string
  let room: ImportRoom
  let window: Asked
  let folder: string
  let store: string
  let typed: string[]
  let notes: string[]

  const given = (name: string, content: string): vscode.Uri => room.given(name, content)
  const pick = (...labels: readonly string[]): void => {
    window.choose = (items) => items.findIndex(({ label }) => labels.includes(label))
  }
  const report = (): Promise<string> =>
    until('the report', () => {
      const active = vscode.window.activeTextEditor?.document
      return active?.uri.path === '/Import report' ? active.getText() : undefined
    })
  /** Runs the command on a file up to the report, and gives that and what writes it. */
  const start = async (uri: vscode.Uri) => {
    const done = vscode.commands.executeCommand('attache.importInterview', uri, [uri])
    const text = await report()
    const write = async (): Promise<void> => {
      await vscode.commands.executeCommand('attache.writeImport')
      await done
    }
    return { text, write }
  }
  const imported = async (...labels: readonly string[]): Promise<void> => {
    pick(...labels)
    await (await start(given('fog.txt', talk))).write()
  }
  const inCorpus = (name: string): vscode.Uri => vscode.Uri.joinPath(corpusFolder(), name)
  /** Waits until the editor has taken over what was written straight to the disk. */
  const seen = (uri: vscode.Uri, words: string): Promise<true> =>
    until(`the editor to see ${words}`, async () => {
      const document = await vscode.workspace.openTextDocument(uri)
      return document.getText().includes(words) || undefined
    })
  /** Adds topics and claims to an interview, as a person does in its file. */
  const addClaims = async (name: string): Promise<void> => {
    await writeCorpusFile(name, (await readText(inCorpus(name))) + topic)
    await writeCorpusFile(`names-${key}.md`, glossary(key))
    await seen(inCorpus(name), '### Ferry')
    await (await services()).files.refresh()
  }
  const diffs = (): readonly string[] =>
    vscode.window.tabGroups.all.flatMap(({ tabs }) =>
      tabs.flatMap(({ input }) =>
        input instanceof vscode.TabInputTextDiff
          ? [`${path.basename(input.original.path)} → ${input.modified.scheme}:${input.modified.path}`]
          : [],
      ),
    )

  suiteSetup(async () => {
    await services()
    folder = corpusFolder().fsPath
  })
  setup(async () => {
    room = await enterImportRoom(async (options = {}) => {
      const text = typed.shift() ?? options.value ?? ''
      const said = await options.validateInput?.(text)
      if (typeof said === 'string') assert.fail(said)
      if (said) notes.push(said.message)
      return text
    })
    ;({ window, store } = room)
    count += 1
    key = `okafor${2000 + count}`
    typed = []
    notes = []
  })
  teardown(() => room.leave())

  test('updates the interview that has its words: claims stay, what moved and what is lost is told', async () => {
    const { corpus } = await services()
    typed = [key]
    await imported('on record', 'Keep it out of git')
    await addClaims(`${key}.md`)
    pick(`Update “${key}”`)
    const { text, write } = await start(given('again.txt', newer))
    assert.deepEqual(
      window.offered.at(-1)?.map(({ label }) => label),
      [`Update “${key}”`, 'Import it as another interview'],
    )
    assert.match(
      text,
      new RegExp(
        String.raw`~ corpus/${key}\.md\n~ corpus/${key}\.txt\n~ corpus/${key}\.sums\n~ corpus/names-${key}\.md\n`,
      ),
    )
    assert.match(text, /Renumbered: ¶1 → ¶2/)
    assert.match(text, /The words of “Letters were written” \(line \d+, ¶2\) were not found, so/)
    assert.deepEqual([...diffs()].sort(), [
      `names-${key}.md → attache-import:/names-${key}.md`,
      `${key}.md → attache-import:/${key}.md`,
      `${key}.txt → attache-import:/${key}.txt`,
    ])
    assert.equal(await readText(inCorpus(`${key}.txt`)).then((words) => words.includes('Let me thank')), false)
    await write()
    const after = await readText(inCorpus(`${key}.md`))
    assert.match(after, /- at: ¶2 “The harbour board … it decides late”/)
    assert.match(after, /- at: was ¶2 “I wrote three/)
    assert.match(await readText(inCorpus(`${key}.txt`)), /\[¶1\]\nLet me thank you first/)
    assert.match(await readText(inCorpus(`names-${key}.md`)), new RegExp(String.raw`\[@${key}, para\. 2\]`))
    assert.match(window.messages.at(-1) ?? '', /Claims whose passage was not found: 1\. The Problems panel/)
    await until('the moved claim', () => corpus.claim(`${key}#late`)?.at[0].ref.number === 2 || undefined)
    assert.deepEqual(diffs(), [])
  })

  test('keeps what the interview was imported from, and asks where the newer file looks like something else', async () => {
    const inTurn = (...labels: readonly string[]): void => {
      const first = window.offered.length
      window.choose = (items) => items.findIndex(({ label }) => label === labels[window.offered.length - 1 - first])
    }
    const kind = async (): Promise<string | undefined> =>
      /^source-kind: (.*)$/m.exec(await readText(inCorpus(`${key}.md`)))?.[1]
    typed = [key]
    inTurn('Kind of source: Transcript', 'Machine captions', 'on record', 'Share it')
    await (await start(given('fog.txt', talk))).write()
    assert.equal(await kind(), 'machine captions')
    inTurn(`Update “${key}”`, 'Machine captions')
    await (await start(given('again.txt', newer))).write()
    assert.equal(await kind(), 'machine captions')
    assert.deepEqual(
      window.offered.at(-1)?.map(({ label }) => label),
      ['Machine captions', 'Transcript', 'Notes', 'Published interview'],
    )
    assert.match(await readText(inCorpus(`${key}.txt`)), /Let me thank you first/)
    inTurn(`Update “${key}”`, 'Transcript')
    await (await start(given('last.txt', newer.replace('this weather', 'such weather')))).write()
    assert.equal(await kind(), undefined)
    const asked = window.offered.length
    inTurn(`Update “${key}”`)
    await (await start(given('same.txt', newer))).write()
    assert.equal(window.offered.length, asked + 1, 'what looks like the same is not asked about')
    assert.equal(await kind(), undefined)
  })

  test('takes the signs for true that somebody has changed in the words of an interview', async () => {
    typed = [key]
    await imported('on record', 'Share it')
    await addClaims(`${key}.md`)
    const words = inCorpus(`${key}.txt`)
    await writeCorpusFile(`${key}.txt`, (await readText(words)).replace('[Q2]', '[A]'))
    await seen(words, '[A]')
    pick(`Update “${key}”`)
    const { text, write } = await start(words)
    assert.match(text, /Layout: the marks \[Q\], \[¶\], \[SF\] and \[-\]\./)
    await write()
    assert.match(await readText(words), /\[¶2\]\nDoes the ministry know of that\?\n\n\[¶3\]\nIt has our letters/)
    const after = await readText(inCorpus(`${key}.md`))
    assert.match(after, /- at: ¶1 “The harbour board … it decides late”/)
    assert.match(after, /- at: ¶3 “I wrote three … tide tables enclosed”/)
  })

  test('keeps what was typed and not saved, leaves it unsaved, and is taken back by undo', async () => {
    typed = [key]
    await imported('on record', 'Share it')
    await addClaims(`${key}.md`)
    const editor = await vscode.window.showTextDocument(inCorpus(`${key}.md`), { preview: false })
    const end = editor.document.positionAt(editor.document.getText().length)
    await editor.edit((edit) => edit.insert(end, '\n<!-- ask her again -->\n'))
    const before = editor.document.getText()
    pick(`Update “${key}”`)
    const { write } = await start(given('again.txt', newer))
    await write()
    const { document } = await vscode.window.showTextDocument(inCorpus(`${key}.md`))
    assert.match(document.getText(), /- at: ¶2 “The harbour board[^]*<!-- ask her again -->/)
    assert.equal(document.isDirty, true)
    assert.doesNotMatch(await readText(inCorpus(`${key}.md`)), /ask her again/)
    assert.match(await readText(inCorpus(`${key}.txt`)), /Let me thank you first/)
    await vscode.commands.executeCommand('undo')
    await until('the text before', () => document.getText() === before || undefined)
    const words = await vscode.workspace.openTextDocument(inCorpus(`${key}.txt`))
    assert.doesNotMatch(words.getText(), /Let me thank/, 'the text goes back with the interview')
  })

  test('gives memos the new numbers, names them in the report, and takes them back with one undo', async () => {
    typed = [key]
    await imported('on record', 'Share it')
    const memo = vscode.Uri.joinPath(corpusFolder(), '..', `memo-${key}.md`)
    const text = `The board decides [@${key}, para. 1], and letters were sent [@${key}, para. 2].\n`
    await vscode.workspace.fs.writeFile(memo, new TextEncoder().encode(text))
    pick(`Update “${key}”`)
    const shown = await start(given('again.txt', newer))
    assert.match(shown.text, new RegExp(String.raw`Citations to renumber in memo-${key}\.md: `))
    assert.ok(
      diffs().some((one) => one.startsWith(`memo-${key}.md →`)),
      diffs().join(),
    )
    await shown.write()
    assert.match(await readText(memo), new RegExp(String.raw`^The board decides \[@${key}, para\. 2\]`))
    await vscode.window.showTextDocument(inCorpus(`${key}.md`))
    await vscode.commands.executeCommand('undo')
    const document = await vscode.workspace.openTextDocument(memo)
    await until('the numbers before', () => document.getText() === text || undefined)
    await vscode.window.showTextDocument(document)
    await vscode.commands.executeCommand('workbench.action.files.revert')
    await vscode.workspace.fs.delete(memo)
  })

  test('writes nothing where a file was changed while it was shown, or the report is closed', async () => {
    typed = [key]
    await imported('on record', 'Share it')
    pick(`Update “${key}”`)
    const shown = await start(given('again.txt', newer))
    await writeCorpusFile(`${key}.md`, (await readText(inCorpus(`${key}.md`))) + topic)
    await seen(inCorpus(`${key}.md`), '### Ferry')
    await shown.write()
    assert.match(
      window.messages.at(-1) ?? '',
      new RegExp(String.raw`${key}\.md changed in the meantime, so nothing was saved`),
    )
    assert.doesNotMatch(await readText(inCorpus(`${key}.txt`)), /Let me thank/)
    await start(given('again.txt', newer))
    await vscode.commands.executeCommand('attache.cancelImport')
    assert.doesNotMatch(await readText(inCorpus(`${key}.md`)), /¶3/)
  })

  test('takes a key that is there for an update under the same terms, and asks nothing twice', async () => {
    typed = [key]
    await imported('on record', 'Share it')
    const other = talk.replaceAll(/board|decides|letters|Last winter|wrote/g, 'council')
    typed = [key]
    pick('on record', 'Share it')
    const { text, write } = await start(
      given('other.txt', `${other}\n\nINTERVIEWER: What now?\n\nOKAFOR: Now we wait.\n`),
    )
    assert.match(notes[0] ?? '', /An interview has this key/)
    assert.match(text, new RegExp(String.raw`Update of ${key} \(other\.txt\)`))
    await write()
    assert.match(await readText(inCorpus(`${key}.txt`)), /Now we wait/)
  })

  test('makes another interview of it where that is wanted', async () => {
    typed = [key]
    await imported('on record', 'Share it')
    pick('Import it as another interview', 'on record', 'Share it')
    typed = [`${key}b`]
    await (await start(given('again.txt', newer))).write()
    const names = fs.readdirSync(folder).filter((name) => name.endsWith('.md'))
    assert.deepEqual(names.sort(), [`${key}.md`, `${key}b.md`])
    assert.doesNotMatch(await readText(inCorpus(`${key}.txt`)), /Let me thank/)
  })

  test('keeps a text out of git that was not here before', async () => {
    typed = [key]
    await imported('on record', 'Share it')
    fs.rmSync(path.join(folder, `${key}.txt`))
    await (await services()).files.refresh()
    pick(`Update “${key}”`, 'Keep it out of git')
    const { text, write } = await start(given('again.txt', newer))
    assert.match(text, new RegExp(String.raw`\+ corpus/${key}\.txt\n~ corpus/${key}\.sums\n\+ corpus/\.gitignore`))
    await write()
    assert.match(await readText(inCorpus(`${key}.txt`)), /Let me thank/)
    assert.equal(await readText(inCorpus('.gitignore')), `/${key}.txt\n`)
  })

  test('puts the words and names of a protected interview into the store alone', async () => {
    window.toggle = ['Protect another name…']
    typed = ['Ines', 'a senior captain']
    await imported('background')
    const [name = ''] = fs.readdirSync(folder)
    key = path.basename(name, '.md')
    assert.match(key, /^source-[0-9a-f]{4}$/)
    pick(`Update “${key}”`)
    typed = ['Bram Tolliver']
    const more = newer.replace('this weather', 'this weather, as Tolliver says')
    const opened: string[] = []
    const listening = vscode.workspace.onDidOpenTextDocument(({ uri }) => opened.push(uri.toString()))
    const { text, write } = await start(given('again.txt', more))
    listening.dispose()
    // A document that gets another language is opened again.
    const previewed = new Set(opened.filter((uri) => uri.startsWith('attache-import:')))
    assert.deepEqual(
      [...previewed].map((uri) => vscode.Uri.parse(uri).path),
      ['/Import report'],
    )
    assert.deepEqual(diffs(), [])
    assert.doesNotMatch(text, /okafor|tolliver|again\.txt/i)
    assert.match(text, new RegExp(`~ corpus/${key}\\.md\\n`))
    await write()
    assert.deepEqual(fs.readdirSync(folder), [name])
    assert.match(fs.readFileSync(path.join(store, `${key}.txt`), 'utf8'), /as Tolliver says/)
    const names = fs.readFileSync(path.join(store, `${key}.names.json`), 'utf8').replace(/"open": [^\]]*/, '')
    for (const one of ['Ines', 'OKAFOR', 'Bram Tolliver']) assert.ok(names.includes(one), `${one} is kept: ${names}`)
    const after = await readText(inCorpus(name))
    assert.match(after, /¶3/)
    assert.doesNotMatch(after, /okafor|ines|tolliver/i)
    await vscode.window.showTextDocument(inCorpus(name))
    const inStore = (): string => fs.readFileSync(path.join(store, `${key}.txt`), 'utf8')
    await vscode.commands.executeCommand('undo')
    await until('the transcript before', () => !inStore().includes('Tolliver') || undefined)
    assert.match(fs.readFileSync(path.join(store, `${key}.names.json`), 'utf8'), /Bram Tolliver/, 'nothing comes free')
    await vscode.commands.executeCommand('redo')
    await until('the newer transcript again', () => inStore().includes('Tolliver') || undefined)
  })

  test('leaves a protected interview as it is where the file of its names is damaged', async () => {
    typed = ['a senior captain']
    await imported('background')
    const [name = ''] = fs.readdirSync(folder)
    key = path.basename(name, '.md')
    const names = path.join(store, `${key}.names.json`)
    fs.writeFileSync(names, '{ "attache"')
    pick(`Update “${key}”`)
    await vscode.commands.executeCommand('attache.importInterview', given('again.txt', newer))
    assert.match(window.messages.at(-1) ?? '', /list of protected names, \S+names\.json, is damaged/)
    assert.equal(fs.readFileSync(names, 'utf8'), '{ "attache"')
    assert.doesNotMatch(fs.readFileSync(path.join(store, `${key}.txt`), 'utf8'), /Let me thank/)
  })
})
