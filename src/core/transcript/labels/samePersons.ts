import type { Label } from './speakerLabel.js'
import { plainWords } from '../../language/foldName.js'
import { bareName, nameWords } from '../personNames/nameWords.js'
import { isHouseOfPress } from '../../language/pressNames.js'
import { fullestForm } from '../personNames/namesInText.js'

/** Somebody with all labels by which the text calls him, and the keys of his voices. */
export interface Person {
  readonly keys: readonly string[]
  readonly labels: readonly Label[]
  readonly name?: string
}

/** Puts together who is named with the office once, `Ines Okafor, Official Spokesperson:`, and called by the office alone else. */
export function withOffices(persons: readonly Person[]): readonly Person[] {
  const officeOf = ({ labels: [label] }: Person): string | undefined =>
    label &&
    label.affiliation === undefined &&
    (label.form === 'role' || /\s/.test(label.name)) &&
    !shared.test(label.name)
      ? plainWords(label.name)
      : undefined
  const holderOf = (person: Person): Person | undefined => {
    const office = officeOf(person)
    const isOwn = ({ affiliation = '' }: Label): boolean => plainWords(affiliation) === office
    const holders = office === undefined ? [] : persons.filter(({ labels }) => labels.some(isOwn))
    return holders.length === 1 ? holders[0] : undefined
  }
  return persons.flatMap((person) => {
    if (holderOf(person)) return []
    const same = [person, ...persons.filter((one) => holderOf(one) === person)]
    return [{ ...person, keys: same.flatMap(({ keys }) => keys), labels: same.flatMap(({ labels }) => labels) }]
  })
}

/** Words for a part that several may have, each with a name of his own. */
const shared = /^(?:reporter|journalist|correspondent|audience|caller|listener|viewer|participant|member|delegate)/i

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
