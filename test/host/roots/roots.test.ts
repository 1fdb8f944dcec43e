import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { basinGlossary, moreauInterview, officialInterview, reedInterview } from '../../support/fixtures.js'
import {
  acceptFirstSuggestion,
  closeEditors,
  hoverAtCursor,
  unknownAtCursor,
  openSavedMemo,
  problemsOf,
  readText,
  runForm,
  typeText,
  writeText,
} from '../../support/savedMemo.js'
import { services, until } from '../../support/workspaceCorpus.js'

/** A second glossary, which knows the Green League under one more name and says something else of it from the same source. */
const otherGlossary = `---
attache: glossary/1
---

# The coast

## Actors

### Green League [@reed2021, sec. 2] {#green-league}

- type: party
- definition: Will never block the treaty. [@reed2021, sec. 2]
- definition: Speaks for the farmers. [@moreau2021, para. 1]
- alias: Greens
`

function folder(name: string): vscode.Uri {
  const found = vscode.workspace.workspaceFolders?.find((one) => one.name === name)
  return found?.uri ?? assert.fail(`no folder ${name}`)
}

function inFolder(name: string, ...path: readonly string[]): vscode.Uri {
  return vscode.Uri.joinPath(folder(name), ...path)
}

suite('in a workspace of several folders', () => {
  suiteSetup(async () => {
    await writeText(inFolder('north', 'corpus', 'basin.md'), basinGlossary())
    await writeText(inFolder('north', 'corpus', 'reed2021.md'), reedInterview())
    await writeText(inFolder('south', 'corpus', 'basin.md'), otherGlossary)
    await writeText(inFolder('south', 'corpus', 'moreau2021.md'), moreauInterview())
    await (await services()).files.refresh()
  })
  teardown(closeEditors)

  test('reads the corpus of each folder', async () => {
    const { corpus, files } = await services()
    assert.deepEqual(files.status.folders.map(String), [
      inFolder('north', 'corpus').toString(),
      inFolder('south', 'corpus').toString(),
    ])
    assert.deepEqual(
      corpus
        .interviews()
        .map(({ key }) => key)
        .sort(),
      ['moreau2021', 'reed2021'],
    )
    assert.equal(files.status.isShippedShown, false)
  })

  for (const where of ['north', 'south'])
    test(`says of an actor in a memo of ${where} what both corpora know`, async () => {
      const editor = await openSavedMemo('So the Gre|ens wait.', folder(where))
      const text = await hoverAtCursor(editor, /Green League/)
      assert.match(text, /^\*\*Green League\*\* · party/)
      assert.match(text, /May block the treaty/)
      assert.match(text, /Speaks for the farmers/)
    })

  test('reports the definition that differs, once, and names the file in the other folder', async () => {
    const file = inFolder('south', 'corpus', 'basin.md')
    const [first, ...others] = await until('the problem', () =>
      problemsOf(file).length ? problemsOf(file) : undefined,
    )
    const line = otherGlossary.split('\n').findIndex((one) => one.includes('Will never block')) + 1
    assert.match(first ?? '', new RegExp(`^${line}:\\d+ .*north/corpus/basin\\.md.*May block the treaty`))
    assert.deepEqual(others, [])
    assert.deepEqual(problemsOf(inFolder('north', 'corpus', 'basin.md')), [])
  })

  test('cites the interview of one folder in a memo of the other', async () => {
    const editor = await openSavedMemo('It was dear |', folder('south'))
    await typeText('@40 million')
    await acceptFirstSuggestion(editor)
    assert.equal(editor.document.getText(), 'It was dear [@reed2021, para. 5]')
  })

  test('writes the bibliography of both corpora beside the memo, and nowhere else', async () => {
    const memo = '---\nbibliography: references.json\n---\n\nSo it is [@reed2021, para. 5]|.'
    const { document } = await openSavedMemo(memo, folder('south'))
    await typeText(' ')
    await document.save()
    const written = await until('the bibliography', () =>
      readText(inFolder('south', 'references.json')).catch(() => undefined),
    )
    // A list of CSL items, which Pandoc takes.
    const items = JSON.parse(written) as readonly { id: string }[]
    assert.deepEqual(items.map(({ id }) => id).sort(), ['moreau2021', 'reed2021'])
    const north = await vscode.workspace.fs.readDirectory(folder('north'))
    assert.ok(!north.some(([name]) => name === 'references.json'))
  })

  test('puts a new interview into the corpus beside the memo', async () => {
    await openSavedMemo('So it is|.', folder('south'))
    const answers = ['on record', 'Ines Okafor', 'Fog over the strait', '2024-03-12', '', 'okafor2024']
    await runForm('attache.newInterview', answers)
    const file = inFolder('south', 'corpus', 'okafor2024.md')
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), file.toString())
    await until('the interview', async () => (await services()).corpus.interview('okafor2024'))
  })

  test('reads the corpus of a folder that is added, and forgets it when the folder is taken away', async () => {
    const { corpus } = await services()
    const third = vscode.Uri.joinPath(folder('south'), '..', 'third')
    await writeText(vscode.Uri.joinPath(third, 'corpus', 'official2020.md'), officialInterview())
    const editor = await openSavedMemo('So it is [@official|2020, para. 1].', folder('north'))
    await unknownAtCursor(editor)
    assert.ok(vscode.workspace.updateWorkspaceFolders(2, 0, { uri: third }))
    await hoverAtCursor(editor, /a senior Velmark water official/)
    await until('the problem to go', () => problemsOf(editor.document.uri).every((one) => !one.includes('has the key')))
    assert.ok(vscode.workspace.updateWorkspaceFolders(2, 1))
    await until('the interview to go', () => corpus.interview('official2020') === undefined)
    await unknownAtCursor(editor)
  })
})
