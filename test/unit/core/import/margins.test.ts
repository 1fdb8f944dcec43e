import assert from 'node:assert/strict'
import { toldIn } from '../../../support/toldIn.js'

suite('Numbers in the margin', () => {
  test('every tenth line of a page that counts anew is counted, and the cover is not', async () => {
    const turns = Array.from({ length: 42 }, (_, at) =>
      at % 2 === 0
        ? [`MS OKAFOR: Was crate ${at + 7} opened before the`, 'inspector came on board?']
        : [`MR BRANDT: It was opened ${at} times by the mate, and by`, 'nobody who had been told to.'],
    )
    const pages = [0, 1, 2].map((page) => turns.slice(page * 14, page * 14 + 14).flat())
    const numbered = pages.map((lines) =>
      lines.map((line, at) => (at % 10 === 9 ? `${at + 1}   ${line}` : `     ${line}`)).join('\n'),
    )
    const cover = [
      'INQUIRY INTO THE LOST CRATES',
      ...Array.from({ length: 24 }, (_, at) => `Counsel ${at} attending`),
    ].join('\n\n')
    const told = await toldIn(`${cover}\n${numbered.join('\n\f')}`)
    assert.equal(told.length, 42)
    assert.deepEqual(
      told.map((turn) => turn.slice(turn.indexOf(': ') + 2)),
      turns.map((lines) => lines.join(' ').replace(/^M[SR] \p{Lu}+: /u, '')),
    )
  })

  test('that count turns all go, not each fifth', async () => {
    const turns = Array.from({ length: 23 }, (_, at) =>
      at % 2 === 0
        ? [`MS OKAFOR: Was crate ${at} opened before the`, `inspector came on board at ${at + 4}?`]
        : [`MR BRANDT: It was opened ${at} times by the mate, and by`, 'nobody who had been told to.'],
    )
    const told = await toldIn(turns.map(([first, rest], at) => `${at + 1} ${first}\n${rest}`).join('\n'))
    assert.deepEqual(
      told.map((turn) => turn.slice(turn.indexOf(': ') + 2)),
      turns.map((lines) => lines.join(' ').replace(/^M[SR] \p{Lu}+: /u, '')),
    )
  })
})
