import assert from 'node:assert/strict'
import { readTranscript, wordsUnaccounted } from '../../../../src/core/import/index.js'
import type { Transcript } from '../../../../src/core/transcript/transcript.js'
import { decode } from '../../../../src/decode/formats.js'

const talk = `What did the harbour lose when the ferry stopped?

It lost the reason for coming down to the quay at six. I still go, and I meet nobody there.

Do you think that the ferry will come back?

No. I think that the pier will be sold before anybody asks us, and that we will read of it.

And what would you say to the council?

I would say that a timetable is a promise. We kept ours for forty years.`

/** What is recognised in a talk below some paragraphs. */
async function readBelow(head: readonly string[]): Promise<Transcript> {
  const text = [...head, talk].join('\n\n')
  const extract = await decode(new TextEncoder().encode(text), 'a.txt')
  assert.ok('blocks' in extract)
  const result = readTranscript(extract)
  assert.ok(!('notInterview' in result), 'it is an interview')
  assert.deepEqual(wordsUnaccounted(result), [])
  return result
}

/** The standfirsts of a talk below some paragraphs. */
async function standfirstsBelow(head: readonly string[]): Promise<readonly string[]> {
  const { passages } = await readBelow(head)
  return passages.flatMap((passage) => (passage.ref.kind === 'standfirst' ? [passage.text] : []))
}

const title = '“A timetable is a promise”'
const introduction = 'Ines Okafor ran the ferry of Harbour Point for forty years. She spoke with us on the pier.'

suite('Standfirsts', () => {
  suite('are not what says how a page or a transcript is made, whose picture it is, or who takes part', () => {
    const lines = [
      'The ferry at its last landing, seen from the old customs house. (Photo: T. Brandt / Harbour Press)',
      'The ferry at its last landing, seen from the old customs house. Photo: T. Brandt / Harbour Press',
      'Prom przy ostatnim przybiciu do pomostu widziany z dawnego domu celnego. Fot. Tomas Brandt',
      'Conventions: [unclear] inaudible; (.) short pause; (laughs) non-verbal. Time codes every two minutes.',
      'Transcript lightly edited for length and clarity. Times refer to the audio.',
      'Note: names of persons and organisations have been removed.',
      'Words in square brackets were added by the transcriber, who kept the spoken idiom.',
      'Use restriction: open. Quotations should name the project and the accession number.',
      'SUMMARY KEYWORDS ferry, quay, pier, council, timetable, winter, harbour, pilot, landing, customs',
      'Tom Brandt, Senior Fellow and Director, Program on Ferries, Harbour House and Quay Institute',
    ]
    for (const line of lines)
      test(line, async () => {
        assert.deepEqual(await standfirstsBelow([title, line, introduction]), [introduction])
      })
  })

  test('are not what a site says of itself above the title', async () => {
    for (const line of [
      'We use cookies to improve this site. By going on you agree to them.',
      'Este site usa cookies próprios e de terceiros. Ao continuar aceita a sua utilização.',
      'We and our 214 partners store information on a device. You can change your choices at any time.',
    ])
      assert.deepEqual(await standfirstsBelow([line, title, introduction]), [introduction], line)
  })

  test('may be what says that the talk follows', async () => {
    const line = 'Below is the full text of the interview.'
    assert.deepEqual(await standfirstsBelow([title, introduction, line]), [introduction, line])
  })

  test('are doubted where they are left out and may be some', async () => {
    const line = 'In this series we talk to people who have kept a timetable.'
    const { doubts, extract, passages } = await readBelow([title, introduction, line])
    assert.deepEqual(
      doubts.flatMap(({ code, span }) =>
        code === 'furniture-guessed' ? extract.text.slice(span.start, span.end) : [],
      ),
      [line],
    )
    assert.ok(passages.every(({ text }) => text !== line))
  })
})
