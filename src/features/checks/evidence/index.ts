import * as vscode from 'vscode'
import { registerCommand } from '../../../editor/commands.js'
import type { Services } from '../../../editor/services.js'
import type { LiveChecks } from '../liveChecks.js'
import type { Pressed } from './act.js'
import { isChosen } from './openEvidence.js'
import { EvidenceView } from './view.js'

/** The view beside the memo that shows what a sentence, a claim or a passage rests on. */
export function registerEvidence(services: Services, checks: LiveChecks): vscode.Disposable {
  const { log } = services
  const view = new EvidenceView(services, checks)
  return vscode.Disposable.from(
    view,
    // A row keeps the keyboard, so that the next one is an arrow away.
    registerCommand(log, 'attache.showEvidence', (target?: unknown) =>
      isChosen(target) ? view.show(target, false) : view.show(undefined, true),
    ),
    registerCommand(log, 'attache.onEvidence', (pressed: Pressed) => view.press(pressed)),
  )
}
