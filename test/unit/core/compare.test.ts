import assert from 'node:assert/strict'
import { libraryOf } from '../../../src/core/bibliography/library.js'
import { type CheckOptions, MemoChecker } from '../../../src/core/check/check.js'
import { type ModelAnswer, outcomeOf, readAnswers, unprovedIn } from '../../../src/core/compare/answers.js'
import { type Comparison, type Comparisons, comparisonsIn, promptOf } from '../../../src/core/compare/question.js'
import { readSource } from '../../../src/core/corpus/source/sourceText.js'
import { readMemo } from '../../../src/core/memo/memo.js'
import { isProtectedInterview } from '../../../src/core/terms/terms.js'
import type { NamesFile } from '../../../src/core/terms/namesFile.js'
import { readJson } from '../../support/bibliographies.js'
import { readFixture } from '../../support/fixtureCorpus.js'
import { fixtureCorpus, reedSource } from '../../support/fixtures.js'

const corpus = readFixture()
corpus.setSource('file:///corpus/reed2021.txt', reedSource())
const checker = new MemoChecker(corpus)

const solberg: NamesFile = {
  key: 'official2020',
  names: ['Henrik Solberg'],
  affiliations: ['Office of Inland Waters'],
  stated: {},
}

/** Of every protected interview, most of which have none. */
const names = new Map(
  corpus
    .interviews()
    .filter(isProtectedInterview)
    .map(({ key }): [string, NamesFile] => [key, { key, names: [], affiliations: [], stated: {} }]),
).set(solberg.key, solberg)

function comparisonsOf(memo: string, more: CheckOptions = {}, one = checker): Comparisons {
  const options = { today: '2026-11-24', names, ...more }
  return comparisonsIn(one.examine(readMemo(memo, 'markdown'), options), {
    reader: 'own machines',
    today: '2026-11-24',
  })
}

/** The same where Reed's interview has been changed. */
function comparisonsWith(change: (interview: string) => string, memo: string): Comparisons {
  const changed = readFixture()
  const uri = changed.interview('reed2021')?.uri ?? assert.fail('no interview')
  changed.set(uri, change(fixtureCorpus().get(uri) ?? ''))
  changed.setSource('file:///corpus/reed2021.txt', reedSource())
  return comparisonsOf(memo, {}, new MemoChecker(changed))
}

const only = ({ asked: [first, ...more] }: Comparisons): Comparison =>
  first && !more.length ? first : assert.fail('not one question')

suite('what a model is asked', () => {
  test('has each passage once, as what is cited though it is context of another citation', () => {
    const { parts } = only(
      comparisonsOf('The river is measured and the treaty unequal [@reed2021, para. 1; @reed2021, para. 2].'),
    )
    const cited = parts.filter(({ role }) => role === 'cited').map(({ passage }) => passage.ref.number)
    assert.deepEqual(cited, [1, 2])
    assert.equal(new Set(parts.map(({ passage }) => passage)).size, parts.length)
  })

  test('has the answers where a question is cited', () => {
    const { parts } = only(comparisonsOf('The Commission should start early [@reed2021, sec. 3].'))
    const cited = parts
      .filter(({ role }) => role === 'cited')
      .map(({ passage: { ref } }) => `${ref.kind} ${ref.number}`)
    assert.deepEqual(cited, ['question 3', 'paragraph 4', 'paragraph 5'])
  })

  test('is nothing of what the sentence rests on in part alone', () => {
    const library = libraryOf(corpus, [readJson('[{"id": "ward2019", "type": "book", "title": "Dams"}]')])
    const memo = 'The river is measured [@reed2021, para. 1; @ward2019, p. 3].'
    const { asked, withheld, closed } = comparisonsOf(memo, { library })
    assert.deepEqual({ asked, withheld, closed }, { asked: [], withheld: 1, closed: undefined })
  })
})

const told = 'The river is measured every week [@reed2021, para. 1].'

