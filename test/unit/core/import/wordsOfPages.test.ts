import assert from 'node:assert/strict'
import { readTranscript } from '../../../../src/core/import/index.js'
import type { Transcript } from '../../../../src/core/transcript/transcript.js'
import { decoded } from '../../decode/support.js'

async function read(text: string, name: string): Promise<Transcript> {
  const found = readTranscript(await decoded(text, name))
  assert.ok(!('notInterview' in found), JSON.stringify(found))
  return found
}

const saidIn = ({ passages }: Transcript): readonly string[] => passages.map(({ text }) => text)

const droppedFrom = ({ extract, dropped }: Transcript): readonly string[] =>
  dropped.flatMap(({ span, why }) => (why === 'label' ? [] : `${why}: ${extract.text.slice(span.start, span.end)}`))

suite('the words of a page', () => {
  test('have no marks of notes among them, and those are told', async () => {
    const found = await read(
      '<p><b>Ann Roe<sup>1</sup>:</b> How many ships?</p><p><b>Bo Ek:</b> We have 40<sup>2</sup> ships.</p>' +
        '<p><b>Ann Roe:</b> Why?</p><p><b>Bo Ek:</b> Nobody counts.</p>',
      'page.html',
    )
    assert.deepEqual(saidIn(found), ['How many ships?', 'We have 40 ships.', 'Why?', 'Nobody counts.'])
    assert.deepEqual(droppedFrom(found), ['note: 1 2'])
    const one = await read('Q: Why?\n\nA: Fog.[^1]\n\nQ: And?\n\nA: Ice.\n', 'talk.md')
    assert.deepEqual(saidIn(one), ['Why?', 'Fog.', 'And?', 'Ice.'])
    assert.deepEqual(droppedFrom(one), ['note: [^1]'])
    const single = await read('<p>Q: Why?</p><p>A: Fog.<sup>1</sup></p><p>Q: And?</p><p>A: Ice.</p>', 'page.html')
    assert.deepEqual(droppedFrom(single), ['note: 1'])
  })
})
