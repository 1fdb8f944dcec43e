import { passagesIn } from '../citation/resolve.js'
import type { ResolvedCitation, CitedWork } from '../citation/resolve.js'
import type { Corpus } from '../corpus/corpus.js'
import type { Anchor, Claim, PassageRef, Span } from '../model.js'
import { isSameRef } from '../corpus/source/sourceText.js'
import { anchorSpan } from '../passage/anchorSpan.js'

/** A place in a file of the corpus; `lineStarts` are those of the text that the span lies in. */
export interface FilePlace {
  readonly uri: string
  readonly lineStarts: readonly number[]
  readonly span: Span
}

type Words = Partial<Pick<Anchor, 'first' | 'last'>>

/**
 * Where a passage stands, or the words of it that an anchor finds: in the text of the interview, or, where that is not here, in the list
 * of its questions. Undefined where the interview has no such passage.
 */
export function placeOfPassage(
  corpus: Corpus,
  key: string,
  ref: PassageRef,
  { first, last }: Words = {},
): FilePlace | undefined {
  const source = corpus.sourceOf(key)
  const block = source?.blocks.find((one) => isSameRef(one.ref, ref))
  if (source && block) {
    const words = first === undefined || last === undefined ? undefined : anchorSpan(source, { ref, first, last })
    return { uri: source.uri, lineStarts: source.lineStarts, span: words ?? block.span }
  }
  const interview = corpus.interview(key)
  const passage = interview?.passages.find((one) => isSameRef(one.ref, ref))
  return interview && passage && placeInFile(corpus, interview.uri, passage.span)
}

/** Where the passages of a claim stand, one for each. */
export function placesOfClaim(corpus: Corpus, { key, at }: Claim): readonly FilePlace[] {
  return at.flatMap((anchor) => placeOfPassage(corpus, key, anchor.ref, anchor) ?? [])
}

/** Where a claim is written down. */
export function placeOfClaim(corpus: Corpus, claim: Claim): FilePlace | undefined {
  const interview = corpus.interview(claim.key)
  return interview && placeInFile(corpus, interview.uri, claim.span)
}

/** The passages that a place in the file of an interview is about: that of an anchor or a question's line, or all of a claim. */
export function passagesAt(corpus: Corpus, uri: string, offset: number): readonly FilePlace[] {
  const document = corpus.file(uri)?.document
  if (document?.kind !== 'interview') return []
  const holds = ({ start, end }: Span): boolean => start <= offset && offset <= end
  const claim = document.claims.find(({ body }) => holds(body))
  const anchors = claim?.at.filter(({ span }) => holds(span)) ?? []
  if (claim) return placesOfClaim(corpus, anchors[0] ? { ...claim, at: [anchors[0]] } : claim)
  const passage = document.passages.find(({ span }) => holds(span))
  const place = passage && placeOfPassage(corpus, document.key, passage.ref)
  return place ? [place] : []
}

/** The passages that a citation of a memo stands for: those of the pinned claim, or those cited; else the interview. */
export function placesOfCitation(corpus: Corpus, cited: ResolvedCitation): readonly FilePlace[] {
  if (cited.kind === 'unknown') return []
  if (cited.kind === 'work') return [placeOfWork(cited)]
  const { interview, pin, where } = cited
  if (pin && pin.state !== 'gone' && pin.state !== 'elsewhere') return placesOfClaim(corpus, pin.claim)
  const places = passagesIn(where).flatMap(({ ref }) => placeOfPassage(corpus, interview.key, ref) ?? [])
  const whole = placeInFile(corpus, interview.uri, interview.span)
  return places.length || !whole ? places : [whole]
}

/** Where a work is written down in its bibliography. */
function placeOfWork({ entry, bibliography: { uri, lineStarts } }: CitedWork): FilePlace {
  return { uri, lineStarts, span: entry.keySpan }
}

/** A span of a file of the corpus; undefined where that file is not there. */
export function placeInFile(corpus: Corpus, uri: string, span: Span): FilePlace | undefined {
  const file = corpus.file(uri)
  return file && { uri, lineStarts: file.lineStarts, span }
}
