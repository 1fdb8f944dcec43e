import { runAssess } from './commands/assess.js'
import { runAttach } from './commands/attach.js'
import { runBibliography } from './commands/bibliography.js'
import { runCheck } from './commands/check.js'
import { runCorpus } from './commands/corpus.js'
import { runExport } from './commands/export.js'
import { runImport } from './commands/import.js'
import { runMcp } from './commands/mcp.js'
import { runQuote } from './commands/quote.js'
import { runReadBack } from './commands/readBack.js'
import { runReview } from './commands/review.js'
import { runSearch } from './commands/search.js'
import { CannotRun, exit, type Host } from './host.js'
import { help, helpOf } from './help.js'
import { type Options, readOptions } from './options.js'
import { printable } from './report.js'
import { hostOf } from './store.js'

interface Command {
  readonly run: (host: Host, options: Options) => Promise<number>
  /** What may stand on the line besides `--corpus`. */
  readonly options: string
  readonly takesWords?: boolean
}

const commands: Readonly<Record<string, Command>> = {
  corpus: { run: runCorpus, options: 'json migrate', takesWords: false },
  search: { run: runSearch, options: 'json limit' },
  quote: { run: runQuote, options: 'json key store' },
  check: {
    run: runCheck,
    options:
      'format json severity bibliography fix strict assistant require-read store comments compare-questions compare-answers compare-local model overwrite',
  },
  assess: { run: runAssess, options: 'json explain' },
  import: {
    run: runImport,
    options: 'json terms description name unprotect key out store dry-run as-read kind changes force',
  },
  export: {
    run: runExport,
    options: 'to style annex annex-for out reference-doc bibliography quarto for-review force overwrite store',
  },
  attach: { run: runAttach, options: 'json key name unprotect out store changes dry-run' },
  readback: { run: runReadBack, options: 'memos to out reference-doc overwrite store' },
  review: { run: runReview, options: 'memo json apply bibliography' },
  mcp: { run: runMcp, options: 'model', takesWords: false },
  bibliography: { run: runBibliography, options: 'out', takesWords: false },
}

/** What a command would pass over in silence, a folder without `--corpus` say, is refused. */
function check(name: string, { options, takesWords = true }: Command, { words, given }: Options): void {
  const [word] = takesWords ? [] : words
  if (word !== undefined) throw new CannotRun(`attache ${name} takes no “${word}”; a corpus is named with --corpus.`)
  const option = given.find((one) => one !== 'corpus' && !options.split(' ').includes(one))
  if (option !== undefined) throw new CannotRun(`attache ${name} has no option --${option}; see attache --help.`)
}

/** The one way out to a terminal, which must take nothing for commands: file names, styles and texts come from anybody. */
function printing(host: Host): Host {
  return { ...host, out: (text) => host.out(printable(text)), err: (text) => host.err(printable(text)) }
}

/** Runs one command and gives its exit code. What goes wrong is one plain sentence on standard error, never a stack. */
export async function run(argv: readonly string[], machine: Host): Promise<number> {
  const host = printing(machine)
  try {
    const options = readOptions(argv)
    if (options.version) {
      host.out(`${host.version}\n`)
      return exit.clean
    }
    if (options.help) {
      host.out(helpOf(options.command))
      return exit.clean
    }
    const name = options.command ?? ''
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined
    if (command) {
      check(name, command, options)
      return await command.run(await hostOf(host, options.store), options)
    }
    host.err(options.command === undefined ? help : `There is no command ${options.command}; see attache --help.\n`)
  } catch (error) {
    const sentence = error instanceof CannotRun ? error.message : `Attaché stopped: ${String(error)}`
    host.err(`${sentence}\n`)
  }
  return exit.failed
}
