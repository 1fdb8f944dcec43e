import { parseYaml } from '../text/yaml.js'

/** The formats that a memo can leave in, by the names that Quarto's conditions give them. */
const formatNames = {
  docx: ['docx'],
  odt: ['odt', 'opendocument'],
  html: ['html', 'html4', 'html5'],
  pdf: ['pdf', 'latex', 'typst'],
  markdown: ['markdown', 'md', 'gfm', 'commonmark', 'commonmark_x'],
} as const
export type TargetFormat = keyof typeof formatNames

/** For whom a memo is read: what one format shows, what any of them does, or all that its author wrote. */
export type Reader = TargetFormat | 'any' | 'author'

/** Classes and values of Pandoc's attributes, or of an element of HTML. */
export interface Conditional {
  readonly classes: readonly string[]
  readonly values: ReadonlyMap<string, string>
}

/** Fields of the front matter. */
export type Fields = Readonly<Record<string, unknown>>

/** What conditions hang on besides the format: the fields of the memo, and the profiles of its project that are in use. */
export interface Circumstances {
  readonly fields: Fields
  readonly profiles: readonly string[]
}

const attributeWord = /([^\s"'“”=]+)(?:=(?:["“]([^"“”]*)["”]|'([^']*)'|(\S*)))?/g

/** Reads `{.content-visible when-format="html"}` with or without braces; a bare word is a class, as behind the colons of a div. */
export function readConditional(source: string): Conditional {
  const words = [...source.replace(/^\s*\{|\}\s*$/g, '').matchAll(attributeWord)]
  const classes = words.filter(([word]) => !word.includes('=')).map(([, name = '']) => name.replace(/^\./, ''))
  const values = words.filter(([word]) => word.includes('='))
  return {
    classes,
    values: new Map(values.map(([, name = '', one, two, three]) => [name, one ?? two ?? three ?? ''])),
  }
}

/**
 * Whether a reader never sees what has these attributes, as Quarto has it (its guide, "Conditional Content"): all conditions of one element have to hold. A
 * field that the front matter does not have counts as false.
 */
export function hides({ classes, values }: Conditional, reader: Reader, circumstances: Circumstances): boolean {
  const isVisible = classes.includes('content-visible')
  const isHidden = classes.includes('content-hidden')
  if (reader === 'author') return false
  if (classes.includes('hidden')) return true
  if (!isVisible && !isHidden) return false
  // The keys of a constant of ours.
  const formats = reader === 'any' ? (Object.keys(formatNames) as TargetFormat[]) : [reader]
  return formats.every((format) => {
    const holds = conditions.every(([name, test]) => {
      const value = values.get(`when-${name}`)
      const other = values.get(`unless-${name}`)
      return (
        (value === undefined || test(value, format, circumstances)) &&
        (other === undefined || !test(other, format, circumstances))
      )
    })
    return (isHidden && holds) || (isVisible && !holds)
  })
}

type Test = (value: string, format: TargetFormat, circumstances: Circumstances) => boolean

const conditions: readonly (readonly [string, Test])[] = [
  [
    'format',
    (value, format) =>
      isName(
        value
          .trim()
          .toLowerCase()
          .replace(/[+:-].*$/, ''),
        formatNames[format],
      ),
  ],
  ['profile', (value, _, { profiles }) => isName(value.trim(), profiles)],
  ['meta', (path, _, { fields }) => isTrue(valueAt(fields, path.trim()))],
]

function isName(value: string, names: readonly string[]): boolean {
  return names.includes(value)
}

function isTrue(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false && value !== 'false'
}

function valueAt(fields: unknown, path: string): unknown {
  return path.split('.').reduce((value, name) => (isFields(value) ? value[name] : undefined), fields)
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The fields of front matter with its dashes; none where it cannot be read. */
export function fieldsOf(front: string): Fields {
  try {
    const yaml = front.replace(/^---.*|(?:---|\.\.\.)[ \t]*$/g, '')
    const document = parseYaml(yaml)
    // Pandoc takes the last of two that are called the same.
    if (document.errors.some(({ code }) => code !== 'DUPLICATE_KEY')) return {}
    const value: unknown = document.toJS({ maxAliasCount: 100 })
    return isFields(value) ? value : {}
  } catch {
    return {} // aliases that multiply without end
  }
}
