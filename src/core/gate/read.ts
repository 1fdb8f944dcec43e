import type { Corpus } from '../corpus/corpus.js'
import { type RelatedClaim, relatedClaims } from '../corpus/relatedClaims.js'
import { isSameRef, type SourceBlock, type SourceText } from '../corpus/source/sourceText.js'
import type { Claim, Interview, Passage } from '../model.js'
import { sentencesOf } from '../passage/passageSentences.js'
import { type PassageFound, passageHandle } from './handle.js'

/** A passage as an assistant reads it. */
export interface ReadPassage {
  readonly handle: string
  readonly passage: Passage
  readonly speaker: string
  /** In order, each on one line; `cite` takes their numbers, which begin with 1. */
  readonly sentences: readonly string[]
}

export interface PassageInContext {
  readonly interview: Interview
  readonly read: ReadPassage
  readonly question: ReadPassage | undefined
  /** Those before and behind it. */
  readonly neighbours: readonly ReadPassage[]
  /** Those that rest on it. */
  readonly claims: readonly Claim[]
  /** What qualifies or contradicts them, wherever it was said. */
  readonly related: readonly RelatedClaim[]
}

/** A passage with what was asked, up to `count` passages on either side, and what is known of it. */
export function readInContext(corpus: Corpus, found: PassageFound, count: number): PassageInContext {
  const { interview, source, passage, block } = found
  const all = source.blocks.flatMap((one) => readOf(interview, source, one) ?? [])
  const at = all.findIndex((one) => isSameRef(one.passage.ref, block.ref))
  const read = all[at] ?? { handle: passageHandle(source, block), passage, speaker: '', sentences: [] }
  const isAsked = (one: ReadPassage): boolean =>
    one.passage.ref.kind === 'question' && one.passage.ref.number === passage.question
  const question = passage.ref.kind === 'paragraph' ? all.find(isAsked) : undefined
  const around = [...all.slice(Math.max(0, at - count), at), ...all.slice(at + 1, at + 1 + count)]
  const claims = corpus.claimsAt(interview.key, passage.ref)
  return {
    interview,
    read,
    question,
    neighbours: around.filter((one) => one !== question),
    claims,
    related: claims.flatMap((claim) => relatedClaims(corpus, claim)),
  }
}

function readOf(interview: Interview, source: SourceText, block: SourceBlock): ReadPassage | undefined {
  const passage = interview.passages.find(({ ref }) => isSameRef(ref, block.ref))
  if (!passage) return undefined
  const sentences = sentencesOf(source, block).map(({ start, end }) => source.text.slice(start, end))
  return {
    handle: passageHandle(source, block),
    passage,
    speaker: interview.voices.find(({ id }) => id === passage.voice)?.name ?? '',
    sentences: sentences.map((one) => one.replace(/\s+/g, ' ').trim()),
  }
}
