import { hashOfClaim } from '../citation/citation.js'
import { claimRef } from '../corpus/claimRef.js'
import type { Corpus } from '../corpus/corpus.js'
import { paragraphHash } from '../corpus/source/paragraphHash.js'
import { isSameRef, type SourceBlock, type SourceText } from '../corpus/source/sourceText.js'
import type { Claim, Interview, Passage, PassageKind } from '../model.js'

const letters: Readonly<Record<PassageKind, string>> = { paragraph: 'p', question: 'q', standfirst: 's' }

/** `okafor2024:p7:1f3a9c02`: a passage in the words that it has now. */
export function passageHandle(source: SourceText, block: SourceBlock): string {
  const { kind, number } = block.ref
  return `${source.key}:${letters[kind]}${number}:${hashOf(source, block)}`
}

/** `okafor2024#harbour-first:c3c835`: a claim in the version that it has now. */
export function claimHandle(claim: Claim): string {
  return `${claimRef(claim)}:${hashOfClaim(claim)}`
}

function hashOf({ text }: SourceText, { span }: SourceBlock): string {
  return paragraphHash(text.slice(span.start, span.end)).slice(0, 8)
}

/** A passage of an interview with its words. */
export interface PassageFound {
  readonly kind: 'passage'
  readonly interview: Interview
  readonly source: SourceText
  readonly passage: Passage
  readonly block: SourceBlock
}

export interface ClaimFound {
  readonly kind: 'claim'
  readonly interview: Interview
  readonly claim: Claim
}

/** Why a handle leads nowhere: it is none, nothing that may be read has it, or what it stood for has changed. */
export interface NoHandle {
  readonly kind: 'malformed' | 'unknown' | 'changed'
}

const form = /^(?<key>[^\s#]+?)(?:#(?<id>[^\s:]+)|:(?<letter>[pqs])(?<number>\d{1,6})):(?<hash>[0-9a-f]+)$/

/** What a handle stands for in a corpus of what may be read. */
export function resolveHandle(corpus: Corpus, handle: string): PassageFound | ClaimFound | NoHandle {
  const groups = form.exec(handle)?.groups
  if (!groups) return { kind: 'malformed' }
  const { key = '', id, letter, number, hash } = groups
  const interview = corpus.interview(key)
  if (!interview) return { kind: 'unknown' }
  if (id !== undefined) {
    const claim = corpus.claim(claimRef({ key, id }))
    if (!claim) return { kind: 'unknown' }
    return hashOfClaim(claim) === hash ? { kind: 'claim', interview, claim } : { kind: 'changed' }
  }
  const source = corpus.sourceOf(key)
  const is = ({ ref }: { readonly ref: Passage['ref'] }): boolean =>
    letters[ref.kind] === letter && ref.number === Number(number)
  const block = source?.blocks.find(is)
  const passage = block && interview.passages.find(({ ref }) => isSameRef(ref, block.ref))
  if (!source || !block || !passage) return { kind: 'unknown' }
  return hashOf(source, block) === hash ? { kind: 'passage', interview, source, passage, block } : { kind: 'changed' }
}
