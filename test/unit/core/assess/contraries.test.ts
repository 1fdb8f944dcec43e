import assert from 'node:assert/strict'
import { assess } from '../../../../src/core/assess/assess.js'
import { MemoChecker } from '../../../../src/core/check/check.js'
import { readMemo } from '../../../../src/core/memo/memo.js'
import { readMeaningCorpus } from '../../../support/meaningCorpus.js'

const corpus = readMeaningCorpus()
const checker = new MemoChecker(corpus)

/** `KIND “WORDS”` for every clause that says the contrary of its place. */
function contraries(memo: string): readonly string[] {
  const checked = checker.look(readMemo(memo, 'markdown'))
  return checked.sentences.flatMap((sentence) =>
    assess(sentence, checked).flatMap(({ answer }) =>
      answer.kind === 'conflicts' ? `${answer.conflict} “${memo.slice(answer.span.start, answer.span.end)}”` : [],
    ),
  )
}

suite('The contrary of what a place says', () => {
  const told: readonly (readonly [memo: string, contrary: string])[] = [
    [
      "Veldria's offer to make do with 55,000 tonnes did not depend on Ostmere's acceptance of a review clause [@quayle2025, para. 9].",
      'condition “did not depend on”',
    ],
    [
      'No more than a handful of missiles a year can slip out as things stand [@tarvonen2026, para. 9].',
      'condition “as things stand”',
    ],
    [
      'The inspectors opened all 1,900 ships and found nothing untoward in all but two [@corridor2026, para. 12].',
      'quantifier “all 1,900”',
    ],
    ['Most of the discrepancies were first spotted from orbit [@tarvonen2026, para. 8].', 'quantifier “Most”'],
    [
      'Ships that have been through inspection pay Adelaar roughly a tenth more [@corridor2026, para. 15].',
      'opposite “more”',
    ],
    [
      'Veldrians to whom Quayle has spoken complain that they had been promised herring as the last item [@quayle2025, para. 7].',
      'opposite “last”',
    ],
    [
      'Teague reads the lower rate that Dalmere demanded in October as a matter of price [@teague2023, para. 23].',
      'opposite “lower”',
    ],
    [
      "Under the swap Dalmere pledges gold and receives Karsania's currency for six months [@teague2023, para. 6].",
      'roles “Dalmere”',
    ],
    [
      'The inspectors cannot count a launcher, as it is as big as a house [@tarvonen2026, para. 2].',
      'negation “cannot count”',
    ],
    ['Norlund has not offered its services as mediator twice [@quayle2025, para. 15].', 'negation “not offered”'],
  ]
  for (const [memo, contrary] of told) test(`is told: ${memo}`, () => assert.deepEqual(contraries(memo), [contrary]))

  const right: readonly string[] = [
    'With equipment at the gates no more than a handful of missiles a year could slip out [@tarvonen2026, para. 9].',
    'The inspectorate stayed short of forty since the money was never paid in full [@tarvonen2026, para. 13].',
    'Vessel tracks of ships over 24 metres have been shared every two hours since 2012 [@quayle2025, para. 16].',
    'The inspectors opened some 1,900 ships and found nothing untoward in all but two [@corridor2026, para. 12].',
    'None of the discrepancies was first spotted from orbit [@tarvonen2026, para. 8].',
    'Ships that have been through inspection pay Adelaar roughly a tenth less [@corridor2026, para. 15].',
    'Teague reads the higher rate that Dalmere demanded in October as a matter of price [@teague2023, para. 23].',
    "In 2024 two inspectors from Estmark were put on the train, after two of Korvania's had been sent home [@tarvonen2026, para. 15].",
    "Under the swap Karsania pledges gold and receives Dalmere's currency for six months [@teague2023, para. 6].",
    'The inspectors can count a launcher, as it is as big as a house [@tarvonen2026, para. 2].',
    'Norlund has offered its services as mediator twice [@quayle2025, para. 15].',
    'By no means all of the gold was in London and New York before 2014 [@teague2023, para. 2].',
  ]
  for (const memo of right) test(`is not found in: ${memo}`, () => assert.deepEqual(contraries(memo), []))

  test('is doubtful where the source has no word for what is denied', () => {
    const memo =
      'The bank did not sell its gold; it flew almost all of it home between 2014 and 2019 [@teague2023, para. 2].'
    const problems = checker.check(readMemo(memo, 'markdown')).map(({ ruleId, severity }) => `${ruleId} ${severity}`)
    assert.deepEqual(problems, ['conflicts-with-source hint'])
  })
})
