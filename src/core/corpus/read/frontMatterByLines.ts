import type { PersonName } from '../../model.js'
import type { Written } from './outline.js'

/** What stands in front matter as it is mostly written. */
export interface PlainMatter {
  /** Every key with its place, in the order of the file. */
  readonly keys: readonly Written[]
  readonly values: ReadonlyMap<string, Written>
  readonly people: ReadonlyMap<string, readonly PersonName[]>
}

/**
 * The front matter `yaml`, which begins at `offset` of the file, as the YAML library reads it; undefined where a line is outside this grammar,
 * so that the whole is the library’s. Lines end with LF or CRLF.
 *
 *     matter = (key `: ` value | list)+, no key twice
 *     key    = a letter, then at most 40 letters and `-`; neither `null`, `true` nor `false`
 *     value  = plain | `"` no `"` and no `\` but as `\"` and `\\` `"` | `'` no `'` `'`
 *     plain  = none of -?:,[]{}#&*!|>'"%@`~ and no space, then no tab, no `: `, no ` #`, no space or `:` at the end; not `null`
 *     list   = (`author` | `interviewer`) `:` person+
 *     person = `  - ` name, then up to two times `    ` name, none twice
 *     name   = (`family` | `given` | `literal`) `: ` value, not empty
 *
 * In neither is there a control character or a separator of lines.
 */
export function frontMatterByLines(yaml: string, offset: number): PlainMatter | undefined {
  // What has a meaning of its own to YAML, or ends a line in its eyes alone.
  if (/[^\P{Cc}\r\n]|[\u2028\u2029\uFEFF\p{Cs}]|\r(?!\n)/u.test(yaml) || !yaml.endsWith('\n')) return undefined
  const keys: Written[] = []
  const values = new Map<string, Written>()
  const people = new Map<string, Person[]>()
  let list: Person[] | undefined
  let at = offset
  for (const ended of yaml.slice(0, -1).split('\n')) {
    const [, lead = '', key = '', colon = '', written = ''] = parts.exec(ended.replace(/\r$/, '')) ?? []
    const isList = lead === '' && colon === ':' && written === '' && (key === 'author' || key === 'interviewer')
    const value = isList ? '' : colon === ': ' ? valueOf(written) : undefined
    if (value === undefined) return undefined
    if (lead === '') {
      if (values.has(key) || people.has(key) || /^(?:null|true|false)$/i.test(key)) return undefined
      const start = at + key.length + colon.length
      keys.push({ text: key, span: { start: at, end: at + key.length } })
      list = isList ? [] : undefined
      if (list) people.set(key, list)
      else values.set(key, { text: value.trim(), span: { start, end: start + written.length } })
    } else if (!list || !addName(list, lead === '  - ', key, value.trim())) {
      return undefined
    }
    at += ended.length + 1
  }
  return [...people.values()].every((all) => all.length > 0) ? { keys, values, people } : undefined
}

/** Whether it is a name that the last person, or a new one, has not got yet. */
function addName(list: Person[], isNew: boolean, key: string, value: string): boolean {
  if (isNew) list.push({})
  const person = list.at(-1)
  const name = names.find((one) => one === key)
  if (!person || !name || !value || person[name] !== undefined) return false
  person[name] = value
  return true
}

type Person = { -readonly [K in keyof PersonName]: PersonName[K] }

const names = ['family', 'given', 'literal'] as const
const parts = /^( {2}- | {4}|)([A-Za-z][A-Za-z-]{0,40})(: ?)(.*)$/
const plain = /^(?!null$)[^\s\-?:,[\]{}#&*!|>'"%@`~](?:(?!: | #)[^\t])*$(?<![: ])/iu
const inQuotes = /^"((?:[^"\\]|\\["\\])*)"$/
const inApostrophes = /^'([^']*)'$/

function valueOf(written: string): string | undefined {
  if (plain.test(written)) return written
  return inQuotes.exec(written)?.[1]?.replace(/\\(["\\])/g, '$1') ?? inApostrophes.exec(written)?.[1]
}
