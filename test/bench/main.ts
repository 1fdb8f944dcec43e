import { MemoChecker } from '../../src/core/check/check.js'
import { Corpus } from '../../src/core/corpus/corpus.js'
import { readMemo } from '../../src/core/memo/memo.js'
import { proseOf } from '../../src/core/memo/prose.js'
import { findMentions } from '../../src/core/names/findMentions.js'
import { resolveCitation } from '../../src/core/citation/resolve.js'
import { openCompletion } from '../../src/core/query/citationCompletion.js'
import { entryHover } from '../../src/core/query/entryHover.js'
import { wantsOf } from '../../src/core/search/wants.js'
import { readCorpusFile } from '../../src/core/corpus/read/corpusFile.js'
import { citationHoverText } from '../../src/words/hover/citationHover.js'
import { plainEnglish } from '../../src/words/l10n.js'
import { reportAssess } from './assess.js'
import { reportBeside } from './beside.js'
import { reportEvidence } from './evidence.js'
import { reportTextScan } from './textScan.js'
import { type GeneratedCorpus, generateCorpus, generateMemo } from './generate.js'
import { reportHostile, reportHostilePeaks } from './hostile.js'
import { reportImports } from './imports.js'
import { reportLongMemos } from './longMemos.js'
import { heapUsed, longestTurnOf, timeOf, milliseconds } from './measure.js'
import { reportQuotations } from './quotation.js'
import { reportReading } from './reading.js'
import { reportStyles } from './styles.js'
import { reportWholeProcesses } from './wholeProcesses.js'

/**
 * Prints times, growth and memory over generated interviews, and judges growth alone, measured within this one run, from 100 interviews
 * to 1,000, with `--large` from 1,000 to 10,000: below that a query looks at fewer claims than it may. What must not depend on the size of the corpus may grow no more than
 * `flat` over these ten times; what is linear no more than `linear` per interview. Ends with 1 where something grew more.
 */
const sizes = process.argv.includes('--large') ? [10, 100, 1000, 10_000] : [1, 10, 100, 1000]
const flat = 2.5
const linear = 2
const mostScans = 20
/** Claims and paragraphs of a generated interview. */
const statementsEach = 110

type Figures = Readonly<Record<string, number>>

async function measure(size: number): Promise<Figures> {
  const generated = generateCorpus(size)
  const before = heapUsed()
  const started = performance.now()
  const corpus = new Corpus()
  for (const { uri, text } of generated.files) corpus.set(uri, text)
  const read = performance.now() - started
  const indexed = performance.now()
  for (const { key } of corpus.interviews()) corpus.claims.prepare(key)
  const index = performance.now() - indexed
  const memory = heapUsed() - before
  const memo = readMemo(generateMemo(20_000, generated), 'markdown')
  return {
    'read, per interview': read / size,
    'words of its claims, per interview': index / size,
    'edit of one file': editOf(corpus, generated),
    'problems of all files': timeOf(() => corpus.problems(), { runs: 3 }),
    'mentions in 20 KB': timeOf(() => findMentions(corpus.matcher, memo)),
    'check of 20 KB after an edit': checkOf(corpus, memo.text),
    'first check of 20 KB, longest turn': firstCheckOf(corpus, generated, memo.text),
    'hover on a name': hoverOf(corpus, memo),
    'hover on a citation': citationHoverOf(corpus, memo),
    'completion, nothing typed': completionOf(corpus, memo.text, '@'),
    'completion, one letter': completionOf(corpus, memo.text, '@b'),
    'completion, two words': completionOf(corpus, memo.text, `@${generated.names[0]} ba`),
    'search for a common name': timeOf(() =>
      corpus.claims.search({ wants: wantsOf(corpus, generated.names[1] ?? ''), context: [], limit: 40 }),
    ),
    'memory in bytes, per statement': memory / size / statementsEach,
    'memory of texts of 56 KB, per statement': (await withTexts(corpus, generated, Infinity)) / size / statementsEach,
    'memory of them where 16 MB may stay, per statement':
      (await withTexts(corpus, generated, 2 ** 24)) / size / statementsEach,
  }
}

/** What a corpus takes with a text beside each interview, of whose words so many bytes may stay in memory; the text is in no script for which the machine takes one byte a letter. */
async function withTexts(corpus: Corpus, { keys, files }: GeneratedCorpus, most: number): Promise<number> {
  corpus.texts.most = most
  const before = heapUsed()
  const words = files.at(-1)?.text ?? ''
  for (const key of keys) corpus.setSource(`file:///bench/${key}.txt`, `[¶1]\n“${key}” ${words}${words}\n`)
  await new Promise(setImmediate) // until then the machine lets nothing go that was asked for
  const taken = heapUsed() - before
  for (const key of keys) corpus.delete(`file:///bench/${key}.txt`)
  return taken
}

/** Every second time another text, so that the index has something to take out and to put in. */
function editOf(corpus: Corpus, { files }: GeneratedCorpus): number {
  const file = files.at(-1)
  if (!file) throw new Error('expected a generated interview')
  const texts = [file.text.replace('kind: fact', 'kind: forecast'), file.text]
  let turn = 0
  return timeOf(() => corpus.set(file.uri, texts[turn++ % 2] ?? ''))
}

/**
 * A memo in which every fifth cited sentence is put into quotation marks, and is edited before each check: what the check looked up in
 * the corpus it may remember, as it does while somebody types.
 */
