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

  test('are none that were deleted or struck out, and those are told', async () => {
    const found = await read(
      '<p>Q: Why?</p><p>A: It’s me, <del>no</del> <ins>yes</ins>, with <s>boats</s> ships <strike>and <b>rafts</b></strike>.</p>' +
        '<p>Q: And?</p><p>A: <span style="color:red;text-decoration: line-through">Ice.</span> Fog.</p><del><p>A: Never.</p></del>',
      'page.html',
    )
    assert.deepEqual(saidIn(found), ['Why?', 'It’s me, yes, with ships.', 'And?', 'Fog.'])
    assert.deepEqual(droppedFrom(found), ['struck: no boats and rafts Ice. A: Never.'])
    const typed = await read('Q: Why?\n\nA: It is <del>not *so* thick</del> fog.\n\nQ: And?\n\nA: Ice.\n', 'talk.md')
    assert.deepEqual(saidIn(typed), ['Why?', 'It is fog.', 'And?', 'Ice.'])
    assert.deepEqual(droppedFrom(typed), ['struck: not so thick'])
  })
})
