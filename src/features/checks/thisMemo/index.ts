import * as vscode from 'vscode'
import type { Services } from '../../../editor/services.js'
import type { LiveChecks } from '../liveChecks.js'
import { registerStatusBar } from './statusBar.js'
import { MemoView } from './view.js'

/** What the memo at hand rests on: a view of the side bar, and its sum in the status bar. */
export function registerThisMemo(services: Services, checks: LiveChecks): vscode.Disposable {
  return vscode.Disposable.from(new MemoView(services, checks), registerStatusBar(checks))
}
