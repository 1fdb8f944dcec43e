/** How many of what was recalled last stay in memory, though nobody has them. */
const mostRecent = 256
const recent: object[] = []
let recalls = 0

/** What is made when it is asked for, and again when nobody has had it for a while: to be kept as something smaller meanwhile. */
export function recalled<T extends object>(make: () => T): () => T {
  let before: WeakRef<T> | undefined
  return () => {
    const known = before?.deref()
    if (known) return known
    const made = make()
    before = new WeakRef(made)
    recent[recalls++ % mostRecent] = made
    return made
  }
}
