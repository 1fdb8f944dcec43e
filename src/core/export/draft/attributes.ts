import type { Image, Length } from '../document.js'

/** `{#id .class key=value}` of Pandoc. */
export interface Attributes {
  readonly id?: string
  readonly classes: readonly string[]
  readonly values: ReadonlyMap<string, string>
}

/** Reads attributes with or without their braces; a bare word is a class, as behind the colons of a div. */
export function readAttributes(source: string): Attributes {
  const words = source.replace(/^\s*\{|\}\s*$/g, '').match(/[^\s"'=]+(?:=(?:"[^"]*"|'[^']*'|\S*))?/g) ?? []
  const id = words.find((word) => word.startsWith('#'))?.slice(1)
  const classes = words
    .filter((word) => !word.startsWith('#') && !word.includes('='))
    .map((word) => (word === '-' ? 'unnumbered' : word.replace(/^\./, '')))
  const named = words.map((word) => /^([^"'=]+)=(?:"([^"]*)"|'([^']*)'|(.*))$/.exec(word)).filter((one) => one !== null)
  const values = new Map(named.map(([, name = '', one, two, bare]) => [name, one ?? two ?? bare ?? '']))
  return id ? { id, classes, values } : { classes, values }
}

const pixels = { px: 1, '': 1, in: 96, cm: 96 / 2.54, mm: 9.6 / 2.54, pt: 96 / 72 }

/** The size that a picture is to have (Pandoc manual, "Images"); other units are none that a page has. */
export function sizeIn(values: Attributes['values']): Pick<Image, 'width' | 'height'> {
  const width = lengthIn(values.get('width'))
  if (width) return { width }
  const height = lengthIn(values.get('height'))
  return height?.unit === 'px' ? { height } : {}
}

function lengthIn(written = ''): Length | undefined {
  const [, number, unit] = /^\s*(\d{1,4}(?:\.\d+)?)\s*(%|px|in|cm|mm|pt|)\s*$/.exec(written) ?? []
  const value = Number(number ?? 0)
  if (!value) return undefined
  return unit === '%'
    ? { value, unit }
    : { value: value * (new Map(Object.entries(pixels)).get(unit ?? '') ?? 1), unit: 'px' }
}
