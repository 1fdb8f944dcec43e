import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { fixture } from '../../support/fixtureCorpus.js'
import { openMemo } from '../../support/memoEditor.js'
import { corpusFolder, deleteCorpus, services, writeCorpus } from '../../support/workspaceCorpus.js'

const flood = fixture('reed2021#flood-cost').claim
const slipped = fixture('reed2021#vote-slipped').claim
const cited = '[@reed2021, para. 5]'

/** A row of a tree as VS Code hands it to a command. */
async function entryRow(id: string): Promise<object> {
  const entry = (await services()).corpus.entry(id)
  assert.ok(entry)
  return { kind: 'entry', entry }
}

suite('the side bar', () => {
  suiteSetup(writeCorpus)
  suiteTeardown(deleteCorpus)
  teardown(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'))

  suite('Insert Citation', () => {
    const cases: readonly (readonly [what: string, memo: string, expected: string])[] = [
      ['at the cursor, before the full stop', 'It was dear|.', `It was dear ${cited}.`],
      ['at every cursor', 'It was dear|.\n\nVery dear|.\n', `It was dear ${cited}.\n\nVery dear ${cited}.\n`],
      [
        'within a citation that stands there already',
        'It was dear [@moreau2021, para. 1|].',
        'It was dear [@moreau2021, para. 1; @reed2021, para. 5].',
      ],
      ['in the line endings of the memo', 'It was\r\ndear|.\r\n', `It was\r\ndear ${cited}.\r\n`],
    ]
    for (const [what, memo, expected] of cases) {
      test(`puts it ${what}, in one step to undo`, async () => {
        const { document } = await openMemo(memo)
        await vscode.commands.executeCommand('attache.insertCitation', 'reed2021#flood-cost')
        assert.equal(document.getText(), expected)
        await vscode.commands.executeCommand('undo')
        assert.equal(document.getText(), memo.replaceAll('|', ''))
      })
    }

    test('puts several claims into one citation, and pins each', async () => {
      const { document } = await openMemo('It was dear|.')
      const rows = [flood, slipped].map((claim) => ({ kind: 'claim', claim }))
      await vscode.commands.executeCommand('attache.insertCitation', rows[0], rows)
      assert.equal(document.getText(), 'It was dear [@reed2021, para. 5; the interviewer, -@reed2021, sec. 1].')
      const items = (await services()).memos.memoOf(document)?.citations.flatMap((citation) => citation.items)
      assert.deepEqual(
        items?.map(({ pin }) => pin?.id),
        [flood.id, slipped.id],
      )
    })

    test('goes back to the memo from a file of the corpus, which it leaves as it is', async () => {
      const { document } = await openMemo('It was dear|.')
      await vscode.commands.executeCommand('attache.openClaim', 'reed2021#flood-cost')
      const corpusFile = vscode.window.activeTextEditor?.document
      assert.notEqual(corpusFile, document)
      await vscode.commands.executeCommand('attache.insertCitation', 'reed2021#flood-cost')
      assert.equal(vscode.window.activeTextEditor?.document, document)
      assert.equal(document.getText(), `It was dear ${cited}.`)
      assert.equal(corpusFile?.isDirty, false)
    })

    test('gives nothing away of what was said off the record', async () => {
      const { document } = await openMemo('It was dear|.')
      await vscode.commands.executeCommand('attache.insertCitation', 'closed2020#secret-protocol')
      assert.equal(document.getText(), 'It was dear.')
    })
  })

  test('Copy Citation puts it on the clipboard', async () => {
    await vscode.commands.executeCommand('attache.copyCitation', 'reed2021#flood-cost')
    assert.equal(await vscode.env.clipboard.readText(), cited)
  })

  test('Open in Corpus goes to the heading of a claim', async () => {
    await vscode.commands.executeCommand('attache.openClaim', 'reed2021#flood-cost')
    assert.equal(fileAtCursor(), 'reed2021.md')
    assert.equal(lineAtCursor(), '###### Flood cost 40 million {#flood-cost}')
  })

  test('Open in Corpus goes to the heading of a name in the glossary', async () => {
    await vscode.commands.executeCommand('attache.openClaim', await entryRow('green-league'))
    assert.equal(fileAtCursor(), 'basin.md')
    assert.match(lineAtCursor(), /^### Green League /)
  })

  test('a name is inserted and copied by the same commands', async () => {
    const { document } = await openMemo('The| will block it.')
    await vscode.commands.executeCommand('attache.insertCitation', await entryRow('green-league'))
    assert.equal(document.getText(), 'The Green League will block it.')
    await vscode.commands.executeCommand('attache.copyCitation', await entryRow('kerra-dam'))
    assert.equal(await vscode.env.clipboard.readText(), 'Kerra Dam')
  })
})

function fileAtCursor(): string {
  const { path } = vscode.window.activeTextEditor?.document.uri ?? corpusFolder()
  return path.slice(path.lastIndexOf('/') + 1)
}

function lineAtCursor(): string {
  const editor = vscode.window.activeTextEditor
  assert.ok(editor)
  return editor.document.lineAt(editor.selection.active.line).text
}
