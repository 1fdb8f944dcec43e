import { fixtureCorpus, reedSource } from '../../../support/fixtures.js'
import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { assess } from '../../../../src/core/assess/assess.js'
import { MemoChecker } from '../../../../src/core/check/check.js'
import { Corpus } from '../../../../src/core/corpus/corpus.js'
import { readMemo } from '../../../../src/core/memo/memo.js'
import { readMeaningCorpus } from '../../../support/meaningCorpus.js'
import { shareOf } from '../../../support/verifying.js'

const folder = 'test/fixtures/meaning/corpus'
const corpus = readMeaningCorpus()

/** `KIND DETAIL of PLACE` for every clause. */
function answers(memo: string, of = corpus): readonly string[] {
  const checked = new MemoChecker(of).look(readMemo(memo, 'markdown'))
  return checked.sentences
    .flatMap((sentence) => assess(sentence, checked))
    .map(({ answer }) => {
      if (answer.kind === 'not compared') return 'not compared'
      if (answer.kind === 'not found') return answer.kind
      const at = `${answer.unit.ref.kind} ${answer.unit.ref.number}`
      return answer.kind === 'conflicts' ? `conflicts: ${answer.conflict}, ${at}` : `${answer.kind}, ${at}`
    })
}

suite('A clause beside the place it cites', () => {
  const cases: readonly (readonly [memo: string, answer: string])[] = [
    // All but one are most, and not every.
    [
      'Ostmere has turned down all but one of the requests to reopen the percentages [@quayle2025, para. 5].',
      'conflicts: quantifier, paragraph 5',
    ],
    // What several sentences of another paragraph say together.
    [
      'The first round of the 2023 talks, on hake, was held in Lissen in January and passed off rather well [@quayle2025, para. 13].',
      'elsewhere, paragraph 6',
    ],
    ['The award took nineteen months [@quayle2025, para. 14].', 'compared, paragraph 14'],
    // A word that joins is put for another.
    [
      'Either party may withdraw under Article 19 by giving a year’s notice [@quayle2025, para. 12].',
      'compared, paragraph 12',
    ],
    [
      'Under the swap Karsania pledges gold and receives Dalmere’s currency for six months [@teague2023, para. 6].',
      'compared, paragraph 6',
    ],
    // But somebody else says it, or more of it is denied.
    [
      'The mediator, Tarvonen insists, must have the data under seal [@quayle2025, para. 16].',
      'compared, paragraph 16',
    ],
    [
      'A Veldrian withdrawal before the autumn 2026 election is not unlikely [@quayle2025, para. 13].',
      'compared, paragraph 13',
    ],
    ['The award did not take nineteen months [@quayle2025, para. 14].', 'conflicts: negation, paragraph 14'],
    [
      'In October Dalmere rolled the swap over at a lower rate, 9 percent instead of 7 [@teague2023, para. 23].',
      'conflicts: opposite, paragraph 23',
    ],
    ['Positions are shared for ships under 24 metres [@quayle2025, para. 16].', 'conflicts: opposite, paragraph 16'],
    [
      'The liquid gold will last to about 2029, even if oil should fall to 50 dollars [@teague2023, para. 19].',
      'conflicts: condition, paragraph 19',
    ],
    [
      'The 24 hours run from the moment a request comes in [@tarvonen2026, para. 6].',
      'conflicts: condition, paragraph 6',
    ],
    [
      'It is beyond doubt that the swap with Dalmere covers half of the sales [@teague2023, para. 6].',
      'conflicts: certainty, paragraph 6',
    ],
    // Whose view it is tells nothing of what is said, but a voice that only reports it does not hold it.
    ['According to Quayle, Veldria feeds the fish that Ostmere eats [@quayle2025, para. 4].', 'compared, paragraph 4'],
    ['Ostmere and Norlund told the panel of nineteen frigates [@quayle2025, para. 10].', 'not found'],
    ['About 4,300 jobs in Ostmere depend on herring [@quayle2025, para. 17].', 'elsewhere, paragraph 11'],
    ['The award took nineteen months and cost the fleet dearly [@quayle2025, para. 14].', 'compared, paragraph 14'],
    ['Did the award take nineteen months [@quayle2025, para. 14]?', 'not compared'],
    ['The award took nineteen months [@quayle2025].', 'not compared'],
    ['The award took nineteen months [contra @quayle2025, para. 14].', 'not compared'],
    ['We judge that the award was slow [@quayle2025, para. 14].', 'not compared'],
  ]
  for (const [memo, answer] of cases) test(`${answer}: ${memo}`, () => assert.deepEqual(answers(memo), [answer]))

  test('is held against claims alone where no text is here', () => {
    assert.deepEqual(answers('The shares had a scientific basis [@quayle2025, para. 2].', readMeaningCorpus(false)), [
      'conflicts: negation, paragraph 2',
    ])
  })

  test('is not compared in another language', () => {
    assert.deepEqual(answers('---\nlang: de\n---\n\nDer Spruch kam spät [@quayle2025, para. 14].\n'), ['not compared'])
  })

  suite('of an interview in another language', () => {
    /** An interview that was held in German; its claims are worded by `translate`. */
    const german = (translate: (text: string) => string): Corpus => {
      const one = new Corpus()
      const text = translate(fs.readFileSync(`${folder}/quayle2025.md`, 'utf8'))
      one.set('file:///corpus/quayle2025.md', text.replace('type: interview', 'type: interview\nlanguage: de'))
      one.setSource('file:///corpus/quayle2025.txt', '[¶14]\nDer Spruch hat neunzehn Monate gebraucht.\n')
      return one
    }
    const inEnglish = german((text) => text)
    const said = 'The Sarn Convention shares out a catch and draws no boundary [@quayle2025, para. 1].'
    const denied = 'The shares had a scientific basis [@quayle2025, para. 2].'

    test('is held against claims in English alone', () => {
      assert.deepEqual(answers(denied, inEnglish), ['conflicts: negation, paragraph 2'])
      assert.deepEqual(answers(said, inEnglish), ['not compared'])
      assert.deepEqual(answers('Frigates cost a fortune in bread [@quayle2025, para. 2].', inEnglish), ['not compared'])
    })

    test('is not compared where the claims are in that language too', () => {
      const inGerman = german((text) =>
        text.replaceAll(
          /^(?=[A-Z][^\n]*\.$)[^\n]*$/gm,
          'Der Spruch ist nicht mit der Mehrheit und auf dem Wege gefallen.',
        ),
      )
      assert.deepEqual(answers(said, inGerman), ['not compared'])
    })
  })

  test('is answered the same in a long memo as alone, and after the corpus was read anew', () => {
    const lines = fs
      .readFileSync('test/fixtures/meaning/right.jsonl', 'utf8')
      .split('\n')
      .filter(Boolean)
      .slice(0, shareOf(60, 5))
      .map((line) => (JSON.parse(line) as { readonly memo: string }).memo)
    const alone = lines.map((line) => answers(line, readMeaningCorpus()))
    assert.deepEqual(answers(lines.join('\n\n')), alone.flat())
  })
})

