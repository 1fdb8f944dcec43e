import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { corpusOf, render, styleOf, wordsOf } from './rendered.js'

const corpus = corpusOf(fs.readFileSync('corpus/small2010.md', 'utf8'))
const memo = 'Beijing will go round the rules [@small2010, para. 2].'

suite('shipped styles', () => {
  test('Chicago notes name the interview as one', () => {
    const { citations, bibliography } = render('He spoke in 2010 [@small2010].', styleOf('chicago-notes'), { corpus })
    assert.deepEqual(
      citations.map(({ note }) => wordsOf(note)),
      ['Andrew Small, “Intensifying China-Pakistan Ties,” interview, Council on Foreign Relations, July 7, 2010.'],
    )
    assert.deepEqual(
      bibliography.map(({ runs }) => wordsOf(runs)),
      ['Small, Andrew. “Intensifying China-Pakistan Ties.” Interview. Council on Foreign Relations, July 7, 2010.'],
    )
  })

  test('a paragraph becomes the answer to a question with its first words', () => {
    const { citations } = render(memo, styleOf('chicago-author-date'), { corpus })
    assert.equal(wordsOf(citations[0]?.text), '(Small 2010, answer to question 2, beginning “The indications so far”)')
  })

  test('APA gives the day of publication', () => {
    const { bibliography } = render(memo, styleOf('apa'), { corpus })
    assert.deepEqual(
      bibliography.map(({ runs }) => wordsOf(runs)),
      ['Small, A. (2010, July 7). Intensifying China-Pakistan Ties [Interview]. Council on Foreign Relations.'],
    )
  })
})
