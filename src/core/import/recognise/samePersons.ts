import type { Label } from './label.js'
import { isNickname } from './nickNames.js'
import { countWords, foldLine } from './wording.js'

/** Somebody with all labels by which the text calls him, and the keys of his voices. */
export interface Person {
  readonly keys: readonly string[]
  readonly labels: readonly Label[]
  readonly name?: string
}

/** Words for a part that several may have, each with a name of his own. */
const shared =
  /^(?:reporter|journalist|correspondent|audience|caller|listener|viewer|participant|member|delegate|questioner)/

/** The words of an office, whatever their order: `Harbour Minister`, `Minister for Harbours`. */
const officeIn = (words: string): ReadonlySet<string> =>
  new Set(
    foldLine(words)
      .split(' ')
      .filter((word) => word.length > 3 || /^\p{Lo}/u.test(word))
      .map((word) => word.replace(/(?<=..)s$/, '')),
  )

/** Puts together who is named with the office once, `Ines Okafor, Official Spokesperson:`, and called by the office alone else. */
export function withOffices(persons: readonly Person[]): readonly Person[] {
  const holderOf = (person: Person): Person | undefined => {
    const [first] = person.labels
    const office = foldLine(first?.name ?? '')
    const isPart = first?.form === 'role' && !shared.test(office)
    if (
      (countWords(office) < 2 && !isPart) ||
      person.labels.some(({ name, affiliation }) => foldLine(name) !== office || affiliation)
    )
      return undefined
    const own = officeIn(office)
    const isOwn = (affiliation: string): boolean => {
      const words = officeIn(affiliation)
      return foldLine(affiliation) === office || (own.size >= 2 && [...own].every((word) => words.has(word)))
    }
    const holders = persons.filter(
      (other) =>
        other !== person && other.labels.some(({ affiliation }) => affiliation !== undefined && isOwn(affiliation)),
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
