import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import type { CorpusWorkspace } from '../../../src/editor/corpus/corpusWorkspace.js'
import { type CorpusWindow, openCorpusWindow, shortInterview } from '../../support/corpusWindow.js'
import { CountedFiles } from '../../support/countedFiles.js'
import { until } from '../../support/workspaceCorpus.js'

const many = 60

suite('a large corpus', () => {
  const disk = new CountedFiles('counted')
  const open: CorpusWorkspace[] = []
  let registered: vscode.Disposable
  const names = Array.from({ length: many }, (_, at) => `voice${at}.md`)
  const labelOf = ({ corpus }: CorpusWindow, key: string): string | undefined => corpus.claim(`${key}#level`)?.label

  suiteSetup(() => {
    registered = vscode.workspace.registerFileSystemProvider(disk.scheme, disk, { isCaseSensitive: true })
  })
  suiteTeardown(() => void registered.dispose())
  setup(() => {
    for (const name of names) disk.put(name, shortInterview(name.replace('.md', '')))
  })
  teardown(() => {
    for (const files of open.splice(0)) files.dispose()
    for (const [name] of disk.readDirectory(vscode.Uri.from({ scheme: disk.scheme, path: '/corpus' }))) disk.take(name)
    disk.beforeRead = () => undefined
    disk.ignoresCase = false
  })

  const openWindow = async (): Promise<CorpusWindow> => {
    const window = await openCorpusWindow(disk)
    open.push(window.files)
    return window
  }

  test('loses a file that vanishes while it is read, and takes in one that changes meanwhile', async () => {
    let isFirst = true
    disk.beforeRead = (name) => {
      if (!isFirst) return
      if (name === 'voice3.md') disk.take(name)
      if (name !== 'voice9.md') return
      isFirst = false
      setTimeout(() => {
        disk.put(name, shortInterview('voice9', 'Dam full'), 3_000_000)
        disk.tell([name])
      })
    }
    const window = await openWindow()
    assert.equal(window.corpus.interview('voice3'), undefined)
    assert.equal(window.corpus.interviews().length, many - 1)
    await until('what voice9 says now', () => labelOf(window, 'voice9') === 'Dam full' || undefined)
  })

  test('equals what is on the disk after 10,000 changes from outside at once, as by git checkout', async () => {
    const all = Array.from({ length: 10_000 }, (_, at) => `voice${at}.md`)
    for (const name of all.slice(0, 5000)) disk.put(name, shortInterview(name.replace('.md', '')))
    const window = await openWindow()
    assert.equal(window.corpus.interviews().length, 5000)
    for (const [at, name] of all.entries()) {
      if (at % 4 === 3) disk.take(name)
      else disk.put(name, shortInterview(name.replace('.md', ''), 'Dam full'), 2_000_000)
    }
    disk.tell(all)
    await until('all changes', () => {
      const { corpus } = window
      return corpus.interviews().length === 7500 && isSettled(window) ? true : undefined
    })
    for (const [at, name] of all.entries()) {
      assert.equal(labelOf(window, name.replace('.md', '')), at % 4 === 3 ? undefined : 'Dam full', name)
    }
  }).timeout(600_000)

  /** Whether the last of the changed files has been taken in. */
  function isSettled(window: CorpusWindow): boolean {
    return [0, 1, 2, 4998, 9998].every((at) => labelOf(window, `voice${at}`) === 'Dam full')
  }

  test('is found among 100,000 other files, of which none is read', async () => {
    const others = Array.from({ length: 100_000 }, (_, at) => `picture${at}.png`)
    for (const name of others) disk.put(name, '')
    const window = await openWindow()
    assert.equal(window.corpus.interviews().length, many)
    assert.equal(disk.reads.filter((name) => name.endsWith('.png')).length, 0)
  })

  test('has a file once that was renamed to capitals where capitals make no other file', async () => {
    const window = await openWindow()
    disk.ignoresCase = true
    disk.take('voice3.md')
    disk.put('Voice3.md', shortInterview('Voice3'))
    disk.tell(['Voice3.md'], vscode.FileChangeType.Created)
    disk.tell(['voice3.md'], vscode.FileChangeType.Deleted)
    await until('the new name', () => window.corpus.interview('Voice3') && window.files.status.state === 'ready')
    await until('one file', () => !window.corpus.has(disk.uri('voice3.md').toString()) || undefined)
    assert.ok(window.corpus.has(disk.uri('Voice3.md').toString()))
    assert.equal(window.corpus.interviews().length, many)
  })
})
