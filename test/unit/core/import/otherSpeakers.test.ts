import assert from 'node:assert/strict'
import { Corpus } from '../../../../src/core/corpus/corpus.js'
import { readTranscript } from '../../../../src/core/import/index.js'
import type { Transcript } from '../../../../src/core/transcript/transcript.js'
import { planImport } from '../../../../src/core/import/plan.js'
import { reimport } from '../../../../src/core/import/reimport.js'
import { decode } from '../../../../src/decode/formats.js'
import { importReport } from '../../../../src/words/import/import.js'
import { plainEnglish } from '../../../../src/words/l10n.js'
import { type Talk, transcriptOf } from '../../../support/transcripts.js'

const hearing: Talk = {
  speakers: [
    { name: 'Ines Okafor', role: 'questioner' },
    { name: 'Tom Brandt', role: 'interviewee' },
    { name: 'Mette Ravn', role: 'other', labels: ['RAVN'] },
    { role: 'other', labels: ['REGISTRAR'] },
  ],
  said: [
    { by: 3, text: 'Please state your full name for the record.' },
    { by: 1, text: 'Tom Brandt, of the harbour board in Norport.' },
    { by: 0, text: 'When was the quay closed?' },
    { by: 1, text: 'It was closed in the spring, after the crane had fallen.' },
    { by: 2, text: 'I rise to say that the owners were never heard on it.' },
    { by: 1, text: 'That is so, and I am sorry that it is.' },
  ],
}

const key = 'quay2024'
const uri = `file:///corpus/${key}.md`

function filesOf(transcript: Transcript): readonly [md: string, txt: string] {
  const [md, txt] = planImport(transcript, { key, terms: 'on record' }).corpus
  return [md?.text ?? '', txt?.text ?? '']
}

/** Who says each passage by the files of an interview: `¶2 brandt interviewee`. */
function voicesIn(md: string): readonly string[] {
  const corpus = new Corpus()
  corpus.set(uri, md)
  // Its hashes are in a file beside it.
  const problems = [...corpus.problems().values()].flat().map(({ ruleId }) => ruleId)
  assert.deepEqual(
    problems.filter((one) => one !== 'sums-missing'),
    [],
  )
  const interview = corpus.interview(key)
  return (interview?.passages ?? []).map(({ ref, voice }) => {
    const { name, role } = interview?.voices.find(({ id }) => id === voice) ?? {}
    return `${ref.kind} ${ref.number} ${name} ${role}`
  })
}

async function signed(text: string): Promise<Transcript> {
  const extract = await decode(new TextEncoder().encode(text), `${key}.txt`)
  assert.ok('blocks' in extract)
  const result = readTranscript(extract)
  assert.ok('turns' in result, 'it is an interview')
  return result
}

/** The interview's file once its text, with some signs changed, is imported again. */
async function corrected(md: string, txt: string): Promise<string> {
  const corpus = new Corpus()
  corpus.set(uri, md)
  const file = corpus.file(uri)
  assert.ok(file)
  const again = reimport(file, md, await signed(txt))
  assert.ok(again)
  return again.text
}

const told = [
  'paragraph 1 REGISTRAR other',
  'paragraph 2 Tom Brandt interviewee',
  'question 1 Ines Okafor questioner',
  'paragraph 3 Tom Brandt interviewee',
  'paragraph 4 Mette Ravn other',
  'paragraph 5 Tom Brandt interviewee',
]

