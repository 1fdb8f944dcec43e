// Compares bibliographies with Pandoc's reading of them: node test/score/bibliography.mjs FILE.bib|FOLDER… [--list]. A folder may hold Pandoc's own tests of
// BibLaTeX (`*.md`), of which the input is read. Needs Pandoc.
import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { load } from './decode.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: 'boolean', default: false } },
})
if (positionals.length === 0) {
  console.error('Usage: node test/score/bibliography.mjs FILE.bib|FOLDER… [--list]')
  process.exit(2)
}
const { readBibTeX } = await load('src/bibliography/bundle.ts', 'bibliography')

/** Where an item is meant to differ, and who is right: a difference that one of these explains is counted under its name. */
const meant = {
  'a type where Pandoc has none: CSL 1.0.2 has `document`': (name, own, theirs) =>
    name === 'type' && own === 'document' && !theirs,
  'a house, a university, a ministry with an “and” in its name is one': (name, own, theirs) =>
    name.endsWith('publisher') && own?.replaceAll(' and ', '; ') === theirs?.replaceAll(' and ', '; '),
  'capitals of names, behind “U.S.”, of `v13`': (name, own, theirs) =>
    typeof own === 'string' && own.toLowerCase() === theirs?.toLowerCase(),
  'single quotation marks, which Pandoc doubles': (name, own, theirs) =>
    typeof own === 'string' && doubled(own).toLowerCase() === (theirs && doubled(theirs).toLowerCase()),
  'months that are words, which Pandoc drops': (name, own, theirs) =>
    name === 'issued' && own?.startsWith(`${theirs?.slice(0, -3)},`) && /\d\]\]/.test(theirs),
  'what is no date of EDTF: kept as it stands, where Pandoc drops it or counts 18 months': (name, own, theirs) =>
    own?.startsWith('{"literal"') && (theirs === undefined || /\[\]|\[0\]|,1[3-9],|,[23]\d,|2099/.test(theirs)),
  'seasons, as CSL-JSON has them': (name, own) => name === 'issued' && own?.includes('season'),
  'the year 0 of EDTF, which is 1 BC': (name, own, theirs) => own?.includes('[[-1]]') && theirs.includes('[[0]]'),
  'letters: í, where Pandoc puts the accent on a dotless ı': (name, own, theirs) =>
    own !== undefined && theirs?.replace(/ı(?=\p{M})/gu, 'i').normalize() === own,
  'initials apart: `C. W.` for `C.W.`': (name, own, theirs) =>
    own?.replaceAll('. ', '.') === theirs?.replaceAll('. ', '.'),
  'names that begin with an accent, which Pandoc takes for a particle': (name, own, theirs) =>
    name === 'author' && /"dropping-particle":"[^a-z"]/.test(theirs),
  'a DOI without its server': (name, own, theirs) => name === 'DOI' && theirs?.endsWith(own),
  'an address without its `\\url`': (name, own, theirs) => name === 'URL' && theirs === `\\url{${own}}`,
  'an empty field': (name, own, theirs) => own === undefined && theirs === '' && name !== 'type',
  'signs that Pandoc drops or leaves in TeX: ×, |, °, double braces': (name, own, theirs) =>
    typeof own === 'string' && withoutSigns(own) === (theirs && withoutSigns(theirs)),
  'sets, which are several entries': (name, own) => own === undefined && ['id', 'type', 'annote'].includes(name),
}

let items = 0
/** Equal but for what is meant, and equal to the letter. */
let equal = 0
let same = 0
let fields = 0
let equalFields = 0
let meantHere = 0
const causes = new Map()
for (const given of positionals) {
  const isFolder = fs.statSync(given).isDirectory()
  const files = isFolder
    ? fs
        .readdirSync(given)
        .sort()
        .map((name) => path.join(given, name))
    : [given]
  const before = [items, equal, fields, equalFields, same]
  for (const file of files) for (const input of inputsOf(file)) compare(file, input)
  const [i, e, f, g, s] = [items, equal, fields, equalFields, same].map((now, at) => now - before[at])
  console.log(`${path.basename(given)}: items ${share(e, i)}, to the letter ${share(s, i)}, fields ${share(g, f)}`)
}
for (const [cause, count] of causes) console.log(`meant: ${cause}: ${count}`)

function inputsOf(file) {
  const text = fs.readFileSync(file, 'utf8')
  if (!file.endsWith('.md')) return [{ text, format: 'biblatex' }]
  return [...text.matchAll(/^% pandoc (.*)\n([^]*?)\n\^D\n/gm)].flatMap(([, options, body]) => {
    const format = /-f (bibtex|biblatex)\b/.exec(options)?.[1]
    return format ? [{ text: body, format }] : []
  })
}

function compare(file, { text, format }) {
  const { stdout, status, stderr } = spawnSync('pandoc', ['-f', format, '-t', 'csljson'], {
    input: text,
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  if (status !== 0) return console.log(`${file}: Pandoc cannot read it: ${stderr.trim()}`)
  const theirs = new Map(JSON.parse(stdout).map((item) => [item.id, item]))
  const own = new Map(readAll(text, format).map(({ item }) => [item.id, item]))
  for (const [id, item] of theirs) {
    items += 1
    const before = meantHere
    const differing = differences(own.get(id) ?? {}, item)
    if (differing.length === 0) equal += 1
    if (differing.length === 0 && before === meantHere) same += 1
    if (values.list) for (const line of differing) console.log(`${path.basename(file)} ${id} ${line}`)
  }
}

function differences(own, theirs) {
  const names = [...new Set([...Object.keys(own), ...Object.keys(theirs)])].filter((name) => name !== 'other-ids')
  return names.flatMap((name) => {
    fields += 1
    const [a, b] = [plain(own[name]), plain(theirs[name])]
    const cause = a === b ? undefined : Object.keys(meant).find((one) => meant[one](name, a, b))
    if (cause !== undefined) meantHere += 1
    if (cause !== undefined) causes.set(cause, (causes.get(cause) ?? 0) + 1)
    if (a === b || cause !== undefined) {
      equalFields += 1
      return []
    }
    return [`${name}\n    own    ${a}\n    Pandoc ${b}`]
  })
}

function plain(value) {
  if (value === undefined) return undefined
  if (typeof value === 'string')
    return value
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/<span class="nocase">(.*?)<\/span>/gs, '$1')
  return JSON.stringify(sorted(value)).replace(/"(\d+)"/g, '$1')
}

function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  )
}

function withoutSigns(text) {
  return text.replace(/\^\\circ|[×|°{},]/g, '').replace(/\s+/g, ' ')
}

function doubled(text) {
  return text.replace(/[‘“]/g, '“').replace(/[’”]/g, '”')
}

function readAll(text, format) {
  const slices = readBibTeX('file:///sources.bib', text, format)
  for (;;) {
    const { done, value } = slices.next()
    if (done) return value.entries
  }
}

function share(part, all) {
  return `${((100 * part) / all).toFixed(1)} % (${part} of ${all})`
}
