import assert from 'node:assert/strict'
import type { JsonQuote } from '../../../src/cli/json.js'
import { readDocx } from '../../support/docx.js'
import { type Ending, runWith } from './runWith.js'

const talk = `LIND: Why is the vote in Estmark so late this year?

OKAFOR: The government in Norport is split over the lanes. By winter the northern ferries may be running again.

LIND: And what of the southern lane?

OKAFOR: The southern lane is likely to stay closed until somebody pays for it.
`

/** The interview with a text in which somebody has changed a word of its first answer. */
async function changed(): Promise<Record<string, string>> {
  const argv = ['import', '/talk.txt', '--terms', 'on record', '--out', '/mine', '--key', 'okafor2024']
  const { files } = await runWith(argv, { '/talk.txt': talk })
  const [file, sums, text] = ['md', 'sums', 'txt'].map((ending) => files.get(`/mine/okafor2024.${ending}`))
  assert.ok(typeof file === 'string' && typeof sums === 'string' && typeof text === 'string')
  return {
    '/mine/okafor2024.md': file,
    '/mine/okafor2024.sums': sums,
    '/mine/okafor2024.txt': text.replace('may be running', 'will be running'),
  }
}

async function run(argv: readonly string[], memo = ''): Promise<Ending> {
  return runWith([...argv, '--corpus', '/mine'], { ...(await changed()), '/memos/m.md': memo })
}

const memo = (words: string): string => `Okafor says that “${words}” [@okafor2024, para. 1].\n`

suite('words of a text that are not those of the interview', () => {
  test('prove no quotation, and the answer says where they stand', async () => {
    const { code, out } = await run(['quote', 'northern ferries will be running again'])
    assert.match(
      out,
      /^Cannot be confirmed: these words are at Okafor, ¶1 \[okafor2024\], where the transcript .* differs/,
    )
    assert.equal(code, 2)
    const json = JSON.parse((await run(['quote', 'northern ferries will be running again', '--json'])).out) as JsonQuote
    assert.deepEqual([json.result, json.places], ['unchecked', []])
  })

  test('refute none either: the words of the interview itself may be others', async () => {
    const { out } = await run(
      ['check', '/memos/m.md', '--severity', 'hint'],
      memo('the northern ferries may be running again'),
    )
    assert.match(out, /Cannot be confirmed: .* quotation-unchecked/)
    assert.doesNotMatch(out, /quotation-altered/)
  })

  test('are told where a memo quotes them, and the annex calls them unproved', async () => {
    const text = memo('the northern ferries will be running again')
    assert.match(
      (await run(['check', '/memos/m.md'], text)).out,
      /in a paragraph of okafor2024 that differs from the imported transcript/,
    )
    const { files } = await run(['export', '/memos/m.md', '--to', 'docx', '--annex', '--force'], text)
    const docx = files.get('/memos/m.docx')
    assert.ok(docx instanceof Uint8Array)
    const words = JSON.stringify(readDocx(docx))
    assert.doesNotMatch(words, /verbatim/)
    assert.match(words, /quotation not compared/)
  })

  test('leave the other passages as they are', async () => {
    const { code, out } = await run(['quote', 'stay closed until somebody pays'])
    assert.match(out, /^Found: Okafor, ¶2/)
    assert.equal(code, 0)
  })
})
