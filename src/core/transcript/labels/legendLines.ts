import type { Cast } from './cast.js'
import type { Label } from './label.js'
import { listsPeople } from './headLists.js'
import type { Line } from '../lines/lines.js'
import { peopleIn } from '../opening/openingForms.js'
import { callsRoll } from '../personNames/officeWords.js'
import { isSamePerson, looksLikeName, nameWords } from '../personNames/people.js'
import { beginsLower, countWords, endsInSign, isCaseless } from '../lines/wording.js'

/** As many labels before a talk may say who takes part in it, one below another. */
const mostLists = 4

/** Labels at the beginning and at the end behind which only names stand explain the labels, or name those who take part. */
export function withoutLegend(lines: readonly Line[], cast: Cast): Cast {
  if (cast.onLines) return withoutHeadOnLine(lines, cast)
  const labels = new Map(cast.labels)
  for (const index of [...cast.labels.keys()].slice(0, mostLists))
    if (listsPeople(lines, cast.labels, index)) labels.delete(index)
  for (const [index, { name }] of labels)
    if (/^witness(?:es)?$/iu.test(name) && listsPeople(lines, cast.labels, index)) labels.delete(index)
  const left = [...labels]
  for (const entries of [left, [...left].reverse()])
    for (const [index, label] of entries) {
      if (!namesOnly(lines, index, label, cast.labels)) break
      labels.delete(index)
    }
  return labels.size === cast.labels.size || labels.size < 2 ? cast : { ...cast, labels }
}

/** `Speaker(s):` above all names on lines, once and with somebody and an office below it, says who takes part. */
function withoutHeadOnLine(lines: readonly Line[], cast: Cast): Cast {
  const [first, ...others] = cast.labels
  if (!first || others.length < 2) return cast
  const [index, label] = first
  const isOnce = others.every(([, { key }]) => key !== label.key)
  return isOnce && namesOnly(lines, index, label, cast.labels) ? { ...cast, labels: new Map(others) } : cast
}

/** `Respondent 1 (R1): herd owner, male` explains a label, and says nothing; a sentence behind one is said. */
const explainsLabel = ({ affiliation, key }: Label, rest: string, labels: ReadonlyMap<number, Label>): boolean =>
  affiliation !== undefined &&
  (beginsLower(rest) || !endsInSign(rest)) &&
  /^\p{Lu}{1,3}\d{0,2}$/u.test(affiliation) &&
  [...labels.values()].some((other) => other.key !== key && other.name === affiliation)

function namesOnly(lines: readonly Line[], index: number, label: Label, labels: ReadonlyMap<number, Label>): boolean {
  const line = lines[index]
  if (callsRoll(label)) return false
  const rest = line?.text.slice(label.span.end - line.start).trim() ?? ''
  const next = lines[index + 1]
  const isWhole = next === undefined || labels.has(index + 1) || next.blanks > 0 || isShort(line, next)
  if (isWhole && explainsLabel(label, rest || (next?.text ?? ''), labels)) return true
  if (rest === '') return label.form === 'role' && next !== undefined && isNamed(next.text) && !endsInSign(next.text)
  if (isCaseless(rest)) return label.form === 'role' && rest.length <= 16 && !endsInSign(rest)
  if (!isWhole || /[?!]$/.test(rest)) return false
  const parts = rest.split(/;\s*(?:and\s)?|\s[·|•/]\s/)
  if (parts.length > 1 && parts.every((part) => isNamed(part.replace(/^\p{Lu}{1,4}\s?[:=]\s?/u, '')))) return true
  if (countWords(rest) > 16) return false
  if (label.form === 'role') {
    const people = peopleIn(rest.replace(/\.$/, ''))
    if (people.length > 1 && people.every(({ name }) => countWords(name) >= 2)) return true
  }
  return isNamed(rest) && (label.form !== 'name' || isSamePerson(label.name, nameIn(rest)))
}

const isShort = (line: Line | undefined, next: Line): boolean =>
  line !== undefined && line.text.length < 50 && !beginsLower(next.text)

const nameIn = (text: string): string => text.split(/[,(;–]|\s-\s/)[0]?.trim() ?? ''

/** Whether it begins with a name in full: `Ines Okafor, director of the Harbour Institute`. */
const isNamed = (text: string): boolean => looksLikeName(nameIn(text)) && nameWords(nameIn(text)).length >= 2
