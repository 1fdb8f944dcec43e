// Builds a set of real transcripts with truth from local clones: node test/score/real/build.mjs CLONES OUT [--seed N].
import { execFileSync } from 'node:child_process'
import * as fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { isTalk } from './readers/talk.mjs'
import { conversations } from './sources/conversations.mjs'
import { records } from './sources/records.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '1' } },
})
const [clones, out] = positionals
if (!clones || !out) {
  console.error('Usage: node test/score/real/build.mjs CLONES OUT [--seed N]')
  process.exit(2)
}
if (fs.existsSync(out) && fs.readdirSync(out).length > 0) {
  console.error(`${out} is not empty. Name a new folder.`)
  process.exit(2)
}
/** Every third talk is kept aside. */
const aside = path.join(out, 'aside')
fs.mkdirSync(aside, { recursive: true })

const taken = new Set()
let count = 0
for (const source of [...records, ...conversations]) {
  const repo = path.join(clones, source.repo)
  if (!fs.existsSync(repo)) {
    console.error(`${source.repo} is not in ${clones}; ${source.layout} is left out.`)
    continue
  }
  const talks = talksOf(source, repo)
  talks.forEach((one) => write(source, one, count++ % 3 === 2 ? aside : out))
  console.log(
    `${String(talks.length).padStart(3)} of ${source.take}  ${source.layout} (${source.language}), ${source.repo}`,
  )
}
console.log(`${count} talks, ${fs.readdirSync(aside).length / 2} of them aside`)

function talksOf(source, repo) {
  const talks = []
  for (const file of drawn(source, repo)) {
    if (talks.length >= source.take) break
    const read = [source.read(...given(source, repo, file))].flat().filter((one) => one && isTalk(one.talk))
    if (read.length > 0) taken.add(`${source.repo} ${file}`)
    talks.push(...read.map((one) => ({ file, ...one })))
  }
  return talks.slice(0, source.take)
}

function git(repo, ...words) {
  return execFileSync('git', ['-C', repo, '-c', 'core.quotepath=off', ...words], { maxBuffer: 1 << 29 })
}

/** The files of a source that were not taken yet, in an order that the seed tells. */
function drawn({ repo: name, commit, files, size: [least, most] }, repo) {
  const random = randomOf(`${values.seed} ${name}`)
  return git(repo, 'ls-tree', '-r', '-l', '-z', commit)
    .toString()
    .split('\0')
    .flatMap((line) => {
      const [, size, file] = /^\S+ blob \S+ +(\S+)\t(.*)$/s.exec(line) ?? []
      return file && files.test(file) && size >= least && size <= most && !taken.has(`${name} ${file}`) ? [file] : []
    })
    .sort((one, other) => (one < other ? -1 : 1))
    .map((file) => ({ file, lot: random() }))
    .sort((one, other) => one.lot - other.lot)
    .map(({ file }) => file)
}

/** What a reader is given of a file: its text, or its bytes, and how to find others beside it. */
function given({ commit, isBinary }, repo, file) {
  const bytes = git(repo, 'show', `${commit}:${file}`)
  const sibling = (other) => git(repo, 'show', `${commit}:${other}`).toString()
  return [isBinary ? new Uint8Array(bytes) : bytes.toString(), { path: file, sibling }]
}

function write({ layout, language, repo, commit }, { file, extension, text, bytes, talk }, folder) {
  const name = `${String(count).padStart(3, '0')}-${layout.replace(/[^a-z]+/gi, '-')}-${language}${extension}`
  const from = { repo, commit, file }
  fs.writeFileSync(path.join(folder, name), bytes ?? text)
  fs.writeFileSync(
    path.join(folder, `${name}.truth.json`),
    `${JSON.stringify({ layout: `${layout} (${language})`, from, ...talk }, null, 1)}\n`,
  )
}

/** Numbers from 0 to 1 that a text tells (FNV-1a, then a linear congruence of Knuth’s). */
function randomOf(text) {
  let state = 0x811c9dc5
  for (const letter of text) state = Math.imul(state ^ letter.codePointAt(0), 0x01000193) >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
