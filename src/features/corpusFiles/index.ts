import * as vscode from 'vscode'
import type { Services } from '../../editor/services.js'
import { registerCorpusDiagnostics } from './diagnostics.js'
import { registerCorpusHover } from './hover.js'
import { registerUpdateFormat } from './updateFormat.js'

/** What the editor does in the files of a corpus themselves. */
export function registerCorpusFiles(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    registerCorpusHover(services),
    registerCorpusDiagnostics(services),
    registerUpdateFormat(services),
  )
}
