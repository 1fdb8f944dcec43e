import type { Label } from '../labels/labelForm.js'
import { learnedTitles } from '../../language/labelWords.js'
import { nameWords } from '../personNames/nameWords.js'
import { peopleIn } from '../opening/openingForms.js'
import { plainWords } from '../../language/foldName.js'

/** Forms of address that say of somebody no more than whether they are a man or a woman. */
const addressing: Readonly<Record<'man' | 'woman', ReadonlySet<string>>> = {
  man: new Set('mr herr hr monsieur m sr senor don signor pan bay'.split(' ')),
  woman: new Set('mrs ms miss frau fr madame mme sra senora dona signora pani bayan'.split(' ')),
}

const addressIn = (name: string): 'man' | 'woman' | undefined => {
  const first = plainWords(name.trim().split(/\s+/)[0] ?? '')
  if (nameWords(name).length !== 1 || !/\s/.test(name)) return undefined
  if (addressing.man.has(first)) return 'man'
  return addressing.woman.has(first) ? 'woman' : undefined
}

const isLearned = (name: string): boolean => name.split(/\s+/).some((word) => learnedTitles.has(plainWords(word)))

const familyOf = (name: string): string => plainWords(nameWords(name).at(-1) ?? '')

/**
 * Labels with two of one family kept apart: `MR. OKAFOR` and `MRS. OKAFOR`, or `MRS. OKAFOR` between two turns of `OKAFOR`, of whom nobody
 * would need to be told again who goes on.
 */
export function apartFromRelatives(labels: readonly (Label | undefined)[]): readonly (Label | undefined)[] {
  const order = labels.flatMap((label) => (label?.form === 'name' ? [label] : []))
  const found = new Set<Label>()
  order.forEach((label, at) => {
    const own = addressIn(label.name)
    if (own === undefined) return
    const [before, next] = [order[at - 1], order[at + 1]]
    const isBetween = [before, next].every((one) => one?.key === label.key && addressIn(one.name) === undefined)
    const isBeside = own === 'woman' && order.some((one) => one.key === label.key && addressIn(one.name) === 'man')
    if (isBetween || isBeside) found.add(label)
  })
  const names = new Set([...found].map(({ name }) => plainWords(name)))
  return labels.map((label) => {
    const name = plainWords(label?.name ?? '')
    return label && names.has(name) ? { ...label, key: name, isRelative: true as const } : label
  })
}

/**
 * Labels with two kept apart who have one name and different forms of address: `DR. INES OKAFOR` and `MR. OKAFOR`. They are told apart when
 * all labels are known, for a label is the surer the more often its name stands there.
 */
export function apartFromLearned(labels: ReadonlyMap<number, Label>): ReadonlyMap<number, Label> {
  const all = [...labels.values()].filter(({ form }) => form === 'name')
  const learned = new Set(all.flatMap(({ name }) => (isLearned(name) ? [familyOf(name)] : [])))
  if (learned.size === 0) return labels
  return new Map(
    [...labels].map(([index, label]) => {
      const isOther = addressIn(label.name) !== undefined && !isLearned(label.name) && learned.has(familyOf(label.name))
      return [index, isOther ? { ...label, key: plainWords(label.name), isRelative: true as const } : label]
    }),
  )
}

const present =
  /^(?:(?:also|others?) present|in attendance|außerdem anwesend|ebenfalls anwesend|également présente?s?|aussi présente?s?|también presentes?|presenti anche|também presentes?|также присутствовал\p{L}*|obecn\p{L}+ również)\s*[:：]\s*(\S.*)$/iu

/** Who was there when a talk was recorded, by a line above it, and neither asked nor answered: `Also present: Ines Okafor (daughter)`. */
export const alsoPresent = (around: readonly string[]): readonly string[] =>
  around.slice(0, 60).flatMap((text) => peopleIn(present.exec(text)?.[1] ?? '').map(({ name }) => name))
