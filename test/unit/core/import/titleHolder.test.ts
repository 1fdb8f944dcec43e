import assert from 'node:assert/strict'
import { toldIn } from '../../../support/toldIn.js'

/** What chairs and their colleagues ask of a witness, by the labels of the three. */
const hearing = (head: string, chair: string, member: string, witness: string): string =>
  [
    head,
    `${chair} The committee will come to order. Who has the keys of the lock?`,
    `${witness} I have one of them. The other one went to the mainland in a coat that was sold.`,
    `${member} Whose coat was it, if I may ask?`,
    `${witness} It was mine. I have looked for it in every shop between the two harbours since then.`,
    `${chair} Did anybody help you to look for it?`,
    `${witness} My sister, who never liked the coat, and a policeman with nothing else to do.`,
    `${member} Is the lock shut at this moment?`,
    `${witness} It is shut, and it is likely to stay so until somebody finds the coat.`,
    `${chair} Then how do the ships pass?`,
    `${witness} They wait. On Sundays they sound their horns, which the village has asked them not to do.`,
  ].join('\n\n')

/** Who speaks, each once, in the order of the talk. */
const speakersIn = async (text: string): Promise<readonly string[]> => [
  ...new Set((await toldIn(text)).map((turn) => turn.slice(0, turn.indexOf(':')))),
]

suite('who has the title that a label is', () => {
  for (const [head, chair, name] of [
    ['OLIVE T. STRANDVIK, Senate, Chairman', 'The Chairman.', 'Olive T. Strandvik'],
    ['Chair: Dame Olive Strandvik', 'THE CHAIR:', 'Olive Strandvik'],
    ['Chairwoman — Olive Strandvik', 'THE CHAIR:', 'Olive Strandvik'],
    [
      'The committee met at 9:34 a.m., Hon. Olive Strandvik [chairman of the committee] presiding.',
      'The Chairman.',
      'Olive Strandvik',
    ],
    [
      'The inquiry sat at Sandholm. The chairperson, Olive Strandvik, opened it at nine.',
      'CHAIRPERSON:',
      'Olive Strandvik',
    ],
    ['1. Sen. Olive Strandvik            -   Chairperson', 'The Chairperson:', 'Olive Strandvik'],
    ['Governor Olive Strandvik', 'THE GOVERNOR:', 'Olive Strandvik'],
    ['Hon. Olive Strandvik              -   Governor, Sandholm County', 'The Governor:', 'Olive Strandvik'],
    ['Olive Strandvik (Commissioner)', 'COMMISSIONER:', 'Olive Strandvik'],
    ['Vice Chairman: Ruth Amadi-Strand\n\nChairman: Olive Strandvik', 'THE CHAIRMAN:', 'Olive Strandvik'],
    ['Vorsitzende: Olive Strandvik', 'Vorsitzende:', 'Olive Strandvik'],
    ['Olive Strandvik, Judge', 'JUDGE:', 'Olive Strandvik'],
  ] as const)
    test(`${chair} by ${head.replaceAll('\n', ' / ')}`, async () => {
      const told = await speakersIn(
        hearing(
          `HEARING ON THE LOCK AT SANDHOLM\n\n${head}\n\nPIET ALDOUS KROLL, Lock Keeper`,
          chair,
          'MS. LOWE:',
          'MR. KROLL:',
        ),
      )
      assert.deepEqual(told, [`q ${name}`, 'a Piet Aldous Kroll', 'q Lowe'])
    })

  test('the brackets behind it have the name', async () => {
    const told = await speakersIn(
      hearing(
        'HEARING ON THE LOCK',
        'The Chairperson (Sen. Strandvik):',
        'Sen. Lowe:',
        'The Lock Keeper (Mr. Piet Kroll):',
      ),
    )
    assert.deepEqual(told, ['q Strandvik', 'a Piet Kroll', 'q Lowe'])
  })

  test('names in columns are each their own', async () => {
    const head = [
      '              OLIVE STRANDVIK, Chairwoman',
      '',
      'RUTH AMADI, Vice Chairman            TESS LOWE',
      'IVO DuBRANDT                         CORIN ADEMOLA-STRAND',
      '                                     PIET LUND',
    ].join('\n')
    for (const [label, name] of [
      ['Ms. Lowe.', 'Tess Lowe'],
      ['Mr. DuBrandt.', 'Ivo DuBrandt'],
      ['Mr. Ademola-Strand.', 'Corin Ademola-Strand'],
      ['Mr. Lund.', 'Piet Lund'],
    ] as const)
      assert.deepEqual(await speakersIn(hearing(head, 'The Chairwoman.', label, 'Ms. Amadi.')), [
        'q Olive Strandvik',
        'a Ruth Amadi',
        `q ${name}`,
      ])
  })
})
