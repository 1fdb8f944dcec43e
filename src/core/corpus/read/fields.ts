import type { Span } from '../../model.js'
import { type Field, type OutlineRecord, unwrap } from './outline.js'
import type { Report } from './reporter.js'
import { isId } from './values.js'

/** The fields of one record by name: those that may stand once, and those that may be repeated. */
export interface FieldReader {
  one(name: string): Field | undefined
  all(name: string): readonly Field[]
  /** The value on one line. */
  text(name: string): string | undefined
  /** The value, when it is one of those allowed; otherwise it is reported. */
  choice<T extends string>(name: string, allowed: readonly T[]): T | undefined
  /** Whether it stands here, with or without a value. */
  has(name: string): boolean
  /** Like `one`, and reports the record when it does not stand here. */
  required(name: string): Field | undefined
}

/** Reports fields that do not belong here or stand twice, then answers by name. */
export function readFields(
  record: OutlineRecord,
  single: readonly string[],
  repeatable: readonly string[],
  report: Report,
): FieldReader {
  const byName = new Map<string, Field[]>()
  const known = [...single, ...repeatable]
  const empty = new Set<string>()
  for (const field of record.fields) {
    const same = byName.get(field.name)
    if (!known.includes(field.name)) report('field-unknown', field.nameSpan, { field: field.name }, known)
    else if (!field.value.trim()) {
      empty.add(field.name)
      report('field-missing', field.nameSpan, { field: field.name })
    } else if (!same) byName.set(field.name, [field])
    else if (repeatable.includes(field.name)) same.push(field)
    else report('field-repeated', field.nameSpan, { field: field.name })
  }
  const one = (name: string): Field | undefined => byName.get(name)?.[0]
  const has = (name: string): boolean => byName.has(name) || empty.has(name)
  const text = (name: string): string | undefined => {
    const field = one(name)
    return field && unwrap(field.value)
  }
  return {
    one,
    text,
    all: (name) => byName.get(name) ?? [],
    choice: (name, allowed) => {
      const field = one(name)
      return field && readChoice(field.name, unwrap(field.value), field.valueSpan, allowed, report)
    },
    has,
    required: (name) => {
      if (!has(name)) report('field-missing', record.span, { field: name })
      return one(name)
    },
  }
}

/** One of a closed list, else a report. */
export function readChoice<T extends string>(
  field: string,
  value: string,
  span: Span,
  allowed: readonly T[],
  report: Report,
): T | undefined {
  const found = allowed.find((one) => one === value)
  if (!found) report('value-unknown', span, { field, text: value }, allowed)
  return found
}

/** What a heading may have beside its title and id. What it has beyond that is reported, so that nothing is passed over in silence. */
interface Allowed {
  readonly attributes?: readonly string[]
  readonly bracket?: boolean
  readonly paragraphs?: boolean
  readonly fields?: boolean
}

export function checkExtras(record: OutlineRecord, allowed: Allowed, report: Report): void {
  const { attributes = [] } = allowed
  for (const [field, { span }] of record.attributes) {
    if (!attributes.includes(field)) report('field-unknown', span, { field }, attributes)
  }
  if (record.bracket && !allowed.bracket) report('text-misplaced', record.bracket.span)
  if (!allowed.paragraphs) for (const { span } of record.paragraphs) report('text-misplaced', span)
  if (!allowed.fields)
    for (const { name, nameSpan } of record.fields) report('field-unknown', nameSpan, { field: name })
}

/** Whether the heading has a title, and a well-formed id that is not taken; reports otherwise. */
export function checkId(record: OutlineRecord, taken: readonly { readonly id: string }[], report: Report): boolean {
  const { id, title, titleSpan } = record
  if (!title) report('field-missing', record.span, { field: '#'.repeat(record.depth) })
  else if (!id) report('id-missing', titleSpan, { text: title }, ['{#id}'])
  else if (!isId(id.text)) report('id-malformed', id.span, { text: id.text })
  else if (taken.some((one) => one.id === id.text)) report('id-duplicate', id.span, { text: id.text })
  else return true
  return false
}

/** Leaves an absent value out, as `exactOptionalPropertyTypes` asks. */
export function optional<K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } {
  // The computed key widens to string; it is K by construction.
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: T }
}
