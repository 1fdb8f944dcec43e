import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { Corpus } from '../../../../src/core/corpus/corpus.js'
import { findMentions } from '../../../../src/core/names/findMentions.js'
import { keywordsOf } from '../../../../src/core/language/keywords.js'
import { fixtureCorpus, basinGlossary, reedInterview } from '../../../support/fixtures.js'
import { shareOf } from '../../../support/verifying.js'
import { glossaryUri, interviewUri, readExample } from './read/example.js'

const example = readExample()
const basin = basinGlossary()
const reed = reedInterview()

/** What the files of a corpus may hold: whole, edited, clashing, broken. */
const texts: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries([...fixtureCorpus()].map(([uri, text]) => [uri, [text]])),
  [interviewUri]: [example.interview, example.interview.replace('{#ratify-by-winter}', '{#ratify}')],
  [glossaryUri]: [example.glossary, example.glossary.replaceAll('estmark', 'velmark')],
  'file:///corpus/reed2021.md': [reed, reed.replace('- kind: forecast', '- kind: fact'), reed.slice(0, 2500), ''],
  'file:///copy/reed2021.md': [reed, reed.replace('issued: 2021-05-04', 'issued: 2023'), '# Notes'],
  'file:///corpus/basin.md': [
    basin,
    basin.replaceAll('alias: ', 'alias: New '),
    basin.replace('glossary/1', 'glossary/2'),
  ],
  'file:///corpus/okafor2024.sums': [
    example.sums,
    example.sums.replace('Ines Okafor says', 'Okafor says'),
    example.sums.replace('Q1 ', '<<<<<<< ours\nQ1 '),
    '\0',
  ],
  'file:///a/basin.md': [
    basin.replace('Lies on the lower', 'Lies on the upper'),
    basin.replaceAll('## Events', '## Places'),
  ],
}

/** Sets a file to one of its texts, by its place in the list, or deletes it. */
const edit = fc
  .constantFrom(...Object.keys(texts))
  .chain((uri) => fc.tuple(fc.constant(uri), fc.integer({ min: -1, max: (texts[uri] ?? []).length - 1 })))

