import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import path from 'node:path'
import * as vscode from 'vscode'
import { attributionTerms } from '../../../src/core/model.js'
import { openMemo } from '../../support/memoEditor.js'
import { closeEditors } from '../../support/savedMemo.js'
import { readSnippet } from '../../support/snippetGrammar.js'
import { type Asked, watchWindow } from '../../support/watchedWindow.js'
import { corpusFolder, services, until } from '../../support/workspaceCorpus.js'

/** Fills in a form: an answer for each question in order; undefined gives up there. Returns the sentences that refused an answer. */
async function fillIn(
  command: 'attache.newCorpus' | 'attache.newInterview',
  answers: readonly (string | undefined)[],
): Promise<{ readonly refused: readonly string[]; readonly asked: readonly vscode.InputBoxOptions[] }> {
  const { showInputBox } = vscode.window
  const left = [...answers]
  const asked: vscode.InputBoxOptions[] = []
  const refused: string[] = []
  const answer = async (options: vscode.InputBoxOptions = {}): Promise<string | undefined> => {
    asked.push(options)
    for (;;) {
      if (!left.length) return options.value // as Enter does
      const given = left.shift()
      const wrong = given === undefined ? undefined : await options.validateInput?.(given)
      if (typeof wrong !== 'string') return given
      refused.push(wrong)
    }
  }
  Object.assign(vscode.window, { showInputBox: answer })
  try {
    await vscode.commands.executeCommand(command)
  } finally {
    Object.assign(vscode.window, { showInputBox })
  }
  return { refused, asked }
}

