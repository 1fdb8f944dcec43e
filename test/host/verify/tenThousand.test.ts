import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import * as fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import * as vscode from 'vscode'
import { Corpus } from '../../../src/core/corpus/corpus.js'
import { CorpusWorkspace } from '../../../src/editor/corpus/corpusWorkspace.js'
import type { Settings } from '../../../src/editor/settings.js'
import { registerCorpusDiagnostics } from '../../../src/features/corpusFiles/diagnostics.js'
import { rest } from '../../support/memoEditor.js'
import { services, until } from '../../support/workspaceCorpus.js'

const interviews = 10_000

/** Another process makes them, so that the memory of this one is the editor's. */
const write = `const [{ generateCorpus }, fs, path] = [require(${JSON.stringify(path.join(process.env['ATTACHE_ROOT'] ?? '', 'out/test/bench/generate.js'))}), require('fs'), require('path')]
for (const { uri, text } of generateCorpus(${interviews}).files) fs.writeFileSync(path.join(process.argv[1], path.basename(uri)), text)`

suite('ten thousand interviews', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'attache-many-'))
  const open: vscode.Disposable[] = []
  teardown(() => {
    vscode.Disposable.from(...open).dispose()
    fs.rmSync(folder, { recursive: true })
  })

  test('are there long before each was looked into, and the editor comes to rest', async () => {
    const all = await services()
    await all.files.ready()
    execFileSync(process.execPath, ['-e', write, folder])
    const settings = Object.create(all.settings, {
      corpusFolders: { value: [vscode.Uri.file(folder).toString()] },
      shippedCorpus: { value: 'never' },
      onDidChange: { value: () => new vscode.Disposable(() => undefined) },
    }) as Settings
    const corpus = new Corpus()
    const files = new CorpusWorkspace(corpus, settings, all.context.extensionUri, all.log)
    open.push(files, registerCorpusDiagnostics({ ...all, corpus, files }))
    const computed = (): number => {
      const { user, system } = process.cpuUsage()
      return (user + system) / 1e6
    }
    const before = process.memoryUsage().rss
    const since = computed()
    const delay = monitorEventLoopDelay({ resolution: 5 })
    delay.enable()
    const say = (phase: string): number => {
      const { rss, heapUsed, arrayBuffers } = process.memoryUsage()
      const [more, heap, buffers] = [rss - before, heapUsed, arrayBuffers].map((bytes) => Math.round(bytes / 1e6))
      const [usual, longest] = [delay.percentile(99), delay.max].map((time) => Math.round(time / 1e6))
      const cpu = computed() - since
      console.log(
        `      ${phase}: ${cpu.toFixed(1)} s CPU, ${more} MB more (heap ${heap}, buffers ${buffers}), loop p99 ${usual}, max ${longest} ms`,
      )
      delay.reset()
      return cpu
    }
    await files.ready()
    const there = say('there')
    assert.equal(corpus.interviews().length, interviews)
    await until('all looked into', () => files.status.state === 'ready')
    const known = say('looked into')
    for (let last = computed(), quiet = 0; quiet < 3; last = computed()) {
      await rest(1000)
      quiet = computed() - last < 0.2 ? quiet + 1 : 0
    }
    say('at rest')
    assert.ok(there < known / 2, `${there} s of ${known} until all files were there`)
  }).timeout(900_000)
})
