import type { Edit } from '../citation/insert.js'
import type { Entry, EntryKind, PassageRef } from '../model.js'
import { ignoredSection } from '../corpus/read/glossary.js'
import { slugOf } from '../language/fold.js'
import { untaken } from '../text/uniqueName.js'

/** The passage that a name is taken from. */
export interface NameSource {
  readonly key: string
  readonly ref: PassageRef
}

/** A name that becomes an entry. */
export interface NewEntry {
  readonly kind: EntryKind
  readonly type: string
  readonly id: string
  readonly name: string
  readonly aliases: readonly NewAlias[]
  readonly source: NameSource
}

export interface NewAlias {
  readonly text: string
  readonly isDemonym: boolean
  readonly source: NameSource
}

const sectionOf: { readonly [K in EntryKind]: string } = {
  actor: 'Actors',
  agreement: 'Agreements',
  event: 'Events',
  place: 'Places',
}

/** Puts a new entry at the end of its section of a glossary; of one without that section, at the end. */
export function addEntry(text: string, entry: NewEntry): Edit {
  const { kind, type, id, name, aliases, source } = entry
  const lines = [
    `### ${forHeading(name)} ${sourceOf(source)} {#${id}}`,
    '',
    `- type: ${type}`,
    ...aliases.map(aliasLine),
  ]
  return appendTo(text, sectionOf[kind], lines, true)
}

/** Gives an entry of this glossary another name. */
export function addAlias(text: string, entry: Pick<Entry, 'span'>, alias: NewAlias): Edit {
  const next = text.slice(entry.span.end).search(/^#{1,6}[ \t]/m)
  const body = next < 0 ? text : text.slice(0, entry.span.end + next)
  const end = body.trimEnd().length
  const isFieldBefore = /^(?:- |[ \t]+\S).*$/.test(
    body
      .slice(0, end)
      .split(/\r\n|\n|\r/)
      .at(-1) ?? '',
  )
  const eol = eolOf(text)
  const lead = isFieldBefore ? eol : eol + eol
  return { replace: { start: end, end }, text: `${lead}${aliasLine(alias)}` }
}

/** Names an entry of another glossary once more, with a further name: entries of one id are merged. */
export function addPart(text: string, entry: Entry, alias: NewAlias): Edit {
  const { kind, id, name, type } = entry
  return addEntry(text, { kind, id, name, type, aliases: [alias], source: alias.source })
}

/** Puts a name among those that are not to be asked for again. */
export function addIgnored(text: string, name: string): Edit {
  return appendTo(text, ignoredSection, [`- name: ${oneLine(name)}`], false)
}

/** An id for a name that none of `taken` is: `ansel-van-houten`. */
export function idForName(name: string, taken: ReadonlySet<string>): string {
  return untaken(slugOf(name.replace(/['’.]/g, '')) || 'name', (id) => taken.has(id))
}

/** Lines at the end of a section: parted from what stands there by an empty line where they begin a heading, or nothing stands there yet. */
function appendTo(text: string, section: string, lines: readonly string[], isRecord: boolean): Edit {
  const eol = eolOf(text)
  const heading = new RegExp(String.raw`^##[ \t]+${section}[ \t]*$`, 'm').exec(text)
  const start = heading ? heading.index + heading[0].length : text.length
  const next = heading ? text.slice(start).search(/^##?[ \t]/m) : -1
  const before = next < 0 ? text : text.slice(0, start + next)
  const end = before.trimEnd().length
  const isAfterField = heading !== null && !isRecord && end > start
  const head = heading ? [] : [`## ${section}`, '']
  const lead = end === 0 ? '' : isAfterField ? eol : eol + eol
  const tail = end === text.length ? eol : ''
  return { replace: { start: end, end }, text: `${lead}${[...head, ...lines].join(eol)}${tail}` }
}

function aliasLine({ text, isDemonym, source }: NewAlias): string {
  return `- alias: ${oneLine(text)}${isDemonym ? ' (demonym)' : ''} ${sourceOf(source)}`
}

/** `[@okafor2024, para. 2]` */
function sourceOf({ key, ref }: NameSource): string {
  const term = { paragraph: 'para.', question: 'sec.', standfirst: 'standfirst' }[ref.kind]
  return `[@${key}, ${term} ${ref.number}]`
}

/** Without the marks that are a heading's own. */
function forHeading(name: string): string {
  return oneLine(name)
    .replace(/[{[]/g, '(')
    .replace(/[}\]]/g, ')')
    .replace(/^[#\s]+|[#\s]+$/g, '')
}

/** A bracket or parenthesis at its end would be read as where the name comes from, or as what holds of it. */
function oneLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\s*[([][^()[\]]*[)\]]$/, '')
    .trim()
}

function eolOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
}