suite('what never leaves in a question', () => {
  test('leaves while nothing speaks against it', () => assert.equal(comparisonsOf(told).asked.length, 1))

  for (const [name, memo] of Object.entries({
    'cites a protected source': `${told}\n\nThat is dear [@official2020, sec. 1].`,
    'cites one in a note': `${told}[^1]\n\n[^1]: Dear [@official2020, sec. 1].`,
    'cites one in a comment': `${told}\n\n<!-- Dear, says [@official2020, sec. 1]. -->`,
    'cites one in what only some readers get': `${told}\n\n::: {.content-hidden}\nDear [@official2020, sec. 1].\n:::`,
    'lists one in its front matter': `---\nnocite: "@official2020"\n---\n\n${told}`,
    'lists one among its sources': `---\nsources: [official2020]\n---\n\n${told}`,
  }))
    test(`is any of a memo that ${name}`, () => {
      const { asked, closed } = comparisonsOf(memo)
      assert.deepEqual([asked.length, closed], [0, 'protected'])
    })

  test('is any of a memo that has words of a protected transcript, cited or not', () => {
    const words = 'We have no plan for a second dry year, as far as I can see, and nobody asks for one.'
    const protectedTexts = new Map([['official2020', readSource('file:///store/official2020.txt', `[¶1]\n${words}\n`)]])
    assert.equal(comparisonsOf(told, { protectedTexts }).asked.length, 1)
    const { asked, closed } = comparisonsOf(`${told}\n\n“${words}”`, { protectedTexts })
    assert.deepEqual({ asked, closed }, { asked: [], closed: 'protected' })
  })

  for (const name of [
    'Henrik Solberg',
    'Solberg’s office',
    'HENRIK',
    'S\u00adolberg',
    'the Office of Inland Waters',
    '*Sol*berg',
  ])
    test(`is a sentence that says ${JSON.stringify(name)}, though it cites an open source alone`, () => {
      const memo = `The river is measured every week, as ${name} knows [@reed2021, para. 1].`
      assert.deepEqual(comparisonsOf(memo), { asked: [], withheld: 1, closed: undefined })
    })

  test('is any while the names of a protected source are not at hand: nobody can tell whether the memo has them', () => {
    const { asked, closed } = comparisonsOf(told, { names: new Map() })
    assert.deepEqual({ asked, closed }, { asked: [], closed: 'names' })
  })

  test('is any of a memo that cites what is not here, which may be protected, or includes what was not read', () => {
    assert.equal(comparisonsOf(`${told} So it is [@nowhere1999, para. 2].`).closed, 'unknown')
    assert.equal(comparisonsOf(`${told}\n\n{{< include _more.md >}}\n`).closed, 'includes')
  })

  test('is any of a memo that cites a source under embargo, or a passage that is not on the record', () => {
    const embargoed = comparisonsWith((one) => one.replace(/^terms: .*$/m, '$&\nembargo: 2027-01-01'), told)
    assert.deepEqual([embargoed.asked, embargoed.closed], [[], 'embargo'])
    const close = (one: string): string => one.replace(/^(- ¶2: .*?)$/m, '$1 {terms=background}')
    const cited = comparisonsWith(close, `${told} The treaty is a bargain [@reed2021, para. 2].`)
    assert.deepEqual([cited.asked, cited.closed], [[], 'protected'])
    const beside = only(comparisonsWith(close, told))
    assert.doesNotMatch(promptOf(beside, 'first'), /slow-motion/)
    assert.match(promptOf(only(comparisonsOf(told)), 'first'), /slow-motion/)
  })

  test('is what nobody reads: comments, addresses, titles of pictures, front matter and other sentences', () => {
    const memo = `---\ntitle: Secret One\nabstract: Secret Two\n---\n\n# Secret Three\n\nSecret Four is here. The river <!-- Secret Five --> is [measured](https://secret.six) every week [see @reed2021, para. 1, Secret Seven].^[Secret Eight.]\n\n![Secret Nine](secret-ten.png)\n`
    assert.doesNotMatch(promptOf(only(comparisonsOf(memo)), 'first'), /secret/i)
  })

  test('goes to nobody where the interview says never, and to own machines where it says nothing', () => {
    const says = (word: string) =>
      comparisonsWith((one) => one.replace(/^terms: .*$/m, `$&\nassistants: ${word}`), told)
    assert.equal(says('never').asked.length, 0)
    assert.equal(says('own machines').asked.length, 1)
  })
})

suite('what a model answers', () => {
  const comparison = only(comparisonsOf('The treaty is a fair bargain [@reed2021, para. 2].'))
  const bare = { model: 'invented', kind: 'opposite', differs: 'fair' }
  const twice = (answer: Omit<ModelAnswer, 'id'>) =>
    outcomeOf(
      comparison,
      [comparison.id, `${comparison.id}-again`].map((id) => ({ id, ...answer })),
    )

  test('points at what is cited where the words stand beside it as well', () => {
    const outcome = twice({ ...bare, answer: 'contradicts', span: 'the' })
    assert.equal(outcome.kind === 'questioned' && outcome.part.role, 'cited')
  })

  test('is nothing where it has all of the passage for its words, or none', () => {
    const all = comparison.parts.map(({ words }) => words).join(' ')
    const answer = { id: comparison.id, ...bare, answer: 'contradicts' } as const
    const given = ['', ' ', '…', all, `${all} ${all}`].map((span) => ({ ...answer, span }))
    assert.equal(unprovedIn(comparison, given), given.length)
  })

  test('costs little to prove, however long it is', () => {
    const reply = JSON.stringify({
      answer: 'contradicts',
      kind: 'x',
      span: 'river '.repeat(2_000_000),
      differs: 'fair',
    })
    const from = performance.now()
    const { answers } = readAnswers(JSON.stringify({ id: comparison.id, model: 'endless', reply }))
    assert.equal(outcomeOf(comparison, answers).kind, 'to ask')
    assert.ok(performance.now() - from < 2000)
  })
})
