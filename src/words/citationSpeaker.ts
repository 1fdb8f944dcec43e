import { placeOf } from '../core/citation/resolve.js'
import type { Corpus } from '../core/corpus/corpus.js'
import { plainWords } from '../core/language/foldName.js'
import type { CitationItem } from '../core/memo/citations.js'
import { isProtected, termsOfPassage } from '../core/terms/terms.js'
import { speakerName } from './hover/hoverParts.js'
import type { L10n } from './l10n.js'

/**
 * Who speaks where a citation points, as far as its key does not say it already: the questioner, the introduction, a protected source, of
 * whom the sentence has the description, anybody whose name is not in the key. Empty where it does, and where nothing is known.
 */
export function speakersBeyondKey(corpus: Corpus, items: readonly CitationItem[], l10n: L10n): string {
  const speakers = items.flatMap(({ key, locator }) => {
    const interview = corpus.interview(key)
    if (!interview || !locator) return []
    const place = placeOf(corpus, interview, locator)
    if (place.kind !== 'passages') return []
    const names = place.passages.map(({ passage }) =>
      isProtected(termsOfPassage(interview, passage))
        ? l10n.t('protected source')
        : speakerName(interview, passage, l10n),
    )
    return names.filter((name) => !plainWords(key).includes(plainWords(name)))
  })
  return [...new Set(speakers)].join(', ')
}
