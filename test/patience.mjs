// How long tests wait for what must come: longer where the machine is slower, so that none fails by the clock alone.

/** Milliseconds that `work` takes on a quiet machine of the kind on which the waiting times were chosen. */
const reference = 60

/**
 * How much slower this machine is, as busy as it is now, than the one on which the waiting times were chosen: 1 to 20. A run measures it once
 * and hands it to every step as ATTACHE_SLOWNESS.
 */
export function slowness() {
  const times = Array.from({ length: 3 }, () => {
    const started = performance.now()
    work()
    return performance.now() - started
  })
  return Math.min(20, Math.max(1, Math.min(...times) / reference))
}

/** Milliseconds as this run should take them. */
export const patient = (milliseconds) => milliseconds * Number(process.env.ATTACHE_SLOWNESS ?? 1)

function work() {
  let sum = 0
  for (let n = 0; n < 30_000_000; n++) sum = (sum * 31 + n) | 0
  return sum
}
