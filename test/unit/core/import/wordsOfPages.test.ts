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

  test('are those of answers too that are short and have no full stop', async () => {
    const answers = [
      'I have thought about it for a long time.',
      'No',
      'Never again',
      'Yes[5]',
      'I would rather die',
      'Ask my wife!',
    ]
    const page = await read(
      `<p><b>Ann Roe:</b> Will you run again?</p><p><b>Bo Ek:</b> ${answers.join('</p><p>')}</p>` +
        '<p><b>Ann Roe:</b> Really?</p><p><b>Bo Ek:</b> Yes</p><p>No</p><p>Not for the world</p><p>I agree.<sup>4</sup></p><p><b>Ann Roe:</b> Thanks.</p>',
      'page.html',
    )
    const said = ['Will you run again?', ...answers, 'Really?', 'Yes', 'No', 'Not for the world', 'I agree.', 'Thanks.']
    assert.deepEqual(saidIn(page), said)
    const typed = await read(
      `**Ann Roe:** Will you run again?\n\n**Bo Ek:** ${answers.join('\n\n')}\n\n` +
        '**Ann Roe:** Really?\n\n**Bo Ek:** Yes\n\nNo\n\nNot for the world\n\nI agree.[^1]\n\n**Ann Roe:** Thanks.\n',
      'talk.md',
    )
    assert.deepEqual(saidIn(typed), said)
  })

  test('are not those of a table within an answer', async () => {
    const cells = ['Ships in the yard', 'Crews of two', 'Fuel for the winter', 'Ice']
    const found = await read(
      '<p><b>Ann Roe:</b> What is missing?</p><p><b>Bo Ek:</b> A great deal.</p>' +
        `<table><tr><td>${cells.slice(0, 2).join('</td><td>')}</td></tr><tr><td>${cells.slice(2).join('</td><td>')}</td></tr></table>` +
        '<p><b>Ann Roe:</b> And now?</p><p><b>Bo Ek:</b> Nothing.</p>',
      'page.html',
    )
    assert.deepEqual(saidIn(found), ['What is missing?', 'A great deal.', 'And now?', 'Nothing.'])
    assert.match(found.extract.text, /Ships in the yard\tCrews of two\nFuel for the winter\tIce/)
  })

  test('are no headings, whether set as such or as others are in the text', async () => {
    const talk = (heads: readonly string[]): string =>
      heads
        .map(
          (head, at) =>
            `<p><b>Ann Roe:</b> Who decides on port ${at}?</p><p><b>Bo Ek:</b> Nobody, or so it seems.</p>${head}`,
        )
        .join('') + '<p><b>Ann Roe:</b> Why?</p><p><b>Bo Ek:</b> Fog.</p>'
    for (const heads of [
      ['<h3>Years of drought</h3>'],
      ['<p><b>Years of drought</b></p>'],
      ['<p>YEARS OF DROUGHT</p>'],
      ['<p>Years of drought</p>', '<p>The EU and the strait</p>', '<p>Ships without a flag</p>'],
    ]) {
      const found = await read(talk(heads), 'page.html')
      assert.equal(droppedFrom(found).length, heads.length, heads.join(''))
      assert.equal(found.passages.length, (heads.length + 1) * 2)
    }
  })
})
