// The invented transcripts whose structure their authors wrote down, each in NAME.truth.json: those of telling.json, which `npm test` reads, are files, all
// others one archive, a zip inside Brotli. `node test/known.mjs` packs what else lies in the folder, new or in the place of what the archive has;
// `node test/known.mjs NAME…` takes out what is to be changed.
import * as fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { unzipSync, zipSync } from 'fflate'
import { root } from './install.mjs'

const fixtures = path.join(root, 'test/fixtures/import')
const folder = path.join(fixtures, 'known')
const archive = path.join(fixtures, 'known.zip.br')
const truth = '.truth.json'

/** The names of those that `npm test` reads: test/score/telling.mjs chose them. */
export const tellingTranscripts = () => JSON.parse(fs.readFileSync(path.join(fixtures, 'telling.json'), 'utf8'))

/** The names of all. */
export function allTranscripts() {
  const names = new Set([...fs.readdirSync(folder), ...Object.keys(packed())])
  return [...names].filter((name) => names.has(name + truth)).sort((one, other) => (one < other ? -1 : 1))
}

/** The bytes of a transcript. */
export function readKnown(name) {
  const file = path.join(folder, name)
  if (fs.existsSync(file)) return fs.readFileSync(file)
  const bytes = packed()[name]
  if (!bytes) throw new Error(`${name} is neither in ${folder} nor in ${archive}`)
  return Buffer.from(bytes)
}

/** What the author of a transcript wrote down of it. */
export const truthOf = (name) => JSON.parse(readKnown(name + truth).toString())

let unpacked
/** The files of the archive by name. */
function packed() {
  // In the zip nothing is compressed: Brotli finds more where it sees all together.
  return (unpacked ??= fs.existsSync(archive) ? unzipSync(brotliDecompressSync(fs.readFileSync(archive))) : {})
}

function pack() {
  const stays = new Set(tellingTranscripts().flatMap((name) => [name, name + truth]))
  const files = { ...packed() }
  const moving = fs.readdirSync(folder).filter((name) => !stays.has(name))
  for (const name of moving) files[name] = fs.readFileSync(path.join(folder, name))
  takeOut([...stays].filter((name) => files[name]))
  for (const name of stays) delete files[name]
  // Sorted and without a clock, the same files give the same bytes.
  const sorted = Object.fromEntries(Object.entries(files).sort(([one], [other]) => (one < other ? -1 : 1)))
  const zip = zipSync(sorted, { level: 0, mtime: '1980-01-01T00:00:00' })
  const params = { [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: zip.length }
  fs.writeFileSync(archive, brotliCompressSync(zip, { params }))
  for (const name of moving) fs.rmSync(path.join(folder, name))
  console.log(`${Object.keys(sorted).length} files are in ${archive}, ${fs.readdirSync(folder).length} in ${folder}.`)
}

function takeOut(names) {
  for (const name of names) fs.writeFileSync(path.join(folder, name), readKnown(name))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const names = process.argv.slice(2)
  if (names.length) takeOut(names.flatMap((name) => [name, name + truth]))
  else pack()
}
