import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'

/** Runs a test file with this text; its counts are `undefined` when none were left. */
function runTestFile(code: string): { status: number | null; counts: unknown; output: string } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'runner-'))
  try {
    const file = path.join(folder, 'some.test.mjs')
    const result = path.join(folder, 'result.json')
    fs.writeFileSync(file, code)
    const { status, stdout } = spawnSync(process.execPath, ['test/support/mocha.mjs', result, file], {
      encoding: 'utf8',
    })
    const text = fs.existsSync(result) ? fs.readFileSync(result, 'utf8').replaceAll(file, 'some.test.mjs') : undefined
    const counts: unknown = text === undefined ? undefined : JSON.parse(text)
    return { status, counts, output: stdout }
  } finally {
    fs.rmSync(folder, { recursive: true })
  }
}

suite('the test runner', () => {
  test('counts what passed', () => {
    const { status, counts } = runTestFile(`suite('s', () => { test('a', () => {}); test('b', () => {}) })`)
    assert.deepEqual(counts, { passed: 2, failures: [], files: [], skipped: [] })
    assert.equal(status, 0)
  })

  test('names what failed and its file, shows why and ends with 1', () => {
    const { status, counts, output } = runTestFile(`suite('s', () => test('a', () => { throw new Error('no boat') }))`)
    assert.deepEqual(counts, { passed: 0, failures: ['s a'], files: ['some.test.mjs'], skipped: [] })
    assert.match(output, /no boat/)
    assert.equal(status, 1)
  })

  test('takes a skip without a reason for a failure', () => {
    const { status, counts } = runTestFile(`suite('s', () => test('a', function () { this.skip() }))`)
    assert.deepEqual(counts, { passed: 0, failures: ['s a'], files: ['some.test.mjs'], skipped: [] })
    assert.equal(status, 1)
  })

  test('keeps the reason of a skip, from a test and from a hook', () => {
    const skip = JSON.stringify(path.resolve('out/test/support/skip.js'))
    const { counts } = runTestFile(`const { skip } = await import(${skip})
      suite('s', () => test('a', function () { skip(this, 'no pandoc') }))
      suite('h', () => { suiteSetup(function () { skip(this, 'no text') }); test('b', () => {}) })`)
    const skipped = [
      { title: 's a', reason: 'no pandoc' },
      { title: 'h b', reason: 'no text' },
    ]
    assert.deepEqual(counts, { passed: 0, failures: [], files: [], skipped })
  })

  test('fails the tests that a broken hook kept from running', () => {
    const { counts } = runTestFile(
      `suite('s', () => { suiteSetup(() => { throw new Error('x') }); test('a', () => {}) })`,
    )
    assert.match(JSON.stringify(counts), /"failures":\[.*s a/)
  })

  test('leaves no counts when the process is killed', () => {
    const { status, counts } = runTestFile(`suite('s', () => test('a', () => process.kill(process.pid, 'SIGKILL')))`)
    assert.equal(counts, undefined)
    assert.equal(status, null)
  })
})
