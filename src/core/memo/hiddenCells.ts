import type { Span } from '../model.js'
import { type Circumstances, type Fields, hides, isFields, readConditional, type Reader } from './conditions.js'

/** Options of a code cell that keep its words out of the document. */
const options = ['include', 'echo'] as const
type Option = (typeof options)[number]

/**
 * Code that a document does not show, of blocks of code between marks: cells with `include` or `echo` switched off, in Quarto's lines (`#| include: false`), in
 * knitr's head (`{r, include=FALSE}`), or for the whole memo, and blocks that a condition hides. A value that only running the code would tell
 * counts as off: what may be hidden is not shown.
 */
export function hiddenCells(
  text: string,
  blocks: readonly Span[],
  reader: Reader,
  circumstances: Circumstances,
): readonly Span[] {
  const whole = { ...off(setForAll(text)), ...offInFields(circumstances.fields) }
  return blocks.flatMap(({ start, end }) => {
    const [first = '', ...lines] = text.slice(start, end).split(/\r\n|\n|\r/)
    const [mark = ''] = /^[^`~]*(?:`{3,}|~{3,})[ \t]*/.exec(first) ?? []
    const head = first.slice(mark.length)
    if (!head.startsWith('{') || head.startsWith('{{')) return []
    const own = { ...off(head), ...off(optionLines(lines)) }
    const isHidden = /^\{\s*[.#]/.test(head)
      ? hides(readConditional(head.replace(/\}[^}]*$/, '')), reader, circumstances)
      : options.some((option) => own[option] ?? whole[option])
    return isHidden ? [{ start: start + mark.search(/[`~]/), end }] : []
  })
}

/** Options stand in comments with a bar, which come before the code. */
export function optionLines(lines: readonly string[]): string {
  const end = lines.findIndex((line) => !/^[ \t>]*[^\s\w]{1,3}\|/.test(line))
  return lines.slice(0, end < 0 ? undefined : end).join('\n')
}

/** What is said of the options: true where one is off. */
function off(source: string): Partial<Record<Option, boolean>> {
  const found: Partial<Record<Option, boolean>> = {}
  for (const [, name, value = ''] of source.matchAll(/\b(include|echo)[ \t]*[:=][ \t]*([^\s,})]+)/g))
    found[name === 'include' ? 'include' : 'echo'] = !isOn(value)
  return found
}

function isOn(value: string): boolean {
  return /^["']?(?:true|t|yes|on|fenced)["']?$/i.test(value)
}

/** `knitr::opts_chunk$set(echo = FALSE)` */
function setForAll(text: string): string {
  return Array.from(
    text.matchAll(/opts_chunk\$set\(([^]{0,1000}?)\)[ \t]*(?:[\r\n;]|$(?![^]))/g),
    ([, set = '']) => set,
  ).join('\n')
}

/** `execute: {echo: false}` at the top or of a format. */
function offInFields(fields: Fields): Partial<Record<Option, true>> {
  const found: Partial<Record<Option, true>> = {}
  const nodes: unknown[] = [fields]
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    if (!isFields(node)) continue
    for (const option of options) {
      const value = node[option]
      if (value !== undefined && value !== true && value !== 'fenced') found[option] = true
    }
    nodes.push(...Object.values(node).filter(isFields))
  }
  return found
}
