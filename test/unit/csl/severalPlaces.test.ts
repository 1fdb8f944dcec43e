import assert from 'node:assert/strict'
import { readFixture } from '../../support/fixtureCorpus.js'
import { reedSource } from '../../support/fixtures.js'
import { render, styleOf } from './rendered.js'

const corpus = readFixture()
corpus.setSource('file:///corpus/reed2021.txt', reedSource())

function printed(locator: string, style: string): string {
  const { citations } = render(`It is so [@reed2021, ${locator}].`, styleOf(style), { corpus })
  return citations.flatMap(({ text, note = [] }) => [...text, ...note].map((run) => run.text)).join('')
}

suite('several places of an interview in a finished document', () => {
  const same: readonly (readonly [locator: string, asIn: string])[] = [
    ['paras. 2 and 5', 'paras. 2, 5'],
    ['paras. 2 & 5', 'paras. 2, 5'],
    ['paras. 2 und 5', 'paras. 2, 5'],
    ['para. 2 and para. 5', 'paras. 2, 5'],
    ['¶2, ¶5', 'paras. 2, 5'],
    ['{paras. 2 and 5}', 'paras. 2, 5'],
    ['paras. 2, 3 and 5, emphasis added', 'paras. 2, 3, 5, emphasis added'],
    ['paras. 2 to 5', 'paras. 2-5'],
    ['para. 2 and sec. 2', 'para. 2, sec. 2'],
    ['secs. 2 and 3', 'secs. 2, 3'],
  ]
  for (const style of ['policy-prose', 'apa', 'chicago-notes'])
    for (const [locator, asIn] of same)
      test(`${style}: ${locator} is ${asIn}`, () => assert.equal(printed(locator, style), printed(asIn, style)))

  test('tell all who speak there', () => {
    assert.match(printed('para. 2 and sec. 2', 'apa'), /answer to question 1.*interviewer’s question 2/)
    assert.match(printed('paras. 2 and 5', 'apa'), /answers to questions 1 and 3/)
  })

  test('leave what the author says behind them', () => {
    assert.match(printed('para. 2 and passim', 'apa'), /answer to question 1.* and passim/)
    assert.match(printed('para. 2 and p. 4', 'apa'), /p\. 4, answer to question 1/)
  })
})
