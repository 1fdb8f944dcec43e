import * as vscode from 'vscode'
import type { Services } from '../../editor/services.js'
import { registerCheckActions } from './actions.js'
import { LiveChecks } from './liveChecks.js'

/** Checks open memos as they are written, and offers what mends a problem. */
export function registerChecks(services: Services): vscode.Disposable {
  const checks = new LiveChecks(services)
  return vscode.Disposable.from(checks, registerCheckActions(checks))
}
