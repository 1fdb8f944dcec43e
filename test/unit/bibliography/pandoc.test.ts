import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import type { Bibliography } from '../../../src/core/bibliography/bibliography.js'
import type { CslItem } from '../../../src/core/bibliography/item.js'
import { readBib, readRisText } from '../../support/bibliographies.js'
import { skip } from '../../support/skip.js'

/** Where an item differs from Pandoc's, by key and variable, and why that is meant. */
type Differences = Readonly<Record<string, Readonly<Record<string, string>>>>

const noSuchType = 'Pandoc leaves the type empty; CSL 1.0.2 has `document` for it'
const bothNames = 'CSL 1.0.2 calls it `event-title`; Pandoc gives the older name alone'
const lastWord = 'Pandoc makes the last word small, even if a sentence begins with it'
const properName = 'names keep their capitals here; in Pandoc `U.S.` loses them'
const lawsName = 'the name of a law, a treaty or a case is one, with its capitals'
const smallAlready = 'a title with small words already keeps its capitals, which are meant'
const wordsForDate = 'Pandoc drops what is no date; a reader should see it'

const inNasty: Differences = {
  oost2004: { issue: 'Pandoc gives an issue beside a number alone' },
  accents: { title: 'Pandoc puts the accent on the dotless i; one letter reads the same and is found by a search' },
  mvvol: { 'container-author': 'a volume stands in no container (BibLaTeX, appendix B: this is for parts of books)' },
  proc: { 'event-title': bothNames },
  inproc: { 'event-title': bothNames },
  SpaceD: { title: smallAlready },
  misc2009: { type: noSuchType },
  talk: { 'event-title': bothNames },
  case: { title: lawsName },
  law: { title: lawsName },
  treaty: { title: lawsName },
  casing: { title: properName },
  enquote: { title: 'the two commands mean the same; Pandoc keeps the capitals in one of them' },
  ids: { 'other-ids': 'our entries hold their further keys beside the item' },
}

const inOdd: Differences = {
  lastword: { title: lastWord },
  lastword2: { title: lastWord },
  formula: { title: 'Pandoc gives the TeX of a formula; here are raised and lowered digits and Greek letters' },
  percent: { title: 'Pandoc takes the rest for a comment; no title has one' },
  unknown: { title: 'Pandoc drops the words with the command' },
  guillemets: { title: 'Pandoc drops these quotation marks' },
  single: { title: 'Pandoc makes them double, and turns the sentence’s apostrophes with them' },
  words: { issued: wordsForDate },
  circa1850: { issued: wordsForDate },
  press: { issued: wordsForDate },
  monthname: { issued: 'Pandoc reads months by number alone' },
  monthday: { issued: 'Pandoc reads months by number alone' },
  dashedyears: { issued: 'Pandoc reads a range with a slash alone' },
  season: { issued: 'CSL-JSON has a season of its own for it' },
  month13: { issued: 'there is no such month' },
  issueonly: { issue: 'Pandoc gives an issue beside a number alone' },
  doi: { DOI: 'styles put the address before it, and a DOI is no LaTeX' },
  trailing: { author: 'Pandoc takes the last “and” for a name' },
  oddvol: { 'container-author': 'a volume stands in no container' },
  plain: { type: noSuchType },
  nothing: { type: noSuchType },
  event: { 'event-title': bothNames },
  opencap: { issued: 'EDTF’s way to leave a range open' },
  latextype: { genre: 'Pandoc gives the LaTeX of it' },
}

suite('An entry in BibTeX and BibLaTeX becomes what Pandoc makes of it', () => {
  for (const [name, differences] of [
    ['nasty', inNasty],
    ['odd', inOdd],
  ] as const) {
    const text = fs.readFileSync(`test/fixtures/bibliography/${name}.bib`, 'utf8')
    test(`as BibLaTeX: ${name}.bib`, function () {
      compare(readBib(text), pandocItems(this, text, 'biblatex'), differences)
    })
  }

  test('at least 60 entries of the nasty set do to the letter', () => {
    const { entries } = readBib(fs.readFileSync('test/fixtures/bibliography/nasty.bib', 'utf8'))
    assert.ok(entries.filter(({ item }) => !Object.hasOwn(inNasty, item.id)).length >= 60)
  })

  test('as plain BibTeX, which knows neither BibLaTeX’s titles in a crossref nor its addenda', function () {
    const text = [
      '@book{parent, title={The Big Book}, editor={E, F}, year=2001, publisher={P}, address={L}}',
      '@incollection{child, crossref={parent}, author={A, B}, title={A Part}, booktitle={The Big Book}, pages={1--2}}',
      '@techreport{tech, author={{Lab}}, title={On Silt}, institution={Lab}, number=7, year=1999, month=feb, note={N}}',
      '@phdthesis{phd, author={Young, E}, title={Silt}, school={University}, year=2000}',
    ].join('\n')
    compare(readBib(text, 'bibtex'), pandocItems(this, text, 'bibtex'), {})
  })
})

