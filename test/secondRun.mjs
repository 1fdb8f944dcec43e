/**
 * VS Code shares the processors with its browser, and a gesture may fall off on a busy machine: so the files in which a test failed in it run
 * once more, and what passes then is told as `unsteady`. A test in Node fails for good.
 * `attempt(step, files)` runs a step, or some of its files alone, and gives their counts, without `passed` where it died; `isOver()` says that
 * nothing may start any more.
 */
export async function runWithSecond(step, attempt, isOver) {
  const counts = await attempt(step)
  const mayRunAgain = opensWindow(step) && counts.passed && counts.failures.length
  if (!mayRunAgain || isOver()) return counts
  const files = counts.files.length ? counts.files : undefined
  const second = await attempt({ ...step, name: `${step.name} again` }, files)
  if (second.passed === undefined) return { ...counts, failures: [...counts.failures, ...second.failures] }
  const unsteady = counts.failures.filter((title) => !second.failures.includes(title))
  return { ...counts, passed: counts.passed + unsteady.length, failures: second.failures, unsteady }
}

/** Whether a step opens a window of VS Code. */
export const opensWindow = ({ kind }) => kind !== undefined && kind !== 'node'
