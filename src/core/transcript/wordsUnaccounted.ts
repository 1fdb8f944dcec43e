import type { Span } from '../model.js'
import type { NoInterview, Transcript } from './transcript.js'

/** A word of the text that came out nowhere. */
export interface LostWord {
  readonly word: string
  readonly span: Span
}

/**
 * The words of the text that are in no passage, no field and no dropped span, or only in part, in order: none, whatever the text. A
 * word is what white space parts. A text that is no interview has lost none, for nothing is written of it.
 */
export function wordsUnaccounted(result: Transcript | NoInterview): readonly LostWord[] {
  if ('notInterview' in result) return []
  const { extract, passages, fields, dropped } = result
  const spans = [
    ...passages.flatMap(({ pieces }) => pieces),
    ...fields.flatMap(({ span }) => span ?? []),
    ...dropped.map(({ span }) => span),
  ].sort((a, b) => a.start - b.start)
  const lost: LostWord[] = []
  let at = 0
  let covered = 0
  for (const match of extract.text.matchAll(/\S+/g)) {
    const span = { start: match.index, end: match.index + match[0].length }
    covered = Math.max(covered, span.start)
    for (let next = spans[at]; next && next.start <= covered; next = spans[at]) {
      covered = Math.max(covered, next.end)
      at += 1
    }
    if (covered < span.end) lost.push({ word: match[0], span })
  }
  return lost
}
