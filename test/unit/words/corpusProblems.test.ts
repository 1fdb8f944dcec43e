import assert from 'node:assert/strict'
import { Corpus } from '../../../src/core/corpus/corpus.js'
import type { Problem } from '../../../src/core/model.js'
import { type CorpusRuleId, corpusRules } from '../../../src/core/corpusRules.js'
import type { L10n } from '../../../src/words/l10n.js'
import { languageOf, plainEnglish } from '../../../src/words/l10n.js'
import { problemSentence } from '../../../src/words/problems/corpusProblems.js'
import { addNoSums, glossaryUri, interviewUri, readExample } from '../core/corpus/read/example.js'
import { glossaryMistakes } from '../core/corpus/read/glossaryMistakes.js'
import { interviewMistakes } from '../core/corpus/read/interviewMistakes.js'
import type { Mistake } from '../core/corpus/read/mistake.js'

const example = readExample()

suite('The sentence on a mistake in a corpus', () => {
  for (const mistake of interviewMistakes) check(interviewUri, example.interview, mistake)
  for (const mistake of glossaryMistakes) check(glossaryUri, example.glossary, mistake)

  test('names what was found and what was expected', () => {
    const sentences: readonly (readonly [CorpusRuleId, string])[] = [
      [
        'field-unknown',
        'There is no field “publicher” here; expected publisher, attache, citation-key, type, title, author, interviewer, issued, …',
      ],
      [
        'value-unknown',
        '“probable” is not a value of “likelihood”; expected almost no chance, very unlikely, unlikely, roughly even chance, likely, very likely or almost certain.',
      ],
      ['date-malformed', '“2024-02-30” is not a date; expected 2024, 2024-03 or 2024-03-12.'],
      ['key-phrase-too-long', 'This key phrase has 8 words; expected at most 7.'],
      ['id-duplicate', 'An earlier heading of this file already has the id “ratify-by-winter”.'],
      ['reference-dangling', 'Nothing in the corpus is called “ratify-by-spring”.'],
      ['passage-missing', 'The interview has no passage ¶3; expected ¶1 to ¶2.'],
      [
        'key-duplicate',
        'a/okafor2024.md already has the citation key “okafor2024”, so this file is not used. If a shared folder made it when two people saved at once, take over what differs and delete it.',
      ],
      ['format-newer', 'The format “interview/4” is newer than the version 3 that is read here; update Attaché.'],
    ]
    for (const [rule, sentence] of sentences) {
      const mistake = interviewMistakes.find((one) => one.rule === rule)
      assert.ok(mistake)
      assert.equal(problemSentence(problemOf(interviewUri, example.interview, mistake), plainEnglish), sentence)
    }
  })

  test('is the same sentence for every case of a rule, but for what stands in it', () => {
    const messages = new Map<string, Set<string>>()
    for (const mistake of [...interviewMistakes, ...glossaryMistakes]) {
      const isInterview = interviewMistakes.includes(mistake)
      const text = isInterview ? example.interview : example.glossary
      const problem = problemOf(isInterview ? interviewUri : glossaryUri, text, mistake)
      const said = messages.get(problem.ruleId) ?? new Set()
      messages.set(problem.ruleId, said)
      const note: L10n = {
        t: (message) => {
          if (message !== languageOf(plainEnglish)) said.add(message) // that of a list in it
          return message
        },
      }
      problemSentence(problem, note)
    }
    assert.deepEqual([...messages.keys()].sort(), Object.keys(corpusRules).sort())
    for (const [rule, said] of messages) assert.ok(said.size <= 3, `${rule}: ${[...said].join(' | ')}`)
  })
})

function check(uri: string, text: string, mistake: Mistake): void {
  test(`${mistake.rule}: ${mistake.what}`, () => {
    const problem = problemOf(uri, text, mistake)
    const fills: L10n = {
      t: (message, ...values) => {
        const used = [...message.matchAll(/\{(\d+)\}/g)].map(([, index]) => Number(index))
        for (const index of values.keys()) assert.ok(used.includes(index), `“${message}” leaves out a value`)
        assert.equal(Math.max(-1, ...used), values.length - 1, `“${message}” lacks a value`)
        for (const value of values) assert.notEqual(value, '', `an empty place in “${message}”`)
        return plainEnglish.t(message, ...values)
      },
    }
    const sentence = problemSentence(problem, fills)
    assert.match(sentence, /^[\p{Lu}“{¶¶#QS0-9a].*[\p{L}\p{N}.…”)]$/u)
    assert.doesNotMatch(sentence, /undefined|\[object|NaN|\{\d\}|\n/)
    assert.doesNotMatch(sentence, /\bline \d|\bcolumn \d/, 'the place is said elsewhere')
    assert.ok(sentence.length <= 260, sentence)
  })
}

function problemOf(uri: string, before: string, { change: [from, to], beside }: Mistake): Problem {
  const corpus = new Corpus()
  corpus.set(interviewUri, example.interview)
  corpus.set(glossaryUri, example.glossary)
  corpus.set(uri, from ? before.replace(from, () => to) : to)
  if (beside) corpus.set(...beside)
  addNoSums(corpus)
  const [problem] = [...corpus.problems().values()].flat()
  assert.ok(problem)
  return problem
}
