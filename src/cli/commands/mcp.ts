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
import { surroundingsOf } from '../profiles.js'
import { searchedCorpus } from '../searchedCorpus.js'
import { sourceChanges, switchHands } from '../uncommitted.js'

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
 * since whoever runs this may read the answer. Without words the memo is the file that was edited, as a hook says on standard input: what keeps such a
 * check from being made is told with the exit code of a problem, for programs of assistants hand on no other.
 */
export async function checkForAssistant(host: Host, options: Options): Promise<number> {
  if (options.given.some((name) => name !== 'assistant' && name !== 'corpus'))
    throw new CannotRun('Expected no option but --corpus beside --assistant.')
  if (options.words.length) return checkNamed(host, options)
  try {
    const file = editedIn(await host.readInput())
    return isLikeMemo(file) ? await checkNamed(host, { ...options, words: [host.beside('.', file)] }) : exit.clean
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error
    const next = 'The edit was not compared. Run this in the folder of the project, or attache check --assistant FILE.'
    host.err(`${error.message} ${next}\n`)
    return exit.problems
  }
}

async function checkNamed(host: Host, { folders, words }: Options): Promise<number> {
  const closed = await closedCorpus(host, folders, 'any')
  const access = accessOf(host, folders, 'any', () => Promise.resolve(closed))
  let isClean = true
  for (const file of await memoFiles(host, words, closed.corpus)) {
    const answered = await callGate('check_draft', { memo: file }, access)
    if (isToldNothing(answered.answer)) continue
    isClean = false
    host.err(`${file}\n${gateWords(answered, 'command').text}\n`)
  }
  return isClean ? exit.clean : exit.problems
}

/** What cites nothing is no memo, unless nobody knows what it includes. */
function isToldNothing(answer: GateAnswer): boolean {
  if (answer.kind === 'refused') return answer.why.by === 'memo' && answer.why.why === 'corpus'
  if (answer.kind !== 'checked') return false
  const { composed, draft } = answer
  if (composed.unfilled.size) return false
  return !composed.memo.citations.length || (!draft.differs.length && !draft.uncited.length)
}

/** Whatever else an assistant edits, its plans in hidden folders too, is not looked at. */
function isLikeMemo(file: string): boolean {
  return isNamedAsMemo(file) && !/(?:^|[\\/])\.[^.\\/]/.test(file)
}

/** The file of an edit, as programs of assistants write it for their hooks. */
function editedIn(input: Uint8Array): string {
  let file: string | undefined
  try {
    JSON.parse(new TextDecoder().decode(input), (name, value: unknown) => {
      if (/^file_?path$/i.test(name) && typeof value === 'string') file ??= value
      return value
    })
  } catch {
    throw new CannotRun('Standard input is not JSON.')
  }
  if (file === undefined) throw new CannotRun('Standard input names no edited file; expected “file_path”.')
  return file
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
  const tops = await Promise.all(folders.map(async (folder) => host.realPath(folder)))
  const isOfCorpus = (real: string): boolean => tops.some((top) => real.startsWith(`${top}${host.separator}`))
  if (isOfCorpus(await host.realPath(path))) return { refused: 'corpus' }
  const found = await host.projectFile(path, { folders: ['.'], stores: [host.store] })
  if (typeof found === 'string') return { refused: 'outside' }
  if (!isNamedAsMemo(found.path)) return { refused: 'missing' }
  const bytes = await host.readBytes(found.path, largestMemo)
  if (bytes === 'too-large') return { refused: 'too-large' }
  const text = bytes && new TextDecoder().decode(bytes)
  if (text === undefined || text.includes('\0')) return { refused: 'missing' }
  const files = await filesNamedIn(host, found.path, { folders: [] })
  /** Nothing of the corpus is included: who may read it, and who not, its files say. */
  const read = async (name: string): ReturnType<typeof files.read> => {
    const file = await files.pathOf(name)
    return file === undefined || isOfCorpus(file) ? undefined : host.readBytes(file, largestMemo)
  }
  const bibliographies: MemoFile['bibliographies'] = async (memo, corpus) => {
    const readLibrary = await memoLibraries(host, corpus, [])
    return (await readLibrary(found.path, memo, await filesNamedIn(host, found.path, { folders }))).library
      .bibliographies
  }
  return {
    text,
    bibliographies,
    surroundings: surroundingsOf(host, found.path, { ...files, read }),
    hands: async ({ memo, included }) =>
      switchHands(host, memo, (span) => host.beside(found.path, included(span)?.file.path ?? found.path)),
  }
}
