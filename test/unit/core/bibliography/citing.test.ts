import assert from 'node:assert/strict'
import type { Bibliography } from '../../../../src/core/bibliography/bibliography.js'
import { findEntries } from '../../../../src/core/bibliography/findEntries.js'
import { libraryOf } from '../../../../src/core/bibliography/library.js'
import { problemsOfBibliography } from '../../../../src/core/bibliography/libraryProblems.js'
import { memoSourcesOf } from '../../../../src/core/memo/memoSources.js'
import { MemoChecker } from '../../../../src/core/check/check.js'
import { readMemo } from '../../../../src/core/memo/memo.js'
import { openCompletion } from '../../../../src/core/query/citationCompletion.js'
import { resolveCitation } from '../../../../src/core/citation/resolve.js'
import { definitionsInMemo } from '../../../../src/core/query/definitions.js'
import { completeWorkLocator } from '../../../../src/core/query/locatorCompletion.js'
import { memoEvidence } from '../../../../src/core/query/memoEvidence.js'
import { readBib, readJson, told } from '../../../support/bibliographies.js'
import { readFixture } from '../../../support/fixtureCorpus.js'

const corpus = readFixture()
const bib = `@article{ward2019, author = {Ward, Helena and {Basin Institute}}, title = {Dams, Debt and Deterrence}, journaltitle = {Delta}, date = {2019}}
@report{oost2014, author = {van der Oost, Jan}, title = {Water Stress}, date = {2014}, ids = {oost14}}
@misc{reed2021, title = {Something Else}}
`
const bibliography = readBib(bib)
const library = libraryOf(corpus, [bibliography], true)
const memoOf = (text: string) => readMemo(text, 'markdown')
const front = '---\nbibliography: sources.bib\n---\n\n'

suite('A work of a bibliography is cited like an interview', () => {
  test('it is found by key, name, title and year, best first', () => {
    const found = (typed: string, of: readonly Bibliography[] = [bibliography]): readonly string[] =>
      findEntries(of, typed, 5).map(({ item }) => item.id)
    assert.deepEqual(found('ward'), ['ward2019'])
    assert.deepEqual(found('oost'), ['oost2014'])
    assert.deepEqual(found('deter ward'), ['ward2019'])
    assert.deepEqual(found('2014 stress'), ['oost2014'])
    assert.deepEqual(found('wards of the state'), [])
  })

  test('it completes behind an @, but not under the key of an interview', () => {
    const complete = (typed: string) => {
      const context = { text: typed, prose: typed, offset: typed.length, citedKeys: new Set<string>(), library }
      const items = openCompletion(corpus, context)?.complete().items ?? []
      return items.flatMap((one) => (one.kind === 'work' ? [one.entry.item.id] : []))
    }
    assert.deepEqual(complete('See @deterrence'), ['ward2019'])
    assert.deepEqual(complete('See [@oost'), ['oost2014'])
    assert.deepEqual(complete('See [@reed'), [])
  })

  test('behind its key and a comma stand CSL’s terms, also behind a key of its own that is an alias', () => {
    assert.equal(completeWorkLocator(library, 'See [@ward2019, ')?.item.id, 'ward2019')
    assert.equal(completeWorkLocator(library, 'See @oost14 [')?.item.id, 'oost2014')
    assert.equal(completeWorkLocator(library, 'See [@ward2019, p. 12, and ')?.item, undefined)
    assert.equal(completeWorkLocator(library, 'See [@reed2021, '), undefined)
  })

  test('its hover knows the entry and the locator, and its definition leads into the file', () => {
    const text = `${front}See [@ward2019, chap. 3].\n`
    const at = text.indexOf('ward2019') + 2
    const hover = resolveCitation(corpus, memoOf(text), at, library)
    assert.ok(hover?.kind === 'work')
    assert.equal(hover.entry.item.id, 'ward2019')
    assert.deepEqual([hover.locator?.inPandoc.label, hover.locator?.inPandoc.value], ['chapter', '3'])
    const [place] = definitionsInMemo(corpus, memoOf(text), at, library)
    assert.ok(place)
    assert.equal(place.uri, bibliography.uri)
    assert.equal(bib.slice(place.span.start, place.span.end), 'ward2019')
  })

  test('checks know its key, offer nearest keys from both, and expect nothing of an interview from it', () => {
    const checker = new MemoChecker(corpus)
    const text = `${front}Reed argues so [@reed2021, para. 2]. See [@ward2019], [@oost14, p. 5], @ward219 and [@rede2021; @imf2020].\n\nThe treaty is one, “quoted at some length from a report” [@ward2019, p. 3].\n`
    const examined = checker.examine(memoOf(text), { library })
    assert.deepEqual(
      examined.problems.map(({ ruleId, data }) => [ruleId, 'nearest' in data ? data.nearest : undefined]),
      [
        ['unknown-source', ['ward2019']],
        ['unknown-source', ['reed2021']],
        ['unknown-source', []],
      ],
    )
    const { sources } = memoEvidence(examined.checked, examined.problems)
    assert.equal(sources.find(({ key }) => key === 'ward2019')?.work?.id, 'ward2019')
  })

  test('where a bibliography could not be read, keys that nobody knows are let pass', () => {
    const text =
      '---\nbibliography: [sources.bib, lost.bib]\n---\n\nSee [@ward2019; @imf2020] and [@reed2021, para. 2].\n'
    const checker = new MemoChecker(corpus)
    const half = libraryOf(corpus, [bibliography], false)
    assert.deepEqual(checker.check(memoOf(text), { library: half }), [])
  })
})