suite('new files', () => {
  let window: Asked
  let folder: string
  const file = (name: string): string => path.join(folder, name)
  const terms = (wanted: string): void => {
    window.choose = (items) => items.findIndex(({ label }) => label === wanted)
  }
  const shown = (): string | undefined => vscode.window.activeTextEditor?.document.uri.fsPath
  const problemsOf = (name: string): readonly string[] =>
    vscode.languages
      .getDiagnostics(vscode.Uri.file(file(name)))
      .filter(({ source }) => source === 'Attaché')
      .map(({ message }) => message)

  suiteSetup(async () => {
    await services()
    folder = corpusFolder().fsPath
  })
  setup(() => {
    window = watchWindow()
  })
  teardown(async () => {
    window.release()
    await closeEditors()
    fs.rmSync(folder, { recursive: true, force: true })
    await (await services()).files.refresh()
  })

  suite('New Corpus…', () => {
    test('makes the folder with a glossary, opens it, and the workspace has a corpus of its own', async () => {
      const { files } = await services()
      await fillIn('attache.newCorpus', ['The strait'])
      assert.equal(shown(), file('glossary.md'))
      assert.match(fs.readFileSync(file('glossary.md'), 'utf8'), /^# The strait$/m)
      await until('the corpus', () => !files.status.isShippedShown)
      assert.deepEqual(problemsOf('glossary.md'), [])
    })

    test('asks again where nothing was typed, and makes nothing where the user gives up', async () => {
      const { refused } = await fillIn('attache.newCorpus', ['  ', undefined])
      assert.deepEqual(refused, ['This cannot be left empty.'])
      assert.equal(fs.existsSync(folder), false)
    })

    test('leaves a glossary that is there as it is, says so and opens it', async () => {
      fs.mkdirSync(folder)
      fs.writeFileSync(file('glossary.md'), 'mine')
      await fillIn('attache.newCorpus', ['The strait'])
      assert.equal(fs.readFileSync(file('glossary.md'), 'utf8'), 'mine')
      assert.match(window.messages.at(-1) ?? '', /glossary\.md already exists, so nothing was changed/)
      assert.equal(shown(), file('glossary.md'))
    })
  })

  suite('New Interview…', () => {
    const answers = ['Ines Okafor', 'Fog: over “the strait”', '2024-03-12', 'Coast Review']

    test('makes a file that reads without a problem, under a key made of name and year', async () => {
      const { corpus } = await services()
      terms('on record')
      await fillIn('attache.newInterview', answers)
      assert.equal(shown(), file('okafor2024.md'))
      const interview = await until('the interview', () => corpus.interview('okafor2024'))
      assert.equal(interview.title, 'Fog: over “the strait”')
      assert.deepEqual(interview.authors, [{ given: 'Ines', family: 'Okafor' }])
      assert.deepEqual(corpus.problems().get(interview.uri), [])
      assert.deepEqual(problemsOf('okafor2024.md'), [])
    })

    test('asks for the terms first, of which each says what it allows', async () => {
      window.choose = () => -1
      const { asked } = await fillIn('attache.newInterview', [])
      assert.deepEqual(asked, [])
      assert.deepEqual(
        window.offered.at(-1)?.map(({ label }) => label),
        [...attributionTerms.slice(1), attributionTerms[0]],
      )
      assert.ok(window.offered.at(-1)?.every(({ detail }) => detail))
    })

    for (const protectedTerms of attributionTerms.filter((one) => one !== 'on record'))
      test(`for a speaker ${protectedTerms} asks no name, and puts none into the key`, async () => {
        terms(protectedTerms)
        const { asked } = await fillIn('attache.newInterview', ['a senior official', 'On the strait', '2024', ''])
        assert.match(asked[0]?.prompt ?? '', /described.*name is not stored/)
        assert.equal(shown(), file('interview2024.md'))
        const text = fs.readFileSync(file('interview2024.md'), 'utf8')
        assert.match(text, new RegExp(`^terms: ${protectedTerms}\\ndescription: a senior official$`, 'm'))
        assert.doesNotMatch(text, /^author/m)
      })

    test('says what is wrong with an answer', async () => {
      terms('on record')
      const given = ['', 'Ines Okafor', ' ', 'Fog', '12 March', '2024-02-30', '2024', '', 'a b', 'fig-map', 'fog']
      const { refused } = await fillIn('attache.newInterview', given)
      assert.equal(refused.length, 6)
      assert.equal(shown(), file('fog.md'))
    })

    test('suggests a key that is free, and takes none that is not', async () => {
      const { corpus } = await services()
      terms('on record')
      await fillIn('attache.newInterview', answers)
      await until('the interview', () => corpus.interview('okafor2024'))
      const { refused, asked } = await fillIn('attache.newInterview', [...answers, 'okafor2024', 'okafor2024b'])
      assert.equal(asked.at(-1)?.value, 'okafor2024b')
      assert.deepEqual(refused, ['Another interview has this key.'])
      assert.equal(shown(), file('okafor2024b.md'))
    })

    test('leaves a file that is there as it is, says so and opens it', async () => {
      fs.mkdirSync(folder)
      fs.writeFileSync(file('okafor2024.md'), 'mine')
      terms('on record')
      await fillIn('attache.newInterview', answers)
      assert.equal(fs.readFileSync(file('okafor2024.md'), 'utf8'), 'mine')
      assert.match(window.messages.at(-1) ?? '', /okafor2024\.md already exists/)
      assert.equal(shown(), file('okafor2024.md'))
    })

    for (const question of [0, 1, 2, 3, 4])
      test(`makes nothing where the user gives up at question ${question + 2}`, async () => {
        terms('on record')
        await fillIn('attache.newInterview', [...answers.slice(0, question), undefined])
        assert.equal(fs.existsSync(folder), false)
      })
  })

  suite('New Memo…', () => {
    const snippets = async (): Promise<Readonly<Record<string, { readonly body: readonly string[] }>>> => {
      const { context } = await services()
      const uri = vscode.Uri.joinPath(context.extensionUri, 'media/snippets/memos.code-snippets')
      const bytes = await vscode.workspace.fs.readFile(uri)
      // Our own file; the unit tests hold its shape.
      return JSON.parse(new TextDecoder().decode(bytes)) as Readonly<
        Record<string, { readonly body: readonly string[] }>
      >
    }

    test('offers each skeleton with a description, and inserts it as a snippet into a new document', async () => {
      const all = Object.entries(await snippets())
      assert.ok(all.length >= 5)
      for (const [index, [name, { body }]] of all.entries()) {
        window.choose = () => index
        await vscode.commands.executeCommand('attache.newMemo')
        const items = window.offered.at(-1) ?? []
        assert.deepEqual(
          items.map(({ label }) => label),
          all.map(([label]) => label),
        )
        assert.ok(items.every(({ detail }) => detail))
        const editor = vscode.window.activeTextEditor
        assert.ok(editor?.document.isUntitled)
        assert.equal(editor.document.languageId, 'markdown')
        const { text } = readSnippet(body.join('\n'))
        assert.match(
          editor.document.getText(),
          new RegExp(String.raw`^date: ${new Date().getFullYear()}-\d\d-\d\d$`, 'm'),
        )
        const plain = (one: string): string => one.replace(/\d{4}-\d{2,4}-\d{2,4}/g, 'DATE').trimEnd()
        assert.equal(plain(editor.document.getText()), plain(text), name)
        assert.match(text, /^bibliography: references\.json$/m)
        // The first stop is selected, to be written over.
        assert.notEqual(editor.document.getText(editor.selection), '')
      }
    })

    test('begins with nothing of a memo that was closed, whose copy the editor gives the next one now and then', async () => {
      const { openTextDocument } = vscode.workspace
      Object.assign(vscode.workspace, { openTextDocument: () => openTextDocument({ content: 'Closed.\n\nLong ago.' }) })
      try {
        window.choose = () => 0
        await vscode.commands.executeCommand('attache.newMemo')
      } finally {
        Object.assign(vscode.workspace, { openTextDocument })
      }
      assert.match(vscode.window.activeTextEditor?.document.getText() ?? '', /^---\n(?!.*Closed)(?!.*Long ago)/s)
    })

    test('leaves the memo that is open as it is, and opens nothing where the user gives up', async () => {
      const editor = await openMemo('Mine.|')
      window.choose = () => 0
      await vscode.commands.executeCommand('attache.newMemo')
      assert.notEqual(vscode.window.activeTextEditor?.document, editor.document)
      assert.equal(editor.document.getText(), 'Mine.')
      const count = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length
      window.choose = () => -1
      await vscode.commands.executeCommand('attache.newMemo')
      assert.equal(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length, count)
    })
  })
})
