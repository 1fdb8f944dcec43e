import assert from 'node:assert/strict'
import { readTranscript, suggestImportKey, type Transcript } from '../../../../src/core/import/index.js'

import { decode } from '../../../../src/decode/formats.js'
import { toldIn } from '../../../support/toldIn.js'

async function read(text: string, file = 'a.txt'): Promise<Transcript> {
  const extract = await decode(new TextEncoder().encode(text), file)
  assert.ok('blocks' in extract)
  const result = readTranscript(extract)
  assert.ok(!('notInterview' in result), 'it is an interview')
  return result
}

const named = ({ speakers }: Transcript): readonly string[] =>
  speakers.map(({ name, labels }) => `${labels[0]} = ${name ?? 'nobody'}`)

suite('blanks of every kind', () => {
  const briefing = (blanks: string): string =>
    [
      'Remarks on the harbour levy',
      `THE MINISTER:${blanks}Good morning. The levy begins in May, and it ends when the quay is paid for.`,
      `Q${blanks}Who pays it?`,
      `THE MINISTER:${blanks}Everybody who lands a ship here.`,
      `Q${blanks}Why not the owners of the cranes?`,
      `THE MINISTER:${blanks}They pay rent already.`,
      `Q${blanks}And who decides when it ends?`,
      `THE MINISTER:${blanks}Parliament does, each spring.`,
    ].join('\n\n')

  for (const [kind, blanks] of [
    ['no-break', '\u00a0\u00a0\u00a0\u00a0'],
    ['narrow no-break', '\u202f\u202f\u202f'],
    ['mixed', '\u00a0\u00a0 '],
    ['en', '\u2002\u2002'],
    ['ideographic, in a text of other letters', '\u3000\u3000'],
    ['without width', '\u200b    '],
  ] as const)
    test(`part a label from what is said: ${kind}`, async () => {
      const told = await toldIn(briefing(blanks))
      assert.equal(told.length, 7)
      assert.equal(told[3], 'q -: Why not the owners of the cranes?')
    })

  test('stay where they part words of a script that sets them itself', async () => {
    const told = await toldIn(
      ['問　港はいつ開きましたか。', '答　三月です。', '問　誰が払いましたか。', '答　町が払いました。'].join('\n\n'),
    )
    assert.deepEqual(
      told.map((one) => one[0]),
      ['q', 'a', 'q', 'a'],
    )
  })
})

/** A record in the form of printed hearings: lists of members in columns, paragraphs that stand in, lines of 70 signs. */
const hearing = `
                       DREDGING THE INNER HARBOUR

                                HEARING

                               BEFORE THE

                       COMMITTEE ON WATERWAYS

                     AMOS T. LINDQUIST, Chairman
RUTH OKONJO, Erie                     MARTA L. DELACROIX, Huron
PAUL SANDOVAL, Ontario                THADDEUS G. BRANDT, Superior

    The committee met, pursuant to notice, at 10:05 a.m., in room 2154,
Hon. Amos T. Lindquist (chairman of the committee) presiding.

    The Chairman. The committee will come to order. We hear about the
dredging of the inner harbour and its cost.
    Mr. Tillinghast, you have five minutes.
    Mr. Tillinghast. Thank you. Our hours of work were cut last winter by
percent. The figure itself is in the annex. We closed two of our nine
markets. Nobody was told in time, and so the crews went
there. They are there today.
    The Chairman. How many crews were that?
    Mr. Tillinghast. Eleven. Three of them came back when the second
industry. I mean the canneries, opened in June.
    Ms. Okonjo. Who paid for the way back?
    Mr. Tillinghast. The owners paid half of it, and the rest came from
futures. We had sold forty loads before the winter.
    Ms. Okonjo. And was that lawful?
    Mr. Tillinghast. It was, under the act of 1998.
    Ms. Okonjo. Thank you. I yield back.
    The Chairman. The committee is adjourned.
`

suite('words of a sentence', () => {
  test('are no speakers where a line or a stop begins with them, and stay in the sentence', async () => {
    const result = await read(hearing)
    assert.deepEqual(
      result.speakers.map(({ labels }) => labels.join(' / ')),
      ['The Chairman', 'Mr. Tillinghast', 'Ms. Okonjo'],
    )
    const text = result.passages.map((one) => one.text).join('\n')
    for (const words of [
      'last winter by percent. The figure',
      'nine markets. Nobody',
      'went there. They are',
      'rest came from futures. We had',
    ])
      assert.ok(text.includes(words), words)
  })

  test('in small letters are no label where the labels of the document have capitals', async () => {
    const told = await toldIn(
      [
        'MS. ODUYA: Who ordered it?',
        'MR. BRANDT: The board did, in March.',
        'MS. ODUYA: What had it said before?',
        'MR. BRANDT: Three things were asked:',
        'the price: nobody knew it.',
        'the place: everybody knew it.',
        'the price: we know it now.',
        'MS. ODUYA: Is it high?',
        'MR. BRANDT: It is.',
        'MS. ODUYA: Thank you.',
        'MR. BRANDT: Thank you.',
      ].join('\n'),
    )
    assert.equal(told.filter((one) => /^. (?:the|price|place)/i.test(one)).length, 0)
    assert.match(told[3] ?? '', /Three things were asked.*we know it now\.$/)
  })

  test('a list of members in columns says nothing', async () => {
    const { passages, turns } = await read(hearing)
    assert.equal(turns.length, 10)
    assert.ok(passages.every(({ text }) => !/SANDOVAL|DELACROIX/.test(text)))
  })
})

