// What answers of a model, recorded beside a set, tell of its false sentences and question of its right ones; asked for by score:meaning.
import * as fs from 'node:fs'
import path from 'node:path'
import { load } from './decode.mjs'

const { comparisonsIn, promptOf } = await load('src/core/compare/question.ts', 'compareQuestion')
const { outcomeOf, readAnswers, unprovedIn } = await load('src/core/compare/answers.ts', 'compareAnswers')

/** Interviews of the sets say nothing of assistants. */
const model = { reader: 'own machines', today: '2026-11-24' }

/** Puts to a model what the sentences of memos say, and counts what it answers. */
export class ComparisonScore {
  #file
  #isPart
  #answers = []
  #unread = 0
  #prompts = new Map()
  #rows = {}
  #models = new Set()
  #right = { of: 0, questioned: 0, adds: 0, 'no answer': 0, warned: 0, notSent: 0 }
  #thrownAway = new Set()
  #disagreed = 0

  /** `part` names a file of answers to some of the questions, of which alone it then tells. */
  constructor(part) {
    this.#file = part ?? 'answers.jsonl'
    this.#isPart = part !== undefined
  }

  /** Takes the answers that are kept beside a set. */
  begin(folder) {
    const file = path.join(folder, this.#file)
    const { answers, unread } = readAnswers(fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '')
    this.#answers = answers
    this.#unread += unread
    for (const one of answers) this.#models.add(one.model)
  }

  /** A false memo: told where one of its sentences is; `isWarned` by the rules. */
  addFalse(kind, examined, isWarned) {
    const found = this.#kindsIn(examined)
    if (this.#isPart && !this.#isAnswered(found)) return
    const row = (this.#rows[kind] ??= { of: 0, rules: 0, questioned: 0, adds: 0, together: 0, withAdds: 0 })
    const [isQuestioned, isAdding] = [found.includes('questioned'), found.includes('adds')]
    row.of += 1
    row.rules += isWarned ? 1 : 0
    row.questioned += isQuestioned ? 1 : 0
    row.adds += isAdding && !isQuestioned ? 1 : 0
    row.together += isQuestioned || isWarned ? 1 : 0
    row.withAdds += isQuestioned || isWarned || isAdding ? 1 : 0
  }

  /** A right memo, of which the rules warn so many times. */
  addRight(examined, warnings) {
    const found = this.#kindsIn(examined)
    if (this.#isPart && !this.#isAnswered(found)) return
    this.#right.of += found.length
    this.#right.warned += warnings
    for (const one of found) if (one in this.#right) this.#right[one] += 1
  }

  /** Those that have no answer yet, as JSON lines, in an order that tells nothing. */
  get questions() {
    return [...this.#prompts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, prompt]) => `${JSON.stringify({ id, prompt })}\n`)
      .join('')
  }

  get left() {
    return this.#prompts.size
  }

  print() {
    const rows = Object.entries(this.#rows)
    if (!rows.length) return
    const percent = (part, whole) => `${Math.round((100 * part) / (whole || 1))} %`.padStart(6)
    console.log(`\nAI comparison, answers of ${[...this.#models].join(', ')}`)
    console.log(`${'false sentences told'.padEnd(24)}    n   rules   model   adds   together   with adds`)
    const all = rows.reduce(
      (sum, [, row]) => Object.fromEntries(Object.entries(row).map(([name, n]) => [name, n + (sum[name] ?? 0)])),
      {},
    )
    for (const [kind, { of, rules, questioned, adds, together, withAdds }] of [...rows, ['all', all]])
      console.log(
        `  ${kind.padEnd(22)} ${String(of).padStart(4)}  ${percent(rules, of)}  ${percent(questioned, of)} ${percent(adds, of)}     ${percent(together, of)}      ${percent(withAdds, of)}`,
      )
    const { of, questioned, adds, warned, 'no answer': none } = this.#right
    console.log(
      `${of} right sentences: ${questioned} questioned (${interval(questioned, of)}), ${adds} adds (${interval(adds, of)}), ${none} without an answer, ${warned} warnings of rules`,
    )
    console.log(
      `thrown away ${this.#thrownAway.size}, disagreed ${this.#disagreed}, lines that are no answer ${this.#unread}`,
    )
    if (this.left) console.log(`stale or missing: ${this.left} questions have no answer (--questions=FILE writes them)`)
  }

  #isAnswered(kinds) {
    return kinds.length > 0 && !kinds.includes('to ask')
  }

  #kindsIn(examined) {
    const { asked } = comparisonsIn(examined, model)
    return asked.map((comparison) => {
      const outcome = outcomeOf(comparison, this.#answers)
      if (outcome.kind === 'to ask') this.#prompts.set(outcome.id, promptOf(comparison, outcome.order))
      if (outcome.why === 'disagreed') this.#disagreed += 1
      if (unprovedIn(comparison, this.#answers)) this.#thrownAway.add(comparison.id)
      return outcome.kind
    })
  }
}

/** Wilson's interval of 95 %, in per cent. */
function interval(part, whole) {
  const z = 1.96
  const p = part / whole
  const middle = (p + z ** 2 / (2 * whole)) / (1 + z ** 2 / whole)
  const half = (z * Math.sqrt((p * (1 - p)) / whole + z ** 2 / (4 * whole ** 2))) / (1 + z ** 2 / whole)
  const of = (share) => (100 * Math.max(0, share)).toFixed(1)
  return `${of(middle - half)} to ${of(middle + half)} %`
}
