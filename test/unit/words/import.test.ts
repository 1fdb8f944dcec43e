import assert from 'node:assert/strict'
import { importReport } from '../../../src/words/import/import.js'
import { plainEnglish } from '../../../src/words/l10n.js'
import { transcriptOf } from '../../support/transcripts.js'

suite('The report of an import', () => {
  const transcript = transcriptOf({
    speakers: [
      { role: 'questioner', labels: ['Q'] },
      { role: 'interviewee', labels: ['A'] },
    ],
    said: [
      { by: 0, text: 'Is the dam safe?' },
      { by: 1, text: 'It is safe.' },
    ],
  })
  const span = (start: number): { readonly start: number; readonly end: number } => ({ start, end: start + 1 })

  test('begins with what a person can act on: who, what was read, how much, and where to look', () => {
    const speakers = [
      { role: 'questioner' as const, labels: ['Q'], turns: 1, name: 'Bo Weiss' },
      { role: 'interviewee' as const, labels: ['A'], turns: 1 },
    ]
    const fields = [{ field: 'issued' as const, value: '2024-06-12', from: 'file name' as const }]
    const doubts = [{ code: 'turn-guessed' as const, span: span(0), data: {} }]
    const known = { ...transcript, speakers, fields, doubts, unknown: ['title' as const] }
    assert.deepEqual(importReport(known, true, plainEnglish).slice(0, 4), [
      'Asks: Bo Weiss. Answers: “A”.',
      'Read: date 2024-06-12. Not known and left out: title',
      'Questions: 1, answer paragraphs: 1, standfirsts: 0',
      'Look here first, for it is doubtful: line 1',
    ])
    assert.doesNotMatch(importReport(known, false, plainEnglish).join('\n'), /Weiss|2024/)
  })

  test('names a line once, however much was left out in it, and counts all of it', () => {
    const dropped = [0, 1, 2].map((start) => ({ span: span(start), why: 'byline' as const }))
    const lines = importReport({ ...transcript, dropped }, true, plainEnglish)
    assert.ok(lines.includes('Left out, bylines: 3 (line 1)'), lines.join('\n'))
    const labels = importReport({ ...transcript, dropped: [{ span: span(0), why: 'label' }] }, true, plainEnglish)
    assert.ok(labels.includes('Removed from the text, speaker labels: 1 (line 1)'), labels.join('\n'))
  })

  test('tells the way out where it only guesses who speaks, and not where it knows', () => {
    const report = (code: 'turn-guessed' | 'inaudible'): string =>
      importReport({ ...transcript, doubts: [{ code, span: span(0), data: {} }] }, true, plainEnglish).join('\n')
    assert.match(report('turn-guessed'), /If a turn is wrong.* in the saved text and run Change Speaker…/)
    assert.doesNotMatch(report('inaudible'), /If a turn is wrong/)
  })

  test('doubts somebody without a name in words that need none', () => {
    const doubt = (name: string): string =>
      importReport(
        { ...transcript, doubts: [{ code: 'roles-guessed', span: span(0), data: { name } }] },
        true,
        plainEnglish,
      ).join('\n')
    assert.match(doubt(''), /It is not certain whether this speaker asks or answers\./)
    assert.match(doubt('Ines Okafor'), /It is not certain whether Ines Okafor asks or answers\./)
  })
})
