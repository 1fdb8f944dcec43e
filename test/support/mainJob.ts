import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { pinOf } from './pins.js'
import { formsFor } from '../../src/core/citation/forms.js'
import { renderPlain } from '../../src/core/citation/snippet.js'
import { fixture } from './fixtureCorpus.js'
import { basinGlossary, fixtureCorpus, reedInterview } from './fixtures.js'
import { previewJob } from './previewJob.js'
import {
  acceptFirstSuggestion,
  closeEditors,
  firstFolder,
  hoverAtCursor,
  unknownAtCursor,
  openSavedMemo,
  problemsOf,
  readText,
  runForm,
  typeText,
} from './savedMemo.js'
import { corpusFolder, services, until, writeCorpusFile } from './workspaceCorpus.js'

const flood = fixture('reed2021#flood-cost')
const cited = '[@reed2021, para. 5]'

/**
 * The main job as a user does it, for whatever place the extension runs in: without a corpus of its own the workspace shows the shipped
 * one; then a corpus appears from outside, is read, cited from, edited, broken and mended; then it goes again.
 */
export function mainJob(): void {
  suite('the main job', () => {
    teardown(closeEditors)
    suite('without a corpus in the workspace', shippedCorpus)
    suite('with a corpus in the workspace', () => {
      suiteSetup(writeFixture)
      ownCorpus()
      looking()
      citing()
      previewJob()
      sideBar()
      changing()
      otherFiles()
    })
    suite('when the corpus of the workspace has gone', () => {
      test('shows the shipped one again', async () => {
        await vscode.workspace.fs.delete(corpusFolder(), { recursive: true })
        await until('the shipped corpus', async () => (await services()).files.status.isShippedShown)
        assert.equal(await countOutside(await shippedFolder()), 0)
        const editor = await openSavedMemo('What will the NS|G do?')
        await hoverAtCursor(editor, /Nuclear Suppliers Group/)
      })
    })
  })
}

/** Only the files: that they are seen is what the tests are about. */
async function writeFixture(): Promise<void> {
  for (const [uri, text] of fixtureCorpus()) await writeCorpusFile(uri.slice(uri.lastIndexOf('/') + 1), text)
}

async function shippedFolder(): Promise<vscode.Uri> {
  return vscode.Uri.joinPath((await services()).context.extensionUri, 'corpus')
}

/** How many files of the corpus are not below the folder. */
async function countOutside(folder: vscode.Uri): Promise<number> {
  const { corpus } = await services()
  return corpus.files().filter(({ uri }) => !uri.startsWith(`${folder.toString()}/`)).length
}

function shippedCorpus(): void {
  test('shows the shipped interview, without a problem in it', async () => {
    const { corpus, files } = await services()
    await files.ready()
    assert.equal(files.status.isShippedShown, true)
    assert.equal(await countOutside(await shippedFolder()), 0)
    assert.ok(corpus.claims.size >= 85, `${corpus.claims.size} claims`)
    for (const [uri, problems] of corpus.problems()) assert.equal(problems.length, 0, uri)
  })

  test('looks up and cites from the shipped interview', async () => {
    const editor = await openSavedMemo('What will the NS|G do?')
    await hoverAtCursor(editor, /^\*\*Nuclear Suppliers Group\*\*.*\n[^]*\[Cite\]/)
    await vscode.commands.executeCommand('cursorEnd')
    await typeText(' @pushback')
    await acceptFirstSuggestion(editor)
    assert.match(editor.document.getText(), /^What will the NSG do\? \[-?@small2010, (?:para|sec)\. \d+\]$/)
    const { corpus, memos } = await services()
    const id = await until('the pin', () => memos.memoOf(editor.document)?.citations[0]?.items[0]?.pin?.id)
    assert.ok(corpus.claim(`small2010#${id}`))
  })
}

