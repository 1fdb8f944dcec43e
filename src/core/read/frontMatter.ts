import { isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap } from 'yaml'
import type { PersonName, Span } from '../model.js'
import type { Report } from './reporter.js'

export interface YamlValue {
  readonly text: string
  readonly span: Span
}

/** The front matter of a file: plain values by key, and people under CSL's names. */
export interface FrontMatter {
  readonly keys: readonly YamlValue[]
  value(key: string): YamlValue | undefined
  people(key: string): readonly PersonName[]
}

const personKeys = ['family', 'given', 'literal'] as const

/** Reads the YAML that stands at `span` of the file. Mistakes of YAML are reported; what was read is kept. */
export function readFrontMatter(yaml: string, span: Span, report: Report): FrontMatter {
  const document = parseDocument(yaml, { uniqueKeys: true, prettyErrors: false })
  for (const error of document.errors) {
    report('front-matter-invalid', shift(error.pos, span.start), { text: error.message })
  }
  const map = isMap(document.contents) ? document.contents : undefined
  if (!map && !document.errors.length) report('front-matter-invalid', span, { text: '' }, ['key: value'])
  return {
    keys: keysOf(map, span.start),
    value: (key) => {
      const node = nodeAt(map, key)
      if (node === undefined) return undefined
      const value = plain(node, span.start)
      if (!value) report('field-malformed', spanOf(node, span.start), { text: key }, [`${key}: text`])
      return value
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
  if (isScalar(item)) return [{ literal: String(item.value) }]
  if (!isMap(item)) {
    report('field-malformed', spanOf(list, offset), { text: key }, personKeys)
    return []
  }
  const person: { -readonly [K in keyof PersonName]: PersonName[K] } = {}
  for (const { text, span } of keysOf(item, offset)) {
    const name = personKeys.find((one) => one === text)
    const value = nodeAt(item, text)
    const given = value && plain(value, offset)
    if (name && given) person[name] = given.text
    else report('field-unknown', span, { field: text }, personKeys)
  }
  return Object.keys(person).length ? [person] : []
}

function keysOf(map: YAMLMap | undefined, offset: number): readonly YamlValue[] {
  return (map?.items ?? []).flatMap(({ key }) => {
    const value = isScalar(key) ? plain(key, offset) : undefined
    return value ? [value] : []
  })
}

function nodeAt(map: YAMLMap | undefined, key: string): Node | undefined {
  const node = map?.get(key, true)
  // A key without a value holds a null scalar, which is as good as absent.
  return isMap(node) || isSeq(node) || (isScalar(node) && node.value !== null) ? node : undefined
}

/** A scalar as it was written: `2010` stays text, whatever type YAML gives it. */
function plain(node: Node, offset: number): YamlValue | undefined {
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
