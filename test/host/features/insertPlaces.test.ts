import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { reedSource } from '../../support/fixtures.js'
import { closeEditors, firstFolder, openSavedMemo, writeText } from '../../support/savedMemo.js'
import { deleteCorpus, services, until, writeCorpus, writeCorpusFile } from '../../support/workspaceCorpus.js'
import { type Asked, watchWindow } from '../../support/watchedWindow.js'

const head = '---\ntitle: "Who pays"\nbibliography: references.json\n---'
const passage = { key: 'reed2021', ref: { kind: 'paragraph', number: 5 } }

/** A plain text of the workspace, opened and not touched. */
async function look(name: string, text: string): Promise<vscode.TextEditor> {
  const uri = vscode.Uri.joinPath(firstFolder(), name)
  await writeText(uri, text)
  return vscode.window.showTextDocument(uri, { preview: false })
}

let remember = (): void => undefined

/** The editor keeps documents for minutes after they were closed; until `remember` there is none that was a memo. */
async function forgetMemos(): Promise<void> {
  const { lastMemo } = await services()
  Object.defineProperty(lastMemo, 'document', { get: () => undefined, configurable: true })
  remember = () => void Reflect.deleteProperty(lastMemo, 'document')
}

async function leagueRow(): Promise<object> {
  const entry = (await services()).corpus.entry('green-league')
  assert.ok(entry)
  return { kind: 'entry', entry }
}

suite('where the editor writes', () => {
  let window: Asked
  suiteSetup(async () => {
    await writeCorpusFile('reed2021.txt', reedSource())
    await writeCorpus()
  })
  setup(() => {
    window = watchWindow()
  })
  teardown(async () => {
    window.release()
    remember()
    await closeEditors()
  })
  suiteTeardown(deleteCorpus)

  const commands: readonly (readonly [what: string, run: () => Thenable<unknown>, expected: RegExp])[] = [
    ['Quote and Cite', () => execute('attache.quoteAndCite', passage), /^“.*” \[@reed2021, para\. 5\]$/],
    ['Cite This Passage', () => execute('attache.citePassage', passage), /^\[@reed2021, para\. 5\]$/],
    ['Insert Citation', () => execute('attache.insertCitation', 'reed2021#flood-cost'), /^\[@reed2021, para\. 5\]$/],
    ['Insert Name', async () => execute('attache.insertCitation', await leagueRow()), /^Green League$/],
    [
      'Insert the Table',
      () => {
        window.choose = () => 0
        return execute('attache.insertTopicTable')
      },
      /^\| Topic \|[^]*\|\n\n[^|]* our reading\.\n$/,
    ],
    [
      'Cite a Claim',
      () => {
        window.choose = (items) => items.findIndex(({ label }) => label === 'Claim in our words')
        return execute('attache.citeClaim', 'reed2021#flood-cost')
      },
      /^“The spring flood .*\[@reed2021, para\. 5\]\.$/,
    ],
  ]

  suite('front matter stays whole in a memo that was just opened', () => {
    for (const [what, run, expected] of commands) {
      test(`${what} makes a paragraph below it, in one step to undo`, async () => {
        const { document } = await openSavedMemo(`|${head}\n\n# Who pays\n`)
        await run()
        const text = document.getText()
        assert.ok(text.startsWith(`${head}\n\n`), text)
        assert.ok(text.endsWith('\n\n# Who pays\n'), text)
        assert.match(text.slice(head.length + 2, -'\n\n# Who pays\n'.length), expected)
        const editor = vscode.window.activeTextEditor
        assert.ok(editor && editor.selection.active.line > 3, 'the cursor goes along')
        await execute('undo')
        assert.equal(document.getText(), `${head}\n\n# Who pays\n`)
      })
    }

    test('within a field too, and in the text where another cursor stands there', async () => {
      const editor = await openSavedMemo(`${head.replace('pays', '|pays')}\n\nIt was dear.\n`)
      const end = editor.document.positionAt(editor.document.getText().indexOf('dear') + 4)
      editor.selections = [editor.selection, new vscode.Selection(end, end)]
      await execute('attache.insertCitation', 'reed2021#flood-cost')
      assert.equal(editor.document.getText(), `${head}\n\nIt was dear [@reed2021, para. 5].\n`)
    })
  })

  suite('code and comments take no citation', () => {
    const places = ['```\nold |text\n```\n', 'So. <!-- to | do --> And.\n', 'The `ke|y` is new.\n']
    for (const marked of places)
      for (const [what, run] of commands.slice(0, 3)) {
        test(`${what} says so in ${JSON.stringify(marked)}`, async () => {
          const { document } = await openSavedMemo(marked)
          await run()
          assert.equal(document.getText(), marked.replace('|', ''))
          assert.match(window.messages.join(), /comments .*cannot hold a citation/i)
        })
      }
  })

  suite('a plain text that was only looked at', () => {
    const transcript = 'Q: Who pays?\n\nA: We do, says @marta_k.\n'

    test('is not written into: the memo before it is, in front, and one undo takes it back', async () => {
      const memo = await openSavedMemo('It was dear|.')
      await vscode.window.showTextDocument(memo.document, { preview: false })
      const source = await look('looked-at.txt', transcript)
      await execute('attache.quoteAndCite', passage)
      assert.equal(source.document.getText(), transcript)
      assert.match(memo.document.getText(), /^It was dear.+\[@/)
      assert.equal(vscode.window.activeTextEditor?.document, memo.document)
      assert.deepEqual(window.messages, [])
      await execute('undo')
      await until('the undo', () => memo.document.getText() === 'It was dear.' || undefined)
    })

    test('is asked about where no memo is open, and stays as it is unless the user says so', async () => {
      const source = await look('asked-about.txt', transcript)
      await forgetMemos()
      await execute('attache.citePassage', passage)
      window.choose = () => assert.fail('no form is asked for')
      await execute('attache.citeClaim', 'reed2021#flood-cost')
      assert.equal(source.document.getText(), transcript)
      assert.equal(window.messages.length, 2)
      for (const message of window.messages) assert.match(message, /^asked-about\.txt .* may be a source/)
      window.answer = 'Insert There'
      await execute('attache.citePassage', passage)
      assert.equal(source.document.getText(), `[@reed2021, para. 5]${transcript}`)
    })

    test('is a memo as soon as it was edited, or where it cites an interview that is here', async () => {
      const edited = await look('edited.txt', 'It was dear.')
      await edited.edit((change) => change.insert(new vscode.Position(0, 11), ' '))
      await edited.document.save()
      await look('looked-at.txt', transcript)
      await execute('attache.citePassage', passage)
      assert.match(edited.document.getText(), /@reed2021, para\. 5/)
      const citing = await look('citing.txt', 'It was dear [@reed2021, para. 5].\n')
      await execute('attache.citePassage', passage)
      assert.match(citing.document.getText(), /^\[@reed2021, para\. 5\]It was/)
    })
  })

  test('with no memo at all a new one is offered', async () => {
    await closeEditors()
    await forgetMemos()
    await execute('attache.quoteAndCite', passage)
    assert.match(window.messages.join(), /^Open your memo first/)
  })
})

function execute(command: string, ...given: readonly unknown[]): Thenable<unknown> {
  return vscode.commands.executeCommand(command, ...given)
}
