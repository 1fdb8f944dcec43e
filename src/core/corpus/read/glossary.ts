import {
  actorTypes,
  agreementTypes,
  type Alias,
  type Entry,
  type EntryKind,
  type Glossary,
  type Sourced,
} from '../../model.js'
import { checkExtras, checkId, type FieldReader, optional, readChoice, readFields } from './fields.js'
import type { FrontMatter } from './frontMatter.js'
import { type Field, type OutlineRecord, unwrap, type Written } from './outline.js'
import type { Report } from './reporter.js'
import { isDate, isId, readList, readSourced, readSources, sourceForms } from './values.js'

const sections: ReadonlyMap<string, EntryKind> = new Map([
  ['Actors', 'actor'],
  ['Agreements', 'agreement'],
  ['Events', 'event'],
  ['Places', 'place'],
])

/** The section of names that are not to be asked for again, one field `- name:` each. */
export const ignoredSection = 'Ignored names'

const knownTypes: { readonly [K in EntryKind]?: readonly string[] } = { actor: actorTypes, agreement: agreementTypes }

const entryFields = {
  single: ['type', 'label', 'date', 'members', 'parties', 'within', 'place'],
  repeatable: ['definition', 'alias'],
}

const aliasFlags = ['metonym', 'demonym', 'case', 'ambiguous'] as const

const glossaryKeys = ['attache']

/** Reads a glossary from the outline of its file. Every mistake is reported and passed over. */
export function readGlossary(
  uri: string,
  matter: FrontMatter,
  records: readonly OutlineRecord[],
  report: Report,
): Glossary {
  for (const { text, span } of matter.keys) {
    if (!glossaryKeys.includes(text)) report('field-unknown', span, { field: text }, glossaryKeys)
  }
  const entries: Entry[] = []
  const ignoredNames: string[] = []
  const taken = new Set<string>()
  let kind: EntryKind | 'unknown' | undefined
  for (const record of records) {
    const { depth, title, titleSpan } = record
    if (depth === 1) {
      kind = undefined
      checkExtras(record, { paragraphs: true }, report)
    } else if (depth === 2 && title === ignoredSection) {
      kind = 'unknown'
      ignoredNames.push(...readIgnored(record, report))
    } else if (depth === 2) {
      kind = sections.get(title) ?? 'unknown'
      if (kind === 'unknown')
        report('section-unknown', titleSpan, { text: title }, [...sections.keys(), ignoredSection])
      else checkExtras(record, {}, report)
    } else if (kind === undefined || (kind !== 'unknown' && depth > 3)) {
      const expected = [...sections.keys()].map((section) => `## ${section}`)
      report('heading-misplaced', titleSpan, { text: title }, expected)
    } else if (kind !== 'unknown') {
      const entry = readEntry(uri, kind, record, taken, report)
      if (!entry) continue
      entries.push(entry)
      taken.add(entry.id)
    }
  }
  const title = records.find(({ depth }) => depth === 1)?.title ?? ''
  return { kind: 'glossary', uri, title, entries, ignoredNames }
}

function readIgnored(record: OutlineRecord, report: Report): readonly string[] {
  checkExtras(record, { fields: true }, report)
  const fields = readFields(record, [], ['name'], report)
  return fields.all('name').map(({ value }) => unwrap(value))
}

function readEntry(
  uri: string,
  kind: EntryKind,
  record: OutlineRecord,
  taken: ReadonlySet<string>,
  report: Report,
): Entry | undefined {
  checkExtras(record, { bracket: true, fields: true }, report)
  const fields = readFields(record, entryFields.single, entryFields.repeatable, report)
  const type = readType(kind, fields, report)
  if (record.title.endsWith(']')) report('source-malformed', record.titleSpan, { text: record.title }, sourceForms)
  if (!checkId(record, taken, report) || !record.id || !type) return undefined
  return {
    kind,
    id: record.id.text,
    name: record.title,
    nameSources: record.bracket ? readSources(record.bracket.text, record.bracket.span.start, report) : [],
    type,
    ...optional('label', fields.text('label')),
    definitions: fields.all('definition').map((field) => readText(field, report)),
    aliases: fields.all('alias').flatMap((field) => readAlias(field, report)),
    ...optional('date', readDate(fields.one('date'), report)),
    ...optional('members', readIds(fields.one('members'), report)),
    ...optional('parties', readIds(fields.one('parties'), report)),
    ...optional('within', readId(fields.one('within'), report)),
    ...optional('place', readId(fields.one('place'), report)),
    uri,
    span: record.span,
  }
}

function readType(kind: EntryKind, fields: FieldReader, report: Report): string | undefined {
  const field = fields.required('type')
  if (!field) return undefined
  const allowed = knownTypes[kind]
  const value = unwrap(field.value)
  return allowed ? readChoice('type', value, field.valueSpan, allowed, report) : value
}

function readText(field: Field, report: Report): Sourced<string> {
  const { text, sources } = readSourced(field.value, field.valueSpan, report)
  return { value: text, sources, span: field.valueSpan }
}

function readDate(field: Field | undefined, report: Report): Sourced<string> | undefined {
  if (!field) return undefined
  const date = readText(field, report)
  if (isDate(date.value)) return date
  report('date-malformed', field.valueSpan, { text: date.value }, ['1999', '2008-11', '2001-09-11', '1999-05/1999-07'])
  return undefined
}

function readIds(field: Field | undefined, report: Report): Sourced<readonly string[]> | undefined {
  if (!field) return undefined
  const span = field.valueSpan
  const { raw, sources } = readSourced(field.value, span, report)
  return { value: readList(raw, span.start).flatMap((item) => checkedId(item, report)), sources, span }
}

function readId(field: Field | undefined, report: Report): Sourced<string> | undefined {
  if (!field) return undefined
  const { value, sources, span } = readText(field, report)
  const [id] = checkedId({ text: value, span }, report)
  return id === undefined ? undefined : { value: id, sources, span }
}

function checkedId({ text, span }: Written, report: Report): readonly string[] {
  if (!isId(text)) report('id-malformed', span, { text })
  else report.points({ kind: 'entry', id: text, span })
  return isId(text) ? [text] : []
}

/** `Beijing (metonym, ambiguous) [@small2010, para. 2]` */
function readAlias(field: Field, report: Report): readonly Alias[] {
  const { text: value, sources } = readSourced(field.value, field.valueSpan, report)
  const flagsAt = value.endsWith(')') ? value.lastIndexOf('(') : -1
  const text = flagsAt < 0 ? value : value.slice(0, flagsAt).trimEnd()
  const inner = flagsAt < 0 ? '' : value.slice(flagsAt + 1, -1)
  if (!text) report('field-missing', field.valueSpan, { field: 'alias' })
  if (!text) return []
  const flags = inner
    .split(',')
    .map((flag) => flag.trim())
    .filter(Boolean)
  for (const flag of flags) {
    if (!aliasFlags.some((one) => one === flag)) report('flag-unknown', field.valueSpan, { text: flag }, aliasFlags)
  }
  const has = (flag: (typeof aliasFlags)[number]): boolean => flags.includes(flag)
  return [
    {
      text,
      metonym: has('metonym'),
      demonym: has('demonym'),
      caseSensitive: has('case'),
      ambiguous: has('ambiguous'),
      sources,
      span: { start: field.valueSpan.start, end: field.valueSpan.start + text.length },
    },
  ]
}
