import { paragraphHash } from '../corpus/source/paragraphHash.js'
import { type KnownPassage, type Match, matchPassages } from './alignPassages.js'
import type { Transcript } from '../transcript/transcript.js'
import type { KnownTurns } from './reimportState.js'

/**
 * The passages of an interview found again in a newer transcript. Where somebody told of another part, what was answered may be asked now, or
 * the other way round, and paragraphs of an answer may have become one question.
 */
export function matchesOf(
  known: readonly KnownPassage[],
  { passages, untold }: Transcript,
): readonly (Match | undefined)[] {
  const matches = matchPassages(
    known,
    passages.map(({ ref, text }) => ({ kind: ref.kind, text })),
  )
  if (!untold) return matches
  const taken = new Set(matches.flatMap((match) => match?.to ?? []))
  const others = matchPassages(known, passages)
  const within = partsOf(passages)
  return known.map(({ text, sha256 }, index) => {
    const other = others[index]
    const to = within.get((text === undefined ? sha256 : paragraphHash(text)) ?? '')
    return (
      matches[index] ?? (other && !taken.has(other.to) ? other : to === undefined ? undefined : { to, isSame: false })
    )
  })
}

/** The same where only voices changed. Of the parts of a passage the one that nobody was given goes on as the passage, else the first. */
export function matchesOfTurns({ cut, parts }: KnownTurns): readonly (Match | undefined)[] {
  return parts.map((own) => {
    const to = own.find((place) => !cut[place]?.isGiven) ?? own[0]
    return to === undefined ? undefined : { to, isSame: cut[to]?.isWhole === true }
  })
}

/** The passages of several paragraphs by the hashes of each; none for a paragraph that stands in two. */
export function partsOf(passages: Transcript['passages']): ReadonlyMap<string, number | undefined> {
  const within = new Map<string, number | undefined>()
  passages.forEach(({ text }, index) => {
    const parts = text.split('\n\n')
    if (parts.length < 2) return
    for (const hash of parts.map((part) => paragraphHash(part))) within.set(hash, within.has(hash) ? undefined : index)
  })
  return within
}
