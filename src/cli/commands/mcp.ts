import { callGate, type GateAccess, type NoMemo } from '../../core/gate/gate.js'
import { type GateTool, gateTools } from '../../core/gate/input.js'
import { closeInterview, closeToAssistants, type GateReader } from '../../core/gate/served.js'
import { isNamedAsMemo } from '../../core/memo/fileLanguage.js'
import { gateWords } from '../../words/gate.js'
import { CannotRun, exit, type Host } from '../host.js'
import { loadCorpus } from '../load.js'
import type { Options } from '../options.js'
import { searchedCorpus } from '../searchedCorpus.js'

/**
 * `attache mcp`: lets assistants find, read and cite what they may read, over standard input and output. Every call looks at the files as they are then,
 * so that no handle outlives its words. There is no store here, and nothing is written.
 */
export async function runMcp(host: Host, { folders, model = 'any' }: Options): Promise<number> {
  if (model !== 'any' && model !== 'own') throw new CannotRun('Expected any or own behind --model.')
  if (!folders.length) throw new CannotRun('Expected the corpus behind --corpus; see attache --help.')
  const quiet: Host = { ...host, out: (text) => host.err(text), err: () => undefined }
  const access = accessOf(quiet, folders, model === 'own' ? 'own machines' : 'any')
  for (const folder of folders)
    if (!(await host.listFiles(folder))) throw new CannotRun(`There is no folder ${folder}.`)
  const names = Object.keys(gateTools) as GateTool[]
  const { serve } = await host.loadMcp()
  const tools = names.map((name) => ({
    name,
    title: gateTools[name].title,
    description: gateTools[name].description,
    schema: { ...gateTools[name].schema },
    call: async (input: unknown) => {
      const answered = await callGate(name, input, access)
      return { ...gateWords(answered), isRefused: answered.answer.kind === 'refused' }
    },
  }))
  await serve(tools, host.version, (trouble) => host.err(`${trouble}\n`))
  return exit.clean
}

function accessOf(host: Host, folders: readonly string[], reader: GateReader['reader']): GateAccess {
  const today = (): string => new Date().toISOString().slice(0, 10)
  return {
    today,
    corpus: async () => {
      const corpus = await loadCorpus(host, folders)
      return { corpus, closed: closeToAssistants(corpus, { reader, today: today() }) }
    },
    search: async () => {
      const as = { reader, today: today() }
      return searchedCorpus(host, folders, {
        all: (corpus) => void closeToAssistants(corpus, as),
        one: (corpus, interview) => closeInterview(corpus, interview, as),
      })
    },
    memo: async (path) => memoText(host, path, folders),
  }
}

/** In bytes: what is checked for an assistant is a memo, not a book. */
const largestMemo = 400_000

async function memoText(
  host: Host,
  path: string,
  folders: readonly string[],
): Promise<string | { readonly refused: NoMemo }> {
  const found = await host.projectFile(path, { folders: ['.'], stores: [host.store] })
  if (typeof found === 'string') return { refused: 'outside' }
  if (!isNamedAsMemo(found.path)) return { refused: 'missing' }
  for (const folder of folders) {
    const top = await host.realPath(folder)
    if (found.path.startsWith(`${top}${host.separator}`)) return { refused: 'corpus' }
  }
  const bytes = await host.readBytes(found.path, largestMemo)
  if (bytes === 'too-large') return { refused: 'too-large' }
  const text = bytes && new TextDecoder().decode(bytes)
  return text === undefined || text.includes('\0') ? { refused: 'missing' } : text
}
