import type { Claim, Interview, Passage, Span } from '../model.js'
import { isSameRef, type SourceText } from '../corpus/source/sourceText.js'
import { blockAt, passageOfBlock } from './selectedWords.js'
import { claimsAround, claimsInSource } from './sourceClaims.js'

/** What stands at a place of a source text. */
export interface SourceHover {
  /** The label, or the words that the closest claim rests on. */
  readonly span: Span
  readonly interview: Interview
  readonly passage: Passage
  /** On words those that rest on them, the closest first; on a label all of the passage, in the order of the file. */
  readonly claims: readonly Claim[]
}

/** On a label the passage with all its claims, on words that carry claims those; undefined anywhere else. */
export function sourceHover(interview: Interview, source: SourceText, offset: number): SourceHover | undefined {
  const block = blockAt(source, offset)
  const passage = passageOfBlock(interview, block)
  if (!block || !passage) return undefined
  if (offset <= block.label.end) {
    const claims = interview.claims.filter(({ at }) => at.some(({ ref }) => isSameRef(ref, block.ref)))
    return { span: block.label, interview, passage, claims }
  }
  const around = claimsAround(claimsInSource(interview, source), { start: offset, end: offset })
  const [closest] = around
  if (!closest) return undefined
  return { span: closest.span, interview, passage, claims: [...new Set(around.map(({ claim }) => claim))] }
}
