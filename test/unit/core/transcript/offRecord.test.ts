import assert from 'node:assert/strict'
import { readTranscript } from '../../../../src/core/import/index.js'
import { decode } from '../../../../src/decode/formats.js'
import { plainEnglish } from '../../../../src/words/l10n.js'
import { importReport } from '../../../../src/words/import/import.js'

/** The lines of the report on what is off the record, of a talk with these words amid an answer. */
async function told(words: string, isTold = true): Promise<readonly string[]> {
  const text = `Fog over the quay

LIND: What did the port lose in the spring?

OKAFOR: We lost the dredger first, and then we lost the patience of the pilots.

LIND: Who paid for it?

${words}

LIND: Did anybody answer you in writing?

OKAFOR: One letter came. It said that the silt was known, and that it was nobody’s.
`
  const extract = await decode(new TextEncoder().encode(text), 'a.txt')
  assert.ok('blocks' in extract)
  const read = readTranscript(extract)
  assert.ok(!('notInterview' in read))
  return importReport(read, isTold, plainEnglish).filter((line) => line.includes('Change Attribution Terms…'))
}

suite('words that are said to be off the record', () => {
  for (const [words, phrase] of [
    [
      'OKAFOR: [off the record] The board did, and hid it. [end of off the record] The shippers paid too.',
      'off the record',
    ],
    ['OKAFOR: Off-the-record, the board did, and hid it.', 'Off-the-record'],
    ['LIND: Is that off the record? Who was it?\n\nOKAFOR: The board.', 'off the record'],
    ['OKAFOR: The board did. Don’t quote me on this.', 'Don’t quote me'],
    ['OKAFOR: The board did, but keep that between us.', 'keep that between us'],
    ['OKAFOR: The board did. This is not for attribution.', 'not for attribution'],
    ['OKAFOR: Der Vorstand hat gezahlt, aber das bleibt unter uns.', 'das bleibt unter uns'],
    ['OKAFOR: Le conseil a payé, mais ne me citez pas.', 'ne me citez pas'],
    ['OKAFOR: Pagó la junta, pero que esto quede entre nosotros.', 'quede entre nosotros'],
    ['OKAFOR: Ha pagato il consiglio, a microfoni spenti.', 'a microfoni spenti'],
    ['OKAFOR: Pagou a junta, mas isso fica entre nós.', 'fica entre nós'],
    ['OKAFOR: Заплатило правление, но это не для печати.', 'не для печати'],
  ] as const)
    test(`are told with their line: ${phrase}`, async () => {
      const lines = await told(words)
      assert.equal(lines.length, 1, lines.join('\n'))
      assert.match(lines[0] ?? '', /^Line 9: /)
      assert.ok(lines[0]?.includes(`“${phrase}” is said here`), lines[0])
      const [closed = ''] = await told(words, false)
      assert.match(closed, /^Line 9: A speaker asks here not to be quoted/)
      assert.ok(!closed.includes(phrase))
    })

  test('are told where a remark stands on a line of its own', async () => {
    assert.equal((await told('[Off the record]\n\nOKAFOR: The board did, and hid it.')).length, 1)
  })

  test('are none where words only look like it', async () => {
    const words = 'OKAFOR: Differences between us remain, the ferry set a record, and nobody was quoted.'
    assert.deepEqual(await told(words), [])
  })
})
