import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml'
import type { Span } from '../model.js'
import { lineStartsOf } from '../text/lines.js'
import type { Bibliography } from './bibliography.js'
import { type BibliographyMaker, makeBibliography } from './makeBibliography.js'
import { markdownToMarkup } from './markdownToMarkup.js'
import { readItem } from './readItem.js'
import { parseYaml } from '../text/yaml.js'

/** Reads a file of CSL-YAML: the list `references:`, or the list alone. */
export function readCslYaml(uri: string, text: string): Bibliography {
  const maker = makeBibliography(uri, 'csl-yaml', lineStartsOf(text))
  // A file that Pandoc wrote stands between lines of dashes, and may have a text below.
  const [, opening = '', inner] = /^(\s*---[ \t]*\r?\n)([^]*?)^(?:---|\.\.\.)[ \t]*$/m.exec(text) ?? []
  const yaml = inner ?? text
  const start = inner === undefined ? 0 : opening.length
  readReferences(yaml, { start, end: start + yaml.length }, maker, true)
  return maker.done()
}

/**
 * The `references:` in the front matter of a memo, which stands at `span`. Undefined where it has none. Other mistakes in the front matter are not
 * ours to tell.
 */
export function readInlineReferences(uri: string, text: string, span: Span): Bibliography | undefined {
  const yaml = text.slice(span.start, span.end)
  if (!/^references[ \t]*:/m.test(yaml)) return undefined
  const maker = makeBibliography(uri, 'csl-yaml', lineStartsOf(text))
  readReferences(yaml, span, maker, false)
  return maker.done()
}

function readReferences(yaml: string, { start }: Span, maker: BibliographyMaker, isAlone: boolean): void {
  const document = parseYaml(yaml)
  const [error] = document.errors
  if (error) {
    // What is missing at the end is told behind it.
    const [from = 0, to = from] = error.pos.map((at) => Math.min(at, yaml.length))
    const line = yaml.slice(from, from + 20).split(/[\r\n]/, 1)[0] ?? ''
    maker.report('entry-malformed', { start: start + from, end: start + to }, { text: line }, ['references: [{id: …}]'])
  }
  const { contents } = document
  const list = isMap(contents) ? contents.get('references', true) : isAlone ? contents : undefined
  if (!isSeq(list)) {
    const isEmpty = list === undefined || list === null || (isScalar(list) && list.value === null)
    if (isAlone && !error && !(isEmpty && contents === null))
      maker.report('entry-malformed', { start, end: start + Math.min(1, yaml.length) }, { text: '' }, [
        'references: [{id: …}]',
      ])
    return
  }
  for (const node of list.items) if (isMap(node)) readOne(node, start, maker)
}

function readOne(node: YAMLMap, offset: number, maker: BibliographyMaker): void {
  const span = rangeOf(node, offset)
  const { item, aliases, bad } = readItem(plain(node), markdownToMarkup)
  const keySpan = rangeOf(node.get('id', true), offset, { start: span.start, end: span.start + 1 })
  for (const { ruleId, variable, text, expected } of bad)
    maker.report(ruleId, rangeOf(node.get(variable, true), offset, keySpan), { text }, expected)
  if (item) maker.add({ item, aliases, span, keySpan })
  else maker.report('entry-key-missing', keySpan, {}, ['id: …'])
}

/** Without aliases, of which a hostile file makes more than memory holds. Keys and dates are text, whatever YAML takes them for: `2010-10` is no sum, `1e3` no number. */
function plain(node: unknown): unknown {
  if (isScalar(node))
    return typeof node.value === 'boolean' ? node.value : node.value === null ? undefined : written(node)
  if (isSeq(node)) return node.items.map((one) => plain(one))
  if (isMap(node))
    return Object.fromEntries(
      node.items.flatMap(({ key, value }) => (isScalar(key) ? [[String(key.value), plain(value)]] : [])),
    )
  return undefined
}

function written(node: { readonly value: unknown; readonly source?: string }): string {
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))
}

function rangeOf(node: unknown, offset: number, otherwise: Span = { start: offset, end: offset }): Span {
  const range = isScalar(node) || isMap(node) || isSeq(node) ? node.range : undefined
  return range ? { start: offset + range[0], end: offset + range[1] } : otherwise
}
