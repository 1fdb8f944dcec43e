import assert from 'node:assert/strict'
import * as v8 from 'node:v8'
import * as vm from 'node:vm'
import * as vscode from 'vscode'
import { seeded } from '../../bench/random.js'
import { type CorpusWindow, openCorpusWindow, shortInterview } from '../../support/corpusWindow.js'
import { CountedFiles } from '../../support/countedFiles.js'
import { until } from '../../support/workspaceCorpus.js'

const edits = 10_000
const changes = 1000
const rounds = 100
const interviews = 40
/** What the last rounds may hold more than the first ones, of the whole heap: what the editor itself keeps of its documents comes on top. */
const growth = 1.15

suite('a long day', () => {
  const disk = new CountedFiles('soak')
  let registered: vscode.Disposable
  const open: CorpusWindow[] = []

  suiteSetup(() => {
    registered = vscode.workspace.registerFileSystemProvider(disk.scheme, disk, { isCaseSensitive: true })
  })
  suiteTeardown(() => {
    for (const { files } of open) files.dispose()
    registered.dispose()
  })

  test(`of ${edits} edits and ${changes} changes from outside leaves what reading all anew gives, and holds no more than before`, async () => {
    const there = new Set<string>()
    const nameOf = (at: number): string => `voice${at}.md`
    for (let at = 0; at < interviews; at++) {
      disk.put(nameOf(at), shortInterview(`voice${at}`))
      there.add(nameOf(at))
    }
    const window = await openCorpusWindow(disk)
    open.push(window)
    const documents = await Promise.all([0, 1].map((at) => vscode.workspace.openTextDocument(disk.uri(nameOf(at)))))
    const random = seeded(7)
    const heaps: number[] = []
    for (let round = 0; round < rounds; round++) {
      for (let edit = 0; edit < edits / rounds; edit++) {
        const document = documents[edit % documents.length]
        if (!document) continue
        const all = new vscode.WorkspaceEdit()
        const end = document.positionAt(document.getText().length)
        // Half of what is typed breaks the file for a while.
        const text = random.next() < 0.5 ? shortInterview(`voice${edit % 2}`, `Dam ${round} ${edit}`) : `---\n${edit}`
        all.replace(document.uri, new vscode.Range(new vscode.Position(0, 0), end), text)
        await vscode.workspace.applyEdit(all)
      }
      const told: string[] = []
      for (let change = 0; change < changes / rounds; change++) {
        const name = nameOf(2 + random.below(interviews * 1.5))
        if (there.has(name) && random.next() < 0.4) {
          disk.take(name)
          there.delete(name)
        } else {
          disk.put(name, shortInterview(name.replace('.md', ''), `Dam ${round} ${change}`), round)
          there.add(name)
        }
        told.push(name)
      }
      disk.tell(told)
      if (round % 10 === 9) {
        await until('all changes', () => isThere(window, there) || undefined)
        heaps.push(heapAtRest())
      }
    }
    const last = documents.map((document, at) => ({ document, text: shortInterview(`voice${at}`, 'The end') }))
    for (const { document, text } of last) {
      const all = new vscode.WorkspaceEdit()
      all.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text)
      await vscode.workspace.applyEdit(all)
      await document.save()
    }
    await until('the end', () => [0, 1].every((at) => labelOf(window, at) === 'The end') || undefined)
    await until('all changes', () => isThere(window, there) || undefined)
    const anew = await openCorpusWindow(disk)
    open.push(anew)
    assert.deepEqual(new Set(window.corpus.uris()), new Set(anew.corpus.uris()))
    for (const uri of anew.corpus.uris()) assert.deepEqual(window.corpus.file(uri), anew.corpus.file(uri), uri)
    assert.deepEqual(window.corpus.problems(), anew.corpus.problems())
    console.log(`      heap at rest: ${heaps.map((bytes) => Math.round(bytes / 1e6)).join(', ')} MB`)
    const [first = 0] = heaps
    assert.ok((heaps.at(-1) ?? 0) <= first * growth, `grew from ${first} to ${heaps.at(-1)} bytes`)
  }).timeout(1_200_000)

  const labelOf = ({ corpus }: CorpusWindow, at: number): string | undefined => corpus.claim(`voice${at}#level`)?.label

  /** Whether the corpus has just what is on the disk. */
  function isThere({ corpus, files }: CorpusWindow, names: ReadonlySet<string>): boolean {
    const known = new Set(corpus.uris())
    return (
      files.status.state === 'ready' &&
      [...names].every((name) => known.has(disk.uri(name).toString())) &&
      [...known].every((uri) => names.has(uri.split('/').at(-1) ?? ''))
    )
  }
})

/** The bytes that are held once what nobody holds has gone. */
function heapAtRest(): number {
  v8.setFlagsFromString('--expose-gc')
  const collect = vm.runInNewContext('gc') as () => void
  collect()
  return process.memoryUsage().heapUsed
}
