import assert from 'node:assert/strict'
import type { GivenTurns } from '../../../src/core/import/corrections/giveTurns.js'
import { plainEnglish } from '../../../src/words/l10n.js'
import { givenSentence, lossSentences } from '../../../src/words/import/whoSays.js'

const lost = { label: 'Okafor fears fog', ref: { kind: 'paragraph', number: 2 }, line: 31 } as const
const given: GivenTurns = {
  result: {
    text: '',
    source: '',
    moved: [{ from: { kind: 'paragraph', number: 3 }, to: { kind: 'paragraph', number: 2 } }],
    edited: [],
    added: [],
    gone: [],
    sums: '',
    unfit: [],
    lost: [lost],
    altered: [],
    apart: [],
    otherVoice: [],
    reread: [],
    telling: [],
  },
  given: [{ kind: 'question', number: 2 }],
  labels: ['Why Okafor left'],
  taken: 4,
}

suite('What is said of a turn that is given to somebody else', () => {
  test('names all that would be lost, and of a protected interview no label', () => {
    assert.deepEqual(lossSentences(given, 1, true, plainEnglish), [
      'Claims that would lose their words and need a new passage: “Okafor fears fog”.',
      'Questions that would no longer be questions: Why Okafor left.',
      'Words that would be removed from the text: 4.',
      'Cited passages that would disappear: 1.',
    ])
    const told = lossSentences(given, 1, false, plainEnglish).join(' ')
    assert.match(told, /line 31/)
    assert.doesNotMatch(told, /Okafor/)
    const none = { ...given, result: { ...given.result, lost: [] }, labels: [], taken: 0 }
    assert.deepEqual(lossSentences(none, 0, true, plainEnglish), [])
  })

  test('says who says it now, and what has other numbers', () => {
    assert.equal(
      givenSentence('okafor2024', 'Tomas Lind', given, { changed: 2, names: ['memo.md'] }, plainEnglish),
      'Speaker changed to Tomas Lind: Q2 of okafor2024. Renumbered paragraphs: 1. Citations updated: 2, in memo.md.',
    )
  })
})
