import { commonInNames } from '../language/nameWordLists.js'
import { mentionsName, plainWords, spellingsOf } from '../language/foldName.js'
import { isProtected } from './terms.js'
import { functionWords } from '../language/commonWords.js'
import type { TranscriptField } from '../transcriptFields.js'
import type { ImportAnswers } from './answers.js'
import { beforePlace } from '../language/names/institutions.js'

/** What must not be told of a protected interview: kept in the store, outside the workspace, as `KEY.names.json`. */
export interface NamesFile {
  readonly key: string
  /** Of people, as the transcript or the user writes them. */
  readonly names: readonly string[]
  /** Names that somebody took off that list, and that come back onto it only by hand: they may be told. */
  readonly open?: readonly string[]
  readonly affiliations: readonly string[]
  /** What they are, `deputy director`, as the transcript states it: many may be that, so that a memo may say it and is told of it. */
  readonly positions?: readonly string[]
  /** What the transcript states besides and the corpus leaves out: the title, the day, the day of the conversation, the publisher, the address. */
  readonly stated: Readonly<Partial<Record<TranscriptField | 'conducted', string>>>
  /** Where older transcripts of it were published, other than `stated` says now: that would tell as much. */
  readonly addresses?: readonly string[]
}

const format = 'names/1'

/** What was to be protected before and what a newer transcript states: nothing that was protected comes free, but for the names that are `open`. */
export function withNames(before: NamesFile | undefined, now: NamesFile): NamesFile {
  const stated = { ...before?.stated, ...now.stated }
  const older = [before?.stated.url ?? '', ...(before?.addresses ?? []), ...(now.addresses ?? [])]
  const addresses = unique(older).filter((one) => one !== stated.url)
  const open = unique([...(before?.open ?? []), ...(now.open ?? [])])
  const positions = unique([...(before?.positions ?? []), ...(now.positions ?? [])])
  return {
    ...now,
    names: unique([...(before?.names ?? []), ...now.names]).filter((name) => !isNamedIn(open, name)),
    affiliations: unique([...(before?.affiliations ?? []), ...now.affiliations]),
    ...(open.length ? { open } : {}),
    ...(positions.length ? { positions } : {}),
    stated,
    ...(addresses.length ? { addresses } : {}),
  }
}

/** Whether one of the names is the same as another, however the two are written. */
export function isNamedIn(names: readonly string[], name: string): boolean {
  return names.some((one) => plainWords(one) === plainWords(name))
}

/** Every address under which the interview was published. */
export function addressesOf({ stated, addresses = [] }: Pick<NamesFile, 'stated' | 'addresses'>): readonly string[] {
  return [...(stated.url === undefined ? [] : [stated.url]), ...addresses]
}

/** As it is written into the store: JSON, to be corrected by hand where a name is missing. */
export function formatNamesFile({ key, names, open, affiliations, positions, stated, addresses }: NamesFile): string {
  const fields = { attache: format, key, names, open, affiliations, positions, stated, addresses }
  return `${JSON.stringify(fields, undefined, 2)}\n`
}

/** Undefined where the text is no file of names, so that a check answers "unchecked" and never "clean". */
export function readNamesFile(text: string): NamesFile | undefined {
  const value = parse(text)
  if (!isRecord(value) || value['attache'] !== format || typeof value['key'] !== 'string') return undefined
  const { names, open = [], affiliations = [], positions = [], stated = {}, addresses = [] } = value
  if (!isStrings(names) || !isStrings(open) || !isStrings(affiliations) || !isStrings(positions)) return undefined
  if (!isRecord(stated) || !isStrings(addresses)) return undefined
  const texts = Object.entries(stated).filter(([, one]) => typeof one === 'string')
  // Keys that no field has do no harm: what reads the file asks for those it knows.
  const known = { key: value['key'], names, affiliations, stated: Object.fromEntries(texts) as NamesFile['stated'] }
  const told = open.length ? { open } : {}
  return { ...known, ...told, ...(positions.length ? { positions } : {}), ...(addresses.length ? { addresses } : {}) }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // the caller says which file it is
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}

/**
 * Every form in which the names of a file may stand: whole names, their parts (forms of address and particles excepted), affiliations,
 * positions and publishers. Words of an agreed description may be told and are none.
 */
