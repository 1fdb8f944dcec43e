import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { isVerifying } from '../../support/verifying.js'

const cases = isVerifying ? 6 : 1

const fuzz = (...words: readonly string[]) =>
  spawnSync(process.execPath, ['test/fuzz.mjs', ...words], { encoding: 'utf8' })

suite('the fuzz command', () => {
  test('says how it is used, and runs nothing', () => {
    const { status, stdout, stderr } = fuzz('--help')
    assert.equal(status, 0, stderr)
    assert.match(stdout, /^Usage: npm run fuzz -- \[--cases N\] \[--seed N\]/)
    assert.equal(stderr, '')
  })

  test('says what it does not understand without a stack trace', () => {
    for (const words of [['--case', '3'], ['--cases', 'many'], ['--seed', '0'], ['here']]) {
      const { status, stdout, stderr } = fuzz(...words)
      assert.equal(status, 1, words.join(' '))
      assert.match(stderr, /\nUsage: npm run fuzz/)
      assert.doesNotMatch(stderr, /^ {4}at /m)
      assert.equal(stdout, '')
    }
  })

  test('runs its cases through the whole program, and finds nothing', () => {
    const { status, stdout, stderr } = fuzz('--cases', String(cases), '--seed', '271828')
    assert.equal(status, 0, stdout + stderr)
    assert.match(
      stdout,
      new RegExp(`^${cases} cases, seed 271828; crash: 0, hang: 0, lost words: 0, half file: 0,`, 'm'),
    )
    assert.match(stdout, /^[a-z][^,]* \d+(?:, .*)?$/m, 'no case was of any family')
  })
})