suite('an import of a talk with those who neither ask nor answer', () => {
  const [md, txt] = filesOf(transcriptOf(hearing))

  test('gives them voices and paragraphs of their own, and nobody’s place in front matter', () => {
    assert.deepEqual(voicesIn(md), told)
    const matter = md.slice(0, md.indexOf('\n# '))
    assert.match(matter, /Brandt/)
    assert.doesNotMatch(matter, /Ravn|REGISTRAR/)
  })

  test('tells in its report what they are, and counts answers without them', () => {
    const lines = importReport(transcriptOf(hearing), true, plainEnglish)
    assert.ok(lines.includes('3. Mette Ravn, who neither asks nor answers, turns: 1'), lines.join('\n'))
    assert.ok(lines.includes('4. “REGISTRAR”, who neither asks nor answers, turns: 1'), lines.join('\n'))
    const counts = 'Questions: 1, answer paragraphs: 3, standfirsts: 0 · Paragraphs by other speakers: 2'
    assert.ok(lines.includes(counts), lines.join('\n'))
  })

  test('names nobody of them where the interview is protected, and keeps the name in the store', () => {
    const answers = { key: 'source-1', terms: 'background', description: 'a harbour official' } as const
    const plan = planImport(transcriptOf(hearing), answers)
    const written = plan.corpus.map(({ text }) => text).join('\n')
    assert.doesNotMatch(written, /Ravn|RAVN|Mette|REGISTRAR/)
    assert.match(written, /### Other speaker \{#other\}[\s\S]*### Other speaker 2 \{#other-2\}/)
    assert.match(plan.store.find(({ name }) => name.endsWith('.json'))?.text ?? '', /Mette Ravn/)
    const report = importReport(transcriptOf(hearing), false, plainEnglish).join('\n')
    assert.doesNotMatch(report, /Ravn/)
  })

  test('is the same when the text that it wrote is imported again', async () => {
    assert.equal(await corrected(md, txt), md)
  })
})

suite('a sign before what somebody says who neither asks nor answers', () => {
  test('is read as any other', async () => {
    const { speakers, passages } = await signed(
      '[Q]\nIs it shut?\n\n[A]\nIt is.\n\n[O Mette Ravn] I object.\n\n[O]\nSilence.\n',
    )
    assert.deepEqual(
      passages.map(({ ref, speaker }) => {
        const { name, role } = speakers[speaker ?? -1] ?? {}
        return `${ref.kind} ${ref.number} ${role} ${name ?? '-'}`
      }),
      ['question 1 questioner -', 'paragraph 1 interviewee -', 'paragraph 2 other Mette Ravn', 'paragraph 3 other -'],
    )
  })

  const wrong = transcriptOf({
    ...hearing,
    speakers: hearing.speakers.map((one) => ({ ...one, role: one.role === 'other' ? 'interviewee' : one.role })),
  })

  test('puts right whom the import took for interviewees, in their voices too', async () => {
    const [md, txt] = filesOf(wrong)
    assert.equal(voicesIn(md).filter((line) => line.endsWith('interviewee')).length, 5)
    const changed = txt.replace('[¶1]', '[O]').replace('[¶4]', '[O]')
    const after = await corrected(md, changed)
    assert.deepEqual(voicesIn(after), told)
    const corpus = new Corpus()
    corpus.set(uri, after)
    assert.deepEqual(corpus.interview(key)?.authors, [{ given: 'Tom', family: 'Brandt' }])
  })

  test('puts a paragraph of the interviewee right, with a new voice, and leaves the others', async () => {
    const only = transcriptOf({ ...hearing, said: hearing.said.map((one) => (one.by === 2 ? { ...one, by: 1 } : one)) })
    const [md, txt] = filesOf(only)
    const after = await corrected(md, txt.replace('[¶4]', '[O Mette Ravn]'))
    assert.deepEqual(voicesIn(after), told)
  })

  test('gives a paragraph back to who answers', async () => {
    const [md, txt] = filesOf(transcriptOf(hearing))
    const after = await corrected(md, txt.replace('[¶4]', '[A Tom Brandt]'))
    assert.equal(voicesIn(after)[4], 'paragraph 4 Tom Brandt interviewee')
    assert.match(voicesIn(await corrected(md, txt.replace('[¶4]', '[A]')))[4] ?? '', /^paragraph 4 .* interviewee$/)
  })

  test('gives a paragraph to another of several who answer, by the name', async () => {
    const two = transcriptOf({
      ...hearing,
      speakers: hearing.speakers.map((one) => (one.name === 'Mette Ravn' ? { ...one, role: 'interviewee' } : one)),
    })
    const [md, txt] = filesOf(two)
    const after = await corrected(md, txt.replace('[¶5]', '[A Mette Ravn]'))
    assert.equal(voicesIn(after)[5], 'paragraph 5 Mette Ravn interviewee')
    assert.equal(voicesIn(after)[3], 'paragraph 3 Tom Brandt interviewee')
  })
})
