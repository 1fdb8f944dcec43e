// Known talks set anew in every layout, under every head, and what of their turns is right: npm run score:layouts [-- EVERY] [--explain].
import { loadDecoder, loadImport } from './decode.mjs'
import { lots, truthOf } from './knownTalks.mjs'
import { rendered } from './rendered.mjs'
import { scoreOf } from './score.mjs'

/** Every so manieth talk is set anew, unless another number is given. */
const every = Number(process.argv.slice(2).find((word) => /^\d+$/.test(word)) ?? 8)
const isExplained = process.argv.includes('--explain')

const { readTranscript } = await loadImport()
const decode = await loadDecoder()
const truths = Object.values(lots)
  .flat()
  .filter((_, index) => index % every === 0)
  .map(truthOf)
  .filter(({ unreadable }) => !unreadable)
const sums = { layout: new Map(), head: new Map(), all: new Map() }
const add = (sum, name, { right, total }) => {
  const own = sum.get(name) ?? { right: 0, total: 0 }
  sum.set(name, { right: own.right + right, total: own.total + total })
}
const percent = ({ right, total }) => `${((100 * right) / total).toFixed(1)} %`

for (const truth of truths)
  for (const { layout, head, file, text, truth: own } of rendered(truth)) {
    const { right, total, wrong } = scoreOf(own, readTranscript(await decode(Buffer.from(text), file)), [])
    add(sums.layout, layout, { right, total })
    add(sums.head, head, { right, total })
    add(sums.all, 'turns', { right, total })
    if (isExplained && right < total * 0.8)
      console.log(`${right}/${total} ${layout}, ${head}: ${truth.title} | ${wrong[0]?.words.slice(0, 80)}`)
  }
for (const sum of [sums.layout, sums.head])
  for (const [name, own] of [...sum].sort(([, a], [, b]) => a.right / a.total - b.right / b.total))
    console.log(`${percent(own).padStart(7)} of ${String(own.total).padStart(6)}  ${name}`)
const all = sums.all.get('turns')
console.log(
  `${truths.length} talks in ${sums.layout.size} layouts under ${sums.head.size} heads: ${percent(all)} of ${all.total} turns right`,
)
