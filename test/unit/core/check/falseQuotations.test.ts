import assert from 'node:assert/strict'
import { MemoChecker } from '../../../../src/core/check/check.js'
import type { MemoProblem } from '../../../../src/core/check/input/rule.js'
import { Corpus } from '../../../../src/core/corpus/corpus.js'
import { readMemo } from '../../../../src/core/memo/memo.js'

/** Two talks, one in English and one in German, with what is said in their paragraphs. */
const talks: readonly (readonly [key: string, given: string, family: string, answers: readonly string[]])[] = [
  [
    'marlow2023',
    'Edith',
    'Marlow',
    [
      'Closing the ferry would be a blunder unless the bridge is built first. The council should keep two boats, and paint them.',
      'Fares fell by 9 per cent in the spring. The harbour board was the real obstacle, and he knew that. It wanted a kiosk.',
      'Most of the piers will rot before 2040. That is likely, not certain. The one at Tarn may last.',
    ],
  ],
  [
    'kern2023',
    'Paula',
    'Kern',
    ['Die Schließung war kein Irrtum, aber der Fahrplan war einer.', 'Der Kapitän ist ein Freund des Hauses.'],
  ],
]

function corpusOfTalks(): Corpus {
  const corpus = new Corpus()
  for (const [key, given, family, answers] of talks) {
    const anchors = answers.map((answer, index) => {
      const words = answer.replace(/[.,]/g, '').split(' ')
      return `- ¶${index + 1}: “${words.slice(0, 3).join(' ')} …”`
    })
    corpus.set(
      `file:///corpus/${key}.md`,
      `---
attache: interview/2
citation-key: ${key}
type: interview
title: The Ferry at Tarn
author:
  - given: ${given}
    family: ${family}
conducted: 2023-05-04
terms: on record
---

# The Ferry at Tarn

## Voices

### ${given} ${family} {#guest}

- role: interviewee

### Questioner {#questioner}

- role: questioner

## Questions

### Q1 The ferry

- Q1: “What of the ferry”
${anchors.join('\n')}
`,
    )
    const text = answers.map((answer, index) => `[¶${index + 1}]\n${answer}\n`).join('\n')
    corpus.setSource(`file:///corpus/${key}.txt`, `[Q1]\nWhat of the ferry?\n\n${text}`)
  }
  return corpus
}

const corpus = corpusOfTalks()

function problemsOf(text: string): readonly MemoProblem[] {
  const problems = new MemoChecker(corpus).check(readMemo(`${text}\n`, 'markdown'))
  return problems.filter(({ ruleId }) => ruleId.startsWith('quotation-'))
}

function rulesIn(text: string): readonly string[] {
  return problemsOf(text).map(({ ruleId }) => ruleId)
}

suite('A false quotation in the capitals of a title', () => {
  test('is told where a verb of saying, a colon, a full stop, a small verb or a place say that somebody said so', () => {
    for (const memo of [
      'Kern sagt: „Die Schließung war ein Irrtum“ [@kern2023, para. 1].',
      'Kern sagt „Schließung und Irrtum“ [@kern2023, para. 1].',
      'Es bleibt dabei: „Der Kapitän ist ein Feind.“ [@kern2023, para. 2]',
      'Marlow told us: “Closing It Would Be a Triumph” [@marlow2023, para. 1].',
      'Marlow says “The Mayor Took Bribes!” [@marlow2023, para. 1].',
      '“Closing the Ferry is a Triumph”, as we heard in Tarn [@marlow2023, para. 1].',
      'It was plain in Tarn. “The Mayor Took Bribes” [@marlow2023, para. 1].',
    ])
      assert.deepEqual(rulesIn(memo), ['quotation-altered'], memo)
  })

  test('is told where the cited paragraph has nearly the words, and of two where it denies them', () => {
    assert.deepEqual(
      rulesIn('In Tarn one hears of “Closing the Ferry” and what it means, as [@marlow2023, para. 1] has it.'),
      ['quotation-altered'],
    )
    const few = problemsOf('Kern sagt, die Schließung sei „ein Irrtum“ gewesen [@kern2023, para. 1].')
    assert.deepEqual(
      few.map(({ ruleId, severity }) => [ruleId, severity]),
      [['quotation-altered', 'error']],
    )
  })

  test('is none where the words are a title', () => {
    for (const memo of [
      'Marlow, author of “The Boats We Kept”, agrees [@marlow2023, para. 1].',
      'Marlow read “The Boats We Kept” as a child [@marlow2023, para. 1].',
      'She calls her book “The Boats We Kept” [@marlow2023, para. 1].',
      'Kern las „Die Boote und das Meer“ als Kind [@kern2023, para. 1].',
      'Kern nennt ihr Buch „Die Boote und das Meer“ [@kern2023, para. 1].',
    ])
      assert.deepEqual(rulesIn(memo), [], memo)
    // Where nothing but the place says that it is none, it may be one all the same.
    const [hint] = problemsOf('Marlow has read “The Boats We Kept” [@marlow2023, para. 1].')
    assert.equal(hint?.severity, 'hint')
  })
})
