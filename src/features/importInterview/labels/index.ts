import * as vscode from 'vscode'
import { registerCommand } from '../../../editor/commands.js'
import { previewScheme } from '../../../editor/previewScheme.js'
import type { Services } from '../../../editor/services.js'
import type { StoreFollower } from '../followStore.js'
import type { Preview } from '../preview.js'

const { l10n } = vscode

const kind = vscode.CodeActionKind.Refactor.append('speakerLabel')

/** This Is a Speaker Label…, This Is No Label…: says of one line what holds for all that begin like it. */
export function registerLabels(
  services: Services,
  { preview }: { readonly preview: Preview; readonly follower: StoreFollower },
): vscode.Disposable {
  const actions: vscode.CodeActionProvider = {
    provideCodeActions: () =>
      [
        { title: l10n.t('This is a speaker label…'), command: 'attache.isLabel' },
        { title: l10n.t('This is no label…'), command: 'attache.isNoLabel' },
      ].map((command) => Object.assign(new vscode.CodeAction(command.title, kind), { command })),
  }
  const say = (isLabel: boolean): void => preview.decide(isLabel ? 'label' : 'no label')
  return vscode.Disposable.from(
    registerCommand(services.log, 'attache.isLabel', () => say(true)),
    registerCommand(services.log, 'attache.isNoLabel', () => say(false)),
    vscode.languages.registerCodeActionsProvider({ scheme: previewScheme }, actions, {
      providedCodeActionKinds: [kind],
    }),
  )
}