suite('A reference in RIS becomes what Pandoc makes of it', () => {
  test('where Pandoc reads what RIS says', function () {
    const text = fs.readFileSync('test/fixtures/bibliography/sources.ris', 'utf8')
    compare(readRisText(text), pandocItems(this, text, 'ris'), {
      ward2019: {
        issued: 'Pandoc reads no `DA`',
        accessed: 'Pandoc reads no `Y2`',
        keyword: 'Pandoc turns the order around',
      },
      Reed_2001: { 'publisher-place': 'Pandoc reads no `CY`', 'collection-title': 'Pandoc reads no `T3`' },
      Basin_2014: {
        author: 'a name without a comma is an institution’s; Pandoc splits it',
        number: 'Pandoc takes the number of a report for an issue',
        issue: 'Pandoc takes the number of a report for an issue',
        note: 'Pandoc reads no `N1`',
      },
      web2020: { type: 'Pandoc has “misc”, which is no type of CSL', accessed: 'Pandoc reads no `Y2`' },
      Hale_2012: { author: 'RIS has the suffix last (“Last, First, Suffix”); Pandoc takes it for the given name' },
    })
  })
})

/** What Pandoc makes of a bibliography. */
function pandocItems(context: Mocha.Context, text: string, format: string): readonly CslItem[] {
  const run = spawnSync('pandoc', ['--from', format, '--to', 'csljson'], { input: text, encoding: 'utf8' })
  if (run.error) return skip(context, 'Pandoc is not installed')
  if (run.status !== 0) throw new Error(`expected Pandoc to end with 0, got ${run.status}: ${run.stderr}`)
  // Pandoc writes what its own manual says.
  return JSON.parse(run.stdout) as CslItem[]
}

/** Every variable is equal, or is listed with a reason; and what is listed does differ. */
function compare({ entries }: Bibliography, theirs: readonly CslItem[], differences: Differences): void {
  const found: Record<string, Record<string, string>> = {}
  assert.deepEqual(
    entries.map(({ item }) => item.id),
    theirs.map(({ id }) => id),
  )
  for (const [index, { item }] of entries.entries()) {
    const other = theirs[index]
    if (!other) continue
    const [ours, pandocs] = [normalised(item), normalised(other)]
    for (const variable of new Set([...Object.keys(ours), ...Object.keys(pandocs)])) {
      if (JSON.stringify(ours[variable]) === JSON.stringify(pandocs[variable])) continue
      const reason = differences[item.id]?.[variable]
      assert.ok(
        reason,
        `${item.id} ${variable}: ${JSON.stringify(ours[variable])} ≠ ${JSON.stringify(pandocs[variable])}`,
      )
      found[item.id] = { ...found[item.id], [variable]: reason }
    }
  }
  assert.deepEqual(sorted(found), sorted(differences), 'a difference is listed that there is not')
}

/** In one order of members. Pandoc writes no marks of kept case into CSL-JSON, though its own references have them. */
function normalised(item: CslItem): Readonly<Record<string, unknown>> {
  const plain = JSON.stringify(item, (_, value: unknown) =>
    typeof value === 'string'
      ? value.replace(/<span class="nocase">((?:(?!<\/span>).)*)<\/span>/g, '$1').replaceAll('\u00a0', ' ')
      : sorted(value),
  )
  // It was written from an item just now.
  return JSON.parse(plain) as Record<string, unknown>
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const members = Object.entries(value).map(([name, one]): [string, unknown] => [name, sorted(one)])
  return Object.fromEntries(members.sort(([a], [b]) => (a < b ? -1 : 1)))
}
