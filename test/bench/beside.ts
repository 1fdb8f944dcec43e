import MiniSearch from 'minisearch'
import sqlite from 'node-sqlite3-wasm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { Corpus } from '../../src/core/corpus/corpus.js'
import { prepareInterviews } from '../../src/core/query/topicGroups.js'
import { topicTree } from '../../src/core/query/topicTree.js'
import { wantsOf } from '../../src/core/search/wants.js'
import { generateCorpus } from './generate.js'
import { milliseconds } from './measure.js'
import { seeded } from './random.js'

/** How many interviews remark is given: it takes too long for more. */
const parsed = 20
/** As a list of suggestions shows. */
const limit = 40
const searches = 300

/** One thing that finds claims by words. */
interface Engine {
  readonly name: string
  readonly find: (typed: string) => number
}

/**
 * What one would pick instead, over the same claims in the same run: remark for reading, SQLite's FTS5 (compiled to WebAssembly) and MiniSearch for
 * finding claims by a word and by its beginning. Printed, and judged by nobody.
 */
export function reportBeside(size: number): void {
  const { files } = generateCorpus(size)
  const texts = files.slice(-parsed)
  const remark = unified().use(remarkParse)
  const parsing = cpuOf(() => texts.forEach(({ text }) => void remark.parse(text)))
  console.log(`remark alone, to a tree: ${(parsing / texts.length).toFixed(1)} ms CPU an interview`)
  const corpus = new Corpus()
  for (const { uri, text } of files) corpus.set(uri, text)
  const looked = cpuOf(() => Array.from(prepareInterviews(corpus)).length)
  const tree = cpuOf(() => topicTree(corpus, { arrangement: 'topic' }).roots)
  console.log(
    `tree of topics over ${size} interviews, first time: ${milliseconds(looked)} CPU in slices, then ${milliseconds(tree)} at once`,
  )
  const again = new Corpus()
  for (const { uri, text } of files) again.set(uri, text)
  const built = cpuOf(() => again.interviews().forEach(({ key }) => again.claims.prepare(key)))
  console.log(`claims of ${size} interviews: ${corpus.claims.size}`)
  reportEngine(built, {
    name: 'attache',
    find: (typed) => corpus.claims.search({ wants: wantsOf(corpus, typed), context: [], limit }).claims.length,
  })
  const claims = corpus
    .interviews()
    .flatMap(({ claims: own }) => own.map(({ label, wording }) => `${label} ${wording}`))
  for (const make of [fts5, miniSearch]) {
    let engine: Engine | undefined
    const cost = cpuOf(() => (engine = make(claims)))
    if (engine) reportEngine(cost, engine)
  }
}

function reportEngine(built: number, { name, find }: Engine): void {
  const random = seeded(3)
  const words = wordsOf(generateCorpus(10).files.map(({ text }) => text))
  for (const [kind, cut] of [
    ['words', 0],
    ['beginnings', 1],
  ] as const) {
    const times = Array.from({ length: searches }, () => {
      const word = random.pick(words)
      // A word that is still being typed has a sign behind it for an engine that has to be told.
      const typed = cut ? `${word.slice(0, Math.max(2, word.length - 2))}*` : word
      const started = performance.now()
      find(name === 'attache' ? typed.replace('*', '') : typed)
      return performance.now() - started
    }).sort((a, b) => a - b)
    const [half, most] = [0.5, 0.99].map((share) => times[Math.floor(times.length * share)] ?? 0)
    console.log(
      `  ${name.padEnd(28)}${`index ${(built / 1000).toFixed(1)} s CPU`.padEnd(22)}${kind.padEnd(12)}p50 ${milliseconds(half ?? 0)}, p99 ${milliseconds(most ?? 0)}`,
    )
  }
}

function fts5(claims: readonly string[]): Engine {
  const database = new sqlite.Database(':memory:')
  database.exec("CREATE VIRTUAL TABLE claims USING fts5(words, prefix='2 3')")
  database.exec('BEGIN')
  const insert = database.prepare('INSERT INTO claims(words) VALUES (?)')
  for (const claim of claims) insert.run([claim])
  database.exec('COMMIT')
  const query = database.prepare(`SELECT rowid FROM claims WHERE claims MATCH ? LIMIT ${limit}`)
  return { name: 'SQLite FTS5', find: (typed) => query.all([typed]).length }
}

/** It keeps everything as objects: more claims than these fill the memory. */
const mostOfMiniSearch = 100_000

function miniSearch(claims: readonly string[]): Engine {
  const some = claims.slice(0, mostOfMiniSearch)
  const index = new MiniSearch({ fields: ['words'] })
  index.addAll(some.map((words, id) => ({ id, words })))
  const name = some.length < claims.length ? `MiniSearch, ${some.length} claims` : 'MiniSearch'
  return { name, find: (typed) => index.search(typed.replace('*', ''), { prefix: typed.endsWith('*') }).length }
}

function wordsOf(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.flatMap((text) => text.match(/\b[a-z]{3,}\b/g) ?? []))]
}

function cpuOf(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
