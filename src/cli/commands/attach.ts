import type { Corpus } from '../../core/corpus/corpus.js'
import { isProtectedInterview } from '../../core/terms/terms.js'
import type { AttachPlan } from '../../core/import/align.js'
import type { Interview } from '../../core/model.js'
import { formatPassageRef } from '../../core/corpus/read/values.js'
import { endOfUri } from '../../core/text/uri.js'
import { attachReport, otherTextSentence } from '../../words/import/attach.js'
import { plainEnglish } from '../../words/l10n.js'
import { CannotRun, exit, type Host } from '../host.js'
import { schemaVersion } from '../json.js'
import type { JsonAttach } from '../jsonImport.js'
import { loadCorpus } from '../load.js'
import type { Options } from '../options.js'
import { printJson } from '../report.js'
import { needsStore } from '../store.js'
import { requireApart, requireClosed } from '../storeFolder.js'
import { readTranscriptFile } from '../transcripts.js'
import { unknownNames } from '../unprotected.js'
import type { FileChange } from '../../machine/changeFiles.js'
import { finishInterrupted, ignoring, textChange, textOf, write } from '../write.js'

/**
 * `attache attach`: fits a copy of the text to an interview and keeps what matches beside it. An interview that comes with the program is
 * copied into a corpus of one's own first, with the glossaries beside it.
 */
export async function runAttach(host: Host, options: Options): Promise<number> {
  const { words, key, folders, dryRun, json } = options
  const [file, ...more] = words
  if (file === undefined || more.length || key === undefined)
    throw new CannotRun('Expected one FILE, and with --key the interview it is the text of; see attache --help.')
  if (!dryRun) await finishInterrupted(host, [...folders, options.out ?? 'corpus'])
  const corpus = await loadCorpus(host, folders)
  const interview = corpus.interview(key)
  const where = folders.length ? folders.join(', ') : 'that comes with attache; name the folder of yours with --corpus'
  if (!interview) throw new CannotRun(`No interview has the key ${key} in the corpus ${where}.`)
  if (isProtectedInterview(interview) && !host.opened)
    throw new CannotRun(`Nothing was written: ${key} is protected, and ${needsStore}`)
  if (!interview.passages.length)
    throw new CannotRun(
      `${key} keeps no passages with which a text could be compared; import the transcript again, with --key ${key}.`,
    )
  const tools = await host.loadImport()
  const read = await readTranscriptFile(host, tools, file, { changes: options.changes })
  const transcript = typeof read === 'string' ? read : read.transcript
  if (typeof transcript === 'string') throw new CannotRun(transcript)
  const plan = tools.planAttach(interview, transcript)
  const there = corpus.sourceOf(key)
  if (there && there.text !== plan.file.text) throw new CannotRun(`${key} has a text already, which was left as it is.`)
  const messages = attachReport(plan.passages, plainEnglish)
  const copies = options.out !== undefined || !folders.length
  const home = copies ? (options.out ?? 'corpus') : folderOf(host, interview)
  const chosen = { names: options.name, open: options.unprotect }
  const unknown = unknownNames(tools, transcript, undefined, options)
  if (unknown !== undefined) throw new CannotRun(unknown)
  const names = tools.namesFileOf(transcript, { key, terms: interview.terms, ...chosen })
  const namesText = tools.formatNamesFile(names)
  const files = plan.isItsText
    ? await filesOf(host.opened ?? host, corpus, interview, plan, { home, copies, names: namesText })
    : []
  const isWritten = plan.isItsText && !dryRun
  const failure = isWritten
    ? await write(host.opened ?? host, [...(await ignoring(host, tools, home, plan.ignore)), ...files])
    : undefined
  if (failure !== undefined) throw new CannotRun(failure)
  const answer: JsonAttach = {
    schemaVersion,
    key,
    passages: plan.passages.map(({ ref, state }) => ({ ref: formatPassageRef(ref), state })),
    files: files.map(({ path }) => path),
    messages: plan.isItsText ? messages : [...messages, otherTextSentence(plainEnglish)],
  }
  if (json) printJson(host, answer)
  else host.out([...answer.messages, ...answer.files.map((path) => `→ ${path}`), ''].join('\n'))
  return plan.passages.every(({ state }) => state === 'same' || state === 'placed') ? exit.clean : exit.problems
}

function folderOf(host: Host, { uri }: Pick<Interview, 'uri'>): string {
  return host.toPath(uri.slice(0, uri.lastIndexOf('/')))
}

async function filesOf(
  host: Host,
  corpus: Corpus,
  interview: Interview,
  { file, sums, place }: AttachPlan,
  { home, copies, names }: { readonly home: string; readonly copies: boolean; readonly names: string },
): Promise<readonly FileChange[]> {
  const isStored = place === 'store'
  if (isStored) {
    await requireApart(host, home)
    await requireClosed(host)
  }
  const folder = isStored ? host.store : home
  const namesPath = host.join(folder, `${interview.key}.names.json`)
  // On another machine than that of the import nobody would know what a memo must not tell.
  const isNeeded = isStored && (await host.readOwn(namesPath)) === undefined
  // Hashes that the store has already are older than this copy.
  const sumsPath = host.join(folder, `${interview.key}.sums`)
  const isUnhashed = sums !== undefined && (await host.readOwn(sumsPath)) === undefined
  return [
    ...(isNeeded ? [textChange(namesPath, undefined, names, isStored)] : []),
    textChange(host.join(folder, file.name), undefined, file.text, isStored),
    ...(isUnhashed ? [textChange(sumsPath, undefined, sums.text, isStored)] : []),
    ...(copies ? await copiesOf(host, corpus, interview, home) : []),
  ]
}

/** The glossaries beside the interview, and the interview with its hashes, without those that the folder has already. */
async function copiesOf(
  host: Host,
  corpus: Corpus,
  interview: Interview,
  home: string,
): Promise<readonly FileChange[]> {
  const from = folderOf(host, interview)
  const copies: FileChange[] = []
  const glossaries = corpus.files().filter(({ document }) => document?.kind === 'glossary')
  const sums = corpus.sumsOf(interview)
  // The interview last.
  for (const { uri } of [...glossaries, ...(sums ? [sums] : []), interview]) {
    if (folderOf(host, { uri }) !== from) continue
    const path = host.join(home, endOfUri(uri))
    const text = await textOf(host, host.toPath(uri))
    if (text !== undefined && (await host.readBytes(path)) === undefined) copies.push(textChange(path, undefined, text))
  }
  return copies
}
