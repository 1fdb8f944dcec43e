import type { ToldDetails } from '../toldFields.js'
import type { Speaker, ToldSpeaker, ToldTurn, Transcript } from '../transcript.js'

/** What was told of who speaks in a text. */
export interface ToldOfSpeakers {
  readonly told: readonly ToldSpeaker[]
  readonly given: readonly ToldTurn[]
  readonly details: ToldDetails
}

/**
 * What was told of one reading of a text, for another one with other labels: a speaker is who has one of the same labels, or the same name. What
 * was told of somebody whom the other reading does not know is left out.
 */
export function carryTold(
  before: Transcript,
  after: Transcript,
  { told, given, details }: ToldOfSpeakers,
): ToldOfSpeakers {
  const [old, now] = [before, after].map((one) => (one.untold?.reading ?? one).speakers)
  const placeOf = (index: number): number => {
    const speaker = old?.[index]
    return speaker && now ? now.findIndex((one) => isSame(speaker, one)) : -1
  }
  return {
    told: told.flatMap((one) => {
      const speaker = placeOf(one.speaker)
      return speaker < 0 ? [] : [{ ...one, speaker }]
    }),
    given: given.flatMap((one) => {
      if (typeof one.by !== 'number') return [one]
      const by = placeOf(one.by)
      return by < 0 ? [] : [{ ...one, by }]
    }),
    details: {
      ...details,
      affiliations: new Map(
        [...details.affiliations].flatMap(([index, words]) => (placeOf(index) < 0 ? [] : [[placeOf(index), words]])),
      ),
    },
  }
}

/** Who has no label and no name is whoever has the same part. */
function isSame(one: Speaker, other: Speaker): boolean {
  if (one.labels.length > 0) return one.labels.some((label) => other.labels.includes(label))
  return other.labels.length === 0 && (one.name === undefined ? one.role === other.role : one.name === other.name)
}
