import assert from 'node:assert/strict'
import { Corpus } from '../../../../../src/core/corpus/corpus.js'
import { corpusRules } from '../../../../../src/core/corpusRules.js'
import { addNoSums, glossaryUri, interviewUri, readExample, thingsIn } from './example.js'
import { glossaryMistakes } from './glossaryMistakes.js'
import { interviewMistakes } from './interviewMistakes.js'
import type { Mistake } from './mistake.js'

const { interview, glossary } = readExample()

suite('A mistake in a corpus gives one problem with its place, and the rest loads', () => {
  for (const mistake of interviewMistakes) test(titleOf(mistake), () => check(interviewUri, mistake))
  for (const mistake of glossaryMistakes) test(titleOf(mistake), () => check(glossaryUri, mistake))

  test('every rule has a case here', () => {
    const tried = new Set([...interviewMistakes, ...glossaryMistakes].map(({ rule }) => rule))
    assert.deepEqual(
      Object.keys(corpusRules).filter((rule) => ![...tried].some((one) => one === rule)),
      [],
    )
  })
})

function titleOf({ rule, what }: Mistake): string {
  return `${rule}: ${what}`
}

function thingsOf(uri: string): readonly string[] {
  const file = exampleCorpus().file(uri)
  return file ? thingsIn(file) : []
}

function exampleCorpus(): Corpus {
  const corpus = new Corpus()
  corpus.set(interviewUri, interview)
  corpus.set(glossaryUri, glossary)
  return corpus
}

function check(
  uri: string,
  { rule, change: [from, to], at, later, expected = [], lost = [], more = [], beside }: Mistake,
): void {
  const before = uri === interviewUri ? interview : glossary
  assert.ok(before.includes(from), `expected “${from}” in the example`)
  const text = from ? before.replace(from, () => to) : to
  const corpus = exampleCorpus()
  corpus.set(uri, text)
  if (beside) corpus.set(...beside)
  addNoSums(corpus)

  const found = [...corpus.problems().values()].flat().map((problem) => ({
    rule: problem.ruleId,
    severity: problem.severity,
    uri: problem.uri,
    line: problem.place.start.line,
    column: problem.place.start.column,
    expected: problem.expected,
  }))
  const place = at === undefined ? { line: 1, column: 1 } : placeOf(text, at, later)
  assert.deepEqual(found, [{ rule, severity: corpusRules[rule], uri, ...place, expected }])

  const file = corpus.file(uri)
  assert.ok(file)
  const left = thingsOf(uri).filter((thing) => !lost.includes(thing))
  assert.deepEqual([...thingsIn(file)].sort(), [...left, ...more].sort())
}

/** Where words stand, counted by hand and not by the code under test. */
function placeOf(text: string, words: string, later = false): { line: number; column: number } {
  const at = later ? text.lastIndexOf(words) : text.indexOf(words)
  assert.ok(at >= 0, `expected “${words}” in the text`)
  const lines = text.slice(0, at).split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}
