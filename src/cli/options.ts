import { parseArgs } from 'node:util'
import { type RequiredReader, requiredReaders } from '../core/export/evidence/evidence.js'
import type { TrackedChanges } from '../core/transcript/transcript.js'
import { CannotRun } from './host.js'

/** What was asked on the command line. */
export interface Options {
  readonly command: string | undefined
  /** What stands behind the command without a name. */
  readonly words: readonly string[]
  readonly folders: readonly string[]
  readonly json: boolean
  readonly text: string | undefined
  readonly limit: number
  readonly out: string | undefined
  readonly key: string | undefined
  readonly terms: string | undefined
  /** What a file to import holds. */
  readonly kind: string | undefined
  /** Whether words of tracked changes count. */
  readonly changes: TrackedChanges | undefined
  readonly description: string | undefined
  /** Names to protect. */
  readonly names: readonly string[]
  /** Names of the transcript that may be told. */
  readonly unprotected: readonly string[]
  /** `WHO` or `WHO=NAME` of those who ask, who answer and who do neither. */
  readonly asks: readonly string[]
  readonly answers: readonly string[]
  readonly neither: readonly string[]
  /** Speaker labels as they stand in a file, and what looks like one. */
  readonly labels: readonly string[]
  readonly noLabels: readonly string[]
  /** Opens the protected store for this run. */
  readonly store: boolean
  readonly dryRun: boolean
  /** Brings a corpus into the newest version of its format. */
  readonly migrate: boolean
  /** An import prints each line of the text with what was made of it. */
  readonly asRead: boolean
  readonly format: string | undefined
  readonly severity: string | undefined
  /** Files that every memo can cite from. */
  readonly bibliographies: readonly string[]
  readonly fix: boolean
  /** A check in which each sentence is cited or marked as the writers' own. */
  readonly strict: boolean
  /** Where a copy of a Word document with comments is saved. */
  readonly comments: string | undefined
  /** Where the questions for a model are written, where its answers are read, and whether it runs on a machine of one's `own` or on `any`. */
  readonly compareQuestions: string | undefined
  readonly compareAnswers: string | undefined
  /** The address of a model on this machine, which is asked. */
  readonly compareLocal: string | undefined
  readonly model: string | undefined
  /** Whose reading of every cited sentence a check requires. */
  readonly requireRead: RequiredReader | undefined
  /** Shows which words of a clause meet which of its source. */
  readonly explain: boolean
  /** What a memo is exported as. */
  readonly to: string | undefined
  readonly style: string | undefined
  readonly annex: boolean
  readonly annexFor: string | undefined
  readonly annexFormat: string | undefined
  readonly referenceDocument: string | undefined
  /** Has an installed Quarto run the cells of a memo and make the document. */
  readonly quarto: boolean
  /** Whether a Word document is for a review, with the bookmarks of one; of a memo that cites protected sources where that is asked. */
  readonly forReview: 'usual' | 'protected' | undefined
  /** The memo that a review belongs to, and whether what needs no look is changed in it. */
  readonly memo: string | undefined
  readonly apply: boolean
  /** Goes on although something speaks against it. */
  readonly force: boolean
  readonly overwrite: boolean
  /** The names of the options that were given. */
  readonly given: readonly string[]
  readonly help: boolean
  readonly version: boolean
}

const usualLimit = 20

/** Throws `CannotRun` with a plain sentence for what it does not know. */
export function readOptions(argv: readonly string[]): Options {
  const { values, positionals } = parse(argv)
  const [command, ...words] = positionals
  const limit = values.limit === undefined ? usualLimit : Number(values.limit)
  if (!Number.isInteger(limit) || limit < 1) throw new CannotRun('Expected a whole number from 1 behind --limit.')
  return {
    command,
    words,
    folders: values.corpus ?? [],
    json: values.json ?? false,
    text: values.text,
    limit,
    out: values.out,
    key: values.key,
    terms: values.terms,
    kind: values.kind,
    changes: readChanges(values.changes),
    description: values.description,
    names: values.name ?? [],
    unprotected: values.unprotect ?? [],
    asks: values.asks ?? [],
    answers: values.answers ?? [],
    neither: values.neither ?? [],
    labels: values.label ?? [],
    noLabels: values['no-label'] ?? [],
    store: values.store ?? false,
    dryRun: values['dry-run'] ?? false,
    migrate: values.migrate ?? false,
    asRead: values['as-read'] ?? false,
    format: values.format,
    severity: values.severity,
    bibliographies: values.bibliography ?? [],
    fix: values.fix ?? false,
    strict: values.strict ?? false,
    comments: values.comments,
    compareQuestions: values['compare-questions'],
    compareAnswers: values['compare-answers'],
    compareLocal: values['compare-local'],
    model: values.model,
    requireRead: readReader(values['require-read']),
    explain: values.explain ?? false,
    to: values.to,
    style: values.style,
    annex: values.annex ?? false,
    annexFor: values['annex-for'],
    annexFormat: values['annex-format'],
    referenceDocument: values['reference-doc'],
    quarto: values.quarto ?? false,
    forReview: readReview(values['for-review']),
    memo: values.memo,
    apply: values.apply ?? false,
    force: values.force ?? false,
    overwrite: values.overwrite ?? false,
    given: Object.keys(values),
    help: values.help ?? false,
    version: values.version ?? false,
  }
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
      options: {
        corpus: { type: 'string', multiple: true },
        json: { type: 'boolean' },
        text: { type: 'string' },
        limit: { type: 'string' },
        out: { type: 'string' },
        key: { type: 'string' },
        terms: { type: 'string' },
        kind: { type: 'string' },
        changes: { type: 'string' },
        description: { type: 'string' },
        name: { type: 'string', multiple: true },
        unprotect: { type: 'string', multiple: true },
        asks: { type: 'string', multiple: true },
        answers: { type: 'string', multiple: true },
        neither: { type: 'string', multiple: true },
        label: { type: 'string', multiple: true },
        'no-label': { type: 'string', multiple: true },
        store: { type: 'boolean' },
        'dry-run': { type: 'boolean' },
        migrate: { type: 'boolean' },
        'as-read': { type: 'boolean' },
        format: { type: 'string' },
        severity: { type: 'string' },
        bibliography: { type: 'string', multiple: true },
        fix: { type: 'boolean' },
        strict: { type: 'boolean' },
        comments: { type: 'string' },
        'compare-questions': { type: 'string' },
        'compare-answers': { type: 'string' },
        'compare-local': { type: 'string' },
        model: { type: 'string' },
        'require-read': { type: 'string' },
        explain: { type: 'boolean' },
        to: { type: 'string' },
        style: { type: 'string' },
        annex: { type: 'boolean' },
        'annex-for': { type: 'string' },
        'annex-format': { type: 'string' },
        'reference-doc': { type: 'string' },
        quarto: { type: 'boolean' },
        'for-review': { type: 'string' },
        memo: { type: 'string' },
        apply: { type: 'boolean' },
        force: { type: 'boolean' },
        overwrite: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    })
  } catch (error) {
    const [sentence = ''] = error instanceof Error ? error.message.split('. ') : []
    throw new CannotRun(`${sentence.replace(/\.$/, '')}; see attache --help.`)
  }
}
