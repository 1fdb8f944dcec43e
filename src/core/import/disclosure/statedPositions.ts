import { plainWords } from '../../language/foldName.js'
import type { Transcript } from '../../transcript/transcript.js'
import {
  isInstitutionWord,
  tellsInstitution,
  affiliationLabel,
  capitalisedNames,
} from '../../language/names/institutions.js'
import { isTellingOffice, officeAtStart } from '../../language/offices.js'
import { sentencesIn } from '../../language/sentences.js'
import { countWords } from '../../language/words.js'
import { findDate } from '../../transcript/opening/dates.js'

/** What the beginning of a transcript says of those who are asked, besides their names. */
export interface StatedPositions {
  /** Institutions: `Port Authority of Karsk`. */
  readonly affiliations: readonly string[]
  /** What they are there: `deputy director`. */
  readonly positions: readonly string[]
}

/**
 * Institutions and positions beside the name of an interviewee in head lines, titles and introductions, and behind labels such as `Affiliation:`.
 * What is no more than a place or a country is left out, for memos name these.
 */
export function statedPositionsOf(transcript: Transcript): StatedPositions {
  const affiliations = transcript.speakers.flatMap(({ role, affiliation }) =>
    role === 'interviewee' ? (affiliation ?? []) : [],
  )
  const spoken = transcript.passages.map(({ text }) => text)
  return statedPositionsIn(headOf(transcript), namesAsked(transcript), affiliations, spoken)
}

/** The day of the conversation, ISO, where the head or a sentence with the name of who is asked tells it: `The conversation took place on 6 June 2024.` */
export function conversationDayOf(transcript: Transcript): string | undefined {
  const own = transcript.passages.flatMap(({ text }) => ownSentences(text, namesAsked(transcript)))
  const all = [...headOf(transcript).flatMap(sentencesOf), ...own]
  const days = all.flatMap((one) => (conversation.test(one) ? (findDate(one)?.iso ?? []) : []))
  return days.find((day) => /^\d{4}-\d\d-\d\d$/.test(day))
}

const conversation =
  /(?<!\p{L})(?:conversations?|interview(?:ed)?|talk(?:s|ed|ing)?|call|recorded|spoke|met|gespräche?s?|telefonat|sprach|sprachen|traf|trafen)(?!\p{L})/iu

function sentencesOf(text: string): readonly string[] {
  return Array.from(sentencesIn(text), ({ start, end }) => text.slice(start, end))
}

function ownSentences(text: string, names: readonly string[]): readonly string[] {
  const isOwn = (words: string): boolean => names.some((name) => words.toLowerCase().includes(name.toLowerCase()))
  return isOwn(text) ? sentencesOf(text).filter(isOwn) : []
}

/**
 * The same of some lines about those who have these full names, of what is known as affiliations, and of what was spoken: there only of an office that
 * stands right behind the name.
 */
export function statedPositionsIn(
  lines: readonly string[],
  names: readonly string[],
  affiliations: readonly string[],
  spoken: readonly string[],
): StatedPositions {
  const found: Found = { affiliations: [], positions: [] }
  for (const line of lines) {
    const [, office, post, value = ''] = affiliationLabel.exec(line) ?? []
    if (office !== undefined) found.affiliations.push(...value.split(/\s*[,;]\s*/))
    else if (post !== undefined) readPart(value, found)
    else for (const words of behindNames(line, names)) readWords(words, found)
  }
  for (const one of affiliations) readWords(`, ${one}`, found)
  for (const sentence of spoken.flatMap((text) => ownSentences(text, names)))
    for (const words of behindNames(sentence, names)) readSpoken(words, found)
  const isName = (text: string): boolean => names.some((name) => plainWords(name) === plainWords(text))
  const tidy = (texts: readonly string[]): readonly string[] =>
    [...new Set(texts.map((text) => text.replace(/[\s.,;:)*_]+$/, '').trim()))].filter((text) => text && !isName(text))
  return { affiliations: tidy(found.affiliations), positions: tidy(found.positions) }
}

interface Found {
  readonly affiliations: string[]
  readonly positions: string[]
}

function namesAsked({ fields, speakers }: Transcript): readonly string[] {
  const stated = fields.flatMap(({ field, value }) => (field === 'interviewee' ? value : []))
  const spoken = speakers.flatMap(({ role, name }) => (role === 'interviewee' && name !== undefined ? name : []))
  return [...new Set([...stated, ...spoken])].filter((name) => /\S\s+\S/.test(name))
}

/** The lines before the talk, and introductions with their line breaks undone. */
function headOf({ extract, passages, fields }: Transcript): readonly string[] {
  const talk = passages.filter(({ ref }) => ref.kind !== 'standfirst').flatMap(({ pieces }) => pieces)
  const start = Math.min(extract.text.length, ...talk.map((piece) => piece.start))
  const standfirsts = passages.filter(({ ref }) => ref.kind === 'standfirst').map(({ text }) => text)
  const title = fields.flatMap(({ field, value }) => (field === 'title' ? value : []))
  return [...extract.text.slice(0, start).split(/\r?\n|\r/), ...standfirsts, ...title]
}

