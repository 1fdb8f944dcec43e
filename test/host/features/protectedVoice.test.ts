import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import path from 'node:path'
import * as vscode from 'vscode'
import { formatNamesFile } from '../../../src/core/terms/namesFile.js'
import { enterImportRoom, type ImportRoom } from '../../support/importRoom.js'
import type { Asked } from '../../support/watchedWindow.js'
import { corpusFolder, services, until, writeCorpusFile } from '../../support/workspaceCorpus.js'

const interview = `---
attache: interview/2
citation-key: lanes2024
type: interview
title: Lanes in winter
author:
  - given: Leila
    family: Haddad
issued: 2024-03-14
terms: on record
---

# Lanes in winter

## Voices

### Leila Haddad {#haddad}

- role: interviewee

### A harbour scholar {#scholar}

- role: interviewee
- terms: background
- description: a harbour scholar

### Questioner {#questioner}

- role: questioner

## Questions

### Q1 Winter

- Q1: “Why is the … late this year”
- ¶1: “The government in … simple as that” @scholar
- Q2: “Will the ferries run”
- ¶2: “By winter if … hold they will”

## Topics
`
const before = `[Q1]
Why is the vote in Estmark so late this year?

[¶1]
The government in Norport is split over the lanes, and in my view the matter is as simple as that.

[Q2]
Will the ferries run?

[¶2]
By winter, if the numbers hold, they will.
`
const newer = `Interviewer: Tom Berger
Interviewees: Leila Haddad; Jens Falkenrath, Baltic Harbour Institute

HADDAD: Good morning to all of you.

BERGER: Why is the vote in Estmark so late this year?

FALKENRATH: The government in Norport is split over the lanes, and in my view the matter is as simple as that.

BERGER: Will the ferries run?

HADDAD: I doubt that it is so simple, as Falkenrath says.

HADDAD: By winter, if the numbers hold, they will.
`
const secret = /falkenrath|baltic harbour/i

suite('Import Interview… of an interview on the record in which a voice is protected', () => {
  let room: ImportRoom
  let window: Asked
  let inbox: string

  setup(async () => {
    room = await enterImportRoom(async (options = {}) => options.value ?? '')
    ;({ window, inbox } = room)
    fs.mkdirSync(room.store, { mode: 0o700 })
    const names = {
      key: 'lanes2024',
      names: ['Jens Falkenrath'],
      affiliations: ['Baltic Harbour Institute'],
      stated: {},
    }
    fs.writeFileSync(path.join(inbox, 'store', 'lanes2024.names.json'), formatNamesFile(names), { mode: 0o600 })
    fs.writeFileSync(path.join(inbox, 'store', 'lanes2024.txt'), before, { mode: 0o600 })
    fs.writeFileSync(path.join(inbox, 'talk.txt'), newer)
    await writeCorpusFile('lanes2024.md', interview)
    await (await services()).files.refresh()
    await until('the interview', async () => (await services()).corpus.interview('lanes2024'))
  })
  teardown(() => room.leave())

  test('opens nothing that names the voice, and writes its name into the store alone', async () => {
    const shown: string[] = []
    const look = (document: vscode.TextDocument): void =>
      void shown.push(`${document.uri.toString()}\n${document.getText()}`)
    const listening = vscode.Disposable.from(
      vscode.workspace.onDidOpenTextDocument(look),
      vscode.workspace.onDidChangeTextDocument(({ document }) => look(document)),
    )
    window.choose = (rows) => {
      const at = rows.findIndex(({ label }) => label === 'Update “lanes2024”' || label === 'on record')
      return Math.max(0, at)
    }
    const talk = vscode.Uri.file(path.join(inbox, 'talk.txt'))
    const done = vscode.commands.executeCommand('attache.importInterview', talk, [talk])
    const report = await until('the report', () => {
      const document = vscode.window.activeTextEditor?.document
      return document?.uri.path === '/Import report' ? document : undefined
    })
    assert.match(report.getText(), /lanes2024 is protected, so it is not opened here/)
    await vscode.commands.executeCommand('attache.writeImport')
    await done
    for (const document of vscode.workspace.textDocuments) look(document)
    listening.dispose()
    const file = fs.readFileSync(path.join(corpusFolder().fsPath, 'lanes2024.md'), 'utf8')
    assert.match(file, /¶4/, 'what is new was taken over')
    assert.ok(shown.some((one) => one.includes('Import%20report')))
    for (const one of shown) assert.doesNotMatch(one, secret)
    for (const name of fs.readdirSync(corpusFolder().fsPath))
      assert.doesNotMatch(`${name} ${fs.readFileSync(path.join(corpusFolder().fsPath, name), 'utf8')}`, secret, name)
    for (const message of window.messages) assert.doesNotMatch(message, secret)
    assert.match(fs.readFileSync(path.join(inbox, 'store', 'lanes2024.txt'), 'utf8'), /Falkenrath/)
  })
})
