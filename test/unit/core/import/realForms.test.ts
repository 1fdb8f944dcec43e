import assert from 'node:assert/strict'
import { setTalk, toldTalk } from '../../../support/exchanges.js'
import { toldIn } from '../../../support/toldIn.js'

suite('the forms of real pages and files', () => {
  for (const office of [
    'Direttrice della Capitaneria di porto',
    'Director of the Harbour Office',
    'Leiterin des Hafenamts',
  ])
    test(`have an office between a name in capitals and a full stop: ${office}`, async () => {
      const talk = setTalk(
        (words) => `TOM BRANDT (PD). ${words}`,
        (words) => `INES OKAFOR, ${office}. ${words}`,
      )
      assert.deepEqual(await toldIn(`Committee on Harbours\n\n${talk}\n`), toldTalk('Tom Brandt', 'Ines Okafor'))
    })

  for (const [first, later] of [
    ['Harbour Minister (Shri Ines Okafor)', 'Harbour Minister'],
    ['Ines Okafor, Official Spokesperson', 'Official Spokesperson'],
  ] as const)
    test(`have a name and an office once, and the office from then on: ${later}`, async () => {
      let labels = 0
      const talk = setTalk(
        (words) => `${labels === 0 ? 'Interviewer (Ms. Lia Brandt)' : 'Interviewer'}: ${words}`,
        (words) => `${(labels += 1) === 1 ? first : later}: ${words}`,
      )
      assert.deepEqual(
        await toldIn(`Interview on boats\n\n12 May 2019\n\n${talk}\n`),
        toldTalk('Lia Brandt', 'Ines Okafor'),
      )
    })

  test('have members who ask on lines of their own above, and no paper of their names', async () => {
    const lines = await toldIn(
      [
        'Members present:\n\nMr Tom Brandt (Chairman)\n\nLia Verde\n\nPiet Holm\n\nExamination of Witnesses',
        'Q1 Chairman: Good morning. Dr Okafor, who counts the boats?',
        'Dr Okafor: Two clerks do. In winter one.',
        'Q2 Lia Verde: And who pays them?',
        'Dr Okafor: The harbour does, out of what the boats pay.',
        'Q3 Piet Holm: Is it enough?',
        'Dr Okafor: It has never been enough.',
        'Q4 Lia Verde: Did you tell the council?',
        'Dr Okafor: In March, and again in June.',
      ].join('\n\n'),
    )
    assert.deepEqual(
      [...new Set(lines.map((line) => line.split(':')[0]))].filter((one) => one?.startsWith('q')),
      ['q Tom Brandt', 'q Lia Verde', 'q Piet Holm'],
    )
  })

  test('have a time before each line of captions, and dashes before and within them where somebody else speaks', async () => {
    const clock = (at: number): string => `00:${String(at * 4).padStart(2, '0')}`
    const captions = [
      '- Bonjour Ines Okafor. - Bonjour à tous.',
      '- Vous comptez les bateaux du port depuis vingt',
      'ans. Qui vous paie ? - Personne, je le fais le',
      'dimanche et je garde les carnets dans',
      'une boîte. - Une boîte ?',
      '- Oui, une boîte à biscuits, avec un couvercle',
      'qui ferme mal.',
      '- Et le conseil, que dit-il ?',
      '- Rien. Il trouve la boîte',
      'trop lourde pour la colline.',
      '- Merci à vous. - Merci.',
    ]
    const lines = await toldIn(
      `Le port d'Ines Okafor\n\n${captions.map((line, at) => `${clock(at)} ${line}`).join('\n')}\n`,
    )
    assert.deepEqual(lines, [
      'q -: Bonjour Ines Okafor.',
      'a Ines Okafor: Bonjour à tous.',
      'q -: Vous comptez les bateaux du port depuis vingt ans. Qui vous paie ?',
      'a Ines Okafor: Personne, je le fais le dimanche et je garde les carnets dans une boîte.',
      'q -: Une boîte ?',
      'a Ines Okafor: Oui, une boîte à biscuits, avec un couvercle qui ferme mal.',
      'q -: Et le conseil, que dit-il ?',
      'a Ines Okafor: Rien. Il trouve la boîte trop lourde pour la colline.',
      'q -: Merci à vous.',
      'a Ines Okafor: Merci.',
    ])
  })

  test('have long strokes before questions and dashes before answers in Arabic', async () => {
    const talk = [
      ['كم بقي من القوارب؟', 'بقي أربعون قاربا، ونصفها لا يخرج إلا في الصيف.'],
      ['ومن يدفع؟', 'لا أحد. نعدها مع ذلك كل صباح.'],
      ['هل أخبرتم المجلس؟', 'أخبرناه في مارس ثم في يونيو.'],
      ['وما الحل؟', 'أن يعد المجلس القوارب بنفسه.'],
    ]
      .map(([asked, answered]) => `ـ ${asked}\n\n– ${answered}`)
      .join('\n\n')
    const lines = await toldIn(
      `القوارب لا تغرق وحدها بل يغرقها من لا يعدها كل صباح في الميناء القديم حيث كان الصيادون يبيعون السمك قبل أن تبنى الطريق الجديدة.“نعدها”./حوار/ أنور السالم\n\n${talk}\n`,
    )
    assert.equal(lines.length, 8)
    assert.match(lines[0] ?? '', /^q .*: كم بقي من القوارب؟$/)
  })
})
