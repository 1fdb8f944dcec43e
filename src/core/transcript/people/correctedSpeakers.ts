import type {
  Extract,
  NoInterview,
  Speaker,
  SpeakerRole,
  SpeakerCorrection,
  Transcript,
  Dropped,
  FoundField,
} from '../transcript.js'
import { speakerNameOf } from '../speakers.js'
import { assemble, type Recognised } from '../assemble.js'
import { splitRole } from '../labels/speakerLabel.js'
import { bareName, isSamePerson } from '../personNames/nameWords.js'
import { plainWords } from '../../language/foldName.js'

/** Somebody who speaks, with another name or part than the reading gave. */
export type Renamed = Omit<Speaker, 'turns'>

/**
 * Gives those who speak other names and parts: two with one name that was told are one, and fields that named somebody otherwise are given
 * up. `each` has the same order as the speakers of the reading; `now` tells for each of these the index afterwards.
 */
export function renameSpeakers(
  found: Recognised,
  reading: Transcript,
  each: readonly Renamed[],
  told: readonly SpeakerCorrection[],
): { readonly found: Recognised; readonly now: readonly number[] } {
  const groups = groupsOf(each)
  const speakers = groups.map((group) => joined(group, each, reading, told))
  const placeOf = new Map(groups.flatMap((group, place) => group.map((index) => [index, place] as const)))
  const indexOf = new Map([...found.everybody.indexOf].map(([key, index]) => [key, placeOf.get(index) ?? 0]))
  return {
    found: { ...found, ...creditsOf(found, reading, speakers, placeOf), everybody: { speakers, indexOf } },
    now: reading.speakers.map((_, index) => placeOf.get(index) ?? 0),
  }
}

/** What was told last of those who tell something of one kind. */
export const lastOf = (
  told: readonly SpeakerCorrection[],
  kind: (one: SpeakerCorrection) => string | undefined,
): SpeakerCorrection | undefined => [...told].reverse().find((one) => kind(one) !== undefined)

export const isOne = (one: string, other: string): boolean => isSamePerson(one, other) || isSamePerson(other, one)

/** Whom a name that was told makes one, by their indexes. */
function groupsOf(each: readonly Renamed[]): readonly (readonly number[])[] {
  const toldNames = each.map(({ name = '', isNameCorrected }) => (isNameCorrected ? plainWords(name) : ''))
  const shared = new Set(toldNames.filter(Boolean))
  const groups = new Map<string | number, number[]>()
  each.forEach(({ name }, index) => {
    const folded = plainWords(name ?? '')
    const key = shared.has(folded) ? folded : index
    groups.set(key, [...(groups.get(key) ?? []), index])
  })
  return [...groups.values()]
}

/** Several who are one: with the role that was told last, else that of whoever speaks most. */
function joined(
  group: readonly number[],
  each: readonly Renamed[],
  { speakers }: Transcript,
  told: readonly SpeakerCorrection[],
): Renamed {
  const all = group.flatMap((index) => each[index] ?? [])
  const own = told.filter(({ speaker }) => group.includes(speaker))
  const role = lastOf(own, (one) => one.role)?.role
  const turnsOf = (index: number): number => speakers[index]?.turns ?? 0
  const [most = 0] = [...group].sort((a, b) => turnsOf(b) - turnsOf(a))
  const lastNamed = lastOf(own, ({ name }) => name)?.speaker
  const { affiliation: _, ...main } = each[lastNamed ?? most] ?? { role: 'other', labels: [] }
  const affiliation = all.find((one) => one.affiliation !== undefined)?.affiliation
  return {
    ...main,
    role: role ?? each[most]?.role ?? main.role,
    labels: [...new Set(all.flatMap(({ labels }) => labels))],
    ...(affiliation === undefined ? {} : { affiliation }),
    ...(role === undefined ? {} : { isRoleCorrected: true }),
  }
}

