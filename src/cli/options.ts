import { parseArgs } from 'node:util'
import { type RequiredReader, requiredReaders } from '../core/export/evidence/evidence.js'
import type { TrackedChanges } from '../core/transcript/transcript.js'
import { CannotRun } from './host.js'

const text = { type: 'string' } as const
const texts = { type: 'string', multiple: true, default: [] as string[] } as const
const flag = { type: 'boolean', default: false } as const

/** Every option of every command; `--help` says what each does. */
const known = {
  corpus: texts,
  json: flag,
  limit: { ...text, default: '20' },
  out: text,
  key: text,
  terms: text,
  kind: text,
  changes: text,
  description: text,
  name: texts,
  unprotect: texts,
  store: flag,
  'dry-run': flag,
  migrate: flag,
  'as-read': flag,
  format: text,
  severity: text,
  bibliography: texts,
  fix: flag,
  strict: flag,
  assistant: flag,
  comments: text,
  'compare-questions': text,
  'compare-answers': text,
  'compare-local': text,
  model: text,
  'require-read': text,
  explain: flag,
  memos: texts,
  to: text,
  style: text,
  annex: flag,
  'annex-for': text,
  'reference-doc': text,
  quarto: flag,
  'for-review': text,
  memo: text,
  apply: flag,
  force: flag,
  overwrite: flag,
  help: { ...flag, short: 'h' },
  version: flag,
} as const

type Values = ReturnType<typeof parse>['values']
type CamelCase<S extends string> = S extends `${infer A}-${infer B}` ? `${A}${Capitalize<CamelCase<B>>}` : S
type AsGiven = { readonly [K in keyof Values as CamelCase<K>]: Values[K] }

/** What was asked on the command line: each option by its name in camel case. */
export interface Options extends Omit<AsGiven, 'corpus' | 'limit' | 'changes' | 'requireRead' | 'forReview'> {
  readonly command: string | undefined
  /** What stands behind the command without a name. */
  readonly words: readonly string[]
  /** Those of the corpus. */
  readonly folders: readonly string[]
  readonly limit: number
  /** Whether words of tracked changes count. */
  readonly changes: TrackedChanges | undefined
  /** Whose reading of every cited sentence a check requires. */
  readonly requireRead: RequiredReader | undefined
  /** Whether a Word document is for a review, with the bookmarks of one; of a memo that cites protected sources where that is asked. */
  readonly forReview: 'usual' | 'protected' | undefined
  /** The names of the options that were given. */
  readonly given: readonly string[]
}

/** Throws `CannotRun` with a plain sentence for what it does not know. */
export function readOptions(argv: readonly string[]): Options {
  const { values, positionals, tokens } = parse(argv)
  const [command, ...words] = positionals
  const { corpus: folders, limit: most, changes, requireRead, forReview, ...asGiven } = camelCased(values)
  const limit = Number(most)
  if (!Number.isInteger(limit) || limit < 1) throw new CannotRun('Expected a whole number from 1 behind --limit.')
  return {
    ...asGiven,
    command,
    words,
    folders,
    limit,
    changes: readChanges(changes),
    requireRead: readReader(requireRead),
    forReview: readReview(forReview),
    given: tokens.flatMap((one) => (one.kind === 'option' ? [one.name] : [])),
  }
}

function camelCased(values: Values): AsGiven {
  const named = Object.keys(known).map((name) => [
    name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
    values[name as keyof Values],
  ])
  return Object.fromEntries(named) as AsGiven
}

function readReader(reader: string | undefined): RequiredReader | undefined {
  const found = requiredReaders.find((one) => one === reader)
  if (reader === undefined || found) return found
  throw new CannotRun('Expected --require-read alone or --require-read=other.')
}

function readReview(asked: string | undefined): Options['forReview'] {
  if (asked === undefined || asked === 'usual' || asked === 'protected') return asked
  throw new CannotRun('Expected --for-review alone or --for-review=protected.')
}

function readChanges(changes: string | undefined): TrackedChanges | undefined {
  if (changes === undefined || changes === 'accepted' || changes === 'rejected') return changes
  throw new CannotRun('Expected accepted or rejected behind --changes.')
}

/** Options that mean something of their own where nothing stands behind them. */
const alone: ReadonlyMap<string, string> = new Map([
  ['--require-read', '--require-read=anybody'],
  ['--for-review', '--for-review=usual'],
])

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: argv.map((one) => alone.get(one) ?? one),
      allowPositionals: true,
      tokens: true,
      options: known,
    })
  } catch (error) {
    const [sentence = ''] = error instanceof Error ? error.message.split('. ') : []
    const gone = /--(?:asks|answers|neither|label|no-label)(?=')/.exec(sentence)?.[0]
    if (gone !== undefined)
      throw new CannotRun(
        `${gone} is gone: names, roles and labels are corrected in the saved text; see attache --help.`,
      )
    throw new CannotRun(`${sentence.replace(/\.$/, '')}; see attache --help.`)
  }
}
