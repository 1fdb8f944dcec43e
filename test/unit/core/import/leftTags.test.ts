import assert from 'node:assert/strict'
import { setTalk, toldTalk } from '../../../support/exchanges.js'
import { toldIn } from '../../../support/toldIn.js'

suite('Tags that came into a text with its words', () => {
  for (const [open, close] of [
    ['[b]', '[/b]'],
    ['[B]', '[/B]'],
    ['<strong>', '</strong>'],
  ] as const)
    test(`set questions apart: ${open}`, async () => {
      const talk = setTalk(
        (words) => `${open}${words}${close}`,
        (words) => words,
      )
      const lines = await toldIn(`The ledger\n\nA talk with the harbour master Ines Okafor.\n\n${talk}\n`)
      assert.deepEqual(
        lines.map((line) => line.slice(0, 1) + line.slice(line.indexOf(':'))),
        toldTalk('-', '-').map((line) => line.slice(0, 1) + line.slice(line.indexOf(':'))),
      )
    })

  test('part a question from the answer on its line', async () => {
    const talk = setTalk(
      (words) => `[b]${words}[/b]`,
      (words) => words,
      ' ',
    ).replaceAll(' [b]', '\n\n[b]')
    const lines = await toldIn(`The ledger\n\n${talk}\n`)
    assert.deepEqual(lines, toldTalk('-', '-'))
  })
})
