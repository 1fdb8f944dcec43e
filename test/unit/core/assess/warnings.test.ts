import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { assess } from '../../../../src/core/assess/assess.js'
import { MemoChecker } from '../../../../src/core/check/check.js'
import { readMemo } from '../../../../src/core/memo/memo.js'
import { readMeaningCorpus } from '../../../support/meaningCorpus.js'

const corpus = readMeaningCorpus()
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
      'Those who know Tarvonen best expect the award to take nineteen months [@quayle2025, para. 14].',
      'wrong-voice “Tarvonen”',
    ],
    ['The award did not take nineteen months [@quayle2025, para. 14].', 'conflicts-with-source “not take nineteen”'],
    [
      'In October Dalmere rolled the swap over at a lower rate [@teague2023, para. 23].',
      'conflicts-with-source “lower”',
    ],
    [
      'None of the owners gets a rebate if nothing happens [@corridor2026, para. 2].',
      'conflicts-with-source “None of the owners gets”',
    ],
    [
      'It is beyond doubt that the swap with Dalmere covers half of the sales [@teague2023, para. 6].',
      'certainty-inflated “is beyond doubt”',
    ],
    [
      'World wheat would climb four to six per cent, even if the southern harvest were to fail as well [@corridor2026, para. 18].',
      'conflicts-with-source “even if”',
    ],
    [
      'The ministry of defence of Norrland confirmed on 22 January that two minehunters of its navy take part [-@corridor2026, para. 16].',
      'number-differs “22 January”',
    ],
    ['Each side has 13 challenge inspections a year [@tarvonen2026, para. 7].', 'number-differs “13”'],
  ]
  for (const [memo, ...expected] of told)
    test(`is warned of: ${memo}`, () => assert.deepEqual(warnings(memo), expected))

  const right: readonly string[] = [
    // The text says it in her own words beside the biologists’ view.
    'Once the stock is below the precautionary limit, the parties must close the fishery for a season, failing a unanimous recovery plan [@quayle2025, para. 10].',
    // Whose view it is stands there, be it that of a paper.
    'In September the defence ministry of Estmark published a paper alleging that Korvania conceals no fewer than thirty missiles [@tarvonen2026, para. 4].',
    'Karsanian gold sold at a discount of 15 percent in the fall of 2022 [@teague2023, para. 7].',
    // The same is denied in other words, beside it or by another sentence.
    'The hotline was not used much in the ten years before the accord [@tarvonen2026, para. 20].',
    'Idris Fennimore never got so much as a line in answer to the formula he had proposed in 2017 [@quayle2025, para. 18].',
    'Adelaar puts lower premiums down to more capital, not to safer waters [@corridor2026, para. 3].',
    // The opposite is said of something else.
    'The jump in wheat prices in spring 2023 was over before the corridor opened [@corridor2026, para. 19].',
    // The very day.
    'Norrland’s defence ministry confirmed on January 29th that two of its minehunters take part [-@corridor2026, para. 16].',
    // A round figure.
    'About 4,000 jobs in Ostmere depend on herring [@quayle2025, para. 11].',
    // What is cited against the sentence.
    'Veldria feeds the fish and Ostmere eats them [but see @quayle2025, para. 4].',
  ]
  for (const memo of right) test(`is left alone: ${memo}`, () => assert.deepEqual(warnings(memo), []))
})

test('A right memo of three pages on three interviews is left without a warning', () => {
  const text = fs.readFileSync('test/fixtures/meaning/threePages.md', 'utf8')
  const checked = checker.look(readMemo(text, 'markdown'))
  const assessed = checked.sentences.flatMap((sentence) => assess(sentence, checked))
  assert.ok(assessed.length > 70 && text.split(/\s+/).length > 1300)
  assert.equal(new Set(assessed.map(({ cited }) => cited.item.key)).size, 3)
  assert.deepEqual(warnings(text), [])
  assert.deepEqual(
    assessed.flatMap(({ answer: { kind } }) => (/^(?:compared|not compared)$/.test(kind) ? [] : kind)),
    [],
  )
})
