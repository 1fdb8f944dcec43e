import assert from 'node:assert/strict'
import { toldIn } from '../../../support/toldIn.js'
import { readTranscript } from '../../../../src/core/import/index.js'
import { decode } from '../../../../src/decode/formats.js'

const said = [
  [0, 'Good morning, and welcome to the second session on small ports.'],
  [0, 'Ines, how many ships did you have?'],
  [1, 'Four hundred, which is twelve fewer than in the year before.'],
  [1, 'The twelve went north.'],
  [0, 'Why did they go north?'],
  [1, 'Because the locks there are open at night. Ours close at ten: it is an old rule.'],
  [2, 'May I add that the union agreed to nights in March.'],
  [2, 'The ministry did not.'],
  [0, 'Thank you. What would you ask of the ministry?'],
  [2, 'A letter. One letter would do.'],
  [1, 'Two, if the first is lost.'],
] as const

const clock = (index: number): string => `00:00:${String(10 + index * 4)}.120`

/** A recording of a meeting, each cue under its speaker's name as the program writes it. */
const recording = (names: readonly string[], cue: (name: string, words: string, number: number) => string): string =>
  `WEBVTT\n\n${said.map(([who, words], index) => cue(names[who] ?? '', words, index + 1)).join('\n\n')}\n`

const before = (name: string, words: string, number: number): string =>
  `${number}\n${clock(number)} --> ${clock(number + 1)}\n${name}: ${words}`
const inTag = (name: string, words: string, number: number): string =>
  `${clock(number)} --> ${clock(number + 1)}\n<v ${name}>${words}</v>`
const besideNumber = (name: string, words: string, number: number): string =>
  `${number} "${name}" (100${name.length})\n${clock(number)} --> ${clock(number + 1)}\n${words}`

async function read(text: string): Promise<{ readonly people: readonly string[]; readonly turns: readonly string[] }> {
  const extract = await decode(new TextEncoder().encode(text), 'meeting.vtt')
  assert.ok('blocks' in extract)
  const result = readTranscript(extract)
  assert.ok(!('notInterview' in result), 'it is an interview')
  const { speakers, turns, passages } = result
  return {
    people: speakers.map(({ name, role, affiliation }) => [name ?? '-', role, affiliation ?? '-'].join(', ')),
    turns: turns.map(
      ({ speaker, passages: own }) =>
        `${speakers[speaker]?.name}: ${own.map((index) => passages[index]?.text).join('|')}`,
    ),
  }
}

suite('a recording of a meeting', () => {
  test('has one turn of one paragraph for all cues in a row under one name, wherever the program puts it', async () => {
    for (const cue of [before, inTag, besideNumber]) {
      const { turns } = await read(recording(['Tom Brandt', 'Ines Okafor', 'Jarek Lind'], cue))
      assert.deepEqual(turns.slice(0, 4), [
        'Tom Brandt: Good morning, and welcome to the second session on small ports. Ines, how many ships did you have?',
        'Ines Okafor: Four hundred, which is twelve fewer than in the year before. The twelve went north.',
        'Tom Brandt: Why did they go north?',
        'Ines Okafor: Because the locks there are open at night. Ours close at ten: it is an old rule.',
      ])
      assert.equal(turns.length, 8)
    }
  })

  const people = (brandt: string, okafor: string, lind: string): readonly string[] => [
    `Tom Brandt, questioner, ${brandt}`,
    `Ines Okafor, interviewee, ${okafor}`,
    `Jarek Lind, interviewee, ${lind}`,
  ]
  const names: readonly (readonly [readonly string[], readonly string[]])[] = [
    [
      ['Moderator - Tom Brandt', 'Dr. Ines Okafor (she/her)', 'Jarek Lind | Dockers’ Union'],
      people('-', '-', 'Dockers’ Union'),
    ],
    [
      ['Host: Tom Brandt', 'Ines Okafor, Harbour Institute', 'Jarek Lind (er/ihm)'],
      people('-', 'Harbour Institute', '-'),
    ],
    [
      ['Tom Brandt (Moderation)', 'Ines Okafor – Hafeninstitut', '[Gast] Jarek Lind'],
      people('-', 'Hafeninstitut', '-'),
    ],
    [
      ['Modérateur – Tom Brandt', 'Harbour Institute - Ines Okafor', 'Jarek Lind they/them'],
      people('-', 'Harbour Institute', '-'),
    ],
    [['MODERATOR_Tom Brandt', 'Okafor, Ines (EXT)', 'Jarek Lind’s iPhone'], people('-', '-', '-')],
  ]
  for (const [given, known] of names)
    test(`has people, and not what they call themselves: ${given.join('; ')}`, async () => {
      for (const cue of [before, inTag, besideNumber])
        assert.deepEqual((await read(recording(given, cue))).people, known)
    })

  test('has no names where a colon is only one of the words', async () => {
    const words = said.map(([, one]) => one.replace(/[.,?] /g, ': '))
    const cues = words.map((one, index) => `${clock(index)} --> ${clock(index + 1)}\n${one}`)
    const extract = await decode(new TextEncoder().encode(`WEBVTT\n\n${cues.join('\n\n')}\n`), 'a.vtt')
    assert.ok('blocks' in extract)
    assert.deepEqual(
      extract.blocks.map(({ speaker, span }) => [speaker, extract.text.slice(span.start, span.end)]),
      words.map((one) => [undefined, one]),
    )
  })
})

suite('a record that says on a line whose questions follow', () => {
  for (const line of ['Questions by MS INES OKAFOR', 'Cross-examination by MS OKAFOR', 'BY MS. OKAFOR:'])
    test(`gives a judge who asks in between none of them: ${line}`, async () => {
      const record = `MS OKAFOR: May I call Tom Brandt, please.

${line}

SIR ADAM LIND: Do sit down, Mr Brandt.

A. Thank you.

Q. You kept the log of the ferry?

A. I did.

SIR ADAM LIND: Where was it kept?

A. In the bread bin.

Q. Why there?

A. It was dry.
`
      assert.deepEqual(
        (await toldIn(record)).filter((one) => one.startsWith('q')).map((one) => one.replace(/^q (?:Ines )?/, '')),
        [
          'Okafor: May I call Tom Brandt, please.',
          'Adam Lind: Do sit down, Mr Brandt.',
          'Okafor: You kept the log of the ferry?',
          'Adam Lind: Where was it kept?',
          'Okafor: Why there?',
        ],
      )
    })
})