/** What a sentence says behind a name: to its end, or to the end of the parentheses. */
function behindNames(line: string, names: readonly string[]): readonly string[] {
  const even = line.replace(/\s+/g, ' ')
  return names.flatMap((name) => {
    const at = even.toLowerCase().indexOf(name.toLowerCase())
    // How the transcript calls her is nothing that it says of her.
    const sign = ` (${name.replace(/(\S)\S*\s*/gu, '$1')})`
    const behind = at < 0 ? '' : even.slice(at + name.length)
    const rest = behind.startsWith(sign) ? behind.slice(sign.length) : behind
    const words =
      /^\s*\(([^)]+)\)/.exec(rest)?.[1] ??
      /^(?:\s*[,–—|-]|,? (?:who )?(?:is|was|works|serves|has been|ist|war|arbeitet|of|from|at)(?= )).*?(?=[.;!?](?:\s|$)|$)/u.exec(
        rest,
      )?.[0]
    return words === undefined ? [] : [words.startsWith(' ') || /^[,–—|-]/.test(words) ? words : `, ${words}`]
  })
}

const verb = /^\s*,?\s*(?:who )?(?:is|was|works|serves|has been|ist|war|arbeitet)\s/u

function readWords(words: string, found: Found): void {
  if (verb.test(words)) return readSentence(words.replace(verb, ''), found)
  const parts = words.replace(/^\s*(?:[,–—|-]\s*|(?:of|from|at)\s+(?:the\s+)?)/, '').split(/\s*[,;|()]\s*|\s+[–—-]\s+/)
  parts.forEach((part, index) => {
    // `New York, 5 May 2023` says where and when.
    if (!/\d/.test(parts[index + 1] ?? '') || tellsInstitution(part)) readPart(part, found)
  })
}

/** `I’m Ana Solis, “Ann” to friends, chief counsel at Karsk Terminals.` Another name ends what is said of this one. */
function readSpoken(words: string, found: Found): void {
  for (const part of words
    .replace(verb, '')
    .replace(/^[\s,–—|-]+/, '')
    .split(/\s*[,;|()]\s*|\s+[–—-]\s+/))
    if (readOffice(part, found) || /^\p{Lu}\S*(?: \S+)* \p{Lu}\S+$/u.test(part)) return
}

/** Whether the words begin with an office. */
function readOffice(words: string, found: Found): boolean {
  const held = officeAtStart(words)
  if (!held) return false
  if (isTellingOffice(held.office)) found.positions.push(held.office)
  const [named] = held.at.match(capitalisedNames) ?? []
  const isWhole = held.isAt && named !== undefined && held.at.startsWith(named)
  const company = isWhole ? withoutTown(named) : ''
  found.affiliations.push(...(/\s/.test(company) ? [company] : institutionsIn(held.at).slice(0, 1)))
  return true
}

function withoutTown(run: string): string {
  return run.replace(/\s+in\s.*$/, '')
}

/** `deputy head of the Sanctions Division`, `Directorate of Arms Control`. */
function readPart(part: string, found: Found): void {
  if (/\d/.test(part) || part.split(/\s+/).length > 14 || readOffice(part, found)) return
  const [, post, at = ''] =
    /^((?:(?:an?|the)\s+)?\p{Ll}.*?)(?:\s+(?:of|at|for|in|with|from|to)\s+(.+))?$/u.exec(part) ?? []
  if (post !== undefined) {
    addPosition(post, found)
    found.affiliations.push(...institutionsIn(at))
    return
  }
  const isWhole = part.match(capitalisedNames)?.[0] === part
  if (isWhole && (/\s/.test(part) || /^\p{Lu}{3,}$/u.test(part))) found.affiliations.push(part)
  else found.affiliations.push(...institutionsIn(part))
}

/** `director of the Harbour Institute and a former adviser to the Ministry of Quays`. */
function readSentence(words: string, found: Found): void {
  if (!readOffice(words, found))
    addPosition(/^(.*?)(?:\s+(?:of|at|for|in|with|from|to)\s|,|$)/.exec(words)?.[1] ?? '', found)
  found.affiliations.push(...institutionsIn(words))
}

function institutionsIn(words: string): readonly string[] {
  return (words.match(capitalisedNames) ?? [])
    .map(withoutTown)
    .filter((run) => (/\s/.test(run) ? tellsInstitution(run) : isInstitutionWord(run)) || /^\p{Lu}{3,}$/u.test(run))
}

/** One word alone, `director`, tells nobody. */
function addPosition(words: string, { positions }: Found): void {
  const post = words.replace(/^(?:an?|the)\s+/i, '').trim()
  if (/\s/.test(post) && countWords(post) < 6) positions.push(post)
}
