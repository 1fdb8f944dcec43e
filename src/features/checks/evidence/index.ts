import * as vscode from 'vscode'
import { registerCommand } from '../../../editor/commands.js'
import type { Services } from '../../../editor/services.js'
import type { AiComparison } from '../compare/aiComparison.js'
import type { LiveChecks } from '../liveChecks.js'
import type { Pressed } from './act.js'
import { placeToRead } from './placeToRead.js'
import { ReadingRound } from './readingRound.js'
import { isChosen } from './openEvidence.js'
import { EvidenceView } from './view.js'

/** The view beside the memo that shows what a sentence, a claim or a passage rests on. */
export function registerEvidence(services: Services, checks: LiveChecks, comparison: AiComparison): vscode.Disposable {
  const { log } = services
  const round = new ReadingRound(services, checks, comparison)
  const view = new EvidenceView(services, checks, round)
  return vscode.Disposable.from(
    round,
    view,
    registerCommand(log, 'attache.readMemo', async (target?: unknown) => {
      const { document, offset } = await placeToRead(services, target)
      if (!document)
        return void vscode.window.showInformationMessage(vscode.l10n.t('Open a memo that cites an interview first.'))
      if (await round.start(document, offset)) await view.show(undefined, true)
    }),
    // A row keeps the keyboard, so that the next one is an arrow away.
    registerCommand(log, 'attache.showEvidence', (target?: unknown) =>
      isChosen(target) ? view.show(target, false) : view.show(undefined, true),
    ),
    registerCommand(log, 'attache.onEvidence', (pressed: Pressed) => view.press(pressed)),
  )
}
