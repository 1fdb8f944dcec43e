import type { Span } from '../model.js'
import { lineStartsOf } from '../text/lines.js'
import type { Bibliography } from './bibliography.js'
import { walkJson } from './json.js'
import { type BibliographyMaker, makeBibliography } from './makeBibliography.js'
import { readItem } from './readItem.js'

/** Reads CSL-JSON item by item, so that a big file can be read in slices. A broken item costs nothing but itself. */
export function* readCslJson(uri: string, text: string): Generator<void, Bibliography> {
  const maker = makeBibliography(uri, 'csl-json', lineStartsOf(text))
  let at = text.search(/\S/)
  if (at < 0) return maker.done() // nothing was written yet
  const isList = text[at] === '['
  if (!isList && text[at] !== '{') {
    maker.report('entry-malformed', { start: at, end: at + 1 }, { text: lineAt(text, at) }, ['[{"id": …}]'])
    return maker.done()
  }
  if (isList) at += 1
  for (;;) {
    at = behindSpace(text, at)
    if (at >= text.length || text[at] === ']') break
    const end = readOne(text, at, maker)
    at = end === undefined ? nextItem(text, at + 1) : behindSpace(text, end)
    if (text[at] === ',') at += 1
    else if (end !== undefined && isList && at < text.length && text[at] !== ']') {
      maker.report('entry-malformed', { start: at, end: at + 1 }, { text: lineAt(text, at) }, [', ]'])
      if (text[at] !== '{') at = nextItem(text, at)
    }
    yield
  }
  return maker.done()
}

/** Reads the item at an offset, and gives where it ends; undefined for a broken one, which is told. */
function readOne(text: string, start: number, maker: BibliographyMaker): number | undefined {
  const end = walkJson(text, start)
  if (typeof end !== 'number') {
    const span = { start: end.at, end: Math.min(end.at + 1, text.length) }
    maker.report('entry-malformed', span, { text: lineAt(text, end.at) }, [end.expected])
    return undefined
  }
  const span = { start, end }
  const written = text.slice(start, end)
  const { item, aliases, bad } = readItem(JSON.parse(written))
  const keySpan = memberSpan(written, 'id', start) ?? { start, end: start + 1 }
  for (const { ruleId, variable, text: words, expected } of bad)
    maker.report(ruleId, memberSpan(written, variable, start) ?? keySpan, { text: words }, expected)
  if (item) maker.add({ item, aliases, span, keySpan })
  else maker.report('entry-key-missing', { start, end: start + 1 }, {}, ['{"id": …}'])
  return end
}

/** Where the value of a member stands; of a text without its quotation marks. */
function memberSpan(written: string, name: string, offset: number): Span | undefined {
  const found = new RegExp(`"${name}"\\s*:\\s*`).exec(written)
  if (!found) return undefined
  const start = found.index + found[0].length
  const end = walkJson(written, start)
  if (typeof end !== 'number') return undefined
  const inner = written[start] === '"' ? 1 : 0
  return { start: offset + start + inner, end: offset + end - inner }
}

const noSpace = /\S/g
const itemStart = /^[ \t]*(?:,[ \t]*)?\{/gm

/** The next line that begins an item: further in than that, no line of a list of items begins with a brace. */
function nextItem(text: string, from: number): number {
  itemStart.lastIndex = from
  const found = itemStart.exec(text)
  return found ? found.index + found[0].length - 1 : text.length
}

function behindSpace(text: string, at: number): number {
  noSpace.lastIndex = at
  return noSpace.exec(text)?.index ?? text.length
}

function lineAt(text: string, at: number): string {
  return text.slice(at, at + 20).split(/[\r\n]/, 1)[0] ?? ''
}
