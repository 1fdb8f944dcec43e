import * as vscode from 'vscode'
import { withWords } from '../../core/corpus/source/withWords.js'
import { interviewees } from '../../core/corpus/voiceNames.js'
import type { Checked } from '../../core/cited/checked.js'
import type { Interview } from '../../core/model.js'
import type { Quoted } from '../../core/disclosure/readBack.js'
import type { NamesFile } from '../../core/terms/namesFile.js'
import { loadTools } from '../../editor/bundles/loadTools.js'
import { warn } from '../../editor/messages.js'
import { surroundingsOf } from '../../editor/memos/namedFiles.js'
import { prepareCheck } from '../../editor/memos/prepareCheck.js'
import { listMemoFiles, readSavedMemo } from '../../editor/memos/workspaceMemos.js'
import { pickInterview } from '../../editor/pickInterview.js'
import type { Services } from '../../editor/services.js'
import { termsLabel } from '../../words/claim.js'

const { l10n } = vscode

/** The memos of the workspace that cite one source, as they were looked at. */
export interface QuotedInMemos {
  readonly quoted: Quoted
  readonly memos: readonly { readonly uri: vscode.Uri; readonly name: string; readonly checked: Checked }[]
  /** Of protected sources, from the store. */
  readonly names: ReadonlyMap<string, NamesFile>
}

/** Asks for the source, where no row of it was clicked, and finds where it is cited; undefined when the user gives up or is told why not. */
export async function quotedInMemos(
  services: Services,
  clicked: unknown,
  title: string,
): Promise<QuotedInMemos | undefined> {
  const { corpus, files, libraries, memos, stored } = services
  await files.ready()
  const quoted = await chooseQuoted(services, clicked, title)
  if (!quoted) return undefined
  const { key } = quoted.interview
  stored.forget() // what was put into the store by hand counts at once
  const kept = await stored.of(corpus)
  if (kept.unreadable.has(key)) {
    warn(l10n.t('The protected names of {0} cannot be read, so nothing is made of it.', key))
    return undefined
  }
  const tools = await loadTools(services.context)
  const checker = new tools.MemoChecker(corpus)
  const found: QuotedInMemos['memos'][number][] = []
  for (const uri of await listMemoFiles(files)) {
    const open = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString())
    const written = open ? memos.memoOf(open, 'docx') : (await readSavedMemo(uri, memos))?.memo
    if (!written?.written.includes(key)) continue
    const { memo } = await tools.composeMemo(written, surroundingsOf(services, uri))
    const today = new Date().toISOString().slice(0, 10)
    const options = { ...kept, today, library: await libraries.of(uri, memo) }
    await prepareCheck(checker, corpus, memo, options)
    const name = vscode.workspace.asRelativePath(uri)
    found.push({ uri, name, checked: await withWords(corpus.texts, () => checker.examine(memo, options).checked) })
  }
  // Nobody could tell whose words of such a memo are protected.
  const closed = found
    .flatMap(({ checked }) => checked.cited)
    .find(({ interview }) => interview && kept.unreadable.has(interview.key))
  if (closed)
    return warn(l10n.t('The protected names of {0} cannot be read, so nothing is made of it.', closed.item.key))
  return { quoted, memos: found, names: kept.names }
}

/** One who answers: of several in one interview each has a sheet of their own. */
async function chooseQuoted({ corpus }: Services, clicked: unknown, title: string): Promise<Quoted | undefined> {
  const options = { title, placeHolder: l10n.t('Of which interview?') }
  const interview = isInterviewRow(clicked)
    ? clicked.interview
    : await pickInterview(corpus.interviews(), ({ terms }) => termsLabel(terms, l10n), options)
  const voices = interview ? interviewees(interview) : []
  const items = voices.map((voice) => ({ label: voice.description ?? voice.name, voice }))
  const chosen = items.length > 1 ? await vscode.window.showQuickPick(items, { title }) : items[0]
  return interview && chosen && { interview, voice: chosen.voice }
}

function isInterviewRow(row: unknown): row is { readonly interview: Interview } {
  return typeof row === 'object' && row !== null && 'interview' in row
}
