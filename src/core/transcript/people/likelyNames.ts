import type { Extract } from '../transcript.js'
import { withPrintedLabels, namesFound } from '../personNames/printedLabels.js'
import { assemble, type Recognised } from '../assemble.js'
import { isWithheld } from '../labels/speakerLabel.js'
import { isOne, renameSpeakers, type Renamed } from './correctedSpeakers.js'
import type { Everybody } from './findSpeakers.js'

/** Keeps of the names that rules found those that are printed or introduced, with how sure each is; the others are only offered. */
export function withLikelyNames(extract: Extract, found: Recognised): Recognised {
  const reading = assemble(extract, found)
  const chosen = new Map(withPrintedLabels(reading, namesFound(reading)).map((one) => [one.speaker, one]))
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
      isNameCorrected: true,
    }
  })
  const { everybody, ...renamed } = renameSpeakers(found, reading, each, []).found
  return { ...renamed, everybody: { ...everybody, speakers: everybody.speakers.map(withoutMark) } }
}

/** Nobody told these names: the mark only made one of those who have the same. */
function withoutMark(one: Everybody['speakers'][number]): Everybody['speakers'][number] {
  const { isNameCorrected: _, ...rest } = one
  return rest
}
