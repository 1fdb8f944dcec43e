import { isHouseOfPress } from '../names/askingPaper.js'
import type { Label } from './label.js'
import { fullestForm } from '../personNames/names.js'
import { bareName, nameWords } from '../personNames/people.js'
import { foldLine } from '../lines/wording.js'

/** Labels of one key, with the name that they give; none for those that only tell the part. */
export interface CalledLabel {
  readonly labels: readonly Label[]
  readonly name: string | undefined
}

/**
 * What a label says in whole where it is a form of just one other of the talk, whatever names the text has besides: a part of its name, `Mayor Small`
 * of `Mayor Frank Small`. Else the name that it gives.
 */
export function wholeLabel(
  name: string | undefined,
  labels: readonly Label[],
  all: readonly CalledLabel[],
): string | undefined {
  if (name === undefined || labels.some(({ isRelative }) => isRelative)) return name
  const names = all.flatMap((one) => one.name ?? [])
  const full = fullestForm(name, names)
  if (nameWords(full).length > nameWords(name).length) return full
  const houses = names.filter((one) => isHouseOfPress(one) && foldLine(bareName(one)) === foldLine(bareName(name)))
  return houses.find((one) => one.length > name.length) ?? name
}
