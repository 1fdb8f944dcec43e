import type { Extract, NoInterview, Speaker, SpeakerRole, ToldSpeaker, Transcript } from '../transcript.js'
import { nameOf } from '../speakers.js'
import { assemble, type Recognised } from '../assemble.js'
import { splitRole } from '../labels/labelForm.js'
import { bareName } from '../personNames/people.js'
import { isOne, lastOf, renameSpeakers, type Renamed } from './renamed.js'

/**
 * Puts a transcript together with what somebody told of its speakers. Passages and numbers are those that the text would have had if it
 * had said so itself. Where nobody would be left who asks, or who answers, there is no transcript.
 */
export function assembleTold(
  extract: Extract,
  found: Recognised,
  told: readonly ToldSpeaker[],
): Transcript | NoInterview {
  const reading = assemble(extract, found)
  if (told.length === 0) return reading
  const each = reading.speakers.map((_, index) => toldOf(index, reading, told))
  const { found: renamed, now } = renameSpeakers(found, reading, each, told)
  const { speakers } = renamed.everybody
  const has = (role: SpeakerRole, all: readonly Pick<Speaker, 'role'>[]): boolean =>
    all.some((one) => one.role === role)
  const isLost = (role: SpeakerRole): boolean => has(role, reading.speakers) && !has(role, speakers)
  if (isLost('questioner')) return { extract, notInterview: 'nobody asks' }
  if (isLost('interviewee')) return { extract, notInterview: 'nobody answers' }
  return { ...assemble(extract, renamed), untold: { reading, now } }
}

/** One speaker with what was told; who was told nothing of is the same as before. */
function toldOf(index: number, reading: Transcript, told: readonly ToldSpeaker[]): Renamed {
  const { turns: _, ...before } = reading.speakers[index] ?? { role: 'other', labels: [], turns: 0 }
  const own = told.filter(({ speaker }) => speaker === index)
  if (own.length === 0) return before
  const role = lastOf(own, ({ role: one }) => one)?.role
  const given = lastOf(own, ({ name: one }) => one)?.name
  const said = given === undefined ? undefined : plainName(given)
  const { name: found, affiliation, ...rest } = before
  // Somebody whom a credit alone names keeps that name with another part.
  const known = found ?? nameOf(before, reading)
  const name = said ?? known
  const isStill = said === undefined || (known !== undefined && isOne(said, known))
  return {
    ...rest,
    ...(name ? { name } : {}),
    ...(affiliation !== undefined && isStill ? { affiliation } : {}),
    ...(said === undefined ? {} : { isNameTold: true }),
    ...(role === undefined ? {} : { role, isRoleTold: true }),
  }
}

/** A name in its order, without form of address and office: `Dr. Ines Okafor, head of the port`, `Okafor, Ines`. */
const plainName = (text: string): string => bareName(splitRole(text.replace(/\s+/g, ' ').trim()).name)
