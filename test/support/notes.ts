import type { Corpus } from '../../src/core/corpus/corpus.js'

const passages = [
  'Cost is about three million and will rise. “Nobody has money for lights.”',
  'Board ordered the dredger and asked nobody. "We were never in the room."',
  'The lights are out since June. “The lights are out, and nobody says why.”',
  'The pilots want a tug. “A second tug would pay for itself within a year.”',
]

/** Invented notes of a call, as an import writes them; nobody has confirmed who says the last paragraph. */
export const notesInterview = `---
attache: interview/2
citation-key: okonjo2024
type: interview
title: Call with a dredging engineer
author:
  - family: Okonjo
    given: Ines
conducted: 2024-03-14
source-kind: notes
terms: on record
---

# Call with a dredging engineer

## Voices

### Ines Okonjo {#okonjo}

- role: interviewee

## Questions

### Opening statement

${passages
  .map(
    (text, index) =>
      `- ¶${index + 1}: “${text.split(' ').slice(0, 3).join(' ')} … ${text
        .replace(/[.”"]+$/, '')
        .split(' ')
        .slice(-3)
        .join(' ')}”${index === passages.length - 1 ? ' {voice=okonjo?}' : ''}`,
  )
  .join('\n')}

## Topics
`

/** Their text. */
export const notesText = passages.map((text, index) => `[¶${index + 1}]\n${text}\n`).join('\n')

/** Puts the notes, `okonjo2024`, and their text into a corpus. */
export function addNotes(corpus: Corpus): void {
  corpus.set('file:///corpus/okonjo2024.md', notesInterview)
  corpus.setSource('file:///corpus/okonjo2024.txt', notesText)
}
