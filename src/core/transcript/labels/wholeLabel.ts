import { isHouseOfPress } from '../names/askingPaper.js'
import type { Label } from './label.js'
import { fullestForm } from '../personNames/names.js'
import { isInstitution } from '../opening/openingForms.js'
import { bareName, nameWords } from '../personNames/people.js'
import { foldLine } from '../lines/wording.js'

/** Labels of one key, with the name that they give; none for those that only tell the part. */
export interface CalledLabel {
  readonly labels: readonly Label[]
  readonly name: string | undefined
}

/**
 * What a label says in whole where it is a form of just one other of the talk, whatever names the text has besides: its letters, which stand
 * in brackets behind that one, `Harbour Money Review (HM)`, or a part of its name, `Mayor Small` of `Mayor Frank Small`. Else the name that it gives.
 */
export function wholeLabel(
  name: string | undefined,
  labels: readonly Label[],
  all: readonly CalledLabel[],
): string | undefined {
  const isLetters = name === undefined || labels.some((label) => label.name === name)
  const explained = new Set(
    all.flatMap((one) =>
      isLetters && one.name !== undefined && one.labels.some((label) => labels.some((own) => isExplainedIn(own, label)))
        ? [one.name]
        : [],
    ),
  )
  const [whole] = explained
  if (whole !== undefined && explained.size === 1) return whole
  if (name === undefined || labels.some(({ isRelative }) => isRelative)) return name
  const names = all.flatMap((one) => one.name ?? [])
  const full = fullestForm(name, names)
  if (nameWords(full).length > nameWords(name).length) return full
  const houses = names.filter((one) => isHouseOfPress(one) && foldLine(bareName(one)) === foldLine(bareName(name)))
  return houses.find((one) => one.length > name.length) ?? name
}

/** Whether letters are what stands in brackets behind a label, alone or behind a word that leads to them: `(hereafter HMR)`. */
export const isExplainedIn = ({ name }: Label, { affiliation, form, name: whole }: Label): boolean =>
  /^\p{Lu}[\p{L}\d.]{0,5}$/u.test(name) &&
  /\p{Lu}\.?$/u.test(name) &&
  (form === 'name' || isInstitution(whole)) &&
  name !== whole &&
  affiliation
    ?.split(/\s+/)
    .at(-1)
    ?.replace(/^\W+|\W+$/gu, '') === name
