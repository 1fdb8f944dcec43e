import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { MemoChecker } from '../../../../src/core/check/check.js'
import type { MemoProblem, MemoRuleId } from '../../../../src/core/cited/rule.js'
import { rules } from '../../../../src/core/check/rules/index.js'
import type { Edit } from '../../../../src/core/citation/insert.js'
import { withWords } from '../../../../src/core/corpus/source/withWords.js'
import { type MemoLanguage, readMemo } from '../../../../src/core/memo/memo.js'
import { plainEnglish } from '../../../../src/words/l10n.js'
import { memoProblemSentence } from '../../../../src/words/problems/memoProblems.js'
import { readFixture } from '../../../support/fixtureCorpus.js'
import { addAgreed } from '../../../support/agreedTerms.js'
import { addNotes } from '../../../support/notes.js'
import { reedSource } from '../../../support/fixtures.js'

const corpus = readFixture()
corpus.setSource('file:///corpus/reed2021.txt', reedSource())
addNotes(corpus)
addAgreed(corpus)
const checker = new MemoChecker(corpus)

/** With one rule that may be off of itself. */
function check(text: string, id: MemoRuleId = 'unknown-source'): readonly MemoProblem[] {
  return checker.check(readMemo(text, 'markdown'), { today: '2026-01-01', severities: { [id]: 'warning' } })
}

/** The examples in the docblock of a rule: what stands indented under `ok:` and `not ok:`; `⟦…⟧` is where the problem must be. */
function examplesOf(id: string): Readonly<Record<'ok' | 'not ok', readonly string[]>> {
  const source = fs.readFileSync(`src/core/check/rules/${id}.ts`, 'utf8')
  const block = /\/\*\*\n([^]*?)\*\/\nexport const/.exec(source)?.[1] ?? ''
  const lines = block.split('\n').map((line) => line.replace(/^ \* ?/, ''))
  const under = (title: string): readonly string[] =>
    lines.flatMap((line, index) => {
      if (line !== `${title}:`) return []
      const rest = lines.slice(index + 1)
      const end = rest.findIndex((one) => one !== '' && !one.startsWith('    '))
      const example = rest.slice(0, end < 0 ? undefined : end).map((one) => one.replace(/^ {4}/, ''))
      return [`${example.join('\n').trim()}\n`]
    })
  return { ok: under('ok'), 'not ok': under('not ok') }
}

function applied(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.replace.start - a.replace.start)
    .reduce((now, { replace, text: written }) => now.slice(0, replace.start) + written + now.slice(replace.end), text)
}

suite('The rules for memos', () => {
  test('each has a file named after it', () => {
    const files = fs.readdirSync('src/core/check/rules').filter((name) => name !== 'index.ts')
    assert.deepEqual(rules.map(({ id }) => `${id}.ts`).sort(), files.sort())
  })

  test('find in their examples with no words of transcripts in memory what they find with all', async () => {
    const away = readFixture()
    away.texts.bring = async ({ uri }) => away.setSource(uri, corpus.texts.at(uri)?.text ?? '')
    away.setSource('file:///corpus/reed2021.txt', reedSource())
    addNotes(away)
    addAgreed(away)
    away.texts.most = 0
    const other = new MemoChecker(away)
    for (const { id } of rules) {
      const { ok, 'not ok': wrong } = examplesOf(id)
      for (const marked of [...ok, ...wrong]) {
        const memo = readMemo(marked.replace(/[⟦⟧]/g, ''), 'markdown')
        const options = { today: '2026-01-01', severities: { [id]: 'warning' } } as const
        const found = await withWords(away.texts, () => other.check(memo, options))
        assert.deepEqual(found, checker.check(memo, options), `${id}: ${marked}`)
      }
    }
    assert.equal(away.texts.bytes, 0)
  })

  for (const { id } of rules) {
    suite(id, () => {
      const examples = examplesOf(id)

      test('has examples of what is right and what is wrong', () => {
        assert.ok(examples.ok.length)
        assert.ok(examples['not ok'].length)
      })

      for (const text of examples.ok)
        test(`finds nothing in: ${text.trim()}`, () => {
          assert.deepEqual(
            check(text, id).flatMap(({ ruleId, severity }) =>
              ruleId !== id && (severity === 'hint' || ruleId === 'attribution-unchecked') ? [] : [ruleId],
            ),
            [],
          )
        })

      for (const marked of examples['not ok']) {
        const [start, end] = [marked.indexOf('⟦'), marked.indexOf('⟧') - 1]
        const text = marked.replace(/[⟦⟧]/g, '')

        test(`finds it in: ${marked.trim()}`, () => {
          const found = check(text, id).filter(({ ruleId }) => ruleId === id)
          assert.deepEqual(
            found.map(({ span }) => span),
            [{ start, end }],
          )
        })

        test(`and each of its fixes mends it: ${marked.trim()}`, () => {
          const problem = check(text, id).find(({ ruleId }) => ruleId === id)
          for (const { edits, kind } of problem?.fixes ?? []) {
            const mended = applied(text, edits)
            assert.deepEqual(
              check(mended, id).filter(({ ruleId }) => ruleId === id),
              [],
              `${kind} makes ${mended}`,
            )
          }
        })
      }
    })
  }
})

