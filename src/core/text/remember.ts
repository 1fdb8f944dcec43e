/** So many texts are kept: the sentences of some twenty memos. */
const most = 5000

/**
 * A function of a text that remembers what it made of the last few thousand: after an edit nearly every sentence of a memo is what it was. What
 * it makes must never be changed.
 */
export function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly value: T }>()
  return (text) => {
    const before = known.get(text)
    if (before) return before.value
    if (known.size >= most) known.clear()
    const value = make(text)
    known.set(text, { value })
    return value
  }
}
