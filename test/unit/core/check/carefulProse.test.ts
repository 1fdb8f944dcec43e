import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { MemoChecker } from '../../../../src/core/check/check.js'
import { pinEntryOf } from '../../../../src/core/citation/citation.js'
import { exportRules, objectionsTo } from '../../../../src/core/export/objections.js'
import { Corpus } from '../../../../src/core/corpus/corpus.js'
import { readMemo } from '../../../../src/core/memo/memo.js'
import { plainEnglish } from '../../../../src/words/l10n.js'
import { memoProblemSentence } from '../../../../src/words/problems/memoProblems.js'
import { sampleOf } from '../../../support/verifying.js'

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

const checker = new MemoChecker(corpus)

/** The lines of a file of sentences, without its headings. */
function linesOf(name: string): readonly string[] {
  const lines = fs.readFileSync(`${fixtures}/${name}`, 'utf8').split('\n')
  return lines.filter((line) => line.trim() && !line.startsWith('# '))
}

suite('Careful prose', () => {
  const memos = fs.readdirSync(`${fixtures}/memos`).map((name) => `${fixtures}/memos/${name}`)

  for (const file of sampleOf(memos, 4))
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

  for (const line of sampleOf(linesOf('prose.txt'), 3))
    test(`is not warned of: ${line}`, () => {
      const memo = readMemo(line.replaceAll('\\n', '\n'), 'markdown')
      const warnings = checker.check(memo, { today: '2026-11-24' }).filter(({ severity }) => severity !== 'hint')
      assert.deepEqual(
        warnings.flatMap((one) =>
          one.ruleId === 'attribution-unchecked' ? [] : [memoProblemSentence(one, corpus, plainEnglish)],
        ),
        [],
      )
    })
})

suite('Faults in prose of the same kinds', () => {
  for (const line of sampleOf(linesOf('faults.txt'), 3)) {
    const [rule = '', ...rest] = line.split(': ')
    test(`are told: ${line}`, () => {
      const problems = checker.check(readMemo(rest.join(': '), 'markdown'), { today: '2026-11-24' })
      assert.ok(
        problems.some(({ ruleId }) => ruleId === rule),
        `expected ${rule}, got ${problems.map(({ ruleId }) => ruleId).join(', ')}`,
      )
    })
  }
})

suite('A doubtful find', () => {
  const memo = readMemo(
    'Hale led the field for chief of staff, and Moor led it after her [@halelong2016, para. 16].',
    'markdown',
  )
  const sure = readMemo('General Moor became the next chief of staff [@halelong2016, para. 16].', 'markdown')

  test('is a hint, however severe its rule is set, and says why', () => {
    const [found] = checker.check(memo, { severities: { 'forecast-as-fact': 'error' } })
    assert.equal(found?.ruleId, 'forecast-as-fact')
    assert.equal(found.severity, 'hint')
    assert.equal(found.doubt, 'other-verb')
    assert.match(memoProblemSentence(found, corpus, plainEnglish), /\. Only a hint: .+\.$/)
  })

  test('is none where its rule is off', () => {
    assert.deepEqual(checker.check(memo, { severities: { 'forecast-as-fact': 'off' } }), [])
  })

  test('leaves what is certain as it was', () => {
    const [found] = checker.check(sure, { severities: { 'forecast-as-fact': 'error' } })
    assert.equal(found?.severity, 'error')
    assert.equal(found.doubt, undefined)
    assert.doesNotMatch(memoProblemSentence(found, corpus, plainEnglish), /Only a hint/)
  })

  test('keeps no memo from leaving: a slogan is no altered quotation', () => {
    const slogan = readMemo(
      'The slogan “Not one drop less” hung from every balcony in 2016 [@halelong2016, para. 8].',
      'markdown',
    )
    const examined = checker.examine(slogan, exportRules)
    assert.equal(examined.problems[0]?.ruleId, 'quotation-altered')
    assert.deepEqual(objectionsTo(examined, []), [])
  })
})