const page = (menu: readonly string[], labels: readonly [string, string], words: readonly string[] = []): string =>
  [
    ...menu,
    ...[
      'Who ordered the dredger?',
      'What did it cost?',
      'Who paid for it in the end?',
      'Is it paid off today?',
    ].flatMap((question, index) => [
      `${labels[0]}: ${question}`,
      `${labels[1]}: ${words[index] ?? 'The town did, over ten years, and it was not asked.'}`,
    ]),
  ].join('\n\n')

suite('a printed label that stands there again and again', () => {
  test('keeps its office where a page names others', async () => {
    const result = await read(
      page(
        ['The Administration', 'Second Lady Karen Lundgren', 'Remarks by the Deputy Premier on the Harbour'],
        ['Q', 'THE DEPUTY PREMIER'],
      ),
    )
    assert.deepEqual(named(result), ['Q = nobody', 'THE DEPUTY PREMIER = nobody'])
    assert.equal(suggestImportKey(result, 'on record', new Set()).includes('lundgren'), false)
  })

  test('of a machine is nobody who is only spoken of', async () => {
    const result = await read(
      page(
        ['Episode 12: Dredging for beginners'],
        ['Speaker 1', 'Speaker 2'],
        [
          'Andy Grovenor is famous for saying that only the anxious build quays. Andy Grovenor was right.',
          'More than Andy Grovenor would have paid, and he was rich.',
          'Oh, Piet Sandholm. He paid for everything in those days.',
          'It is, and Andy Grovenor would have liked it.',
        ],
      ),
    )
    assert.deepEqual(named(result), ['Speaker 1 = nobody', 'Speaker 2 = nobody'])
    assert.equal(suggestImportKey(result, 'on record', new Set()), 'interview')
  })

  test('of a machine has the name by which somebody introduces himself', async () => {
    const result = await read(
      page(
        ['Episode 12: Dredging for beginners'],
        ['Speaker 1', 'Speaker 2'],
        [
          'Hello, I’m Ines Okonjo, and I run the dredger. The board ordered it.',
          'More than the quay had, and less than Andy Grovenor said.',
        ],
      ),
    )
    assert.equal(result.speakers[1]?.name, 'Ines Okonjo')
  })

  test('is not fused with another that a greeting names beside it', async () => {
    const result = await read(
      [
        'PUBLIC HEARING ON HARBOUR DUES',
        'SENATOR SERRANO: Good morning. Who is first?',
        'MR. TILL: Good morning, Senators Murray, Serrano, Carlisle. Thank you for having me here.',
        'SENATOR CARLISLE: What do the dues pay for?',
        'MR. TILL: For the dredging, mostly.',
        'SENATOR SERRANO: And the rest?',
        'MR. TILL: For the lights.',
        'SENATOR CARLISLE: Who keeps the lights?',
        'MR. TILL: The town does.',
        'SENATOR SERRANO: Thank you.',
        'SENATOR CARLISLE: Thank you, Mr. Till.',
      ].join('\n\n'),
    )
    assert.deepEqual(named(result), ['SENATOR SERRANO = Serrano', 'MR. TILL = Till', 'SENATOR CARLISLE = Carlisle'])
  })
})

suite('labels that are no name', () => {
  const minutes = (third: string): string =>
    [
      'Present: Ines Maria Okafor (IMO), Tomas Karl Brandt (TKB)',
      'IMO: The levy begins in May. Who pays it?',
      'TKB: Everybody who lands a ship here pays it by the metre.',
      `${third}: The owners of the cranes pay rent already, and they pay it each spring.`,
      'IMO: And who decides when it ends?',
      'TKB: Parliament does, each spring, and it has said so.',
      `${third}: Parliament has said nothing of the kind to us.`,
      'IMO: When did it speak of it last?',
      `${third}: It spoke of it in the autumn, and of nothing else.`,
      'TKB: In the autumn, yes, and it was a long day.',
      `${third}: I would call it a long night.`,
    ].join('\n\n')

  test('letters of somebody whom no list names stay letters, and are only offered', async () => {
    const { speakers } = await read(minutes('SYG'))
    const of = (label: string) => speakers.find(({ labels }) => labels.includes(label))
    assert.equal(of('IMO')?.name, 'Ines Maria Okafor')
    assert.equal(of('SYG')?.name, 'SYG')
    assert.ok((of('SYG')?.nameChance ?? 1) < 0.7, 'nobody has said whose letters these are')
  })

  for (const label of ['INTERLOCUTOR', 'INTERLOCUTORA', 'INTERLOCUTEUR', 'INTERLOCUTRICE'])
    test(`a word for anybody who takes part in a talk is nobody’s name: ${label}`, async () => {
      const asked = ['¿Quién paga la tasa?', '¿Por qué no pagan las grúas?', '¿Y cuándo termina?', 'Muchas gracias.']
      const text = asked
        .map((words, at) => `${label}: ${words}\n\nINÉS OKAFOR: La pagan todos los barcos, y son ${at + 2} al día.`)
        .join('\n\n')
      const { speakers } = await read(text)
      assert.deepEqual(new Set(speakers.map(({ name }) => name)), new Set([undefined, 'Inés Okafor']))
    })

  test('a word before a colon that the text has in small letters too speaks under no name', async () => {
    const asked = ['¿Quién paga la tasa?', '¿Por qué no pagan las grúas?', '¿Y cuándo termina?', 'Muchas gracias.']
    const text = asked
      .map((words, at) => `INTERLOCUTORA: ${words}\n\nBRANDT: La pagan todos, y son dos barcos cada ${at + 2} días.`)
      .join('\n\nDos, el maestro de obras dijo a la prensa: hay que dragar la dársena.\n\n')
    const { speakers } = await read(text)
    assert.deepEqual(
      speakers.map(({ labels }) => labels),
      [['INTERLOCUTORA'], ['BRANDT']],
    )
  })
})