/** The fields without those that give somebody of whom it was told otherwise; their words are those of a byline. */
function creditsOf(
  { fields, dropped }: Recognised,
  reading: Transcript,
  speakers: readonly Renamed[],
  placeOf: ReadonlyMap<number, number>,
): Pick<Recognised, 'fields' | 'dropped'> {
  const changed = reading.speakers.flatMap((before, index) => {
    const now = speakers[placeOf.get(index) ?? 0]
    const name = speakerNameOf(before, reading)
    return now && (now.isNameCorrected || now.isRoleCorrected) ? [{ name, affiliation: before.affiliation, now }] : []
  })
  const isOver = ({ field, value }: FoundField): boolean => {
    if (field === 'affiliation')
      return (
        changed.some((one) => one.affiliation === value) && !speakers.some(({ affiliation }) => affiliation === value)
      )
    if (field !== 'interviewee' && field !== 'interviewer') return false
    const role = field === 'interviewee' ? 'interviewee' : 'questioner'
    const isNamed = ({ role: part, name, isNameCorrected }: Renamed): boolean =>
      part === role &&
      name !== undefined &&
      (plainWords(name) === plainWords(value) || (!isNameCorrected && isOne(name, value)))
    return changed.some(({ name }) => name !== undefined && isOne(name, value)) && !speakers.some(isNamed)
  }
  const over = fields.filter(isOver)
  return {
    fields: fields.filter((one) => !over.includes(one)),
    dropped: [...dropped, ...over.flatMap(({ span }): readonly Dropped[] => (span ? [{ span, why: 'byline' }] : []))],
  }
}

/**
 * Puts a transcript together with what somebody told of its speakers. Passages and numbers are those that the text would have had if it
 * had said so itself. Where nobody would be left who asks, or who answers, there is no transcript.
 */
export function assembleCorrected(
  extract: Extract,
  found: Recognised,
  told: readonly SpeakerCorrection[],
): Transcript | NoInterview {
  const reading = assemble(extract, found)
  if (told.length === 0) return reading
  const each = reading.speakers.map((_, index) => corrected(index, reading, told))
  const { found: renamed, now } = renameSpeakers(found, reading, each, told)
  const { speakers } = renamed.everybody
  const has = (role: SpeakerRole, all: readonly Pick<Speaker, 'role'>[]): boolean =>
    all.some((one) => one.role === role)
  const isLost = (role: SpeakerRole): boolean => has(role, reading.speakers) && !has(role, speakers)
  if (isLost('questioner')) return { extract, notInterview: 'nobody asks' }
  if (isLost('interviewee')) return { extract, notInterview: 'nobody answers' }
  return { ...assemble(extract, renamed), uncorrected: { reading, now } }
}

/** One speaker with what was told; who was told nothing of is the same as before. */
function corrected(index: number, reading: Transcript, told: readonly SpeakerCorrection[]): Renamed {
  const { turns: _, ...before } = reading.speakers[index] ?? { role: 'other', labels: [], turns: 0 }
  const own = told.filter(({ speaker }) => speaker === index)
  if (own.length === 0) return before
  const role = lastOf(own, ({ role: one }) => one)?.role
  const given = lastOf(own, ({ name: one }) => one)?.name
  const said = given === undefined ? undefined : plainName(given)
  const { name: found, affiliation, ...rest } = before
  // Somebody whom a credit alone names keeps that name with another part.
  const known = found ?? speakerNameOf(before, reading)
  const name = said ?? known
  const isStill = said === undefined || (known !== undefined && isOne(said, known))
  return {
    ...rest,
    ...(name ? { name } : {}),
    ...(affiliation !== undefined && isStill ? { affiliation } : {}),
    ...(said === undefined ? {} : { isNameCorrected: true }),
    ...(role === undefined ? {} : { role, isRoleCorrected: true }),
  }
}

/** A name in its order, without form of address and office: `Dr. Ines Okafor, head of the port`, `Okafor, Ines`. */
const plainName = (text: string): string => bareName(splitRole(text.replace(/\s+/g, ' ').trim()).name)
