import type { Dropped, FoundField, Speaker, ToldSpeaker, Transcript } from '../transcript.js'
import { nameOf } from '../speakers.js'
import type { Recognised } from '../assemble.js'
import { isSamePerson } from '../personNames/people.js'
import { foldLine } from '../lines/wording.js'

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
  told: readonly ToldSpeaker[],
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
  told: readonly ToldSpeaker[],
  kind: (one: ToldSpeaker) => string | undefined,
): ToldSpeaker | undefined => [...told].reverse().find((one) => kind(one) !== undefined)

export const isOne = (one: string, other: string): boolean => isSamePerson(one, other) || isSamePerson(other, one)

/** Whom a name that was told makes one, by their indexes. */
function groupsOf(each: readonly Renamed[]): readonly (readonly number[])[] {
  const toldNames = each.map(({ name = '', isNameTold }) => (isNameTold ? foldLine(name) : ''))
  const shared = new Set(toldNames.filter(Boolean))
  const groups = new Map<string | number, number[]>()
  each.forEach(({ name }, index) => {
    const folded = foldLine(name ?? '')
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
  told: readonly ToldSpeaker[],
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
    ...(role === undefined ? {} : { isRoleTold: true }),
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
    const name = nameOf(before, reading)
    return now && (now.isNameTold || now.isRoleTold) ? [{ name, affiliation: before.affiliation, now }] : []
  })
  const isOver = ({ field, value }: FoundField): boolean => {
    if (field === 'affiliation')
      return (
        changed.some((one) => one.affiliation === value) && !speakers.some(({ affiliation }) => affiliation === value)
      )
    if (field !== 'interviewee' && field !== 'interviewer') return false
    const role = field === 'interviewee' ? 'interviewee' : 'questioner'
    const isNamed = ({ role: part, name, isNameTold }: Renamed): boolean =>
      part === role && name !== undefined && (foldLine(name) === foldLine(value) || (!isNameTold && isOne(name, value)))
    return changed.some(({ name }) => name !== undefined && isOne(name, value)) && !speakers.some(isNamed)
  }
  const over = fields.filter(isOver)
  return {
    fields: fields.filter((one) => !over.includes(one)),
    dropped: [...dropped, ...over.flatMap(({ span }): readonly Dropped[] => (span ? [{ span, why: 'byline' }] : []))],
  }
}