suite('Words of notes', () => {
  const found = (text: string): readonly string[] =>
    check(text).flatMap(({ ruleId, severity }) =>
      ruleId.startsWith('quotation-') && ruleId !== 'quotation-initial' ? `${ruleId} ${severity}` : [],
    )

  const cases: readonly (readonly [string, readonly string[]])[] = [
    // Within marks of any kind they are the speaker's, whole or in part.
    ['Okonjo said in 2024 that “money for lights” is short [@okonjo2024, para. 1].', []],
    ['Okonjo said in 2024: “We were never in the room” [@okonjo2024, para. 2].', []],
    ['Okonjo said in 2024: “[N]obody has money for lights” [@okonjo2024].', []],
    // Outside they are not, in whatever form they are quoted.
    [
      'Okonjo said in 2024:\n\n> Board ordered the dredger and asked nobody [@okonjo2024, para. 2]',
      ['quotation-from-notes warning'],
    ],
    ['The “[c]ost is about three million”, said Okonjo in 2024 [@okonjo2024].', ['quotation-from-notes warning']],
    ['The “dredger” came in 2024, said Okonjo [@okonjo2024, para. 2].', ['quotation-from-notes hint']],
    // What stands on both sides was said.
    ['Okonjo said in 2024 that “the lights are out” [@okonjo2024, para. 3].', []],
    // Nobody’s words need marks, or a citation.
    ['Cost is about three million and will rise, so much is clear.', []],
    ['It is plain that “cost is about three million and will rise”.', []],
  ]
  for (const [text, expected] of cases)
    test(text.replace(/\s+/g, ' '), () => assert.deepEqual(found(`${text}\n`), expected))

  test('are told in one sentence, and the marks can be taken off', () => {
    const text = 'The “cost is about three million”, said Okonjo in 2024 [@okonjo2024, para. 1].\n'
    const problem = check(text).find(({ ruleId }) => ruleId === 'quotation-from-notes')
    assert.ok(problem)
    assert.equal(
      memoProblemSentence(problem, corpus, plainEnglish),
      'Quoted from notes: these words are yours, not the speaker’s. Remove the quotation marks.',
    )
    const [fix] = problem.fixes
    assert.equal(
      applied(text, fix?.edits ?? []),
      'The cost is about three million, said Okonjo in 2024 [@okonjo2024, para. 1].\n',
    )
  })
})

suite('Keys of other bibliographies', () => {
  const keys = (text: string): readonly string[] =>
    check(text)
      .filter(({ ruleId }) => ruleId === 'unknown-source')
      .map(({ span }) => text.slice(span.start, span.end))

  test('are nobody’s mistake in a memo that names one', () => {
    const body = '\nSee [@reed2021, para. 1; @imf2020; @reed2012].\n'
    assert.deepEqual(keys(`---\nbibliography: zotero.bib\n---\n${body}`), ['reed2012'])
    assert.deepEqual(keys(`---\nbibliography:\n  - references.json\n  - zotero.bib\n---\n${body}`), ['reed2012'])
    assert.deepEqual(keys(`---\nbibliography: references.json\n---\n${body}`), ['imf2020', 'reed2012'])
    assert.deepEqual(keys(body), ['imf2020', 'reed2012'])
  })

  test('nor in a text that cites no interview, unless somebody has a corpus of his own to cite from', () => {
    const text = '\nSee [@imf2020], @somebody and @tbl-exports.\n'
    assert.deepEqual(keys(text), [])
    const own = (memo: string, language: MemoLanguage = 'markdown'): readonly string[] =>
      checker
        .check(readMemo(memo, language), { isOwnCorpus: true })
        .map(({ ruleId, span }) => `${ruleId} ${memo.slice(span.start, span.end)}`)
    assert.deepEqual(own(text), ['unknown-source imf2020'])
    assert.deepEqual(own(`---\nbibliography: zotero.bib\n---\n${text}`), [])
    assert.deepEqual(own(text, 'quarto'), [])
  })
})
