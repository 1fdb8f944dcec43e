import type { Extract, Transcript } from '../transcript.js'
import { paperThatAsks } from '../names/askingPaper.js'
import { likelyEnough } from '../doubts/likelyMistakes.js'
import { greetedAsker } from '../names/greetedAsker.js'
import { type ChosenName, namesFound, unweighed } from '../names/chosenName.js'
import { withPrintedLabels } from '../names/printedLabels.js'
import { assemble, type Recognised } from '../assemble.js'
import { isWithheld } from '../labels/labelForm.js'
import { isOne, renameSpeakers, type Renamed } from './renamed.js'
import type { Everybody } from './speakers.js'

/** Keeps of the names that rules found those that are printed or introduced, with how sure each is; the others are only offered. */
export function withLikelyNames(extract: Extract, found: Recognised): Recognised {
  const reading = assemble(extract, found)
  const chosen = new Map(
    withPrintedLabels(reading, withAsker(reading, namesFound(reading))).map((one) => [one.speaker, one]),
  )
  const each = reading.speakers.map((speaker, index): Renamed => {
    const { turns: _, ...before } = speaker
    const likely = chosen.get(index)
    const isUnnamed = speaker.labels.length > 0 && speaker.labels.every(isWithheld)
    if (likely === undefined || isUnnamed) return before
    const weighed = { nameChance: likely.chance, otherNames: likely.others }
    if (likely.name === before.name) return { ...before, ...weighed }
    const { name, affiliation, ...rest } = before
    const isStill = name === undefined || likely.name === undefined || isOne(name, likely.name)
    return {
      ...rest,
      ...(likely.name === undefined ? {} : { name: likely.name }),
      ...(affiliation !== undefined && isStill ? { affiliation } : {}),
      ...(name === undefined ? {} : { givenUp: { name, ...(affiliation !== undefined && { affiliation }) } }),
      ...weighed,
      isNameTold: true,
    }
  })
  const { everybody, ...renamed } = renameSpeakers(found, reading, each, []).found
  return { ...renamed, everybody: { ...everybody, speakers: everybody.speakers.map(withoutMark) } }
}

/**
 * The names, with that of the only one who asks where nothing else is likely enough: of the paper to which whoever answers spoke, or the one
 * by which answers greet.
 */
function withAsker(reading: Transcript, names: readonly ChosenName[]): readonly ChosenName[] {
  const [only, ...others] = reading.speakers.flatMap(({ role }, index) => (role === 'questioner' ? [index] : []))
  if (only === undefined || others.length > 0) return names
  const paper = paperThatAsks(reading)
  return names.map((one) => {
    if (one.speaker !== only) return one
    if (paper !== undefined && isOpen(one, reading.speakers[only]?.name))
      return { ...one, name: paper, chance: unweighed }
    const greeted = one.name === undefined ? greetedAsker(reading) : undefined
    return greeted === undefined ? one : { ...one, name: greeted, chance: unweighed }
  })
}

/** Whether nobody’s name is the likeliest, or one that is not likely enough and that no rule found. */
const isOpen = ({ name, chance }: ChosenName, found: string | undefined): boolean =>
  name === undefined || (chance < likelyEnough && name !== found)

/** Nobody told these names: the mark only made one of those who have the same. */
function withoutMark(one: Everybody['speakers'][number]): Everybody['speakers'][number] {
  const { isNameTold: _, ...rest } = one
  return rest
}
