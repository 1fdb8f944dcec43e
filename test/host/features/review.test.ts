import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { reedSource } from '../../support/fixtures.js'
import { closeEditors, openSavedMemo, readText } from '../../support/savedMemo.js'
import {
  corpusFolder,
  deleteCorpus,
  services,
  until,
  writeCorpus,
  writeCorpusFile,
} from '../../support/workspaceCorpus.js'

const added = 'Kestria should publish its flow data in the Hel|vetian archive [@reed2021, para. 3].\n'

const file = (): vscode.Uri => vscode.Uri.joinPath(corpusFolder(), 'memos.reviewed')

/** The lines below the first; none where there is no file. */
async function lines(): Promise<readonly string[]> {
  const text = await readText(file()).catch(() => '')
  return text.split('\n').slice(1).filter(Boolean)
}

const reviewed = async (count: number): Promise<readonly string[]> =>
  until(`${count} reviews`, async () => {
    const found = await lines()
    const read = (await services()).corpus.reviews.files().flatMap(({ reviews }) => reviews)
    return found.length === count && read.length === count ? found : undefined
  })

function hints({ document }: vscode.TextEditor): readonly string[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .flatMap(({ source, code }) => (source === 'Attaché' && typeof code === 'object' ? String(code.value) : []))
}

const press = (action: string): Thenable<unknown> => vscode.commands.executeCommand('attache.onEvidence', { action })

/** Begins a round at the cursor, and says as soon as its source has been in view that it supports the sentence; gives all lines then. */
async function support(count: number): Promise<readonly string[]> {
  await vscode.commands.executeCommand('attache.readMemo')
  return until(`${count} lines`, async () => {
    await press('supported')
    const found = await lines()
    return found.length === count ? found : undefined
  })
}

async function actionsIn({ document, selection }: vscode.TextEditor): Promise<readonly vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(selection.active, selection.active),
  )
}

suite('A sentence marked as read', () => {
  const { showQuickPick } = vscode.window
  const asked: string[] = []
  let isAuthor = true
  const sign = (name: string | undefined): Thenable<void> =>
    vscode.workspace.getConfiguration('attache').update('codedBy', name, vscode.ConfigurationTarget.Global)
  suiteSetup(async () => {
    await writeCorpusFile('reed2021.txt', reedSource())
    await writeCorpus()
    await sign('A. Brandt')
    const answer = async (
      items: readonly vscode.QuickPickItem[],
      { title = '' },
    ): Promise<vscode.QuickPickItem | undefined> => {
      asked.push(title)
      return items[isAuthor ? 0 : 1]
    }
    Object.assign(vscode.window, { showQuickPick: answer })
  })
  suiteTeardown(async () => {
    Object.assign(vscode.window, { showQuickPick })
    await sign(undefined)
    await deleteCorpus()
  })
  teardown(async () => {
    await press('end')
    await closeEditors()
    await vscode.workspace.fs.delete(file()).then(undefined, () => undefined)
    await until('no reviews', async () => !(await services()).corpus.reviews.areAny || undefined)
    isAuthor = true
    asked.length = 0
  })

  test('is told of no more until the mark is taken back; the light bulb leads there', async () => {
    const editor = await openSavedMemo('The spring flood of 2018 drowned 3|00 cows [@reed2021, para. 5].\n')
    const isOpen = (): true | undefined => hints(editor).includes('number-differs') || undefined
    await until('the hint', isOpen)
    const action = await until('the action', async () =>
      (await actionsIn(editor)).find(({ title }) => title === 'Read against the source'),
    )
    assert.ok(!action.isPreferred)
    await support(1)
    const [line = ''] = await reviewed(1)
    assert.match(line, /^[0-9a-f]{16} [0-9a-f]{16} [0-9a-f]{16} supported AB \d{4}-\d\d-\d\d author$/)
    await until('no hint', () => hints(editor).length === 0 || undefined)
    assert.equal(editor.document.isDirty, false, 'the memo is left alone')
    await press('undo')
    await reviewed(0)
    await until('the hint again', isOpen)
  })

  test('says whether its reader wrote the memo, which is asked once', async () => {
    isAuthor = false
    await openSavedMemo(`${added}\nFrigates cost the spring a fortune in bread [@reed2021, para. 2].\n`)
    const [line = ''] = await support(1)
    assert.match(line, / supported AB \d{4}-\d\d-\d\d$/)
    await support(2)
    assert.deepEqual(asked, ['Who wrote this memo?'])
  })

  test('is one step of undo in the file of reviews, which is left saved', async () => {
    await openSavedMemo(added)
    await support(1)
    await reviewed(1)
    await openSavedMemo('Frigates cost the spring a for|tune in bread [@reed2021, para. 2].\n')
    await support(2)
    await reviewed(2)
    const editor = await vscode.window.showTextDocument(file())
    assert.equal(editor.document.isDirty, false)
    await vscode.commands.executeCommand('undo')
    assert.equal(editor.document.getText().split('\n').filter(Boolean).length, 2)
  })

  test('is kept beside what a merge has left in the file, which is told once', async () => {
    await writeCorpusFile('memos.reviewed', 'attache: reviewed/1\n<<<<<<< HEAD\noops\n=======\n>>>>>>> theirs\n')
    const told = (): readonly vscode.Diagnostic[] => vscode.languages.getDiagnostics(file())
    await until('the problems', () => told().length === 2 || undefined)
    assert.deepEqual(
      told().map(({ code }) => code),
      ['reviews-conflict', 'reviews-malformed'],
    )
    await openSavedMemo(added)
    await vscode.commands.executeCommand('attache.readMemo')
    await until('the review', async () => {
      await press('supported')
      return (await lines()).some((line) => /^[0-9a-f]{16} /.test(line)) || undefined
    })
    assert.ok((await readText(file())).includes('>>>>>>> theirs'))
  })
})
