import type { Label } from './labelForm.js'
import { plainWords } from '../../language/foldName.js'
import { bareName, isInitialsOf, isSamePerson, nameWords } from '../personNames/nameWords.js'
import { isHouseOfPress } from '../../language/pressNames.js'
import { fullestForm } from '../personNames/namesInText.js'
import { countWords } from '../../language/words.js'

/** Whether one printed label is a form of another by its own words. */
export function areOne(one: string, other: string): boolean {
  const [a, b] = [bareName(one), bareName(other)]
  return isSamePerson(a, b) || isSamePerson(b, a) || isInitialsOf(a, b) || isInitialsOf(b, a)
}

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
    plainWords(words)
      .split(' ')
      .filter((word) => word.length > 3 || /^\p{Lo}/u.test(word))
      .map((word) => word.replace(/(?<=..)s$/, '')),
  )

/** Puts together who is named with the office once, `Ines Okafor, Official Spokesperson:`, and called by the office alone else. */
export function withOffices(persons: readonly Person[]): readonly Person[] {
  const holderOf = (person: Person): Person | undefined => {
    const [first] = person.labels
    const office = plainWords(first?.name ?? '')
    const isPart = first?.form === 'role' && !shared.test(office)
    if (
      (countWords(office) < 2 && !isPart) ||
      person.labels.some(({ name, affiliation }) => plainWords(name) !== office || affiliation)
    )
      return undefined
    const own = officeIn(office)
    const isOwn = (affiliation: string): boolean => {
      const words = officeIn(affiliation)
      return plainWords(affiliation) === office || (own.size >= 2 && [...own].every((word) => words.has(word)))
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

/** Persons without those who are somebody else, whose labels go to that one. */
function merged(persons: readonly Person[], somebodyElse: ReadonlyMap<Person, Person>): readonly Person[] {
  return persons.flatMap((person) => {
    if (somebodyElse.has(person)) return []
    const same = [person, ...persons.filter((one) => somebodyElse.get(one) === person)]
    return [{ ...person, keys: same.flatMap(({ keys }) => keys), labels: same.flatMap(({ labels }) => labels) }]
  })
}

/**
 * What a label says in whole where it is a form of just one other of the talk, whatever names the text has besides: a part of its name, `Mayor Small`
 * of `Mayor Frank Small`. Else the name that it gives. `names` are those that all labels of the talk give.
 */
export function wholeLabel(name: string | undefined, names: readonly string[]): string | undefined {
  if (name === undefined) return name
  const full = fullestForm(name, names)
  if (nameWords(full).length > nameWords(name).length) return full
  const houses = names.filter((one) => isHouseOfPress(one) && plainWords(bareName(one)) === plainWords(bareName(name)))
  return houses.find((one) => one.length > name.length) ?? name
}