suite('An answer', () => {
  const talk = new Corpus()
  talk.set(
    'file:///corpus/velde2025.md',
    `---
attache: interview/2
citation-key: velde2025
type: interview
title: The Port of Ellery
author:
  - given: Ruth
    family: Velde
conducted: 2025-03-04
terms: on record
---

# The Port of Ellery

## Voices

### Ruth Velde {#guest}

- role: interviewee

### Questioner {#questioner}

- role: questioner

## Questions

### Q1 Ships

- Q1: “How many ships”
- ¶1: “About 1,200”

### Q2 Fees

- Q2: “Will the lines”
- ¶2: “No. Ask them”
- ¶3: “Let me add”
`,
  )
  talk.setSource(
    'file:///corpus/velde2025.txt',
    '[Q1]\nHow many ships called at Port Ellery last winter?\n\n[¶1]\nAbout 1,200. The dredging had stopped by then.\n\n' +
      '[Q2]\nWill the shipping lines pay for new dredging in the outer channel?\n\n[¶2]\nNo. Ask them.\n\n[¶3]\nLet me add one thing. The pier is not a naval base.\n',
  )

  test('says what its question asks for', () =>
    assert.deepEqual(answers('About 1,200 ships called at Port Ellery last winter [@velde2025, para. 1].', talk), [
      'compared, paragraph 1',
    ]))

  test('of a few words denies what a sentence says in the same', () => {
    const checker = new MemoChecker(talk)
    const found = checker.check(readMemo('Velde said that the pier is a naval base [@velde2025, para. 3].', 'markdown'))
    assert.deepEqual(
      found.filter(({ ruleId }) => ruleId === 'conflicts-with-source').map(({ severity }) => severity),
      ['warning'],
    )
  })

  test('that another paragraph has is a warning, where it would match there, else a hint', () => {
    const severities = (memo: string): readonly string[] =>
      new MemoChecker(talk)
        .check(readMemo(memo, 'markdown'))
        .flatMap(({ ruleId, severity }) => (ruleId === 'said-elsewhere' ? severity : []))
    assert.deepEqual(
      severities('The dredging near the outer channel had stopped for eleven weeks [@velde2025, para. 3].'),
      ['hint'],
    )
    assert.deepEqual(severities('The pier is not a naval base [@velde2025, para. 1].'), ['warning'])
  })

  test('that was asked is no wrong place of the answer to it, and is shown without marks of the citation', () => {
    const basin = new Corpus()
    for (const [uri, file] of fixtureCorpus()) basin.set(uri, file)
    basin.setSource('file:///corpus/reed2021.txt', reedSource())
    const told = (place: string) =>
      new MemoChecker(basin)
        .check(readMemo(`The vote on the treaty has slipped to the autumn [@reed2021, para. ${place}].`, 'markdown'))
        .flatMap(({ ruleId, severity, beside }) => (ruleId === 'said-elsewhere' ? [[severity, beside?.words]] : []))
    const words = 'The vote on the treaty has slipped to the autumn'
    assert.deepEqual(told('2'), [['hint', words]])
    assert.deepEqual(told('3'), [['warning', words]])
  })

  test('says none of it where nothing of the sentence is its own', () =>
    assert.deepEqual(
      answers('The shipping lines will pay for new dredging in the outer channel [@velde2025, para. 2].', talk),
      ['elsewhere, question 2'],
    ))

  test('is given in the year of the talk, which is nothing that a sentence adds', () => {
    const added = (memo: string): readonly string[] => {
      const checked = new MemoChecker(talk).look(readMemo(memo, 'markdown'))
      return checked.sentences.flatMap((sentence) =>
        assess(sentence, checked).flatMap(({ answer }) =>
          answer.kind === 'compared' ? answer.without.map(({ start, end }) => memo.slice(start, end)) : [],
        ),
      )
    }
    assert.deepEqual(added('In 2025 the dredging had already stopped in winter [@velde2025, para. 1].'), ['winter'])
    assert.deepEqual(added('In 2019 the dredging had already stopped in winter [@velde2025, para. 1].'), [
      '2019',
      'winter',
    ])
  })
})
