import * as vscode from 'vscode'
import { registerCommand, setContext } from '../../../editor/commands.js'
import { loadImport } from '../../../editor/bundles/loadImport.js'
import type { Services } from '../../../editor/services.js'
import { interviewOfTranscript, transcriptSelector } from '../../../editor/sourceDocument.js'
import type { StoreFollower } from '../followStore.js'
import { confirmSpeaker } from './confirmSpeaker.js'
import { giveAway } from './giveAway.js'
import { pickSayer } from './pickSayer.js'
import { textHere } from './textHere.js'

const { l10n } = vscode

const kind = vscode.CodeActionKind.Refactor.append('whoSays')

/** Who Says This…: gives a paragraph of a source text to the one whose words it has, in one step. */
export function registerWhoSays(services: Services, follower: StoreFollower): vscode.Disposable {
  const actions: vscode.CodeActionProvider = {
    provideCodeActions(document) {
      if (!interviewOfTranscript(services, document)) return undefined
      const action = new vscode.CodeAction(l10n.t('Who says this…'), kind)
      action.command = { command: 'attache.whoSaysThis', title: action.title }
      return [action]
    },
  }
  return vscode.Disposable.from(
    registerContext(services),
    registerCommand(services.log, 'attache.whoSaysThis', () => whoSaysThis(services, follower)),
    registerCommand(services.log, 'attache.confirmSpeaker', (target: Parameters<typeof confirmSpeaker>[1]) =>
      confirmSpeaker(services, target),
    ),
    vscode.languages.registerCodeActionsProvider(transcriptSelector, actions, {
      providedCodeActionKinds: [kind],
    }),
  )
}

async function whoSaysThis(services: Services, follower: StoreFollower): Promise<void> {
  await services.files.ready()
  const tools = await loadImport(services.context)
  const here = await textHere(services, tools)
  const editor = vscode.window.activeTextEditor
  if (!here || editor?.document !== here.document) return
  const { document, interview, source } = here
  const selections = editor.selections.map(({ start, end }) => ({
    start: document.offsetAt(start),
    end: document.offsetAt(end),
  }))
  const stretches = tools.stretchesAt(source, selections)
  if (stretches.whole.length === 0)
    return void vscode.window.showInformationMessage(l10n.t('Put the cursor in a paragraph first.'))
  const choice = await pickSayer({
    here,
    stretches,
    turns: tools.turnsOf(interview, source, stretches.whole),
    isSelected: selections.some(({ start, end }) => start < end),
    title: l10n.t('Change Speaker ({0})', interview.key),
  })
  if (choice) await giveAway(services, { tools, follower }, here, choice)
}

/** Tells menus and keys whether the editor with the focus holds a text in which turns can be given to others. */
function registerContext(services: Services): vscode.Disposable {
  const update = (): void => {
    const document = vscode.window.activeTextEditor?.document
    const isText = document !== undefined && interviewOfTranscript(services, document) !== undefined
    setContext('attache.inTranscript', isText)
  }
  update()
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(update),
    new vscode.Disposable(services.corpus.onDidChange(update)),
  )
}
