import { plainWords } from '../../language/foldName.js'
import { clock, isCapitals, isCaseless, toClock } from '../lines/lineForm.js'
import type { Line } from '../lines/lines.js'
import type { NameAndRole } from '../personNames/hearingOffices.js'
import { readEasternTitle } from '../personNames/easternTitles.js'
import { looksLikeName } from '../personNames/nameWords.js'
import {
  closedUp,
  formOf,
  keyOf,
  readOfficeBefore,
  roleOf,
  splitRole,
  stripSigns,
  withNameFirst,
  type Label,
  readDisplayName,
  withoutPronouns,
} from './speakerLabel.js'

const timeAtEnd = new RegExp(`[\\s·•|\`[(<*_–—-]*\\b(${clock})[\\s\`\\])>*_]*$`)

/** The label that ends at `length` of a line, of the words `raw` and closed by `sign`; undefined where no name is left of them. */
export function labelOf(line: Line, length: number, raw: string, sign: string): Label | undefined {
  const time = timeAtEnd.exec(raw)?.[1]
  const words = withoutPronouns(stripSigns(raw.replace(timeAtEnd, '').replace(/(?<=\p{L}-)\s+(?=\p{L})/u, '')))
  const read = nameIn(words)
  // Behind what somebody is called in small letters a name stands in capitals: `La señora DEL VALLE`.
  const inCapitals =
    formOf(read.name) === 'other' ? /(?<=\p{Ll}\s)\p{Lu}{2}[\p{Lu}\s.'’-]*$/u.exec(read.name)?.[0] : undefined
  const { name, affiliation } = inCapitals === undefined ? read : withNameFirst({ ...read, name: inCapitals })
  if (!name || name.length > 60) return undefined
  const setter = /^by\s+/i.exec(name)
  if (setter && length === line.text.length && /[:：]$/.test(line.text) && looksLikeName(name.slice(setter[0].length)))
    return setterOf(line, name.slice(setter[0].length))
  const form = formOf(name)
  const span = { start: line.start, end: line.start + length }
  const role = roleOf(form, name)
  const lead = line.block.lead
  // Of `The Chair (Ms. Ines Okafor):` the office alone may be set in bold.
  const bare = words.split(/\s*[([]/)[0]?.length ?? 0
  const isBold =
    /^\W{0,3}(?:\*\*|__)/.test(line.text) ||
    (lead !== undefined && lead.start <= line.start + 2 && lead.end >= line.start + Math.min(name.length, bare))
  return {
    span,
    name,
    key: keyOf(name, form, affiliation),
    form,
    ...(role && { role }),
    ...(affiliation && { affiliation }),
    ...(time !== undefined && { time: toClock(time) }),
    style: `${isCapitals(name) ? 'C' : isCaseless(name) ? 'x' : 'm'}${isBold ? 'b' : ''}${sign}`,
  }
}

/** The name in the words of a label, and what they tell besides. */
export const nameIn = (given: string): NameAndRole => {
  const words = closedUp(given)
  return readEasternTitle(words) ?? readOfficeBefore(words) ?? withNameFirst(splitRole(words))
}

/** `Cross-examination by MRS OKAFOR`, `Questions from MR BRANDT` on a line of the record. */
const examined =
  /^(?:(?:direct|cross|re|redirect|recross|further)[- ])*(?:examination(?:-in-chief)?|questions|questioned)(?: continued)? (?:by|from) (\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’.-]*){1,4}\s?)(?:\s\(continued\)|[.:])?$/iu

/** The label of a line of a record that says whose the questions below are. */
export function setterIn(line: Line): Label | undefined {
  const name = line.text.length < 90 ? examined.exec(line.text)?.[1] : undefined
  return name !== undefined && looksLikeName(name) ? setterOf(line, name) : undefined
}

/** The label of a line that says whose the questions below are. */
const setterOf = (line: Line, name: string): Label => ({
  ...labelOfSpeaker(name, line.start),
  span: { start: line.start, end: line.end },
  style: ':',
  setsQuestioner: true,
})

/** The label for a speaker whom the format itself names. It stands nowhere in the text. */
export function labelOfSpeaker(speaker: string, at: number): Label {
  const words = stripSigns(speaker.replace(/[:：]\s*$/, ''))
  const { name, affiliation } = readDisplayName(words) ?? withNameFirst(splitRole(words))
  const form = formOf(name)
  const role = roleOf(form, name)
  return {
    span: { start: at, end: at },
    name,
    key: keyOf(name, form, affiliation) || plainWords(speaker) || speaker,
    form,
    ...(role && { role }),
    ...(affiliation && { affiliation }),
    style: 'format',
  }
}
