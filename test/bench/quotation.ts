import { Corpus } from '../../src/core/corpus/corpus.js'
import { findQuotation, searchQuotation } from '../../src/core/quotation/search.js'
import { verifyQuotation } from '../../src/core/quotation/verify.js'
import { heapUsed, longestTurnOf, milliseconds } from './measure.js'
import { type Random, seeded } from './random.js'

const interviews = 1000
const words = 10_000
const questions = 20
const runs = 200

/**
 * Prints how long a quotation takes against one interview of 10,000 words, and against 1,000 of them: true ones, and altered ones, which
 * cost more because the nearest passage is looked for. Gives a sentence where the median against all grew more than in proportion, and where one
 * turn of the search for words that stand nowhere takes too much of it.
 */
export function reportQuotations(): readonly string[] {
  const few = measure(interviews / 10)
  const many = measure(interviews)
  const growth = many.median / few.median
  return [
    ...(growth > 25 ? [`ten times as many interviews take ${growth.toFixed(1)} times as long for a quotation`] : []),
    ...(many.turn > mostOfTurn
      ? [
          `one turn of the search for words that stand nowhere is ${percent(many.turn)} of it, at most ${percent(mostOfTurn)} is right`,
        ]
      : []),
  ]
}

/** At 1,000 interviews, which are looked through sixteen at a turn, no turn may take more of the whole search than this. */
const mostOfTurn = 0.25

function percent(part: number): string {
  return `${(100 * part).toFixed(0)} %`
}

function measure(size: number): { readonly median: number; readonly turn: number } {
  const random = seeded(3)
  const vocabulary = Array.from({ length: 20_000 }, (_, index) => `w${index.toString(36)}`)
  const corpus = new Corpus()
  const before = heapUsed()
  const texts = Array.from({ length: size }, (_, index) => add(corpus, index, random, vocabulary))
  const text = (heapUsed() - before) / 2 ** 20
  const started = performance.now()
  findQuotation('nothing like this is said', corpus)
  const made = performance.now() - started
  const all = heapUsed() - before
  console.log(
    `quotations in ${size} interviews of ${words} words: ${milliseconds(made)} to read all texts once, ${text.toFixed(0)} MB of texts and ${(all / 2 ** 20 - text).toFixed(0)} MB besides`,
  )
  const medians = [false, true].map((isAltered) => {
    const quote = (): { readonly key: string; readonly text: string } => quotationOf(random, texts, isAltered)
    const one = medianOf(() => {
      const { key, text: quotation } = quote()
      const interview = corpus.interview(key)
      if (!interview) throw new Error(`expected the interview ${key}`)
      return () => expectKind(verifyQuotation(quotation, interview, corpus.sourceOf(key)).kind, isAltered)
    })
    const everywhere = medianOf(() => {
      const { text: quotation } = quote()
      return () => expectKind(findQuotation(quotation, corpus).kind, isAltered)
    })
    console.log(
      `  ${isAltered ? 'altered' : 'true'}: median ${milliseconds(one)} against one, ${milliseconds(everywhere)} against all`,
    )
    return everywhere
  })
  const nowhere = 'all of these words are in here and stand together nowhere'
  const whole = medianOf(() => () => expectKind(findQuotation(nowhere, corpus).kind, true))
  const longest = longestTurnOf(() => searchQuotation(nowhere, corpus))
  const turn = longest / whole
  console.log(`  nowhere: ${milliseconds(whole)} against all, longest turn ${milliseconds(longest)}, ${percent(turn)}`)
  return { median: Math.max(...medians), turn }
}

function expectKind(kind: string, isAltered: boolean): void {
  if (kind !== (isAltered ? 'not-found' : 'found'))
    throw new Error(`expected the quotation to be judged rightly, got ${kind}`)
}

function add(corpus: Corpus, index: number, random: Random, vocabulary: readonly string[]): readonly string[] {
  const key = `talk${index}`
  const paragraphs = Array.from({ length: questions * 2 }, () => prose(random, vocabulary, words / questions / 2))
  const lines = Array.from({ length: questions }, (_, at) => [
    `### Q${at + 1} Something`,
    '',
    `- Q${at + 1}: “who … why”`,
    `- ¶${at * 2 + 1}: “a … b”`,
    `- ¶${at * 2 + 2}: “a … b”`,
    '',
  ]).flat()
  const head = [
    '---',
    'attache: interview/1',
    `citation-key: ${key}`,
    'type: interview',
    `title: Talk ${index}`,
    'terms: on record',
    '---',
    '',
    '# Talk',
    '',
  ]
  const voices = [
    '## Voices',
    '',
    '### A {#a}',
    '',
    '- role: interviewee',
    '',
    '### B {#b}',
    '',
    '- role: questioner',
    '',
    '## Questions',
    '',
  ]
  corpus.set(`file:///bench/${key}.md`, [...head, ...voices, ...lines].join('\n'))
  const blocks = Array.from(
    { length: questions },
    (_, at) =>
      `[Q${at + 1}]\nWho and why?\n\n[¶${at * 2 + 1}]\n${paragraphs[at * 2] ?? ''}\n\n[¶${at * 2 + 2}]\n${paragraphs[at * 2 + 1] ?? ''}\n`,
  )
  corpus.setSource(`file:///bench/${key}.txt`, blocks.join('\n'))
  return paragraphs
}

function prose(random: Random, vocabulary: readonly string[], length: number): string {
  const all = Array.from(
    { length },
    (_, at) => `${random.zipf(vocabulary)}${at % 15 === 14 ? '.' : at % 9 === 8 ? ',' : ''}`,
  )
  return all.join(' ')
}

/** Twelve to 30 words in a row, of which an altered quotation has one that is another. */
function quotationOf(random: Random, texts: readonly (readonly string[])[], isAltered: boolean) {
  const index = random.below(texts.length)
  const all = random.pick(texts[index] ?? ['']).split(' ')
  const from = random.below(all.length - 30)
  const part = all.slice(from, from + 12 + random.below(18))
  const text = part.map((word, at) => (isAltered && at === 6 ? 'altered' : word)).join(' ')
  return { key: `talk${index}`, text }
}

function medianOf(prepare: () => () => void): number {
  const times = Array.from({ length: runs }, () => {
    const run = prepare()
    const started = performance.now()
    run()
    return performance.now() - started
  })
  return times.sort((a, b) => a - b)[runs >> 1] ?? 0
}
