import { type ClaimRef, claimRef, resolveRef } from '../corpus/claimRef.js'
import type { Corpus } from '../corpus/corpus.js'
import { citationAt, type Memo } from '../memo/memo.js'
import { findMentions } from '../names/findMentions.js'
import type { PassageRef, Span } from '../model.js'
import { mentionAt } from './entryHover.js'

/** Something that memos and corpus files point at. */
export type Target =
  | { readonly kind: 'source'; readonly key: string }
  | { readonly kind: 'claim'; readonly ref: ClaimRef }
  | { readonly kind: 'entry'; readonly id: string }
  | { readonly kind: 'passage'; readonly key: string; readonly ref: PassageRef }

/** What a place of a memo points at: the claim on a pin, the source elsewhere in a citation, the first entry of a name. */
export function targetInMemo(corpus: Corpus, memo: Memo, offset: number): Target | undefined {
  const found = citationAt(memo, offset)
  if (found) {
    const { key, pin } = found.item
    if (pin?.span && holds(pin.span, offset)) return { kind: 'claim', ref: claimRef({ key, id: pin.id }) }
    return { kind: 'source', key }
  }
  const [id] = mentionAt(findMentions(corpus.matcher, memo), offset)?.entries ?? []
  return id === undefined ? undefined : { kind: 'entry', id }
}

/** What a place of a corpus file is, or points at: what a field names, a claim in its heading or text, an entry, a passage, the key. */
export function targetInCorpusFile(corpus: Corpus, uri: string, offset: number): Target | undefined {
  const file = corpus.file(uri)
  const document = file?.document
  const key = document?.kind === 'interview' ? document.key : ''
  const reference = file?.references.find(({ span }) => holds(span, offset))
  if (reference?.kind === 'claim') return { kind: 'claim', ref: resolveRef(reference.id, key) }
  if (reference) return reference.kind === 'entry' ? { kind: 'entry', id: reference.id } : reference
  if (document?.kind === 'glossary') {
    const entry = document.entries.find(({ span }) => holds(span, offset))
    return entry && { kind: 'entry', id: entry.id }
  }
  if (!document) return undefined
  if (holds(document.span, offset)) return { kind: 'source', key }
  const claim = document.claims.find(({ body }) => holds(body, offset))
  if (claim) return { kind: 'claim', ref: claimRef(claim) }
  const passage = document.passages.find(({ span }) => holds(span, offset))
  return passage && { kind: 'passage', key, ref: passage.ref }
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end
}
