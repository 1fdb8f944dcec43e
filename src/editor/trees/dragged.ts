import * as vscode from 'vscode'
import type { ClaimRef } from '../../core/corpus/claimRef.js'

/** The views of the side bar, in their order. */
export const viewIds = ['attache.topics', 'attache.names'] as const
export type ViewId = (typeof viewIds)[number]

/** What is dragged out of a view, or chosen in it. */
export interface Chosen {
  readonly claims: readonly ClaimRef[]
  /** Ids of entries. */
  readonly entries: readonly string[]
}

/** The type that VS Code gives the rows of a view. */
function mimeOf(view: ViewId): string {
  return `application/vnd.code.tree.${view}`
}

export const draggedMimes: readonly string[] = viewIds.map(mimeOf)

/** `plain` is what any other place than a memo gets. */
export function putDragged(transfer: vscode.DataTransfer, view: ViewId, chosen: Chosen, plain: string): void {
  transfer.set(mimeOf(view), new vscode.DataTransferItem(JSON.stringify(chosen)))
  transfer.set('text/plain', new vscode.DataTransferItem(plain))
}

/** What was dragged from a view of ours; undefined for anything else. */
export async function takeDragged(transfer: vscode.DataTransfer): Promise<Chosen | undefined> {
  const item = draggedMimes.map((mime) => transfer.get(mime)).find((one) => one !== undefined)
  // Only `putDragged` writes this type.
  return item && (JSON.parse(await item.asString()) as Chosen)
}
