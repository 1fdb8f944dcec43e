/** So many texts are kept: the sentences of some twenty memos. */
const most = 5000
/** And so many characters of them: some are all of a memo. */
const mostCharacters = 1_000_000

/**
 * A function of a text that remembers what it made of the last few thousand: after an edit nearly every sentence of a memo is what it was. What
 * it makes must never be changed.
 */
export function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly value: T }>()
  let characters = 0
  return (text) => {
    const before = known.get(text)
    if (before) return before.value
    if (known.size >= most || characters > mostCharacters) {
      known.clear()
      characters = 0
    }
    const own = copyOf(text)
    const value = make(own)
    known.set(own, { value })
    characters += own.length
    return value
  }
}

/** A part of a text keeps all of it in memory; the copy keeps itself alone. */
export function copyOf(text: string): string {
  return ` ${text}`.slice(1)
}
