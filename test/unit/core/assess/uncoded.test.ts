import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { MemoChecker } from '../../../../src/core/check/check.js'
import { Corpus } from '../../../../src/core/corpus/corpus.js'
import { readMemo } from '../../../../src/core/memo/memo.js'
import { plainEnglish } from '../../../../src/words/l10n.js'
import { memoProblemSentence } from '../../../../src/words/problems/memoProblems.js'

const folder = 'test/fixtures/meaning/corpus'
const corpus = new Corpus()
for (const name of fs.readdirSync(folder)) {
  const text = fs.readFileSync(`${folder}/${name}`, 'utf8')
  if (name.endsWith('.txt')) corpus.setSource(`file:///corpus/${name}`, text)
  else corpus.set(`file:///corpus/${name}`, text.replace(/^## Topics\n[^]*/mu, ''))
}

function told(memo: string): readonly string[] {
  return new MemoChecker(corpus)
    .check(readMemo(memo, 'markdown'), { today: '2026-11-24' })
    .filter(({ ruleId }) => ruleId === 'certainty-inflated')
    .map((problem) => `${problem.severity}: ${memoProblemSentence(problem, corpus, plainEnglish)}`)
}

suite('An interview that nobody has coded', () => {
  test('has no claims', () =>
    assert.deepEqual(
      corpus.interviews().flatMap(({ claims }) => claims),
      [],
    ))

  const surer: readonly (readonly [memo: string, words: string, hedge: string])[] = [
    [
      'It is established that two thirds of the spawning grounds now lie in Veldrian waters [@quayle2025, para. 3].',
      'established',
      'suggest',
    ],
    ['Quayle is sure that the quarrel will end in the courts [@quayle2025, para. 22].', 'is sure', "can't rule out"],
    [
      'Two more years at this level will push the spawning stock below the precautionary limit [@quayle2025, para. 10].',
      'will push',
      'probably',
    ],
  ]
  for (const [memo, words, hedge] of surer)
    test(`tells what is surer than its text: ${memo}`, () => {
      const [found, ...others] = told(memo)
      assert.deepEqual(others, [])
      // Who insists is warned of; that something will be is a hint.
      assert.match(found ?? '', words.startsWith('will') ? /^hint: Stronger than / : /^warning: Stronger than /)
      assert.ok(found?.includes(`“${words}”`) && found.includes(`“${hedge}”`), found)
    })

  for (const memo of [
    // As open as the text, in whatever words.
    'Two more years at this level would probably breach the precautionary limit [@quayle2025, para. 10].',
    'Perhaps two thirds of the spawning grounds now lie in Veldrian waters [@quayle2025, para. 3].',
    // The text leaves nothing open.
    'The award took nineteen months [@quayle2025, para. 14].',
  ])
    test(`leaves alone: ${memo}`, () => assert.deepEqual(told(memo), []))
})
