import { Corpus } from '../core/corpus/corpus.js'
import { tooMuchIn } from '../core/memo/limits.js'
import { unreadableFile } from '../core/corpus/read/corpusFile.js'
import { isReviewsUri, readReviews, unreadableReviews } from '../core/corpus/reviews.js'
import { isSourceUri, readSource, type SourceText, unreadableSource } from '../core/corpus/source/sourceText.js'
import { isSumsUri, readSums, unreadableSums } from '../core/corpus/source/checksums.js'
import { plainEnglish } from '../words/l10n.js'
import { tooMuchSentence } from '../words/problems/memoLimits.js'
import { CannotRun, type Host } from './host.js'
import type { FileText } from './write.js'

/** The corpus in these folders, or the shipped one where none is named. A file that cannot be read is a problem of its own. */
export async function loadCorpus(host: Host, folders: readonly string[]): Promise<Corpus> {
  const corpus = new Corpus()
  await eachFile(
    host,
    folders,
    async (file, uri) => putFile(corpus, uri, await host.readOwn(file)),
    (uri) => isOurs(corpus, uri),
  )
  return corpus
}

type FileBytes = Uint8Array | 'too-large' | undefined

/** Whether a file is an interview or a glossary, or should be. */
export function isOurs(corpus: Corpus, uri: string): boolean {
  const file = corpus.file(uri)
  return Boolean(file?.document ?? file?.problems.length)
}

/** Gives all files of the corpus folders, one after the other; says where none is ours. */
export async function eachFile(
  host: Host,
  folders: readonly string[],
  put: (file: string, uri: string) => Promise<void>,
  isOfCorpus: (uri: string) => boolean,
): Promise<void> {
  for (const folder of folders.length ? folders : [host.shippedCorpus]) {
    const names = await host.listFiles(folder)
    if (!names) throw new CannotRun(`There is no folder ${folder}.`)
    const uris: string[] = []
    for (const name of names.filter((one) => /\.(?:md|txt|sums|reviewed)$/i.test(one))) {
      const file = host.join(folder, name)
      const uri = host.toUri(file)
      uris.push(uri)
      await put(file, uri)
    }
    if (!uris.some(isOfCorpus)) host.err(`No interview or glossary was found in ${folder}.\n`)
  }
}

/** Puts a file as it was read, or that it cannot be, into the corpus. */
export function putFile(corpus: Corpus, uri: string, bytes: FileBytes): void {
  const text = bytes === 'too-large' ? undefined : decode(bytes)
  if (isSourceUri(uri)) corpus.setSourceText(readSourceFile(uri, text, bytes === 'too-large'))
  else if (isSumsUri(uri)) corpus.setSums(text === undefined ? unreadableSums(uri) : readSums(uri, text))
  else if (isReviewsUri(uri)) corpus.reviews.set(text === undefined ? unreadableReviews(uri) : readReviews(uri, text))
  else if (text !== undefined) corpus.set(uri, text)
  else corpus.setFile(unreadableFile(uri, bytes === 'too-large' ? 'file-too-large' : 'file-unreadable'))
}

function readSourceFile(uri: string, text: string | undefined, isTooLarge: boolean): SourceText {
  if (text !== undefined) return readSource(uri, text)
  return unreadableSource(uri, isTooLarge ? 'source-too-large' : 'source-unreadable')
}

/** The text of a memo, which is no more than can be read, with the bytes that it was read from. */
export async function loadMemo(host: Host, file: string): Promise<FileText> {
  const read = await loadFile(host, file)
  const what = tooMuchIn(read.text)
  if (what) throw new CannotRun(tooMuchSentence(file, what, plainEnglish))
  return read
}

/** The text of a file, or of standard input for `-`, with the bytes that it was read from. */
export async function loadFile(host: Host, file: string): Promise<FileText> {
  const bytes = file === '-' ? await host.readInput() : await host.readBytes(file)
  if (bytes === undefined) throw new CannotRun(`${file} cannot be read.`)
  if (bytes === 'too-large') throw new CannotRun(`${file} is too large.`)
  const text = decode(bytes)
  if (text === undefined) throw new CannotRun(`${file} is not text in UTF-8.`)
  if (text.includes('\0')) throw new CannotRun(`${file} holds a NUL character, which no text has. Remove it.`)
  return { text, bytes }
}

function decode(bytes: Uint8Array | undefined): string | undefined {
  if (!bytes) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined // not UTF-8: the caller says so, with the name of the file
  }
}
