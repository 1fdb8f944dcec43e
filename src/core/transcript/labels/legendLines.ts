import type { SpeakerLabels } from './labeller.js'
import type { Label } from './speakerLabel.js'
import type { Line } from '../lines/lines.js'
import { peopleIn } from '../opening/openingForms.js'
import { isSamePerson, looksLikeName, nameWords } from '../personNames/nameWords.js'
import { beginsLower, endsInPunctuation, isCaseless } from '../lines/lineForm.js'
import { countWords } from '../../language/words.js'

/** Labels at the beginning and at the end behind which only names stand explain the labels, or name those who take part. */
export function withoutLegend(lines: readonly Line[], labelling: SpeakerLabels): SpeakerLabels {
  const labels = new Map(labelling.onLines ? [] : labelling.labels)
  const left = [...labels]
  for (const entries of [left, [...left].reverse()])
    for (const [index, label] of entries) {
      if (!namesOnly(lines, index, label, labelling.labels)) break
      labels.delete(index)
    }
  return labels.size === labelling.labels.size || labels.size < 2 ? labelling : { ...labelling, labels }
}

function namesOnly(lines: readonly Line[], index: number, label: Label, labels: ReadonlyMap<number, Label>): boolean {
  const line = lines[index]
  const rest = line?.text.slice(label.span.end - line.start).trim() ?? ''
  const next = lines[index + 1]
  const isWhole = next === undefined || labels.has(index + 1) || next.blanks > 0 || isShort(line, next)
  if (rest === '')
    return label.form === 'role' && next !== undefined && isNamedWith(next.text) && !endsInPunctuation(next.text)
  if (isCaseless(rest)) return label.form === 'role' && rest.length <= 16 && !endsInPunctuation(rest)
  if (!isWhole || /[?!]$/.test(rest)) return false
  const parts = rest.split(/;\s*(?:and\s)?|\s[·|•/]\s/)
  if (parts.length > 1 && parts.every((part) => isNamedWith(part.replace(/^\p{Lu}{1,4}\s?[:=]\s?/u, '')))) return true
  if (countWords(rest) > 16) return false
  if (label.form === 'role') {
    const people = peopleIn(rest.replace(/\.$/, ''))
    if (people.length > 1 && people.every(({ name }) => countWords(name) >= 2)) return true
  }
  return isNamedWith(rest) && (label.form !== 'name' || isSamePerson(label.name, nameIn(rest)))
}

const isShort = (line: Line | undefined, next: Line): boolean =>
  line !== undefined && line.text.length < 50 && !beginsLower(next.text)

const nameIn = (text: string): string => text.split(/[,(;–]|\s-\s/)[0]?.trim() ?? ''

/** Whether it begins with a name in full: `Ines Okafor, director of the Harbour Institute`. */
const isNamedWith = (text: string): boolean => looksLikeName(nameIn(text)) && nameWords(nameIn(text)).length >= 2
