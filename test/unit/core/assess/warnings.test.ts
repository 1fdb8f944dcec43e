import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { MemoChecker } from '../../../../src/core/check/check.js'
import { Corpus } from '../../../../src/core/corpus/corpus.js'
import { readMemo } from '../../../../src/core/memo/memo.js'

const folder = 'test/fixtures/meaning/corpus'
const corpus = new Corpus()
for (const name of fs.readdirSync(folder)) {
  const text = fs.readFileSync(`${folder}/${name}`, 'utf8')
  if (name.endsWith('.txt')) corpus.setSource(`file:///corpus/${name}`, text)
  else corpus.set(`file:///corpus/${name}`, text)
}
const checker = new MemoChecker(corpus)

/** `RULE “WORDS”` for every warning. */
function warnings(memo: string): readonly string[] {
  return checker
    .check(readMemo(memo, 'markdown'), { today: '2026-11-24' })
    .filter(({ severity }) => severity === 'warning')
    .map(({ ruleId, span }) => `${ruleId} “${memo.slice(span.start, span.end)}”`)
}

suite('A sentence beside the text of what it cites', () => {
  const told: readonly (readonly [memo: string, ...warnings: string[]])[] = [
    [
      'Teague believes that the dollar will be under half of all reserves by 2030 [@teague2023, para. 18].',
      'voice-dropped “Teague believes”',
    ],
    [
      'Those who know Tarvonen best expect the award to take nineteen months [@quayle2025, para. 14].',
      'wrong-voice “Tarvonen”',
    ],
  ]
  for (const [memo, ...expected] of told)
    test(`is warned of: ${memo}`, () => assert.deepEqual(warnings(memo), expected))

  const right: readonly string[] = [
    // The text says it in her own words beside the biologists’ view.
    'Once the stock is below the precautionary limit, the parties must close the fishery for a season, failing a unanimous recovery plan [@quayle2025, para. 10].',
    // Whose view it is stands there, be it that of a paper.
    'In September the defence ministry of Estmark published a paper alleging that Korvania conceals no fewer than thirty missiles [@tarvonen2026, para. 4].',
    'Karsanian gold sold at a discount of 15 percent in the fall of 2022 [@teague2023, para. 7].',
  ]
  for (const memo of right) test(`is left alone: ${memo}`, () => assert.deepEqual(warnings(memo), []))
})
