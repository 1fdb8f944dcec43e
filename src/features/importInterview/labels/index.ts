import * as vscode from 'vscode'
import { registerCommand } from '../../../editor/commands.js'
import { previewScheme } from '../../../editor/previewScheme.js'
import type { Services } from '../../../editor/services.js'
import { interviewOfTranscript } from '../../../editor/sourceDocument.js'
import type { StoreFollower } from '../followStore.js'
import type { Preview } from '../preview.js'
import { labelInText, noLabelInText } from './inText.js'

const { l10n } = vscode

const kind = vscode.CodeActionKind.Refactor.append('speakerLabel')

/** This Is a Speaker Label…, This Is No Label…: says of one line what holds for all that begin like it. */
export function registerLabels(
  services: Services,
  { preview, follower }: { readonly preview: Preview; readonly follower: StoreFollower },
): vscode.Disposable {
  const label = { title: l10n.t('Mark as speaker label…'), command: 'attache.isLabel' }
  const noLabel = { title: l10n.t('Mark as not a speaker label…'), command: 'attache.isNoLabel' }
  const actionsFor = (commands: readonly vscode.Command[]): vscode.CodeAction[] =>
    commands.map((command) => Object.assign(new vscode.CodeAction(command.title, kind), { command }))
  const isBefore = (): boolean => vscode.window.activeTextEditor?.document.uri.scheme === previewScheme
  return vscode.Disposable.from(
    registerCommand(services.log, 'attache.isLabel', () =>
      isBefore() ? preview.decide('label') : labelInText(services, follower),
    ),
    registerCommand(services.log, 'attache.isNoLabel', () =>
      isBefore() ? preview.decide('no label') : noLabelInText(services, follower),
    ),
    vscode.languages.registerCodeActionsProvider(
      { scheme: previewScheme },
      { provideCodeActions: () => actionsFor([label, noLabel]) },
      { providedCodeActionKinds: [kind] },
    ),
    vscode.languages.registerCodeActionsProvider(
      { pattern: '**/*.txt' },
      {
        provideCodeActions: (document) =>
          interviewOfTranscript(services, document) ? actionsFor([label, noLabel]) : undefined,
      },
      { providedCodeActionKinds: [kind] },
    ),
  )
}
