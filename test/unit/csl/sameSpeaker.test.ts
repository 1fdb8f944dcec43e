import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { corpusOf, render, styleOf, wordsOf } from './rendered.js'

function interview(key: string, title: string, issued = ''): string {
  return `---
attache: interview/1
citation-key: ${key}
type: interview
title: ${title}
author:
  - given: Ines
    family: Okafor
${issued ? `issued: ${issued}\n` : ''}terms: on record
---

# ${title}

## Voices

### Ines Okafor {#okafor}

- role: interviewee

## Passages

### ¶1 “Nobody had kept…”

- voice: okafor
`
}

function cited(memo: string, texts: readonly string[]): readonly string[] {
  return render(memo, styleOf('policy-prose'), { corpus: corpusOf(...texts) }).citations.map(({ text }) =>
    wordsOf(text),
  )
}

describe('two interviews of one person in plain prose', () => {
  const memo =
    'Old [@ferries, para. 1]. Wet [@mines, para. 1]. Old again [@ferries, para. 1]. Okafor says it of both [@mines].'

  it('are told apart by their titles where nobody knows when they were', () => {
    assert.deepEqual(cited(memo, [interview('ferries', 'On the ferries'), interview('mines', 'On the “deep” mines')]), [
      '(Ines Okafor, in an interview, “On the ferries”)',
      '(Ines Okafor, in an interview, “On the ‘deep’ mines”)',
      '(Okafor, “On the ferries”)',
      '(“On the ‘deep’ mines”)',
    ])
  })

  it('are told apart by them where both are of one day, and by the day where they are not', () => {
    const first = interview('ferries', 'On the ferries', '2024-05-03')
    assert.deepEqual(cited(memo, [first, interview('mines', 'On the mines', '2024-05-03')]).slice(1, 3), [
      '(Ines Okafor, in an interview on 3 May 2024, “On the mines”)',
      '(Okafor, “On the ferries”)',
    ])
    assert.deepEqual(cited(memo, [first, interview('mines', 'On the mines', '2024-05-04')]).slice(1, 3), [
      '(Ines Okafor, in an interview on 4 May 2024)',
      '(Okafor, 3 May 2024)',
    ])
  })

  it('are not told apart again by a title that the sentence has, nor where the memo cites one of them alone', () => {
    const texts = [interview('ferries', 'On the ferries'), interview('mines', 'On the mines')]
    assert.deepEqual(
      cited('Old [@ferries]. In “On the mines” Okafor says so [@mines].', texts)[1],
      '(Ines Okafor, in an interview)',
    )
    assert.deepEqual(cited('Old [@ferries]. Old [@ferries].', texts), ['(Ines Okafor, in an interview)', '(Okafor)'])
  })
})
