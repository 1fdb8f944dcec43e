import type { Corpus } from '../../src/core/corpus/corpus.js'

/** An invented interview, as a file: one who answers, with the paragraphs that she says and further lines of front matter. */
export function agreedInterview(
  key: string,
  [given, family]: readonly [string, string],
  paragraphs: readonly string[],
  more: readonly string[] = [],
): string {
  const id = family.toLowerCase()
  const anchored = paragraphs.map((text, index) => {
    const words = text.replace(/[.”"]+$/, '').split(' ')
    return `- ¶${index + 1}: “${words.slice(0, 3).join(' ')} … ${words.slice(-3).join(' ')}”`
  })
  const terms = more.some((line) => line.startsWith('terms:')) ? [] : ['terms: on record']
  return `---
attache: interview/3
citation-key: ${key}
type: interview
title: A talk about the harbour
author:
  - family: ${family}
    given: ${given}
conducted: 2024-03-14
${[...terms, ...more].join('\n')}
---

# A talk about the harbour

## Voices

### ${given} ${family} {#${id}}

- role: interviewee
- position: Director
- affiliation: Quay Institute

## Questions

### Opening statement

${anchored.join('\n')}

## Topics
`
}

/** Their text. */
export const agreedText = (paragraphs: readonly string[]): string =>
  paragraphs.map((text, index) => `[¶${index + 1}]\n${text}\n`).join('\n')

export const vidalWords = [
  'The harbour is a promise with cranes and it may stay one for years.',
  'Nobody in the ministry has read the lease from end to end.',
]

/** Puts three into a corpus: `vidal2024` reads back, `weiss2024` is under embargo, the recording of `yilmaz2020` was to be deleted. */
export function addAgreed(corpus: Corpus): void {
  const add = (key: string, name: readonly [string, string], words: readonly string[], line: string): void => {
    corpus.set(`file:///corpus/${key}.md`, agreedInterview(key, name, words, [line]))
    corpus.setSource(`file:///corpus/${key}.txt`, agreedText(words))
  }
  add('vidal2024', ['Ana', 'Vidal'], vidalWords, 'read-back: required')
  add('weiss2024', ['Karl', 'Weiss'], ['They will sell the ferry line first and the pier last.'], 'embargo: 2199-01-01')
  add('yilmaz2020', ['Ada', 'Yilmaz'], ['The pilots would rather strike than sail.'], 'recorded-until: 2021-01-01')
}
