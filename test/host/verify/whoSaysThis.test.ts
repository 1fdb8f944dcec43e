import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import path from 'node:path'
import * as vscode from 'vscode'
import { enterImportRoom, type ImportRoom } from '../../support/importRoom.js'
import { readText } from '../../support/savedMemo.js'
import type { Asked } from '../../support/watchedWindow.js'
import { corpusFolder, services, until, writeCorpusFile } from '../../support/workspaceCorpus.js'

const asked = 'Does the ministry know of that?'
const text = `[Q1]
Who decides when the ferry sails?

[¶1]
The harbour board decides, and it decides late.

[¶2]
${asked}

[¶3]
It has our letters. Do you still write any? I wrote three of them myself.
`
const interviewOf = (key: string, terms = 'on record'): string => `---
attache: interview/1
citation-key: ${key}
type: interview
title: Fog over the strait
issued: 2024
terms: ${terms}
${terms === 'on record' ? '' : 'description: a harbour official\n'}---

# Fog over the strait

## Voices

### ${terms === 'on record' ? 'Ines Okafor' : 'A harbour official'} {#answers}

- role: interviewee

### Questioner {#questioner}

- role: questioner

## Questions

### Q1 Who decides

- Q1: “Who decides when … ferry sails”
- ¶1: “The harbour board … it decides late” {page=2}
<!-- the board of 2023 -->
- ¶2: “Does the ministry … of that”
- ¶3: “It has our … them myself”

## Topics

### Ferry {#ferry}

###### The ministry is asked {#ministry}

It is asked whether the ministry knows.

- at: ¶2 “Does the ministry … of that”
- kind: fact

###### Letters were written {#letters}

The ferry's people wrote to the ministry.

- at: ¶3 “I wrote three … them myself”
- kind: fact

###### Letters or none {#across}

There are letters, perhaps.

- at: ¶3 “our letters … still write any”
- kind: fact
`

