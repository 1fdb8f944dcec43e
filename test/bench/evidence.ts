import { MemoChecker } from '../../src/core/check/check.js'
import { Corpus } from '../../src/core/corpus/corpus.js'
import { readMemo } from '../../src/core/memo/memo.js'
import { evidenceAt } from '../../src/core/query/evidence/evidenceAt.js'
import { evidenceHtml } from '../../src/words/evidence/evidencePage.js'
import { plainEnglish } from '../../src/words/l10n.js'
import { milliseconds, timeOf } from './measure.js'

const sizes = [10, 100, 1000]
/** At the most interviews the evidence at a cursor may take no more than so many times as long as at the fewest. */
const flat = 1.5

/** Prints how long the Evidence view takes after the cursor has moved, its page included, and gives a sentence where that grows with the corpus. */
export function reportEvidence(): readonly string[] {
  const moves = sizes.map(movesIn)
  // In turns, so that other work on the machine disturbs all sizes alike.
  const rounds = Array.from({ length: 3 }, () => moves.map(({ count, run }) => timeOf(run) / count))
  const times = sizes.map((_, at) => Math.min(...rounds.map((round) => round[at] ?? Infinity)))
  const growth = (times.at(-1) ?? 0) / (times[0] ?? Infinity)
  const figures = sizes.map((size, at) => `${milliseconds(times[at] ?? 0)} at ${size} interviews`).join(', ')
  console.log(`evidence after a cursor move: ${figures} (${growth.toFixed(2)}×)`)
  return growth > flat
    ? [
        `evidence after a cursor move takes ${growth.toFixed(1)} times as long at more interviews; at most ${flat} is right`,
      ]
    : []
}

/** Cursor moves through a memo that cites interviews of a corpus of that size. */
function movesIn(size: number): { readonly count: number; readonly run: () => void } {
  const corpus = ferryCorpus(size)
  const cited = [0, 1, 2, 3, 4].map((index) => `The ferry sails in week ${index} again [@voice${index}, para. 3].`)
  const { checked, problems } = new MemoChecker(corpus).examine(readMemo(cited.join('\n\n'), 'markdown'))
  const offsets = checked.sentences.map(({ span }) => span.start + 5)
  const run = (): void => {
    for (const offset of offsets) {
      const evidence = evidenceAt(checked, problems, offset, { showsProtected: false })
      if (!evidence?.sources.length) throw new Error('expected a source at the cursor')
      evidenceHtml(evidence, corpus, { unread: 0 }, plainEnglish)
    }
  }
  return { count: offsets.length, run }
}

/** So many interviews with their texts, in each of which somebody says in which weeks the ferry sails. */
export function ferryCorpus(size: number): Corpus {
  const corpus = new Corpus()
  for (let index = 0; index < size; index += 1) {
    corpus.set(`file:///bench/voice${index}.md`, interviewText(index))
    corpus.setSource(`file:///bench/voice${index}.txt`, sourceText(index))
  }
  return corpus
}

const paragraphs = Array.from({ length: 20 }, (_, index) => index + 1)

/** Every interview speaks on the same topic, and contradicts the one before. */
function interviewText(index: number): string {
  const claims = paragraphs.map(
    (number) =>
      `###### Sailing ${number} {#sailing-${number}}\n\nThe ferry sails in week ${number} again.\n\n- at: ¶${number} “Week ${number} is … sails again”\n- kind: forecast\n${
        index > 0 ? `- contradicts: voice${index - 1}#sailing-${number}\n` : ''
      }`,
  )
  const passages = paragraphs.map((number) => `- ¶${number}: “Week ${number} is … sails again”`)
  return `---
attache: interview/1
citation-key: voice${index}
type: interview
title: The ferry ${index}
author:
  - family: Voice${index}
issued: 2020-01-01
terms: on record
---

# The ferry

## Voices

### Voice${index} {#voice}

- role: interviewee

## Questions

### Q1 The ferry

- Q1: “When does it … sail again”
${passages.join('\n')}

## Topics

### Sailing {#sailing shared=sailing}

${claims.join('\n')}`
}

function sourceText(index: number): string {
  const filler = `The harbour of voice ${index} was quiet, and the quay stood empty for most of the day. `.repeat(4)
  const blocks = paragraphs.map(
    (number) => `[¶${number}]\n${filler}Week ${number} is when the ferry sails again. ${filler}`,
  )
  return `[Q1]\nWhen does it, in your view, sail again?\n\n${blocks.join('\n\n')}\n`
}
