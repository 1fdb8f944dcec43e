import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import path from 'node:path'
import * as vscode from 'vscode'
import { enterImportRoom, type ImportRoom } from '../../support/importRoom.js'
import { labelledTalk, unnamedTalks } from '../../support/unnamedTalks.js'
import { type Asked, shownRows, typeInto } from '../../support/watchedWindow.js'
import { corpusFolder, services, until } from '../../support/workspaceCorpus.js'

/** Nobody is named who may ask. */
const talk = labelledTalk('Speaker 1', 'Ines Okafor')
  .replace('By Lena Brandt\n\n', '')
  .replace('Speaker 1: Do you want to stay?', 'Speaker 3: Do you want to stay?')

suite('Who Speaks…', () => {
  let room: ImportRoom
  let window: Asked
  let folder: string
  let inbox: string
  /** Rows that are chosen one after the other, by words of their labels; an empty one gives up. */
  let rows: string[]
  let typed: string[]
  /** What is typed where a name is asked for; the first row that comes of it is taken. */
  let names: string[]
  /** The rows of the last such list, before anything was typed. */
  let offered: readonly string[]
  let done: Thenable<unknown>

  const start = (text = talk): Thenable<unknown> => {
    const file = path.join(inbox, 'talk.txt')
    fs.writeFileSync(file, text)
    return vscode.commands.executeCommand('attache.importInterview', vscode.Uri.file(file))
  }
  const report = async (words: RegExp): Promise<string> =>
    until(`a report with ${String(words)}`, () => {
      const active = vscode.window.activeTextEditor?.document
      return active?.uri.path === '/Import report' && words.test(active.getText()) ? active.getText() : undefined
    })
  const whoSpeaks = async (...chosen: readonly string[]): Promise<void> => {
    const before = vscode.window.activeTextEditor?.document.uri.query
    rows = [...chosen]
    const asked = window.picks.length
    const wanted = names.length
    await vscode.commands.executeCommand('attache.whoSpeaks')
    for (let at = 0; at < wanted; at += 1) await typeName(window, asked + at)
    await until('the end of the list', () => rows.length === 0 || undefined)
    if (chosen.at(-1) !== 'Done') return
    await until('the report anew', () => {
      const { path: name, query } = vscode.window.activeTextEditor?.document.uri ?? {}
      return (name === '/Import report' && query !== before) || undefined
    })
  }
  const typeName = async ({ picks }: Asked, at: number): Promise<void> => {
    const pick = await until('the list of names', () => picks[at])
    offered = (await shownRows(pick)).map(({ label, description = '' }) => `${label} | ${description}`)
    await typeInto(pick, names.shift() ?? '')
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem')
  }
  const written = (): string => fs.readFileSync(path.join(folder, 'okafor2024.md'), 'utf8')
  const listed = (): readonly string[] =>
    ([...window.offered].reverse().find((items) => items.some(({ label }) => label.includes('Done'))) ?? []).map(
      ({ label, description = '' }) => `${label} | ${description}`,
    )

  suiteSetup(async () => {
    await services()
    folder = corpusFolder().fsPath
  })
  setup(async () => {
    room = await enterImportRoom(async (options = {}) => typed.shift() ?? options.value)
    ;({ window, inbox } = room)
    typed = []
    names = []
    offered = []
    window.choose = (items) => {
      const wanted = rows.shift()
      return wanted ? items.findIndex(({ label }) => label.includes(wanted)) : -1
    }
    rows = []
  })
  teardown(() => room.leave())

  /** Imports the talk as `okafor2024` up to its report. */
  const show = async (): Promise<void> => {
    rows = ['on record', 'Done', 'Share it']
    typed = ['okafor2024']
    done = start()
    assert.match(await report(/Questions:/), /^The speakers of okafor2024 are doubtful\. Press Ctrl\+Shift\+Enter/m)
  }
  const write = async (): Promise<void> => {
    await vscode.commands.executeCommand('attache.writeImport')
    await done
  }

  test('names one, changes the part of another, shows what comes of it, and writes that', async () => {
    await show()
    names = ['Bo Weiss', 'Dee Roth']
    await whoSpeaks('Speaker 1', 'asks', 'Speaker 3', 'neither', 'Done')
    const told = await report(/Bo Weiss/)
    assert.match(
      told,
      /1\. Questioner Bo Weiss, turns: 3\n.*2\. Interviewee Ines Okafor.*\n.*3\. Dee Roth, who neither/,
    )
    assert.doesNotMatch(told, /speakers of \S+ are doubtful/)
    assert.ok(!fs.existsSync(folder), 'nothing is written before it was decided')
    await write()
    assert.match(written(), /### Bo Weiss \{#weiss\}\n\n- role: questioner\n/)
    assert.match(written(), /### Dee Roth \{#roth\}\n\n- role: other\n/)
    assert.match(written(), /interviewer:\n {2}- given: Bo\n {4}family: Weiss\n/)
    assert.deepEqual(window.messages, ['okafor2024 was imported, with 10 passages to search and cite.'])
  })

  test('lists those in doubt first with the reason, and what was said of them', async () => {
    await show()
    names = ['Bo Weiss']
    await whoSpeaks('Speaker 1', 'asks', '')
    assert.deepEqual(
      listed().map((row) => row.replace(/\s*\|\s*/, '|')),
      [
        '$(check) Done|reads the transcript again and shows what will be saved',
        'talk.txt|',
        '$(question) Date of the conversation: none|not found',
        '$(question) Unnamed (Speaker 3)|asks · turns: 1 · no name found',
        '$(edit) Bo Weiss|asks · turns: 3 · as you said',
        'Ines Okafor|answers · turns: 4',
        'Title: The crane and the quay|',
        'Publisher: none|',
        'Affiliation of Ines Okafor: none|',
      ],
    )
    assert.deepEqual(
      offered.map((row) => row.replace(/\s*\|\s*/, '|')),
      ['Nobody Knows the Name|current', 'from the transcript|', 'Ines Okafor|'],
    )
    // The list was left: what was said in it is forgotten, and the report still waits.
    await write()
    assert.doesNotMatch(written(), /Weiss/)
  })

  test('lists a file in which somebody is in doubt before one in which nobody is', async () => {
    rows = ['Attribution Terms of All', 'on record', 'Go On', 'Share it']
    const uris = ['sure.txt', 'doubtful.txt'].map((name) => vscode.Uri.file(path.join(inbox, name)))
    for (const [at, uri] of uris.entries())
      fs.writeFileSync(uri.fsPath, at ? talk : labelledTalk('Lena Brandt', 'Ines Okafor'))
    done = vscode.commands.executeCommand('attache.importInterview', uris[0], uris)
    await report(/Questions:/)
    await whoSpeaks('')
    const files = listed().flatMap((row) => /^\S+\.txt/.exec(row)?.[0] ?? [])
    assert.deepEqual(files, ['doubtful.txt', 'sure.txt'])
    await vscode.commands.executeCommand('attache.cancelImport')
    await done
  })

  test('takes what is typed before any name that is like it', async () => {
    await show()
    names = ['Ines O']
    await whoSpeaks('Speaker 1', 'asks', 'Done')
    await report(/Questioner Ines O,/)
    await vscode.commands.executeCommand('attache.cancelImport')
    await done
  })

  test('says why it cannot be where nobody would ask, and keeps what was said', async () => {
    await show()
    names = ['', '', '']
    await whoSpeaks('Speaker 1', 'answers', 'Speaker 3', 'neither', 'Done', 'Okafor', 'asks', 'Done')
    const told = await report(/Questioner Ines Okafor/)
    assert.match(told, /1\. Interviewee/)
    assert.equal(window.messages.length, 1)
    assert.match(window.messages[0] ?? '', /nobody would ask anything/)
    await vscode.commands.executeCommand('attache.cancelImport')
    await done
  })

  test('lets a suggested key follow the name of who answers', async () => {
    rows = ['on record', 'Done', 'Share it']
    done = start(unnamedTalks['letters.txt'])
    await report(/Questions:/)
    names = ['Cy Adair']
    await whoSpeaks('Unnamed (A)', 'answers', 'Done')
    assert.match(await report(/Cy Adair/), /^1\. adair/m)
  })

  test('renames a voice of an interview that is updated', async () => {
    await show()
    await write()
    rows = ['Update', 'Share it']
    done = start(
      talk.replace('Speaker 1: Why', 'Speaker 1: Good morning.\n\nInes Okafor: Good morning to you.\n\nSpeaker 1: Why'),
    )
    await report(/Update of okafor2024/)
    names = ['Cy Adair']
    await whoSpeaks('Okafor', 'answers', 'Done')
    assert.match(await report(/Cy Adair/), /Update of okafor2024/)
    await write()
    assert.match(written(), /### Cy Adair \{#okafor\}/)
    assert.doesNotMatch(written(), /family: Okafor/)
  })

  test('shows names of a protected interview in the list alone', async () => {
    rows = ['background']
    typed = ['a senior official', 'source-7']
    done = start()
    await report(/Questions:/)
    names = ['Cy Adair']
    await whoSpeaks('Ines Okafor', 'answers', 'Done')
    const told = await report(/Questions:/)
    assert.doesNotMatch(told, /Adair|Okafor|talk\.txt/)
    await write()
    const kept = fs.readFileSync(path.join(inbox, 'store', 'source-7.names.json'), 'utf8')
    assert.match(kept, /Cy Adair[^]*Ines Okafor|Ines Okafor[^]*Cy Adair/)
    for (const name of fs.readdirSync(folder))
      assert.doesNotMatch(fs.readFileSync(path.join(folder, name), 'utf8'), /Adair|Okafor/)
  })
})
