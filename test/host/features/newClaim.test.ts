import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import * as os from 'node:os'
import path from 'node:path'
import * as vscode from 'vscode'
import { claimRef } from '../../../src/core/corpus/claimRef.js'
import type { Claim } from '../../../src/core/model.js'
import { openUnsaved } from '../../../src/editor/openUnsaved.js'
import { basinGlossary, moreauInterview, reedInterview, reedSource } from '../../support/fixtures.js'
import { rest } from '../../support/memoEditor.js'
import { closeEditors } from '../../support/savedMemo.js'
import { type Asked, watchWindow } from '../../support/watchedWindow.js'
import { corpusFolder, services, until } from '../../support/workspaceCorpus.js'

/** Interviews get a key of their own each: VS Code keeps documents for a while after they were closed. */
let count = 0

interface Opened {
  readonly key: string
  readonly source: vscode.TextEditor
  /** The interview's file. */
  readonly uri: vscode.Uri
}

suite('a new claim from a selection', () => {
  let window: Asked
  let folder: string
  const { showInputBox } = vscode.window
  const typed: string[] = []

  const write = (name: string, text: string): vscode.Uri => {
    fs.mkdirSync(folder, { recursive: true })
    fs.writeFileSync(path.join(folder, name), text)
    return vscode.Uri.file(path.join(folder, name))
  }
  /** Puts an interview with its text into the corpus and opens the text with these words selected. */
  const open = async (words: string, change = (text: string) => text, source = reedSource()): Promise<Opened> => {
    count += 1
    const key = `reed${3000 + count}`
    const uri = write(`${key}.md`, change(reedInterview().replaceAll('reed2021', key)))
    const text = write(`${key}.txt`, source)
    const { files, corpus } = await services()
    await files.refresh()
    await until('the text', () => corpus.sourceOf(key))
    const editor = await vscode.window.showTextDocument(text, { viewColumn: vscode.ViewColumn.One })
    select(editor, words)
    return { key, source: editor, uri }
  }
  const select = (editor: vscode.TextEditor, words: string, upTo = words): void => {
    const text = editor.document.getText()
    const [start, end] = [text.indexOf(words), text.indexOf(upTo) + upTo.length]
    assert.ok(start >= 0 && end > start, words)
    editor.selection = new vscode.Selection(editor.document.positionAt(start), editor.document.positionAt(end))
  }
  type Box = vscode.QuickPick<vscode.QuickPickItem>
  /** The box that was opened after `known` others. */
  const box = (known: number): Promise<Box> => until('the box', () => window.picks[known])
  const accept = (): Thenable<unknown> => vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem')
  /** Presses Enter until the box has closed: a fresh one takes no key yet. `label` is the end of the row's that is taken, else the first. */
  const take = async (pick: Box, label = ''): Promise<void> => {
    const row = await until(label, () => pick.items.find((item) => item.label.endsWith(label)))
    await until(`${label} to be taken`, async () => {
      pick.activeItems = [row]
      await rest(100)
      await accept()
      for (let waited = 0; waited < 3000 && !window.closed.has(pick); waited += 50) await rest(50)
      return window.closed.has(pick) || undefined
    })
  }
  interface Filling {
    readonly wording?: string
    /** What is taken in the steps behind the row of that name. */
    readonly rows?: Readonly<Record<string, string>>
    /** What is asked before the claim can be saved. */
    readonly asked?: readonly string[]
  }
  /** Runs a command that shows the form of a claim, fills it in and saves; what the form had at first. */
  const fillIn = async (
    run: () => Thenable<unknown>,
    { wording, rows = {}, asked = [] }: Filling = {},
  ): Promise<{ readonly title: string; readonly wording: string; readonly rows: readonly string[] }> => {
    let known = window.picks.length
    const done = run()
    let pick = await box(known++)
    const shown = (): readonly string[] =>
      pick.items.map(({ label, description, detail }) => [label, description, detail].filter(Boolean).join(' | '))
    const first = { title: pick.title ?? '', wording: pick.value, rows: shown() }
    if (wording !== undefined) {
      pick.value = wording
      await until('the words', () => (shown()[0]?.includes(wording.slice(2, -1)) === true ? true : undefined))
    }
    for (const [row, label] of Object.entries(rows)) {
      await take(pick, row)
      await take(await box(known++), label)
      pick = await box(known++)
    }
    await take(pick, 'Save claim')
    for (const label of asked) await take(await box(known++), label)
    await done
    return first
  }
  const make = (filling: Filling = {}): ReturnType<typeof fillIn> =>
    fillIn(() => vscode.commands.executeCommand('attache.newClaimFromSelection'), filling)
  const claimOf = async (key: string, wording: string): Promise<Claim> => {
    const { corpus } = await services()
    return until('the claim', () => corpus.interview(key)?.claims.find((one) => one.wording === wording))
  }
  const setName = (name: string | undefined): Thenable<void> =>
    vscode.workspace.getConfiguration('attache').update('codedBy', name, vscode.ConfigurationTarget.Global)
  const today = (): string => {
    const now = new Date()
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
  }

  suiteSetup(async () => {
    folder = corpusFolder().fsPath
    await services()
  })
  setup(async () => {
    window = watchWindow()
    typed.length = 0
    Object.assign(vscode.window, { showInputBox: async () => typed.shift() })
    await setName('A. Brandt')
    write('basin.md', basinGlossary())
  })
  teardown(async () => {
    window.release()
    Object.assign(vscode.window, { showInputBox })
    await closeEditors()
    fs.rmSync(folder, { recursive: true, force: true })
    await (await services()).files.refresh()
  })
  suiteTeardown(() => setName(undefined))

  test('is saved by one Enter where the words tell all of it, and the reader stays where he was', async () => {
    const { key, source } = await open('Indications so far are that Velmark will sign before the first snow.')
    const { selection } = source
    const form = await make()
    assert.equal(form.title, 'Reed: “Indications so far are that Velmark will sign before the first snow.”')
    assert.equal(form.wording, 'Velmark will sign before the first snow.')
    assert.match(
      form.rows[0] ?? '',
      /Save claim \| .* \| Reed expected that “Velmark will sign before the first snow” \(“Indications so far”\)\.$/,
    )
    assert.equal(vscode.window.activeTextEditor?.document, source.document)
    assert.ok(source.selection.isEqual(selection))
    const claim = await claimOf(key, form.wording)
    assert.equal(claim.label, 'Velmark will sign before the first snow')
    assert.equal(claim.voice, 'reed')
    assert.equal(claim.kind, 'forecast')
    assert.equal(claim.hedge, 'Indications so far')
    assert.deepEqual(claim.coded, { by: 'A. Brandt', on: today() })
    assert.equal(claim.checked, undefined)
    assert.deepEqual(claim.at[0].ref, { kind: 'paragraph', number: 2 })
  })

  test('is one step to undo, is saved in a file that nobody looks at, and leaves the text it was made from alone', async () => {
    const { source, uri } = await open('Kestria should publish its flow data')
    const text = source.document.getText()
    const before = fs.readFileSync(uri.fsPath, 'utf8')
    await make()
    const document = await vscode.workspace.openTextDocument(uri)
    assert.ok(!document.isDirty)
    assert.match(fs.readFileSync(uri.fsPath, 'utf8'), /- kind: recommendation\n- coded: A\. Brandt/)
    assert.equal(source.document.getText(), text)
    assert.ok(!source.document.isDirty)
    await vscode.window.showTextDocument(document)
    await vscode.commands.executeCommand('undo')
    assert.equal(document.getText(), before)
  })

  test('takes other words, topic, view, kind, hedge and label', async () => {
    const { key } = await open('Sarn expects little pushback from the River Guard')
    await make({
      wording: 'Velmark expects no resistance.',
      rows: { Topic: 'Danger', 'Whose view': 'Kestrian engineers', Kind: 'assessment', Hedge: 'No hedge' },
    })
    const claim = await claimOf(key, 'Velmark expects no resistance.')
    assert.equal(claim.topic, 'danger')
    assert.equal(claim.holder, 'Kestrian engineers')
    assert.equal(claim.kind, 'assessment')
    assert.equal(claim.hedge, undefined)
    assert.equal(claim.label, 'Velmark expects no resistance')
  })

  test('goes next time under the topic of the last one, and several follow each other', async () => {
    const { key, source } = await open('Kestria should publish its flow data')
    await make({ wording: 'Kestria owes us its data.', rows: { Topic: 'Danger' } })
    select(source, 'Velmark signed the Sarn Memorandum in 2019')
    await make({ wording: 'Velmark has signed before.' })
    assert.equal((await claimOf(key, 'Kestria owes us its data.')).topic, 'danger')
    assert.equal((await claimOf(key, 'Velmark has signed before.')).topic, 'danger')
  })

  test('asks for a topic, which may be new, and for a kind where nothing tells it', async () => {
    const { key } = await open('Dorrin calls the treaty unfair', (text) => text.replace(/\n## Topics[^]*/, '\n'))
    let known = window.picks.length
    const done = vscode.commands.executeCommand('attache.newClaimFromSelection')
    await take(await box(known++), 'Save claim')
    const topics = await box(known++)
    topics.value = 'Fees'
    await take(topics, 'New topic “Fees”')
    await take(await box(known++), 'assessment')
    await done
    const claim = await claimOf(key, 'Dorrin calls the treaty unfair.')
    assert.equal(claim.topic, 'fees')
    assert.equal(claim.kind, 'assessment')
  })

  test('never gives the interviewer’s premise to the interviewee', async () => {
    const { key } = await open('Surely the Green League will block it, as you wrote yourself last spring?')
    const form = await make({ asked: ['assessment'] })
    assert.match(form.title, /^Questioner: /)
    assert.match(form.rows[0] ?? '', /The interviewer put it to Reed that the Green League will block it/)
    assert.match(form.rows.find((row) => row.includes('Whose view')) ?? '', /Questioner$/)
    const claim = await claimOf(key, form.wording)
    assert.deepEqual([claim.voice, claim.holder], ['questioner', undefined])
  })

  test('of a bare cursor is the sentence in which it stands', async () => {
    const { key, source } = await open('Kestria should')
    source.selection = new vscode.Selection(source.selection.start, source.selection.start)
    const form = await make({ wording: 'Kestria owes us its data.' })
    assert.equal(form.wording, 'Kestria should publish its flow data.')
    assert.match((await claimOf(key, 'Kestria owes us its data.')).at[0].first, /^Kestria should publish/)
  })

  test('is not made where the user gives up, and keeps nothing that has no words', async () => {
    const { uri } = await open('What is the Basin Commission for, then?')
    const before = fs.readFileSync(uri.fsPath, 'utf8')
    const known = window.picks.length
    const done = vscode.commands.executeCommand('attache.newClaimFromSelection')
    const pick = await box(known)
    assert.equal(pick.value, '')
    await rest(500)
    await accept()
    await rest(500)
    assert.equal(window.picks.length, known + 1)
    pick.hide()
    await done
    assert.equal(fs.readFileSync(uri.fsPath, 'utf8'), before)
  })

  test('asks once who codes', async () => {
    await setName('')
    const { key, source } = await open('Kestria should publish its flow data')
    typed.push('  C.  Duarte ')
    await make({ wording: 'Kestria owes us its data.' })
    assert.equal((await claimOf(key, 'Kestria owes us its data.')).coded?.by, 'C. Duarte')
    select(source, 'Velmark signed the Sarn Memorandum in 2019')
    await make({ wording: 'Velmark has signed before.' })
    assert.equal((await claimOf(key, 'Velmark has signed before.')).coded?.by, 'C. Duarte')
  })

  test('goes into the file as it stands in the editor, whatever is unsaved or half written there', async () => {
    const { uri, key, source } = await open('Kestria should publish its flow data', (text) =>
      text.replaceAll('\n', '\r\n'),
    )
    const document = await vscode.workspace.openTextDocument(uri)
    const at = document.positionAt(document.getText().indexOf('#### Danger'))
    const edit = new vscode.WorkspaceEdit()
    edit.insert(uri, at, '#### Unsaved {#unsaved}\n\n###### Half {#half}\n\n- kind: forec\n\n')
    assert.ok(await vscode.workspace.applyEdit(edit))
    await vscode.window.showTextDocument(source.document)
    await make({ wording: 'Kestria owes us its data.', rows: { Topic: 'Unsaved' } })
    const text = document.getText()
    assert.ok(!/(?<!\r)\n/.test(text))
    assert.match(text, /- kind: forec\r\n\r\n###### Kestria owes us its data [^]*?- coded: [^\r]*\r\n\r\n#### Danger/)
    // What was not saved before is the user's to save.
    assert.ok(document.isDirty)
    assert.equal((await claimOf(key, 'Kestria owes us its data.')).topic, 'unsaved')
  })

  test('may go under a topic that other interviews share', async () => {
    write(
      'moreau2021.md',
      moreauInterview().replace(
        /(## Topics\n\n### )(.*?)(\{#[a-z-]+)[^}]*\}/,
        '$1The next elections $3 shared=elections}',
      ),
    )
    const { key } = await open('Kestria should publish its flow data')
    const { corpus } = await services()
    const [topic] = corpus.interview('moreau2021')?.topics ?? []
    assert.ok(topic)
    await make({ wording: 'Kestria owes us its data.', rows: { Topic: topic.title } })
    await claimOf(key, 'Kestria owes us its data.')
    assert.equal(corpus.interview(key)?.topics.at(-1)?.shared, 'elections')
  })

  test('leaves the file as it is where it would take the words for something else', async () => {
    const { uri } = await open('Kestria should publish its flow data')
    const before = fs.readFileSync(uri.fsPath, 'utf8')
    await make({ wording: '1. Kestria owes us its data.' })
    assert.match(window.messages.at(-1) ?? '', /was not saved/)
    assert.equal(fs.readFileSync(uri.fsPath, 'utf8'), before)
  })

  test('is refused over two voices, in words that name them, and nothing is changed', async () => {
    const { source, uri } = await open('last spring?')
    select(source, 'last spring?', 'Perhaps not.')
    await vscode.commands.executeCommand('attache.newClaimFromSelection')
    assert.match(window.messages.at(-1) ?? '', /one speaker.*the interviewer, Reed/)
    assert.equal((await vscode.workspace.openTextDocument(uri)).isDirty, false)
  })

  test('is refused where there is no source text, and where the interview cannot be read', async () => {
    await vscode.window.showTextDocument(await openUnsaved('A note.', 'plaintext'))
    await vscode.commands.executeCommand('attache.newClaimFromSelection')
    assert.match(window.messages.at(-1) ?? '', /Select words in a transcript/)
    const { uri, source } = await open('Sarn expects little pushback')
    const edit = new vscode.WorkspaceEdit()
    edit.delete(uri, new vscode.Range(0, 0, 3, 0))
    const selected = source.selection
    await vscode.workspace.applyEdit(edit)
    source.selection = selected
    await vscode.window.showTextDocument(source.document)
    await vscode.commands.executeCommand('attache.newClaimFromSelection')
    assert.match(window.messages.at(-1) ?? '', /cannot be read as an interview|Select words in a transcript/)
  })

  test('gives no protected name away', async () => {
    await open(
      'Anna Reed and Sarn expect little pushback',
      (text) => text.replace('terms: on record', 'terms: background\ndescription: a water economist'),
      reedSource().replace('Sarn expects little pushback', 'Anna Reed and Sarn expect little pushback'),
    )
    const form = await make({ wording: 'No resistance is expected.', asked: ['assessment'] })
    assert.equal(form.wording, '')
    const [uri] = await vscode.workspace.findFiles(`corpus/reed${3000 + count}.md`)
    assert.ok(uri)
    const claim = /###### No resistance[^]*?- coded: /.exec(fs.readFileSync(uri.fsPath, 'utf8'))?.[0] ?? ''
    assert.match(claim, /\{#para-4\}[^]*“and Sarn expect little pushback”/)
    assert.doesNotMatch(claim, /Reed|Anna/)
  })

  test('is made in a protected transcript of the store, and names nobody whom its file of names protects', async () => {
    const store = fs.mkdtempSync(path.join(os.tmpdir(), 'store-'))
    const settings = vscode.workspace.getConfiguration('attache')
    await settings.update('protectedStore', store, vscode.ConfigurationTarget.Global)
    try {
      count += 1
      const key = `reed${3000 + count}`
      const names = { attache: 'names/1', key, names: ['Wilma Dreyer'] }
      fs.writeFileSync(path.join(store, `${key}.names.json`), JSON.stringify(names))
      const words = 'Wilma Dreyer and Sarn expect little pushback'
      fs.writeFileSync(path.join(store, `${key}.txt`), reedSource().replace('Sarn expects little pushback', words))
      const text = reedInterview().replaceAll('reed2021', key)
      const uri = write(`${key}.md`, text.replace('terms: on record', 'terms: background\ndescription: an economist'))
      await (await services()).files.refresh()
      const transcript = vscode.Uri.file(path.join(store, `${key}.txt`))
      const editor = await vscode.window.showTextDocument(transcript, { viewColumn: vscode.ViewColumn.One })
      select(editor, words)
      const form = await make({ wording: 'No resistance is expected.', asked: ['assessment'] })
      assert.equal(form.wording, '')
      const claim = /###### No resistance[^]*?- coded: /.exec(fs.readFileSync(uri.fsPath, 'utf8'))?.[0] ?? ''
      assert.match(claim, /“and Sarn expect little pushback”/)
      await vscode.window.showTextDocument(editor.document, { viewColumn: vscode.ViewColumn.One })
      await make({ wording: 'Wilma Dreyer expects none.', asked: ['assessment'] })
      assert.match(window.messages.at(-1) ?? '', /names a protected source/)
      const told = window.messages.length
      const edit = (): Thenable<unknown> => vscode.commands.executeCommand('attache.editClaim', `${key}#para-4`)
      await fillIn(edit, { wording: 'Mrs Dreyer expects none.' })
      assert.match(window.messages[told] ?? '', /names a protected source/)
      const saved = fs.readFileSync(uri.fsPath, 'utf8')
      assert.doesNotMatch(saved, /Dreyer/)
      const { corpus } = await services()
      fs.writeFileSync(uri.fsPath, saved.replace('No resistance is expected.', 'Mrs Dreyer expects none.'))
      await until('the claim without the name', () => {
        const { wording = '' } = corpus.claim(claimRef({ key, id: 'para-4' })) ?? {}
        assert.doesNotMatch(wording, /Dreyer/)
        return wording === 'Mrs […] expects none.' || undefined
      })
      const [problem] = await until('the error at the name', () => {
        const found = vscode.languages.getDiagnostics(uri).filter(({ message }) => message.includes('A protected name'))
        return found.length ? found : undefined
      })
      const document = await vscode.workspace.openTextDocument(uri)
      assert.equal(problem && document.getText(problem.range), 'Dreyer')
    } finally {
      await settings.update('protectedStore', undefined, vscode.ConfigurationTarget.Global)
      await closeEditors()
      fs.rmSync(store, { recursive: true, force: true })
    }
  })

  test('is offered by the light bulb on words of a source text, and by no other text', async () => {
    const offered = async (editor: vscode.TextEditor): Promise<readonly string[]> => {
      const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        editor.document.uri,
        editor.selection,
      )
      return actions.map(({ title }) => title).filter((title) => title.startsWith('Code selection'))
    }
    const { source } = await open('Sarn expects little pushback')
    assert.deepEqual(await offered(source), ['Code selection as claim…'])
    source.selection = new vscode.Selection(3, 0, 3, 0)
    assert.deepEqual(await offered(source), [])
    const memo = await vscode.window.showTextDocument(await openUnsaved('A note.', 'plaintext'))
    memo.selection = new vscode.Selection(0, 0, 0, 6)
    assert.deepEqual(await offered(memo), [])
  })

  suite('that is there', () => {
    const actionsAt = async (editor: vscode.TextEditor): Promise<readonly vscode.CodeAction[]> =>
      vscode.commands.executeCommand('vscode.executeCodeActionProvider', editor.document.uri, editor.selection)

    test('is edited in the same box from its words, and loses the check mark', async () => {
      const { key, source } = await open('the dam could fail', (text) =>
        text.replace(/(\{#dam-failure\}[^]*?- coded: .*)/, '$1\n- checked: C. Duarte 2024-05-01'),
      )
      const { corpus } = await services()
      assert.ok(corpus.claim(`${key}#dam-failure`)?.checked)
      const actions = await actionsAt(source)
      const edit = actions.find(({ title }) => title.startsWith('Edit claim “Dam may fail'))
      assert.deepEqual(edit?.command?.arguments, [`${key}#dam-failure`])
      const form = await fillIn(() => vscode.commands.executeCommand('attache.editClaim', `${key}#dam-failure`), {
        wording: 'The dam could fail soon.',
        rows: { Topic: 'Its worth' },
      })
      assert.match(form.title, /Kestrian engineers say that the dam could fail/)
      const claim = await claimOf(key, 'The dam could fail soon.')
      assert.deepEqual([claim.id, claim.topic, claim.checked], ['dam-failure', 'worth', undefined])
      assert.equal(claim.holder, 'Kestrian engineers')
      assert.equal(vscode.window.activeTextEditor?.document, source.document)
    })

    test('is deleted when that is confirmed', async () => {
      const { key, uri } = await open('the dam could fail')
      const { corpus } = await services()
      const size = corpus.interview(key)?.claims.length ?? 0
      await vscode.commands.executeCommand('attache.deleteClaim', `${key}#dam-failure`)
      assert.match(window.messages.at(-1) ?? '', /Delete the claim “Dam may fail within ten years”\?/)
      assert.match(fs.readFileSync(uri.fsPath, 'utf8'), /\{#dam-failure\}/)
      window.answer = 'Delete Claim'
      await vscode.commands.executeCommand('attache.deleteClaim', `${key}#dam-failure`)
      assert.doesNotMatch(fs.readFileSync(uri.fsPath, 'utf8'), /\{#dam-failure\}/)
      await until('the end', () => corpus.interview(key)?.claims.length === size - 1 || undefined)
    })
  })

  suite('the check mark', () => {
    test('is set and taken away at the cursor in the interview, one step to undo each', async () => {
      const { uri, key } = await open('Sarn expects')
      const { corpus } = await services()
      const editor = await vscode.window.showTextDocument(uri)
      const before = editor.document.getText()
      select(editor, 'The vote on the treaty has slipped')
      const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uri,
        editor.selection,
      )
      const mark = actions.find(({ title }) => title === 'Mark claim as reviewed')
      assert.ok(mark?.command)
      const given: readonly unknown[] = mark.command.arguments ?? []
      await vscode.commands.executeCommand(mark.command.command, ...given)
      assert.ok(
        editor.document
          .getText()
          .includes(`- coded: A. Brandt 2021-06-01\n- checked: A. Brandt ${today()}\n\n###### Green`),
      )
      await until('the mark', () => corpus.claim(`${key}#vote-slipped`)?.checked)
      await vscode.commands.executeCommand('attache.unmarkChecked')
      assert.equal(editor.document.getText(), before)
      await vscode.commands.executeCommand('undo')
      assert.notEqual(editor.document.getText(), before)
      await vscode.commands.executeCommand('undo')
      assert.equal(editor.document.getText(), before)
    })

    test('is set on all chosen rows of the side bar, and a file that nobody looks at is saved', async () => {
      const { uri, key } = await open('Sarn expects')
      const { corpus } = await services()
      const claims = ['vote-slipped', 'league-to-block'].flatMap((id) => corpus.claim(`${key}#${id}`) ?? [])
      const rows = claims.map((claim) => ({ kind: 'claim', claim }))
      await vscode.commands.executeCommand('attache.markChecked', rows[0], rows)
      const saved = fs.readFileSync(uri.fsPath, 'utf8')
      assert.equal(saved.match(new RegExp(`- checked: A\\. Brandt ${today()}`, 'g'))?.length, 2)
      for (const claim of claims) await until('the mark', () => corpus.claim(claimRef(claim))?.checked)
    })
  })
})
