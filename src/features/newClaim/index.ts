import * as vscode from 'vscode'
import { registerCommand } from '../../editor/commands.js'
import type { Services } from '../../editor/services.js'
import { deleteClaim, editClaim } from './changeClaims.js'
import { type CheckTarget, checkClaims } from './checkClaims.js'
import { registerClaimActions } from './codeActions.js'
import { claimFromSelection } from './insertClaim.js'

/** Claims from words of a transcript, what is changed in them, and their check marks. */
export function registerNewClaim(services: Services): vscode.Disposable {
  const { log } = services
  type Rows = Parameters<typeof checkClaims>[3]
  return vscode.Disposable.from(
    registerClaimActions(services),
    registerCommand(log, 'attache.newClaimFromSelection', (target?: unknown) => claimFromSelection(services, target)),
    registerCommand(log, 'attache.editClaim', (target?: CheckTarget) => editClaim(services, target)),
    registerCommand(log, 'attache.deleteClaim', (target?: CheckTarget) => deleteClaim(services, target)),
    registerCommand(log, 'attache.markChecked', (target?: CheckTarget, rows?: Rows) =>
      checkClaims(services, true, target, rows),
    ),
    registerCommand(log, 'attache.unmarkChecked', (target?: CheckTarget, rows?: Rows) =>
      checkClaims(services, false, target, rows),
    ),
  )
}
