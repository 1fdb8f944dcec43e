import { plainWords } from '../language/foldName.js'
import { stemOf } from '../language/stem.js'
import { functionWords } from '../language/commonWords.js'
import { sameOffice } from '../language/offices.js'
import type { Span } from '../model.js'

/**
 * Sentences that tell one of the positions in other words: `the deputy head of the harbour` for Vice Director, Port of Sarn. Two words of it at least, and most of
 * them, have to stand there in some form; words of the agreed description do not count.
 */
export function positionsInOtherWords(
  text: string,
  sentences: readonly Span[],
  positions: readonly string[],
  description = '',
): readonly Span[] {
  const agreed = new Set(conceptsOf(description).map(({ concept }) => concept))
  const wanted = positions
    .map((position) => new Set(conceptsOf(position).flatMap(({ concept }) => (agreed.has(concept) ? [] : concept))))
    .filter((concepts) => concepts.size > 1)
  if (!wanted.length) return []
  return sentences.flatMap((sentence) => {
    const words = conceptsOf(text.slice(sentence.start, sentence.end))
    return wanted.flatMap((concepts): readonly Span[] => {
      const found = words.filter(({ concept }) => concepts.has(concept))
      const count = new Set(found.map(({ concept }) => concept)).size
      const [first, last] = [found[0], found.at(-1)]
      if (!first || !last || count < 2 || count / concepts.size < 2 / 3) return []
      return [{ start: sentence.start + first.start, end: sentence.start + last.end }]
    })
  })
}

function conceptsOf(text: string): readonly (Span & { readonly concept: string })[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}]+/gu)).flatMap(({ 0: word, index }) => {
    const plain = plainWords(word)
    if (plain.length < 3 || functionWords.has(plain)) return []
    const base = stemOf(plain)
    return [{ concept: sameOffice(base), start: index, end: index + word.length }]
  })
}
