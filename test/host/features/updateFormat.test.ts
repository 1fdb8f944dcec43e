import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import path from 'node:path'
import * as vscode from 'vscode'
import { finishOnce } from '../../../src/editor/finishInterrupted.js'
import { dieAfter } from '../../support/deadDisk.js'
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

  test('brings an interview of version 1 into the newest, and rebuilds its hashes where they are gone', async () => {
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
    assert.equal(await readText(md), reedInterview().replace('interview/1', 'interview/3'))
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

  test('that is interrupted is finished or taken back at the next start, in all interviews', async () => {
    const folder = corpusFolder().fsPath
    fs.mkdirSync(folder)
    const before: Record<string, string> = {}
    for (const key of ['reed2021', 'weir2022']) {
      before[`${key}.md`] = reedInterview().replaceAll('reed2021', key)
      before[`${key}.txt`] = reedSource()
    }
    const files = (): Record<string, string> => {
      const names = fs.readdirSync(folder).filter((name) => !name.startsWith('.attache-tmp-'))
      return Object.fromEntries(names.map((name) => [name, fs.readFileSync(path.join(folder, name), 'utf8')]))
    }
    // What a run that is killed typed into an editor would be taken for a reader's own words by the next one.
    const showAsOnDisk = async (name: string): Promise<void> => {
      const { document } = await vscode.window.showTextDocument(vscode.Uri.joinPath(corpusFolder(), name))
      await vscode.commands.executeCommand('workbench.action.files.revert')
      await until('the document to be as its file', () =>
        !document.isDirty && document.getText() === before[name] ? true : undefined,
      )
    }
    const put = async (): Promise<void> => {
      for (const name of Object.keys(files())) fs.rmSync(path.join(folder, name))
      for (const [name, text] of Object.entries(before)) await writeCorpusFile(name, text)
      await showAsOnDisk('reed2021.md')
      await (await services()).files.refresh()
    }
    const update = async (most: number) => {
      const death = dieAfter(most, [folder])
      await Promise.resolve(vscode.commands.executeCommand('attache.updateFormat')).catch(() => undefined)
      death.release()
      return death.changes
    }
    await put()
    const changes = await update(Number.POSITIVE_INFINITY)
    const after = files()
    assert.deepEqual(Object.keys(after).sort(), [...Object.keys(before), 'reed2021.sums', 'weir2022.sums'].sort())
    const moves = [...changes.keys()].filter((moment) => ['rename', 'link', 'document'].includes(changes[moment] ?? ''))
    const ends = new Set<boolean>()
    const { now } = Date
    for (const moment of moves) {
      await put()
      await update(moment)
      // A while later, so that nobody waits for a run that may be at work still.
      Object.assign(Date, { now: () => now() + 60_000 })
      await finishOnce(await services())([corpusFolder()], []).finally(() => Object.assign(Date, { now }))
      const isDone = 'weir2022.sums' in files()
      assert.deepEqual(files(), isDone ? after : before, `killed after change ${moment} of ${changes.length}`)
      ends.add(isDone)
    }
    assert.equal(ends.size, 2)
  })
})
