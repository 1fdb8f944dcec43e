import type * as vscode from 'vscode'

/** `stopped`: somebody did not want to wait for the rest. What was read is there, and what it lacks nobody knows. */
export type IndexState = 'waiting' | 'reading' | 'ready' | 'stopped'

export interface IndexStatus {
  readonly state: IndexState
  readonly folders: readonly vscode.Uri[]
  /** Whether the corpus that came with the extension is among them. */
  readonly isShippedShown: boolean
}

/** Whether nothing more will come by itself. */
export function isAtRest({ state }: IndexStatus): boolean {
  return state === 'ready' || state === 'stopped'
}
