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
