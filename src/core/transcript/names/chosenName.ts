import type { LikelyName, Transcript } from '../transcript.js'

/** As sure is a name that nothing prints or introduces: it is offered, and doubted. */
export const unweighed = 0.5

/** Of whoever is named around a talk nothing says that this is one who speaks. */
export const namedAround = 0.2

/** The name of somebody who speaks. */
export interface ChosenName {
  /** The index of the speaker. */
  readonly speaker: number
  /** Undefined where nobody's name is known. */
  readonly name: string | undefined
  /** How sure it is, from 0 to 1: 1 where it is printed or introduced. */
  readonly chance: number
  /** What else it may be. */
  readonly others: readonly LikelyName[]
}

/** The names that rules found, and of none it is known yet that something introduces it. */
export const namesFound = ({ speakers }: Transcript): readonly ChosenName[] =>
  speakers.map(({ name }, speaker) => ({ speaker, name, chance: name === undefined ? 1 : unweighed, others: [] }))
