import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import path from 'node:path'
import * as vscode from 'vscode'
import { claimRef } from '../../../src/core/corpus/claimRef.js'
import { basinGlossary, moreauInterview, reedInterview, reedSource } from '../../support/fixtures.js'
import { closeEditors, typeText } from '../../support/savedMemo.js'
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
  const choose = (label: string): void => {
    window.choose = (items) => items.findIndex((item) => item.label.endsWith(label))
  }
  const make = async (topic: string): Promise<vscode.TextEditor> => {
    choose(topic)
    await vscode.commands.executeCommand('attache.newClaimFromSelection')
    const { activeTextEditor } = vscode.window
    assert.ok(activeTextEditor)
    return activeTextEditor
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

  test('lands under the topic that was picked, and the analyst types wording, label and kind one after the other', async () => {
    const { key, uri } = await open('Sarn expects little pushback')
    const { corpus } = await services()
    const editor = await make('Danger')
    assert.equal(editor.document.uri.toString(), uri.toString())
    assert.equal(editor.viewColumn, vscode.ViewColumn.Two)
    assert.equal(editor.document.getText(editor.selection), '<!-- The claim in your own words -->')
    await typeText('Velmark expects no resistance.')
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder')
    await typeText('No resistance expected')
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder')
    await typeText('no-resistance')
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder')
    await typeText('assessment')
    const claim = await until('the claim', () => corpus.claim(`${key}#no-resistance`))
    assert.equal(claim.wording, 'Velmark expects no resistance.')
    assert.equal(claim.label, 'No resistance expected')
    assert.equal(claim.voice, 'reed')
    assert.equal(claim.kind, 'assessment')
    assert.equal(claim.topic, 'danger')
    assert.deepEqual(claim.coded, { by: 'A. Brandt', on: today() })
    assert.equal(claim.checked, undefined)
    const [{ ref, first, last }] = claim.at
    assert.deepEqual(
      [ref, first, last],
      [{ kind: 'paragraph', number: 4 }, 'Sarn expects little pushback', 'Sarn expects little pushback'],
    )
  })

  test('is one step to undo, and leaves the text it was made from alone', async () => {
    const { source, uri } = await open('Indications so far are that Velmark will sign')
    const text = source.document.getText()
    const editor = await make('Its worth')
    assert.equal(editor.document.uri.toString(), uri.toString())
    const before = fs.readFileSync(uri.fsPath, 'utf8')
    assert.notEqual(editor.document.getText(), before)
    assert.match(editor.document.getText(), /- kind: forecast\n- hedge: “Indications so far”\n- coded: A\. Brandt/)
    await vscode.commands.executeCommand('undo')
    assert.equal(editor.document.getText(), before)
    assert.equal(source.document.getText(), text)
    assert.ok(!source.document.isDirty)
  })

  test('says that the wording is missing until there is one, and is no claim until then', async () => {
    const { key, uri } = await open('Kestria should publish its flow data')
    const { corpus } = await services()
    const size = corpus.interview(key)?.claims.length
    await make('Measures')
    await until('the problem', () =>
      vscode.languages.getDiagnostics(uri).some(({ code }) => code === 'wording-missing'),
    )
    assert.equal(corpus.interview(key)?.claims.length, size)
  })

  test('goes into what is in the editor, unsaved changes, Windows line ends and problems elsewhere and all', async () => {
    const { source, uri, key } = await open('Sarn expects little pushback', (text) => text.replaceAll('\n', '\r\n'))
    const document = await vscode.workspace.openTextDocument(uri)
    const edit = new vscode.WorkspaceEdit()
    const at = document.positionAt(document.getText().indexOf('#### Danger'))
    edit.insert(uri, at, '#### Unsaved {#unsaved}\n\n###### Half {#half}\n\n- kind: forec\n\n')
    assert.ok(await vscode.workspace.applyEdit(edit))
    await vscode.window.showTextDocument(source.document)
    const editor = await make('Unsaved')
    const text = editor.document.getText()
    assert.ok(!/(?<!\r)\n/.test(text))
    assert.match(text, /- kind: forec\r\n\r\n###### Short label [^]*?- coded: [^\r]*\r\n\r\n#### Danger/)
    await typeText('So it is.')
    await until('the claim without a kind', async () =>
      (await services()).corpus
        .problems()
        .get(uri.toString())
        ?.some(({ data }) => data['text'] === '?'),
    )
    assert.ok((await services()).corpus.interview(key))
  })

  test('offers the topics in their order, a new one, and those that other interviews share', async () => {
    write('moreau2021.md', moreauInterview().replace(/(## Topics\n\n### .*?\{#[a-z-]+)[^}]*\}/, '$1 shared=elections}'))
    const { uri, key } = await open('Sarn expects little pushback')
    const editor = await make('New topic…')
    assert.equal(editor.document.uri.scheme, 'file')
    const labels = window.offered[0]?.map(({ label }) => label) ?? []
    assert.match(labels[0] ?? '', /^\$\(tag\) The treaty$/)
    assert.match(labels[1] ?? '', /^\u2003\$\(tag\) Signature$/)
    assert.ok(labels.includes('Shared with other interviews'), labels.join('\n'))
    // Nothing was typed for the title, so nothing was made.
    assert.equal((await vscode.workspace.openTextDocument(uri)).isDirty, false)
    typed.push('Tolls')
    await vscode.window.showTextDocument(vscode.Uri.file(path.join(folder, `${key}.txt`)))
    const made = await make('New topic…')
    assert.match(made.document.getText(), /\n### Tolls \{#tolls\}\n\n###### Short label \{#/)
  })

  test('asks once who codes, and keeps the name', async () => {
    await setName(undefined)
    const { source } = await open('Sarn expects little pushback')
    typed.push('  C.  Duarte ')
    assert.match((await make('Danger')).document.getText(), /- coded: C\. Duarte \d{4}-\d\d-\d\d/)
    await vscode.window.showTextDocument(source.document, vscode.ViewColumn.One)
    select(source, 'The spring flood of 2018')
    assert.match((await make('Danger')).document.getText(), /(?:- coded: C\. Duarte [^]*){2}/)
  })

  test('is refused over two voices, in words that name them, and nothing is changed', async () => {
    const { source, uri } = await open('last spring?')
    select(source, 'last spring?', 'Perhaps not.')
    await vscode.commands.executeCommand('attache.newClaimFromSelection')
    assert.match(window.messages.at(-1) ?? '', /one voice.*the questioner, Reed/)
    assert.equal((await vscode.workspace.openTextDocument(uri)).isDirty, false)
  })

  test('is refused where there is no source text, and where the interview cannot be read', async () => {
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: 'A note.' }))
    await vscode.commands.executeCommand('attache.newClaimFromSelection')
    assert.match(window.messages.at(-1) ?? '', /source text of an interview/)
    const { uri, source } = await open('Sarn expects little pushback')
    const edit = new vscode.WorkspaceEdit()
    edit.delete(uri, new vscode.Range(0, 0, 3, 0))
    const selected = source.selection
    await vscode.workspace.applyEdit(edit)
    source.selection = selected
    await vscode.window.showTextDocument(source.document)
    await vscode.commands.executeCommand('attache.newClaimFromSelection')
    assert.match(window.messages.at(-1) ?? '', /cannot be read as an interview now|source text of an interview/)
  })

  test('gives no protected name away', async () => {
    await open(
      'Anna Reed and Sarn expect little pushback',
      (text) => text.replace('terms: on record', 'terms: background\ndescription: a water economist'),
      reedSource().replace('Sarn expects little pushback', 'Anna Reed and Sarn expect little pushback'),
    )
    const text = (await make('Danger')).document.getText()
    const claim = /###### Short label[^]*?- coded: /.exec(text)?.[0] ?? ''
    assert.match(claim, /\{#para-4\}[^]*“and Sarn expect little pushback”/)
    assert.doesNotMatch(claim, /Reed|Anna/)
  })

  test('is offered by the light bulb on words of a source text, and by no other text', async () => {
    const offered = async (editor: vscode.TextEditor): Promise<readonly string[]> => {
      const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        editor.document.uri,
        editor.selection,
      )
      return actions.map(({ title }) => title).filter((title) => title.startsWith('New claim'))
    }
    const { source } = await open('Sarn expects little pushback')
    assert.deepEqual(await offered(source), ['New claim from selection…'])
    source.selection = new vscode.Selection(3, 0, 3, 0)
    assert.deepEqual(await offered(source), [])
    const memo = await vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument({ language: 'plaintext', content: 'A note.' }),
    )
    memo.selection = new vscode.Selection(0, 0, 0, 6)
    assert.deepEqual(await offered(memo), [])
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
      const mark = actions.find(({ title }) => title === 'Mark claim as checked')
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
