/**
 * Skips the running test, or all tests of a suite when called in its `suiteSetup`, for a stated reason.
 * Only a missing text, platform or program is one; the run lists every reason, and counts a skip without one as a failure.
 * Pass mocha's `this`, so use `function () {…}`.
 */
export function skip(context: Mocha.Context, reason: string): never {
  const runnable = context.runnable()
  const isHook = 'type' in runnable && runnable.type === 'hook'
  Object.assign((isHook ? runnable.parent : runnable) ?? {}, { skipReason: reason })
  return context.skip()
}
