import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { reedSource } from '../../support/fixtures.js'
import { closeEditors, openSavedMemo } from '../../support/savedMemo.js'
import { corpusFolder, deleteCorpus, services, writeCorpus, writeCorpusFile } from '../../support/workspaceCorpus.js'

async function definitions({ document, selection }: vscode.TextEditor): Promise<readonly string[]> {
  const found = await vscode.commands.executeCommand<vscode.Location[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    selection.active,
  )
  const texts = found.map(async ({ uri, range }) => {
    const text = (await vscode.workspace.openTextDocument(uri)).getText(range)
    return `${uri.path.slice(uri.path.lastIndexOf('/') + 1)}: ${text}`
  })
  return Promise.all(texts)
}

/** Opens a file of the corpus with the cursor where the `|` of `marked` stands. */
async function caretInCorpus(name: string, marked: string): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(vscode.Uri.joinPath(corpusFolder(), name))
  const at = editor.document.getText().indexOf(marked.replace('|', ''))
  assert.ok(at >= 0, marked)
  const cursor = editor.document.positionAt(at + marked.indexOf('|'))
  editor.selection = new vscode.Selection(cursor, cursor)
  return editor
}

suite('Following the evidence', () => {
  suiteSetup(async () => {
    await writeCorpus()
    await writeCorpusFile('reed2021.txt', reedSource())
    await (await services()).files.refresh()
  })
  suiteTeardown(deleteCorpus)
  teardown(closeEditors)

  suite('to its definition', () => {
    test('from a citation to the passage, the claim, the interview', async () => {
      const passage = await definitions(await openSavedMemo('It is so [@re|ed2021, para. 3].\n'))
      assert.equal(passage.length, 1)
      assert.match(passage.join(), /^reed2021\.txt: .*Perhaps not\. Kestrian/)
      const pinned = await definitions(
        await openSavedMemo('So it is [@moreau|2021, para. 1]<!--c:no-signature~ffffff-->.\n'),
      )
      assert.match(pinned.join(), /^moreau2021\.md: ###### No signature this year/)
      assert.deepEqual(await definitions(await openSavedMemo('It is so [@moreau|2021].\n')), [
        'moreau2021.md: moreau2021',
      ])
    })

    test('from a name to its entry, and from ids of corpus files to what they name', async () => {
      assert.match((await definitions(await openSavedMemo('The River Gu|ard waits.\n'))).join(), /### River Guard/)
      const contradicted = await caretInCorpus('reed2021.md', 'moreau2021#no-sig|nature')
      assert.match((await definitions(contradicted)).join(), /^moreau2021\.md: ###### No signature/)
      const party = await caretInCorpus('basin.md', 'parties: vel|mark')
      assert.match((await definitions(party)).join(), /^basin\.md: ### Velmark/)
      const source = await caretInCorpus('basin.md', 'Green League [@reed|2021, sec. 2]')
      assert.match((await definitions(source)).join(), /reed2021\.txt: .*Surely the Green League/)
    })
  })
})
