import type { CheckOptions, MemoChecker } from '../core/check/check.js'
import type { Corpus } from '../core/corpus/corpus.js'
import { type ReadBack } from '../core/corpus/readBacks.js'
import { readReviews, reviewsEnding } from '../core/corpus/reviews.js'
import { readSource, type SourceText } from '../core/corpus/source/sourceText.js'
import { guardOf } from '../core/disclosure/namesInInterview.js'
import { plainWords } from '../core/language/foldName.js'
import type { Memo } from '../core/memo/memo.js'
import { type NamesFile, readNamesFile } from '../core/terms/namesFile.js'
import { isProtectedInterview } from '../core/terms/terms.js'
import { isWhole } from '../core/quotation/wholeQuotation.js'
import { CannotRun, type Host } from './host.js'
import { textOf } from './write.js'

/**
 * The host of one run. Whatever path leads into the protected store, by links too, nothing is there to be read, and nothing can be written there:
 * what a run says and does must not tell what the store holds. With `--store` the host has it as `opened`; an assistant is not given it.
 */
export async function hostOf(machine: Host, isAsked: boolean): Promise<Host> {
  if (isAsked && machine.assistant !== undefined)
    throw new CannotRun(
      `--store is for people: ${machine.assistant} says that an assistant runs this. Open the memo in the editor, or use a terminal of your own.`,
    )
  const store = await machine.realPath(machine.store)
  // Where capitals part no names the two are one folder.
  const plain = (path: string): string => `${path}${machine.separator}`.toLowerCase()
  const isInStore = async (path: string): Promise<boolean> => {
    const real = await machine.realPath(path)
    if (plain(real).startsWith(plain(store))) return true
    // Whoever names another store does not open this one: what stands beside a file of names is kept with it.
    const names = real.replace(/\.(?:names\.json|txt|sums|reviewed)$/i, '.names.json')
    return names.endsWith('.names.json') && machine.isThere(names)
  }
  const closed: Host = {
    ...machine,
    opened: undefined,
    readBytes: async (path, most) => ((await isInStore(path)) ? undefined : machine.readBytes(path, most)),
    readOwn: async (path) => ((await isInStore(path)) ? undefined : machine.readOwn(path)),
    projectFile: async (path, fence) => ((await isInStore(path)) ? 'store' : machine.projectFile(path, fence)),
    isThere: async (path) => !(await isInStore(path)) && machine.isThere(path),
    listFiles: async (folder) => ((await isInStore(folder)) ? undefined : machine.listFiles(folder, store)),
    recover: async (folders) => {
      const inStore = await Promise.all(folders.map(isInStore))
      return machine.recover(folders.filter((_, index) => !inStore[index]))
    },
    change: async (changes) => {
      for (const { path } of changes) if (await isInStore(path)) return { why: 'failed', path }
      return machine.change(changes)
    },
  }
  return isAsked ? { ...closed, opened: machine } : closed
}

/** What the store of this machine keeps of protected interviews, by key. */
export interface Stored extends Pick<CheckOptions, 'answersWholeQuotations'> {
  /** What must not be told. */
  readonly names: ReadonlyMap<string, NamesFile>
  /** The words that prove quotations, and are shown nowhere. */
  readonly protectedTexts: ReadonlyMap<string, SourceText>
  /** What became of words that were shown to their sources. */
  readonly readBacks: ReadonlyMap<string, readonly ReadBack[]>
  /** Files of names that are there and cannot be read, by key: what they protect is not known. */
  readonly unreadable: ReadonlyMap<string, string>
}

/** What an open store keeps of the protected interviews of a corpus; undefined where it is closed. */
export async function storedOf({ opened: host }: Host, corpus: Corpus): Promise<Stored | undefined> {
  if (!host) return undefined
  const names = new Map<string, NamesFile>()
  const protectedTexts = new Map<string, SourceText>()
  const readBacks = new Map<string, readonly ReadBack[]>()
  const unreadable = new Map<string, string>()
  for (const { key } of corpus.interviews().filter(isProtectedInterview)) {
    const namesPath = host.join(host.store, `${key}.names.json`)
    const file = await textOf(host, namesPath)
    const told = file === undefined ? undefined : readNamesFile(file)
    if (told) names.set(key, told)
    else if (file !== undefined || (await host.isThere(namesPath))) unreadable.set(key, namesPath)
    const path = host.join(host.store, `${key}.txt`)
    const text = await textOf(host, path)
    if (text !== undefined) protectedTexts.set(key, readSource(host.toUri(path), text))
    const record = host.join(host.store, key + reviewsEnding)
    readBacks.set(key, readReviews(host.toUri(record), (await textOf(host, record)) ?? '').readBacks)
  }
  corpus.guard = guardOf(names)
  for (const key of names.keys()) await readGuarded(host, corpus, corpus.interview(key)?.uri)
  return { names, protectedTexts, readBacks, unreadable, answersWholeQuotations: true }
}

/** Reads the file of a protected interview again, without the names that somebody may have typed into it: each is an error there. */
async function readGuarded(host: Host, corpus: Corpus, uri = ''): Promise<void> {
  const text = await textOf(host, host.toPath(uri))
  if (text === undefined) return
  if (new Set(plainWords(text).split(' ')).size > most.words)
    throw new CannotRun(
      `With --store an interview has at most ${most.words} different words: ${host.toPath(uri)} has more. Open it in the editor.`,
    )
  corpus.set(uri, text)
}

/** What is wrong with a file of names, and none of what stands in it. */
export function unreadableSentence(path: string): string {
  return `${path} cannot be read as a file of names, so nobody can say what must not be told; expected JSON with "attache": "names/1".`
}

/** What a run compares with the store at most: lists of words and surnames are longer. */
const most = { quotations: 50, words: 5000 }

/** Counts what a run is going to compare with an open store, before it does. */
export class StoreBudget {
  readonly #words = new Set<string>()
  #quotations = 0

  /** Adds a memo with its name; throws where it is too much, so that nothing is compared. */
  add(name: string, memo: Memo, checker: MemoChecker): void {
    for (const word of plainWords(`${name} ${memo.written}`).split(' ')) this.#words.add(word)
    this.#quotations += checker
      .look(memo)
      .quotations.filter(({ cited, text }) =>
        cited.length ? cited.some(({ interview }) => interview && isProtectedInterview(interview)) : isWhole(text),
      ).length
    if (this.#quotations > most.quotations || this.#words.size > most.words)
      throw new CannotRun(
        `With --store a run compares at most ${most.quotations} quotations and ${most.words} different words. Give fewer memos at a time, or open them in the editor.`,
      )
  }
}

/** Why nothing can be done with a protected interview; ends a sentence. */
export const needsStore = 'its names and transcript are in the store, which opens with --store alone.'