suite('A bibliography beside the corpus', () => {
  test('has a problem under the key of an interview, unless the entry is that interview', () => {
    const problems = problemsOfBibliography(corpus, bibliography)
    assert.deepEqual(told({ ...bibliography, problems }), ['entry-taken 3:7 reed2021'])
    const ours = readJson('[{"id": "reed2021", "type": "interview"}]')
    assert.deepEqual(problemsOfBibliography(corpus, ours), [])
  })

  test('has a problem under a key of a file that comes before it, which names both places, unless both say the same', () => {
    const winner = readJson('[\n{"id": "a", "title": "A"},\n{"id": "b", "title": "B"}]')
    const loser = readJson('[{"id": "a", "title": "A"},\n{"id": "b", "title": "Not B"}, {"id": "c"}]')
    const problems = problemsOfBibliography(corpus, loser, [winner])
    assert.deepEqual(told({ ...loser, problems }), ['entry-elsewhere 2:9 b'])
    assert.deepEqual(problems[0]?.data, { text: 'b', file: winner.uri, line: 3 })
    assert.deepEqual(problemsOfBibliography(corpus, winner), [])
  })
})

suite('The front matter of a memo', () => {
  const sourcesOf = (yaml: string) => memoSourcesOf('file:///memos/a.md', `---\n${yaml}\n---\n\nText.\n`, 'markdown')
  const namesOf = (yaml: string): readonly string[] => sourcesOf(yaml).named.map(({ name }) => name)

  test('names bibliographies as Pandoc reads them', () => {
    assert.deepEqual(namesOf('bibliography: sources.bib'), ['sources.bib'])
    assert.deepEqual(namesOf('bibliography: "../my refs.json"'), ['../my refs.json'])
    assert.deepEqual(namesOf('bibliography: [a.bib, b.yaml]'), ['a.bib', 'b.yaml'])
    assert.deepEqual(namesOf('bibliography:\n- a.bib\n- c.ris # Zotero'), ['a.bib', 'c.ris'])
    assert.deepEqual(namesOf('bibliography: https://example.org/a.bib'), [])
    assert.deepEqual(namesOf('title: "bibliography: x.bib"'), [])
    assert.deepEqual(memoSourcesOf('file:///a.txt', '---\nbibliography: a.bib\n---\n', 'plaintext').named, [])
  })

  test('is told of a name that is no bibliography’s, in its place', () => {
    const { problems, named } = sourcesOf('bibliography: [sources.docx, a.bib]')
    assert.deepEqual(
      problems.map(({ ruleId, place }) => [ruleId, place.start.line, place.start.column]),
      [['bibliography-format-unknown', 2, 16]],
    )
    assert.equal(named.length, 1)
  })

  test('may hold the references themselves, which stand before those of files', () => {
    const text = '---\nbibliography: sources.bib\nreferences:\n- id: ward2019\n  type: report\n  title: Inline\n---\n'
    const { inline } = memoSourcesOf('file:///memos/a.md', text, 'quarto')
    assert.ok(inline)
    assert.equal(libraryOf(corpus, [inline, bibliography]).item('ward2019')?.title, 'Inline')
  })
})
