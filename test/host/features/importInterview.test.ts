import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import path from 'node:path'
import * as vscode from 'vscode'
import { formsFor } from '../../../src/core/citation/forms.js'
import { openUnsaved } from '../../../src/editor/openUnsaved.js'
import { packedWord } from '../../support/hostileFiles.js'
import { enterImportRoom, type ImportRoom } from '../../support/importRoom.js'
import type { Asked } from '../../support/watchedWindow.js'
import { corpusFolder, services, until } from '../../support/workspaceCorpus.js'

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
  'INTERVIEWER: What would you change?',
  '',
  'OKAFOR: One telephone. Give the board the number of the lighthouse.',
].join('\n')
const notes = [
  'Notes: call with a dredging engineer',
  '14 March 2024',
  '',
  '- Board ordered the dredger, nobody asked the town. “We were never in the room.”',
  '',
  '- Cost: about three million, perhaps more.',
].join('\n')
const speech =
  'Dear guests, the harbour is open. We thank all who built it. It took nine years and it was worth each of them.\n'.repeat(
    6,
  )

suite('Import Interview…', () => {
  let room: ImportRoom
  let window: Asked
  let folder: string
  let store: string
  let typed: (string | undefined)[]
  let refused: string[]

  const given = (name: string, content: string | Uint8Array = talk): vscode.Uri => room.given(name, content)
  const start = (...uris: readonly vscode.Uri[]): Thenable<unknown> =>
    vscode.commands.executeCommand('attache.importInterview', uris[0], uris)
  const pick = (...labels: readonly string[]): void => {
    window.choose = (items) => items.findIndex(({ label }) => labels.includes(label))
  }
  const shown = (): readonly vscode.Uri[] =>
    vscode.window.tabGroups.all.flatMap(({ tabs }) =>
      tabs.flatMap(({ input }) =>
        input instanceof vscode.TabInputText && input.uri.scheme === 'attache-import' ? [input.uri] : [],
      ),
    )
  const previews = (): readonly string[] => shown().map(({ path: name }) => name)
  const report = async (): Promise<string> => {
    await until('the report', () => previews().includes('/Import report') || undefined)
    return until('its text', () => {
      const active = vscode.window.activeTextEditor?.document
      return active?.uri.path === '/Import report' ? active.getText() : undefined
    })
  }
  const written = (): readonly string[] => (fs.existsSync(folder) ? fs.readdirSync(folder).sort() : [])
  /** All files below a folder that hold the words. */
  const holding = (root: string, words: RegExp): readonly string[] =>
    fs
      .readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter(
        (name) =>
          words.test(name) ||
          (fs.statSync(path.join(root, name)).isFile() && words.test(fs.readFileSync(path.join(root, name), 'utf8'))),
      )

  /** Cites a protected interview in a memo of a folder, mends there what the checks offer to mend, saves it, and writes what is made of it. */
  const workOn = async (desk: string, key: string, paragraph: number): Promise<void> => {
    const uri = vscode.Uri.file(path.join(desk, 'brief.md'))
    const faults = `---\nbibliography: references.json\n---\n\nA captain: “It is the harbour board that decides, and it decides late” [@${key}, para. ${paragraph}].\n\n“[t]he harbour board decides, and it decides late” [@${key}, para. 9].\n\n`
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(faults))
    const memo = await vscode.workspace.openTextDocument(uri)
    const editor = await vscode.window.showTextDocument(memo, { preview: false })
    editor.selection = new vscode.Selection(memo.positionAt(faults.length), memo.positionAt(faults.length))
    await vscode.commands.executeCommand('attache.insertCitation', `${key}#berths`)
    assert.match(memo.getText(), new RegExp(`\\[@${key}, para\\. ${paragraph}\\]`))
    await until('the problems', () => vscode.languages.getDiagnostics(uri).length || undefined)
    const whole = new vscode.Range(0, 0, memo.lineCount, 0)
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      whole,
    )
    const offered = actions.filter(({ edit }) => edit)
    assert.ok(offered.length > 0, 'something is offered')
    assert.doesNotMatch(
      JSON.stringify(offered.map(({ title, edit }) => [title, edit?.entries()])),
      /tide tables|Last winter/,
    )
    for (const { edit } of offered.slice(0, 1)) if (edit) await vscode.workspace.applyEdit(edit)
    await memo.save()
    await until('the bibliography', () => fs.existsSync(path.join(desk, 'references.json')) || undefined)
    await vscode.commands.executeCommand('attache.handOverReport')
  }

  suiteSetup(async () => {
    await services()
    folder = corpusFolder().fsPath
  })
  setup(async () => {
    room = await enterImportRoom(async (options = {}) => {
      for (;;) {
        if (!typed.length) return options.value // as Enter does
        const text = typed.shift()
        const wrong = text === undefined ? undefined : await options.validateInput?.(text)
        if (typeof wrong !== 'string') return text
        refused.push(wrong)
      }
    })
    ;({ window, store } = room)
    typed = []
    refused = []
  })
  teardown(() => room.leave())

  test('shows what it would write, writes it when told to, and the interview is in the corpus', async () => {
    const { corpus } = await services()
    pick('on record', 'Keep it out of git')
    typed = ['okafor2024']
    const done = start(given('fog.txt'))
    const text = await report()
    assert.match(
      text,
      /\+ corpus\/okafor2024\.md\n\+ corpus\/okafor2024\.txt\n\+ corpus\/okafor2024\.sums\n\+ corpus\/\.gitignore/,
    )
    assert.match(text, /Questions: 3, answer paragraphs: 3/)
    assert.deepEqual([...previews()].sort(), [
      '/Import report',
      '/okafor2024 as read',
      '/okafor2024.md',
      '/okafor2024.txt',
    ])
    assert.deepEqual(written(), [], 'nothing is written before it was decided')
    await vscode.commands.executeCommand('attache.writeImport')
    await done
    assert.deepEqual(written(), ['.gitignore', '.ignore', 'okafor2024.md', 'okafor2024.sums', 'okafor2024.txt'])
    assert.equal(fs.readFileSync(path.join(folder, '.gitignore'), 'utf8'), '/okafor2024.txt\n')
    assert.equal(fs.readFileSync(path.join(folder, '.ignore'), 'utf8'), '!/okafor2024.txt\n')
    const interview = await until('the interview', () => corpus.interview('okafor2024'))
    assert.deepEqual(corpus.problems().get(interview.uri), [])
    assert.equal(interview.passages.length, 6)
    assert.deepEqual(previews(), [])
    // Whether transcripts go along with the corpus is asked once a corpus.
    const asked = window.offered.length
    pick('Import it as another interview', 'on record')
    typed = ['second2024']
    const again = start(given('fog.txt'))
    await report()
    assert.ok(window.offered.slice(asked).every((rows) => rows.every(({ label }) => label !== 'Keep it out of git')))
    await vscode.commands.executeCommand('attache.writeImport')
    await again
    assert.equal(fs.readFileSync(path.join(folder, '.gitignore'), 'utf8'), '/okafor2024.txt\n/second2024.txt\n')
    assert.equal(fs.readFileSync(path.join(folder, '.ignore'), 'utf8'), '!/okafor2024.txt\n!/second2024.txt\n')
  })

  test('asks whether models of other companies may read it where the user lets any, and writes the answer into its file', async () => {
    const assistants = async (value: string | undefined): Promise<void> =>
      vscode.workspace.getConfiguration('attache').update('assistants', value, vscode.ConfigurationTarget.Global)
    const question = (): string | undefined => window.messages.find((one) => one.includes('models of other companies'))
    const imported = async (key: string): Promise<void> => {
      typed = [key]
      const done = start(given('fog.txt'))
      await report()
      await vscode.commands.executeCommand('attache.writeImport')
      await done
    }
    pick('on record', 'Share it', 'Import it as another interview')
    await imported('unasked2024')
    await until('the end', () => window.messages.find((one) => one.includes('was imported')))
    assert.equal(question(), undefined)
    await assistants('any')
    try {
      await until('the command', async () => (await vscode.commands.getCommands(true)).includes('attache.askReaders'))
      window.answer = 'Models on Own Machines'
      await imported('asked2024')
      const file = path.join(folder, 'asked2024.md')
      await until('the answer', () => /^assistants: own machines$/m.test(fs.readFileSync(file, 'utf8')) || undefined)
      assert.match(question() ?? '', /^“.+” is (?:published|on the record)\. May models of other companies read it\?$/)
      assert.doesNotMatch(fs.readFileSync(path.join(folder, 'unasked2024.md'), 'utf8'), /^assistants:/m)
    } finally {
      await assistants(undefined)
    }
  })

  test('writes nothing when it is cancelled, or the report is closed', async () => {
    pick('on record', 'Share it')
    const cancelled = start(given('fog.txt'))
    await report()
    await vscode.commands.executeCommand('attache.cancelImport')
    await cancelled
    const closed = start(given('fog.txt'))
    await report()
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor')
    await closed
    assert.deepEqual(written(), [])
  })

  test('asks for the terms before anything else, and stops where they are not given', async () => {
    window.choose = () => -1
    await start(given('fog.txt'))
    assert.deepEqual(
      window.offered.at(-1)?.map(({ label }) => label),
      // What Enter takes unread gives no name away.
      [
        'background',
        'not for attribution',
        'off record',
        'on record',
        'Kind of source: Transcript',
        'The Chatham House Rule',
        'More Terms…',
      ],
    )
    assert.deepEqual(previews(), [])
    assert.deepEqual(written(), [])
  })

  /** Chooses these rows one after the other. */
  const pickInTurn = (...labels: readonly string[]): void => {
    window.choose = (items) => items.findIndex(({ label }) => label === labels[window.offered.length - 1])
  }
  const writeNow = async (done: Thenable<unknown>): Promise<void> => {
    await report()
    await vscode.commands.executeCommand('attache.writeImport')
    await done
  }
  const interviewText = (): string => {
    const name = written().find((one) => one.endsWith('.md')) ?? ''
    return fs.readFileSync(path.join(folder, name), 'utf8')
  }

  test('asks in the list of the terms what the file holds, and keeps that', async () => {
    pickInTurn('Kind of source: Transcript', 'Machine captions', 'on record', 'Share it')
    await writeNow(start(given('fog.txt')))
    assert.deepEqual(
      window.offered[1]?.map(({ label }) => label),
      ['Transcript', 'Machine captions', 'Notes', 'Published interview', 'Report', 'Treaty', 'Statement', 'Speech'],
    )
    assert.ok(window.offered[2]?.some(({ label }) => label === 'Kind of source: Machine captions'))
    assert.match(interviewText(), /^source-kind: machine captions$/m)
  })

  /** The same talk with other words. */
  const river = (): string => {
    const other = talk.replaceAll(/harbour/gi, 'river').replaceAll(/letters|telephone|lighthouse|mornings/g, 'weir')
    return other.replaceAll('tide', 'flow').replaceAll('I', 'We')
  }
  const textOf = (name: string): string => fs.readFileSync(path.join(folder, name), 'utf8')
  const interviews = (): readonly string[] => written().filter((name) => name.endsWith('.md'))

  test('reads as notes the one of several files that is said to be notes', async () => {
    const form = [
      '$(lock) fog.txt',
      'Kind of source: Transcript',
      'Notes',
      'Attribution terms: off record',
      'on record',
    ]
    pickInTurn(...form, '$(check) Done', '$(check) Go On', 'Share it')
    await writeNow(start(given('fog.txt'), given('weir.txt', river())))
    assert.equal(interviews().length, 2)
    const kinds = interviews().map((name) => /^source-kind: .*$/m.exec(textOf(name))?.[0])
    assert.deepEqual(kinds.filter(Boolean), ['source-kind: notes'])
  })

  test('takes as a speech what shows nobody who speaks, cited and named as a document', async () => {
    pickInTurn('Import as Document…', 'Speech', 'on record', 'Share it')
    await writeNow(start(given('speech.txt', `Speech of Ines Okafor\n\n4 May 2024\n\n${speech}`)))
    assert.deepEqual(
      window.offered[1]?.map(({ label }) => label),
      ['Report', 'Treaty', 'Statement', 'Speech'],
    )
    assert.ok(window.offered[2]?.some(({ label }) => label === 'Kind of source: Speech'))
    assert.match(interviewText(), /^source-kind: speech$/m)
    assert.match(interviewText(), /^- role: author$/m)
    assert.match(interviewText(), /^## Paragraphs$/m)
    const interview = await until('the speech', async () => (await services()).corpus.interview('okafor2024'))
    assert.equal(interview.questions.length, 0)
  })

  test('offers to take as notes what shows nobody who speaks, and leaves it out where nothing is said', async () => {
    pickInTurn('Import as Notes', 'on record', 'Share it')
    typed = ['dredger']
    await writeNow(start(given('call.txt', notes)))
    assert.deepEqual(
      window.offered[0]?.map(({ label }) => label),
      ['Import as Notes', 'Import as Document…', 'Leave It Out'],
    )
    assert.ok(window.offered[1]?.some(({ label }) => label === 'Kind of source: Notes'))
    assert.match(interviewText(), /^source-kind: notes$/m)
    const interview = await until('the interview', async () => (await services()).corpus.interview('dredger'))
    assert.equal(interview.passages.length, 2)
    assert.deepEqual(window.messages, ['dredger was imported, with 2 passages to search and cite.'])
    pickInTurn()
    await start(given('again.txt', speech))
    assert.deepEqual(
      window.offered.at(-1)?.map(({ label }) => label),
      ['Leave It Out', 'Import as Document…', 'Import as Notes'],
    )
    assert.match(window.messages.at(-1) ?? '', /^again\.txt was not imported\. This is not an interview/)
  })

  test('asks whether the tracked changes of a Word file count, and leaves it out where nothing is said', async () => {
    const paragraph = (words: string): string => `<w:p>${words}</w:p>`
    const run = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`
    const taken = '<w:del><w:r><w:delText>nobody</w:delText></w:r></w:del>'
    const lines = talk.replace('It has our letters.', '|').split('\n\n').map(run)
    const changed = lines.map((line) => paragraph(line.replace('|', `</w:t></w:r>${taken}<w:r><w:t>We are told. `)))
    pickInTurn()
    await start(given('fog.docx', packedWord(changed.join(''))))
    assert.deepEqual(
      window.offered[0]?.map(({ label }) => label),
      ['Accept All Changes', 'Reject All Changes'],
    )
    assert.match(window.messages.at(-1) ?? '', /^fog\.docx was not imported\. The file has tracked changes \(1\)/)
    assert.deepEqual(written(), [])
    pick('Reject All Changes', 'on record', 'Share it')
    await writeNow(start(given('fog.docx', packedWord(changed.join('')))))
    assert.match(textOf(written().find((name) => name.endsWith('.txt')) ?? ''), /nobodyWe are told\./)
  })

  test('opens no document with words of a protected transcript', async () => {
    const opened: string[] = []
    const listening = vscode.workspace.onDidOpenTextDocument((document) => opened.push(document.getText()))
    pick('background')
    typed = ['a captain', 'source-1']
    const done = start(given('fog.txt'))
    const text = await report()
    assert.deepEqual(previews(), ['/Import report'])
    assert.match(text, /^source-1 is protected, so it is not opened here/m)
    await vscode.commands.executeCommand('attache.writeImport')
    await done
    listening.dispose()
    assert.ok(opened.includes(text), 'the report was seen')
    const runs = talk.split(/\s+/).map((_, at, words) => words.slice(at, at + 3).join(' '))
    for (const run of runs) assert.ok(!opened.some((one) => one.includes(run)), run)
  })

  test('stops between two files when it is cancelled while they are read: nothing is asked, nothing is written', async () => {
    const { withProgress } = vscode.window
    const cancelling = new vscode.CancellationTokenSource()
    const read: string[] = []
    const watched: typeof withProgress = (options, task) => {
      assert.equal(options.cancellable, true)
      const reading = ({ message }: { readonly message?: string }): void => {
        read.push(message ?? '')
        if (read.length === 2) cancelling.cancel()
      }
      return task({ report: reading }, cancelling.token)
    }
    Object.assign(vscode.window, { withProgress: watched })
    try {
      pick('on record', 'Share it')
      await start(given('one.txt'), given('two.txt'), given('three.txt'))
    } finally {
      Object.assign(vscode.window, { withProgress })
      cancelling.dispose()
    }
    assert.deepEqual(read, ['one.txt', 'two.txt'])
    assert.deepEqual([window.offered, window.messages, previews(), written()], [[], [], [], []])
  })

  test('lists several files, keeps each off record of which nobody says more, and opens one report', async () => {
    pickInTurn('$(check) Go On')
    const done = start(given('fog.txt'), given('weir.txt', river()))
    await report()
    const [list = []] = window.offered
    assert.deepEqual(
      list.map(({ label }) => label),
      [
        '$(check) Go On',
        '$(shield) Attribution Terms of All Files…',
        'Files: 2',
        '$(lock) fog.txt',
        '$(lock) weir.txt',
      ],
    )
    assert.match(list[3]?.description ?? '', /^off record · Transcript · source-[0-9a-f]{4}$/)
    assert.match(list[3]?.detail ?? '', /^Fog over the strait · .*turns: 6/)
    assert.deepEqual(previews(), ['/Import report'])
    await vscode.commands.executeCommand('attache.writeImport')
    await done
    assert.equal(interviews().length, 2)
    for (const name of interviews()) {
      assert.match(textOf(name), /^terms: off record$/m)
      assert.doesNotMatch(textOf(name), /okafor/i)
    }
    assert.equal(fs.readdirSync(store).length, 6)
    for (const name of ['.', ...fs.readdirSync(store)])
      assert.equal(fs.statSync(path.join(store, name)).mode & 0o077, 0, `${name} is for its owner alone`)
  })

  test('asks once for terms that hold for all files, takes keys that are free, and says what to do next', async () => {
    const terms = ['$(shield) Attribution Terms of All Files…', 'on record']
    pickInTurn(...terms, '$(check) Go On', 'Share it')
    const done = start(given('fog.txt'), given('weir.txt', river()))
    await report()
    assert.deepEqual(previews(), ['/Import report'])
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', shown()[0])
    const reading = links.map(({ target }) => target).find((target) => target?.path.endsWith(' as read'))
    assert.ok(reading, 'the report leads to the text as it was read')
    assert.match((await vscode.workspace.openTextDocument(reading)).getText(), /harbour|river/)
    await vscode.commands.executeCommand('attache.writeImport')
    await done
    assert.equal(interviews().length, 2)
    for (const name of interviews()) assert.match(textOf(name), /^terms: on record$/m)
    assert.match(window.messages.at(-1) ?? '', /^2 interviews were imported, with 12 passages to search and cite: /)
  })

  test('puts one of several files under terms of its own, and leaves another out', async () => {
    typed = ['a captain']
    const form = ['$(lock) fog.txt', 'Attribution terms: off record', 'background', 'Agreed description: a source']
    pickInTurn(...form, '$(check) Done', '$(lock) weir.txt', 'Leave This File Out', '$(check) Go On')
    const done = start(given('fog.txt'), given('weir.txt', river()))
    await report()
    await vscode.commands.executeCommand('attache.writeImport')
    await done
    assert.equal(interviews().length, 1)
    assert.match(textOf(interviews()[0] ?? ''), /^terms: background\ndescription: a captain$/m)
  })

  test('loses nothing by Escape: it asks whether all is given up, and goes back to the list', async () => {
    const terms = ['$(shield) Attribution Terms of All Files…', 'on record']
    pickInTurn(...terms, 'nothing', '$(check) Go On', 'Share it')
    const done = start(given('fog.txt'), given('weir.txt', river()))
    await report()
    assert.deepEqual(window.messages, ['Discard the whole import?'])
    await vscode.commands.executeCommand('attache.writeImport')
    await done
    assert.equal(interviews().length, 2)
  })

  test('is given up where the user says so', async () => {
    window.answer = 'Discard Import'
    pickInTurn('$(shield) Attribution Terms of All Files…', 'on record', 'nothing')
    await start(given('fog.txt'), given('weir.txt', river()))
    assert.deepEqual(window.messages, ['Discard the whole import?'])
    assert.deepEqual([previews(), written()], [[], []])
  })

  test('asks for nothing but terms and sharing where name and date are known and nothing is in doubt', async () => {
    pickInTurn('on record', 'Share it')
    const named = talk.replaceAll('INTERVIEWER:', 'Tom Berger:').replaceAll('OKAFOR:', 'Ines Okafor:')
    const done = start(given('fog.txt', named.replace('\n', '\n4 May 2024\n')))
    assert.match(
      await report(),
      /1\. okafor2024[^\n]*(?:\n[^\n]*){1,2} *Read: title Fog over the strait, date 2024-05-04\./,
    )
    await writeNow(done)
    assert.equal(window.offered.length, 2)
    assert.deepEqual(interviews(), ['okafor2024.md'])
  })

  test('says where the original of a protected interview lies in the workspace', async () => {
    const here = vscode.Uri.joinPath(vscode.Uri.file(folder), '..', 'inbox-talk.txt')
    await vscode.workspace.fs.writeFile(here, new TextEncoder().encode(talk))
    pick('background')
    typed = ['a captain', 'source-1']
    const done = start(here)
    await report()
    await vscode.commands.executeCommand('attache.writeImport')
    await done
    await vscode.workspace.fs.delete(here)
    assert.match(window.messages.join(), /^source-1 is now protected\..* in the workspace, .*: inbox-talk\.txt\./)
  })

  test('says nothing of an original outside the workspace', async () => {
    pick('background')
    typed = ['a captain', 'source-1']
    const done = start(given('fog.txt'))
    await report()
    await vscode.commands.executeCommand('attache.writeImport')
    await done
    assert.deepEqual(window.messages, ['source-1 was imported, with 6 passages to search and cite.'])
  })

  test('takes no second copy of a protected interview on record', async () => {
    pick('background')
    typed = ['a captain', 'source-1']
    const done = start(given('fog.txt'))
    await report()
    await vscode.commands.executeCommand('attache.writeImport')
    await done
    await until('the interview', async () => (await services()).corpus.interview('source-1'))
    pick('Import it as another interview', 'on record', 'Share it')
    typed = ['okafor2024']
    await start(given('fog.txt'))
    assert.match(window.messages.at(-1) ?? '', /already here as source-1, on the terms “background”/)
    assert.deepEqual(written(), ['source-1.md'])
  })

  test('says in one message what is wrong with a file, and goes on with the rest', async () => {
    pick('on record', 'Share it')
    const files = [
      given('empty.txt', ''),
      given('broken.pdf', '%PDF-1.7 and no more'),
      given('speech.txt', speech),
      given('fog.md'),
    ]
    const done = start(...files)
    await report()
    await vscode.commands.executeCommand('attache.writeImport')
    await done
    assert.deepEqual(window.messages.slice(3), ['okafor was imported, with 6 passages to search and cite.'])
    assert.match(window.messages[0] ?? '', /^empty\.txt was not imported\. The file is empty\.$/)
    assert.match(window.messages[1] ?? '', /^broken\.pdf was not imported\. The file cannot be read\. It is damaged/)
    assert.match(window.messages[2] ?? '', /^speech\.txt was not imported\. This is not an interview/)
    assert.deepEqual(written().length, 3)
  })

  test('offers a key that is free, and takes none that is not', async () => {
    pick('on record', 'Share it')
    fs.mkdirSync(folder, { recursive: true })
    fs.writeFileSync(path.join(folder, 'fog.md'), 'mine')
    typed = ['fog', 'fog2']
    const done = start(given('fog.txt'))
    await report()
    await vscode.commands.executeCommand('attache.writeImport')
    await done
    assert.match(refused[0] ?? '', /already has this key/)
    assert.equal(fs.readFileSync(path.join(folder, 'fog.md'), 'utf8'), 'mine')
    assert.deepEqual(written(), ['fog.md', 'fog2.md', 'fog2.sums', 'fog2.txt'])
  })

  test('keeps everything that names a protected speaker outside the workspace', async () => {
    const { corpus } = await services()
    const said: string[] = []
    pick('background')
    window.toggle = ['Protect another name…']
    typed = ['Ines', 'a captain called Okafor', 'a senior captain', undefined]
    await start(given('okafor.txt')) // gives up at the key
    assert.match(refused[0] ?? '', /contains a protected name/)
    assert.deepEqual(written(), [])
    typed = ['Ines', 'a senior captain', 'okafor2024', 'source-1']
    refused = []
    const done = start(given('okafor.txt'))
    const text = await report()
    for (const uri of shown()) said.push(uri.path, (await vscode.workspace.openTextDocument(uri)).getText())
    await vscode.commands.executeCommand('attache.writeImport')
    await done
    assert.match(refused[0] ?? '', /would reveal a protected name/)
    assert.match(text, /source-1\.names\.json \(outside the workspace\)/)
    assert.deepEqual(written(), ['source-1.md'])
    assert.deepEqual(fs.readdirSync(store).sort(), ['source-1.names.json', 'source-1.sums', 'source-1.txt'])
    const [root] = vscode.workspace.workspaceFolders ?? []
    assert.ok(root)
    assert.deepEqual(holding(root.uri.fsPath, /okafor/i), [])
    assert.doesNotMatch(said.join('\n'), /okafor/i)
    const interview = await until('the interview', () => corpus.interview('source-1'))
    assert.equal(interview.terms, 'background')
    assert.deepEqual(corpus.problems().get(interview.uri), [])
  })

  test('protects who answers and not who asks, unless that is ticked, and lets names be taken off', async () => {
    const named = talk.replaceAll('INTERVIEWER:', 'Tom Berger:').replaceAll('OKAFOR:', 'Ines Okafor:')
    const names = (): { readonly names: readonly string[]; readonly open?: readonly string[] } =>
      JSON.parse(fs.readFileSync(path.join(store, 'source-1.names.json'), 'utf8')) as {
        readonly names: readonly string[]
      }
    pick('background', 'Update “source-1”')
    typed = ['a captain', 'source-1']
    const imported = start(given('named.txt', named))
    await report()
    await vscode.commands.executeCommand('attache.writeImport')
    await imported
    const asked = window.offered.find((rows) => rows.some(({ label }) => label === 'Tom Berger'))
    assert.deepEqual(
      asked?.map(({ label, description, picked }) => [label, description, picked]),
      [
        ['Tom Berger', 'interviewer', false],
        ['Ines Okafor', '', true],
        ['Protect another name…', undefined, false],
      ],
    )
    assert.deepEqual([names().names, names().open], [['Ines Okafor'], ['Tom Berger']])
    await until('the interview', async () => (await services()).corpus.interview('source-1'))
    window.toggle = ['Tom Berger', 'Ines Okafor']
    const again = start(given('again.txt', named.replace('Give the board', 'Please give the board')))
    await report()
    await vscode.commands.executeCommand('attache.writeImport')
    await again
    assert.deepEqual([names().names, names().open], [['Tom Berger'], ['Ines Okafor']])
  })

  test('tells nothing of a protected speaker in any file, log or storage, nor in what is made of the interview', async () => {
    const { context, corpus } = await services()
    const secret = /quillfeather/i
    pick('background')
    typed = ['a harbour captain', 'source-9']
    const done = start(
      given('inbox-9.txt', talk.replaceAll('Okafor', 'Quillfeather').replaceAll('OKAFOR', 'QUILLFEATHER')),
    )
    await report()
    await vscode.commands.executeCommand('attache.writeImport')
    await done
    const interview = await until('the interview', () => corpus.interview('source-9'))
    assert.ok(
      secret.test(fs.readFileSync(path.join(store, 'source-9.names.json'), 'utf8')),
      'else nothing was to be kept',
    )
    // A claim in it, a memo that cites it, the checks and the hover of that memo.
    const file = path.join(folder, 'source-9.md')
    const passage = interview.passages.find(({ ref }) => ref.kind === 'paragraph')
    assert.ok(passage)
    const claim = `\n### Harbour {#harbour}\n\n###### Berths are short {#berths}\n\nBerths are short.\n\n- at: ¶${passage.ref.number} “${passage.first} … ${passage.last}”\n- kind: fact\n`
    fs.appendFileSync(file, claim)
    await until('the claim', () => corpus.claim('source-9#berths'))
    const content = `Berths are short [@source-9, para. ${passage.ref.number}].\n`
    const memo = await openUnsaved(content)
    await vscode.window.showTextDocument(memo)
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      memo.uri,
      memo.positionAt(content.indexOf('source-9')),
    )
    const told = hovers.flatMap(({ contents }) => contents.map((one) => (typeof one === 'string' ? one : one.value)))
    assert.ok(
      told.some((text) => text.includes('a harbour captain')),
      'the hover names the description',
    )
    const { forms } = formsFor(corpus, corpus.claim('source-9#berths') ?? assert.fail())
    assert.ok(forms.length > 2)
    const made = JSON.stringify([told, forms, vscode.languages.getDiagnostics(), shown().map(String)])
    assert.doesNotMatch(made, secret)
    const [root] = vscode.workspace.workspaceFolders ?? []
    assert.ok(root)
    const desk = path.join(root.uri.fsPath, 'desk-9')
    await workOn(desk, 'source-9', passage.ref.number)
    const profile = path.dirname(path.dirname(context.globalStorageUri.fsPath))
    const places = [root.uri, context.logUri, context.globalStorageUri, context.storageUri].flatMap(
      (uri) => uri?.fsPath ?? [],
    )
    for (const place of [...places, profile].filter((one) => fs.existsSync(one)))
      assert.deepEqual(holding(place, secret), [], place)
    fs.rmSync(desk, { recursive: true })
  })

  test('refuses a store that lies in the workspace', async () => {
    await vscode.workspace
      .getConfiguration('attache')
      .update('protectedStore', path.join(folder, 'secret'), vscode.ConfigurationTarget.Global)
    pick('background')
    typed = ['a senior captain', 'source-1']
    await start(given('okafor.txt'))
    assert.match(window.messages.at(-1) ?? '', /is inside this workspace/)
    assert.deepEqual(written(), [])
  })
})
