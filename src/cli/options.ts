import { parseArgs } from 'node:util'
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
  readonly store: string | undefined
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
  /** Shows which words of a clause meet which of its source. */
  readonly explain: boolean
  /** What a memo is exported as. */
  readonly to: string | undefined
  readonly style: string | undefined
  readonly annex: boolean
  readonly annexFor: string | undefined
  readonly annexFormat: string | undefined
  readonly referenceDocument: string | undefined
  /** Goes on although something speaks against it. */
  readonly force: boolean
  readonly overwrite: boolean
  /** Neither uses nor keeps what earlier runs read of the corpus. */
  readonly noCache: boolean
  /** The names of the options that were given. */
  readonly given: readonly string[]
  readonly help: boolean
  readonly version: boolean
}

export const help = `attache: the evidence of a corpus of interviews, on the command line

  attache corpus [--json] [--migrate]         check a corpus; with --json print all that was read; --migrate first brings the interviews into
                                              the newest version of the format, and rebuilds missing paragraph hashes from their texts
  attache define FILE|--text TEXT [--json]    list the names in a memo and what they mean; - is standard input
  attache search WORDS… [--limit N] [--json]  find claims and passages
  attache quote "…" [--key KEY] [--store DIR] [--json]
                                              say whether words stand in an interview, and where
  attache check FILE… [--format text|json|sarif] [--severity error|warning|info|hint] [--bibliography FILE] [--fix] [--store DIR]
                                              check what memos cite and quote; FILE may be a folder, which stands for the memos in it, or a pattern
                                              in quotation marks, 'memos/**/*.md', and '!memos/old/**' leaves out; --fix mends in the files what
                                              changes no word and is proved by the source, and tells it
  attache assess MEMO [--explain] [--json]    say of each clause whether the place it cites says so; --explain shows which words meet which
  attache import FILE… --terms TERMS [--description TEXT] [--name NAME] [--unprotect NAME] [--key KEY] [--out DIR]
                 [--store DIR] [--dry-run] [--json] [--asks WHO[=NAME]] [--answers WHO[=NAME]] [--neither WHO[=NAME]] [--as-read]
                 [--label LABEL] [--no-label TEXT] [--kind KIND] [--force]
                                              turn transcripts into interviews of the corpus in DIR, else in ./corpus; TERMS are on record,
                                              background, not for attribution or off record; for any but the first TEXT is the agreed description,
                                              names and text go to the store outside the workspace; the names of those who answer are protected, those of
                                              interviewers are not: --name is one more to protect, --unprotect one that may be told;
                                              --asks, --answers and --neither say of one FILE which part somebody has, and the name: WHO is the
                                              number in the report, or the label or name there, and WHO= says that nobody knows the name;
                                              LABEL is a speaker label as it stands in the file, 'Mr. Massie.' or 'Q   ': all lines that begin in that way
                                              begin a turn; TEXT is one that is none, 'percent.'; without a sign behind it each stands for its words alone;
                                              KIND is transcript, captions, notes or published, else the file tells; --force writes a text that is
                                              badly read
                                              --as-read prints each line on record with its number in the report, who says it, and why it was left out
  attache attach FILE --key KEY [--name NAME] [--unprotect NAME] [--out DIR] [--store DIR] [--dry-run] [--json]
                                              keep your copy of the text beside an interview without one, where it matches; --out is the corpus
                                              to which the interview is copied first, and the text of a protected one goes to the store
  attache export MEMO --to docx|html|md|pdf [--style NAME|FILE.csl] [--annex] [--annex-for reviewer|principal] [--annex-format csv|json]
                 [--out FILE] [--reference-doc FILE] [--bibliography FILE] [--force] [--overwrite]
                                              make a finished document of a memo, beside it or as FILE; Markdown goes to standard output; NAME is
                                              policy-prose, chicago-notes, chicago-author-date or apa; --annex adds the evidence as a table, for a
                                              principal its sources and limits alone; --annex-format writes the table beside the document as well; the styles
                                              of FILE, a document of Word, are taken for a house style; with altered quotations, unknown or lost
                                              sources, or while the document is not finished, nothing is written without --force, and nothing is put in
                                              the place of a file without --overwrite
  attache bibliography [--format csl-json|bibtex] [--out FILE]
                                              print the interviews as CSL-JSON or BibLaTeX, or put them into FILE, where the rest stays

  --corpus DIR    a folder of a corpus, may be repeated; without it the interview that comes with attache
  --bibliography FILE
                  for check and export: a file that every memo can cite from besides those it names itself, may be repeated
  --no-cache      read every file of the corpus; otherwise what was read of a large one is kept in your cache folder
  --help, --version

Exit code: 0 clean, 2 problems found, 1 could not run; 141 where nobody read on, as with head.

Citations by CSL (citeproc-js), http://citationstyles.org/
`

/** The help of one command; that of all where there is no such command. */
export function helpOf(command: string | undefined): string {
  const shared = help.indexOf('\n  --corpus DIR')
  const own = help
    .slice(0, shared)
    .split(/\n(?= {2}attache )/)
    .find((part) => part.startsWith(`  attache ${command ?? ''} `))
  return own === undefined ? help : `${own.trimEnd()}\n${help.slice(shared)}`
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
    description: values.description,
    names: values.name ?? [],
    unprotected: values.unprotect ?? [],
    asks: values.asks ?? [],
    answers: values.answers ?? [],
    neither: values.neither ?? [],
    labels: values.label ?? [],
    noLabels: values['no-label'] ?? [],
    store: values.store,
    dryRun: values['dry-run'] ?? false,
    migrate: values.migrate ?? false,
    asRead: values['as-read'] ?? false,
    format: values.format,
    severity: values.severity,
    bibliographies: values.bibliography ?? [],
    fix: values.fix ?? false,
    explain: values.explain ?? false,
    to: values.to,
    style: values.style,
    annex: values.annex ?? false,
    annexFor: values['annex-for'],
    annexFormat: values['annex-format'],
    referenceDocument: values['reference-doc'],
    force: values.force ?? false,
    overwrite: values.overwrite ?? false,
    noCache: values['no-cache'] ?? false,
    given: Object.keys(values),
    help: values.help ?? false,
    version: values.version ?? false,
  }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
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
        description: { type: 'string' },
        name: { type: 'string', multiple: true },
        unprotect: { type: 'string', multiple: true },
        asks: { type: 'string', multiple: true },
        answers: { type: 'string', multiple: true },
        neither: { type: 'string', multiple: true },
        label: { type: 'string', multiple: true },
        'no-label': { type: 'string', multiple: true },
        store: { type: 'string' },
        'dry-run': { type: 'boolean' },
        migrate: { type: 'boolean' },
        'as-read': { type: 'boolean' },
        format: { type: 'string' },
        severity: { type: 'string' },
        bibliography: { type: 'string', multiple: true },
        fix: { type: 'boolean' },
        explain: { type: 'boolean' },
        to: { type: 'string' },
        style: { type: 'string' },
        annex: { type: 'boolean' },
        'annex-for': { type: 'string' },
        'annex-format': { type: 'string' },
        'reference-doc': { type: 'string' },
        force: { type: 'boolean' },
        overwrite: { type: 'boolean' },
        'no-cache': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    })
  } catch (error) {
    const [sentence = ''] = error instanceof Error ? error.message.split('. ') : []
    throw new CannotRun(`${sentence.replace(/\.$/, '')}; see attache --help.`)
  }
}
