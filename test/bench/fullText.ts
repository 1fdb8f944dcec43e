import { Corpus } from '../../src/core/corpus/corpus.js'
import { FullText } from '../../src/core/search/fullText.js'
import { heapUsed, milliseconds, timeOf } from './measure.js'
import { type Random, seeded } from './random.js'

const sizes = [10, 100, 1000]
const wordsEach = 10_000
const paragraphsEach = 40
/** What a search may take over the biggest corpus is printed; how it may grow from one size to ten times that is judged. */
const mostGrowth = 20
const mostShown = 200

/** The words searched for: a rare one, a common one, two that seldom meet, a phrase, and a beginning. */
const searches: readonly (readonly [what: string, typed: string])[] = [
  ['rare word', 'w9zz'],
  ['common word', 'w1'],
  ['two words that seldom meet', 'w4d w7r'],
  ['phrase of common words', '"w1 w2"'],
  ['beginning of a word', 'w9z'],
]

/** Sentences for one that is being written, as a list of suggestions asks for them at every key. */
const ranked = 'sentence of common words'
const sentence = 'w1 w2 w3 w4 w5 w6 w7 w8 w9 wa wb wc'

/**
 * Prints how long a search in the source texts takes over 10, 100 and 1,000 interviews of 10,000 words, how long reading all of them, and
 * then one that changed, takes, and what memory that costs. Gives a sentence where a search grew more than in proportion.
 */
export function reportFullText(): readonly string[] {
  const rows = sizes.map(measure)
  return [...searches.map(([what]) => what), ranked].flatMap((what, at) => {
    const times = rows.map((row) => row[at] ?? 0)
    console.log(`  search, ${what.padEnd(28)}${times.map((time) => milliseconds(time).padStart(12)).join('')}`)
    const growth = (times.at(-1) ?? 0) / Math.max(times.at(-2) ?? 0, 0.2)
    return growth > mostGrowth
      ? [`a search for a ${what} takes ${growth.toFixed(1)} times as long in ten times as many texts`]
      : []
  })
}

function measure(size: number): readonly number[] {
  const random = seeded(5)
  const vocabulary = Array.from({ length: 40_000 }, (_, index) => `w${index.toString(36)}`)
  const corpus = new Corpus()
  for (let index = 0; index < size; index += 1) add(corpus, index, random, vocabulary)
  const before = memoryUsed()
  const fullText = new FullText(corpus)
  const started = performance.now()
  for (const _ of fullText.catchUp());
  const read = performance.now() - started
  const megabytes = (memoryUsed() - before) / 2 ** 20
  const texts = [sourceText(random, vocabulary), sourceText(random, vocabulary)]
  let turn = 0
  const edit = timeOf(
    () => {
      corpus.setSource('file:///bench/talk0.txt', texts[turn++ % 2] ?? '')
      for (const _ of fullText.catchUp());
    },
    { runs: 3 },
  )
  console.log(
    `full text of ${size} interviews of ${wordsEach} words: ${milliseconds(read)} to read, ${milliseconds(edit)} to read one anew, ${megabytes.toFixed(1)} MB besides the texts`,
  )
  return [
    ...searches.map(([, typed]) => timeOf(() => fullText.search(typed, mostShown), { runs: 5 })),
    timeOf(() => fullText.rankUncoded({ typed: '', sentence }, 8), { runs: 5 }),
  ]
}

/** Numbers in arrays of their own are not on the heap of JavaScript's objects. */
function memoryUsed(): number {
  return heapUsed()
}

function sourceText(random: Random, vocabulary: readonly string[]): string {
  return Array.from({ length: paragraphsEach }, (_, at) => `[¶${at + 1}]\n${paragraph(random, vocabulary)}\n`).join(
    '\n',
  )
}

function paragraph(random: Random, vocabulary: readonly string[]): string {
  return Array.from({ length: wordsEach / paragraphsEach }, () => random.zipf(vocabulary)).join(' ')
}

function add(corpus: Corpus, index: number, random: Random, vocabulary: readonly string[]): void {
  const key = `talk${index}`
  const numbers = Array.from({ length: paragraphsEach }, (_, at) => at + 1)
  const head = [
    '---',
    'attache: interview/1',
    `citation-key: ${key}`,
    `title: Talk ${index}`,
    'terms: on record',
    '---',
  ]
  const voices = ['', '# Talk', '', '## Voices', '', '### A {#a}', '', '- role: interviewee', '', '## Questions', '']
  const passages = ['### Q1 Something', '', ...numbers.map((number) => `- ¶${number}: “a … b”`)]
  corpus.set(`file:///bench/${key}.md`, [...head, ...voices, ...passages, ''].join('\n'))
  corpus.setSource(`file:///bench/${key}.txt`, sourceText(random, vocabulary))
}
