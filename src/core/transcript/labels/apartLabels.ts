import { recurringKeys } from '../lines/documentPattern.js'
import type { Label } from './label.js'
import { bareName, isInitialsOf, isSamePerson } from '../personNames/people.js'

/** Whether one printed label is a form of another by its own words. */
export function areOne(one: string, other: string): boolean {
  const [a, b] = [bareName(one), bareName(other)]
  return isSamePerson(a, b) || isSamePerson(b, a) || isInitialsOf(a, b) || isInitialsOf(b, a)
}

/** Whether two have labels that recur, by different names: then they are two, whatever a text says of them. */
export function areApart(some: readonly Label[], others: readonly Label[]): boolean {
  const recurringNames = (labels: readonly Label[]): readonly string[] => {
    const keys = recurringKeys(labels)
    return labels.flatMap(({ key, form, name }) => (form === 'name' && keys.has(key) ? name : []))
  }
  const [a, b] = [recurringNames(some), recurringNames(others)]
  return a.length > 0 && b.length > 0 && !a.some((one) => b.some((other) => areOne(one, other)))
}
