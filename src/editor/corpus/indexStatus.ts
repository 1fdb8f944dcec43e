import type * as vscode from 'vscode'

/**
 * `skimmed`: all files are there, and what one says is read when it is looked at; `ready`: what is asked of all at once is known too. `stopped`: somebody did not want to wait for the rest. What was read is there, and what it
 * lacks nobody knows.
 */
export type IndexState = 'waiting' | 'reading' | 'skimmed' | 'ready' | 'stopped'

export interface IndexStatus {
  readonly state: IndexState
  readonly folders: readonly vscode.Uri[]
  /** Whether the corpus that came with the extension is among them. */
  readonly isShippedShown: boolean
}

/** Whether all files are there. */
export function isWhole({ state }: IndexStatus): boolean {
  return state === 'skimmed' || state === 'ready'
}

/** Whether no more files will come by themselves. */
export function isAtRest(status: IndexStatus): boolean {
  return isWhole(status) || status.state === 'stopped'
}
