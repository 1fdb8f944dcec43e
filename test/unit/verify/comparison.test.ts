import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import * as os from 'node:os'
import path from 'node:path'

function replay(...sets: readonly string[]): string {
  const words = ['test/score/meaning.mjs', ...sets, '--answers']
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' })
  assert.equal(status, 0, stderr)
  return stdout
}

function numbersIn(text: string, line: RegExp): readonly number[] {
  const found = line.exec(text)
  assert.ok(found, text)
  return found.slice(1).map(Number)
}

suite('the recorded answers of a model to sets that nobody tuned for', () => {
  test('tell nine false sentences in ten, beside the rules, and question few of 500 right ones', function () {
    this.timeout(60_000)
    const told = replay('test/fixtures/meaning/held', 'test/fixtures/meaning/late')
    const [falseOnes = 0, together = 0, withAdds = 0] = numbersIn(
      told,
      /^ {2}all +(\d+) .* (\d+) % +(\d+) %\n\d+ right sentences/m,
    )
    assert.ok(falseOnes >= 200 && together >= 90 && withAdds >= 97, told)
    const [right = 0, questioned = 9, adds = 99, warned = 9] = numbersIn(
      told,
      /^(\d+) right sentences: (\d+) questioned .*\), (\d+) adds .*, (\d+) warnings of rules$/m,
    )
    assert.ok(right >= 500 && questioned <= 8 && adds <= 25 && warned <= 5, told)
    assert.match(told, /^thrown away 0, /m)
    assert.doesNotMatch(told, /stale or missing/)
  })

  test('are told to be stale where the question has changed', function () {
    this.timeout(60_000)
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stale-'))
    fs.cpSync('test/fixtures/meaning/held', folder, { recursive: true })
    const source = path.join(folder, 'corpus/oduya2025.txt')
    fs.writeFileSync(source, fs.readFileSync(source, 'utf8').replaceAll(' the ', ' that '))
    const told = replay(folder)
    fs.rmSync(folder, { recursive: true })
    const [stale = 0] = numbersIn(told, /^stale or missing: (\d+) questions have no answer/m)
    assert.ok(stale > 50, told)
  })
})
