import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { assess } from '../../src/core/assess/assess.js'
import { type Examined, MemoChecker } from '../../src/core/check/check.js'
import { Corpus } from '../../src/core/corpus/corpus.js'
import { answerOf } from '../../src/core/export/evidence/citationAnswer.js'
import { isMisquoted } from '../../src/core/export/evidence/answer.js'
import { evidenceOf } from '../../src/core/export/evidence/evidence.js'
import { exportRules } from '../../src/core/export/objections.js'
import { readMemo } from '../../src/core/memo/memo.js'
import { sampleOf } from '../support/verifying.js'
import { sampleFiles } from '../support/sampleCorpus.js'

const fixtures = 'test/fixtures/checks'

function readCorpus(): Corpus {
  const corpus = new Corpus()
  const own = fs.readdirSync(`${fixtures}/corpus`).map((name) => [name, read(`${fixtures}/corpus/${name}`)] as const)
  for (const [name, text] of [...sampleFiles(), ...own])
    if (name.endsWith('.txt')) corpus.setSource(`file:///corpus/${name}`, text)
    else corpus.set(`file:///corpus/${name}`, text)
  return corpus
}

function read(file: string): string {
  return fs.readFileSync(file, 'utf8')
}

/** The memos of the sample and of the tests, and each sentence of those that are known to be true or false. */
function memos(): readonly string[] {
  const known = read(`${fixtures}/known.jsonl`).trim().split('\n')
  const lines = ['faults.txt', 'prose.txt'].flatMap((name) => read(`${fixtures}/${name}`).split('\n'))
  return [
    read('media/sample/memo.md'),
    ...fs.readdirSync(`${fixtures}/memos`).map((name) => read(`${fixtures}/memos/${name}`)),
    ...sampleOf(
      known.map((line) => (JSON.parse(line) as { readonly memo: string }).memo),
      6,
    ),
    ...sampleOf(
      lines
        .filter((line) => line.trim() && !line.startsWith('# '))
        .map((line) => line.replace(/^[a-z-]+: (?=\S)/, '').replaceAll('\\n', '\n')),
      6,
    ),
  ]
}

/** What certain problems of these say of a citation, if nobody has read its sentence. */
const telling =
  /^(?:unknown-locator|conflicts-with-source|said-elsewhere|number-differs|certainty-inflated|forecast-as-fact|voice-dropped|wrong-voice|quotation-from-notes|estimate-in-their-mouth|quotation-altered|quotation-misplaced)$/

suite('Check, assess and the annex of one memo', () => {
  const corpus = readCorpus()
  const checker = new MemoChecker(corpus)
  const today = '2026-11-24'

  test('give one answer of each citation', () => {
    let count = 0
    const told: string[] = []
    for (const text of memos()) {
      const memo = readMemo(text, 'markdown')
      const checked = checker.examine(memo, { isOwnCorpus: true, today })
      const assessed = answersOf(checker.examine(memo))
      const examined = checker.examine(memo, { ...exportRules, today })
      const rows = evidenceOf(examined)
      for (const [index, { citation, key, words, answer }] of rows.entries()) {
        count += 1
        const first = rows.findIndex((one) => one.citation === citation)
        const item = memo.citations[citation]?.items[index - first]
        assert.equal(item?.key, key)
        const others = assessed.get(item.span.start) ?? []
        const own = `${answer.kind} ${answer.faults.join()} ${answer.quoted}`
        if (others.length && !others.includes(own)) told.push(`annex ${own}, assess ${others.join(' | ')}: ${words}`)
        const sentence = examined.checked.sentences.find((one) => one.cited.some((two) => two.item === item))
        // Which part of a sentence a problem is of that cites one source twice only the problem knows.
        const isOnce = sentence?.cited.filter((one) => one.item.key === key).length === 1
        const problems = checked.problems.filter(
          ({ ruleId, doubt, data, span }) =>
            telling.test(ruleId) &&
            doubt === undefined &&
            'key' in data &&
            data.key === key &&
            isOnce &&
            span.start < sentence.span.end &&
            sentence.span.start < span.end,
        )
        const isFaulty = answer.faults.some((fault) => fault !== 'claim-changed') || isMisquoted(answer.quoted)
        if (problems.length && answer.kind !== 'differs')
          told.push(`check ${problems.map(({ ruleId }) => ruleId).join()}, annex ${own}: ${words}`)
        if (answer.kind === 'differs' && !isFaulty) told.push(`annex ${own} for nothing: ${words}`)
      }
    }
    assert.deepEqual(told, [])
    assert.ok(count > 150, `${count}`)
  })
})

/** The answers of `attache assess`, by where a key is cited. */
function answersOf(examined: Examined): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>()
  for (const sentence of examined.checked.sentences)
    for (const { cited } of assess(sentence, examined.checked)) {
      const { kind, faults, quoted } = answerOf(sentence, cited, examined)
      const { start } = cited.item.span
      found.set(start, [...(found.get(start) ?? []), `${kind} ${faults.join()} ${quoted}`])
    }
  return found
}
