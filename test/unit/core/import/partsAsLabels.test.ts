import assert from 'node:assert/strict'
import { toldIn } from '../../../support/toldIn.js'

const talk = (asks: string, answers: string, second: string): string =>
  `${answers}: We lost the dredger first.\n\n${asks}: Who paid for it?\n\n${answers}: ${second}\n\n${asks}: Did anybody answer you in writing?\n\n${answers}: One letter came. It said that the silt was known.\n\n${asks}: What would you ask of the ministry now?\n\n${answers}: I would ask for a depth on paper.\n`

suite('Parts for labels', () => {
  for (const [asks, answers] of [
    ['Int.', 'Resp.'],
    ['Interviewer', 'Interviewee'],
    ['Moderator', 'Guest'],
  ] as const)
    for (const second of ['On Monday, from a friend.', 'In January, and then we left.', 'En Lima, con amigos.'])
      test(`${answers}: ${second} is an answer, and no list of who takes part`, async () => {
        const turns = await toldIn(talk(asks, answers, second))
        assert.deepEqual(turns.slice(1, 4), [
          'q -: Who paid for it?',
          `a -: ${second}`,
          'q -: Did anybody answer you in writing?',
        ])
      })

  for (const [asks, answers] of [
    ['SPK_0', 'SPK_1'],
    ['Sprecher 1', 'Sprecher 2'],
  ] as const)
    test(`${asks} of a machine is nobody’s name`, async () => {
      const turns = await toldIn(talk(asks, answers, 'In January.'))
      assert.equal(turns.length, 7)
      assert.ok(
        turns.every((turn) => /^[qa] -: /.test(turn)),
        turns.join('\n'),
      )
    })
})
