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

/** A function of an object, and of whatever else it takes, that looks at each object once. For what never changes as long as somebody has the object. */
export function rememberedOf<Key extends object, Rest extends readonly unknown[], T>(
  make: (key: Key, ...rest: Rest) => T,
): (key: Key, ...rest: Rest) => T {
  const known = new WeakMap<Key, { readonly made: T }>()
  return (key, ...rest) => {
    const kept = known.get(key) ?? { made: make(key, ...rest) }
    known.set(key, kept)
    return kept.made
  }
}

/** The same of a function of two: of each first one it keeps what was made last. `isKnown` tells whether that was made with this second one. */
export function rememberedBeside<Key extends object, Beside, Rest extends readonly unknown[], T>(
  make: (key: Key, beside: Beside, ...rest: Rest) => T,
): ((key: Key, beside: Beside, ...rest: Rest) => T) & { readonly isKnown: (key: Key, beside: Beside) => boolean } {
  const known = new WeakMap<Key, { readonly beside: Beside; readonly made: T }>()
  const isKnown = (key: Key, beside: Beside): boolean => known.get(key)?.beside === beside && known.has(key)
  const look = (key: Key, beside: Beside, ...rest: Rest): T => {
    const before = known.get(key)
    if (before && before.beside === beside) return before.made
    const made = make(key, beside, ...rest)
    known.set(key, { beside, made })
    return made
  }
  return Object.assign(look, { isKnown })
}

/** A part of a text keeps all of it in memory; the copy keeps itself alone. */
export function copyOf(text: string): string {
  return ` ${text}`.slice(1)
}
