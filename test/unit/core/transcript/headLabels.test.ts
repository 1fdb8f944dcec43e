import assert from 'node:assert/strict'
import { withoutHeadLabels } from '../../../../src/core/transcript/labels/headLabels.js'
import type { Label } from '../../../../src/core/transcript/labels/label.js'
import { linesOf } from '../../../../src/core/transcript/lines/lines.js'
import { decode } from '../../../../src/decode/index.js'
import { toldIn } from '../../../support/toldIn.js'

const said = [
  'How many lamps are lit?',
  'Nine of forty. I counted them on Sunday.',
  'Who trims the wicks?',
  'My niece does. I only carry the oil.',
  'And if she leaves?',
  'Then I shall trim them.',
]

const labelled = (asks: string, answers: string): string =>
  said.map((words, index) => `${index % 2 === 0 ? asks : answers}: ${words}`).join('\n\n')

/** The words of the turns, without who says them. */
const wordsOf = (told: readonly string[]): readonly string[] => told.map((line) => line.replace(/^. [^:]*: /, ''))

suite('Labels above a talk', () => {
  const heads: readonly (readonly [string, string, string])[] = [
    [
      'The Dark Coast: Who Still Lights the Lamps?\n\nThursday, March 4, 2021\n\nOn forty lamps and the two people who are left with them.',
      'Ines Okafor',
      'Edda Farrow',
    ],
    [
      'Keepers of Lamps Oral History\n\nInterview no.:  OH-17\nNarrator:       Edda "Wick" Farrow\nInterviewer:    Ines Okafor\nDate:           October 9, 2008\n\nRestrictions: None.',
      'IO',
      'EF',
    ],
  ]
  for (const [head, asks, answers] of heads)
    test(`say nothing where they stand once and end in no stop: ${head.replace(/\s+/g, ' ').slice(0, 40)}`, async () => {
      const told = await toldIn(`${head}\n\n${labelled(asks, answers)}`)
      assert.deepEqual(wordsOf(told), said)
    })

  test('say nothing where the title of a page looks like one, though that of another page stands below', async () => {
    const turns = said.map((words, index) => `<p>${index % 2 === 0 ? 'OKAFOR' : 'FARROW'}: ${words}</p>`)
    const page = `<h1>The Wick: Oil and the Way Home</h1>${turns.join('')}<h3>The Wick: Who Pays?</h3>`
    const extract = await decode(new TextEncoder().encode(`<html><body>${page}</body></html>`), 'a.html')
    assert.ok('blocks' in extract)
    const lines = linesOf(extract)
    const labels = new Map(
      lines.map(({ text, start }, index): [number, Label] => {
        const name = text.slice(0, text.indexOf(':'))
        return [index, { span: { start, end: start + name.length + 1 }, name, key: name, form: 'name', style: '' }]
      }),
    )
    const left = withoutHeadLabels(lines, { labels, refused: new Map(), onLines: false })
    assert.deepEqual([...left.labels.keys()], [...labels.keys()].slice(1))
  })

  test('say nothing where what a service says of itself stands above the talk and below it', async () => {
    const service = 'Write Down Your Own Talks\nUpload a recording to Quillwick and read it tomorrow morning.'
    const turns = said.map((words, index) => `${index % 2 === 0 ? 'Ines Okafor' : 'Edda Farrow'}\n${words}`)
    const told = await toldIn(`Lamps on the coast\n\n${[service, ...turns, service].join('\n\n')}`)
    assert.deepEqual(wordsOf(told), said)
  })

  test('are those of the talk where what stands behind them is a sentence', async () => {
    const told = await toldIn(
      `Lamps on the coast\n\nAnnouncer: This is the Lamp House, and here is Ines Okafor.\n\n${labelled('Ines Okafor', 'Edda Farrow')}`,
    )
    assert.deepEqual(wordsOf(told).slice(0, 2), ['This is the Lamp House, and here is Ines Okafor.', said[0]])
  })
})

suite('Labels in full above the first turns', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Lamp House Review (LHR): ', 'Edda Farrow (EF): '],
    ['Lamp House Review (hereafter LHR) – ', 'EF: '],
  ]
  for (const [asks, answers] of cases)
    test(`are those of the others in short: ${asks}`, async () => {
      const [first = '', second = '', ...rest] = said
      const turns = rest.map((words, index) => `${index % 2 === 0 ? 'LHR' : 'EF'}: ${words}`)
      const told = await toldIn(['Lamps on the coast', `${asks}${first}`, `${answers}${second}`, ...turns].join('\n\n'))
      assert.deepEqual(wordsOf(told), said)
    })

  test('explain who speaks where no sentence stands behind them', async () => {
    const told = await toldIn(
      `Lamps on the coast\n\nInterviewer (I): Ines Okafor\n\nRespondent (R): keeper of lamps, female, 60s\n\n${labelled('I', 'R')}`,
    )
    assert.deepEqual(wordsOf(told), said)
  })
})
