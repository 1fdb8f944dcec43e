import type { Host } from './host.js'

/** One line on standard error that says how far a long job is, and is wiped away. */
export interface Progress {
  at(done: number, what: string): void
  /** To be called before anything else is printed, and in the end. */
  clear(): void
}

const widest = 79

/** Shows nothing where nobody watches, or where there is but one thing to do. */
export function progressOn(host: Host, total: number): Progress {
  let isShown = false
  return {
    at(done, what) {
      if (!host.isWatched || total < 2) return
      host.wipeLine()
      host.err(`${done} of ${total} ${what}`.slice(0, widest))
      isShown = true
    },
    clear() {
      if (isShown) host.wipeLine()
      isShown = false
    },
  }
}
