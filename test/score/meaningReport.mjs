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
  for (const [part, title] of [
    ['right', 'right sentences with a text are answered'],
    ['false', 'false ones (“matches” is the false tick)'],
  ]) {
    const all = Object.values(score.answers[part]).reduce((total, one) => total + one, 0)
    const shares = Object.entries(score.answers[part]).map(
      ([kind, one]) => `${kind} ${((100 * one) / all).toFixed(1)} %`,
    )
    console.log(`${title}: ${shares.sort().join(', ')} (of ${all})`)
  }
  console.log(`${score.cpuSeconds.toFixed(0)} s of CPU`)
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
