// Prints what test/score/meaning.mjs has counted.

/** The tables of `score:meaning`, for people. */
export function printMeaning(score) {
  for (const [title, part] of [
    ['made false', 'mutations'],
    ['contrast pairs', 'pairs'],
    ['traps (false alarms)', 'traps'],
  ]) {
    const rows = Object.entries(score[part])
    if (!rows.length) continue
    console.log(`${title.padEnd(24)}    n  warning   with hints`)
    for (const [kind, row] of [...rows, ['all', sum(rows.map(([, one]) => one))]])
      console.log(
        `  ${kind.padEnd(22)} ${String(row.of).padStart(4)}  ${percent(row.warning, row.of)}    ${percent(row.any, row.of)}`,
      )
  }
  const { sentences, warnings, hints, byKind } = score.right
  const perThousand = (of) => ((1000 * of) / sentences).toFixed(1)
  console.log(
    `${sentences} right cited sentences; false alarms in 1,000: ${perThousand(warnings)} warnings, ${perThousand(hints)} hints`,
  )
  for (const [kind, row] of Object.entries(byKind).sort(([, a], [, b]) => b.warnings - a.warnings || b.hints - a.hints))
    console.log(
      `  ${kind.padEnd(24)} warnings ${String(row.warnings).padStart(3)}  hints ${String(row.hints).padStart(3)}`,
    )
  for (const budget of [1, 3, 10]) {
    const { told, alarms, of } = recallAt(score, budget)
    console.log(
      `told with ${budget} false alarms in 1,000 at most: ${percent(told, of).trim()} of ${of} false sentences (${perThousand(alarms)} in 1,000)`,
    )
  }
  printGates(score)
  console.log(`${score.cpuSeconds.toFixed(0)} s of CPU`)
}

/** The gates of the score, each with its figure. */
function printGates({ right }) {
  const alarms = (1000 * right.warnings) / right.sentences
  const most = Math.max(0, ...Object.values(right.byKind).map(({ warnings }) => (1000 * warnings) / right.sentences))
  const gates = [
    ['warnings on right sentences in 1,000, at most 3', alarms, (is) => is <= 3],
    ['of one rule, at most 1', most, (is) => is <= 1],
  ]
  for (const [title, is, holds] of gates) console.log(`${holds(is) ? 'holds' : 'FAILS'}  ${title}: ${is.toFixed(1)}`)
}

/**
 * How many false sentences are told by those rules and severities that together stay within a budget of false alarms, chosen on this very set: the one with
 * most new ones for an alarm first.
 */
function recallAt({ told, right }, perThousand) {
  const left = new Set(Object.values(told.false).flat())
  const allowed = (perThousand * right.sentences) / 1000
  let open = told.false
  let alarms = 0
  const worth = (one) => open.filter((classes) => classes.includes(one)).length / (0.5 + (told.right[one] ?? 0))
  for (;;) {
    const fitting = [...left].filter((one) => alarms + (told.right[one] ?? 0) <= allowed && worth(one) > 0)
    const [best] = fitting.sort((a, b) => worth(b) - worth(a))
    if (best === undefined) break
    left.delete(best)
    alarms += told.right[best] ?? 0
    open = open.filter((classes) => !classes.includes(best))
  }
  return { told: told.false.length - open.length, alarms, of: told.false.length }
}

function sum(rows) {
  return rows.reduce(
    (all, { of, warning, any }) => ({ of: all.of + of, warning: all.warning + warning, any: all.any + any }),
    { of: 0, warning: 0, any: 0 },
  )
}

function percent(part, whole) {
  return `${Math.round((100 * part) / whole)} %`.padStart(6)
}
