import * as vscode from 'vscode'
import { isProtectedInterview } from '../core/terms/terms.js'
import type { PassageRef } from '../core/model.js'
import { citationAt } from '../core/memo/memo.js'
import { passagesCited } from '../core/citation/resolve.js'
import { formatPassageRef } from '../core/corpus/read/values.js'
import { isSameRef } from '../core/corpus/source/sourceText.js'
import { registerCommand } from '../editor/commands.js'
import { protectedStore } from '../editor/protection/protectedStore.js'
import type { Services } from '../editor/services.js'
import { sourceDescription } from '../words/export/memoEvidence.js'

const { l10n } = vscode

/** A protected interview, and the passages of it that are meant. */
interface Meant {
  readonly key: string
  readonly refs?: readonly PassageRef[]
}

/** *Show Protected Words*, in a dialog of ours, and *Open Protected Transcript…*, which is a document that others can read. */
export function registerProtectedWords(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand(services.log, 'attache.showProtectedWords', (meant?: unknown) => showWords(services, meant)),
    registerCommand(services.log, 'attache.openProtectedTranscript', (meant?: unknown) => open(services, meant)),
  )
}

async function showWords(services: Services, target: unknown): Promise<void> {
  const { corpus, searcher, stored, protectedWords } = services
  if (!(await protectedWords.ask())) return
  const { key, refs = [] } = meantBy(target) ?? atCursor(services) ?? {}
  const interview = key === undefined ? undefined : corpus.interview(key)
  if (!interview || !isProtectedInterview(interview))
    return void vscode.window.showInformationMessage(
      l10n.t('Protected words now appear in Attaché’s views. Put the cursor on a citation to read its passage.'),
    )
  const shared = interview.terms === 'off record' ? undefined : await searcher.textOf(interview.key)
  const source = (await stored.of(corpus)).protectedTexts.get(interview.key) ?? shared
  const blocks = source?.blocks.filter(({ ref }) => refs.some((one) => isSameRef(one, ref))) ?? []
  if (!source || !blocks.length)
    return void vscode.window.showInformationMessage(
      source
        ? l10n.t('The citation names no paragraph of {0}. Open the transcript to read it.', interview.key)
        : l10n.t('No transcript of {0} is on this machine. Attach it first.', interview.key),
    )
  const detail = blocks.map(({ ref, span }) => `${formatPassageRef(ref)}  ${source.text.slice(span.start, span.end)}`)
  await vscode.window.showInformationMessage(sourceDescription({ interview }, l10n), {
    modal: true,
    detail: detail.join('\n\n'),
  })
}

/** The transcript in the store opens where somebody asks for it, and never by itself. */
async function open(services: Services, target: unknown): Promise<void> {
  const { corpus, stored } = services
  const { protectedTexts } = await stored.of(corpus)
  const key = meantBy(target)?.key ?? atCursor(services)?.key ?? (await pickKey(services, [...protectedTexts.keys()]))
  if (key === undefined) return
  if (!protectedTexts.has(key))
    return void vscode.window.showInformationMessage(l10n.t('The protected store has no transcript of {0}.', key))
  const openIt = l10n.t('Open Transcript')
  const detail = l10n.t('Other extensions and assistants can read open documents.')
  const question = l10n.t('Open the protected transcript of {0}?', key)
  if ((await vscode.window.showWarningMessage(question, { modal: true, detail }, openIt)) !== openIt) return
  await vscode.window.showTextDocument(vscode.Uri.joinPath(protectedStore(services), `${key}.txt`))
}

async function pickKey({ corpus }: Services, keys: readonly string[]): Promise<string | undefined> {
  const rows = keys.flatMap((key) => {
    const interview = corpus.interview(key)
    return interview ? [{ label: key, description: sourceDescription({ interview }, l10n) }] : []
  })
  if (!rows.length)
    return void vscode.window.showInformationMessage(l10n.t('The protected store has no transcript yet.'))
  const title = l10n.t('Open the protected transcript of')
  return (await vscode.window.showQuickPick(rows, { title }))?.label
}

/** What a link, a row or a light bulb of ours passes. */
function meantBy(target: unknown): Meant | undefined {
  const isMeant = typeof target === 'object' && target !== null && 'key' in target && typeof target.key === 'string'
  return isMeant ? (target as Meant) : undefined
}

/** The citation under the cursor. */
function atCursor({ corpus, memos }: Services): Meant | undefined {
  const editor = vscode.window.activeTextEditor
  const memo = editor && memos.memoOf(editor.document)
  const item = memo && citationAt(memo, editor.document.offsetAt(editor.selection.active))?.item
  const interview = item && corpus.interview(item.key)
  if (!interview || !isProtectedInterview(interview)) return undefined
  return {
    key: item.key,
    refs: passagesCited(item, interview, corpus).map(({ ref }) => ref),
  }
}
