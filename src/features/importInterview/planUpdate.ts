import * as vscode from 'vscode'
import { fileNameOf } from './chooseFiles.js'
import { isProtectedInterview } from '../../core/terms/terms.js'
import type { ChosenNames } from '../../core/terms/answers.js'
import type { Reimport } from '../../core/import/reimport.js'
import type { CorpusFile, Interview } from '../../core/model.js'
import { readCorpusFile } from '../../core/corpus/read/corpusFile.js'
import { withHashes } from '../../core/corpus/source/hashes.js'
import { readSource } from '../../core/corpus/source/sourceText.js'
import { readSums, type SumsFile } from '../../core/corpus/source/checksums.js'
import type { ImportTools } from '../../editor/bundles/loadImport.js'
import type { Services } from '../../editor/services.js'
import { otherInterviewSentence, reimportReport } from '../../words/import/reimport.js'
import { citingMemos } from './citingMemos.js'
import type { Kept } from './followStore.js'
import { pointing } from './pointing.js'
import type { ReadFile } from './readFiles.js'
import { type Change, relativePathOf, type StoredFile } from './targets.js'
import { textAt } from './textAt.js'
import { readStored } from '../../editor/protection/protectedStore.js'
import { exists } from '../../editor/exists.js'

/** A newer transcript of an interview that is in the corpus, ready to be shown and written. */
export interface PlannedUpdate extends ReadFile {
  readonly interview: Interview
  /** Whether names and words of it may be shown. */
  readonly isTold: boolean
  readonly changes: readonly Change[]
  readonly store: readonly StoredFile[]
  /** What ties its transcript in the store to the text of its file. */
  readonly kept?: Kept
  /** The line that keeps its text out of git, where it had none here. */
  readonly ignore?: string
  /** What moved, what is new and what was not found again, a sentence a line. */
  readonly report: readonly string[]
  /** Claims that wait for a place. */
  readonly lost: number
}

/** What an update works on. `pending` holds the texts that updates before this one will leave, by their addresses. */
export interface Updating {
  readonly services: Services
  readonly tools: ImportTools
  readonly store: vscode.Uri
  readonly pending: Map<string, string>
}

/** What a newer transcript changes in its interview and in files that point at it; undefined where a file cannot be read any more, which is told. */
export async function planUpdate(
  updating: Updating,
  read: ReadFile,
  interview: Interview,
  chosen: ChosenNames = {},
): Promise<PlannedUpdate | undefined> {
  const { services, tools, store, pending } = updating
  const { key, terms } = interview
  const isTold = !isProtectedInterview(interview)
  const uri = vscode.Uri.parse(interview.uri)
  const text = await textAt(uri, pending)
  if (text === undefined) return tellUnreadable(uri)
  const sumsUri = vscode.Uri.joinPath(uri, '..', `${key}.sums`)
  const oldSums = isTold ? await textAt(sumsUri, pending) : await readStored(vscode.Uri.joinPath(store, `${key}.sums`))
  const sums = oldSums === undefined ? undefined : readSums(sumsUri.toString(), oldSums)
  const textUri = vscode.Uri.parse(
    (await services.searcher.textOf(key))?.uri ?? interview.uri.replace(/\.md$/i, '.txt'),
  )
  const oldText = isTold ? await textAt(textUri, pending) : undefined
  const transcriptUri = vscode.Uri.joinPath(store, `${key}.txt`)
  const oldTranscript = isTold ? undefined : await readStored(transcriptUri)
  const [sourceUri, words] = isTold ? [textUri, oldText] : [transcriptUri, oldTranscript]
  const source = words === undefined ? undefined : readSource(sourceUri.toString(), words)
  if (tools.isOtherInterview(interview, read.transcript, source))
    return tellError(otherInterviewSentence(key, vscode.l10n))
  const namesUri = vscode.Uri.joinPath(store, `${key}.names.json`)
  const stored = isTold ? undefined : await readStored(namesUri)
  const before = stored === undefined ? undefined : tools.readNamesFile(stored)
  if (!isTold && !before && (await exists(namesUri))) return tellDamaged(namesUri)
  const known = tools.namesFileAgain(before, read.transcript, { key, terms, ...chosen })
  const old = { ...(source ? { source } : {}), ...(isTold ? {} : { names: known }), kind: read.kind }
  const result = tools.reimport(fileWith(interview.uri, text, sums), text, read.transcript, old)
  if (!result) return tellUnreadable(uri)
  const inMemos = await citingMemos(services, key, result, (one) => textAt(one, pending))
  const changes = [
    { uri, before: text, after: result.text },
    ...(isTold
      ? [
          { uri: textUri, before: oldText, after: result.source },
          { uri: sumsUri, before: oldSums, after: result.sums },
        ]
      : []),
    ...(await pointing(services, tools, interview, result, (one) => textAt(one, pending))),
    ...inMemos.changes,
  ].filter((one) => one.before !== one.after)
  for (const change of changes) pending.set(change.uri.toString(), change.after)
  const kept = await keptIn(store, { interview: uri, key, text }, result)
  return {
    ...read,
    interview,
    isTold,
    changes,
    store: isTold
      ? []
      : [{ name: `${key}.names.json`, text: tools.formatNamesFile(known), before: stored }, ...storedBy(kept)],
    ...(isTold ? {} : { kept }),
    ...(isTold && oldText === undefined ? { ignore: tools.ignoreLine(key) } : {}),
    report: [...reimportReport(result, vscode.l10n), ...inMemos.report],
    lost: result.lost.length,
  }
}

/** What an interview's file is read as, with its hashes. */
export function fileWith(uri: string, text: string, sums: SumsFile | undefined): CorpusFile {
  const file = readCorpusFile(uri, text)
  return file.document?.kind === 'interview' ? { ...file, document: withHashes(file.document, sums) } : file
}

/** What ties transcript and hashes in the store to the text of the file. */
export async function keptIn(
  store: vscode.Uri,
  { interview, key, text }: { readonly interview: vscode.Uri; readonly key: string; readonly text: string },
  result: Pick<Reimport, 'text' | 'source' | 'sums'>,
): Promise<Kept> {
  const [transcript, sums] = [vscode.Uri.joinPath(store, `${key}.txt`), vscode.Uri.joinPath(store, `${key}.sums`)]
  return {
    interview,
    transcript,
    sums,
    before: { file: text, transcript: await readStored(transcript), sums: await readStored(sums) },
    after: { file: result.text, transcript: result.source, sums: result.sums },
  }
}

/** The files of the store that change with it. */
export function storedBy({ transcript, sums, before, after }: Kept): readonly StoredFile[] {
  return [
    { name: fileNameOf(transcript), text: after.transcript, before: before.transcript },
    { name: fileNameOf(sums), text: after.sums, before: before.sums },
  ]
}

function tellUnreadable(uri: vscode.Uri): undefined {
  return tellError(vscode.l10n.t('{0} cannot be read as an interview, so nothing was saved.', relativePathOf(uri)))
}

/** What stood in it would be lost, and free to be told. */
export function tellDamaged(uri: vscode.Uri): undefined {
  return tellError(
    vscode.l10n.t(
      'The list of protected names, {0}, is damaged, so nothing was saved. Repair it or restore a copy.',
      relativePathOf(uri),
    ),
  )
}

function tellError(sentence: string): undefined {
  void vscode.window.showErrorMessage(sentence)
  return undefined
}
