import * as vscode from 'vscode'
import { registerCommand } from '../../editor/commands.js'
import type { Services } from '../../editor/services.js'
import { type CheckTarget, checkClaims } from './checkClaims.js'
import { registerClaimActions } from './codeActions.js'
import { claimFromSelection } from './insertClaim.js'

/** Claims from words of a source text, and their check marks. */
export function registerNewClaim(services: Services): vscode.Disposable {
  const { log } = services
  type Rows = Parameters<typeof checkClaims>[3]
  return vscode.Disposable.from(
    registerClaimActions(services),
    registerCommand(log, 'attache.newClaimFromSelection', (target?: unknown) => claimFromSelection(services, target)),
    registerCommand(log, 'attache.markChecked', (target?: CheckTarget, rows?: Rows) =>
      checkClaims(services, true, target, rows),
    ),
    registerCommand(log, 'attache.unmarkChecked', (target?: CheckTarget, rows?: Rows) =>
      checkClaims(services, false, target, rows),
    ),
  )
}