function ownCorpus(): void {
  test('finds the corpus as it appears, and sends the shipped one away', async () => {
    const { corpus, files } = await services()
    await until('all files', () => corpus.files().length === fixtureCorpus().size && !files.status.isShippedShown)
    assert.equal(await countOutside(corpusFolder()), 0)
    assert.equal(corpus.claim('reed2021#flood-cost')?.label, flood.claim.label)
  })
}

function looking(): void {
  test('says who a name is', async () => {
    const editor = await openSavedMemo('The engineers of Dor|rin’s ministry wait.')
    assert.match(await hoverAtCursor(editor, /Kestria/), /^\*\*Kestria\*\* · state/)
  })

  test('says what a citation stands for', async () => {
    const editor = await openSavedMemo(`It was dear [@reed|2021, para. 5]${pinOf(flood.claim)}.`)
    const text = await hoverAtCursor(editor, /Low water, high stakes/)
    assert.match(text, /Flood cost 40 million/)
  })
}

function citing(): void {
  test('completes a citation', async () => {
    const editor = await openSavedMemo('It was dear |')
    await typeText('@40 million')
    await acceptFirstSuggestion(editor)
    assert.equal(editor.document.getText(), `It was dear ${cited}`)
  })

  test('puts a citation at the cursor, and takes it back in one step', async () => {
    const { document } = await openSavedMemo('It was dear|.')
    await vscode.commands.executeCommand('attache.insertCitation', 'reed2021#flood-cost')
    assert.equal(document.getText(), `It was dear ${cited}.`)
    await vscode.commands.executeCommand('undo')
    assert.equal(document.getText(), 'It was dear.')
  })

  test('cites in the form that is chosen', async () => {
    const { document } = await openSavedMemo('|')
    const form = formsFor(flood.corpus, flood.claim).forms[1]
    assert.equal(form?.label, 'claim')
    void vscode.commands.executeCommand('attache.citeClaim', 'reed2021#flood-cost')
    await new Promise((done) => setTimeout(done, 500)) // nothing tells an extension that the list is there
    await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext')
    await until('the claim', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem')
      return document.getText() !== ''
    })
    assert.equal(document.getText(), renderPlain(form.parts))
  })
}

