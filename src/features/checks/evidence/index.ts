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
    registerCommand(log, 'attache.showEvidence', () => view.show(undefined, true)),
    // A row keeps the keyboard, so that the next one is an arrow away.
    registerCommand(log, 'attache.showEvidenceOf', (target?: unknown) =>
      view.show(isChosen(target) ? target : undefined, false),
    ),
    registerCommand(log, 'attache.onEvidence', (pressed: Pressed) => view.press(pressed)),
  )
}