suite('A corpus', () => {
  test('after any edits equals one built anew from what its files hold then', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const corpus = new Corpus()
        const files = new Map<string, string>()
        for (const [uri, version] of edits) {
          const text = texts[uri]?.[version]
          if (text === undefined) corpus.delete(uri)
          else corpus.set(uri, text)
          files.delete(uri)
          if (text !== undefined) files.set(uri, text)
          all(corpus) // what it remembers of an answer must not outlive the edit
        }
        const anew = new Corpus()
        for (const uri of [...files.keys()].sort()) anew.set(uri, files.get(uri) ?? '')
        assert.deepEqual(all(corpus), all(anew))
      }),
      { numRuns: shareOf(60, 6) },
    )
  })

  test('does not depend on the order in which its files come', () => {
    const files = Object.entries(texts).map(([uri, [text = '']]) => [uri, text] as const)
    const build = (order: typeof files): Corpus => {
      const corpus = new Corpus()
      for (const [uri, text] of order) corpus.set(uri, text)
      return corpus
    }
    assert.deepEqual(all(build(files)), all(build([...files].reverse())))
  })

  test('is empty again when all is deleted', () => {
    const corpus = full()
    for (const { uri } of corpus.files()) corpus.delete(uri)
    assert.deepEqual(all(corpus), all(new Corpus()))
  })

  test('tells of every change, until it is asked not to', () => {
    const corpus = new Corpus()
    const versions: number[] = []
    const stop = corpus.onDidChange(() => versions.push(corpus.version))
    corpus.set(interviewUri, example.interview)
    corpus.delete('file:///nowhere.md')
    corpus.delete(interviewUri)
    stop()
    corpus.set(interviewUri, example.interview)
    assert.deepEqual(versions, [1, 2])
    assert.equal(corpus.version, 3)
  })

  test('merges what two glossaries say of one entry: the first by uri names it, the rest is gathered', () => {
    const corpus = new Corpus()
    corpus.set(glossaryUri, example.glossary)
    corpus.set(
      'file:///corpus/zz.md',
      `---
attache: glossary/1
---

## Actors

### Republic of Estmark {#estmark}

- type: organisation
- definition: Independent since 1921. [general]
- definition: Has four ports. [general]
- alias: Estmarkers (demonym)
- alias: EST (case)
- within: vell-strait

## Agreements

### Strait Accord {#strait-accord}

- type: pact
- parties: norland, vell-strait
`,
    )
    const estmark = corpus.entry('estmark')
    assert.deepEqual([estmark?.name, estmark?.type, estmark?.within?.value], ['Estmark', 'state', 'vell-strait'])
    assert.deepEqual(
      estmark?.definitions.map(({ value }) => value),
      ['Has still to ratify the Strait Accord.', 'Independent since 1921.', 'Has four ports.'],
    )
    assert.deepEqual(
      estmark.aliases.map(({ text }) => text),
      ['Estmarkers', 'Republic of Estmark', 'EST'],
    )
    assert.deepEqual(corpus.entry('strait-accord')?.parties?.value, ['estmark', 'norland', 'vell-strait'])
    assert.deepEqual(
      findMentions(corpus.matcher, 'The Republic of Estmark').map(({ entries }) => entries),
      [['estmark']],
    )
    corpus.delete(glossaryUri)
    assert.equal(corpus.entry('estmark')?.name, 'Republic of Estmark')
    assert.deepEqual(findMentions(corpus.matcher, 'Estmark'), [])
  })

  for (const copy of [
    'reed2021 (conflicted copy 2026-12-01)',
    'reed2021-LAPTOP',
    'reed2021 2',
    'reed2021.sync-conflict-1',
  ])
    test(`uses the file that is named after its key, not ${copy}, and tells of that once`, () => {
      const corpus = new Corpus()
      const uri = `file:///corpus/${encodeURIComponent(copy)}.md`
      corpus.set(uri, reed.replace('title: ', 'title: Other '))
      corpus.set('file:///corpus/reed2021.md', reed)
      assert.equal(corpus.interview('reed2021')?.uri, 'file:///corpus/reed2021.md')
      const told = [...corpus.problems()].flatMap(([file, problems]) => problems.map(({ ruleId }) => [file, ruleId]))
      assert.deepEqual(
        told.filter(([, rule]) => rule === 'key-duplicate'),
        [[uri, 'key-duplicate']],
      )
    })

  for (const copy of ['okafor2024 (conflicted copy 2026-12-01)', 'okafor2024-LAPTOP', 'okafor2024 2', 'okafor2024~1'])
    for (const isFirst of [true, false])
      test(`proves words by the text and the hashes of a key, not by ${copy} ${isFirst ? 'before' : 'behind'} them`, () => {
        const own = { txt: '[¶1]\nThe port is open.\n', sums: example.sums }
        const other = {
          txt: '[¶1]\nThe port is shut.\n',
          sums: example.sums.replaceAll(/[0-9a-f]{64}/g, '0'.repeat(64)),
        }
        const base = (name: string): string => `file:///corpus/${encodeURIComponent(name)}`
        const corpus = new Corpus()
        corpus.set('file:///corpus/okafor2024.md', example.interview)
        const put = (name: string, { txt, sums }: typeof own): void => {
          corpus.setSource(`${base(name)}.txt`, txt)
          corpus.set(`${base(name)}.sums`, sums)
        }
        if (isFirst) put(copy, other)
        put('okafor2024', own)
        const before = corpus.problems().get('file:///corpus/okafor2024.md')
        if (!isFirst) put(copy, other)
        const interview = corpus.interview('okafor2024')
        assert.equal(corpus.sourceOf('okafor2024')?.text, own.txt)
        assert.deepEqual(interview && corpus.sumsOf(interview)?.uri, 'file:///corpus/okafor2024.sums')
        assert.ok(interview?.passages.some(({ sha256 }) => sha256 && !/^0+$/.test(sha256)))
        assert.deepEqual(corpus.problems().get('file:///corpus/okafor2024.md'), before)
        corpus.delete(`${base(copy)}.txt`)
        corpus.delete(`${base(copy)}.sums`)
        assert.equal(corpus.sourceOf('okafor2024')?.text, own.txt)
      })

  test('uses the first by uri of two files with one key, and the other when the first goes', () => {
    const corpus = new Corpus()
    corpus.set('file:///b/reed2021.md', reed.replace('Low water', 'High water'))
    assert.match(corpus.interview('reed2021')?.title ?? '', /^High water/)
    corpus.set('file:///a/reed2021.md', reed)
    assert.match(corpus.interview('reed2021')?.title ?? '', /^Low water/)
    assert.equal(corpus.interviews().length, 1)
    corpus.delete('file:///a/reed2021.md')
    assert.match(corpus.interview('reed2021')?.title ?? '', /^High water/)
  })

  test('lists interviews newest first, those without a date last', () => {
    const corpus = full()
    corpus.set('file:///corpus/reed2021.md', reed.replace('issued: 2021-05-04\n', ''))
    assert.deepEqual(
      corpus.interviews().map(({ key }) => key),
      ['okafor2024', 'moreau2021', 'official2020', 'closed2020', 'reed2021'],
    )
  })

  test('finds what a paragraph holds, and who has a name', () => {
    const corpus = full()
    const claims = corpus.claimsAt('reed2021', { kind: 'paragraph', number: 3 }).map(({ id }) => id)
    assert.deepEqual(claims, ['publish-data', 'dam-failure', 'not-that-far'])
    assert.deepEqual(
      corpus.entriesNamed('SARN').map(({ id }) => id),
      ['sarn', 'velmark'],
    )
    assert.deepEqual(corpus.entriesNamed('Sar'), [])
  })
})

function full(): Corpus {
  const corpus = new Corpus()
  for (const [uri, text] of fixtureCorpus()) corpus.set(uri, text)
  corpus.set(interviewUri, example.interview)
  corpus.set(glossaryUri, example.glossary)
  return corpus
}

const prose = `${[...`${basin}${example.glossary}`.matchAll(/(?:### |alias: )([^[({]+)/g)].map(([, name]) => name).join(', ')}. New Sarn.`

/** All that can be asked of a corpus. */
function all(corpus: Corpus): unknown {
  const ask = (typed: string, context = '') =>
    corpus.claims.search({
      wants: typed ? [[{ terms: [typed], isPrefix: true }]] : [],
      context: keywordsOf(context),
      limit: 30,
    })
  return {
    files: corpus.files().map(({ uri }) => uri),
    interviews: corpus.interviews(),
    entries: corpus.entries(),
    parts: corpus.entries().map(({ id }) => corpus.entryParts(id)),
    problems: [...corpus.problems()],
    named: ['velmark', 'Sarn', 'new sarn', 'Estmark', 'Reed'].map((name) => corpus.entriesNamed(name)),
    starting: ['s', 'vel', 'new', 'treaty', 'e'].map((start) => corpus.entriesStarting(start, 20)),
    sources: ['low', 'reed', 'okafor', 'o', 'sol'].map((start) => corpus.interviewsStarting(start, 20)),
    size: corpus.claims.size,
    found: [ask(''), ask('treat'), ask('s'), ask('d', 'The Basin Commission and the dam'), ask('', 'a flood')],
    mentions: findMentions(corpus.matcher, prose),
  }
}
