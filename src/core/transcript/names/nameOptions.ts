import { withoutOfficeOf } from '../personNames/offices.js'
import { isCaseless } from '../lines/wording.js'
import type { ChoiceContext, Namesake } from './choiceContext.js'
import { meanOf, type NameChoice } from './nameChoices.js'
import { isWithin } from './relation.js'

/** So many speakers are looked at, those with the most turns, and so many names for each. */
const most = { speakers: 60, names: 50 }

/** Those whose names are looked at. In scripts without capitals little tells a name from other words by its look: there rules find them. */
export const speakersOf = ({ speakers, talk }: ChoiceContext): readonly Namesake[] =>
  talk.isCased
    ? speakers
        .filter(({ found }) => found === undefined || !isCaseless(found))
        .sort((one, other) => other.turns - one.turns)
        .slice(0, most.speakers)
    : []

/** The names that somebody may have, nobody's first: those that look most like one, the name found and those of the labels among them. */
export function optionsFor(
  { found, labels, foldedLabels }: Namesake,
  { choices }: ChoiceContext,
): readonly (NameChoice | undefined)[] {
  const rankOf = ({ folded, odds, places }: NameChoice): number => {
    const isBesideName = places.length > 0 && places.every(({ beside }) => beside !== undefined && beside > 0)
    const isNear = found !== undefined && (isWithin(folded, found) || isWithin(found, folded))
    return (
      meanOf(odds) +
      Math.min(3, places.length) / 2 -
      (isBesideName ? 3 : 0) +
      (folded === found ? 100 : 0) +
      (foldedLabels.some((label) => isWithin(folded, label)) ? 50 : 0) +
      (isNear ? 20 : 0)
    )
  }
  // The words of the name that was found in another order are no other name.
  const inOrder = (folded: string): string => folded.split(' ').sort().join(' ')
  const isTurned = ({ folded }: NameChoice): boolean =>
    found !== undefined && folded !== found && inOrder(folded) === inOrder(found)
  const hasOffice = ({ name }: NameChoice): boolean => withoutOfficeOf(name, labels) !== name
  const ranked = choices
    .filter((choice) => !isTurned(choice) && !hasOffice(choice))
    .map((choice) => ({ choice, rank: rankOf(choice) }))
    .sort((one, other) => other.rank - one.rank)
  const names = ranked.slice(0, most.names).map(({ choice }) => choice)
  return [undefined, ...names]
}
