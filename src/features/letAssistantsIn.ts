import * as vscode from 'vscode'
import { type AssistantTexts, assistantFiles } from '../core/gate/assistantFiles.js'
import { isServed } from '../core/gate/served.js'
import type { Corpus } from '../core/corpus/corpus.js'
import { loadTools } from '../editor/bundles/loadTools.js'
import { leadsElsewhere, textNow } from '../editor/changeFiles.js'
import { registerCommand } from '../editor/commands.js'
import { ownCorpusFolder } from '../editor/corpus/ownCorpusFolder.js'
import { protectedStore } from '../editor/protection/protectedStore.js'
import type { Services } from '../editor/services.js'
import { whileAssistants } from '../editor/whileAssistants.js'

const { l10n } = vscode

/** *Let Assistants Cite from This Corpus…*, which also takes that back. */
export function registerLetAssistantsIn(services: Services): vscode.Disposable {
  return whileAssistants(services, () =>
    registerCommand(services.log, 'attache.letAssistantsIn', () => letAssistantsIn(services)),
  )
}

async function letAssistantsIn({ context, corpus, files, settings }: Services): Promise<void> {
  const target = await ownCorpusFolder(files)
  if (!target) return
  const folder = vscode.workspace.getWorkspaceFolder(target)
  const below = folder && target.path.slice(folder.uri.path.length + 1)
  if (!below)
    return void vscode.window.showWarningMessage(
      l10n.t(
        'The corpus must be a folder inside the project, so that assistants can be kept out of it. Move it there.',
      ),
    )
  // As rules name it on Windows: //c/Users.
  const store = protectedStore({ context, settings }).path.replace(/^\/(\w):/, '/$1')
  const letIn = { corpus: below, store }
  const { withGate, withoutGate } = await loadTools(context)
  const before = await textsIn(folder.uri)
  const after = before && withGate(before, letIn)
  const without = before && withoutGate(before, letIn)
  if (!before || !after || !without)
    return void vscode.window.showWarningMessage(
      l10n.t('Nothing was changed: {0} must be JSON without comments, and no links.', named(assistantFiles)),
    )
  const isIn = kinds.some((kind) => without[kind] !== before[kind])
  const [change, show] = [isIn ? l10n.t('Stop Letting Them') : l10n.t('Let Them'), l10n.t('Show Files')]
  // An interview that does not say is closed: one question is asked for all of these, and the answer is written into them.
  if (!isIn) await vscode.commands.executeCommand('attache.askReaders')
  const { open, closed } = partsOf(corpus, target)
  const question = l10n.t(
    'Assistants in this folder will read {0} and not {1}.',
    counted(open.length),
    counted(closed.length),
  )
  const detail = [
    l10n.t('They read: {0}', namesOf(open)),
    l10n.t('They do not read: {0}', namesOf(closed)),
    l10n.t(
      'These files change: {0}. Deny rules bind only assistants that obey them, and no program that an assistant starts.',
      named(assistantFiles),
    ),
  ].join('\n\n')
  let answer = await vscode.window.showInformationMessage(question, { modal: true, detail }, change, show)
  if (answer === show) {
    await showFiles(isIn ? before : after)
    answer = await vscode.window.showInformationMessage(question, change)
  }
  if (answer !== change) return
  await putTexts(folder.uri, before, isIn ? without : after)
  const install = l10n.t('Install Command Line…')
  const done = isIn
    ? l10n.t('What let assistants in is gone. What you changed in it stays.')
    : l10n.t(
        'Assistants that read .mcp.json find the server “attache” now. It needs the command “attache” on this machine.',
      )
  if ((await vscode.window.showInformationMessage(done, ...(isIn ? [] : [install]))) === install)
    await vscode.commands.executeCommand('attache.installCommandLine')
}

function counted(interviews: number): string {
  if (interviews === 0) return l10n.t('no interview')
  return interviews === 1 ? l10n.t('1 interview') : l10n.t('{0} interviews', interviews)
}

const kinds = ['servers', 'skill', 'settings'] as const

function named(files: typeof assistantFiles): string {
  return kinds.map((kind) => files[kind]).join(', ')
}

/** The keys of the interviews of a folder, by whether assistants may read them. */
function partsOf(
  corpus: Corpus,
  folder: vscode.Uri,
): { readonly open: readonly string[]; readonly closed: readonly string[] } {
  const reader = { reader: 'any', today: new Date().toISOString().slice(0, 10) } as const
  const isHere = (one: { readonly uri: string }): boolean => one.uri.startsWith(`${folder.toString()}/`)
  const keys = (isOpen: boolean): readonly string[] =>
    corpus.interviews().flatMap((one) => (isHere(one) && isServed(corpus, one, reader) === isOpen ? [one.key] : []))
  return { open: keys(true), closed: keys(false) }
}

const mostNamed = 20

function namesOf(keys: readonly string[]): string {
  const names = keys.slice(0, mostNamed).join(', ')
  const more = keys.length - mostNamed
  return more > 0 ? l10n.t('{0} and {1} more', names, more) : names || l10n.t('none')
}

/** Undefined where one of them is not to be touched: a link may lead anywhere. */
async function textsIn(folder: vscode.Uri): Promise<AssistantTexts | undefined> {
  const texts: Record<string, string | undefined> = {}
  for (const [kind, path] of Object.entries(assistantFiles)) {
    const uri = vscode.Uri.joinPath(folder, path)
    if (await leadsElsewhere(uri)) return undefined
    texts[kind] = await textNow(uri)
  }
  return { servers: texts['servers'], skill: texts['skill'], settings: texts['settings'] }
}

async function putTexts(folder: vscode.Uri, before: AssistantTexts, after: AssistantTexts): Promise<void> {
  for (const kind of kinds) {
    const uri = vscode.Uri.joinPath(folder, assistantFiles[kind])
    const text = after[kind]
    if (text === before[kind]) continue
    if (text === undefined) await vscode.workspace.fs.delete(uri)
    else await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text))
  }
}

async function showFiles(texts: AssistantTexts): Promise<void> {
  const content = kinds.map((kind) => `${assistantFiles[kind]}\n\n${texts[kind] ?? ''}`).join('\n\n')
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content }))
}