function sideBar(): void {
  const clipboardAfter = async (command: string, view: string): Promise<string> => {
    await vscode.env.clipboard.writeText('')
    await vscode.commands.executeCommand(command, { view })
    return vscode.env.clipboard.readText()
  }

  test('has a row for each claim among its topics', async () => {
    await until('the row', async () => {
      await vscode.commands.executeCommand('attache.revealClaim', 'reed2021#flood-cost')
      return (await clipboardAfter('attache.copyCitation', 'attache.topics')) === cited
    })
  })

  test('has a row for each name in a group of its kind', async () => {
    await vscode.commands.executeCommand('attache.names.focus')
    const { corpus } = await services()
    const actors = corpus.entries().flatMap((entry) => (entry.kind === 'actor' ? [entry.name] : []))
    await until('a name', async () => {
      await vscode.commands.executeCommand('list.focusFirst')
      await vscode.commands.executeCommand('list.focusDown')
      return actors.includes(await clipboardAfter('attache.copyCitation', 'attache.names'))
    })
  })

  test('opens a claim in its file', async () => {
    await vscode.commands.executeCommand('attache.openClaim', 'reed2021#flood-cost')
    const editor = await until('the file', () => vscode.window.activeTextEditor)
    assert.equal(editor.document.uri.toString(), vscode.Uri.joinPath(corpusFolder(), 'reed2021.md').toString())
    assert.match(editor.document.lineAt(editor.selection.active.line).text, /^###### Flood cost 40 million/)
  })
}

function changing(): void {
  const reedFile = (): vscode.Uri => vscode.Uri.joinPath(corpusFolder(), 'reed2021.md')
  const labelOfFlood = async (): Promise<string | undefined> =>
    (await services()).corpus.claim('reed2021#flood-cost')?.label

  test('takes what an editor holds for true before it is saved, and the file again when that is thrown away', async () => {
    const editor = await vscode.window.showTextDocument(reedFile())
    const at = editor.document.getText().indexOf('Flood cost 40 million')
    const range = new vscode.Range(
      editor.document.positionAt(at),
      editor.document.positionAt(at + 'Flood cost 40 million'.length),
    )
    await editor.edit((change) => change.replace(range, 'Dear flood'))
    await until('the unsaved label', async () => (await labelOfFlood()) === 'Dear flood')
    assert.match(await readText(reedFile()), /Flood cost 40 million/)
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
    await until('the label of the file', async () => (await labelOfFlood()) === 'Flood cost 40 million')
  })

  test('shows what changes outside', async () => {
    const editor = await openSavedMemo('So Velm|ark waits.')
    await hoverAtCursor(editor, /Has still to sign/)
    await writeCorpusFile('basin.md', basinGlossary().replace('Has still to sign', 'Has at last to sign'))
    await hoverAtCursor(editor, /Has at last to sign/)
    await writeCorpusFile('basin.md', basinGlossary())
    await hoverAtCursor(editor, /Has still to sign/)
  })

  test('forgets an interview whose file is gone', async () => {
    const editor = await openSavedMemo('So it is [@moreau|2021, para. 1].')
    await hoverAtCursor(editor, /Nothing before the elections/)
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(corpusFolder(), 'moreau2021.md'))
    await unknownAtCursor(editor)
    await writeFixture()
    await hoverAtCursor(editor, /Nothing before the elections/)
  })

  test('reports a mistake with its place, and reads the rest', async () => {
    await until('no problems', () => problemsOf(reedFile()).length === 0)
    const broken = reedInterview().replace('- kind: forecast', '- kind: forecst')
    const lines = broken.split('\n')
    const line = lines.indexOf('- kind: forecst') + 1
    await writeCorpusFile('reed2021.md', broken)
    const found = await until('the problem', () => (problemsOf(reedFile()).length ? problemsOf(reedFile()) : undefined))
    assert.equal(found.length, 1)
    assert.match(found[0] ?? '', new RegExp(`^${line}:9 .*forecst.*assessment`))
    assert.equal(await labelOfFlood(), 'Flood cost 40 million')
    await writeCorpusFile('reed2021.md', reedInterview())
    await until('the end of the problem', () => problemsOf(reedFile()).length === 0)
  })
}

function otherFiles(): void {
  test('writes the bibliography that a saved memo names', async () => {
    const editor = await openSavedMemo('---\nbibliography: references.json\n---\n\nSo it is [@reed2021, para. 5]|.')
    await typeText(' ')
    await editor.document.save()
    const target = vscode.Uri.joinPath(firstFolder(), 'references.json')
    await until('the bibliography', () => readText(target).catch(() => undefined))
    // A list of CSL items, which Pandoc takes.
    const items = JSON.parse(await readText(target)) as readonly { id: string; title: string }[]
    assert.equal(items.find(({ id }) => id === 'reed2021')?.title, 'Low water, high stakes: the Lower Basin Treaty')
    await vscode.workspace.fs.delete(target)
  })
}

/** *New Interview…* in the first workspace folder. Not for an extension that runs apart from its tests: nobody could answer its questions. */
export function newInterview(): void {
  suite('New Interview…', () => {
    suiteTeardown(async () => {
      await closeEditors()
      await vscode.workspace.fs.delete(corpusFolder(), { recursive: true })
    })

    test('makes a file from a form, opens it and reads it at once', async () => {
      const { corpus } = await services()
      const answers = ['on record', 'Ines Okafor', 'Fog over the strait', '2024-03-12', '', 'okafor2024']
      await runForm('attache.newInterview', answers)
      const file = vscode.Uri.joinPath(corpusFolder(), 'okafor2024.md')
      assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), file.toString())
      const interview = await until('the interview', () => corpus.interview('okafor2024'))
      assert.equal(interview.title, 'Fog over the strait')
      assert.match(await readText(file), /^title: Fog over the strait$/m)
      assert.deepEqual(problemsOf(file), [])
    })
  })
}
