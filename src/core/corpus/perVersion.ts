import type { Corpus } from './corpus.js'

/** What is made of a corpus at the first look, and made anew once the corpus has changed. */
export function perVersion<Made>(make: (corpus: Corpus) => Made): (corpus: Corpus) => Made {
  const known = new WeakMap<Corpus, { readonly version: number; readonly made: Made }>()
  return (corpus) => {
    const { version } = corpus
    const before = known.get(corpus)
    if (before?.version === version) return before.made
    const made = make(corpus)
    known.set(corpus, { version, made })
    return made
  }
}

/** The same for each interview, or claim, of a corpus. */
export function perVersionOf<Part extends object, Found>(
  look: (part: Part, corpus: Corpus) => Found,
): (part: Part, corpus: Corpus) => Found {
  const foundIn = perVersion(() => new WeakMap<Part, { readonly found: Found }>())
  return (part, corpus) => {
    const known = foundIn(corpus)
    const kept = known.get(part) ?? { found: look(part, corpus) }
    known.set(part, kept)
    return kept.found
  }
}
