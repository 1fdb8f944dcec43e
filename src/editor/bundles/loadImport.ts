import type * as vscode from 'vscode'
import type * as bundle from '../../decode/bundle.js'
import { readingInWorker, workerParts } from '../../machine/readInWorker.js'
import { bundleLoader, threadFiles } from './loadBundle.js'

/** What an import needs: decoders, recogniser and planner. */
export type ImportTools = typeof bundle

const load = bundleLoader<ImportTools>('import.cjs')

/** One for all commands, so that the thread that read a file for one command is there for the next. */
let reading: ImportTools | undefined

/** Loads the tools once; throws where their bundle cannot be read. */
export async function loadImport(context: Pick<vscode.ExtensionContext, 'extensionUri'>): Promise<ImportTools> {
  const tools = await load(context)
  return (reading ??= readingApart(tools, context))
}

/** In a browser the extension host is a thread of its own already, and files are read in it. */
function readingApart(tools: ImportTools, context: Pick<vscode.ExtensionContext, 'extensionUri'>): ImportTools {
  if (typeof process === 'undefined' || typeof process.getBuiltinModule !== 'function') return tools
  const parts = workerParts(process.getBuiltinModule('node:worker_threads'), process)
  return readingInWorker(tools, threadFiles(context, 'import.cjs'), parts)
}
