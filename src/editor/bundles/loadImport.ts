import * as vscode from 'vscode'
import type * as bundle from '../../decode/bundle.js'
import { readingInWorker, workerParts } from '../../machine/readInWorker.js'
import { bundleLoader } from './loadBundle.js'

/** What an import needs: decoders, recogniser and planner. */
export type ImportTools = typeof bundle

const load = bundleLoader<ImportTools>('import.cjs')

/** In a browser the extension host is a thread of its own already, and files are read in it. */
export async function loadImport(context: Pick<vscode.ExtensionContext, 'extensionUri'>): Promise<ImportTools> {
  const tools = await load(context)
  if (typeof process === 'undefined' || typeof process.getBuiltinModule !== 'function') return tools
  const parts = workerParts(process.getBuiltinModule('node:worker_threads'), process)
  return readingInWorker(tools, vscode.Uri.joinPath(context.extensionUri, 'dist', 'import.cjs').fsPath, parts)
}