suite('Who Says This…', () => {
  let count = 0
  /** Another one in each test: the editor keeps documents of files that are gone. */
  let key: string
  let room: ImportRoom
  let window: Asked
  let store: string
  let typed: string[]

  const inCorpus = (name: string): vscode.Uri => vscode.Uri.joinPath(corpusFolder(), name)
  const memo = (): vscode.Uri => vscode.Uri.joinPath(corpusFolder(), '..', `memo-${key}.md`)
  const run = async (): Promise<unknown> => vscode.commands.executeCommand('attache.whoSaysThis')
  /** Takes the row with a label, from the group with a heading where one is given. */
  const pick = (label: string, heading = ''): void => {
    window.choose = (items) => {
      const from = heading ? items.findIndex((item) => item.label.startsWith(heading)) : 0
      return items.findIndex((item, index) => index >= from && item.label === label)
    }
  }
  const write = async (): Promise<void> => {
    await writeCorpusFile(`${key}.md`, interviewOf(key))
    await writeCorpusFile(`${key}.txt`, text)
    const cited = `The ministry is asked [@${key}, para. 2]<!--c:ministry~000000-->; letters [@${key}, para. 3].\n`
    await vscode.workspace.fs.writeFile(memo(), new TextEncoder().encode(cited))
    await (await services()).files.refresh()
  }
  /** Opens the text with the cursor at some words, or with other words selected from there on. */
  const open = async (uri: vscode.Uri, words: string, to = ''): Promise<vscode.TextEditor> => {
    const editor = await vscode.window.showTextDocument(uri, { preview: false })
    const start = editor.document.getText().indexOf(words)
    assert.ok(start >= 0, words)
    const end = to ? editor.document.getText().indexOf(to) + to.length : start
    editor.selection = new vscode.Selection(editor.document.positionAt(start), editor.document.positionAt(end))
    return editor
  }

  suiteSetup(async () => void (await services()))
  setup(async () => {
    room = await enterImportRoom(async (options = {}) => {
      const name = typed.shift() ?? ''
      assert.equal(await options.validateInput?.(name), undefined)
      return name
    })
    ;({ window, store } = room)
    count += 1
    key = `fog${2000 + count}`
    typed = []
  })
  teardown(() => room.leave(memo().fsPath))

  test('gives a paragraph to another voice: claims and memos follow, and nothing else changes', async () => {
    await write()
    await open(inCorpus(`${key}.txt`), asked)
    window.choose = () => 0
    await run()
    assert.deepEqual(
      window.offered[0]?.map(({ label }) => label),
      [
        'Questioner',
        '$(check) Ines Okafor',
        'Another Interviewer…',
        'Another Interviewee…',
        'Another Speaker Who Neither Asks nor Answers…',
        'A Standfirst',
        'Not Part of the Interview',
        'Everything this speaker says',
        'Name and Role of Ines Okafor…',
      ],
    )
    assert.equal(await readText(inCorpus(`${key}.txt`)), text.replace('[¶2]', '[Q2]').replace('[¶3]', '[¶2]'))
    const before = interviewOf(key)
    const after = await readText(inCorpus(`${key}.md`))
    assert.equal(
      after,
      before
        .replace('interview/1', 'interview/3')
        .replace('- ¶2: “Does', `### Q2 ${asked}\n\n- Q2: “Does`)
        .replace('2023 -->\n', '2023 -->\n\n')
        .replace('- ¶3: “It', '- ¶2: “It')
        .replace('at: ¶2 “Does', 'at: Q2 “Does')
        .replaceAll('at: ¶3', 'at: ¶2'),
    )
    assert.match(await readText(memo()), /^The ministry is asked \[@fog\d+, sec\. 2\].* letters \[@fog\d+, para\. 2\]/)
    const said = window.messages.at(-1) ?? ''
    assert.match(said, /^Speaker changed to Questioner: Q2 of fog\d+\. Renumbered paragraphs: 2\./)
    assert.match(said, /Citations updated: 2, in memo-fog\d+\.md\.$/)
  })

  test('takes all of it back by its button', async () => {
    await write()
    const cited = await readText(memo())
    await open(inCorpus(`${key}.txt`), asked)
    window.choose = () => 0
    window.answer = 'Undo'
    await run()
    assert.equal(await readText(inCorpus(`${key}.txt`)), text)
    assert.equal(await readText(inCorpus(`${key}.md`)), interviewOf(key))
    assert.equal(await readText(memo()), cited)
  })

  test('works on what is typed and not saved, leaves it so, and is taken back by undo', async () => {
    await write()
    const editor = await open(inCorpus(`${key}.txt`), asked)
    await editor.edit((edit) => edit.insert(editor.document.positionAt(text.indexOf('know of')), 'really '))
    const typedText = editor.document.getText()
    window.choose = () => 0
    await run()
    assert.equal(editor.document.isDirty, true)
    assert.match(editor.document.getText(), /\[Q2\]\nDoes the ministry really know of that\?/)
    assert.equal(await readText(inCorpus(`${key}.txt`)), text)
    await vscode.window.showTextDocument(editor.document)
    await vscode.commands.executeCommand('undo')
    await until('the text before', () => editor.document.getText() === typedText || undefined)
    const file = await vscode.workspace.openTextDocument(inCorpus(`${key}.md`))
    await until('the interview before', () => file.getText() === interviewOf(key) || undefined)
    await vscode.window.showTextDocument(file)
    await vscode.commands.executeCommand('workbench.action.files.revert')
    await vscode.window.showTextDocument(editor.document)
    await vscode.commands.executeCommand('workbench.action.files.revert')
  })

  test('parts a paragraph at what is selected, and asks before a claim loses its place', async () => {
    await write()
    await open(inCorpus(`${key}.txt`), 'Do you still', 'write any?')
    pick('Questioner', 'The selected words')
    await run()
    assert.deepEqual(window.messages, ['This would lose something.'])
    assert.equal(await readText(inCorpus(`${key}.txt`)), text, 'nothing is written unless it is wanted')
    window.answer = 'Go On'
    await run()
    const after = await readText(inCorpus(`${key}.txt`))
    assert.match(after, /\[¶3\]\nIt has our letters\.\n\n\[Q2\]\nDo you still write any\?\n\n\[¶4\]\nI wrote three/)
    const file = await readText(inCorpus(`${key}.md`))
    assert.match(file, /- at: ¶4 “I wrote three/)
    assert.match(file, /- at: was ¶3 “our letters/)
  })

  test('parts it at the cursor too, for somebody who has no voice yet', async () => {
    await write()
    await open(inCorpus(`${key}.txt`), 'I wrote three')
    typed = ['Bo Hart']
    const labels = ['Somebody Else, or Not Part of the Interview…', 'Another Interviewee…']
    window.choose = (items) => items.findIndex(({ label }) => label === labels[window.offered.length - 1])
    await run()
    assert.match(await readText(inCorpus(`${key}.txt`)), /\[¶4\]\nI wrote three of them myself\.\n$/)
    const file = await readText(inCorpus(`${key}.md`))
    assert.match(file, /### Bo Hart \{#hart\}\n\n- role: interviewee\n/)
    assert.match(file, /- ¶1: “The harbour board … it decides late” \{voice=answers page=2\}\n<!-- the board/)
    assert.match(file, /- ¶4: “I wrote three of them myself” \{voice=hart\}/)
  })

  test('changes a protected interview in the store and nowhere else, and follows its undo', async () => {
    await writeCorpusFile(`${key}.md`, interviewOf(key, 'background'))
    fs.mkdirSync(store, { recursive: true, mode: 0o700 })
    fs.writeFileSync(path.join(store, `${key}.txt`), text)
    await (await services()).files.refresh()
    const stored = (): string => fs.readFileSync(path.join(store, `${key}.txt`), 'utf8')
    const editor = await open(vscode.Uri.file(path.join(store, `${key}.txt`)), asked)
    typed = ['Tomas Lind']
    pick('Another Interviewer…')
    await run()
    assert.match(stored(), /\[Q2\]\nDoes the ministry/)
    assert.match(fs.readFileSync(path.join(store, `${key}.names.json`), 'utf8'), /Tomas Lind/)
    const file = await readText(inCorpus(`${key}.md`))
    assert.match(file, /- Q2: “Does the ministry … of that” \{voice=questioner-2\}/)
    assert.doesNotMatch(file + window.messages.join('\n'), /Lind|sha256/)
    assert.deepEqual(fs.readdirSync(corpusFolder().fsPath), [`${key}.md`])
    await until('the editor to see it', () => editor.document.getText().includes('[Q2]') || undefined)
    await vscode.window.showTextDocument(inCorpus(`${key}.md`))
    await vscode.commands.executeCommand('undo')
    await until('the text of the store before', () => stored() === text || undefined)
    await vscode.commands.executeCommand('workbench.action.files.revert')
  })

  test('changes what was said off the record in the store alone, and not where another text of it is here', async () => {
    const bare = interviewOf(key, 'off record').replace(/## Questions[^]*/, '## Questions\n')
    await writeCorpusFile(`${key}.md`, bare)
    fs.mkdirSync(store, { recursive: true, mode: 0o700 })
    const file = path.join(store, `${key}.txt`)
    fs.writeFileSync(file, text)
    await (await services()).files.refresh()
    await open(vscode.Uri.file(file), asked)
    pick('Questioner')
    await run()
    assert.match(fs.readFileSync(file, 'utf8'), /\[Q2\]\nDoes the ministry/)
    assert.equal(await readText(inCorpus(`${key}.md`)), bare.replace('interview/1', 'interview/3'))
    await writeCorpusFile(`${key}.txt`, '[Q1]\nWho decides?\n\n[¶1]\n[…] decides.\n')
    await (await services()).files.refresh()
    await run()
    assert.match(window.messages.at(-1) ?? '', /^fog\d+ has a second transcript that would no longer fit/)
  })

  test('gives a speaker another name in all that it says, in the file of the interview', async () => {
    await write()
    await open(inCorpus(`${key}.txt`), 'The harbour')
    pick('Name and Role of Ines Okafor…')
    const first = window.choose
    window.choose = (items) => {
      const at = first?.(items) ?? -1
      return at >= 0 ? at : items.findIndex(({ label }) => label === 'answers')
    }
    typed = ['Nadia Shukri']
    await run()
    assert.match(await readText(inCorpus(`${key}.md`)), /^### Nadia Shukri \{#/m)
    assert.match(window.messages.at(-1) ?? '', /^Speaker changed to Nadia Shukri in fog\d+\./)
  })

  test('says why nothing can be done without a text, in other files, and for who has it already', async () => {
    await writeCorpusFile(`${key}.md`, interviewOf(key))
    await (await services()).files.refresh()
    await vscode.window.showTextDocument(inCorpus(`${key}.md`))
    await run()
    assert.match(window.messages.at(-1) ?? '', /^The transcript of fog\d+ is not here, so its speakers/)
    await write()
    await vscode.window.showTextDocument(memo())
    await run()
    assert.match(window.messages.at(-1) ?? '', /^Put the cursor in a transcript first/)
    await open(inCorpus(`${key}.txt`), 'The harbour')
    pick('$(check) Ines Okafor')
    await run()
    assert.equal(window.messages.at(-1), 'Ines Okafor is already the speaker.')
    await open(inCorpus(`${key}.txt`), 'Who decides when')
    pick('Ines Okafor')
    await run()
    assert.match(window.messages.at(-1) ?? '', /^Nothing was changed: \S+ would have no questions/)
  })
})
