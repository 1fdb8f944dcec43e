import assert from 'node:assert/strict'
import { Corpus } from '../../../../src/core/corpus/corpus.js'
import { expansionsIn } from '../../../../src/core/unknownNames/acronyms.js'
import { capitalRuns } from '../../../../src/core/unknownNames/scan.js'
import { NameScan, type UnknownName } from '../../../../src/core/unknownNames/unknownNames.js'
import { freshInterviews } from '../../../support/freshInterviews.js'

function freshCorpus(change: (text: string) => string = (text) => text): Corpus {
  const corpus = new Corpus()
  for (const [uri, text] of freshInterviews()) {
    if (uri.endsWith('.txt')) corpus.setSource(uri, change(text))
    else corpus.set(uri, text)
  }
  return corpus
}

function unknownIn(corpus: Corpus, ignored: readonly string[] = []): readonly UnknownName[] {
  const scan = new NameScan()
  for (const interview of corpus.interviews()) scan.add(corpus, interview)
  return scan.unknown(corpus, new Set(ignored))
}

function linesOf(names: readonly UnknownName[]): readonly string[] {
  return names.map(({ name, others, places, guess }) =>
    [places.length, name, ...others.map(({ text, why }) => `(${why} ${text})`), guess?.type ?? ''].join(' ').trim(),
  )
}

const glossary = `---
attache: glossary/1
---

# Names

## Actors

### Ostrava Port Authority {#opa}

- type: government body
- alias: OPA

### Tessaly {#tessaly}

- type: state
- alias: Tessalian (demonym)
`

suite('Names in a text', () => {
  const cases: readonly (readonly [text: string, expected: readonly string[]])[] = [
    ['We met the Ministry of the Interior and the Bank of Orsk.', ['Ministry of the Interior', 'Bank of Orsk']],
    [
      'Then Ansel van Houten and Maeve O’Brien left with John F. Marsh.',
      ['Ansel van Houten', "Maeve O'Brien", 'John F. Marsh'],
    ],
    [
      'He saw Prime Minister Lena Okoro, Dr. Bashir al-Amri and Mr McTavish.',
      ['Lena Okoro', 'Bashir al-Amri', 'McTavish'],
    ],
    ['In May the French and the Tessalians voted on a Monday.', ['Tessalians']],
    ['The U.S. Navy and the G20 met; so did Jamaat-e-Salam.', ['U.S. Navy', 'G20', 'Jamaat-e-Salam']],
    ['I think that I was right, and I said so.', []],
    ['BREAKING NEWS FROM ORSK', []],
    [
      'They joined the Tessalian People’s Party and Orsk’s Ministry of Trade.',
      ["Tessalian People's Party", 'Orsk', 'Ministry of Trade'],
    ],
    ['a text without any capital', []],
    ['Ærø, Łódź and Ísafjörður are ports.', ['Ærø', 'Łódź', 'Ísafjörður']],
  ]
  for (const [text, expected] of cases) {
    test(text, () => {
      assert.deepEqual(
        capitalRuns(text).map((run) => run.text),
        expected,
      )
    })
  }

  test('have the place at which they stand', () => {
    const text = '“Not so,” said Mr van Houten of Orsk.'
    assert.deepEqual(
      capitalRuns(text).map(({ start, end }) => text.slice(start, end)),
      ['Houten', 'Orsk'],
    )
  })

  test('an acronym is joined with what stands beside it in parentheses, small words or not', () => {
    const text =
      'The Organisation for Safe Ferries (OSF) and the League of Pilots (LOP) met the WCL (World Customs League), see (PDF) and the vote (see ABC).'
    assert.deepEqual(expansionsIn(text), [
      { acronym: 'OSF', name: 'Organisation for Safe Ferries' },
      { acronym: 'LOP', name: 'League of Pilots' },
      { acronym: 'WCL', name: 'World Customs League' },
    ])
  })
})

suite('Unknown names', () => {
  test('of twelve interviews without a glossary stand by frequency, other forms joined, with what they may be', () => {
    assert.deepEqual(linesOf(unknownIn(freshCorpus())), [
      '6 Harbour Accord deal',
      '5 Ansel van Houten (surname van Houten) person',
      '5 Meridian Development Bank (acronym MDB) organisation',
      '5 Ostrava Port Authority (acronym OPA) government body',
      '5 Tessaly (demonym Tessalian) state',
      '4 World Customs League (acronym WCL) organisation',
      '1 Brussels city',
      "1 O'Brien",
      '1 Ostrava',
      '1 Varga person',
    ])
  })

  test('are no names that an entry has, nor those that are ignored', () => {
    const corpus = freshCorpus()
    corpus.set('file:///corpus/names.md', glossary)
    const names = unknownIn(corpus, ['Brussels']).map(({ name }) => name)
    for (const known of ['Ostrava Port Authority', 'OPA', 'Tessaly', 'Tessalians', 'Brussels'])
      assert.ok(!names.includes(known), known)
    assert.ok(names.includes('Harbour Accord'))
  })

  test('come back in no form once they are ignored or taken into a glossary in all their forms', () => {
    const forms = ['Ansel van Houten', 'van Houten', 'Tessaly', 'Tessalian']
    const left = /Houten|Tessal/
    assert.deepEqual(
      unknownIn(freshCorpus(), forms).filter(({ name }) => left.test(name)),
      [],
    )
    const corpus = freshCorpus()
    corpus.set(
      'file:///corpus/names.md',
      `${glossary}\n### Ansel van Houten {#houten}\n\n- type: person\n- alias: van Houten\n`,
    )
    assert.deepEqual(
      unknownIn(corpus).filter(({ name }) => left.test(name)),
      [],
    )
  })

  test('say where they stand', () => {
    const [accord] = unknownIn(freshCorpus())
    assert.ok(accord)
    for (const { text, span } of accord.places) assert.equal(text.slice(span.start, span.end), 'Harbour Accord')
    assert.deepEqual(accord.places[0]?.key, 'obrien2022')
  })

  test('hold nothing said off the record and no protected name', () => {
    const changed = (text: string): string =>
      text
        .replace('The debt will be forgiven', 'Gustav Lomax says the debt will be forgiven')
        .replace('Frankly, no.', 'Frankly, as Petra Zelenka, no.')
    const corpus = freshCorpus(changed)
    const official = freshInterviews().get('file:///corpus/official2022.md') ?? ''
    corpus.set('file:///corpus/official2022.md', official.replace('### A senior port official', '### Petra Zelenka'))
    const names = unknownIn(corpus).map(({ name }) => name)
    assert.deepEqual(
      names.filter((name) => /Lomax|Zelenka/.test(name)),
      [],
    )
  })

  test('a word that begins a sentence is none, unless it has its capital elsewhere too', () => {
    const corpus = freshCorpus((text) =>
      text.replace('Debt relief, perhaps.', 'Meridian again? Perhaps with Meridian. Bluntly no.'),
    )
    const names = unknownIn(corpus).map(({ name }) => name)
    assert.ok(names.includes('Meridian'))
    assert.ok(!names.includes('Bluntly'))
  })
})
