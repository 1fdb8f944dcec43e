import * as vscode from 'vscode'
import { registerCommand } from '../../../editor/commands.js'
import type { Services } from '../../../editor/services.js'
import { interviewOfTranscript } from '../../../editor/sourceDocument.js'
import type { StoreFollower } from '../followStore.js'
import { labelInText, noLabelInText } from './inText.js'

const { l10n } = vscode

const kind = vscode.CodeActionKind.Refactor.append('speakerLabel')

/** This Is a Speaker Label…, This Is No Label…: says of one line what holds for all that begin like it. */
export function registerLabels(services: Services, follower: StoreFollower): vscode.Disposable {
  const label = { title: l10n.t('Mark as speaker label…'), command: 'attache.isLabel' }
  const noLabel = { title: l10n.t('Mark as not a speaker label…'), command: 'attache.isNoLabel' }
  const actions = [label, noLabel].map((command) =>
    Object.assign(new vscode.CodeAction(command.title, kind), { command }),
  )
  return vscode.Disposable.from(
    registerCommand(services.log, 'attache.isLabel', () => labelInText(services, follower)),
    registerCommand(services.log, 'attache.isNoLabel', () => noLabelInText(services, follower)),
    vscode.languages.registerCodeActionsProvider(
      { pattern: '**/*.txt' },
      {
        provideCodeActions: (document) => (interviewOfTranscript(services, document) ? actions : undefined),
      },
      { providedCodeActionKinds: [kind] },
    ),
  )
}
