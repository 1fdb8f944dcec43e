/**
 * The keys that somebody may have meant who wrote `key`, best first: those that differ in case or in a letter or two, and those of
 * which one begins with the other (`small` for `small2010`) or leaves out a second name (`hale2016` for `halelong2016`). None when nothing is near.
 */
export function nearestKeys(key: string, keys: Iterable<string>, limit = 3): readonly string[] {
  const wanted = key.toLowerCase()
  const near: { readonly key: string; readonly distance: number }[] = []
  for (const candidate of keys) {
    const distance = keyDistance(wanted, candidate.toLowerCase())
    if (distance !== undefined) near.push({ key: candidate, distance })
  }
  near.sort((a, b) => a.distance - b.distance || (a.key < b.key ? -1 : 1))
  return near.slice(0, limit).map((one) => one.key)
}

/** How far apart two keys are, or undefined where nobody would take one for the other. */
function keyDistance(a: string, b: string): number | undefined {
  const most = Math.max(1, Math.floor(Math.max(a.length, b.length) / 4))
  const shorter = Math.min(a.length, b.length)
  const isBeginning = (shorter >= 3 && a.slice(0, shorter) === b.slice(0, shorter)) || hasSameEnds(a, b)
  if (Math.abs(a.length - b.length) > most) return isBeginning ? most + 1 : undefined
  const distance = editDistance(a, b)
  return distance <= most ? distance : isBeginning ? most + 1 : undefined
}

/** Whether one key is the other with something left out between its first four letters and its year. */
function hasSameEnds(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a]
  const [, name = '', year = ''] = /^(.{4,}?)(\d{4}[a-z]?)$/.exec(shorter) ?? []
  return year !== '' && longer.startsWith(name) && longer.endsWith(year)
}

/** The fewest single characters to insert, delete or replace, and neighbours to exchange, that make `a` into `b` (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let beforeLast: readonly number[] = []
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      const best = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + cost)
      const isExchange = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row.push(isExchange ? Math.min(best, at(beforeLast, j - 2) + 1) : best)
    }
    beforeLast = last
    last = row
  }
  return at(last, b.length)
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? 0
}
