import assert from 'node:assert/strict'
import { linesLikeIn, readTranscript, labelCorrectionIn, wordsUnaccounted } from '../../../../src/core/import/index.js'
import type { Extract, LabelCorrection, Transcript } from '../../../../src/core/transcript/transcript.js'
import { decode } from '../../../../src/decode/index.js'
import { courtRecord, hearing, pressBriefing, said } from '../../../support/oddLabels.js'

async function extractOf(text: string, name = 'talk.txt'): Promise<Extract> {
  const extract = await decode(new TextEncoder().encode(text), name)
  assert.ok('blocks' in extract)
  return extract
}

function read(extract: Extract, told: readonly LabelCorrection[] = []): Transcript {
  const result = readTranscript(extract, [], told)
  assert.ok(!('notInterview' in result), 'it is an interview')
  assert.deepEqual(wordsUnaccounted(result), [])
  return result
}

const like = (extract: Extract, label: string, isLabel = true): LabelCorrection => {
  const told = labelCorrectionIn(extract, label, isLabel)
  assert.ok(told, label)
  return told
}

/** What each turn says, after who says it. */
const turnsOf = ({ turns, passages, speakers }: Transcript): readonly string[] =>
  turns.map(({ speaker, passages: own }) => {
    const { name, labels } = speakers[speaker] ?? { labels: [] }
    return `${name ?? labels[0] ?? '-'}: ${own.map((one) => passages[one]?.text).join(' ')}`
  })

const expected = (names: readonly string[]): readonly string[] =>
  said.map((words, index) => `${names[index % names.length]}: ${words}`)

suite('what somebody tells of labels', () => {
  test('brings a page of the press office right in one gesture', async () => {
    const extract = await extractOf(pressBriefing('SECRETARY DUNMORE—', 'Q—'))
    assert.notDeepEqual(turnsOf(read(extract)), expected(['Ada Dunmore', 'Q']))
    assert.deepEqual(turnsOf(read(extract, [like(extract, 'Q—')])), expected(['Ada Dunmore', 'Q']))
  })

  test('brings a hearing of Congress right in two: labels, and a line of a list that is none', async () => {
    const extract = await extractOf(hearing('Ms. OKELLO—', 'Mr. BRANDT—', 'Ferry Statement—'))
    const names = ['Okello', 'Brandt']
    assert.notEqual(read(extract).turns.length, said.length)
    const both = [like(extract, 'Mr. BRANDT—'), like(extract, 'Ferry Statement—', false)]
    const right = turnsOf(read(extract, both))
    assert.deepEqual(
      right.map((one) => one.split(':')[0]),
      expected(names).map((one) => one.split(':')[0]),
    )
    assert.ok(right[0]?.includes('Ferry Statement—The ferry goes'), 'the words go back to who says them')
  })

  test('brings a record of a court right in one, with its numbered lines', async () => {
    const extract = await extractOf(courtRecord('MS OKELLO—', 'MR BRANDT—'))
    assert.ok('notInterview' in readTranscript(extract))
    assert.deepEqual(turnsOf(read(extract, [like(extract, 'MS OKELLO—')])), expected(['Okello', 'Brandt']))
  })

  test('takes the name from the capitals behind a form of address in small letters', async () => {
    const text = said.map((one, index) => `${index % 2 ? 'O señor BRANDT VIDAL' : 'A señora PRESIDENTA'}: ${one}`)
    const extract = await extractOf(`${text.join('\n\n')}\n`)
    const names = read(extract, [like(extract, 'A señora PRESIDENTA:')]).speakers.map(({ name }) => name)
    assert.deepEqual(names, [undefined, 'Brandt Vidal'])
  })

  test('is about lines that begin alike, and about none that do not', async () => {
    const extract = await extractOf(
      [
        'Mr. Okello. It was closed.',
        'The Chairman. By whom?',
        'Mr. Van der Berg. By the board.',
        'Percent. Nobody knows.',
        'Mr. Okello of the board said so.',
        '    Mr. Okello. He stands in.',
        'Mr. OKELLO. In capitals.',
        'Ms. Ravn: With a colon.',
      ].join('\n\n'),
    )
    const labels = linesLikeIn(extract, like(extract, 'Mr. Okello.')).map(({ label }) => label)
    assert.deepEqual(labels, ['Mr. Okello.', 'The Chairman.', 'Mr. Van der Berg.'])
    const alone = linesLikeIn(extract, like(extract, 'Percent', false)).map(({ label }) => label)
    assert.deepEqual(alone, [])
    assert.deepEqual(
      linesLikeIn(extract, like(extract, 'Mr. Okello')).map(({ label }) => label),
      ['Mr. Okello.', 'Mr. Okello', 'Mr. Okello.', 'Mr. OKELLO.'],
      'words without a sign stand for themselves, wherever they begin a line',
    )
    assert.equal(labelCorrectionIn(extract, 'Mr. Nobody.', true), undefined)
    assert.equal(labelCorrectionIn(extract, '—', true), undefined)
  })

  test('believes whoever says that what looks like a label is none', async () => {
    const [first = '', ...rest] = said
    const paragraphs = [
      `MS. OKELLO: ${first}`,
      'THE COST: four million a year.',
      ...rest.map((one, index) => `${index % 2 ? 'MS. OKELLO' : 'MR. BRANDT'}: ${one}`),
      'THE COST: the same.',
      'THE COST: and once more.',
    ]
    const extract = await extractOf(`${paragraphs.join('\n\n')}\n`)
    const isThere = (told: readonly LabelCorrection[]): boolean =>
      read(extract, told).speakers.some(({ labels }) => labels.includes('THE COST'))
    assert.ok(isThere([]))
    assert.ok(!isThere([like(extract, 'THE COST', false)]))
    const words = read(extract, [like(extract, 'THE COST', false)]).passages.map(({ text }) => text)
    assert.ok(words.includes('THE COST: four million a year.'), 'its words go back into the text')
  })
})
