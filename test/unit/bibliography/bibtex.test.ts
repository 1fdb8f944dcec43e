import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { onlyItem, readBib, told } from '../../support/bibliographies.js'
import { computingTime } from '../../support/growth.js'

const titleOf = (title: string): string | undefined => onlyItem(readBib(`@book{a, title = {${title}}}`)).title

suite('A mistake in a BibTeX file is told in its place, and the rest loads', () => {
  const good = '\n@book{good, title = {Good}}\n'
  const keysOf = (text: string): readonly string[] => readBib(text).entries.map(({ item }) => item.id)

  for (const [what, text, ...problems] of [
    ['a comma is missing', '@book{a,\n  title = {A}\n  year = 2000\n}', 'entry-malformed 3:3 year = 2000 | , }'],
    [
      'a brace is missing',
      '@book{a,\n  title = {A,\n  year = 2000\n}',
      'entry-malformed 5:1 @book{good, title =  | , }',
    ],
    ['a quotation mark is missing', '@book{a, title = "A, year = 2000}', 'entry-malformed 1:33 } | "'],
    ['the entry is not closed', '@book{a, title = {A}', 'entry-malformed 2:1 @book{good, title =  | , }'],
    ['there is no equals sign', '@book{a, title {A}}', 'entry-malformed 1:16 {A}} | ='],
    ['a field has no value', '@book{a, title = , year = 2000}', 'entry-malformed 1:18 , year = 2000} | {…}, "…"'],
  ] as const)
    test(what, () => {
      assert.deepEqual(told(readBib(text + good)), problems)
      assert.deepEqual(keysOf(text + good), ['good'])
    })

  for (const [what, text, problem] of [
    ['an entry has no key', '@book{, title = {A}}', 'entry-key-missing 1:7 book | @book{key, …}'],
    ['a key is there twice', '@book{good, title = {A}}', 'entry-duplicate 2:7 good'],
    ['nothing says what a macro is', '@book{a, publisher = cup}', 'macro-unknown 1:22 cup | @string{cup = {…}}'],
    ['a field is there twice', '@book{a, title = {A}, title = {B}}', 'entry-field-twice 1:23 title'],
    ['no type has that name', '@bok{a, title = {A}}', 'entry-type-unknown 1:2 bok'],
    [
      'a date is none',
      '@book{a, date = {5 May 2010}}',
      'entry-date-malformed 1:17 5 May 2010 | 2010 2010-03-04 2010/2012',
    ],
    ['a parent is nowhere', '@inbook{a, crossref = {b}}', 'entry-parent-missing 1:23 b'],
  ] as const)
    test(`${what}, which costs the entry nothing else`, () => {
      assert.deepEqual(told(readBib(text + good)), [problem])
      assert.ok(keysOf(text + good).includes('good'))
    })

  test('comments, preambles, words between entries and addresses are none', () => {
    const text = 'Write to a@b.org (me).\n@comment{x, y = }\n@comment jabref-meta: x;\n% @book{\n@preamble{"\\x"}\n'
    assert.deepEqual(told(readBib(text + good)), [])
    assert.deepEqual(keysOf(text + good), ['good'])
  })

  test('two parents that name each other end', () => {
    const text = '@book{a, crossref = {b}, title = {A}}\n@book{b, crossref = {a}, title = {B}, year = 2000}'
    assert.deepEqual(
      readBib(text).entries.map(({ item }) => item.issued?.['date-parts']),
      [[[2000]], [[2000]]],
    )
  })

  test('macros that double each other are told, and end', () => {
    const doubling = Array.from({ length: 40 }, (_, at) => `@string{s${at + 1} = s${at} # s${at}}\n`).join('')
    const text = `@string{s0 = "quay "}\n${doubling}@book{a, title = s40}\n@book{b, title = s3}`
    assert.deepEqual(told(readBib(text + good)), ['macro-too-long 21:21 s19'])
    assert.deepEqual(keysOf(text + good), ['a', 'b', 'good'])
  })

  test('hostile nesting and lone marks are text', () => {
    const deep = `${'{'.repeat(5000)}x${'}'.repeat(5000)}`
    assert.deepEqual(told(readBib(`@book{a, title = {${deep}}}`)), [])
    assert.equal(titleOf('Cheap at $5 \\'), 'Cheap at $5')
  })
})

