// Chooses the transcripts that `npm test` reads: node test/score/telling.mjs. Those that reach most of the import's code, one after the other,
// each for what the ones before it did not reach, and those that a test names; `npm run verify` reads all. Writes test/fixtures/import/telling.json, by which
// `node test/known.mjs` then packs.
import * as fs from 'node:fs'
import { Session } from 'node:inspector/promises'
import { allTranscripts, readKnown } from '../known.mjs'

const compiled = (file) => import(new URL(`../../out/src/${file}`, import.meta.url).href)
const { readTranscript } = await compiled('core/import/index.js')
const { decode } = await compiled('decode/formats.js')
const wanted = 60
const named = [
  'oral_evidence_HC1187_2025-11-04.pdf',
  'pdf-encrypted-password.pdf',
  'pdf-oral-history-running-heads.pdf',
  'pdf-scan-no-text.pdf',
]
const covered = /\/out\/src\/(?:core\/transcript|core\/text|decode)\//

const names = allTranscripts()
const session = new Session()
session.connect()
await session.post('Profiler.enable')
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
const numbers = new Map()
const reached = new Map()
for (const name of names) reached.set(name, await reachedBy(name))
const chosen = new Set()
for (const open = new Set(numbers.values()); chosen.size < wanted;) {
  const [best, most] = mostNew(open)
  // Where nothing is new any more, all counts again: then a second transcript reaches what only one did.
  if (most === 0) for (const number of numbers.values()) open.add(number)
  else {
    chosen.add(best)
    for (const number of reached.get(best)) open.delete(number)
  }
}
const telling = names.filter((name) => chosen.has(name) || named.includes(name))
fs.writeFileSync('test/fixtures/import/telling.json', `${JSON.stringify(telling, undefined, 2)}\n`)

/** The parts of the code that reading a transcript runs, as numbers. */
async function reachedBy(name) {
  await session.post('Profiler.takePreciseCoverage') // which begins anew
  const extract = await decode(readKnown(name), name)
  if (!('unreadable' in extract)) readTranscript(extract)
  const { result } = await session.post('Profiler.takePreciseCoverage')
  const parts = new Set()
  for (const { url, functions } of result.filter((script) => covered.test(script.url)))
    for (const { startOffset, endOffset, count } of functions.flatMap(({ ranges }) => ranges))
      if (count) parts.add(numberOf(`${url} ${startOffset} ${endOffset}`))
  return parts
}

function numberOf(part) {
  if (!numbers.has(part)) numbers.set(part, numbers.size)
  return numbers.get(part)
}

/** The transcript not chosen yet that reaches most of what is open, and how much that is. */
function mostNew(open) {
  let found = [undefined, -1]
  for (const name of names.filter((one) => !chosen.has(one))) {
    const news = [...reached.get(name)].filter((number) => open.has(number)).length
    if (news > found[1]) found = [name, news]
  }
  return found
}
