import assert from 'node:assert/strict'
import { MemoChecker } from '../../../../src/core/check/check.js'
import { readMemo } from '../../../../src/core/memo/memo.js'
import { type Random, seeded } from '../../../bench/random.js'
import { readFixture } from '../../../support/fixtureCorpus.js'
import { moreauInterview, reedInterview, reedSource } from '../../../support/fixtures.js'
import { shareOf } from '../../../support/verifying.js'

/** Pieces that make and mend faults, put anywhere into a memo. */
const pieces = [
  'Reed calls it “a slow-motion bargain between equal partners” [@reed2021, para. 2].',
  'Reed calls it a “slow-motion bargain” [@reed2021, para. 4].',
  'Velmark will sign the treaty before winter [@reed2021, para. 2].',
  'Velmark has signed the Lower Basin Treaty [@reed2021, para. 2]<!--c:velmark-to-sign~000000-->.',
  'Reed argued in 2021 that the treaty is a bargain between unequal partners.',
  'It is “a slow-motion bargain between unequal partners”.',
  'It is plain that the treaty is a slow-motion bargain between unequal partners.',
  'So it is [@reed2012; @moreau2021, para. 9].',
  '<!-- attache-off quotation-altered: ours (A. Brandt) -->',
  '> It should wait for the Sarn talks. [@reed2021, para. 4]\n',
  '# A heading\n\n',
  '“',
  '[',
  '@reed2021',
  ' not',
  '\n\n',
]

function edited(text: string, random: Random): string {
  const at = random.below(text.length + 1)
  const gone = random.below(3) ? 0 : random.below(30)
  return text.slice(0, at) + (random.below(5) ? random.pick(pieces) : '') + text.slice(at + gone)
}

const rounds = shareOf(150, 10)

suite('A check after any edits', () => {
  test('finds what a check from scratch finds, while memo and corpus change', () => {
    const random = seeded(11)
    const corpus = readFixture()
    corpus.setSource('file:///corpus/reed2021.txt', reedSource())
    const kept = new MemoChecker(corpus)
    let text = pieces.slice(0, 8).join('\n\n')
    let found = 0
    for (let round = 0; round < rounds; round++) {
      text = edited(text, random).slice(0, 4000)
      // What was looked up before must not outlast the corpus in which it stood.
      if (round % 10 === 3)
        corpus.setSource(
          'file:///corpus/reed2021.txt',
          round % 20 === 3 ? reedSource().replaceAll('unequal', 'equal') : reedSource(),
        )
      if (round % 10 === 6)
        corpus.set(
          'file:///corpus/reed2021.md',
          round % 20 === 6 ? reedInterview().replace('before winter', 'before spring') : reedInterview(),
        )
      if (round % 10 === 9) {
        if (round % 20 === 9) corpus.delete('file:///corpus/moreau2021.md')
        else corpus.set('file:///corpus/moreau2021.md', moreauInterview())
      }
      const problems = kept.check(readMemo(text, 'markdown'))
      assert.deepEqual(problems, new MemoChecker(corpus).check(readMemo(text, 'markdown')), `round ${round}: ${text}`)
      found += problems.length
    }
    assert.ok(found > rounds * 2, `only ${found} problems were compared`)
  })
})