suite('An entry in BibTeX', () => {
  test('knows its place, its key’s place and its further keys', () => {
    const text = '% x\n@book{ward2019, ids = {old, older},\n  title = {A}}\n'
    const [entry] = readBib(text).entries
    assert.ok(entry)
    assert.equal(text.slice(entry.span.start, entry.span.end), text.slice(4, -1))
    assert.equal(text.slice(entry.keySpan.start, entry.keySpan.end), 'ward2019')
    assert.deepEqual(entry.aliases, ['old', 'older'])
  })

  test('keeps the case of words in braces from styles that would change it', () => {
    assert.equal(titleOf('The {iPhone} of {NATO}'), 'The <span class="nocase">iPhone</span> of NATO')
    assert.equal(titleOf('On {War and peace}'), 'On <span class="nocase">War and peace</span>')
  })

  test('has the name of a house with an “and” in it whole, and parts several by semicolons', () => {
    const publisherOf = (name: string): string | undefined =>
      onlyItem(readBib(`@book{a, publisher = {${name}}}`)).publisher
    assert.equal(publisherOf('Taylor and Francis'), 'Taylor and Francis')
    assert.equal(publisherOf('{Oliver and Boyd}'), 'Oliver and Boyd')
    assert.equal(publisherOf('A and B and C'), 'A; B; C')
    assert.equal(onlyItem(readBib('@book{a, location = {Paris and Rome}}'))['publisher-place'], 'Paris; Rome')
  })

  test('of a ministry with an “and” in its name names one', () => {
    const report = onlyItem(readBib('@report{a, institution = {Ministry of Trade and Tides}}'))
    assert.equal(report.publisher, 'Ministry of Trade and Tides')
  })

  test('has words for the keys that BibLaTeX prints in its own', () => {
    const itemOf = (text: string) => onlyItem(readBib(text))
    const patent = itemOf('@patent{a, location = {countryfr and countryuk}}')
    assert.deepEqual([patent.jurisdiction, patent['publisher-place']], ['France; United Kingdom', undefined])
    assert.equal(itemOf('@article{a, series = {newseries}}')['collection-title'], 'New series')
    assert.deepEqual(
      ['1', '3', '12', 'Silt Papers'].map((series) => itemOf(`@article{a, series = {${series}}}`)['collection-title']),
      ['1st series', '3rd series', '12th series', 'Silt papers'],
    )
    assert.equal(itemOf('@book{a, title = {Silt: \\bibstring{newseries}}}').title, 'Silt: New series')
  })

  test('hides addresses where its options say so, though a page keeps its own', () => {
    const hidden = 'url = {https://a.example}, doi = {10.1/x}, options = {url=false, doi=false}}'
    const [article, page] = readBib(`@article{a, ${hidden}\n@online{b, ${hidden}`).entries.map(({ item }) => item)
    assert.deepEqual([article?.URL, article?.DOI], [undefined, undefined])
    assert.deepEqual([page?.URL, page?.DOI], ['https://a.example', undefined])
  })

  test('is in the variant of its language', () => {
    const text = '@book{a, langid = {english}, langidopts = {variant=british}}'
    assert.equal(onlyItem(readBib(text)).language, 'en-GB')
  })

  test('that is a book stands in none, and a short title ends in no open quotation', () => {
    const book = onlyItem(readBib('@book{a, title = {Silt}, booktitle = {Silt}}'))
    assert.equal(book['container-title'], undefined)
    assert.equal(onlyItem(readBib("@book{a, title = {On `Silt: A Tale'}}"))['title-short'], undefined)
    assert.equal(
      onlyItem(readBib('@article{a, title = {On Silt: A Tale}, issuetitle = {I}}'))['title-short'],
      'On silt',
    )
  })

  test('names a magazine in markup whole, writes \\TeX as TeX does, and turns by degrees', () => {
    assert.deepEqual(onlyItem(readBib('@article{a, author = {{\\emph{Silt} Magazine}}}')).author, [
      { literal: 'Silt Magazine' },
    ])
    assert.equal(titleOf('The {\\TeX book} of {\\TeX} at $0.5^\\circ$'), 'The TeXbook of TeX at 0.5°')
  })

  test('has the number of an edition without what stands behind it, and the year beside a date that is none', () => {
    const editionOf = (edition: string): unknown => onlyItem(readBib(`@book{a, edition = {${edition}}}`)).edition
    assert.deepEqual(['2nd.', '3rd. Ed.', '4th edition', '5', 'Second'].map(editionOf), [
      '2nd',
      '3rd',
      '4th',
      '5',
      'Second',
    ])
    const issued = (fields: string): unknown => onlyItem(readBib(`@book{a, ${fields}}`)).issued
    assert.deepEqual(issued('date = {16}, year = {2023}'), { 'date-parts': [[2023]] })
    assert.deepEqual(issued('date = {2022-05}, year = {2023}'), { 'date-parts': [[2022, 5]] })
  })

  test('in parentheses is read as well, which Pandoc does not', () => {
    assert.equal(onlyItem(readBib('@string(p = "Press")\n@book(a, publisher = p)')).publisher, 'Press')
  })

  test('of an export by Better BibTeX or JabRef is read without a complaint', () => {
    const text = fs.readFileSync('test/fixtures/bibliography/nasty.bib', 'utf8')
    assert.deepEqual(told(readBib(text)), [])
    const zotero = readBib(text).entries.find(({ item }) => item.id === 'bbt2018')?.item
    assert.equal(zotero?.title, 'Zotero’s Better BibTeX: An export')
    assert.equal(zotero.abstract, 'We find 5% & more. A second sentence — with dashes.')
    assert.equal(zotero.DOI, '10.1000/xyz_123')
  })
})

suite('A big bibliography', () => {
  const entry = (index: number): string =>
    `@article{key${index},\n  title = {The {{NATO}} Summit and \\emph{Its} Aftermath, Part ${index}},\n  author = {M{\\"u}ller, J{\\"o}rg and {World Bank} and van der Berg, Jan},\n  date = {2010-03-04},\n  journaltitle = {Journal of Things},\n  abstract = {${'A sentence of an abstract, as long as they are, with 5\\% of what they have. '.repeat(9)}},\n  file = {/home/x/Zotero/storage/ABCDEFGH/Muller - 2010.pdf}\n}\n`
  const make = (count: number): string => Array.from({ length: count }, (_, index) => entry(index)).join('\n')
  const timed = (text: string): number => computingTime(() => void readBib(text))

  test('takes time as its size, and no slice of the reading is long', () => {
    timed(make(200)) // warm
    const [small, big] = [timed(make(200)), timed(make(2000))]
    assert.ok(big < small * 30, `200 entries took ${small} ms, 2000 took ${big} ms`)
  })
})
