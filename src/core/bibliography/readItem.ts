import type { CslDate, CslItem, CslName, CslType } from './item.js'
import { cslDateVariables, cslNameVariables, cslStringVariables, cslTypes } from './item.js'
import { readDate } from './date.js'

/** What a variable holds that cannot be read, and what it may hold. */
export interface BadVariable {
  readonly variable: string
  readonly ruleId: 'entry-variable-malformed' | 'entry-date-malformed' | 'entry-type-unknown'
  readonly text: string
  readonly expected: readonly string[]
}

export interface ReadItem {
  /** Undefined where it has no key. */
  readonly item: CslItem | undefined
  readonly aliases: readonly string[]
  readonly bad: readonly BadVariable[]
}

const dates = ['2010', '2010-03-04', '2010/2012']
const nameShape = '[{family: …, given: …}]'

/**
 * An item of CSL-JSON, or of CSL-YAML, from a value that was parsed. Numbers become text; what CSL does not know is left out; of what cannot be
 * read the variable alone is lost. `toText` gives a variable's text in CSL-JSON's markup.
 */
export function readItem(value: unknown, toText: (text: string) => string = (text) => text): ReadItem {
  const bad: BadVariable[] = []
  if (!isRecord(value)) return { item: undefined, aliases: [], bad }
  const note = (ruleId: BadVariable['ruleId'], variable: string, expected: readonly string[]): undefined => {
    const given = value[variable]
    const text = ruleId === 'entry-variable-malformed' ? variable : (textOf(given) ?? JSON.stringify(given))
    bad.push({ variable, ruleId, text: text.slice(0, 60), expected })
  }
  const id = textOf(value['id'])
  if (id === undefined || id.trim() === '') return { item: undefined, aliases: [], bad }
  const read = new Map<string, unknown>()
  for (const [variable, given] of Object.entries(value)) {
    if (given === null || given === undefined || given === '') continue
    const found = isOneOf(cslNameVariables, variable)
      ? (readNames(given) ?? note('entry-variable-malformed', variable, [nameShape]))
      : isOneOf(cslDateVariables, variable)
        ? (readCslDate(given) ?? note('entry-date-malformed', variable, dates))
        : isOneOf(cslStringVariables, variable)
          ? (variableText(given, toText) ?? note('entry-variable-malformed', variable, ['text']))
          : undefined
    if (found !== undefined) read.set(variable, found)
  }
  const categories = value['categories']
  if (Array.isArray(categories))
    read.set(
      'categories',
      categories.flatMap((one) => textOf(one) ?? []),
    )
  if (isRecord(value['custom'])) read.set('custom', value['custom'])
  const type = typeOf(value['type'])
  if (type === undefined) note('entry-type-unknown', 'type', [])
  // Each variable was read as what `CslItem` says of its name.
  const item = { id: id.trim(), type: type ?? 'document', ...Object.fromEntries(read) } as CslItem
  return { item, aliases: aliasesOf(value['other-ids'] ?? value['ids']), bad }
}

/** Types of other versions of the schema, by what they are in 1.0.2. */
const older: Readonly<Record<string, CslType>> = { '': 'document', musical_work: 'song', speech: 'speech' }

/** Undefined for one that is stated and not known; none at all is a document. */
function typeOf(value: unknown): CslType | undefined {
  const text = textOf(value) ?? ''
  const known = text.toLowerCase().replace(/^legal-case$/, 'legal_case')
  return cslTypes.find((one) => one === known) ?? (Object.hasOwn(older, known) ? older[known] : undefined)
}

function aliasesOf(value: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : (textOf(value) ?? '').split(',')
  return all.map((one) => textOf(one)?.trim() ?? '').filter((one) => one !== '')
}

function variableText(value: unknown, toText: (text: string) => string): string | undefined {
  if (Array.isArray(value)) {
    const parts = value.map(textOf)
    return parts.every((part) => part !== undefined) ? parts.map((part) => toText(part)).join(', ') : undefined
  }
  const text = textOf(value)
  return text === undefined ? undefined : toText(text)
}

function readNames(value: unknown): readonly CslName[] | undefined {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  const names = list.map(readName)
  return names.every((name) => name !== undefined) ? names : undefined
}

const nameParts = ['family', 'given', 'dropping-particle', 'non-dropping-particle', 'suffix', 'literal'] as const

function readName(value: unknown): CslName | undefined {
  const literal = textOf(value)
  if (literal !== undefined) return { literal }
  if (!isRecord(value)) return undefined
  const parts = nameParts.flatMap((part) => {
    const text = textOf(value[part] ?? (part === 'literal' ? value['name'] : undefined))
    return text === undefined || text === '' ? [] : [[part, text] as const]
  })
  if (!parts.length) return undefined
  const flags = (['comma-suffix', 'static-ordering'] as const).filter((flag) => isTrue(value[flag]))
  return { ...Object.fromEntries(parts), ...Object.fromEntries(flags.map((flag) => [flag, true])) }
}

function readCslDate(value: unknown): CslDate | undefined {
  const written = textOf(value)
  if (written !== undefined) return readDate(written) ?? { literal: written }
  if (Array.isArray(value)) return fromParts(value.map(partsOf), undefined)
  if (!isRecord(value)) return undefined
  const parts = value['date-parts']
  if (Array.isArray(parts)) return fromParts(parts.map(partsOf), value)
  const raw = textOf(value['raw']) ?? textOf(value['literal'])
  if (raw !== undefined) return readDate(raw) ?? { literal: raw }
  const own = partsOf(value)
  return own.length ? fromParts([own], value) : undefined
}

function fromParts(
  parts: readonly (readonly number[])[],
  value: Readonly<Record<string, unknown>> | undefined,
): CslDate | undefined {
  const literal = textOf(value?.['literal'])
  const season = Number(textOf(value?.['season']))
  const circa = isTrue(value?.['circa'])
  const some = parts.filter((one) => one.length)
  if (!some.length && literal === undefined) return undefined
  return {
    ...(some.length ? { 'date-parts': some } : {}),
    ...(season >= 1 && season <= 4 ? { season } : {}),
    ...(circa ? { circa } : {}),
    ...(literal === undefined ? {} : { literal }),
  }
}

/** `[2010, "3"]`, and Pandoc's `{year: 2010, month: 3}`. */
function partsOf(value: unknown): readonly number[] {
  const all: readonly unknown[] = Array.isArray(value)
    ? value
    : isRecord(value)
      ? ['year', 'month', 'day'].map((part) => value[part])
      : [value]
  const numbers = all.map((one) => (textOf(one)?.trim() ? Number(textOf(one)) : NaN))
  const end = numbers.findIndex((number) => !Number.isInteger(number))
  return end < 0 ? numbers : numbers.slice(0, end)
}

function isTrue(value: unknown): boolean {
  return value === true || value === 1 || value === '1' || value === 'true'
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isOneOf(list: readonly string[], value: string): boolean {
  return list.includes(value)
}