export function protectedWords(
  file: Pick<NamesFile, 'names' | 'affiliations' | 'positions' | 'stated' | 'addresses'>,
  description = '',
): readonly string[] {
  const agreed = ` ${plainWords(description)} `
  const offices = file.affiliations.flatMap((one) => [one, ...withoutPlace(one)])
  const whole = [...file.names, ...offices, ...(file.positions ?? []), ...addressesOf(file)]
  const all = [...whole, ...file.names.flatMap(partsOf)].filter((one) => plainWords(one))
  return unique(all).filter((one) => !agreed.includes(` ${plainWords(one)} `))
}

/** Whether an agreed description repeats a position or an institution that the transcript states, and so may tell who spoke. */
export function repeatsPosition(file: NamesFile, description: string): boolean {
  return mentionsName(description, protectedWords({ ...file, names: [], addresses: [], stated: {} }))
}

/** What everybody has to do with: a memo may name it. */
const everybodys = new Set(['european union', 'united nations', 'united states', 'prime minister', 'foreign minister'])

/** `Ministry of Maritime Affairs` of `Ministry of Maritime Affairs of Sandovia`: as long as two words of it have capitals, it tells as much. */
export function withoutPlace(affiliation: string): readonly string[] {
  const parts = [...affiliation.matchAll(beforePlace)].map(({ index }) => affiliation.slice(0, index))
  return parts.filter(
    (part) => (part.match(/\p{Lu}[\p{L}’'-]+/gu) ?? []).length > 1 && !everybodys.has(plainWords(part)),
  )
}

/** `Ines`, `Okafor-Lind`, `Okafor` and `Lind` of Dr. Ines Okafor-Lind. */
export function partsOf(name: string): readonly string[] {
  const words = name.split(/[\s,/()]+/).flatMap((word) => [word, ...word.split(/[-‐‑–]/)])
  const parts = words.map((part) => part.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
  return unique(parts).filter((part) => isLongEnough(part) && !commonInNames.has(plainWords(part)))
}

/** `Wu` and `Li` are names as much as longer ones; `Do` and `An` cannot be told from words. */
function isLongEnough(part: string): boolean {
  return (
    part.length > 2 || /\p{Lo}/u.test(part) || (/^\p{Lu}\p{Ll}$/u.test(part) && !functionWords.has(plainWords(part)))
  )
}

/** Which words of a text tell a protected name; a pattern of words for every form. */
export type Forms = readonly (readonly string[])[]

export function formsOf(words: readonly string[]): Forms {
  return words.flatMap(spellingsOf).map((spelling) => spelling.split(' '))
}

/** For each word, whether it is part of a protected name, in whatever case, spelling or inflection. */
export function protectedNameWords(words: readonly string[], forms: Forms): readonly boolean[] {
  const tells = words.map(() => false)
  const plain = words.flatMap((word, index) =>
    plainWords(word)
      .split(' ')
      .map((text) => ({ text, index })),
  )
  plain.forEach((_, at) => {
    for (const form of forms) {
      const isHere = form.every((part, offset) => isForm(plain[at + offset]?.text ?? '', part))
      if (isHere) for (const { index } of plain.slice(at, at + form.length)) tells[index] = true
    }
  })
  return tells
}

/** Endings may follow (`Okafors`, `Окафора`); in scripts that part no words, anything may. */
function isForm(word: string, part: string): boolean {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(part))
    return word.includes(part)
  if (/\p{Script=Cyrillic}/u.test(part) && part.length > 4) return word.startsWith(part.slice(0, -1))
  return part.length > 3 ? word.startsWith(part) : [part, `${part}s`, `${part}es`].includes(word)
}

/** Whether the terms of an import keep the speaker from being named. */
export function protects({ terms }: Pick<ImportAnswers, 'terms'>): boolean {
  return isProtected(terms)
}

/** Each text once, trimmed, without empty ones. */
export function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.map((text) => text.trim()).filter(Boolean))]
}

/** The lines of a text of which something holds, 1-based. */
export function linesThat(text: string, matches: (line: string) => boolean): readonly number[] {
  return text.split(/\r\n|\n|\r/).flatMap((line, index) => (matches(line) ? [index + 1] : []))
}
