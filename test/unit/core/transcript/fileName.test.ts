import assert from 'node:assert/strict'
import { fieldsOfFileName } from '../../../../src/core/transcript/fileName.js'
import { readFile } from '../../../../src/decode/readFile.js'

const cases: readonly (readonly [name: string, issued: string | undefined, interviewee?: string])[] = [
  ['GMT20240612-093011_Recording.transcript.vtt', '2024-06-12'],
  ['2024-07-01 Call with Amina Okello.md', '2024-07-01', 'Amina Okello'],
  ['Interview_Nadia_Shukri_20240503_final.docx', '2024-05-03', 'Nadia Shukri'],
  ['notes 12 March 2024.txt', '2024-03-12'],
  ['Harbour Institute meeting.txt', undefined],
  ['transcript_20241399.txt', undefined],
  ['KII_07_FINAL anonymised.docx', undefined],
]

suite('The name of a file', () => {
  for (const [name, issued, interviewee] of cases)
    test(`says what it can of the talk: ${name}`, () => {
      const fields = fieldsOfFileName(name)
      const valueOf = (field: string): string | undefined => fields.find((one) => one.field === field)?.value
      assert.deepEqual([valueOf('issued'), valueOf('interviewee')], [issued, interviewee])
    })

  test('yields to what the text says, of the day and of who was asked', async () => {
    const text =
      '12 May 2023\n\nBo Weiss: Why is the quay closed?\n\nCy Adair: It was sold.\n\nBo Weiss: To whom?\n\nCy Adair: To the town, I am told.\n'
    const read = await readFile(new TextEncoder().encode(text), '2024-07-01 Call with Amina Okello.txt')
    assert.ok('fields' in read)
    assert.deepEqual(
      read.fields.flatMap(({ field, value }) => (field === 'issued' || field === 'interviewee' ? value : [])),
      ['2023-05-12', 'Cy Adair'],
    )
  })
})

suite('The first line of notes', () => {
  const notes = async (text: string) => {
    const read = await readFile(new TextEncoder().encode(text), 'talk.md', 'notes')
    assert.ok('speakers' in read)
    return read
  }

  for (const head of ['**Notes of a talk: Prof. Nadia Shukri**', 'Call with Nadia Shukri', 'Prof. Nadia Shukri'])
    test(`says who spoke: ${head}`, async () => {
      const { speakers } = await notes(`${head}\n\n- The dam is "a fact we live with".\n`)
      assert.equal(speakers[0]?.name, 'Nadia Shukri')
    })

  test('leaves an impression to whoever took them', async () => {
    const { passages, speakers } = await notes(
      'Call with Nadia Shukri\n\n- The dam is "a fact we live with".\n\n- My impression: tired, but frank.\n',
    )
    assert.deepEqual(
      passages.map(({ speaker }) => speakers[speaker ?? -1]?.labels[0] ?? speakers[speaker ?? -1]?.name),
      ['Nadia Shukri', 'Note-taker'],
    )
  })
})
