import { formOf } from '../labels/labelForm.js'
import { isSamePerson } from '../personNames/people.js'
import { titleHolders } from '../personNames/titleHolder.js'
import { foldLine } from '../lines/wording.js'
import { type Places } from './introducedPlaces.js'

/** Whether a line or a sentence around the talk gives the name with the office that the label is, and nobody else's. */
export function isHolder(name: string, labels: readonly string[], places: Places, around: readonly string[]): boolean {
  if (labels.some((label) => standsBefore(label, name, places, around))) return true
  const own = labels.map((label) => ({ name: label, form: formOf(label) }))
  const [holder, ...others] = titleHolders(own, places.around, around)
  return holder !== undefined && others.length === 0 && (isSamePerson(holder, name) || isSamePerson(name, holder))
}

/** Words before an office that make it another one. */
const changing = '(?:vice|deputy|former|ex|acting|assistant|under|first|second|co)'

/** `Deputy Premier Ines Okafor` of `THE DEPUTY PREMIER`, where no line has the office before another name. */
function standsBefore(label: string, name: string, places: Places, around: readonly string[]): boolean {
  const office = foldLine(label).replace(/^the /, '')
  const hasOffice = (whose: string): boolean => {
    const words = ` ${office} ${foldLine(whose)} `
    return places.around.some((line) => {
      const folded = ` ${foldLine(line)} `
      const at = folded.indexOf(words)
      return at >= 0 && !new RegExp(` ${changing}$`).test(folded.slice(0, at))
    })
  }
  return (
    office !== '' &&
    hasOffice(name) &&
    !around.some((one) => !isSamePerson(one, name) && !isSamePerson(name, one) && hasOffice(one))
  )
}
