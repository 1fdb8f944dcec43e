import assert from 'node:assert/strict'
import { readTranscript, wordsUnaccounted } from '../../../../src/core/import/index.js'
import type { Transcript } from '../../../../src/core/transcript/transcript.js'
import { chosenOf, type Likely } from '../../../../src/core/transcript/fields/chooseFields.js'
import { datesIn } from '../../../../src/core/transcript/fields/dateOptions.js'
import { relationOf } from '../../../../src/core/transcript/fields/fieldSigns.js'
import { readHead } from '../../../../src/core/transcript/fields/headLines.js'
import { monthNamed } from '../../../../src/core/transcript/fields/monthNames.js'
import { publisherOptions } from '../../../../src/core/transcript/fields/publisherOptions.js'
import { titleOptions } from '../../../../src/core/transcript/fields/titleOptions.js'
import { plainExtract } from '../../../support/extracts.js'

const talk = `
Q: What did the port of Lunde lose in the spring?
A: We lost the dredger first, and then we lost the patience of the pilots.
Q: Who paid for it?
A: The shippers paid. I told the board so in April, and the board thanked me for my concern.
Q: What would you ask of the ministry now?
A: I would ask for a depth on paper. Fourteen metres is a promise, and a promise is no depth.
`

function read(head: string, tail = ''): Transcript {
  const found = readTranscript(plainExtract(`${head}\n\n${talk}\n${tail}`))
  assert.ok(!('notInterview' in found), 'it is an interview')
  return found
}

const valueIn = ({ fields }: Transcript, field: string): string | undefined =>
  fields.find((one) => one.field === field)?.value

const values = (found: readonly { readonly value: string }[]): readonly string[] => found.map(({ value }) => value)

suite('title, date and publisher', () => {
  test('are what the text says of itself, not lines of the site around it', () => {
    const found = read(
      [
        'Skip to main content',
        'Lunde Centre for Harbours',
        'Research',
        'Events',
        'Podcasts',
        'Home / Commentary / Q&A',
        'What Shallow Harbours Teach Small Towns',
        'March 4, 2024 | 9 min read',
        'Interview by Dana Lomax',
        'Share  Print  Download PDF',
      ].join('\n'),
      '© 2026 Lunde Centre for Harbours. All rights reserved.',
    )
    assert.deepEqual(
      ['title', 'issued', 'publisher'].map((field) => valueIn(found, field)),
      ['What Shallow Harbours Teach Small Towns', '2024-03-04', 'Lunde Centre for Harbours'],
    )
    assert.deepEqual(wordsUnaccounted(found), [])
  })

  test('are left out where the text has none', () => {
    const found = read('Recording 7')
    assert.equal(valueIn(found, 'issued'), undefined)
    assert.equal(valueIn(found, 'publisher'), undefined)
    assert.ok(found.unknown.includes('issued') && found.unknown.includes('publisher'))
  })

  test('are no title that a text has twice in place of its publisher', () => {
    const found = read('Shallow Harbours\n\nShallow Harbours\n\n7 July 2010')
    assert.notEqual(valueIn(found, 'publisher'), 'Shallow Harbours')
  })

  test('stand where a value that is likely enough, or one that rules found, is not far less likely than none', () => {
    const none: Likely = { option: undefined, chance: 0.3 }
    const option = (value: string, chance: number): Likely => ({ option: { value }, chance })
    const chosen = (found: string | undefined, ...likely: readonly Likely[]): unknown =>
      chosenOf(likely, ({ option: one }) => one?.value === found)?.option?.value
    assert.equal(chosen(undefined, none, option('a', 0.6)), 'a')
    assert.equal(chosen(undefined, none, option('a', 0.45)), undefined, 'too unsure to be new')
    assert.equal(chosen('b', none, option('a', 0.35), option('b', 0.2)), 'a', 'surer than what was found')
    assert.equal(chosen('b', none, option('a', 0.35), option('b', 0.3)), 'b', 'hardly surer')
    assert.equal(chosen('b', none, option('b', 0.2)), 'b', 'none is not much surer')
    assert.equal(chosen('b', { option: undefined, chance: 0.8 }, option('b', 0.12)), undefined)
    assert.equal(chosen('b', none, option('b', 0.08)), undefined, 'too unsure to stay')
  })
})

suite('what may be the title', () => {
  test('are lines, lines together, and parts of a line', () => {
    const found = values(titleOptions(readHead(read('Episode 12: The Empty Quay | Lunde Radio\nand who looked on'))))
    for (const value of [
      'Episode 12: The Empty Quay | Lunde Radio',
      'The Empty Quay',
      'Episode 12: The Empty Quay',
      'Episode 12: The Empty Quay | Lunde Radio and who looked on',
    ])
      assert.ok(found.includes(value), `${value} in ${found.join(' / ')}`)
  })
})

suite('what may be the publisher', () => {
  test('are names in lines and in sentences, with and without an article', () => {
    const head = 'The Empty Quay\n\n12 May 2021 · The Lunde Courier\n\nInes Okafor spoke to the Harbour Review.'
    const found = values(publisherOptions(readHead(read(head, '© 2021 Quay & Sons Press'))))
    for (const value of ['The Lunde Courier', 'Lunde Courier', 'Harbour Review', 'Quay & Sons Press'])
      assert.ok(found.includes(value), `${value} in ${found.join(' / ')}`)
  })
})

suite('dates of a line', () => {
  test('are all that it has, in words of many languages and in figures', () => {
    const cases: Readonly<Record<string, readonly string[]>> = {
      'Posted 12 May 2021, updated 3 June 2021': ['2021-05-12', '2021-06-03'],
      '12. října 2021 | Diskuse': ['2021-10-12'],
      '2021. november 4., csütörtök': ['2021-11-04'],
      '28.ago.2023 às 4h00': ['2023-08-28'],
      'Senin, 07 Agustus 2023 06:12': ['2023-08-07'],
      '18-Sep-2024 13:06': ['2024-09-18'],
      'call_16Feb2023.mp3': ['2023-02-16'],
      '03/21/25 • 37 min': ['2025-03-21'],
      '21.03.25': ['2025-03-21'],
      'Winter 1998': ['1998'],
    }
    for (const [line, wanted] of Object.entries(cases)) assert.deepEqual(values(datesIn(line)), wanted, line)
  })

  test('are none that can be read in two ways, or that no calendar has', () => {
    for (const line of ['03/04/21', '03/04/2021', '31 February 2021', 'Room 2100.5'])
      assert.deepEqual(values(datesIn(line)), [], line)
  })

  test('have months by their names, accents aside', () => {
    for (const [name, month] of [
      ['März', 3],
      ['října', 10],
      ['Şubat', 2],
      ['листопада', 11],
      ['ago', 8],
    ] as const)
      assert.equal(monthNamed(name), month, name)
    assert.equal(monthNamed('market'), undefined)
  })
})

suite('how a value compares with what was found', () => {
  test('is told by whole words', () => {
    assert.equal(relationOf('empty quay', 'the empty quay'), 'ends found')
    assert.equal(relationOf('the empty quay', 'the empty'), 'goes on behind found')
    assert.equal(relationOf('empty', 'emptyish'), 'other than found')
    assert.equal(relationOf('empty', undefined), 'none found')
  })
})
