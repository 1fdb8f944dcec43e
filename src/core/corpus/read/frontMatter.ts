import { isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml'
import type { PersonName, Span } from '../../model.js'
import { agreedFields } from './values.js'
import { frontMatterByLines, type PlainMatter } from './frontMatterByLines.js'
import type { Written } from './outline.js'
import type { Report } from './reporter.js'
import { parseYaml } from '../../text/yaml.js'

/** The front matter of a file: plain values by key, and people under CSL's names. */
export interface FrontMatter {
  readonly keys: readonly Written[]
  /** Whether the key is absent or empty, and not only because a mistake broke the YAML off. */
  isMissing(key: string): boolean
  /** Undefined where the key is absent, has no value, or says twice what was agreed. */
  value(key: string): Written | undefined
  people(key: string): readonly PersonName[]
}

const personKeys = ['family', 'given', 'literal'] as const

/** The YAML between the two lines of dashes that a file begins with. */
export function findFrontMatter(text: string): Written | undefined {
  const parts = /^(---[ \t]*\r?\n)([^]*?)(?<=\n)---[ \t]*(?![^\r\n])/.exec(text)
  if (!parts) return undefined
  const [, opening = '', yaml = ''] = parts
  return { text: yaml, span: { start: opening.length, end: opening.length + yaml.length } }
}

/** Reads the YAML that stands at `span` of the file. The first mistake is reported, as others may follow from it; what was read is kept. */
export function readFrontMatter(yaml: string, span: Span, report: Report): FrontMatter {
  const matter = frontMatterByLines(yaml, span.start)
  return matter ? plainFrontMatter(matter) : parsedFrontMatter(yaml, span, report)
}

/** Nothing in it can be a mistake: what could is outside the grammar of its lines. */
function plainFrontMatter({ keys, values, people }: PlainMatter): FrontMatter {
  const value = (key: string): Written | undefined => (values.get(key)?.text ? values.get(key) : undefined)
  return {
    keys,
    isMissing: (key) => !value(key) && !people.has(key),
    value,
    people: (key) => people.get(key) ?? (value(key) ? [{ literal: value(key)?.text ?? '' }] : []),
  }
}

/** The same by the YAML library, whatever is written. */
export function parsedFrontMatter(yaml: string, span: Span, report: Report): FrontMatter {
  const { contents, errors } = parseYaml(yaml)
  const map = isMap(contents) ? contents : undefined
  const [error] = errors
  // What stands behind the end of a document (YAML 1.2, 9.1.4) would be passed over, terms too.
  const ending = /^\.\.\.(?=\s|$)/m.exec(yaml)
  const isReadable = !error && !ending && (map !== undefined || contents === null)
  // The message on a stack that overflowed, from hostile nesting, tells an analyst nothing.
  const text = error && error.code !== 'RESOURCE_EXHAUSTION' ? error.message : ''
  const at = ending && { start: span.start + ending.index, end: span.start + ending.index + 3 }
  const place = error ? shift(error.pos, span.start) : (at ?? span)
  const keys = keysOf(map, span.start)
  if (!isReadable) report('front-matter-invalid', place, { text }, ['key: value'])
  return {
    isMissing: (key) => {
      const node = nodeAt(map, key)
      return isReadable && (node === undefined || plain(node, 0)?.text === '')
    },
    keys,
    value: (key) => {
      const node = nodeAt(map, key)
      if (node === undefined || (agreedFields.includes(key) && keys.filter(({ text: one }) => one === key).length > 1))
        return undefined
      const value = plain(node, span.start)
      if (!value) report('field-malformed', spanOf(node, span.start), { text: key }, [`${key}: text`])
      return value?.text ? value : undefined
    },
    people: (key) => {
      const node = nodeAt(map, key)
      if (node === undefined) return []
      const items: unknown[] = isSeq(node) ? node.items : [node]
      return items.flatMap((item) => readPerson(item, key, node, span.start, report))
    },
  }
}

function readPerson(item: unknown, key: string, list: Node, offset: number, report: Report): readonly PersonName[] {
  if (isScalar(item)) {
    const literal = item.value === null ? '' : plain(item, offset)?.text
    return literal ? [{ literal }] : []
  }
  if (!isMap(item)) {
    report('field-malformed', spanOf(list, offset), { text: key }, personKeys)
    return []
  }
  const person: { -readonly [K in keyof PersonName]: PersonName[K] } = {}
  for (const { text, span } of keysOf(item, offset)) {
    const name = personKeys.find((one) => one === text)
    const value = nodeAt(item, text)
    const given = value && plain(value, offset)
    if (!name) report('field-unknown', span, { field: text }, personKeys)
    else if (given?.text) person[name] = given.text
    else report('field-missing', span, { field: text })
  }
  return Object.keys(person).length ? [person] : []
}

function keysOf(map: YAMLMap | undefined, offset: number): readonly Written[] {
  return (map?.items ?? []).flatMap(({ key }) => {
    const value = isScalar(key) ? plain(key, offset) : undefined
    return value ? [value] : []
  })
}

function nodeAt(map: YAMLMap | undefined, key: string): Node | undefined {
  const node = map?.get(key, true)
  // A key without a value holds a null scalar, which is as good as absent.
  return isMap(node) || isSeq(node) || isAlias(node) || (isScalar(node) && node.value !== null) ? node : undefined
}

/** A scalar as it was written: `2010` stays text, whatever type YAML gives it. */
function plain(node: Node, offset: number): Written | undefined {
  if (!isScalar(node)) return undefined
  const text = typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))
  return { text: text.trim(), span: spanOf(node, offset) }
}

function spanOf(node: Node, offset: number): Span {
  const [start = 0, end = 0] = node.range ?? []
  return shift([start, end], offset)
}

function shift([start, end]: readonly [number, number], offset: number): Span {
  return { start: start + offset, end: end + offset }
}
