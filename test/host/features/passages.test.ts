import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { openUnsaved } from '../../../src/editor/openUnsaved.js'
import { reedSource } from '../../support/fixtures.js'
import { corpusFolder, deleteCorpus, until, writeCorpus } from '../../support/workspaceCorpus.js'

const uncoded = '\n[¶6]\nGranaries near Ostrel stand open to every trader.\n'

/** Titles of what can be done at `|` of a memo. */
async function actionsAt(marked: string, kind: vscode.CodeActionKind): Promise<readonly string[]> {
  const document = await openUnsaved(marked.replace('|', ''))
  await vscode.window.showTextDocument(document)
  const position = document.positionAt(marked.indexOf('|'))
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(position, position),
    kind.value,
  )
  return actions.map(({ title }) => title)
}

suite('sentences that nobody has coded', () => {
  suiteSetup(async () => {
    await writeCorpus()
    const folder = corpusFolder()
    const interview = vscode.Uri.joinPath(folder, 'reed2021.md')
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(interview))
    const added = text.replace('share the bill”', 'share the bill”\n- ¶6: “Granaries near Ostrel … to every trader”')
    await vscode.workspace.fs.writeFile(interview, new TextEncoder().encode(added))
    const source = new TextEncoder().encode(reedSource() + uncoded)
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, 'reed2021.txt'), source)
  })
  suiteTeardown(deleteCorpus)
  teardown(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'))

  test('are cited by a refactoring of a sentence like them', async () => {
    const titles = await until('a rewrite', async () => {
      const found = await actionsAt(
        'The granaries near Ostrel are open| to traders.',
        vscode.CodeActionKind.RefactorRewrite,
      )
      return found.some((title) => title.includes('not coded')) ? found : undefined
    })
    assert.ok(
      titles.includes('Cite [@reed2021, para. 6], not coded: “Granaries near Ostrel stand open to every trader.”'),
    )
  })

  test('are cited by the fix of a sentence that gives somebody a view and cites nothing', async () => {
    await until('a fix', async () => {
      const found = await actionsAt(
        'Reed says| that the granaries near Ostrel stand open.',
        vscode.CodeActionKind.QuickFix,
      )
      return found.some((title) => title.startsWith('Cite [@reed2021, para. 6], not coded')) || undefined
    })
  })
})
