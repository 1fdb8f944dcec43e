import assert from 'node:assert/strict'
import { toldIn } from '../../../support/toldIn.js'

/** Who speaks, each once, in the order of the talk. */
const speakersIn = async (text: string): Promise<readonly string[]> => [
  ...new Set((await toldIn(text)).map((turn) => turn.slice(0, turn.indexOf(':')))),
]

const hearing = (head: string, chair: string): string =>
  [
    head,
    `${chair}: Good morning. Ms Ravensdale.`,
    'MS RAVENSDALE: Before I call the witness there is a matter of papers. The ministry sent forty pages last night.',
    `${chair}: Mr Dunmore, is there an explanation for that?`,
    'MR DUNMORE: There is. The papers were in a cellar, and the cellar was under water until Friday.',
    `${chair}: I have heard of the cellar. By noon, please.`,
    'MS RAVENSDALE: I call Piet Aldous Kroll.',
    'THE USHER: Please state your full name and occupation for the record.',
    'MR KROLL: Piet Aldous Kroll. I keep locks.',
    'MS RAVENSDALE: Mr Kroll, since when have you kept the lock at Sandholm?',
    'MR KROLL: Since 2004. I was a diver before that, and I was told that this was quieter.',
    'MS RAVENSDALE: Was anybody else there that night?',
    'MR KROLL: My dog. I saw nobody else, and the dog would have told me.',
  ].join('\n\n')

suite('a label that is an office', () => {
  for (const [title, line, name] of [
    ['COMMISSIONER', 'THE HON. E.M. STRANDVIK AC, Commissioner', 'E.M. Strandvik'],
    ['JUDGE', 'Olive Strandvik, Judge', 'Olive Strandvik'],
    ['THE PRESIDENT', 'Ruth Amadi-Strand, the President, sat alone.', 'Ruth Amadi-Strand'],
  ] as const)
    test(`is of whoever has it before the talk, and of nobody who only appears there: ${line}`, async () => {
      const head = `TRANSCRIPT OF PROCEEDINGS\n\n${line}\n\nIN THE MATTER OF THE SANDHOLM LOCK\n\nMS T. RAVENSDALE appears as Counsel Assisting\n\nMR J. DUNMORE SC appears with MS B. LOWE for the Ministry`
      const told = await speakersIn(hearing(head, title))
      assert.equal(told[0]?.slice(2), name)
      assert.ok(!told.some((one) => /Lowe|Usher|\bSC\b|\bSc\b/i.test(one)), told.join(', '))
      assert.ok(told.some((one) => one.endsWith('J. Dunmore')))
    })

  test('with a family of two words is of the name that stands behind what the office is for', async () => {
    for (const [office, name] of [
      ['Maritime Navigation', 'Corin Ademola-Strand'],
      ['Polar Waters', 'Signe Lund-Okafor'],
    ] as const) {
      const family = name.split(' ').at(-1) ?? ''
      const head = `Briefing With Special Coordinator for ${office} ${name} on the Straits\n\n${name.toUpperCase()}, SPECIAL COORDINATOR FOR ${office.toUpperCase()}`
      const talk = [
        `MODERATOR: Good afternoon. Here is our Special Coordinator for ${office}, ${name}, who led the talks.`,
        `MS ${family.toUpperCase()}: Thanks, and hello from a warm lounge. I will be brief, since they may call my flight.`,
        'MODERATOR: Shall we begin with the eastern channel?',
        `MS ${family.toUpperCase()}: The arrangement says which mast answers. It has a number, and I have seen it.`,
        'MODERATOR: Who pays for the mast?',
        `MS ${family.toUpperCase()}: Everybody who sails past it. I would not call that a tax.`,
      ]
      assert.deepEqual(await speakersIn([head, ...talk].join('\n\n')), ['q -', `a ${name}`])
    }
  })
})
