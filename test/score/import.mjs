// Scores the import on fixture transcripts whose true structure is known: npm run score:import [-- DIR] [--json] [--explain].
import * as fs from 'node:fs'
import path from 'node:path'
import { root } from '../install.mjs'
import { loadDecoder, loadImport } from './decode.mjs'
import { scoreOf } from './score.mjs'

/** Below these shares of turns the known fixtures fail: all of them, and the worst layout. */
const least = { all: 0.98, worst: 0.95 }

const given = process.argv.slice(2)
const options = given.filter((word) => word.startsWith('--'))
const folder = given.find((word) => !word.startsWith('--')) ?? path.join(root, 'test/fixtures/import/known')
const { readTranscript, wordsUnaccounted } = await loadImport()
const decode = await loadDecoder()

const rows = []
for (const name of fs.readdirSync(folder).sort()) {
  const file = path.join(folder, name)
  if (!fs.existsSync(`${file}.truth.json`)) continue
  const truth = JSON.parse(fs.readFileSync(`${file}.truth.json`, 'utf8'))
  const extract = await decode(fs.readFileSync(file), name)
  if (!extract) continue
  rows.push({ name, ...(truth.unreadable ? unreadable(truth, extract) : score(truth, extract)) })
}

function unreadable(truth, extract) {
  const isRight = extract.unreadable === truth.unreadable
  const nothing = { right: 0, total: 0 }
  return {
    layout: truth.layout,
    recognisedAs: 'unreadable',
    isRight,
    right: isRight ? 1 : 0,
    total: 1,
    wrong: [],
    extra: [],
    lost: 0,
    kept: 0,
    dropped: 0,
    words: 0,
    paragraphs: nothing,
    standfirsts: nothing,
    metadata: nothing,
    locators: nothing,
  }
}

function score(truth, extract) {
  if (extract.text === undefined)
    return {
      ...unreadable({ ...truth, unreadable: undefined }, { unreadable: null }),
      total: Math.max(truth.turns.length, 1),
    }
  const result = readTranscript(extract)
  return scoreOf(truth, result, wordsUnaccounted(result))
}

const share = ({ right, total }) => (total === 0 ? 1 : right / total)
const sum = (field) =>
  rows.reduce((all, row) => ({ right: all.right + row[field].right, total: all.total + row[field].total }), {
    right: 0,
    total: 0,
  })
const all = {
  right: rows.reduce((count, { right }) => count + right, 0),
  total: rows.reduce((count, { total }) => count + total, 0),
}
const layouts = [...new Set(rows.map(({ recognisedAs }) => recognisedAs))]
  .sort((a, b) => (a < b ? -1 : 1))
  .map((layout) => {
    const own = rows.filter(({ recognisedAs }) => recognisedAs === layout)
    const add = (field) => own.reduce((count, row) => count + row[field], 0)
    return { layout, transcripts: own.length, right: add('right'), total: add('total') }
  })
const worst = Math.min(...layouts.map(share))
const lost = rows.reduce((count, row) => count + row.lost, 0)
const percent = (one) => `${(share(one) * 100).toFixed(1)} %`

const of = ({ right, total }) => (total === 0 ? '–' : `${right}/${total}`)
const short = (words) => (words.length > 160 ? `${words.slice(0, 100)} … ${words.slice(-55)}` : words)

if (options.includes('--json'))
  console.log(JSON.stringify({ schemaVersion: 1, all: share(all), worst, lost, layouts, fixtures: rows }, null, 2))
else print()
const isGood =
  rows.length > 0 &&
  share(all) >= least.all &&
  worst >= least.worst &&
  lost === 0 &&
  rows.every(({ isRight }) => isRight)
if (!isGood) process.exitCode = 1

function print() {
  const width = Math.max(...rows.map(({ name }) => name.length), 10)
  console.log(
    `${'fixture'.padEnd(width)}  turns             paragraphs  lost  kept  dropped  standfirsts  metadata  locators`,
  )
  for (const row of rows) {
    const cells = [
      row.name.padEnd(width),
      `${row.right}/${row.total} ${percent(row)}${row.isRight ? '' : ' WRONG'}`.padEnd(16),
      of(row.paragraphs).padEnd(10),
      String(row.lost).padEnd(4),
      String(row.kept).padEnd(4),
      String(row.dropped).padEnd(7),
      of(row.standfirsts).padEnd(11),
      of(row.metadata).padEnd(8),
      of(row.locators),
    ]
    console.log(cells.join('  '))
    if (options.includes('--explain')) explain(row)
  }
  console.log('')
  for (const one of layouts)
    console.log(
      `${one.layout.padEnd(16)} ${String(one.transcripts).padStart(3)} transcripts  ${one.right}/${one.total} turns  ${percent(one)}`,
    )
  console.log(
    `\n${rows.length} transcripts: turns ${percent(all)} (${all.right} of ${all.total}), worst layout ${(worst * 100).toFixed(1)} %; words lost ${lost};`,
  )
  console.log(
    `paragraphs ${percent(sum('paragraphs'))}, standfirsts ${percent(sum('standfirsts'))}, metadata ${percent(sum('metadata'))}, page and time ${percent(sum('locators'))}`,
  )
  const count = (kind) => rows.reduce((all_, { mistakes }) => all_ + (mistakes?.[kind] ?? 0), 0)
  console.log(
    `turns cut or joined ${count('cut')}, of another part ${count('part')}, with nobody’s name ${count('nobody')}, named otherwise ${count('name')};`,
  )
  console.log(
    `turns doubted ${count('doubted')}, ${percent({ right: count('doubtedWrong'), total: count('doubted') })} of them not right; of the other ${count('undoubted')} ${percent({ right: count('undoubted') - count('undoubtedWrong'), total: count('undoubted') })} right`,
  )
}

function explain({ wrong, extra, metadata, locators }) {
  for (const { index, speaker, words } of wrong.slice(0, 6))
    console.log(`    missing ${index} ${speaker.name ?? speaker.role}: ${short(words)}`)
  for (const { speaker, words } of extra.slice(0, 6))
    console.log(`    found ${speaker.name ?? speaker.role} (${speaker.role}): ${short(words)}`)
  for (const one of metadata.wrong ?? []) console.log(`    ${one}`)
  for (const one of (locators.wrong ?? []).slice(0, 3)) console.log(`    page, time: ${one.join(' ')}`)
}
