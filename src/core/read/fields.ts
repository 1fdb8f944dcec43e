import type { Span } from '../model.js'
import { type Field, type OutlineRecord, unwrap } from './outline.js'
import type { Report } from './reporter.js'
import { isDate, isId } from './values.js'

/** The fields of one record by name: those that may stand once, and those that may be repeated. */
export interface FieldReader {
  one(name: string): Field | undefined
  all(name: string): readonly Field[]
  /** The value on one line. */
  text(name: string): string | undefined
  /** The value, when it is one of those allowed; otherwise it is reported. */
  choice<T extends string>(name: string, allowed: readonly T[]): T | undefined
  date(name: string): string | undefined
  /** Like `one`, and reports the record when it is missing. */
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
  for (const field of record.fields) {
    const same = byName.get(field.name)
    if (!known.includes(field.name)) report('field-unknown', field.nameSpan, { field: field.name }, known)
    else if (!field.value.trim()) report('field-missing', field.nameSpan, { field: field.name })
    else if (!same) byName.set(field.name, [field])
    else if (repeatable.includes(field.name)) same.push(field)
    else report('field-repeated', field.nameSpan, { field: field.name })
  }
  const one = (name: string): Field | undefined => byName.get(name)?.[0]
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
    date: (name) => {
      const value = text(name)
      const field = one(name)
      if (field && value && isDate(value)) return value
      if (field) report('date-malformed', field.valueSpan, { text: value ?? '' }, ['2024', '2024-03', '2024-03-12'])
      return undefined
    },
    required: (name) => {
      if (!one(name)) report('field-missing', record.span, { field: name })
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

/** Whether the heading has a well-formed id that is not taken; reports otherwise. */
export function checkId(record: OutlineRecord, taken: readonly { readonly id: string }[], report: Report): boolean {
  const { id, titleSpan } = record
  if (!id) report('id-missing', titleSpan, { text: record.title }, ['{#id}'])
  else if (!isId(id.text)) report('id-malformed', id.span, { text: id.text }, ['a-z', '0-9', '-'])
  else if (taken.some((one) => one.id === id.text)) report('id-duplicate', id.span, { text: id.text })
  else return true
  return false
}

/** Leaves an absent value out, as `exactOptionalPropertyTypes` asks. */
export function optional<K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } {
  // The computed key widens to string; it is K by construction.
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: T }
}
