import type { Want } from '../corpus/claimIndex.js'
import type { Corpus } from '../corpus/corpus.js'
import { namesOf } from '../corpus/entryNames.js'
import { findMentions } from '../names/findMentions.js'
import { keywordsOf, indexWordsOf } from '../language/keywords.js'
import { foldText } from '../language/fold.js'

/**
 * What typed words ask of the index: every word must be met, the last one may be only begun, and a word that is a name of an entry is
 * met by its other names too, so that `nsg` finds what is said of the Nuclear Suppliers Group.
 */
export function wantsOf(corpus: Corpus, typed: string): readonly Want[] {
  const words = typed.match(/\S+/g) ?? []
  return words.flatMap((word, at): readonly Want[] => {
    const terms = indexWordsOf(word)
    if (!terms.length) return []
    const isLast = at === words.length - 1
    const begun = foldText(word).replace(/[^\p{L}\p{N}.']+/gu, '')
    const others = corpus
      .entriesNamed(word)
      .flatMap(namesOf)
      .map((name) => ({ terms: indexWordsOf(name), isPrefix: false }))
    const prefixes = isLast && begun ? [{ terms: [begun], isPrefix: true }] : []
    return [[{ terms, isPrefix: isLast }, ...prefixes, ...others.filter((one) => one.terms.length > 0)]]
  })
}

/** The terms that tell what a sentence is about, with those of the other names of whom it mentions. */
export function contextOf(corpus: Corpus, sentence: string): readonly string[] {
  const mentioned = findMentions(corpus.matcher, sentence).flatMap(({ entries }) => entries)
  const names = [...new Set(mentioned)].flatMap((id) => corpus.entry(id) ?? []).flatMap(namesOf)
  return keywordsOf([sentence, ...names].join(' '))
}
