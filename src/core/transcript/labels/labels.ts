import { initialAndName } from './nameLines.js'
import { titles } from '../../language/labelWords.js'
import { type Line, lineFrom } from '../lines/lines.js'
import { readEasternTitle, easternLabel } from '../personNames/easternTitles.js'
import { byline } from '../../language/headLines.js'
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
} from './labelForm.js'
import type { NameAndRole } from '../personNames/hearingOffices.js'
import { isTitleAlone, looksLikeName } from '../personNames/nameWords.js'
import { readTimedBeginning } from '../lines/timedBeginning.js'
import { plainWords } from '../../language/foldName.js'
import { clock, isCaseless, isCapitals, toClock, isReference } from '../lines/lineForm.js'

const longest = 90
const opening = new RegExp(`^(?:(?:>>?>?|»|[-–—•*·])\\s+|>>+|#{1,6}\\s+)?(?:[\\[(<]${clock}[\\])>]\\s*)?`)
const timeAfter = new RegExp(`^\\s*[\\[(]?(${clock})[\\])]?(?=\\s|$)\\s*[-–—:]?`)
const timeAlone = new RegExp(`^[\\[(]?${clock}[\\])]?$`)
const timeAtEnd = new RegExp(`[\\s·•|\`[(<*_–—-]*\\b(${clock})[\\s\`\\])>*_]*$`)
const letterLabel =
  /^([*_]{0,3})(Q(?:uestion)?|A(?:nswer)?|Frage|Antwort|Pregunta|Respuesta|Pergunta|Resposta|Domanda|Risposta|Réponse|Вопрос|Ответ|Pytanie|Odpowiedź|F|P|R|D|V|В|О)\s?(\d{1,3})?\s?(\.\s?[-–—]{1,2}|[.)\-–—])\1(?=\s)/u
/** `A. B. Merrow:`, `J.-B. Merrow:` has more than one letter before its name. */
const initialsOfName =
  /^[*_]{0,3}(?:\p{Lu}\.[\s-]?){2,3}\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?[*_]{0,3}\s?(?:[:：(]|$)/u
const dashLabel =
  /^([*_]{0,3})((?:[^\s.:–—|]+\.?\s){0,5}?[^\s:–—|]+?)(?:\s*\([^)]{1,60}\))?\1(?:\.?\s?[–—]\s|\s-\s|\s?\|\s?|\t+| {2,}(?=\S))/u
/** `SENADORA OCARANZA.- Buenas tardes`, as records in Spanish and Portuguese close a label. */
const dotDashLabel = /^([*_]{0,3})((?:[^\s.:–—|]+\.?\s){0,5}?[^\s:–—|.]+)\1\.\s?[-–—]{1,2}\1\s*(?=\S)/u
/** `Cross-examination by MRS OKAFOR`, `Questions from MR BRANDT` on a line of the record. */
const examined =
  /^(?:(?:direct|cross|re|redirect|recross|further)[- ])*(?:examination(?:-in-chief)?|questions|questioned)(?: continued)? (?:by|from) (\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’.-]*){1,4}\s?)(?:\s\(continued\)|[.:])?$/iu
const bracketLabel = /^[[<]\s*([^\]>:[<]{1,60}?)\s*:?\s*[\]>]\s*:?(?=\s)/

/** Reads the label that a line begins with, in any typography; undefined where it begins with none. */
export function readLabel(line: Line, initialled: ReadonlySet<string> = new Set()): Label | undefined {
  const { text } = line
  if (isReference(text)) return undefined
  const examiner = text.length < 90 ? examined.exec(text)?.[1] : undefined
  if (examiner !== undefined && looksLikeName(examiner)) return setterOf(line, examiner)
  const numbered = /^Q\s?\d{1,3}[.:]?\s+(?=\p{Lu})/u.exec(text)?.[0].length ?? 0
  const named = numbered > 0 ? lineFrom(line, line.start + numbered) : undefined
  const behind = named && readLabel(named, initialled)
  if (behind && (behind.form === 'name' || behind.form === 'role'))
    return { ...behind, span: { start: line.start, end: behind.span.end } }
  const start = opening.exec(text)?.[0].length ?? 0
  const rest = text.slice(start, start + longest + 60)
  const isName = initialsOfName.test(rest) || initialled.has(initialAndName(rest) ?? '')
  const letter = isName ? null : letterLabel.exec(rest)
  if (letter) return labelOf(line, start + letter[0].length, `${letter[2]}${letter[3] ?? ''}`, letter[4] ?? '.')
  const east = easternLabel.exec(rest)
  const name = east?.slice(1).find(Boolean)
  const inEast =
    east && name !== undefined && nameLike(labelOf(line, start + east[0].length, name.normalize('NFKC'), '　'))
  if (inEast) return inEast
  const bracket = bracketLabel.exec(rest)
  const inBrackets = bracket && bracketed(line, start + bracket[0].length, bracket[1] ?? '')
  if (inBrackets) return inBrackets
  const closed = isName ? null : dotDashLabel.exec(rest)
  const inDots = closed && nameLike(labelOf(line, start + closed[0].length, closed[2] ?? '', '.-'))
  if (inDots) return inDots
  const timed = timedLabel(line, start)
  if (timed) return timed
  const lead = leadLabel(line)
  if (lead) return lead
  const colon = colonOf(rest)
  const found = colon > 0 ? labelOf(line, start + afterColon(rest, colon), rest.slice(0, colon), ':') : undefined
  const dot = dotLabel(line, start, rest)
  // Words behind a name's full stop may have a colon after them.
  const isBehindDot = dot !== undefined && found !== undefined && found.name.startsWith(`${dot.name}. `)
  if (nameLike(found) && !isBehindDot) return found
  const dash = dashLabel.exec(rest)
  // Behind a name on a line of its own a time may stand, and nothing is said.
  const isSaid =
    dash !== null && /\p{L}/u.test(rest.slice(dash[0].length)) && !timeAlone.test(rest.slice(dash[0].length))
  const who = dash && isSaid ? dash[0].replace(/[\s–—|.-]+$/, '') : ''
  const behindDash = who ? nameLike(labelOf(line, start + (dash?.[0].length ?? 0), who, '–')) : undefined
  return (isBehindDot ? undefined : behindDash) ?? dot ?? found
}

