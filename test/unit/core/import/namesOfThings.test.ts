import assert from 'node:assert/strict'
import { toldIn } from '../../../support/toldIn.js'

const talk = [
  'When did you first see the mill stop?',
  'On a Tuesday in March. I had gone down to look at the sluice and the wheel was still, which it had never been. I went home and wrote down the hour.',
  'Whom did you tell?',
  'My son, and after that the district. My son believed me. The district sent a form, which was very polite and asked for the number of another mill.',
  'What happened then?',
  'For a year, nothing. I wrote nine letters. I have the answers in this box, there are two of them, and both say the same thing.',
  'Would you write them again?',
  'I would write them shorter. I would put the number in the first line and my name in the last.',
]

/** Who asks and who answers in the talk below a head and above what stands behind it. */
async function partsOf(head: readonly string[], behind: readonly string[] = []): Promise<readonly string[]> {
  const turns = await toldIn([...head, ...talk, ...behind].join('\n\n'))
  return [...new Set(turns.map((turn) => turn.slice(0, turn.indexOf(':'))))]
}

suite('what is named like somebody around a talk', () => {
  test('a name behind an article is that of a letter, a club or an office, and nobody answers under it', async () => {
    for (const opening of [
      'The Leaking Gutter is a letter on rivers that its readers pay for.',
      'The Copper Kettle has asked one miller a month for nine years.',
      'In the Surveyor General of Quarry Ledges, as the old seal has it, nobody counts mills.',
    ])
      assert.deepEqual(
        await partsOf([
          'Nine answers about a wheel',
          opening,
          'Solveig Arrizabalaga spent eleven years mending sluices, first in Navia and then in Odder, and came away convinced that rivers are counted wrongly. We met in her kitchen.',
        ]),
        ['q -', 'a Solveig Arrizabalaga'],
        opening,
      )
  })

  test('an office with a prefix is nobody, though it tells something below the title', async () => {
    for (const [line, name] of [
      ['Ex-fiscal da Ribeira diz que o distrito perdeu dois anos a contar moinhos', 'Iolanda Furtado Neves'],
      ['Vice-intendente da Ribeira conta por que ninguém assinou', 'Anselmo Furtado Neves'],
    ] as const)
      assert.deepEqual(
        (
          await partsOf([
            'O moinho parado',
            line,
            `Por 22 anos, ${name} negociou as águas do distrito. Recebeu o jornal na cozinha, e ${name.split(' ').at(-1)} começou pelo fim.`,
          ])
        )[1],
        `a ${name}`,
      )
  })

  test('a word of the section in a line of capitals asks nothing', async () => {
    assert.ok(
      !(
        await partsOf(['ENTREVISTA DE SÁBADO', 'O moinho parado', 'Dulce Bragança de Ribeira, 24 de novembro de 2024'])
      ).includes('q SÁBADO'),
    )
  })

  test('whose questions a line of the record says they are asks them still when the chair has asked one', async () => {
    const turns = await toldIn(
      [
        'SIR AUBREY STANNARD:  Good morning. Mr Quillfeather.',
        'MR QUILLFEATHER:  Good morning, sir. May I call Perpetua Anscombe, please.',
        'MS PERPETUA ANSCOMBE (affirmed)',
        'Questions by MR LUCAN QUILLFEATHER',
        'SIR AUBREY STANNARD:  Do sit down, Ms Anscombe.',
        'A.  Thank you.',
        'Q.  You kept the sluice from 2014?',
        'A.  From 2013, to be exact.',
        'SIR AUBREY STANNARD:  Was anybody there before you?',
        'A.  My father.',
        'Q.  Did you write the report of 3 May?',
        'A.  I did, at the kitchen table.',
      ].join('\n\n'),
    )
    for (const asked of ['You kept the sluice', 'Did you write the report'])
      assert.match(turns.find((turn) => turn.includes(asked)) ?? '', /^q Lucan Quillfeather:/)
    assert.match(turns.find((turn) => turn.includes('Was anybody')) ?? '', /^q Aubrey Stannard:/)
  })
})
