import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { closeEditors, readText } from '../../support/savedMemo.js'
import { reedInterview, reedSource } from '../../support/fixtures.js'
import { watchWindow } from '../../support/watchedWindow.js'
import { corpusFolder, deleteCorpus, services, until, writeCorpusFile } from '../../support/workspaceCorpus.js'

suite('Update Corpus Format', () => {
  let release: () => void

  setup(() => {
    const window = watchWindow()
    release = () => window.release()
  })
  teardown(async () => {
    release()
    await closeEditors()
    await deleteCorpus()
  })

  test('brings an interview of version 1 into version 2, and rebuilds its hashes where they are gone', async () => {
    await writeCorpusFile('reed2021.md', reedInterview())
    await writeCorpusFile('reed2021.txt', reedSource())
    const { corpus, files } = await services()
    await files.refresh()
    const md = vscode.Uri.joinPath(corpusFolder(), 'reed2021.md')
    const sums = vscode.Uri.joinPath(corpusFolder(), 'reed2021.sums')
    const hashes = (): number =>
      corpus.interview('reed2021')?.passages.filter(({ sha256 }) => sha256 !== undefined).length ?? 0
    assert.equal(hashes(), 0)
    await vscode.commands.executeCommand('attache.updateFormat')
    assert.equal(await readText(md), reedInterview().replace('interview/1', 'interview/2'))
    const whole = await readText(sums)
    assert.equal(hashes(), 9)
    await vscode.workspace.fs.writeFile(sums, new TextEncoder().encode(whole.replace(/^¶2 .*\n/m, '')))
    await until('the watcher', () => (hashes() === 8 ? true : undefined))
    const document = await vscode.workspace.openTextDocument(sums)
    const diagnostics = await until('the problem', () => {
      const found = vscode.languages.getDiagnostics(sums)
      return found.length ? found : undefined
    })
    const [problem] = diagnostics
    assert.equal(problem?.code, 'sums-incomplete')
    const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      problem.range,
    )
    const command = actions.find(({ title }) => title === 'Rebuild paragraph hashes from the text')?.command?.command
    assert.equal(command, 'attache.updateFormat')
    await vscode.commands.executeCommand(command)
    assert.equal(await readText(sums), whole)
  })
})
