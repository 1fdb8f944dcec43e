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
    for (const name of disk.kept().keys()) disk.delete(vscode.Uri.from({ scheme: disk.scheme, path: name }))
    disk.beforeRead = () => undefined
    disk.ignoresCase = false
    disk.writes = 0
  })

  const openWindow = async (): Promise<CorpusWindow> => {
    const window = await openCorpusWindow(disk)
    open.push(window.files)
    return window
  }

  /** Opens a window, and waits until what it read is kept. */
  async function remember(): Promise<CorpusWindow> {
    const window = await openWindow()
    await kept()
    return window
  }

  /** Waits until the snapshot is written: a part of it comes after the other. */
  async function kept(): Promise<void> {
    await until('a snapshot', async () => {
      const before = disk.writes
      await rest()
      return before > 0 && disk.writes === before ? true : undefined
    })
    assert.deepEqual(
      [...disk.kept().keys()].filter((name) => !name.endsWith('.bin')),
      [],
    )
  }

  const rest = (): Promise<void> => new Promise((done) => setTimeout(done, 500))

  test('is not read again by the next window, which looks into the files once all is there', async () => {
    const cold = await remember()
    assert.equal(cold.read.length, many)
    const warm = await openWindow()
    assert.deepEqual(warm.read, [])
    assert.deepEqual(warm.corpus.files(), cold.corpus.files())
    await until('a look into every file', () => disk.reads.length === many || undefined)
  })

  test('is never shown stale: a file that was replaced under its size and time is found out by its bytes', async () => {
    await remember()
    disk.writes = 0
    disk.put('voice7.md', shortInterview('voice7', 'Dam half gone!'))
    const warm = await openWindow()
    await until('the new claim', () => labelOf(warm, 'voice7') === 'Dam half gone!' || undefined)
    await kept()
    const next = await openWindow()
    assert.equal(labelOf(next, 'voice7'), 'Dam half gone!')
  })

  test('gives at once what has changed, has come and has gone while no window was open', async () => {
    await remember()
    open.pop()?.dispose() // else it may read what comes as well
    disk.put('voice7.md', shortInterview('voice7', 'Dam full'), 2_000_000)
    disk.put('voice99.md', shortInterview('voice99'))
    disk.take('voice8.md')
    const warm = await openWindow()
    // What is told late of a file that came has it read once more.
    assert.deepEqual([...new Set(warm.read)].sort(), ['voice7.md', 'voice99.md'])
    assert.equal(labelOf(warm, 'voice7'), 'Dam full')
    assert.equal(warm.corpus.interview('voice8'), undefined)
    assert.ok(warm.corpus.interview('voice99'))
  })

  test('is read again where the snapshot is damaged, cut off or of another version, without a word', async () => {
    await remember()
    for (const [name, bytes] of disk.kept()) {
      const damaged = bytes.slice(0, name.includes('-1') ? bytes.length : bytes.length - 4)
      damaged[20] = (damaged[20] ?? 0) ^ 255
      disk.keep(name, damaged)
    }
    const window = await openWindow()
    assert.equal(window.read.length, many)
    assert.equal(window.corpus.interviews().length, many)
  })

  test('leaves nothing of a protected interview in the snapshot', async () => {
    disk.put('voice5.md', shortInterview('voice5', 'A telling label', 'background'))
    await remember()
    const written = [...disk.kept().values()].map((bytes) => new TextDecoder().decode(bytes)).join('')
    assert.match(written, /Dam half empty/)
    assert.doesNotMatch(written, /telling label|voice5\b/)
  })

  test('is the same in two windows that keep it at the same time', async () => {
    const windows = await Promise.all([openWindow(), openWindow()])
    assert.deepEqual(
      windows.map(({ corpus }) => corpus.interviews().length),
      [many, many],
    )
    await kept()
    const next = await openWindow()
    assert.deepEqual(next.read, [])
    assert.deepEqual(next.corpus.files(), windows[0].corpus.files())
  })

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
