import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import * as os from 'node:os'
import path from 'node:path'
import * as vscode from 'vscode'
import { closeEditors, hoverAtCursor, openSavedMemo, problemsOf } from '../../support/savedMemo.js'
import { isVerifying } from '../../support/verifying.js'
import { corpusFolder, deleteCorpus, until, writeCorpus } from '../../support/workspaceCorpus.js'

const bib = `@article{ward2019,
  author = {Ward, Helena and {Basin Institute}},
  title = {Dams, Debt and {NVG}},
  journaltitle = {Delta},
  date = {2019-03}
}

@misc{reed2021, title = {Another Work}}
`
const memo = (body: string, name = 'sources.bib'): string => `---\nbibliography: ${name}\n---\n\n${body}\n`

suite('the bibliographies of a memo', () => {
  let root: string
  const file = (name: string): vscode.Uri => vscode.Uri.file(path.join(root, name))
  const write = (name: string, text: string): void => fs.writeFileSync(path.join(root, name), text)
  const labelsAt = async ({ document, selection }: vscode.TextEditor): Promise<readonly string[]> => {
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      selection.active,
    )
    return items.flatMap(({ label }) => (typeof label === 'string' ? [] : `${label.label} ${label.description ?? ''}`))
  }
  const settings = (names: readonly string[] | undefined): Thenable<void> =>
    vscode.workspace.getConfiguration('attache').update('bibliographies', names, vscode.ConfigurationTarget.Global)

  suiteSetup(async () => {
    await writeCorpus()
    root = path.dirname(corpusFolder().fsPath)
  })
  setup(() => write('sources.bib', bib))
  teardown(async () => {
    await settings(undefined)
    await closeEditors()
    for (const name of fs.readdirSync(root))
      if (/^(?:sources|late|draft)/.test(name)) fs.rmSync(path.join(root, name), { force: true })
  })
  suiteTeardown(deleteCorpus)

  test('complete behind an @ with names, year and title, and behind a comma with the terms of locators', async () => {
    const editor = await openSavedMemo(memo('So it is [@debt|].'))
    await until('the work', async () => {
      const labels = await labelsAt(editor)
      return labels.includes('ward2019 Ward and Basin Institute 2019 · Dams, debt and NVG') || undefined
    })
    const behind = await openSavedMemo(memo('So it is [@ward2019, |].'))
    await until('the terms', async () => {
      const labels = await labelsAt(behind)
      return (labels.includes('p. page') && labels.includes('chap. chapter')) || undefined
    })
  })

  test('have hovers, and definitions that lead into the file', async () => {
    const editor = await openSavedMemo(memo('So it is [@ward|2019, p. 12].'))
    const hover = await hoverAtCursor(editor, /Ward and Basin Institute 2019 · Delta/)
    assert.match(hover, /^\*\*Dams, debt and NVG\*\*/)
    assert.match(hover, /Cited: page 12/)
    const [place] = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeDefinitionProvider',
      editor.document.uri,
      editor.selection.active,
    )
    assert.ok(place)
    assert.equal(place.uri.toString(), file('sources.bib').toString())
    assert.deepEqual([place.range.start.line, place.range.start.character], [0, 9])
  })

  test('are told of a key that two of them have, with both places', async () => {
    write('sources-more.bib', '@book{ward2019, title = {Something Else}}\n')
    await openSavedMemo('---\nbibliography: [sources.bib, sources-more.bib]\n---\n\nSo it is [@ward2019].\n')
    const isOf = ({ code }: vscode.Diagnostic): boolean => code === 'entry-elsewhere'
    const problem = await until('the problem', () => vscode.languages.getDiagnostics(file('sources.bib')).find(isOf))
    assert.match(problem.message, /The key “ward2019” is also used in .*sources-more\.bib, line 1\./)
    assert.equal(problem.range.start.line, 0)
    const [other] = problem.relatedInformation ?? []
    assert.equal(other?.location.uri.toString(), file('sources-more.bib').toString())
    assert.equal(vscode.languages.getDiagnostics(file('sources-more.bib')).some(isOf), false)
    await closeEditors()
    await until('the problems to go', () => problemsOf(file('sources.bib')).length === 0 || undefined)
  })

  test('are known to checks, with nearest keys from both, and have their own mistakes in their place', async () => {
    write('sources.bib', `${bib}@book{bad, title = {A}\n  year = 2000}\n`)
    const { document } = await openSavedMemo(memo('So it is [@ward2019; @ward209].'))
    await until('the problem', () => problemsOf(document.uri).length === 1 || undefined)
    assert.deepEqual(problemsOf(document.uri), [
      '5:23 No interview or bibliography here has the key ward209. Similar: ward2019.',
    ])
    const inFile = await until('the problems of the file', () => {
      const found = problemsOf(file('sources.bib'))
      return found.length === 2 ? found : undefined
    })
    assert.match(inFile.join('\n'), /^10:3 “year = 2000}” cannot be read/m)
    assert.match(inFile.join('\n'), /^8:7 The key “reed2021” belongs to an interview/m)
    await closeEditors()
    await until('the problems to go', () => problemsOf(file('sources.bib')).length === 0 || undefined)
  })

  test('show a change on disk, and one in an open editor before it is saved', async () => {
    const { document } = await openSavedMemo(memo('So it is [@ward2019; @new2020].'))
    await until('the problem', () => problemsOf(document.uri).length === 1 || undefined)
    write('sources.bib', `${bib}\n@book{new2020, title = {New}}\n`)
    await until('the problem to go', () => problemsOf(document.uri).length === 0 || undefined)
    const editor = await vscode.window.showTextDocument(file('sources.bib'), { viewColumn: vscode.ViewColumn.Beside })
    await editor.edit((edit) => edit.insert(new vscode.Position(0, '@article{'.length), 'x'))
    await until(
      'the problem of the key that changed',
      () => /ward2019/.test(problemsOf(document.uri).join()) || undefined,
    )
    await vscode.commands.executeCommand('workbench.action.files.revert')
    await until('the problem to go again', () => problemsOf(document.uri).length === 0 || undefined)
  })

  test('that are not there are told where the memo names them, until they come', async () => {
    const { document } = await openSavedMemo(memo('So it is [@late2020].', '[late.json, sources.docx]'))
    const told = await until('both problems', () => {
      const found = problemsOf(document.uri)
      return found.length === 2 ? found : undefined
    })
    assert.match(told.join('\n'), /^2:16 There is no file “late\.json” in the project/m)
    assert.match(told.join('\n'), /^2:27 “sources\.docx” is not a readable bibliography/m)
    write('late.json', '[{"id": "late2020", "type": "book"}]')
    await until('one to go', () => problemsOf(document.uri).length === 1 || undefined)
  })

  test('may lie outside the workspace, be named by the setting, and stand in the memo itself', async () => {
    const outside = fs.mkdtempSync(path.join(os.tmpdir(), 'bibliography-'))
    const library = path.join(outside, 'zotero.yaml')
    fs.writeFileSync(library, 'references:\n- id: far2020\n  type: book\n  title: Far\n')
    await settings([library])
    const inline = '---\nreferences:\n- id: here2020\n  type: book\n  title: Here\n---\n\n'
    const { document } = await openSavedMemo(`${inline}So [@far2020; @here2020; @more2020].\n`)
    await until('the one that is nowhere', () => problemsOf(document.uri).length === 1 || undefined)
    assert.match(problemsOf(document.uri).join(), /more2020/)
    fs.appendFileSync(library, '- id: more2020\n  type: book\n')
    await until('a change outside the workspace', () => problemsOf(document.uri).length === 0 || undefined)
    await settings([])
    const { document: stranger } = await openSavedMemo(`---\nbibliography: ${library}\n---\n\nSo [@far2020].\n`)
    await until(
      'that a memo may not name it',
      () => /in the project/.test(problemsOf(stranger.uri).join()) || undefined,
    )
    fs.rmSync(outside, { recursive: true })
  })

  if (!isVerifying) return

  test('as big as a library of years do not keep the editor from answering', async function () {
    const abstract = 'A sentence of an abstract, as long as they are, with 5\\% of what they have. '.repeat(9)
    const entry = (index: number): string =>
      `@article{key${index},\n  title = {The {{NATO}} Summit and \\emph{Its} Aftermath, Part ${index}},\n  author = {M{\\"u}ller, J{\\"o}rg and {World Bank}},\n  date = {2010-03-04},\n  abstract = {${abstract}}\n}\n`
    write('sources.bib', Array.from({ length: 5000 }, (_, index) => entry(index)).join('\n'))
    // Read in one go, the host would have no turn of its own until all is read: what counts is that there are many.
    let turns = 0
    const beat = setInterval(() => turns++, 5)
    const editor = await openSavedMemo(memo('So it is [@key49|99].'))
    await hoverAtCursor(editor, /part 4999/)
    clearInterval(beat)
    assert.ok(turns > 10, `others had ${turns} turns`)
  })
})
