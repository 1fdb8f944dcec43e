import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import { array, assert as assertAlways, constantFrom, property } from 'fast-check'
import { Corpus } from '../../../../src/core/corpus/corpus.js'
import { corpusToCsl } from '../../../../src/core/bibliography/interviewToCsl.js'
import type { CslItem } from '../../../../src/core/bibliography/item.js'
import { mergeBibTeX } from '../../../../src/core/bibliography/mergeBibTeX.js'
import { formatBibTeX } from '../../../../src/core/bibliography/toBibTeX.js'
import { readBib, told } from '../../../support/bibliographies.js'
import { readFixture } from '../../../support/fixtureCorpus.js'
import { skip } from '../../../support/skip.js'

const corpus = readFixture()

function roundTrip(items: readonly CslItem[]): readonly CslItem[] {
  const read = readBib(formatBibTeX(items))
  assert.deepEqual(told(read), [])
  return read.entries.map(({ item }) => item)
}

const interview = (fields: Partial<CslItem>): CslItem => ({ id: 'a', type: 'interview', genre: 'Interview', ...fields })

suite('The interviews in BibTeX', () => {
  test('come back from it as they were', () => {
    assert.deepEqual(roundTrip(corpusToCsl(corpus)), corpusToCsl(corpus))
    const shipped = new Corpus()
    for (const name of ['small2010.md', 'china-pakistan.md'])
      shipped.set(`file:///corpus/${name}`, fs.readFileSync(`corpus/${name}`, 'utf8'))
    assert.deepEqual(roundTrip(corpusToCsl(shipped)), corpusToCsl(shipped))
  })

  for (const [what, fields] of [
    ['a title in small letters behind a colon', { title: 'Low water: the treaty of the NVG, an e-Mail? no' }],
    ['signs of LaTeX', { title: '50% of $5 & {all} #1_x ~ ^ \\ "quoted" don\'t -- `so`' }],
    ['markup', { title: 'On <i>Vox</i> and H<sub>2</sub>O', note: '<b>Bold</b> & <i>italic</i>' }],
    ['kept case', { title: 'The <span class="nocase">iPhone of war</span> and Peace' }],
    ['a German title', { title: 'Der Lange Fluss: die {UNO}', language: 'de-DE' }],
    ['a tag without a name', { title: 'Ein Titel', language: 'gsw-CH' }],
    [
      'a range of dates',
      {
        issued: {
          'date-parts': [
            [1999, 5],
            [1999, 7],
          ],
        },
      },
    ],
    ['a day', { issued: { 'date-parts': [[2010, 7, 7]] } }],
    ['a date in words', { issued: { literal: 'in spring, perhaps' } }],
    ['circa and a year before our era', { issued: { 'date-parts': [[-45, 3, 15]], circa: true } }],
    ['a season', { issued: { 'date-parts': [[1999]], season: 2 } }],
    ['a publisher with “and” in it', { publisher: 'Smith and Sons, Ltd.' }],
    ['an address', { URL: 'https://example.org/a_b?c=%20d&e={f}'.replace(/[{}]/g, '') }],
    [
      'names of every kind',
      {
        author: [
          { family: 'Reed', given: 'Anna' },
          { family: 'Berg', given: 'Jan', 'dropping-particle': 'van der' },
          { family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van' },
          { family: 'Smith', given: 'John', suffix: 'Jr.' },
          { family: 'Plato' },
          { family: 'Il Sung', given: 'Kim' },
          { literal: 'a senior official, who knows and tells' },
          { family: 'bell', given: 'hooks' },
        ],
        interviewer: [{ family: 'Hale', given: 'Tom' }],
      },
    ],
  ] as const satisfies readonly (readonly [string, Partial<CslItem>])[])
    test(`lose nothing of ${what}`, () => {
      assert.deepEqual(roundTrip([interview(fields)]), [interview(fields)])
    })

  test('nor of any text, but for white space', () => {
    const characters = [
      ...Array.from('aB é.:;?!-–—"\'`~^_$&%#{}\\()[]<>/,0“’'),
      'NATO',
      ' to ',
      ': the ',
      '. a ',
      ' and ',
    ]
    const words = array(constantFrom(...characters), { minLength: 1, maxLength: 30 })
    assertAlways(
      property(words, words, (title, note) => {
        const clean = (parts: readonly string[]): string => `X${parts.join('').replace(/\s+/g, ' ').trim()}`
        const item = interview({ title: clean(title), note: clean(note) })
        const [read] = roundTrip([item])
        assert.equal(read?.title, item.title)
        assert.equal(read?.note, item.note)
      }),
      { numRuns: 500, seed: 7 },
    )
  })

  test('tell of protected sources what the terms allow, and nothing else', () => {
    const text = formatBibTeX(corpusToCsl(corpus))
    const entry = /@misc\{official2020,[^]*?\n\}/.exec(text)?.[0] ?? ''
    assert.equal(
      entry,
      '@misc{official2020,\n  entrysubtype = {interview},\n  author = {{a senior Velmark water official}},\n  type = {Interview},\n  date = {2020},\n}',
    )
    for (const secret of ['offrecord2020', 'Ministry']) assert.ok(!text.includes(secret), secret)
  })

  test('are read by Pandoc, which knows no interviews in BibLaTeX', function () {
    const items = corpusToCsl(corpus)
    const input = formatBibTeX(items)
    const run = spawnSync('pandoc', ['--from', 'biblatex', '--to', 'csljson'], { input, encoding: 'utf8' })
    if (run.error) return skip(this, 'Pandoc is not installed')
    assert.equal(run.stderr, '')
    // Pandoc writes what its own manual says.
    const read = JSON.parse(run.stdout) as CslItem[]
    for (const [index, item] of items.entries()) {
      const { type: _type, interviewer: _interviewer, ...held } = item
      const { type: _other, ...theirs } = read[index] ?? { type: '' }
      // Pandoc makes the first letter behind a colon large, and the words before it a short title, braces or not.
      const comparable = ({ title = '', 'title-short': _short, ...others }: Partial<CslItem>): object => ({
        ...others,
        title: title.toLowerCase(),
      })
      assert.deepEqual(comparable(theirs), comparable(held))
    }
  })
})

suite('A BibTeX file with our interviews in it', () => {
  const items = corpusToCsl(corpus)
  const merge = (text: string) => mergeBibTeX(text, readBib(text), items)

  test('keeps what is not ours to the letter, and is the same when written again', () => {
    const before = '% My sources\r\n@book{ward2019,\r\n  title={Dams}\r\n}\r\n'
    const { text, taken } = merge(before)
    assert.ok(text.startsWith(before.trimEnd()))
    assert.ok(text.includes('@misc{reed2021,\r\n'))
    assert.deepEqual(taken, [])
    assert.equal(merge(text).text, text)
  })

  test('has each interview renewed where it stands, and leaves another work under its key', () => {
    const before = '@misc{reed2021, entrysubtype={interview}, title={Old}}\n\n@book{moreau2021, title={A Book}}\n'
    const { text, taken } = merge(before)
    assert.deepEqual(taken, ['moreau2021'])
    assert.ok(!text.includes('Old') && text.includes('@book{moreau2021, title={A Book}}'))
    assert.ok(text.indexOf('reed2021') < text.indexOf('moreau2021'))
  })
})
