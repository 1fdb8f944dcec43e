import type * as vscode from 'vscode'
import type * as bundle from '../decode/bundle.js'
import { loadBundle } from './loadBundle.js'

/** What an import needs: decoders, recogniser and planner. */
export type ImportTools = typeof bundle

let tools: Promise<ImportTools> | undefined

/** Loads `dist/import.cjs` when it is first asked for, so that an editor in which nothing is imported does without. */
export function loadImport({ extensionUri }: Pick<vscode.ExtensionContext, 'extensionUri'>): Promise<ImportTools> {
  tools ??= loadBundle<ImportTools>(extensionUri, 'import.cjs').catch((error: unknown) => {
    tools = undefined // the next try may find the file
    throw error
  })
  return tools
}
