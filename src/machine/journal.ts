import { isPlain } from './ownership.js'

/**
 * What a step changes, as the journal in its folder says it. Names stand with `/` and start from the folder that holds the step's: a journal
 * names nothing outside.
 */
export interface Journal {
  /** Of this step; its folder has it in its name until the step takes effect. */
  readonly id: string
  /** Steps in other folders that take effect with this one, and before it. */
  readonly halves: readonly string[]
  /** In the order in which they take effect. */
  readonly files: readonly JournalFile[]
}

/** A file with the SHA-256 of what it held and is to hold, in hex; null where there was, or is to be, none. */
export interface JournalFile {
  readonly name: string
  readonly before: string | null
  readonly after: string | null
  /** Whether an editor makes this change itself, in its own way. */
  readonly inEditor?: boolean
}

const format = 'attache step/2'

export function formatJournal(journal: Journal): string {
  return `${JSON.stringify({ format, ...journal }, undefined, 1)}\n`
}

/** Undefined where it is none, or names what no step may change. */
export function readJournal(text: string): Journal | undefined {
  const read = parse(text)
  if (!isRecord(read) || read['format'] !== format) return undefined
  const { id, halves, files } = read
  if (typeof id !== 'string' || !isId(id)) return undefined
  if (!Array.isArray(halves) || !Array.isArray(files)) return undefined
  const ids = halves.filter((half): half is string => typeof half === 'string' && isId(half))
  const all = files.filter(isFile)
  return ids.length === halves.length && all.length === files.length ? { id, halves: ids, files: all } : undefined
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // it was damaged, which is told by what is made of it
  }
}

const isId = (id: string): boolean => /^[0-9a-f-]{36}$/.test(id)

function isFile(one: unknown): one is JournalFile {
  if (!isRecord(one)) return false
  const { name, before, after } = one
  return typeof name === 'string' && isPlain(name) && isHash(before) && isHash(after)
}

const isHash = (hash: unknown): boolean => hash === null || (typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash))

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
