import type { Corpus } from '../../core/corpus/corpus.js'
import { isProtectedInterview } from '../../core/terms/terms.js'
import type { NamesFile } from '../../core/terms/namesFile.js'
import type { LostWords, Reimport } from '../../core/import/reimport.js'
import type { Transcript } from '../../core/transcript/transcript.js'
import type { Interview, PassageRef } from '../../core/model.js'
import { readCorpusFile } from '../../core/corpus/read/corpusFile.js'
import { formatPassageRef } from '../../core/corpus/read/values.js'
import { importReport } from '../../words/import/import.js'
import { plainEnglish } from '../../words/l10n.js'
import { otherInterviewSentence, reimportReport } from '../../words/import/reimport.js'
import type { JsonImported } from '../jsonImport.js'
import { unreadableSentence } from '../store.js'
import { jsonTranscript } from '../transcripts.js'
import type { FileChange } from '../../machine/changeFiles.js'
import { unknownNames } from '../unprotected.js'
import { type FileText, ignoring, readFileText, textChange, write } from '../write.js'
import { citingMemos } from './citingMemos.js'
import { asRead, type Job, lowerCase, refused, whoSpeaksHint } from './importJob.js'
import type { Older } from './importOlder.js'

/** What the store is to protect, and what it had. */
interface KnownNames {
  readonly path: string
  readonly before?: FileText
  readonly now: NamesFile
}

/** Takes a newer transcript into an interview that was imported before. */
export async function importAgain(
  job: Job,
  corpus: Corpus,
  older: Older,
  transcript: Transcript,
): Promise<Omit<JsonImported, 'file'>> {
  const { host, tools, options, terms } = job
  const { interview, source } = older
  const { key } = interview
  const isTold = !isProtectedInterview(interview)
  if (interview.terms !== terms)
    return refused(
      `${key} was imported as ${interview.terms}. Change its terms before it is imported again, with Change Attribution Terms… in the editor, which takes names out of its file.`,
    )
  if (tools.isOtherInterview(interview, transcript, source)) return refused(otherInterviewSentence(key, plainEnglish))
  const names = isTold ? undefined : await namesOf(job, key, transcript)
  // What stood in it would be lost, and free to be told.
  if (names && 'unreadable' in names) return refused(unreadableSentence(names.unreadable))
  if (names && 'unknown' in names) return refused(names.unknown)
  const told = { ...(names ? { names: names.now } : {}), ...(job.kind ? { kind: job.kind } : {}) }
  const old = { ...(source ? { source } : {}), ...told }
  const result = tools.reimport(older.file, older.before.text, transcript, old)
  if (!result) return refused(`${older.path} cannot be read.`)
  const files = await filesOf(job, corpus, older, result, names)
  const failure = options.dryRun ? undefined : await write(host, [...(await ignored(job, older)), ...files])
  if (failure !== undefined) return refused(failure)
  return {
    result: options.dryRun ? 'planned' : 'imported-again',
    key,
    transcript: jsonTranscript(transcript, isTold),
    files: files.map(({ path: each }) => each),
    changes: changesOf(result),
    messages: [
      ...whoSpeaksHint(transcript),
      // What the file says of the interview stays, whether the newer transcript has it or not.
      ...importReport({ ...transcript, unknown: [] }, isTold, plainEnglish),
      ...reimportReport(result, plainEnglish),
      ...(await citingMemos(host, corpus, key, result)),
      ...(!isTold && tools.isInLowerCase(transcript) ? [lowerCase] : []),
      ...(isOther(options.description, interview) ? [`The description in the file of ${key} was left as it is.`] : []),
      ...asRead(job, transcript, isTold),
    ],
  }
}

/** Whether a description was given that the interview does not have. */
function isOther(description: string | undefined, interview: Interview): boolean {
  return description !== undefined && description.trim().replace(/\s+/g, ' ') !== interview.description
}

/** Names that were known before and those that the newer transcript states; or the path of a file of names that cannot be read, or what is wrong with an option. */
async function namesOf(
  { host, tools, options, terms }: Job,
  key: string,
  transcript: Transcript,
): Promise<KnownNames | { readonly unreadable: string } | { readonly unknown: string }> {
  const path = host.join(host.store, `${key}.names.json`)
  const before = await readFileText(host, path)
  const known = before && tools.readNamesFile(before.text)
  if (!known && (before || (await host.isThere(path)))) return { unreadable: path }
  const unknown = unknownNames(tools, transcript, known, options)
  if (unknown !== undefined) return { unknown }
  const told = { key, terms, names: options.name, open: options.unprotect }
  return { path, ...(before ? { before } : {}), now: tools.namesFileAgain(known, transcript, told) }
}

/** A text of an interview on record that was not here must not get into git. */
async function ignored({ host, tools }: Job, { interview, path, sourceBefore }: Older): Promise<readonly FileChange[]> {
  if (sourceBefore || isProtectedInterview(interview)) return []
  return ignoring(host, tools, host.beside(path, '.'), tools.ignoreLine(interview.key))
}

/** All files that a newer transcript changes: the names of the interview, its text and hashes, glossaries that point at its passages, and its file. */
async function filesOf(
  { host, tools }: Job,
  corpus: Corpus,
  { interview, path, before, sourcePath, sourceBefore, sumsPath, sumsBefore }: Older,
  result: Reimport,
  names: KnownNames | undefined,
): Promise<readonly FileChange[]> {
  const glossaries: FileChange[] = []
  for (const { uri, document } of corpus.files()) {
    if (document?.kind !== 'glossary') continue
    const glossary = host.toPath(uri)
    const read = await readFileText(host, glossary)
    const after = read && tools.renumberedIn(readCorpusFile(uri, read.text), read.text, interview.key, result)
    if (read && after !== undefined && after !== read.text) glossaries.push(textChange(glossary, read, after))
  }
  return [
    ...(names ? [textChange(names.path, names.before, tools.formatNamesFile(names.now), true)] : []),
    textChange(sourcePath, sourceBefore, result.source, names !== undefined),
    textChange(sumsPath, sumsBefore, result.sums, names !== undefined),
    ...glossaries,
    textChange(path, before, result.text),
  ]
}

function changesOf(result: Reimport): NonNullable<JsonImported['changes']> {
  const { moved, edited, added, gone, lost, altered, reread, otherVoice } = result
  const refs = (all: readonly PassageRef[]): readonly string[] => all.map(formatPassageRef)
  const claims = (all: readonly LostWords[]) =>
    all.map(({ label, ref, line }) => ({ label, ref: formatPassageRef(ref), line }))
  return {
    moved: moved.map(({ from, to }) => ({ from: formatPassageRef(from), to: formatPassageRef(to) })),
    edited: refs(edited),
    added: refs(added),
    gone: refs(gone),
    lost: claims(lost),
    altered: claims(altered),
    reread: claims(reread),
    otherVoice: refs(otherVoice),
  }
}
