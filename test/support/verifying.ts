/** Whether this run verifies a release: then it tries everything, else a sample that is drawn the same way each time. */
export const isVerifying = Boolean(process.env['ATTACHE_VERIFY'])

/** How many of `all` this run tries: one in `step`. */
export function shareOf(all: number, step: number): number {
  return isVerifying ? all : Math.ceil(all / step)
}

/** Those of `all` that this run tries: every `step`th. */
export function sampleOf<T>(all: readonly T[], step: number): readonly T[] {
  return isVerifying ? all : all.filter((_, index) => index % step === 0)
}
