import assert from 'node:assert/strict'
import { Corpus } from '../../../../src/core/corpus/corpus.js'
import { formatPassageRef } from '../../../../src/core/corpus/read/values.js'
import { giveTurns } from '../../../../src/core/import/corrections/giveTurns.js'
import { labelInSource, labelledTurns, unlabelledTurns } from '../../../../src/core/import/corrections/labelTurns.js'
import type { LabelLike } from '../../../../src/core/import/corrections/linesLike.js'
import { readSource } from '../../../../src/core/corpus/source/sourceText.js'
import { planImport } from '../../../../src/core/import/plan.js'
import type { Interview } from '../../../../src/core/model.js'
import { transcriptOf } from '../../../support/transcripts.js'

const mdUri = 'file:///corpus/okafor2024.md'
const txtUri = 'file:///corpus/okafor2024.txt'

const claims = `### Lanes {#lanes}

###### The board waits {#waits}

The board waits for the tide.

- at: ¶3 “The board … the tide”
- kind: fact

###### Nobody pays {#pays}

Nobody pays for the quay.

- at: ¶4 “Nobody pays … the quay”
- kind: fact
`

/** What two senators say was left within the answers of the one before. */
const talk = transcriptOf({
  speakers: [
    { name: 'Tomas Lind', role: 'questioner' },
    { name: 'Ines Okafor', role: 'interviewee' },
  ],
  said: [
    { by: 0, text: 'Is the strait open?' },
    { by: 1, text: 'It is.' },
    { by: 1, text: 'Senator RAVN—It is closed to us.' },
    { by: 1, text: 'The board waits for the tide.' },
    { by: 0, text: 'Who pays?' },
    { by: 1, text: 'Nobody pays for the quay. It is old.' },
    { by: 1, text: 'Senator WEISS—Has that been asked?' },
    { by: 1, text: 'Ms OKAFOR—It was asked in May.' },
  ],
})

function read(files: readonly { readonly name: string; readonly text: string }[]) {
  const corpus = new Corpus()
  const [md, txt, sums] = files.map(({ text }) => text)
  corpus.set(mdUri, md ?? '')
  corpus.setSource(txtUri, txt ?? '')
  corpus.set('file:///corpus/okafor2024.sums', sums ?? '')
  const [file, interview, source] = [corpus.file(mdUri), corpus.interview('okafor2024'), corpus.sourceOf('okafor2024')]
  assert.ok(file && interview && source)
  return { corpus, file, interview, source, md: md ?? '' }
}

const saidBy = ({ voices, passages }: Interview): readonly string[] =>
  passages.map(({ ref, voice }) => `${formatPassageRef(ref)} ${voices.find(({ id }) => id === voice)?.name}`)

