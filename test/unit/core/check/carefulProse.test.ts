import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { MemoChecker } from '../../../../src/core/check/check.js'
import { pinEntryOf } from '../../../../src/core/cite/citation.js'
import { Corpus } from '../../../../src/core/corpus.js'
import { readMemo } from '../../../../src/core/memo/memo.js'
import { plainEnglish } from '../../../../src/words/l10n.js'
import { memoProblemSentence } from '../../../../src/words/memoProblems.js'

const fixtures = 'test/fixtures/checks'

/** The shipped interview, and the invented ones with their texts. */
function readCorpus(): Corpus {
  const corpus = new Corpus()
  for (const folder of ['corpus', `${fixtures}/corpus`])
    for (const name of fs.readdirSync(folder)) {
      if (name === 'README.md') continue
      const text = fs.readFileSync(`${folder}/${name}`, 'utf8')
      if (name.endsWith('.txt')) corpus.setSource(`file:///corpus/${name}`, text)
      else corpus.set(`file:///corpus/${name}`, text)
    }
  return corpus
}

const corpus = readCorpus()

/** `ID~HASH` is a pin whose hash is right. */
function withHashes(memo: string): string {
  const claims = corpus.interviews().flatMap((one) => one.claims)
  return memo.replace(/([a-z0-9-]+)~HASH/g, (whole, id) => {
    const claim = claims.find((one) => one.id === id)
    return claim ? pinEntryOf(claim) : whole
  })
}

suite('Careful prose', () => {
  const memos = fs.readdirSync(`${fixtures}/memos`).map((name) => `${fixtures}/memos/${name}`)

  for (const file of [...memos, 'media/sample/memo.md'])
    test(`stays quiet: ${file}`, () => {
      const memo = readMemo(withHashes(fs.readFileSync(file, 'utf8')), 'markdown')
      assert.ok(memo.citations.length > 10)
      const problems = new MemoChecker(corpus).check(memo, { today: '2026-11-24' })
      const told = problems
        .filter(({ severity }) => severity !== 'hint')
        .map((problem) => {
          const words = memo.text.slice(problem.span.start, problem.span.end)
          return `${problem.ruleId}: ${words}: ${memoProblemSentence(problem, corpus, plainEnglish)}`
        })
      // Nobody is there to vouch for the names of the source on background.
      assert.deepEqual(
        told.filter((one) => !one.startsWith('attribution-unchecked')),
        [],
      )
    })
})
