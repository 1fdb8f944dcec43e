import { runBibliography } from './commands/bibliography.js'
import { runCorpus } from './commands/corpus.js'
import { runDefine } from './commands/define.js'
import { runSearch } from './commands/search.js'
import { CannotRun, exit, type Host } from './host.js'
import { help, type Options, readOptions } from './options.js'

const commands: ReadonlyMap<string, (host: Host, options: Options) => Promise<number>> = new Map([
  ['corpus', runCorpus],
  ['define', runDefine],
  ['search', runSearch],
  ['bibliography', runBibliography],
])

/** Runs one command and gives its exit code. What goes wrong is one plain sentence on standard error, never a stack. */
export async function run(argv: readonly string[], host: Host): Promise<number> {
  try {
    const options = readOptions(argv)
    if (options.version) {
      host.out(`${host.version}\n`)
      return exit.clean
    }
    if (options.help) {
      host.out(help)
      return exit.clean
    }
    const command = commands.get(options.command ?? '')
    if (command) return await command(host, options)
    host.err(options.command === undefined ? help : `There is no command ${options.command}; see attache --help.\n`)
  } catch (error) {
    const sentence = error instanceof CannotRun ? error.message : `Attaché stopped: ${String(error)}`
    host.err(`${sentence}\n`)
  }
  return exit.failed
}
