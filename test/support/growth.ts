/** How long something takes, in milliseconds of computing: another process on the machine makes it no longer. */
export function computingTime(work: () => void): number {
  const { user } = process.cpuUsage()
  work()
  return (process.cpuUsage().user - user) / 1000
}

/** Eight times the length takes 8 to 12 times as long where all is well, and 64 times where the time grows as a square. */
export const asASquare = 32

/** Less than this is sure to be no square; more may be a machine that was busy. */
const surely = 14

/** After so many rounds only what looks like a square is looked at again: on a busy machine code stays uncompiled for long. */
const [usualRounds, mostRounds] = [5, 25]

/**
 * How many times as long eight times the length takes, in computing time: the least of many rounds, for memory that is swept, code that is not
 * compiled yet and neighbours on the machine make single rounds longer, and none makes a square shorter.
 */
export function growth(work: (length: number) => void, length: number): number {
  const timeOf = (one: number): number => computingTime(() => work(one))
  timeOf(length) // warm
  let least = Infinity
  for (let round = 0; round < mostRounds && least > (round < usualRounds ? surely : asASquare); round += 1)
    least = Math.min(least, timeOf(length * 8) / Math.max(1, Math.min(timeOf(length), timeOf(length))))
  return least
}
