import * as vscode from 'vscode'
import { withWords } from '../../core/corpus/source/withWords.js'
import { interviewees } from '../../core/corpus/voiceNames.js'
import type { Checked } from '../../core/cited/checked.js'
import type { Interview } from '../../core/model.js'
import type { Quoted, ReadBackItem } from '../../core/quoted/readBack.js'
import { loadTools } from '../../editor/bundles/loadTools.js'
import { warn } from '../../editor/messages.js'
import { surroundingsOf } from '../../editor/memos/namedFiles.js'
import { prepareCheck } from '../../editor/memos/prepareCheck.js'
import { listMemoFiles, readSavedMemo } from '../../editor/memos/workspaceMemos.js'
import { pickInterview } from '../../editor/pickInterview.js'
import type { Services } from '../../editor/services.js'
import { termsLabel } from '../../words/claim.js'

const { l10n } = vscode

/** What the memos of the workspace print of one source. */
export interface QuotedInMemos {
  readonly quoted: Quoted
  readonly items: readonly ReadBackItem[]
  /** The memos that cite the source, as they were looked at. */
  readonly memos: readonly { readonly uri: vscode.Uri; readonly checked: Checked }[]
}

/** Asks for the source, where no row of it was clicked, and finds what is printed of it; undefined when the user gives up or is told why not. */
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
  const found: { readonly uri: vscode.Uri; readonly checked: Checked }[] = []
  for (const uri of await listMemoFiles(files)) {
    const open = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString())
    const written = open ? memos.memoOf(open, 'docx') : (await readSavedMemo(uri, memos))?.memo
    if (!written?.written.includes(key)) continue
    const { memo } = await tools.composeMemo(written, surroundingsOf(services, uri))
    const today = new Date().toISOString().slice(0, 10)
    const options = { ...kept, today, library: await libraries.of(uri, memo) }
    await prepareCheck(checker, corpus, memo, options)
    found.push({ uri, checked: await withWords(corpus.texts, () => checker.examine(memo, options).checked) })
  }
  // Nobody could tell whose words of such a memo are protected.
  const closed = found
    .flatMap(({ checked }) => checked.cited)
    .find(({ interview }) => interview && kept.unreadable.has(interview.key))
  if (closed)
    return warn(l10n.t('The protected names of {0} cannot be read, so nothing is made of it.', closed.item.key))
  const mask = tools.maskOf(corpus, kept.names)
  const items = await withWords(corpus.texts, () =>
    found
      .flatMap(({ checked }) => tools.readBackItems(quoted, checked))
      .map((one) => ({ ...one, sentence: mask(one.sentence), quoted: one.quoted.map(mask) })),
  )
  if (items.length) return { quoted, items, memos: found }
  warn(l10n.t('No memo of this workspace quotes {0}, or nothing of it may be printed.', key))
  return undefined
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