function checkOf(corpus: Corpus, text: string): number {
  const checker = new MemoChecker(corpus)
  let quoted = 0
  const memo = text.replace(/(\b[A-Z][^.[\n]{20,})( \[@)/g, (whole, words: string, citation: string) =>
    quoted++ % 5 === 0 ? `“${words}”${citation}` : whole,
  )
  let edits = 0
  return timeOf(() => checker.check(readMemo(`${memo}\nOne more word, ${edits++}.\n`, 'markdown')))
}

/** The first check after the corpus has changed, in the steps in which the editor makes it: what was known of claims is forgotten. */
function firstCheckOf(corpus: Corpus, { files }: GeneratedCorpus, text: string): number {
  const [file] = files
  if (!file) throw new Error('expected a generated interview')
  return longestTurnOf(() => {
    corpus.set(file.uri, file.text)
    return firstCheck(corpus, text)
  })
}

function* firstCheck(corpus: Corpus, text: string): Iterable<unknown> {
  const checker = new MemoChecker(corpus)
  const memo = readMemo(text, 'markdown')
  yield
  yield* checker.prepare(memo)
  checker.check(memo)
}

/** On the commonest name that the memo mentions, which has the most claims. */
function hoverOf(corpus: Corpus, memo: ReturnType<typeof readMemo>): number {
  const mentions = findMentions(corpus.matcher, memo)
  const counts = new Map<string, number>()
  for (const { alias } of mentions) counts.set(alias, (counts.get(alias) ?? 0) + 1)
  const [commonest] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? []
  const mention = mentions.find(({ alias }) => alias === commonest)
  if (!mention) throw new Error('expected the memo to mention a name')
  return timeOf(() => entryHover(corpus, memo, mention))
}

/** All that the editor waits for: what stands at the place, and its words. The first alone is a few looks into tables, some microseconds. */
function citationHoverOf(corpus: Corpus, memo: ReturnType<typeof readMemo>): number {
  const offset = memo.citations[3]?.items[0]?.keySpan.start ?? 0
  const links = { cite: linkTo, open: linkTo, allAbout: linkTo, attach: linkTo }
  return timeOf(() => {
    const hover = resolveCitation(corpus, memo, offset)
    if (hover?.kind !== 'interview' || hover.where.kind !== 'passages')
      throw new Error('expected a passage that is cited')
    return citationHoverText(hover, corpus, links, plainEnglish)
  })
}

function linkTo(): string {
  return 'command:x'
}

function completionOf(corpus: Corpus, memo: string, typed: string): number {
  const text = `${memo.slice(0, 8000)} ${typed}`
  const context = { text, prose: proseOf(text, 'markdown'), offset: text.length, citedKeys: new Set<string>() }
  return timeOf(() => openCompletion(corpus, context)?.complete())
}

/** Problems of all files are looked for in the background and are linear; they are shown and not judged. */
function mostGrowth(name: string): number {
  if (name === 'problems of all files') return Infinity
  return /per interview|per statement/.test(name) ? linear : flat
}

function report(rows: readonly Figures[]): readonly string[] {
  const names = Object.keys(rows[0] ?? {})
  const width = Math.max(...names.map((name) => name.length)) + 2
  console.log(`${'interviews'.padEnd(width)}${sizes.map((size) => String(size).padStart(12)).join('')}      growth`)
  return names.flatMap((name) => {
    const values = rows.map((row) => row[name] ?? 0)
    const growth = (values.at(-1) ?? 0) / (values.at(-2) ?? 0)
    const cells = values.map((value) =>
      (name.startsWith('memory') ? value.toFixed(0) : milliseconds(value)).padStart(12),
    )
    const most = mostGrowth(name)
    console.log(`${name.padEnd(width)}${cells.join('')}${`${growth.toFixed(1)}×`.padStart(12)}`)
    return growth > most
      ? [
          `${name} grew ${growth.toFixed(1)} times from ${sizes.at(-2)} to ${sizes.at(-1)} interviews; at most ${most} is right`,
        ]
      : []
  })
}

/** How the scan for names compares with the least that any scan does: cutting the same text into words. */
function reportScan(): readonly string[] {
  const generated = generateCorpus(1000)
  const corpus = new Corpus()
  for (const { uri, text } of generated.files) corpus.setFile(readCorpusFile(uri, text))
  return [20_000, 1_000_000].flatMap((length) => {
    const text = generateMemo(length, generated)
    const memo = readMemo(text, 'markdown')
    const words = timeOf(() => Array.from(text.matchAll(/[\p{L}\p{N}]+/gu)).length, { runs: 5 })
    const scan = timeOf(() => findMentions(corpus.matcher, memo), { runs: 5 })
    const read = timeOf(() => readMemo(text, 'markdown').prose, { runs: 3 })
    const ratio = scan / words
    const size = `memo of ${Math.round(text.length / 1000)} KB`
    console.log(
      `${size}: ${milliseconds(words)} to cut into words, ${milliseconds(scan)} to find names (${ratio.toFixed(1)}×), ${milliseconds(read)} to read as Markdown`,
    )
    return ratio > mostScans
      ? [
          `finding names in a ${size} takes ${ratio.toFixed(1)} times the cutting into words; at most ${mostScans} is right`,
        ]
      : []
  })
}

const rows: Figures[] = []
for (const size of sizes) rows.push(await measure(size))
const failures = [...report(rows), ...(await reportReading(sizes))]
reportBeside(sizes.at(-1) ?? 0)
if (!process.argv.includes('--large')) failures.push(...(await reportOthers()))
for (const failure of failures) console.error(failure)
process.exitCode = failures.length ? 1 : 0

/** What does not depend on the size of the corpus. */
async function reportOthers(): Promise<readonly string[]> {
  reportWholeProcesses()
  reportHostilePeaks()
  return [
    ...reportScan(),
    ...reportHostile(),
    ...reportLongMemos(),
    ...reportQuotations(),
    ...reportTextScan(),
    ...reportEvidence(),
    ...reportAssess(),
    ...reportStyles(),
    ...(await reportImports()),
  ]
}
