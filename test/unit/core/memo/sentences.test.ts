import assert from 'node:assert/strict'
import { proseOf } from '../../../../src/core/memo/prose.js'
import { sentenceAt, sentencesIn, startsSentence } from '../../../../src/core/language/sentences.js'

/** The sentence at the `|` of a text. */
function sentence(marked: string): string {
  const offset = marked.indexOf('|')
  const text = marked.slice(0, offset) + marked.slice(offset + 1)
  const { start, end } = sentenceAt(proseOf(text, 'markdown'), offset)
  return text.slice(start, end)
}

const cases: readonly (readonly [what: string, marked: string, sentence: string])[] = [
  ['the second of three', 'One is. Two| is. Three is.', 'Two is.'],
  ['at its first character', 'One is. |Two is.', 'Two is.'],
  ['after its full stop', 'One is.| Two is.', 'One is.'],
  ['at the end of the text', 'One is. Two is|', 'Two is'],
  ['an unfinished one', 'One is. Two is| and', 'Two is and'],
  ['questions and exclamations', 'Is it? Yes!| No.', 'Yes!'],
  ['over a line break', 'One is. Two\nis| here. Three.', 'Two\nis here.'],
  ['U.S. before a name', 'The U.S. Navy| left. It did.', 'The U.S. Navy left.'],
  ['U.S. at the end', 'It left the U.S.| The navy did.', 'It left the U.S.'],
  ['titles', 'So Mr. Brandt and Dr.| Okafor said. Yes.', 'So Mr. Brandt and Dr. Okafor said.'],
  ['e.g. and i.e.', 'Some, e.g. Norland,| agree. Others do not.', 'Some, e.g. Norland, agree.'],
  ['initials', 'It was A. Q. Brandt| who left. Yes.', 'It was A. Q. Brandt who left.'],
  ['numbers', 'It cost 2.5| million. Yes.', 'It cost 2.5 million.'],
  ['an abbreviation before a figure', 'See No. 5| of it. Yes.', 'See No. 5 of it.'],
  ['a year of birth', 'Dr. Reed (b. 1960) told| the U.S. Navy so. Yes.', 'Dr. Reed (b. 1960) told the U.S. Navy so.'],
  ['a day in German', 'Am 14. März 2024| war es so. Ja.', 'Am 14. März 2024 war es so.'],
  ['letters in German', 'Es sind z. B. Anker| dort. Ja.', 'Es sind z. B. Anker dort.'],
  ['a figure at the end', 'There were 14. Many| left.', 'Many left.'],
  ['an ellipsis before a small letter', 'It … may … go| on. Yes.', 'It … may … go on.'],
  ['an ellipsis before a name', 'They were… Norland| did it. Yes.', 'They were… Norland did it.'],
  ['an ellipsis at the end', 'They were… Then| it rained.', 'Then it rained.'],
  ['No as an answer', 'No. I| did not.', 'I did not.'],
  ['a question that somebody asks', '“Why?” Anna Reed| asked. Yes.', '“Why?” Anna Reed asked.'],
  ['ranks', 'It was Brig. Gen. Brandt| who left. Yes.', 'It was Brig. Gen. Brandt who left.'],
  ['quotation marks after the full stop', 'He said “no.”| She left.', 'He said “no.”'],
  [
    'a citation before the full stop',
    'It holds| [@a, para. 2; @b, sec. 3]. Yes.',
    'It holds [@a, para. 2; @b, sec. 3].',
  ],
  ['a citation after the full stop', 'It holds.| [@a, para. 2] Yes it does.', 'It holds. [@a, para. 2]'],
  ['in the citation after the full stop', 'It holds. [@a, |para. 2] Yes it does.', 'It holds. [@a, para. 2]'],
  ['a pin', 'It| holds [@a]<!--c:x~1-->. Yes.', 'It holds [@a]<!--c:x~1-->.'],
  ['in-text citations', 'As @a [para. 2. end] says| so. Yes.', 'As @a [para. 2. end] says so.'],
  ['a footnote mark', 'It holds.[^1] Yes| it does.', 'Yes it does.'],
  ['not past a blank line', 'One is\n\nTwo| is\n\nThree', 'Two is'],
  ['not past a blank line of a quotation', '> One is\n>\n> two| is', 'two is'],
  ['not past a heading', '# Of| Norland\nIt is.', 'Of Norland'],
  ['nor into one', 'It is\n# Of Norland\nSo it| is', 'So it is'],
  ['not past a list item', '- One is\n- Two| is\n  here\n- Three', 'Two is\n  here'],
  ['a numbered item', '1. One is. Two| is.\n2. Three', 'Two is.'],
  ['lone carriage returns', 'One is\r\rTwo| is\r\rThree', 'Two is'],
  ['code with a full stop is blank', 'It is `a. B`| here. Yes.', 'It is `a. B` here.'],
]

suite('sentences', () => {
  for (const [what, marked, expected] of cases) test(what, () => assert.equal(sentence(marked), expected))

  test('outside all text it is empty', () => {
    assert.deepEqual(sentenceAt('One.\n\n\n\nTwo.', 6), { start: 6, end: 6 })
    assert.deepEqual(sentenceAt('', 0), { start: 0, end: 0 })
  })

  test('all of a paragraph are found, however long its line', () => {
    const said = Array.from(
      { length: 3000 },
      (_, index) => `Of ${index % 7} it is ${'so '.repeat(index % 90)}[@a, p. 2].`,
    )
    const line = said.join(' ')
    const found = Array.from(sentencesIn(line), ({ start, end }) => line.slice(start, end))
    assert.deepEqual(found, said)
    const words = 'a word and '.repeat(2000).trim()
    const pieces = [...sentencesIn(words)]
    assert.ok(pieces.length > 2, 'what never ends comes in pieces')
    for (const [index, { start, end }] of pieces.entries())
      assert.equal(words.slice(end, pieces[index + 1]?.start).trim(), '', `nothing is left out behind ${start}`)
    assert.equal(pieces.at(-1)?.end, words.length)
  })

  test('whether an offset starts one', () => {
    const prose = 'Small is here. “Small” was. So Small is, said Mr. Small.\n\n- **Small** is'
    const offsets = Array.from(prose.matchAll(/Small/g), ({ index }) => index)
    assert.deepEqual(
      offsets.map((offset) => startsSentence(prose, offset)),
      [true, true, false, false, true],
    )
  })
})
