import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { reedSource } from '../../support/fixtures.js'
import { closeEditors, openSavedMemo } from '../../support/savedMemo.js'
import { deleteCorpus, services, until, writeCorpus, writeCorpusFile } from '../../support/workspaceCorpus.js'

/** The refactorings offered at the cursor. VS Code cancels what was asked of an editor that is only just being shown. */
async function offered({ document, selection }: vscode.TextEditor): Promise<readonly vscode.CodeAction[]> {
  const ask = (): Thenable<vscode.CodeAction[]> =>
    vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      selection,
      vscode.CodeActionKind.RefactorRewrite.value,
    )
  return until('refactorings', async () => {
    try {
      return await ask()
    } catch (error) {
      if (error instanceof Error && error.name === 'Canceled') return undefined
      throw error
    }
  })
}

async function take(editor: vscode.TextEditor, title: string): Promise<string> {
  const actions = await offered(editor)
  const action = actions.find((one) => one.title === title)
  assert.ok(action?.edit, `no ${title} among ${actions.map((one) => one.title).join(' / ')}`)
  await vscode.workspace.applyEdit(action.edit)
  return editor.document.getText()
}

suite('Refactorings of a sentence', () => {
  suiteSetup(async () => {
    await writeCorpus()
    await writeCorpusFile('reed2021.txt', reedSource())
    await (await services()).files.refresh()
  })
  suiteTeardown(deleteCorpus)
  teardown(closeEditors)

  test('cite it, and say where it can be read', async () => {
    const bare = await openSavedMemo('The treaty is a bargain| between unequal partners.\n')
    assert.equal(
      await take(bare, 'Cite [@reed2021, para. 2]: “A bargain of unequals”'),
      'The treaty is a bargain between unequal partners [@reed2021, para. 2].\n',
    )
    const whole = await openSavedMemo('Velmark signed the Sarn Memorandum in 2019 [@reed|2021].\n')
    assert.equal(
      await take(whole, 'Add “para. 1”'),
      'Velmark signed the Sarn Memorandum in 2019 [@reed2021, para. 1].\n',
    )
  })

  test('quote the source instead', async () => {
    const editor = await openSavedMemo('The treaty is a bargain| of unequals [@reed2021, para. 2].\n')
    assert.equal(
      await take(editor, 'Quote the source instead: “In my view the treaty is a slow-motion bargain between…'),
      '“In my view the treaty is a slow-motion bargain between unequal partners” [@reed2021, para. 2].\n',
    )
  })

  test('are nowhere where there is nothing to say', async () => {
    assert.deepEqual(await offered(await openSavedMemo('The harvest| was good.\n')), [])
  })
})