suite('a speaker label in the text of an interview', () => {
  const files = planImport(talk, { key: 'okafor2024', terms: 'on record' }).corpus.map(({ name, text }) => ({
    name,
    text: name.endsWith('.md') ? `${text}\n${claims}` : text,
  }))
  const before = read(files)
  const at = (words: string) => {
    const start = before.source.text.indexOf(words)
    return labelInSource(before.source, { start, end: start + words.length })
  }
  const give = (label: string) => {
    const there = at(label)
    assert.ok(there)
    const turns = labelledTurns(before.interview, before.source, there.like)
    const given = giveTurns(before.file, before.md, before.source, turns.gifts)
    assert.ok(typeof given !== 'string')
    const { text, source, sums } = given.result
    return { turns, given, after: read([text, source, sums].map((one) => ({ name: '', text: one }))) }
  }

  test('stands for all that begin like it, and gives what is behind each to its speaker until somebody else speaks', () => {
    const { turns, after } = give('Senator RAVN—')
    assert.deepEqual(
      turns.lines.map(({ label }) => label),
      ['Senator RAVN—', 'Senator WEISS—', 'Ms OKAFOR—'],
    )
    assert.deepEqual(saidBy(after.interview), [
      'Q1 Tomas Lind',
      '¶1 Ines Okafor',
      '¶2 Senator RAVN',
      '¶3 Senator RAVN',
      'Q2 Tomas Lind',
      '¶4 Ines Okafor',
      'Q3 Senator WEISS',
      '¶5 Ines Okafor',
    ])
    assert.doesNotMatch(after.source.text, /—/)
    assert.match(after.source.text, /\[¶2\]\nIt is closed to us\.\n/)
  })

  test('leaves claims with their words', () => {
    const { given, after } = give('Senator RAVN—')
    assert.deepEqual([given.result.lost, given.result.gone], [[], []])
    const places = ['waits', 'pays'].map((id) => after.corpus.claim(`okafor2024#${id}`)?.at[0])
    assert.deepEqual(
      places.map((place) => place && formatPassageRef(place.ref)),
      ['¶3', '¶4'],
    )
    assert.equal(after.interview.voices.find(({ name }) => name === 'Senator RAVN')?.role, 'interviewee')
  })

  test('stands for its words alone where these are meant', () => {
    const turns = labelledTurns(before.interview, before.source, 'Senator WEISS')
    assert.deepEqual(
      turns.lines.map(({ label }) => label),
      ['Senator WEISS—'],
    )
    assert.equal(at('It is.')?.text, 'It is.')
  })

  test('that is none stands before its words again, which are of whoever speaks before, and claims stay with theirs', () => {
    const { after } = give('Senator RAVN—')
    const { interview, source, file, md } = after
    const start = source.text.indexOf('The board waits')
    const turns = unlabelledTurns(interview, source, { start, end: start })
    assert.ok(turns)
    assert.deepEqual(
      turns.lines.map(({ label, said }) => [label, said]),
      [['Senator RAVN:', 'It is closed to us.']],
    )
    assert.deepEqual(turns.to, ['Ines Okafor'])
    const given = giveTurns(file, md, turns.source, turns.gifts)
    assert.ok(typeof given !== 'string')
    assert.deepEqual([given.result.lost, given.result.gone], [[], []])
    const { text, source: words, sums } = given.result
    const now = read([text, words, sums].map((one) => ({ name: '', text: one })))
    assert.deepEqual(saidBy(now.interview).slice(0, 4), [
      'Q1 Tomas Lind',
      '¶1 Ines Okafor',
      '¶2 Ines Okafor',
      '¶3 Ines Okafor',
    ])
    assert.match(now.source.text, /\[¶2\]\nSenator RAVN: It is closed to us\.\n\n\[¶3\]\nThe board waits/)
    assert.deepEqual([...now.corpus.problems().values()].flat(), [])
    const [place] = now.corpus.claim('okafor2024#waits')?.at ?? []
    assert.equal(place && formatPassageRef(place.ref), '¶3')
  })

  test('is put back only where somebody speaks before', () => {
    const turns = unlabelledTurns(before.interview, before.source, { start: 0, end: 3 })
    assert.deepEqual(
      turns?.lines.map(({ said }) => said),
      ['Who pays?'],
    )
    const [asked] = before.source.blocks
    assert.ok(asked)
    const alone = { ...before.source, blocks: [asked] }
    assert.equal(unlabelledTurns(before.interview, alone, asked.span), undefined)
  })
})

suite('labels that look alike', () => {
  const source = readSource(
    txtUri,
    `[¶1]\n${[
      'Mr. Okello. It was closed.',
      'The Chairman. By whom?',
      'Mr. Van der Berg. By the board.',
      'Percent. Nobody knows.',
      'Mr. Okello of the board said so.',
      'Mr. OKELLO. In capitals.',
      'O señor BRANDT VIDAL: Por la junta.',
      'A señora PRESIDENTA: Gracias.',
      'Ms. Ravn: With a colon.',
    ].join('\n\n')}\n`,
  )
  const like = (label: string, of?: LabelLike): readonly string[] => {
    const start = source.text.indexOf(label)
    const there = labelInSource(source, { start, end: start + label.length }, start + label.length)
    const shape = of ?? there?.like
    return shape === undefined ? [] : labelledTurns(interview, source, shape).lines.map((line) => line.label)
  }
  const { interview } = read(planImport(talk, { key: 'okafor2024', terms: 'on record' }).corpus)

  test('have the same case and the same signs, and no sentence is one of them', () => {
    assert.deepEqual(like('Mr. Okello.'), ['Mr. Okello.', 'The Chairman.', 'Mr. Van der Berg.'])
    assert.deepEqual(like('A señora PRESIDENTA:'), ['O señor BRANDT VIDAL:', 'A señora PRESIDENTA:'])
  })

  test('stand for themselves without a sign, wherever they begin a line', () => {
    const alike = ['Mr. Okello.', 'Mr. Okello', 'Mr. OKELLO.']
    assert.deepEqual(like('', 'Mr. Okello'), alike)
  })

  test('make turns of notes, whose text showed nobody', () => {
    const files = planImport(
      { ...talk, passages: talk.passages.slice(0, 1) },
      { key: 'okafor2024', terms: 'on record', kind: 'notes' },
    ).corpus
    const notes = read(files)
    const text = notes.source.text.replace(/(?<=\]\n)[^]*$/, 'LIND—Is it open?\n\nOKAFOR—It is.\n')
    const saved = readSource(txtUri, text)
    const there = labelInSource(saved, { start: text.indexOf('LIND'), end: text.indexOf('LIND') + 5 })
    assert.ok(there)
    const given = giveTurns(notes.file, notes.md, saved, labelledTurns(notes.interview, saved, there.like).gifts)
    assert.ok(typeof given !== 'string')
    assert.match(given.result.source, /\[Q1\]\nIs it open\?\n\n\[¶1\]\nIt is\./)
  })
})
