import {
  callGate,
  type ClosedCorpus,
  type GateAccess,
  type GateAnswer,
  type MemoFile,
  type NoMemo,
} from '../../core/gate/gate.js'
import { type GateTool, gateTools } from '../../core/gate/input.js'
import { closeInterview, closeToAssistants, type GateReader } from '../../core/gate/served.js'
import { isNamedAsMemo } from '../../core/memo/fileLanguage.js'
import { gateWords } from '../../words/gate.js'
import { CannotRun, exit, type Host } from '../host.js'
import { memoLibraries } from '../libraries.js'
import { loadCorpus } from '../load.js'
import { memoFiles } from '../memoFiles.js'
import { filesNamedIn } from '../namedInMemo.js'
import type { Options } from '../options.js'
import { searchedCorpus } from '../searchedCorpus.js'
import { sourceChanges } from '../uncommitted.js'

/**
 * `attache mcp`: lets assistants find, read and cite what they may read, over standard input and output. Every call looks at the files as they are then,
 * so that no handle outlives its words. There is no store here, and nothing is written.
 */
export async function runMcp(host: Host, { folders, model = 'any' }: Options): Promise<number> {
  if (model !== 'any' && model !== 'own') throw new CannotRun('Expected any or own behind --model.')
  if (!folders.length) throw new CannotRun('Expected the corpus behind --corpus; see attache --help.')
  const quiet: Host = { ...host, out: (text) => host.err(text), err: () => undefined }
  const reader = model === 'own' ? 'own machines' : 'any'
  const access = accessOf(quiet, folders, reader, async () => closedCorpus(quiet, folders, reader))
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

/**
 * `attache check --assistant`: what an assistant hears of memos that cite anything, on standard error. It is told no more than by the tool `check_draft`,
 * since whoever runs this may read the answer. Without words the memo is the file that was edited, as a hook says on standard input.
 */
export async function checkForAssistant(host: Host, { folders, words, given }: Options): Promise<number> {
  if (given.some((name) => name !== 'assistant' && name !== 'corpus'))
    throw new CannotRun('Expected no option but --corpus beside --assistant.')
  const closed = await closedCorpus(host, folders, 'any')
  const access = accessOf(host, folders, 'any', () => Promise.resolve(closed))
  const isHook = !words.length
  const files = isHook ? editedIn(await host.readInput()) : await memoFiles(host, words, closed.corpus)
  let isClean = true
  for (const file of files) {
    const answered = await callGate('check_draft', { memo: file }, access)
    if (isToldNothing(answered.answer, isHook)) continue
    isClean = false
    host.err(`${file}\n${gateWords(answered).text}\n`)
  }
  return isClean ? exit.clean : exit.problems
}

/** What cites nothing is no memo; nor does a hook follow whatever else an assistant edits. */
function isToldNothing(answer: GateAnswer, isHook: boolean): boolean {
  if (answer.kind === 'refused')
    return answer.why.by === 'memo' && (isHook ? answer.why.why !== 'too-large' : answer.why.why === 'corpus')
  if (answer.kind !== 'checked') return false
  const { memo, draft } = answer
  return !memo.citations.length || (!draft.differs.length && !draft.uncited.length)
}

/** The file of an edit, as programs of assistants write it for their hooks. */
function editedIn(input: Uint8Array): readonly string[] {
  const [, path] = /"(?:file_path|filePath)"\s*:\s*("(?:[^"\\]|\\.)*")/.exec(new TextDecoder().decode(input)) ?? []
  const name: unknown = path === undefined ? undefined : JSON.parse(path)
  return typeof name === 'string' ? [name] : []
}

const today = (): string => new Date().toISOString().slice(0, 10)

async function closedCorpus(
  host: Host,
  folders: readonly string[],
  reader: GateReader['reader'],
): Promise<ClosedCorpus> {
  const corpus = await loadCorpus(host, folders)
  return { corpus, closed: closeToAssistants(corpus, { reader, today: today() }) }
}

function accessOf(
  host: Host,
  folders: readonly string[],
  reader: GateReader['reader'],
  corpus: GateAccess['corpus'],
): GateAccess {
  return {
    today,
    corpus,
    search: async () => {
      const as = { reader, today: today() }
      return searchedCorpus(host, folders, {
        all: (one) => void closeToAssistants(one, as),
        one: (one, interview) => closeInterview(one, interview, as),
      })
    },
    memo: async (path) => memoFile(host, path, folders),
    changes: async (one, keys) => sourceChanges(host, { corpus: one, folders }, keys),
  }
}

/** In bytes: what is checked for an assistant is a memo, not a book. */
const largestMemo = 400_000

async function memoFile(
  host: Host,
  path: string,
  folders: readonly string[],
): Promise<MemoFile | { readonly refused: NoMemo }> {
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
  if (text === undefined || text.includes('\0')) return { refused: 'missing' }
  const bibliographies: MemoFile['bibliographies'] = async (memo, corpus) => {
    const readLibrary = await memoLibraries(host, corpus, [])
    return (await readLibrary(found.path, memo, await filesNamedIn(host, found.path, { folders }))).library
      .bibliographies
  }
  return { text, bibliographies }
}
