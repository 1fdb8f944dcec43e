import { isInitialsOf } from '../personNames/people.js'
import { foldLine } from '../lines/wording.js'
import type { Namesake } from './choiceContext.js'
import type { ChoicePlace, NameChoice } from './nameChoices.js'
import { isWithin } from './relation.js'

/** How a name, spelled as `foldLine` spells it, compares with a label that is; the first that is so says it. */
const relations: readonly (readonly [string, (folded: string, label: string) => boolean])[] = [
  ['label', (folded, label) => folded === label],
  ['ends with label', (folded, label) => ` ${folded}`.endsWith(` ${label}`)],
  ['begins with label', (folded, label) => `${folded} `.startsWith(`${label} `)],
  ['begins label', (folded, label) => `${label} `.startsWith(`${folded} `)],
  ['ends label', (folded, label) => ` ${label}`.endsWith(` ${folded}`)],
  ['within label', isWithin],
]

const sharesWord = (folded: string, label: string): boolean =>
  label.split(' ').some((word) => word.length > 2 && folded.split(' ').includes(word))

/** How a name compares with the labels of somebody, and whether it stands beside one. */
export function labelSigns(
  { foldedLabels, labels, kind }: Namesake,
  { folded, name, places }: NameChoice,
): readonly string[] {
  const some = foldedLabels.filter(Boolean)
  const relation =
    relations.find(([, is]) => some.some((label) => is(folded, label)))?.[0] ??
    (labels.some((label) => isInitialsOf(label, name)) ? 'initials in label' : undefined) ??
    (some.some((label) => sharesWord(folded, label)) ? 'shares a word with label' : 'not in label')
  return [
    relation,
    ...(relation === 'label' || relation === 'not in label' ? [`${relation} ${kind}`] : []),
    ...(places.some(({ line, isLikeliest }) => line.where === 'label' && isLikeliest) ? ['likeliest of label'] : []),
    ...(places.some((place) => isBesideLabel(place, labels)) ? ['label beside it', `label beside it, ${kind}`] : []),
  ]
}

/** Whether a line has a label beside the name: `E1 = Ines Okafor`, `Ines Okafor, Harbour Minister` of somebody called `The Minister`. */
function isBesideLabel({ line, start, end }: ChoicePlace, labels: readonly string[]): boolean {
  if (line.where === 'label') return false
  const near = ` ${line.text.slice(Math.max(0, start - 60), start)} | ${line.text.slice(end, end + 60)} `
  const folded = ` ${foldLine(near)} `
  return labels.slice(0, 4).some((label) => {
    const plain = label.replace(/^(?:the|la|le|el|il|o|a|der|die|den|het|de)\s/iu, '')
    // Letters and numbers that stand for somebody are never written otherwise.
    if (/^[\p{Lu}\d]{1,3}\.?$/u.test(plain))
      return near.split(/[^\p{L}\p{N}]+/u).includes(plain.replace('.', '')) && line.text.length < 200
    return plain.length > 3 && folded.includes(` ${foldLine(plain)} `)
  })
}
