import type { Corpus } from '../../core/corpus.js'
import { isProtected, isProtectedInterview } from '../../core/cite/protection.js'
import type { NamesFile } from '../../core/import/protect.js'
import type { LostWords, Reimport } from '../../core/import/reimport.js'
import type { Transcript } from '../../core/import/model.js'
import type { Interview, PassageRef } from '../../core/model.js'
import { formatPassageRef } from '../../core/read/values.js'
import type { SourceText } from '../../core/source/sourceText.js'
import { importReport } from '../../words/import.js'
import { plainEnglish } from '../../words/l10n.js'
import { otherInterviewSentence, reimportReport } from '../../words/reimport.js'
import type { JsonImported } from '../json.js'
import { unreadableSentence } from '../stored.js'
import { jsonTranscript } from '../transcripts.js'
import { textOf } from '../write.js'
import { citingMemos } from './citingMemos.js'
import { asRead, type Job, lowerCase, refused } from './importJob.js'
import { whoSpeaksHint } from './whoSpeaks.js'

interface Rewritten {
  readonly path: string
  readonly text: string
}

/** Takes a newer transcript into an interview that was imported before. */
export async function importAgain(
  job: Job,
  corpus: Corpus,
  interview: Interview,
  source: SourceText | undefined,
  transcript: Transcript,
): Promise<Omit<JsonImported, 'file'>> {
  const { host, tools, options, terms } = job
  const { key } = interview
  const isTold = !isProtectedInterview(interview)
  if (interview.terms !== terms || isTold === isProtected(terms))
    return refused(
      `${key} was imported as ${interview.terms}. Change its terms before it is imported again, with Change Terms… in the editor, which takes names out of its file.`,
    )
  if (tools.isOtherInterview(interview, transcript, source)) return refused(otherInterviewSentence(key, plainEnglish))
  const path = host.toPath(interview.uri)
  const text = (await textOf(host, path))?.replace(/^\uFEFF/, '')
  const file = corpus.file(interview.uri)
  const names = isTold ? undefined : await namesOf(job, key, transcript)
  // What stood in it would be lost, and free to be told.
  if (typeof names === 'string') return refused(unreadableSentence(names))
  const old = { ...(source ? { source } : {}), ...(names ? { names } : {}) }
  const result = file && text !== undefined ? tools.reimport(file, text, transcript, old) : undefined
  if (!result) return refused(`${path} cannot be read.`)
  const files = await filesOf(job, corpus, interview, result, names)
  if (!options.dryRun) {
    for (const { path: each, text: words } of files) {
      const made = await host.createText(each, words, !isTold && !host.isTeamStore && each.startsWith(job.store))
      if (made === 'exists' && (await host.writeText(each, words))) continue
      if (made !== 'written') return refused(`${each} cannot be written.`)
    }
  }
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

/** Names that were known before and those that the newer transcript states; the path of a file of names that cannot be read. */
async function namesOf(
  { host, tools, options, terms, store }: Job,
  key: string,
  transcript: Transcript,
): Promise<NamesFile | string> {
  const path = host.join(store, `${key}.names.json`)
  const text = await textOf(host, path)
  const before = text === undefined ? undefined : tools.readNamesFile(text)
  if (!before && (text !== undefined || (await host.isThere(path)))) return path
  return tools.withNames(before, tools.namesFileOf(transcript, { key, terms, names: options.names }))
}

/** All files that a newer transcript changes: the interview, its text, its names, and glossaries that point at its passages. */
async function filesOf(
  { host, tools, store }: Job,
  corpus: Corpus,
  interview: Interview,
  result: Reimport,
  names: NamesFile | undefined,
): Promise<readonly Rewritten[]> {
  const path = host.toPath(interview.uri)
  const { key } = interview
  const glossaries: Rewritten[] = []
  for (const file of corpus.files()) {
    if (file.document?.kind !== 'glossary') continue
    const glossary = host.toPath(file.uri)
    const before = (await textOf(host, glossary))?.replace(/^\uFEFF/, '') ?? ''
    const after = tools.renumberedIn(file, before, key, result)
    if (after !== before) glossaries.push({ path: glossary, text: after })
  }
  return [
    ...(names ? [{ path: host.join(store, `${key}.names.json`), text: tools.formatNamesFile(names) }] : []),
    { path: names ? host.join(store, `${key}.txt`) : path.replace(/\.md$/i, '.txt'), text: result.source },
    ...glossaries,
    { path, text: result.text },
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
