import type { Library } from '../bibliography/library.js'
import { resolveRef } from '../corpus/claimRef.js'
import type { Corpus } from '../corpus/corpus.js'
import { citationAt, type Memo } from '../memo/memo.js'
import { findMentions } from '../names/findMentions.js'
import type { Reference, Span } from '../model.js'
import {
  type FilePlace,
  passagesAt,
  placeOfClaim,
  placeOfPassage,
  placesOfCitation,
  placeInFile,
} from './filePlaces.js'
import { resolveCitation } from '../citation/resolve.js'
import { mentionAt } from './entryHover.js'

/**
 * What stands behind a place of a memo. Behind a citation the passage where the text of the interview is here, else the pinned claim, else
 * the passage or the interview in the corpus file, or the entry in its bibliography; behind a pin always the claim. Behind a name its entries, in every glossary that has them.
 */
export function definitionsInMemo(corpus: Corpus, memo: Memo, offset: number, library?: Library): readonly FilePlace[] {
  const cited = resolveCitation(corpus, memo, offset, library)
  if (!cited) {
    const mention = mentionAt(findMentions(corpus.matcher, memo), offset)
    return (mention?.entries ?? []).flatMap((id) => placesOfEntry(corpus, id))
  }
  if (cited.kind !== 'interview') return placesOfCitation(corpus, cited)
  const { interview, pin, where } = cited
  const claim = pin && pin.state !== 'gone' ? pin.claim : undefined
  const isOnPin = citationAt(memo, offset)?.item.pin?.span?.start === cited.span.start
  if (claim && (isOnPin || !cited.hasText)) return present(placeOfClaim(corpus, claim))
  const isWhole = where.kind !== 'passages' && !claim
  return isWhole ? present(placeInFile(corpus, interview.uri, interview.span)) : placesOfCitation(corpus, cited)
}

/** What a place in a corpus file points at: a claim, an entry, a passage; elsewhere in an interview the passages that it is about. */
export function definitionsInCorpusFile(corpus: Corpus, uri: string, offset: number): readonly FilePlace[] {
  const file = corpus.file(uri)
  const reference = file?.references.find(({ span }) => span.start <= offset && offset <= span.end)
  if (!reference) return passagesAt(corpus, uri, offset)
  return placesOf(corpus, reference, file?.document?.kind === 'interview' ? file.document.key : '')
}

/** A stretch of a corpus file that points somewhere. */
export interface CorpusLink {
  readonly span: Span
  readonly target: FilePlace
}

/** All that a corpus file points at, by where it says so; what is not there has no link. */
export function linksInCorpusFile(corpus: Corpus, uri: string): readonly CorpusLink[] {
  const file = corpus.file(uri)
  const key = file?.document?.kind === 'interview' ? file.document.key : ''
  return (file?.references ?? []).flatMap((reference) => {
    const [target] = placesOf(corpus, reference, key)
    return target ? [{ span: reference.span, target }] : []
  })
}

/** Every place that says something of an entry, by file. */
export function placesOfEntry(corpus: Corpus, id: string): readonly FilePlace[] {
  return corpus.entryParts(id).flatMap(({ uri, span }) => present(placeInFile(corpus, uri, span)))
}

function placesOf(corpus: Corpus, reference: Reference, key: string): readonly FilePlace[] {
  if (reference.kind === 'entry') return placesOfEntry(corpus, reference.id)
  if (reference.kind === 'passage') return present(placeOfPassage(corpus, reference.key, reference.ref))
  const claim = corpus.claim(resolveRef(reference.id, key))
  return claim ? present(placeOfClaim(corpus, claim)) : []
}

function present(place: FilePlace | undefined): readonly FilePlace[] {
  return place ? [place] : []
}
