import * as vscode from 'vscode'
import type { ReviewedDocument } from '../../core/review/documentBlocks.js'
import type { ExportMap } from '../../core/review/exportMap.js'
import { loadImport } from '../../editor/bundles/loadImport.js'
import { loadTools, type Tools } from '../../editor/bundles/loadTools.js'
import { keptExports } from '../../editor/exportMaps.js'
import { onThisMachine } from '../../editor/onThisMachine.js'
import type { Services } from '../../editor/services.js'

const { l10n } = vscode

/** A document that came back, and the memo that it belongs to. */
export interface CameBack {
  readonly document: ReviewedDocument
  readonly exported: ExportMap | undefined
  /** Names of files that were to keep it, and cannot be used. */
  readonly unused: readonly string[]
  readonly memo: vscode.TextDocument
  readonly tools: Tools
}

/** A sentence where the document cannot be read, or nobody knows of which memo it is. */
export async function readReview({ context, lastMemo }: Services, uri: vscode.Uri): Promise<CameBack | string> {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1)
  const bytes = await vscode.workspace.fs.readFile(uri).then(
    (found) => found,
    () => undefined,
  )
  if (!bytes) return l10n.t('{0} cannot be read.', name)
  const tools = await loadTools(context)
  const read = await (await loadImport(context)).readWord(bytes)
  if ('unreadable' in read) return `${name}: ${tools.unreadableDocument(read.unreadable, l10n)}`
  const document = tools.reviewedDocument(read.stories)
  if (tools.trackedChanges(document) > tools.mostChanges)
    return `${name}: ${tools.unreadableDocument('too large', l10n)}`
  const { meant } = lastMemo
  const besides = new Set([uri, meant?.uri ?? uri].map((one) => vscode.Uri.joinPath(one, '..').toString()))
  const kept = await keptExports(
    context,
    tools,
    [...besides].map((one) => vscode.Uri.parse(one)),
  )
  const atHand = meant?.uri.toString()
  // Two memos may have the same words: then it is that of the one at hand.
  const maps = kept.flatMap(({ map }) => map ?? [])
  const inTurn = [...maps.filter(({ memo }) => memo === atHand), ...maps.filter(({ memo }) => memo !== atHand)]
  const exported = tools.madeFrom(inTurn, document)
  const known = exported && (await opened(onThisMachine(vscode.Uri.parse(exported.memo))))
  const memo = known ?? meant
  if (!memo)
    return l10n.t('No export of {0} is known on this machine. Open its memo, then bring the review back.', name)
  const own = memo.uri.toString()
  const unused = kept
    .filter(({ name: file, memo: beside, map }) =>
      beside === undefined ? !map && tools.isMapOf(file, own) : beside === own && !(map && exported),
    )
    .map((one) => one.name)
  return { document, exported, unused, memo, tools }
}

async function opened(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  return vscode.workspace.openTextDocument(uri).then(
    (document) => document,
    () => undefined, // it was moved or deleted since
  )
}
