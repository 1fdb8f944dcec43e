import type { Label } from './label.js'
import { isNickname } from './nickNames.js'
import { countWords, foldLine } from './wording.js'

/** Somebody with all labels by which the text calls him, and the keys of his voices. */
export interface Person {
  readonly keys: readonly string[]
  readonly labels: readonly Label[]
  readonly name?: string
}

/** Puts together who is named with the office once, `Ines Okafor, Official Spokesperson:`, and called by the office alone else. */
export function withOffices(persons: readonly Person[]): readonly Person[] {
  const holderOf = (person: Person): Person | undefined => {
    const office = foldLine(person.labels[0]?.name ?? '')
    if (
      countWords(office) < 2 ||
      person.labels.some(({ name, affiliation }) => foldLine(name) !== office || affiliation)
    )
      return undefined
    const holders = persons.filter(
      (other) =>
        other !== person &&
        other.labels.some(({ affiliation }) => affiliation !== undefined && foldLine(affiliation) === office),
    )
    return holders.length === 1 ? holders[0] : undefined
  }
  return merged(
    persons,
    new Map(
      persons.flatMap((person) => {
        const holder = holderOf(person)
        return holder ? [[person, holder] as const] : []
      }),
    ),
  )
}

/** Puts together who is named in full at first and by a short form of the given name from then on. */
export function withNicknames(persons: readonly Person[], order: readonly string[]): readonly Person[] {
  const endOf = ({ keys }: Person): number => Math.max(...keys.map((key) => order.lastIndexOf(key)))
  const beginOf = ({ keys }: Person): number => Math.min(...keys.map((key) => order.indexOf(key)))
  const full = new Map(
    persons.flatMap((person): (readonly [Person, Person])[] => {
      const called = persons.filter(
        ({ name }) => person.name !== undefined && name !== undefined && isNickname(person.name, name),
      )
      const [one] = called
      return called.length === 1 && one && endOf(one) < beginOf(person) ? [[person, one]] : []
    }),
  )
  return merged(persons, full)
}

/** Persons without those who are somebody else, whose labels go to that one. */
function merged(persons: readonly Person[], somebodyElse: ReadonlyMap<Person, Person>): readonly Person[] {
  return persons.flatMap((person) => {
    if (somebodyElse.has(person)) return []
    const same = [person, ...persons.filter((one) => somebodyElse.get(one) === person)]
    return [{ ...person, keys: same.flatMap(({ keys }) => keys), labels: same.flatMap(({ labels }) => labels) }]
  })
}
