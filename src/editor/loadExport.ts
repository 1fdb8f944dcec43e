import type * as vscode from 'vscode'
import type * as bundle from '../encode/bundle.js'
import { loadBundle } from './loadBundle.js'

/** What writes documents of Word. */
export type DocumentTools = typeof bundle

let tools: Promise<DocumentTools> | undefined

/** Loads `dist/export.cjs` when it is first asked for, so that an editor in which nothing is exported does without. */
export function loadExport({ extensionUri }: Pick<vscode.ExtensionContext, 'extensionUri'>): Promise<DocumentTools> {
  tools ??= loadBundle<DocumentTools>(extensionUri, 'export.cjs').catch((error: unknown) => {
    tools = undefined // the next try may find the file
    throw error
  })
  return tools
}
