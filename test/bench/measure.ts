const warmUp = 150

/**
 * How long `run` takes once warm, in milliseconds: the fastest of several runs, which other work on the machine disturbed least. Runs are
 * batched until one batch is long enough for the clock.
 */
export function timeOf(run: () => unknown, { runs = 15, least = 2 } = {}): number {
  const started = performance.now()
  while (performance.now() - started < warmUp) run()
  let batch = 1
  let first = timeOfBatch(run, batch)
  while (first < least && batch < 1 << 16) {
    batch *= 2
    first = timeOfBatch(run, batch)
  }
  const times = [first, ...Array.from({ length: runs - 1 }, () => timeOfBatch(run, batch))].map((time) => time / batch)
  return Math.min(...times)
}

/**
 * How long the longest step of a piece of work in steps takes, in milliseconds: of several runs the one that other work on the machine disturbed least.
 * `begin` gives the steps of a fresh run.
 */
export function longestTurnOf(begin: () => Iterable<unknown>, runs = 5): number {
  return Math.min(
    ...Array.from({ length: runs }, () => {
      let longest = 0
      let started = performance.now()
      for (const _ of begin()) {
        longest = Math.max(longest, performance.now() - started)
        started = performance.now()
      }
      return Math.max(longest, performance.now() - started)
    }),
  )
}

function timeOfBatch(run: () => unknown, times: number): number {
  const start = performance.now()
  for (let index = 0; index < times; index += 1) run()
  return performance.now() - start
}

/** Bytes in use by JavaScript objects and buffers, after a collection where Node was started with `--expose-gc`. */
export function heapUsed(): number {
  globalThis.gc?.()
  const { heapUsed: objects, arrayBuffers } = process.memoryUsage()
  return objects + arrayBuffers
}

/** For people: `12 ms`, `1.50 ms`, and below what that can show `2.1 µs`. */
export function milliseconds(value: number): string {
  if (value < 0.1) return `${(value * 1000).toFixed(1)} µs`
  return `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`
}
