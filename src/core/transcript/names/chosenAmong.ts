import { isNameOfThing } from '../personNames/thingNames.js'
import { meanOf, type NameChoice } from './nameChoices.js'
import { isWithin, relationTo } from './relation.js'

/** A name that somebody may have, or nobody's, with the logarithm of its odds. */
export interface Option {
  readonly choice: NameChoice | undefined
  readonly odds: number
}

/**
 * The option that stands: the likeliest of those that may, where it is surely enough likelier than what was found; `found` is spelled as
 * `foldLine` spells it, undefined for nobody's. Whoever would have the name of somebody else, not `isFree`, keeps what was found.
 */
export function chosenAmong(
  options: readonly Option[],
  found: string | undefined,
  isFree: (choice: NameChoice) => boolean = () => true,
): Option {
  const kept = options.find(({ choice }) => choice?.folded === found) ?? nobody
  const possible = options.filter(({ choice }) => mayReplace(choice, kept.choice))
  const open = possible.filter((one) => one !== kept || !goesOn(one, possible))
  const likeliest = open.reduce((first, one) => (one.odds > first.odds ? one : first), open[0] ?? kept)
  if (likeliest.choice && !isFree(likeliest.choice)) return kept
  const isNobody = kept.choice === undefined || likeliest.choice === undefined
  const odds = likeliest.odds - (kept.choice === undefined && isOnlySaid(likeliest) ? onlySaid : 0)
  return !open.includes(kept) || isSurer(odds, kept.odds, isNobody) ? likeliest : kept
}

const nobody: Option = { choice: undefined, odds: 0 }

/**
 * How much likelier than what was found another name must be, as the logarithm of the odds: than a name, and than nobody's. A wrong name is
 * worse than none.
 */
const surer = { name: 1, nobody: 2 }
/** How much surer it must be still where a name stands in what is said alone: it may be anybody's who is spoken of. */
const onlySaid = 1
const isOnlySaid = ({ choice }: Option): boolean =>
  choice !== undefined && choice.places.every(({ line }) => line.where === 'asking' || line.where === 'answering')

/** Whether a name that has these odds stands in place of what was found, which is a name or nobody's. */
const isSurer = (odds: number, found: number, isNobody: boolean): boolean =>
  odds >= found + (isNobody ? surer.nobody : surer.name)

/** Whether a name has a word at its edge that is nobody's, `Ines Okafor Interviewer`, and two words or more without it. */
const goesOn = ({ choice }: Option, among: readonly Option[]): boolean =>
  choice !== undefined &&
  Math.min(choice.odds[0] ?? 0, choice.odds.at(-1) ?? 0) < never &&
  among.some(
    ({ choice: other }) =>
      other !== undefined && other !== choice && other.words.length > 1 && isWithin(other.folded, choice.folded),
  )
const never = -4

/**
 * Whether a name, or nobody's, may stand in place of what was found at all. What looks like a person's name by most of its words gives way
 * to a longer or shorter form of it alone, and loses no word that may well be a name's; what keeps somebody apart, a word, letters, a number,
 * is not given up for nothing; and where nothing was found nothing is taken that does not look like a person's name.
 */
function mayReplace(choice: NameChoice | undefined, found: NameChoice | undefined): boolean {
  if (found === undefined) return choice === undefined || (isPerson(choice) && Math.min(...choice.odds) > unlikely)
  if (choice === undefined) return !isPerson(found) && found.words.length > 1 && !/\d/.test(found.name)
  if (choice === found) return true
  // Of `Hope Waters` nothing tells but that hope is a word: two words are no longer a name and what stands beside it.
  const cutsInTwo = found.words.length === 2 && choice.words.length === 1
  const cuts = isWithin(choice.folded, found.folded) && (cutsInTwo || cutsName(choice, found))
  const isOther = relationTo(found.folded, choice.folded) === 'other than found'
  return !cuts && !(isOther && (isPerson(found) || hasGivenName(found) || isOften(found) || !isPerson(choice)))
}

/** Whether the word with which what is cut off before a name ends, or behind it begins, may well be a name's. */
function cutsName({ folded, words }: NameChoice, found: NameChoice): boolean {
  const before = ` ${found.folded} `.split(` ${folded} `)[0] ?? ''
  const first = before.split(' ').filter(Boolean).length
  return [first - 1, first + words.length].some((at) => (found.odds[at] ?? uncut) > uncut)
}

const isPerson = ({ name, odds }: NameChoice): boolean => meanOf(odds) > 0 && !isNameOfThing(name)
/** Whether a name begins with a surely given one, whatever word the family is called by: `Andrew Small`. */
const hasGivenName = ({ words, odds }: NameChoice): boolean => words.length === 2 && (odds[0] ?? 0) > 1
/** Whether two words stand together as often as a name does, whatever words they are: `Dawn Fisher`. */
const isOften = ({ name, words, places }: NameChoice): boolean =>
  words.length === 2 && !isNameOfThing(name) && places.filter(({ line }) => line.where !== 'label').length >= 3
/** Words less likely than this to be a name's are none's, and those likelier than that are not cut off. */
const unlikely = -1.5
const uncut = -1
