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
  /** Goes on although something speaks against it. */
  readonly force: boolean
  readonly overwrite: boolean
  /** The names of the options that were given. */
  readonly given: readonly string[]
  readonly help: boolean
  readonly version: boolean
}

export const help = `attache: check, search, import and export from the command line

  attache corpus [--json] [--migrate]         check a corpus; --json prints all of it; --migrate first updates its format and rebuilds missing
                                              paragraph hashes from the transcripts
  attache define FILE|--text TEXT [--json]    list the names in a memo and what they mean; - is standard input
  attache search WORDS… [--limit N] [--json]  find claims and passages
  attache quote "…" [--key KEY] [--store] [--json]
                                              say whether and where words occur in an interview
  attache check FILE… [--format text|json|sarif] [--severity error|warning|info|hint] [--bibliography FILE] [--fix] [--strict] [--store]
                [--require-read[=other]] [--comments OUT.docx]
                [--compare-questions OUT.jsonl] [--compare-answers FILE.jsonl] [--model any|own] [--overwrite]
                [--compare-local ADDRESS[#MODEL]]
                                              check what memos cite and quote; FILE is a memo, a folder or a quoted pattern such as
                                              'memos/**/*.md'; '!memos/old/**' excludes files; --fix corrects what the source proves, without
                                              changing your words, and lists each change; --strict: each sentence must be
                                              cited or marked as your own; --require-read fails while nobody has read a sentence
                                              beside its source, --require-read=other while nobody but its author has; of a Word document named by its file or a pattern each
                                              quotation is looked for in the whole corpus; --comments saves a copy with what was found as comments
                                              --compare-questions writes what a language model of your choice may be asked about sentences
                                              that nobody has read; --compare-answers shows what its answers question, where the words that
                                              they quote stand in the source; it is no check and changes no exit code; --model own: it runs
                                              on a machine of yours, and reads what only such a one may; --compare-local asks a model on this machine
                                              itself, at http://localhost:11434/v1 or the like, and adds its answers to those in FILE
  attache assess MEMO [--explain] [--json]    say of each clause whether the cited passage supports it; --explain shows which words match
  attache import FILE… --terms TERMS [--description TEXT] [--name NAME] [--unprotect NAME] [--key KEY] [--out DIR]
                 [--store] [--dry-run] [--json] [--asks WHO[=NAME]] [--answers WHO[=NAME]] [--neither WHO[=NAME]] [--as-read]
                 [--label LABEL] [--no-label TEXT] [--kind KIND] [--changes accepted|rejected] [--force]
                                              import transcripts into the corpus in DIR, or in ./corpus
                                              --terms: on record, background, not for attribution or off record; all but the first need
                                              --description, the agreed description, and --store: names and transcript go to the store outside the workspace
                                              --name protects one more name, --unprotect one fewer; interviewees are protected, interviewers are not
                                              --asks, --answers and --neither say which role a speaker of one FILE has; WHO is the number in the
                                              report, a label or a name; WHO=NAME corrects the name, WHO= says that nobody knows it
                                              --label is a speaker label as in the file, 'Mr. Massie.' or 'Q   '; every line that begins like it
                                              starts a turn; --no-label is text that is not a label, 'percent.'; without punctuation each
                                              stands for its words alone
                                              --kind: transcript, captions, notes, published, report, treaty, statement or speech; otherwise
                                              the file decides whether it holds a transcript, captions or a published interview
                                              --changes: which words of tracked changes count, those after all of them or those before
                                              --dry-run saves nothing; --force saves a text that was read badly
                                              --as-read prints each line on record with its number, its speaker, and why it was left out
  attache attach FILE --key KEY [--name NAME] [--unprotect NAME] [--out DIR] [--store] [--changes accepted|rejected] [--dry-run] [--json]
                                              add your copy of a transcript to an interview without one, where it matches; --out is the corpus
                                              to copy the interview to first; a protected transcript goes to the store, with --store
  attache export MEMO --to docx|html|md|pdf [--style NAME|FILE.csl] [--annex] [--annex-for reviewer|principal] [--annex-format csv|json]
                 [--out FILE] [--reference-doc FILE] [--bibliography FILE] [--quarto] [--force] [--overwrite]
                 [--store]
                                              make a finished document of a memo, beside it or as FILE; Markdown goes to standard output
                                              --style: policy-prose, chicago-notes, chicago-author-date, apa or a CSL file
                                              --annex adds the evidence as a table, for a principal only its sources and limits; --annex-format
                                              also saves the table beside the document
                                              --reference-doc is a Word document that gives the house style
                                              --quarto has an installed Quarto run the memo's code and make the Word document or page
                                              --force exports despite altered quotations, unknown or lost sources, or unfinished text
                                              --overwrite replaces an existing file
  attache bibliography [--format csl-json|bibtex] [--out FILE]
                                              print the interviews as CSL-JSON or BibLaTeX, or add them to FILE and keep its other entries
  attache mcp --corpus DIR [--model any|own]  let assistants find, read and cite, by the Model Context Protocol over standard input and output, what of
                                              the corpus says that they may read it; nothing is written, and there is no store here

  --corpus DIR    a corpus folder, may be repeated; by default the interview that comes with attache
  --bibliography FILE
                  for check and export: a bibliography that every memo can cite, may be repeated
  --store         open the protected store in this run: without it nothing that it holds is read or changes the output, and a memo that cites a
                  protected source is not clean; with it whole quotations of at least six words are answered with yes or no, shorter
                  ones in the editor alone; refused where an assistant runs the program. ATTACHE_STORE names another folder for it
  --help, --version

Exit codes: 0 no problems, 2 problems found or something not compared, 1 could not run, 141 output not read to the end, as with head.

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

function readChanges(changes: string | undefined): TrackedChanges | undefined {
  if (changes === undefined || changes === 'accepted' || changes === 'rejected') return changes
  throw new CannotRun('Expected accepted or rejected behind --changes.')
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: argv.map((one) => (one === '--require-read' ? '--require-read=anybody' : one)),
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
