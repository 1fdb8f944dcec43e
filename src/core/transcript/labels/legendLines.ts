import { tellsWhen } from '../../language/nameWordLists.js'
import type { SpeakerLabels } from './labeller.js'
import type { Label } from './labelForm.js'
import type { Line } from '../lines/lines.js'
import { peopleIn } from '../opening/openingForms.js'
import { callsRoll } from '../personNames/hearingOffices.js'
import { isSamePerson, looksLikeName, nameWords } from '../personNames/nameWords.js'
import { beginsLower, endsInPunctuation, isCaseless, endsInQuestion } from '../lines/lineForm.js'
import { isOfSelf, isSpokenTo } from '../turns/questionForm.js'
import { countWords } from '../../language/words.js'

const listHead =
  /^(?:witness(?:es)?|panell?ists?|speakers|guests|participants|(?:members )?present|examination of witness(?:es)?|zeugen|gäste|teilnehmer|invités|testigos|participantes|свидетели|участники)$/iu

/** Whether what follows a label only says who takes part in the talk: `Witnesses: Ines Okafor and Dr Tom Brandt.`, `I: Ines Okafor, director; …` */
function listsPeople(lines: readonly Line[], labels: ReadonlyMap<number, Label>, index: number): boolean {
  const label = labels.get(index)
  const line = lines[index]
  if (!line || !label || callsRoll(label)) return false
  const rest = line.text
    .slice(label.span.end - line.start)
    .trim()
    .replace(/\s\(\p{Lu}{1,4}\)/gu, '')
  const isPart = label.form === 'role' || listHead.test(label.name)
  if (isPart && label.role === 'interviewee' && introducesOne(rest)) return true
  if (isPart && isAll(rest.replace(/[.;]$/, '').split(between), isWholeName)) return true
  const said = [line.text.slice(label.span.end - line.start), ...goingOn(lines, labels, index)].join(' ').trim()
  if (explains(said, labels)) return true
  const isOnce = [...labels.values()].filter(({ key }) => key === label.key).length === 1
  return isOnce && introducesAll(said, isPart || /^[IVX]{1,4}$/.test(label.name))
}

const between = /\s*(?:,|;|\band\b|\bund\b|\bet\b|\by\b)\s*/
const isWholeName = (text: string): boolean => /\s/.test(text) && looksLikeName(text) && !tellsWhen.test(text)
const isAll = (parts: readonly string[], are: (part: string) => boolean): boolean => {
  const filled = parts.filter(Boolean)
  return filled.length > 0 && filled.every(are)
}

/** The lines that go on what is said behind a label. */
function goingOn(lines: readonly Line[], labels: ReadonlyMap<number, Label>, index: number): readonly string[] {
  const rest = lines.slice(index + 1, index + 8)
  const end = rest.findIndex(({ blanks, begins }, step) => blanks > 0 || begins || labels.has(index + 1 + step))
  return rest.slice(0, end < 0 ? rest.length : end).map(({ text }) => text)
}

/** `Ines Okafor, deputy director, Harbour Institute`, without a full stop: who is asked, and nothing that is said. */
function introducesOne(words: string): boolean {
  const [, more] = words.split(/\s*[,(–—]\s*/)
  return more !== undefined && isNamed(words) && !endsInPunctuation(words) && words.length < 200
}

/** Whether words begin with a full name, after a title perhaps, and a comma or a bracket. */
function isNamed(words: string): boolean {
  const [titled = ''] = words.replace(/\s\((?:[Rr]et[d'’]*\.?)\)/, '').split(/\s*[,;(–—]\s*/)
  return isWholeName(titled.replace(/^(?:\p{Lu}\p{L}*\.?\s)(?=\p{Lu}\S*\s\p{Lu})/u, '')) || isWholeName(titled)
}

/** Several people, each with an office, parted by semicolons; or one, where the label is a part or a number. */
function introducesAll(said: string, isPart: boolean): boolean {
  if (said.length > 700 || endsInQuestion(said) || isOfSelf(said) || isSpokenTo(said)) return false
  const parts = said.split(/\s*;\s*(?:(?:and|und|et|y)\s)?/).filter(Boolean)
  if (!parts.every(isNamed)) return false
  return parts.length > 1 || (isPart && !/[.!?]\s+\p{Lu}/u.test(said) && said.includes(','))
}

/** `PE: Ines Okafor; KJ: Tom Brandt`: says for whom it stands, and for whom other labels do. */
function explains(said: string, labels: ReadonlyMap<number, Label>): boolean {
  const [first = '', ...others] = said.split(/\s*;\s*/)
  if (others.length === 0 || !isWholeName(first)) return false
  const keys = new Set([...labels.values()].map(({ name }) => name))
  return others.some((other) => keys.has(/^([^:：=]{1,20}?)\s?[:：=]/u.exec(other)?.[1] ?? ''))
}

/** As many labels before a talk may say who takes part in it, one below another. */
const mostLists = 4

/** Labels at the beginning and at the end behind which only names stand explain the labels, or name those who take part. */
export function withoutLegend(lines: readonly Line[], labelling: SpeakerLabels): SpeakerLabels {
  if (labelling.onLines) return withoutHeadOnLine(lines, labelling)
  const labels = new Map(labelling.labels)
  for (const index of [...labelling.labels.keys()].slice(0, mostLists))
    if (listsPeople(lines, labelling.labels, index)) labels.delete(index)
  for (const [index, { name }] of labels)
    if (/^witness(?:es)?$/iu.test(name) && listsPeople(lines, labelling.labels, index)) labels.delete(index)
  const left = [...labels]
  for (const entries of [left, [...left].reverse()])
    for (const [index, label] of entries) {
      if (!namesOnly(lines, index, label, labelling.labels)) break
      labels.delete(index)
    }
  return labels.size === labelling.labels.size || labels.size < 2 ? labelling : { ...labelling, labels }
}

/** `Speaker(s):` above all names on lines, once and with somebody and an office below it, says who takes part. */
function withoutHeadOnLine(lines: readonly Line[], labelling: SpeakerLabels): SpeakerLabels {
  const [first, ...others] = labelling.labels
  if (!first || others.length < 2) return labelling
  const [index, label] = first
  const isOnce = others.every(([, { key }]) => key !== label.key)
  return isOnce && namesOnly(lines, index, label, labelling.labels)
    ? { ...labelling, labels: new Map(others) }
    : labelling
}

/** `Respondent 1 (R1): herd owner, male` explains a label, and says nothing; a sentence behind one is said. */
const explainsLabel = ({ affiliation, key }: Label, rest: string, labels: ReadonlyMap<number, Label>): boolean =>
  affiliation !== undefined &&
  (beginsLower(rest) || !endsInPunctuation(rest)) &&
  /^\p{Lu}{1,3}\d{0,2}$/u.test(affiliation) &&
  [...labels.values()].some((other) => other.key !== key && other.name === affiliation)

function namesOnly(lines: readonly Line[], index: number, label: Label, labels: ReadonlyMap<number, Label>): boolean {
  const line = lines[index]
  if (callsRoll(label)) return false
  const rest = line?.text.slice(label.span.end - line.start).trim() ?? ''
  const next = lines[index + 1]
  const isWhole = next === undefined || labels.has(index + 1) || next.blanks > 0 || isShort(line, next)
  if (isWhole && explainsLabel(label, rest || (next?.text ?? ''), labels)) return true
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
