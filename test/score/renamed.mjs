// The known talks with everybody renamed: how much of what is right hangs on names whose form somebody foresaw. npm run score:names [-- --explain].
import * as fs from 'node:fs'
import path from 'node:path'
import { root } from '../install.mjs'
import { loadDecoder, loadImport } from './decode.mjs'
import { newNames } from './newNames.mjs'
import { scoreOf } from './score.mjs'
import { initials, plain } from './talk.mjs'

const rounds = 3
const folder = path.join(root, 'test/fixtures/import/known')

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

/** What stands for what in a talk: names in full before their parts. */
function replacements(truth, from) {
  const pairs = []
  let at = from
  for (const { name } of truth.speakers) {
    if (name === null) continue
    const old = plain(name)
    const words = old.split(' ')
    if (words.length < 2 || !/^\p{Script=Latin}/u.test(old)) return undefined
    const fresh = newNames[at % newNames.length]
    at += 1
    const family = words.at(-1)
    pairs.push([old, fresh.name], [words[0], fresh.given], [family, fresh.family])
    const letters = [initials(old), initials(fresh.name)]
    if (letters.every((one) => one.length > 1)) pairs.push([letters[0], letters[1], true])
  }
  const taken = pairs.map(([old]) => old)
  if (new Set(taken).size < taken.length) return undefined
  return pairs
}

function renamed(text, pairs) {
  let out = text
  const stored = []
  for (const [old, fresh, isExact] of pairs) {
    for (const [a, b] of isExact
      ? [[old, fresh]]
      : [
          [old, fresh],
          [old.toUpperCase(), fresh.toUpperCase()],
        ])
      out = out.replace(new RegExp(`(?<![\\p{L}\\p{N}])${escape(a)}(?![\\p{L}])`, 'gu'), () => {
        stored.push(b)
        return `\uE000${stored.length - 1}\uE001`
      })
  }
  return out.replace(/\uE000(\d+)\uE001/g, (_, index) => stored[Number(index)])
}

function textOf(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** One of the known talks, with its truth; undefined for what holds no text of its own that could be changed. */
async function known(decode, name) {
  const file = path.join(folder, name)
  if (!fs.existsSync(`${file}.truth.json`) || /\.(?:docx|pdf)$/.test(name)) return undefined
  const raw = fs.readFileSync(`${file}.truth.json`, 'utf8')
  const truth = JSON.parse(raw)
  const bytes = fs.readFileSync(file)
  const extract = truth.isInterview && !truth.unreadable ? await decode(bytes, name) : undefined
  if (extract?.text === undefined) return undefined
  const text = name.endsWith('.txt')
    ? extract.text
    : textOf(bytes).replace(/charset=["']?[\w-]+["']?/, 'charset="utf-8"')
  return { name, raw, truth, extract, text }
}

function explain({ name }, before, { right, total }, truth, result) {
  console.log(`${name}: ${before} → ${right} of ${total}`)
  const told = (speakers) => speakers.map((one) => `${one.role[0]}:${one.name}`).join('; ')
  console.log(`    truth ${told(truth.speakers)}`)
  console.log(`    found ${'notInterview' in result ? result.notInterview : told(result.speakers)}`)
}

async function scoreRenamed(explains) {
  const { readTranscript, wordsUnaccounted } = await loadImport()
  const decode = await loadDecoder()
  const sum = { before: 0, after: 0, total: 0, talks: 0, lost: 0 }
  for (const [number, name] of fs.readdirSync(folder).sort().entries()) {
    const talk = await known(decode, name)
    if (!talk) continue
    const old = scoreOf(talk.truth, readTranscript(talk.extract), [])
    for (let round = 0; round < rounds; round += 1) {
      const pairs = replacements(talk.truth, number * 7 + round * 23)
      if (!pairs) continue
      const truth = JSON.parse(talk.raw, (_, value) => (typeof value === 'string' ? renamed(value, pairs) : value))
      const result = readTranscript(await decode(Buffer.from(renamed(talk.text, pairs)), name))
      const own = scoreOf(truth, result, wordsUnaccounted(result))
      sum.talks += 1
      sum.before += old.right
      sum.after += own.right
      sum.total += own.total
      sum.lost += own.lost
      if (explains && own.right < old.right) explain(talk, old.right, own, truth, result)
    }
  }
  return sum
}

const percent = (one, of) => `${((100 * one) / of).toFixed(1)} %`
const { before, after, total, talks, lost } = await scoreRenamed(process.argv.includes('--explain'))
console.log(
  `${talks} talks renamed: ${percent(after, total)} of ${total} turns right, ${percent(before, total)} under their own names; words lost ${lost}`,
)
