import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import * as fs from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import path from 'node:path'
import { rest } from '../../support/memoEditor.js'
import { corpusFolder, services, until } from '../../support/workspaceCorpus.js'

const interviews = Number(process.env['ATTACHE_INTERVIEWS'] ?? 10_000)

/** Another process makes them, so that the memory of this one is the editor's. */
const write = `const [{ generateCorpus }, fs, path] = [require(${JSON.stringify(path.join(process.env['ATTACHE_ROOT'] ?? '', 'out/test/bench/generate.js'))}), require('fs'), require('path')]
for (const { uri, text } of generateCorpus(Number(process.argv[1])).files) fs.writeFileSync(path.join(process.argv[2], path.basename(uri)), text)`

suite('ten thousand interviews', () => {
  teardown(async () => {
    fs.rmSync(corpusFolder().fsPath, { recursive: true, force: true })
    await (await services()).files.refresh()
  })

  test('are there in seconds, and the editor rests soon', async () => {
    const own = await services()
    const folder = path.join(corpusFolder().fsPath, 'many')
    fs.mkdirSync(folder, { recursive: true })
    execFileSync(process.execPath, ['-e', write, String(interviews), folder])
    await rest(3000)
    const before = process.memoryUsage().rss
    const computed = (): number => {
      const { user, system } = process.cpuUsage()
      return (user + system) / 1e6
    }
    const delay = monitorEventLoopDelay({ resolution: 5 })
    const phase = (name: string, since: number): void => {
      const { rss, heapUsed, arrayBuffers } = process.memoryUsage()
      const mb = (bytes: number): string => (bytes / 1e6).toFixed(0)
      console.log(
        `      ${name}: ${(computed() - since).toFixed(1)} s CPU, ${mb(rss)} MB (${mb(heapUsed)} heap, ${mb(arrayBuffers)} buffers), loop p99 ${(delay.percentile(99) / 1e6).toFixed(0)} max ${(delay.max / 1e6).toFixed(0)} ms`,
      )
      delay.reset()
    }
    console.log(`      before: ${(before / 1e6).toFixed(0)} MB`)
    delay.enable()
    const since = computed()
    const started = performance.now()
    if (process.env['ATTACHE_PROF']) {
      const inspector = await import('node:inspector')
      const session = new inspector.Session()
      session.connect()
      session.post('Profiler.enable')
      session.post('Profiler.setSamplingInterval', { interval: 1000 })
      session.post('Profiler.start')
      setTimeout(
        () =>
          session.post('Profiler.stop', (_, r) => fs.writeFileSync('/tmp/ws/ed.cpuprofile', JSON.stringify(r.profile))),
        Number(process.env['ATTACHE_PROF']),
      )
    }
    await own.files.refresh()
    phase(`ready after ${((performance.now() - started) / 1000).toFixed(1)} s`, since)
    await until('the state', () => own.files.status.state === 'ready')
    phase('all looked at', since)
    let last = computed()
    for (let quiet = 0; quiet < 3;) {
      await rest(1000)
      const now = computed()
      quiet = now - last < 0.2 ? quiet + 1 : 0
      last = now
    }
    phase('at rest', since)
    assert.equal(own.corpus.interviews().length, interviews)
    if (process.env['ATTACHE_PROF'])
      await rest(Number(process.env['ATTACHE_PROF']) - (performance.now() - started) + 3000)
  }).timeout(900_000)
})
