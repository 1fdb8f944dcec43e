import type { Label } from './label.js'
import type { Line } from '../lines/lines.js'
import { callsRoll } from '../personNames/officeWords.js'
import { looksLikeName } from '../personNames/people.js'
import { isOfSelf, isSpokenTo } from '../turns/questionForm.js'
import { endsInQuestion, endsInSign } from '../lines/wording.js'

const listHead =
  /^(?:witness(?:es)?|panell?ists?|speakers|guests|participants|(?:members )?present|examination of witness(?:es)?|zeugen|gäste|teilnehmer|invités|testigos|participantes|свидетели|участники)$/iu

/** Whether what follows a label only says who takes part in the talk: `Witnesses: Ines Okafor and Dr Tom Brandt.`, `I: Ines Okafor, director; …` */
export function listsPeople(lines: readonly Line[], labels: ReadonlyMap<number, Label>, index: number): boolean {
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
/** `In January`, `On Monday` look like names, and answer. */
const tellsWhen =
  /^(?:in|on|at|by|from|since|until|after|before|im|seit|nach|vor|en|em|depuis|dans|desde|durante|nel|nella|в|на)\s/iu
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
  return more !== undefined && isNamed(words) && !endsInSign(words) && words.length < 200
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
