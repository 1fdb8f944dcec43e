import { rememberedOf } from '../text/remember.js'
import type { Corpus } from './corpus.js'

/** What is made of a corpus, or of its texts, at the first look, and made anew once they have changed. */
export function perVersion<Made, Of extends { readonly version: number } = Corpus>(
  make: (corpus: Of) => Made,
): (corpus: Of) => Made {
  const known = new WeakMap<Of, { readonly version: number; readonly made: Made }>()
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
  const lookIn = perVersion((corpus) => rememberedOf((part: Part) => look(part, corpus)))
  return (part, corpus) => lookIn(corpus)(part)
}
