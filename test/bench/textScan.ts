import { readTextQuery } from '../../src/core/search/textQuery.js'
import { TextScan } from '../../src/core/search/textScan.js'
import { soughtBy } from '../../src/core/search/uncoded.js'
import type { Sought } from '../../src/core/search/sought.js'
import { milliseconds, timeOf } from './measure.js'
import { type Random, seeded } from './random.js'

const sizes = [10, 100, 1000]
const wordsEach = 10_000
const paragraphsEach = 40
/** How a search may grow from one size to ten times that is judged; what it takes is printed. */
const mostGrowth = 20
const mostShown = 200

/** What is searched for, and a sentence for one that is being written, as a list of suggestions asks for it at every key. */
const searches: readonly (readonly [what: string, sought: readonly Sought[]])[] = [
  ['rare word', readTextQuery('w9zz ')],
  ['common word', readTextQuery('w1 ')],
  ['two words that seldom meet', readTextQuery('w4d w7r ')],
  ['phrase of common words', readTextQuery('"w1 w2"')],
  ['beginning of a word', [[{ kind: 'start', word: 'w9z' }]]],
  ['sentence of common words', soughtBy('w1 w2 w3 w4 w5 w6 w7 w8 w9 wa wb wc')],
]

/** Prints how long a scan of 10, 100 and 1,000 texts of 10,000 words in memory takes. Gives a sentence where it grew more than in proportion. */
export function reportTextScan(): readonly string[] {
  console.log(`scan of ${sizes.join(', ')} texts of ${wordsEach} words in memory`)
  const random = seeded(5)
  const vocabulary = Array.from({ length: 40_000 }, (_, index) => `w${index.toString(36)}`)
  const texts = Array.from({ length: sizes.at(-1) ?? 0 }, () => textOf(random, vocabulary))
  return searches.flatMap(([what, sought]) => {
    const times = sizes.map((size) => timeOf(() => scan(texts.slice(0, size), sought), { runs: 3 }))
    console.log(`  search, ${what.padEnd(28)}${times.map((time) => milliseconds(time).padStart(12)).join('')}`)
    const growth = (times.at(-1) ?? 0) / Math.max(times.at(-2) ?? 0, 0.2)
    return growth > mostGrowth
      ? [`a search for a ${what} takes ${growth.toFixed(1)} times as long in ten times as many texts`]
      : []
  })
}

function scan(texts: readonly string[], sought: readonly Sought[]): void {
  const all = texts.map((_, at) => ({ uri: String(at), hasClaims: false, named: [], silent: [] }))
  const made = new TextScan({ sought, typed: sought.length, texts: all, limit: mostShown })
  for (const [at, text] of all.entries()) made.add(text, texts[at] ?? '')
  made.best()
}

function textOf(random: Random, vocabulary: readonly string[]): string {
  const paragraphs = Array.from({ length: paragraphsEach }, (_, at) => {
    const words = Array.from({ length: wordsEach / paragraphsEach }, () => random.zipf(vocabulary))
    return `[\xc2\xb6${at + 1}]\n${words.join(' ')}\n`
  })
  return paragraphs.join('\n')
}