/** `Ines [00:01:02]: `: a name with a time between it and what is said. */
function timedLabel(line: Line, start: number): Label | undefined {
  const found = readTimedBeginning(line.text.slice(start))
  const label = found && nameLike(labelOf(line, start + found.length, found.words, found.sign))
  return label && { ...label, time: toClock(found.time) }
}

/** `[Ines Okafor]`, and a time behind it. */
function bracketed(line: Line, end: number, words: string): Label | undefined {
  const label = nameLike(labelOf(line, end, words, '['))
  const behind = timeAfter.exec(line.text.slice(end))
  if (!label || !behind?.[1]) return label
  return { ...label, span: { start: line.start, end: line.start + end + behind[0].length }, time: toClock(behind[1]) }
}

/** Up to the first full stop that ends neither a title nor an initial. */
const dotted =
  /^((?:The\s)?(?:\p{Lu}[\p{L}'’-]*\.?\s){0,3}?\p{Lu}[\p{L}'’-]+(?:\s\([^)]{1,40}\))?)(?<!(?<!\p{L})(?:Mr|Ms|Mrs|Dr|Prof|Messrs|Hon|Gen|Col|Capt|Adm|Amb|Sen|Rep|Gov|St|Sgt|Lt|Maj|Rev|Hr|Fr|Mme|Mlle|Vors|Abg|VORS|ABG|PROF|MESSRS|GEN|CAPT|SEN|REP|HON))\.\s+(?=["“([]?[\p{Lu}\d]|\[)/u

/** Any word cut short before a name in capitals, both with a full stop, is a title: `RADM. OKAFOR. I thank the Chair.` */
const abbreviated =
  /^\p{Lu}\p{L}{1,6}\.\s(\p{Lu}{2,}(?:['’-]\p{Lu}+)*(?:\s\p{Lu}{2,}(?:['’-]\p{Lu}+)*){0,2})\.\s+(?=["“([]?[\p{Lu}\d]|\[)/u

/** `INES OKAFOR, Director of the Harbour Office. Thank you.`: behind a name in capitals an office, up to a full stop. */
const officeBehind =
  /^\p{Lu}{2,}(?:['’. -]{1,2}\p{Lu}{2,}){1,4},\s(?=[^.]{0,20}\p{Ll})[^.!?:;]{3,180}\.\s+(?=["“([]?[\p{Lu}\d]|\[)/u

/** A name with its title, or in capitals, before a full stop: `Mr. Okello. I thank the Chair.` */
function dotLabel(line: Line, start: number, rest: string): Label | undefined {
  const inOffice = officeBehind.exec(line.text.slice(start, start + 240))?.[0]
  if (inOffice !== undefined)
    return nameLike(labelOf(line, start + inOffice.length, inOffice.replace(/\.\s+$/, ''), '.'))
  const ranked = abbreviated.exec(rest)
  if (ranked?.[1] !== undefined) return nameLike(labelOf(line, start + ranked[0].length, ranked[1], '.'))
  const [whole, words = ''] = dotted.exec(rest) ?? []
  if (whole === undefined) return undefined
  // `STM DR. OKAFOR: Good morning.` The stop is that of a title.
  const goesOn = /^\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,3}\s?[:：]/u.test(rest.slice(whole.length))
  if (goesOn && isTitleAlone(words.split(/\s+/).at(-1) ?? '')) return undefined
  const isTitled = titles.has(plainWords(words.split(/\s+/)[0] ?? '')) && /\s/.test(words)
  if (!isTitled && !(isCapitals(words) && words.length > 3)) return undefined
  return nameLike(labelOf(line, start + whole.length, words, '.'))
}

const signBehindLead = /^\s*[.·•|>–—-]{1,2}(?=\s)/

/** A name that is set apart from the words behind it by its type, and perhaps by a sign. */
function leadLabel(line: Line): Label | undefined {
  const { lead } = line.block
  if (!lead || lead.start > line.start || lead.end >= line.end || lead.end - line.start > longest) return undefined
  const words = line.text.slice(0, lead.end - line.start)
  const sign = signBehindLead.exec(line.text.slice(words.length))?.[0] ?? ''
  const rest = line.text.slice(words.length + sign.length)
  // A name in bold that a sentence goes on is spoken of.
  if (/^\s*(?:[*_]*[:：]|\p{Ll})/u.test(rest) || !/\p{L}/u.test(rest.replace(timeAtEnd, ''))) return undefined
  const label = /[!?,;:]\s*$|\([^)]*$/.test(words)
    ? undefined
    : labelOf(line, words.length + sign.length, words.replace(/(?<=\p{L}{3})\.\s*$/u, ''), 'lead')
  return nameLike(label)
}

/** A line that is nothing but a name, with a role or a time perhaps. */
export function readNameLine(line: Line): Label | undefined {
  if (line.block.level === 1 || line.text.length > longest || line.block.kind === 'cue' || line.block.kind === 'row')
    return undefined
  if (/[.!?…,;]["”’]?$/.test(line.text) && !/\b(?:Dr|Mr|Jr|Sr)\.$/.test(line.text)) return undefined
  if (looksLikeName(byline.exec(line.text)?.[1] ?? '')) return undefined
  // In the brackets of East Asian print.
  const words = line.text.replace(/[:：]\s*$/, '').replace(/^[【（〔［](.*)[】）〕］]$/u, '$1')
  return nameLike(
    labelOf(line, line.text.length, words.replace(/^(\p{Script=Han})\s+(?=\p{Script=Han}$)/u, '$1'), 'line'),
  )
}

const nameLike = (label: Label | undefined): Label | undefined =>
  label && (label.form !== 'other' || hasLetters(label)) ? label : undefined

/** `Institute for Harbours (hereafter IfH)`: what letters stand for behind it may be whoever has them for a label. */
const hasLetters = ({ affiliation = '' }: Label): boolean => /(?:^|\s)\p{Lu}\p{L}{0,3}\p{Lu}$/u.test(affiliation)

/** The first colon that is not within parentheses, a time or an address; -1 where there is none. */
function colonOf(text: string): number {
  let depth = 0
  for (let at = 0; at < Math.min(text.length, longest); at += 1) {
    const sign = text[at] ?? ''
    if (sign === '(' || sign === '[') depth += 1
    else if (sign === ')' || sign === ']') depth -= 1
    else if (
      /[.!?]/.test(sign) &&
      depth === 0 &&
      /^\s+\S+\s+\S+\s+\S+\s+\S+\s+\S/.test(text.slice(at + 1, at + 60)) &&
      at > 30
    )
      return -1
    else if (sign === '：') return at
    else if (sign === ':' && depth <= 0 && !/^\d\d/.test(text.slice(at + 1)) && !text.startsWith('//', at + 1))
      return at
  }
  return -1
}

/** Where the words begin after a colon: after closing emphasis and a time code. */
function afterColon(rest: string, colon: number): number {
  let end = colon + (/^[:：]+/.exec(rest.slice(colon))?.[0].length ?? 1)
  end += /^[*_]{0,3}(?=\s|$|[*_])/.exec(rest.slice(end))?.[0].length ?? 0
  end += timeAfter.exec(rest.slice(end))?.[0].length ?? 0
  return end
}

function labelOf(line: Line, length: number, raw: string, sign: string): Label | undefined {
  const after = timeAfter.exec(
    line.text
      .slice(0, length)
      .split(/[:：][*_]{0,3}(?=\s)/)
      .at(-1) ?? '',
  )?.[1]
  const before = timeAtEnd.exec(raw)?.[1]
  const time = before ?? after
  const words = withoutPronouns(stripSigns(raw.replace(timeAtEnd, '').replace(/(?<=\p{L}-)\s+(?=\p{L})/u, '')))
  const { name, affiliation } = nameIn(words)
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

/** The label that ends at `length` of a line, closing sign and blanks included, of which somebody said that it is one, whatever its words look like. */
export function labelUpTo(line: Line, length: number): Label | undefined {
  const whole = line.text.slice(0, length).trimEnd()
  const closed = whole.replace(/[^\p{L}\p{N})\]]+$/u, '')
  const words = closed.replace(/^\W*[[(]([^[\]()]*)[\])]$/u, '$1').replace(/^[^\p{L}\p{N}]+/u, '')
  const label = labelOf(line, length, words, whole.at(-1) ?? '')
  if (label?.form !== 'other') return label
  // Beside small letters a name stands in capitals: `La señora DEL VALLE`.
  const [name = label.name] = /(?<=\p{Ll}\s)\p{Lu}[\p{Lu}\s.'’-]+$/u.exec(label.name) ?? []
  return { ...label, name, key: keyOf(name, 'name', undefined), form: 'name' }
}

/** The name in the words of a label, and what they tell besides. */
export const nameIn = (given: string): NameAndRole => {
  const words = closedUp(given)
  return readEasternTitle(words) ?? readOfficeBefore(words) ?? withNameFirst(splitRole(words))
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
