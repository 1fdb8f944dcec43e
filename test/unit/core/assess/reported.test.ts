import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { MemoChecker } from '../../../../src/core/check/check.js'
import { Corpus } from '../../../../src/core/corpus/corpus.js'
import { readMemo } from '../../../../src/core/memo/memo.js'
import { plainEnglish } from '../../../../src/words/l10n.js'
import { memoProblemSentence } from '../../../../src/words/problems/memoProblems.js'

const folder = 'test/fixtures/meaning/reported'
const corpus = new Corpus()
for (const name of fs.readdirSync(`${folder}/corpus`)) {
  const text = fs.readFileSync(`${folder}/corpus/${name}`, 'utf8')
  if (name.endsWith('.txt')) corpus.setSource(`file:///corpus/${name}`, text)
  else corpus.set(`file:///corpus/${name}`, text)
}
const checker = new MemoChecker(corpus)

interface Line {
  readonly id: string
  readonly memo: string
  readonly right: string
  readonly wrong: string
}

function linesOf(name: string): readonly Line[] {
  const lines = fs.readFileSync(`${folder}/${name}.jsonl`, 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line) as Line)
}

/** What is told of a memo whose source nobody has coded, with its severity. */
function told(memo: string): readonly string[] {
  return checker
    .check(readMemo(memo, 'markdown'), { today: '2026-11-24' })
    .filter(({ ruleId }) => ruleId === 'conflicts-with-source' || ruleId === 'quotation-cut')
    .map((problem) => `${problem.severity}: ${memoProblemSentence(problem, corpus, plainEnglish)}`)
}

/** Its words are in two sentences, of which only one is the mayor’s. */
const missed = new Set(['r21'])

/** That a denial is beside what somebody else says is a hint, as whoever speaks may deny it, but no warning. */
const isOfDenial = /^hint: Conflicts with/

suite('Words that the source gives to somebody else', () => {
  for (const { id, wrong } of linesOf('pairs')) {
    if (!missed.has(id)) test(`are told as a hint: ${wrong}`, () => assert.match(told(wrong).join(' '), /^hint: /))
  }

  for (const memo of [...linesOf('pairs').map(({ right }) => right), ...linesOf('right').map((one) => one.memo)])
    test(`may be told, taken up or denied: ${memo}`, () =>
      assert.deepEqual(
        told(memo).filter((one) => !isOfDenial.test(one)),
        [],
      ))

  const shown: readonly (readonly [memo: string, message: RegExp])[] = [
    [
      'Maren says that the port tariff has ruined the small carriers [@maren2026, para. 2].',
      /^hint: Maren, ¶2 gives this view to somebody else: “Critics say that the port tariff has ruined the small carriers\.” You give it to “Maren”\./,
    ],
    [
      'The census was rigged in three provinces [@maren2026, para. 3].',
      /^hint: Told as a fact, but Maren, ¶3 gives this view to somebody else: “According to the opposition, the census was rigged in three provinces\.” Say whose view it is\./,
    ],
    [
      'According to Maren, the reactor “can never be licensed” in 2026 [@maren2026, para. 4].',
      /^hint: Quotation stops before “," said Imre Voss” \(Maren, ¶4\)\..* Your words: “can never be licensed”\. The source: “.*can never be licensed," said Imre Voss”/,
    ],
    [
      'Maren says that the union can “hold out for two weeks at most” [@maren2026, para. 13].',
      /^hint: Quotation leaves out “she told me\. "We can” before it \(Maren, ¶13\)\./,
    ],
  ]
  for (const [memo, message] of shown)
    test(`are shown with who says them: ${memo}`, () => assert.match(told(memo).join(' '), message))
})
