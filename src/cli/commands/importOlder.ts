import type { Corpus } from '../../core/corpus/corpus.js'
import { isProtected, isProtectedInterview } from '../../core/terms/terms.js'
import type { Transcript } from '../../core/transcript/transcript.js'
import type { CorpusFile, Interview } from '../../core/model.js'
import { readCorpusFile } from '../../core/corpus/read/corpusFile.js'
import { withHashes } from '../../core/corpus/source/hashes.js'
import { keyOfSource, readSource, type SourceText } from '../../core/corpus/source/sourceText.js'
import { readSums } from '../../core/corpus/source/checksums.js'
import type { JsonImported } from '../jsonImport.js'
import { loadCorpus } from '../load.js'
import { type FileText, readFileText, textOf } from '../write.js'
import { type Job, refused } from './importJob.js'

/** What is here before an import: the corpus of the folder, which need not be there yet. */
export async function corpusAt({ host, out }: Job): Promise<Corpus> {
  const isThere = (await host.listFiles(out)) !== undefined
  return loadCorpus(host, isThere ? [out] : [host.shippedCorpus])
}

/** Interviews with their hashes: those of protected ones are in the store. */
async function hashedByStore({ host }: Job, interviews: readonly Interview[]): Promise<readonly Interview[]> {
  return Promise.all(
    interviews.map(async (interview) => {
      if (!isProtectedInterview(interview)) return interview
      const path = host.join(host.store, `${interview.key}.sums`)
      const text = await textOf(host, path)
      return text === undefined ? interview : withHashes(interview, readSums(host.toUri(path), text))
    }),
  )
}

/** The texts in the protected store by key. */
export async function storedTexts({ host }: Job): Promise<ReadonlyMap<string, SourceText>> {
  const names = ((await host.listFiles(host.store)) ?? []).filter((name) => /\.txt$/i.test(name))
  const texts = new Map<string, SourceText>()
  for (const file of names.map((name) => host.join(host.store, name))) {
    const uri = host.toUri(file)
    texts.set(keyOfSource(uri), readSource(uri, (await textOf(host, file)) ?? ''))
  }
  return texts
}

/**
 * The interview that the transcript is a newer copy of: the one with the key that was given, else one that has most of its words. With
 * another key than was given only where one of the two is protected: a second copy would tell what the first keeps.
 */
export async function olderInterview(
  job: Job,
  corpus: Corpus,
  texts: ReadonlyMap<string, SourceText>,
  transcript: Transcript,
): Promise<Interview | undefined> {
  const { host, tools, options, terms, out } = job
  const folder = `${host.toUri(out).replace(/\/$/, '')}/`
  const here = await hashedByStore(
    job,
    corpus.interviews().filter(({ uri }) => uri.startsWith(folder)),
  )
  const named = here.find(({ key }) => key === options.key)
  if (named) return named
  const known = here.map((interview) => {
    const source = isProtectedInterview(interview) ? texts.get(interview.key) : corpus.sourceOf(interview.key)
    return { interview, ...(source ? { source } : {}) }
  })
  const shared = tools.sharedInterview(transcript, known)
  const isKept = shared !== undefined && (isProtectedInterview(shared) || isProtected(terms))
  return options.key === undefined || isKept ? shared : undefined
}

/** An interview as its file stands, with its text: what is changed is what was read, and nothing that was read before. */
export interface Older {
  readonly interview: Interview
  readonly file: CorpusFile
  readonly path: string
  readonly before: FileText
  /** Where its text is, or is to be. */
  readonly sourcePath: string
  readonly sourceBefore?: FileText
  readonly source?: SourceText
  /** Where the hashes of its paragraphs are, or are to be. */
  readonly sumsPath: string
  readonly sumsBefore?: FileText
}

/** Undefined where the file cannot be read as that interview any more. */
export async function readOlder({ host }: Job, corpus: Corpus, older: Interview): Promise<Older | undefined> {
  const { uri, key } = older
  const path = host.toPath(uri)
  const before = await readFileText(host, path)
  const file = before && readCorpusFile(uri, before.text)
  const document = file?.document
  if (!before || !file || document?.kind !== 'interview' || document.key !== key) return undefined
  const isStored = isProtectedInterview(document)
  const sumsPath = isStored ? host.join(host.store, `${key}.sums`) : path.replace(/[^/\\]*$/, `${key}.sums`)
  const sumsBefore = await readFileText(host, sumsPath)
  const interview = withHashes(document, sumsBefore && readSums(host.toUri(sumsPath), sumsBefore.text))
  const beside = corpus.sourceOf(key)?.uri
  const inCorpus = beside === undefined ? path.replace(/\.md$/i, '.txt') : host.toPath(beside)
  const sourcePath = isStored ? host.join(host.store, `${key}.txt`) : inCorpus
  const sourceBefore = await readFileText(host, sourcePath)
  const source = sourceBefore && readSource(host.toUri(sourcePath), sourceBefore.text)
  return {
    interview,
    file: { ...file, document: interview },
    path,
    before,
    sourcePath,
    ...(source ? { sourceBefore, source } : {}),
    sumsPath,
    ...(sumsBefore ? { sumsBefore } : {}),
  }
}

/** The words are here already, under another key and with somebody to protect. */
export function anotherKey({ key, terms }: Interview): Omit<JsonImported, 'file'> {
  return refused(
    `Its words are those of ${key}, which was imported as ${terms}; under a second key they would tell who spoke. Leave out --key, or take ${key} away first.`,
  )
}
