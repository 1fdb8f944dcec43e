import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { parse } from 'yaml'
import { readDate } from '../../../src/core/bibliography/date.js'
import type { CslItem, CslName } from '../../../src/core/bibliography/item.js'
import type { Run } from '../../../src/core/export/citedItem.js'
import type { CitationStyle } from '../../../src/core/export/citationStyle.js'
import { sampleOf } from '../../support/verifying.js'
import { render, styleOf } from './rendered.js'

/** An item, with its names and its date as one would write them. */
type Written = Pick<CslItem, 'type' | 'title'> & { readonly author?: readonly string[]; readonly issued: string }

/** An invented source and what the manuals make of it. */
interface Gold {
  readonly item: Written
  readonly note: string
  readonly 'notes-entry': string
  readonly 'author-date': string
  readonly apa: string
}

const folder = 'test/fixtures/csl/official'
const files = fs.readdirSync(folder).filter((name) => name.endsWith('.yaml'))
// The files that are written for this test.
const read = (name: string): readonly Gold[] => parse(fs.readFileSync(`${folder}/${name}`, 'utf8')) as readonly Gold[]

const notes = styleOf('chicago-notes')
const authorDate = styleOf('chicago-author-date')
const apa = styleOf('apa')

suite('Official sources stand as the manuals have them', () => {
  test('there are sixty at least', () => {
    assert.ok(files.flatMap(read).length >= 60)
  })

  for (const file of files)
    for (const gold of sampleOf(read(file), 4)) {
      const item = itemOf(gold.item)
      test(`${item.type}: ${item.title}`, () => {
        const entryIn = (style: CitationStyle): string =>
          markdownOf(render('So [@a].', style, { entries: [item] }).bibliography[0]?.runs)
        const note = render('So [@a].', notes, { entries: [item] }).citations[0]?.note
        assert.deepEqual(
          {
            note: markdownOf(note),
            'notes-entry': entryIn(notes),
            'author-date': entryIn(authorDate),
            apa: entryIn(apa),
          },
          { note: gold.note, 'notes-entry': gold['notes-entry'], 'author-date': gold['author-date'], apa: gold.apa },
        )
      })
    }
})

function itemOf({ author, issued, ...fields }: Gold['item']): CslItem {
  const date = readDate(issued)
  if (!date) throw new Error(`expected a date, got ${issued}`)
  return { id: 'a', ...fields, issued: date, ...(author ? { author: author.map(nameOf) } : {}) }
}

/** `Vale, Ann` is a person, what has no comma an institution. */
function nameOf(written: string): CslName {
  const [family = '', given] = written.split(', ')
  return given === undefined ? { literal: family } : { family, given }
}

function markdownOf(runs: readonly Run[] | undefined): string {
  return (runs ?? []).map(({ text, italic }) => (italic ? `*${text}*` : text)).join('')
}
