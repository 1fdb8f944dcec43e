import assert from 'node:assert/strict'
import { decode } from '../../../../src/decode/formats.js'
import { toldIn as told } from '../../../support/toldIn.js'

const talk = [
  ['IO', 'Thank you for the tea. Could you both say how long you have been with the ferry?'],
  ['TB', 'Twelve years in June. I came from the cannery, and nobody there could swim.'],
  ['NA', 'Four. I answered a card in a shop window.'],
  ['IO', 'And who taught you the crossing?'],
  ['TB', 'My uncle.'],
  ['NA', 'His uncle as well. He taught half of the quay, and shouted at the other half.'],
  ['IO', 'Does anybody teach it now?'],
  ['TB', 'There is a simulator in a container. It has never been wet.'],
]
const expected = talk.map(([who, words]) => {
  const name = { IO: 'q Ines Okafor', TB: 'a Tom Brandt', NA: 'a Nour Aziz' }[who ?? '']
  return `${name}: ${words}`
})
const legend = '<p>IO = Ines Okafor, interviewer</p><p>TB = Tom Brandt, pilot</p><p>NA = Nour Aziz, deckhand</p>'

const tableOf = (rows: readonly (readonly string[])[]): string =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`

suite('a table that holds a talk', () => {
  const now = (index: number): string => (index % 4 === 0 ? `00:0${index}:10` : '')
  const rowsOf = (
    row: (who: string, words: string, index: number) => readonly string[],
  ): readonly (readonly string[])[] => talk.map(([who = '', words = ''], index) => row(who, words, index))
  const tables: readonly (readonly [string, readonly (readonly string[])[]])[] = [
    [
      'numbers and, here and there, times',
      [['#', 'Time', 'Who', 'Transcript'], ...rowsOf((who, words, index) => [`${index + 1}`, now(index), who, words])],
    ],
    [
      'heads cut short',
      [['Tps', 'Loc.', 'Transcription'], ...rowsOf((who, words, index) => [`0${index}:10`, who, words])],
    ],
    ['words before names', [['Testun', 'Siaradwr'], ...rowsOf((who, words) => [words, who])]],
    [
      'notes behind',
      [
        ['Nani', 'Maneno', 'Maelezo'],
        ...rowsOf((who, words, index) => [who, words, index === 5 ? 'code: training' : '']),
      ],
    ],
    ['times behind and no head', rowsOf((who, words, index) => [who, words, `00:0${index}:10`])],
    ['a head in a language of its own', [['Hizlari', 'Hitzak'], ...rowsOf((who, words) => [who, words])]],
  ]
  for (const [columns, rows] of tables)
    test(`has columns in any order: ${columns}`, async () => {
      assert.deepEqual(await told(`${legend}${tableOf(rows)}`, 'a.html'), expected)
    })

  test('keeps the times that stand in some of its rows, and notes as notes', async () => {
    const rows = rowsOf((who, words, index) => [now(index), who, words, index === 5 ? 'training' : ''])
    const extract = await decode(new TextEncoder().encode(tableOf(rows)), 'a.html')
    assert.ok('blocks' in extract)
    assert.deepEqual(
      extract.blocks.flatMap(({ time, speaker }) => (time === undefined ? [] : [[time, speaker]])),
      [
        ['00:00:10', 'IO'],
        ['00:04:10', 'TB'],
      ],
    )
    assert.deepEqual(
      extract.blocks
        .filter(({ region }) => region === 'note')
        .map(({ span }) => extract.text.slice(span.start, span.end)),
      ['training'],
    )
  })

  test('is none that lists facts, though words come again in it', async () => {
    const facts = [
      ['Port', 'State', 'Remark'],
      ['Upper Moor', 'closed', 'The slip was sold to a sailing club in the spring.'],
      ['Lower Moor', 'open', 'Two boats a day, none on Sundays, and the school boat.'],
      ['Sand Quay', 'open', 'One boat, when the tide allows.'],
      ['Mill Stairs', 'closed', 'Nobody knows who holds the key.'],
    ]
    const extract = await decode(new TextEncoder().encode(tableOf(facts)), 'a.html')
    assert.ok('blocks' in extract)
    assert.ok(extract.blocks.every(({ speaker }) => speaker === undefined))
  })
})

suite('a sheet made for a web page', () => {
  test('has signs for its references, and notes behind its times stay out of the talk', async () => {
    const turns = await told(
      [
        'timestamp,speaker,words',
        ',Ines Okafor:,"Who opened the sluice&#8212;and when?"',
        '[00:02:10] THE SLUICE,TB:,Nobody did &amp; nobody could.',
        ',IO:,Was it locked?',
        '[00:03:05] (PAUSE),TB:,"Rusted, since 1968&#8230;"',
        ',IO:,And now?',
        ',TB:,Now it is open.',
      ].join('\n'),
      'a.csv',
    )
    assert.deepEqual(turns.slice(0, 4), [
      'q Ines Okafor: Who opened the sluice—and when?',
      'a TB: Nobody did & nobody could.',
      'q Ines Okafor: Was it locked?',
      'a TB: Rusted, since 1968…',
    ])
  })
})
