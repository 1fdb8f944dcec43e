// Scores an import on transcripts with truth: npm run score:real -- FOLDER… [--code CHECKOUT] [--json].
import * as fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { root } from '../../install.mjs'
import { load } from '../decode.mjs'
import { columns, tableOf } from './table.mjs'

const { values, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: { code: { type: 'string', default: root }, json: { type: 'boolean', default: false } },
})
if (folders.length === 0) {
  console.error('Usage: npm run score:real -- FOLDER… [--code CHECKOUT] [--json]')
  process.exit(2)
}
const code = path.resolve(values.code)
const { readTranscript, badReading } = await load(path.join(code, 'src/core/import/index.ts'), 'import')
const { decode } = await load(path.join(code, 'src/decode/formats.ts'), 'decode')
const { figuresOf } = await load('test/score/real/figures.ts', 'figures')

const files = []
for (const folder of folders)
  for (const name of fs.readdirSync(folder).sort()) {
    const file = path.join(folder, name)
    if (!fs.existsSync(`${file}.truth.json`)) continue
    const truth = JSON.parse(fs.readFileSync(`${file}.truth.json`, 'utf8'))
    if (truth.unreadable) continue
    const bytes = fs.readFileSync(file)
    const before = process.cpuUsage()
    const extract = await decode(bytes, name)
    const result = extract.text === undefined ? undefined : readTranscript(extract)
    const { user, system } = process.cpuUsage(before)
    const found = result && !('notInterview' in result) ? result : undefined
    const isDoubted = found !== undefined && badReading(found) !== undefined
    files.push({ file, layout: truth.layout, seconds: (user + system) / 1e6, ...figuresOf(truth, found, isDoubted) })
    if (process.stderr.isTTY) process.stderr.write(`\r${files.length} files`)
  }
if (files.length === 0) {
  console.error(`No file with a truth (NAME.truth.json) is in ${folders.join(', ')}.`)
  process.exit(2)
}
const table = tableOf(files)
if (values.json) console.log(JSON.stringify({ schemaVersion: 1, ...table, files }, null, 2))
else print()

function print() {
  const rows = [...table.layouts, table.total]
  const head = ['layout', 'files', ...columns.map(({ title }) => title)]
  const lines = [head, head.map(() => '---'), ...rows.map((row) => [row.layout, row.files, ...row.figures.map(cell)])]
  const widths = head.map((_, at) => Math.max(...lines.map((line) => String(line[at]).length)))
  for (const line of lines)
    console.log(`| ${line.map((one, at) => String(one).padEnd(widths[at], one === '---' ? '-' : ' ')).join(' | ')} |`)
}

function cell({ text, n }) {
  return n === 0 ? '–' : `${text} (${n})`
}
