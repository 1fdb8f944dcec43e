import * as vscode from 'vscode'
import { type AssistantTexts, assistantFiles, withGate, withoutGate } from '../core/gate/letIn.js'
import { isServed } from '../core/gate/served.js'
import type { Corpus } from '../core/corpus/corpus.js'
import { leadsElsewhere, textNow } from '../editor/changeFiles.js'
import { registerCommand } from '../editor/commands.js'
import { ownCorpusFolder } from '../editor/corpus/ownCorpusFolder.js'
import type { Services } from '../editor/services.js'

const { l10n } = vscode

/** *Let Assistants Cite from This Corpus…*, which also takes that back. */
export function registerLetAssistantsIn(services: Services): vscode.Disposable {
  return registerCommand(services.log, 'attache.letAssistantsIn', () => letAssistantsIn(services))
}

async function letAssistantsIn({ corpus, files }: Services): Promise<void> {
  await files.ready()
  const target = await ownCorpusFolder(files)
  const folder = target && vscode.workspace.getWorkspaceFolder(target)
  if (!target || !folder) return
  const below = (uri: vscode.Uri): string => uri.path.slice(folder.uri.path.length + 1)
  const { open, closed } = partsOf(corpus, target)
  const letIn = { corpus: below(target), closed: closed.flatMap((one) => one.files.map(below)) }
  const before = await textsIn(folder.uri)
  const after = before && withGate(before, letIn)
  if (!before || !after)
    return void vscode.window.showWarningMessage(
      l10n.t(
        'The files of assistants in this folder cannot be read as JSON or lead out of it, so nothing was changed.',
      ),
    )
  const without = withoutGate(before, letIn)
  const isIn = without?.servers !== before.servers
  const [write, show, stop] = [l10n.t('Let Them'), l10n.t('Show Files'), l10n.t('Stop Letting Them')]
  const question = l10n.t(
    'Assistants in this folder will read these {0} interviews and not these {1}.',
    open.length,
    closed.length,
  )
  const detail = [
    l10n.t('They read: {0}', namesOf(open)),
    l10n.t('They do not read: {0}', namesOf(closed)),
    l10n.t(
      'Changed are {0}. Rules of what may not be read bind only assistants that obey them.',
      Object.values(assistantFiles).join(', '),
    ),
  ].join('\n\n')
  const buttons = isIn ? [stop, show] : [write, show]
  const answer = await vscode.window.showInformationMessage(question, { modal: true, detail }, ...buttons)
  if (answer === show) return showFiles(after)
  const wanted = answer === write ? after : answer === stop ? without : undefined
  if (!wanted) return
  await putTexts(folder.uri, before, wanted)
  const done =
    answer === write
      ? l10n.t(
          'Assistants that read .mcp.json find the server “attache” now. It needs the command “attache” on this machine.',
        )
      : l10n.t('What let assistants in is gone. What you changed in it stays.')
  const install = l10n.t('Install Command Line…')
  const next = await vscode.window.showInformationMessage(done, ...(answer === write ? [install] : []))
  if (next === install) await vscode.commands.executeCommand('attache.installCommandLine')
}

interface Part {
  readonly name: string
  readonly files: readonly vscode.Uri[]
}

/** The interviews of a folder, by whether assistants may read them. */
function partsOf(
  corpus: Corpus,
  folder: vscode.Uri,
): { readonly open: readonly Part[]; readonly closed: readonly Part[] } {
  const reader = { reader: 'any', today: new Date().toISOString().slice(0, 10) } as const
  const here = corpus.interviews().filter(({ uri }) => uri.startsWith(`${folder.toString()}/`))
  const parts = here.map((interview) => {
    const uris = [interview.uri, corpus.sourceOf(interview.key)?.uri].flatMap((uri) => uri ?? [])
    return { name: interview.key, isOpen: isServed(corpus, interview, reader), files: uris.map((uri) => vscode.Uri.parse(uri)) }
  })
  return { open: parts.filter(({ isOpen }) => isOpen), closed: parts.filter(({ isOpen }) => !isOpen) }
}

const mostNamed = 20

function namesOf(parts: readonly Part[]): string {
  const names = parts
    .slice(0, mostNamed)
    .map(({ name }) => name)
    .join(', ')
  const more = parts.length - mostNamed
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
  for (const kind of ['servers', 'skill', 'settings'] as const) {
    const uri = vscode.Uri.joinPath(folder, assistantFiles[kind])
    const text = after[kind]
    if (text === before[kind]) continue
    if (text === undefined) await vscode.workspace.fs.delete(uri)
    else await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text))
  }
}

async function showFiles(texts: AssistantTexts): Promise<void> {
  const content = (['servers', 'skill', 'settings'] as const)
    .map((kind) => `${assistantFiles[kind]}\n\n${texts[kind] ?? ''}`)
    .join('\n\n')
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content }))
}
