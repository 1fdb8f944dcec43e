import assert from 'node:assert/strict'
import { text } from 'node:stream/consumers'
import { type MessageId, shortLines } from '../../../src/mcp/shortLines.js'

/** What comes through, and what is told, of input in chunks of `size` bytes. */
async function through(input: string, size: number): Promise<{ readonly out: string; readonly told: MessageId[] }> {
  const told: MessageId[] = []
  const lines = shortLines(1000, (id) => told.push(id))
  const bytes = Buffer.from(input)
  for (let at = 0; at < bytes.length; at += size) lines.write(bytes.subarray(at, at + size))
  lines.end()
  return { out: await text(lines), told }
}

suite('shortLines', () => {
  const long = 'ä'.repeat(3000)
  const short = '{"jsonrpc":"2.0","id":1,"method":"ping"}\n'
  for (const size of [7, 499, 1000, 100_000])
    test(`refuses a long message by its name and lets those around it through, in chunks of ${size}`, async () => {
      const messages: readonly (readonly [message: string, id: MessageId])[] = [
        [`{"jsonrpc":"2.0","id":7,"params":{"text":"${long}"}}\n`, 7],
        [`{"id":"a-1","jsonrpc":"2.0","params":{"text":"${long}"}}\n`, 'a-1'],
        [`{"method":"tools/call","params":{"text":"${long}"},"jsonrpc":"2.0","id":9}\r\n`, 9],
        [`{"method":"tools/call","params":{"text":"${long}"},"id":10,"jsonrpc":"2.0"}\n`, 10],
        [`{"params":{"text":"${long}","id":3}}\n`, null],
        [`{"params":{"id":3,"text":"${long}"},"jsonrpc":"2.0"}\n`, null],
      ]
      const { out, told } = await through(short + messages.map(([one]) => one + short).join(''), size)
      assert.equal(out, short.repeat(7))
      assert.deepEqual(
        told,
        messages.map(([, id]) => id),
      )
    })
})
