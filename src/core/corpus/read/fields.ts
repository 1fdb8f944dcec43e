import type { Span } from '../../model.js'
import { type Field, type OutlineRecord, unwrap, type Written } from './outline.js'
import type { Report } from './reporter.js'
import { agreedFields, isId } from './values.js'

/** The fields of one record by name: those that may stand once, and those that may be repeated. */
export class FieldReader {
  readonly #record: OutlineRecord
  readonly #report: Report
  readonly #fields: readonly Field[]

  constructor(record: OutlineRecord, fields: readonly Field[], report: Report) {
    this.#record = record
    this.#fields = fields
    this.#report = report
  }

  one(name: string): Field | undefined {
    return this.#fields.find((field) => field.name === name)
  }

  all(name: string): readonly Field[] {
    return this.#fields.filter((field) => field.name === name)
  }

  /** The value on one line, with its place. */
  written(name: string): Written | undefined {
    const field = this.one(name)
    return field && { text: unwrap(field.value), span: field.valueSpan }
  }

  /** The value on one line. */
  text(name: string): string | undefined {
    return this.written(name)?.text
  }

  /** The value, when it is one of those allowed; otherwise it is reported. */
  choice<T extends string>(name: string, allowed: readonly T[]): T | undefined {
    const found = this.written(name)
    return found && readChoice(name, found.text, found.span, allowed, this.#report)
  }

  /** Whether it stands here, with or without a value. */
  has(name: string): boolean {
    return this.#record.fields.some((field) => field.name === name)
  }

  /** Like `one`, and reports the record when it does not stand here. */
  required(name: string): Field | undefined {
    if (!this.has(name)) this.#report('field-missing', this.#record.span, { field: name })
    return this.one(name)
  }
}

/** Reports fields that do not belong here or stand twice, then answers by name. */
export function readFields(
  record: OutlineRecord,
  single: readonly string[],
  repeatable: readonly string[],
  report: Report,
): FieldReader {
  const fields: Field[] = []
  const once: string[] = []
  for (const field of record.fields) {
    const { name } = field
    const isRepeatable = repeatable.includes(name)
    if (!isRepeatable && !single.includes(name))
      report('field-unknown', field.nameSpan, { field: name }, [...single, ...repeatable])
    else if (!field.value.trim()) report('field-missing', field.nameSpan, { field: name })
    else if (once.includes(name)) report('field-repeated', field.nameSpan, { field: name })
    else {
      fields.push(field)
      if (!isRepeatable) once.push(name)
    }
  }
  const isUnclear = ({ name }: Field): boolean =>
    agreedFields.includes(name) && record.fields.filter((one) => one.name === name).length > 1
  return new FieldReader(
    record,
    fields.filter((field) => !isUnclear(field)),
    report,
  )
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
export function checkId(record: OutlineRecord, taken: ReadonlySet<string>, report: Report): boolean {
  const { id, title, titleSpan } = record
  if (!title) report('field-missing', record.span, { field: '#'.repeat(record.depth) })
  else if (!id) report('id-missing', titleSpan, { text: title }, ['{#id}'])
  else if (!isId(id.text)) report('id-malformed', id.span, { text: id.text })
  else if (taken.has(id.text)) report('id-duplicate', id.span, { text: id.text })
  else return true
  return false
}

/** Leaves an absent value out, as `exactOptionalPropertyTypes` asks. */
export function optional<K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } {
  // The computed key widens to string; it is K by construction.
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: T }
}
