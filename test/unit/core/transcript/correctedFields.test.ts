import assert from 'node:assert/strict'
import { readDate, planImport, readTranscript, withFieldCorrections } from '../../../../src/core/import/index.js'
import type { Transcript } from '../../../../src/core/transcript/transcript.js'
import { decode } from '../../../../src/decode/index.js'

async function talk(): Promise<Transcript> {
  const text = [
    'The quay',
    '03/04/2024',
    'Interviewee: Ines Okafor, Senior Fellow, Harbour Institute',
    'LENA BRANDT: Is the quay closed?',
    'INES OKAFOR: It is, and has been since May.',
    'LENA BRANDT: And the crane?',
    'INES OKAFOR: It was sold in June.',
  ].join('\n\n')
  const extract = await decode(new TextEncoder().encode(text), 'talk.txt')
  assert.ok('blocks' in extract)
  const read = readTranscript(extract)
  assert.ok(!('notInterview' in read))
  return read
}

suite('what somebody tells of title, date and affiliation', () => {
  test('stands in the file in the place of what was found, and nothing of it is unknown or doubtful any more', async () => {
    const read = await talk()
    assert.ok(read.unknown.includes('issued'))
    const place = read.speakers.findIndex(({ name }) => name === 'Ines Okafor')
    const told = withFieldCorrections(read, {
      fields: { title: 'The quay that nobody wants', issued: '2024-04-03', publisher: '' },
      affiliations: new Map([[place, 'Head, Port Authority']]),
    })
    assert.ok(!told.unknown.includes('issued'))
    assert.ok(!told.doubts.some(({ code }) => code === 'date-ambiguous'))
    const { corpus } = planImport(told, { key: 'okafor2024', terms: 'on record' })
    const text = corpus[0]?.text ?? ''
    assert.match(text, /^title: The quay that nobody wants$/m)
    assert.match(text, /^(?:issued|conducted): 2024-04-03$/m)
    assert.match(text, /Port Authority/)
    assert.doesNotMatch(text, /Harbour Institute|publisher/)
  })

  test('is left out where nobody knows it', async () => {
    const read = await talk()
    const none = withFieldCorrections(read, { fields: { title: '' }, affiliations: new Map([[1, '']]) })
    const { corpus } = planImport(none, { key: 'okafor2024', terms: 'on record' })
    assert.match(corpus[0]?.text ?? '', /^title: Interview with Ines Okafor$/m)
    assert.doesNotMatch(corpus[0]?.text ?? '', /Harbour Institute/)
  })

  test('takes dates as people write them, of a day, a month or a year, and none that could be two', () => {
    assert.deepEqual(
      ['14 March 2024', '2024-03', '2024', 'March 14, 2024', '03/04/2024', 'soon', '2024-13-01'].map(readDate),
      ['2024-03-14', '2024-03', '2024', '2024-03-14', undefined, undefined, undefined],
    )
  })
})
