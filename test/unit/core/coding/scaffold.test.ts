import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { corpusToCsl } from '../../../../src/core/bibliography/interviewToCsl.js'
import { Corpus } from '../../../../src/core/corpus/corpus.js'
import { type Interview, attributionTerms } from '../../../../src/core/model.js'
import {
  isUsableKey,
  newGlossaryText,
  newInterviewText,
  type NewInterview,
  suggestKey,
} from '../../../../src/core/coding/scaffold.js'

const answers: NewInterview = {
  key: 'okafor2024',
  title: 'Fog over the strait',
  interviewee: 'Ines Maria Okafor',
  issued: '2024-03-12',
  publisher: 'Coast Review',
  terms: 'on record',
}

/** The interview that a new file gives, which must read without a problem. */
function readNew(given: NewInterview): { readonly corpus: Corpus; readonly interview: Interview } {
  const corpus = new Corpus()
  const uri = `file:///${given.key}.md`
  corpus.set(uri, newInterviewText(given))
  assert.deepEqual(corpus.problems().get(uri), [], newInterviewText(given))
  const interview = corpus.interview(given.key)
  assert.ok(interview)
  return { corpus, interview }
}

/** One line as somebody may type it into a form, markup and quotes and all. */
const line = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc.constantFrom(
      '{#id}',
      '# x',
      'a: b',
      '- a',
      '[x](y)',
      '"q" \'r\'',
      '*a* _b_ `c`',
      '<b>',
      '& ¶2 “x … y”',
      '---',
      '!!x',
      '@key',
      'x {terms=y}',
    ),
  )
  .map((text) => text.replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, ' ').trim())
  .filter((text) => text !== '')

suite('Files made from a form', () => {
  test('an interview holds what was asked, and reads without a problem', () => {
    const { interview } = readNew(answers)
    assert.equal(interview.title, 'Fog over the strait')
    assert.deepEqual(interview.authors, [{ given: 'Ines Maria', family: 'Okafor' }])
    assert.equal(interview.issued, '2024-03-12')
    assert.equal(interview.publisher, 'Coast Review')
    assert.equal(interview.terms, 'on record')
    assert.deepEqual(
      interview.voices.map(({ role }) => role),
      ['interviewee', 'questioner'],
    )
  })

  test('what is left empty is left out', () => {
    const { interview } = readNew({ ...answers, issued: '', publisher: '', interviewee: 'Okafor' })
    assert.equal(interview.issued, undefined)
    assert.equal(interview.publisher, undefined)
    assert.deepEqual(interview.authors, [{ family: 'Okafor' }])
  })

  for (const terms of attributionTerms.filter((one) => one !== 'on record'))
    test(`a speaker ${terms} stands under a description, in the bibliography as well`, () => {
      const { corpus, interview } = readNew({
        ...answers,
        key: 'interview2024',
        interviewee: 'a senior official',
        terms,
      })
      assert.equal(interview.terms, terms)
      assert.equal(interview.description, 'a senior official')
      assert.deepEqual(interview.authors, [])
      const authors = terms === 'off record' ? [] : [{ literal: 'a senior official' }]
      assert.deepEqual(
        corpusToCsl(corpus).flatMap(({ author }) => author ?? []),
        authors,
      )
    })

  test('whatever is typed into the form, the file reads without a problem and gives it back', () => {
    fc.assert(
      fc.property(line, line, line, fc.constantFrom(...attributionTerms), (title, interviewee, publisher, terms) => {
        const { interview } = readNew({ ...answers, title, interviewee, publisher, terms })
        assert.equal(interview.title, title)
        assert.equal(interview.publisher, publisher)
        if (terms !== 'on record') assert.equal(interview.description, interviewee)
      }),
    )
  })

  test('a glossary reads without a problem, whatever it is about', () => {
    fc.assert(
      fc.property(line, (title) => {
        const corpus = new Corpus()
        corpus.set('file:///glossary.md', newGlossaryText(title))
        assert.deepEqual(corpus.problems().get('file:///glossary.md'), [])
        assert.equal(corpus.file('file:///glossary.md')?.document?.kind, 'glossary')
      }),
    )
  })

  const keys: readonly (readonly [name: string, issued: string, taken: readonly string[], key: string])[] = [
    ['Ines Okafor', '2024-03-12', [], 'okafor2024'],
    ['Ines Okafor', '2024', ['okafor2024'], 'okafor2024b'],
    ['Ines Okafor', '2024', ['okafor2024', 'okafor2024b'], 'okafor2024c'],
    ['Ines Okafor', '', [], 'okafor'],
    ['Zoë Šimić-O’Neill', '2020', [], 'simiconeill2020'],
    ['?', '', [], 'interview'],
  ]
  for (const [name, issued, taken, key] of keys)
    test(`the key of ${name}, ${issued || 'no date'}${taken.length ? `, beside ${taken.join(' and ')}` : ''} is ${key}`, () => {
      assert.equal(suggestKey(name, issued, new Set(taken)), key)
      assert.ok(isUsableKey(key))
    })

  for (const key of ['', 'a b', 'a-', '-a', 'a--b', 'fig-map', 'sec-2', 'a/b', 'a.b', '{a}', 'a@b'])
    test(`“${key}” is no key`, () => assert.equal(isUsableKey(key), false))
  for (const key of ['small2010', 'Small_2010', 'a-b', '2010small', 'müller2020'])
    test(`${key} is a key`, () => assert.ok(isUsableKey(key)))
})
