import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import path from 'node:path'
import * as vscode from 'vscode'
import { basinGlossary, moreauInterview, reedInterview } from '../../support/fixtures.js'
import { closeEditors, typeText } from '../../support/savedMemo.js'
import { corpusFolder, services, until } from '../../support/workspaceCorpus.js'

suite('in files of the corpus', () => {
  let folder: string
  let count = 0
  const write = (name: string, text: string): vscode.Uri => {
    fs.mkdirSync(folder, { recursive: true })
    fs.writeFileSync(path.join(folder, name), text)
    return vscode.Uri.file(path.join(folder, name))
  }
  /** Opens a file of the corpus; each gets a new name, since VS Code keeps documents for a while after they were closed. */
  const open = async (marked: string): Promise<vscode.TextEditor> => {
    count += 1
    const uri = write(`own${count}.md`, marked.replace('|', ''))
    const editor = await vscode.window.showTextDocument(uri)
    const at = editor.document.positionAt(Math.max(0, marked.indexOf('|')))
    editor.selection = new vscode.Selection(at, at)
    await until('the file to be read', async () => (await services()).corpus.has(uri.toString()))
    return editor
  }
  const problemsOf = ({ document }: vscode.TextEditor): readonly string[] =>
    vscode.languages
      .getDiagnostics(document.uri)
      .filter(({ source }) => source === 'Attaché')
      .map(({ range, message }) => `${range.start.line + 1}:${range.start.character + 1} ${message}`)
  const interview = (key: string): string => reedInterview().replaceAll('reed2021', key)

  suiteSetup(async () => {
    folder = corpusFolder().fsPath
    await services()
  })
  setup(async () => {
    write('basin.md', basinGlossary())
    write('reed2021.md', reedInterview())
    write('moreau2021.md', moreauInterview())
    await (await services()).files.refresh()
  })
  teardown(closeEditors)
  suiteTeardown(async () => {
    fs.rmSync(folder, { recursive: true, force: true })
    await (await services()).files.refresh()
  })

  suite('problems', () => {
    test('come as one types and go as one mends, before anything is saved', async () => {
      const editor = await open(
        `${interview('own1')}\n###### Another {#another}\n\nWords.\n\n- kind: forec|\n`.replaceAll(
          'own1',
          `own${count + 1}`,
        ),
      )
      const before = await until('the problems of the half-written claim', () => {
        const found = problemsOf(editor)
        return found.length ? found : undefined
      })
      assert.ok(
        before.some((one) => /forec.*forecast/.test(one)),
        before.join('\n'),
      )
      assert.ok(
        before.some((one) => one.includes('“at” is missing')),
        before.join('\n'),
      )
      await typeText('ast')
      await vscode.commands.executeCommand('type', { text: '\n' })
      await editor.edit((change) =>
        change.replace(
          editor.selection.active.with({ character: 0 }),
          '- at: ¶1 “Velmark signed the … in 2018”\n- coded: A. Brandt 2021-06-01\n',
        ),
      )
      await until('no problem', () => problemsOf(editor).length === 0)
      assert.ok(editor.document.isDirty)
    })

    test('stand at the words that are wrong', async () => {
      const text = basinGlossary().replace('- type: party', '- type: partei')
      const editor = await open(text)
      const [problem, ...others] = await until('the problem', () => {
        const found = vscode.languages
          .getDiagnostics(editor.document.uri)
          .filter(({ message }) => message.includes('partei'))
        return found.length ? found : undefined
      })
      assert.ok(problem)
      assert.deepEqual(others, [])
      assert.equal(editor.document.getText(problem.range), 'partei')
      assert.equal(problem.severity, vscode.DiagnosticSeverity.Error)
    })

    test('go when the file is deleted, and when a buffer is thrown away', async () => {
      const editor = await open(basinGlossary().replace('- type: party', '- type: partei'))
      await until('the problem', () => problemsOf(editor).length > 0)
      fs.rmSync(editor.document.uri.fsPath)
      await until('no problem', () => problemsOf(editor).length === 0)
      const other = await open(basinGlossary())
      await until('the state at the start', () => !problemsOf(other).some((one) => one.includes('partei')))
      const at = other.document.getText().indexOf('- type: party') + 8
      await other.edit((change) => change.insert(other.document.positionAt(at), 'x'))
      await until('the problem', () => problemsOf(other).some((one) => one.includes('xparty')))
      await vscode.commands.executeCommand('workbench.action.files.revert')
      await until('no such problem', () => !problemsOf(other).some((one) => one.includes('xparty')))
    })

    test('between files go when the other file is mended', async () => {
      const uri = write('reed2021.md', reedInterview().replace('- actor: anna-reed', '- actor: anna-reet'))
      const found = (): boolean =>
        vscode.languages.getDiagnostics(uri).some(({ message }) => message.includes('anna-reet'))
      await until('the dangling reference', found)
      write('basin.md', basinGlossary().replace('{#anna-reed}', '{#anna-reet}'))
      await until('no dangling reference', () => !found())
    })
  })
})
