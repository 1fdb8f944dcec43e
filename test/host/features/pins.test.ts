import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { reedInterview, reedSource } from '../../support/fixtures.js'
import { fixture } from '../../support/fixtureCorpus.js'
import { closeEditors, openSavedMemo, readText } from '../../support/savedMemo.js'
import {
  corpusFolder,
  deleteCorpus,
  services,
  until,
  writeCorpus,
  writeCorpusFile,
} from '../../support/workspaceCorpus.js'

const file = (): vscode.Uri => vscode.Uri.joinPath(corpusFolder(), 'memos.reviewed')

const lines = async (): Promise<readonly string[]> =>
  (await readText(file()).catch(() => '')).split('\n').slice(1).filter(Boolean)

/** The lines of the file as soon as there are so many and the corpus has read them. */
const recorded = async (count: number): Promise<readonly string[]> =>
  until(`${count} pins`, async () => {
    const found = await lines()
    const read = (await services()).corpus.reviews.files().flatMap(({ pins }) => pins)
    return found.length === count && read.length === count ? found : undefined
  })

/** The claims on which the citations of a memo rest now. */
async function claimsIn({ document }: vscode.TextEditor): Promise<readonly string[]> {
  const { memos } = await services()
  return (memos.memoOf(document)?.citations ?? []).flatMap(({ items }) => items.map(({ pin }) => pin?.id ?? '-'))
}

const edit = async ({ document }: vscode.TextEditor, before: string, after: string): Promise<void> => {
  const at = document.getText().indexOf(before)
  assert.ok(at >= 0, before)
  const change = new vscode.WorkspaceEdit()
  change.replace(
    document.uri,
    new vscode.Range(document.positionAt(at), document.positionAt(at + before.length)),
    after,
  )
  assert.ok(await vscode.workspace.applyEdit(change))
}

const staleIn = ({ document }: vscode.TextEditor): readonly vscode.Diagnostic[] =>
  vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ code }) => typeof code === 'object' && code.value === 'stale-claim')

suite('What a sentence rests on', () => {
  suiteSetup(async () => {
    await writeCorpusFile('reed2021.txt', reedSource())
    await writeCorpus()
  })
  suiteTeardown(deleteCorpus)
  teardown(async () => {
    await closeEditors()
    await vscode.workspace.fs.delete(file()).then(undefined, () => undefined)
    await until('no pins', async () => !(await services()).corpus.reviews.files().length || undefined)
  })

  test('is recorded when the memo is saved, follows the sentence, and leaves no sign in the text', async () => {
    const editor = await openSavedMemo('The treaty is a bargain |.\n')
    await vscode.commands.executeCommand('attache.insertCitation', 'reed2021#unequal-bargain')
    assert.equal(editor.document.getText(), 'The treaty is a bargain [@reed2021, para. 2].\n')
    assert.deepEqual([await claimsIn(editor), await lines()], [['unequal-bargain'], []])
    await editor.document.save()
    const [first = ''] = await recorded(1)
    assert.match(first, /^[0-9a-f]{16} reed2021#unequal-bargain~[0-9a-f]{6}$/)
    await edit(editor, 'The treaty is', 'As she put it in 2021, the treaty was')
    assert.deepEqual(await claimsIn(editor), ['unequal-bargain'])
    await editor.document.save()
    await until('another line', async () => {
      const [second = first, ...more] = await lines()
      return second !== first && !more.length ? true : undefined
    })
  })

  test('is known of a memo that is opened again, and goes with the citation', async () => {
    const editor = await openSavedMemo('The treaty is a bargain |.\n')
    await vscode.commands.executeCommand('attache.insertCitation', 'reed2021#unequal-bargain')
    await editor.document.save()
    await recorded(1)
    const again = await openSavedMemo('# Another\n\nThe treaty is a bargain [@reed2021, para. 2]|.\n')
    assert.deepEqual(await claimsIn(again), ['unequal-bargain'])
    await edit(again, ' [@reed2021, para. 2]', '')
    await again.document.save()
    await recorded(0)
  })

  test('is told when the claim changes, and renewed by the light bulb', async () => {
    const editor = await openSavedMemo('The treaty is a bargain |.\n')
    await vscode.commands.executeCommand('attache.insertCitation', 'reed2021#unequal-bargain')
    await editor.document.save()
    const [before = ''] = await recorded(1)
    const { wording } = fixture('reed2021#unequal-bargain').claim
    await writeCorpusFile('reed2021.md', reedInterview().replace(wording, `Indeed: ${wording}`))
    const [problem] = await until('the problem', () => (staleIn(editor).length ? staleIn(editor) : undefined))
    assert.ok(problem)
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      problem.range,
    )
    const renew = actions.find(({ title }) => title.startsWith('Renew the pin'))
    assert.ok(renew?.command)
    const parameters: readonly unknown[] = renew.command.arguments ?? []
    await vscode.commands.executeCommand(renew.command.command, ...parameters)
    await until('no problem', () => !staleIn(editor).length || undefined)
    await until('another line', async () => ((await lines())[0] ?? before) !== before || undefined)
    assert.equal(editor.document.isDirty, false)
    await writeCorpusFile('reed2021.md', reedInterview())
  })

  test('is never recorded of a protected source', async () => {
    const editor = await openSavedMemo('The cabinet fears unrest |.\n')
    await vscode.commands.executeCommand('attache.insertCitation', 'official2020#fears-unrest')
    assert.match(editor.document.getText(), /\[@official2020, para\. 1\]\.\n$/)
    await editor.document.save()
    await vscode.commands.executeCommand('attache.insertCitation', 'reed2021#unequal-bargain')
    await editor.document.save()
    for (const line of await recorded(1)) assert.match(line, /reed2021#/)
  })
})
