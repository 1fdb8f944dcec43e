import { type Fields, isFields } from '../../memo/conditions.js'
import { findMarkup } from '../../memo/markup.js'
import { frontMatter } from '../../memo/prose.js'
import type { Edit } from './composed.js'

/** `{{< meta a.b >}}` and `{{< var a.b >}}` with their values; what has none stays, and the proof tells of it. */
export function valueEdits(text: string, fields: Fields, variables: Fields): readonly Edit[] {
  return shortcodesIn(text).flatMap(({ start, end, name, argument }): readonly Edit[] => {
    const of = { meta: fields, var: variables }[name]
    const value = of && valueAt(of, argument)
    return value === undefined ? [] : [{ start, end, put: value }]
  })
}

export interface Shortcode {
  readonly start: number
  readonly end: number
  readonly name: string
  readonly argument: string
}

/** Shortcodes with one argument, in text; one with stars around its words is shown as it is, and Quarto fills in those of code alone where code is shown. */
export function shortcodesIn(text: string): readonly Shortcode[] {
  if (!text.includes('{{<')) return []
  const front = frontMatter(text)[0]?.end ?? 0
  const { parts } = findMarkup(' '.repeat(front) + text.slice(front))
  return parts.flatMap(({ kind, start, end }) => {
    if (kind !== 'shortcode') return []
    const [, name, argument] =
      /^\{\{<\s+([\w-]+)\s+(?:"([^"]*)"|'[^']*'|\S+)\s+>\}\}$/.exec(text.slice(start, end)) ?? []
    const [, bare = ''] = /^\{\{<\s+[\w-]+\s+(\S+|'[^']*')\s+>\}\}$/.exec(text.slice(start, end)) ?? []
    return name === undefined ? [] : [{ start, end, name, argument: argument ?? bare.replace(/^'|'$/g, '') }]
  })
}

/** A word or a number; a list of such is parted by commas. */
function valueAt(fields: Fields, path: string): string | undefined {
  const value = path.split(/\\?\./).reduce<unknown>((at, name) => {
    if (Array.isArray(at)) return at[Number(name) - 1]
    return isFields(at) ? at[name] : undefined
  }, fields)
  const all: readonly unknown[] = Array.isArray(value) ? value : [value]
  const words = all.map((one) =>
    typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean' ? String(one) : undefined,
  )
  return words.length && words.every((word) => word !== undefined) ? words.join(', ') : undefined
}
