import * as vscode from 'vscode'
import { registerCommand } from '../../editor/commands.js'
import { isWithin } from '../../editor/corpusFolders.js'
import { loadImport, type ImportTools } from '../../editor/loadImport.js'
import { ownCorpusFolder } from '../../editor/ownCorpusFolder.js'
import { protectedStore } from '../../editor/protectedStore.js'
import type { Services } from '../../editor/services.js'
import { askAnswers } from './askAnswers.js'
import { chooseFiles } from './chooseFiles.js'
import { Preview } from './preview.js'
import { type ReadFile, readFiles } from './readFiles.js'
import { reportText } from './report.js'
import { type Folders, keysIn, type PlannedImport } from './targets.js'
import { writeImports } from './writeFiles.js'

const { l10n } = vscode

/** Import Interview…: from transcripts as they come to interviews of the corpus, with nothing written before it was shown. */
export function registerImportInterview(services: Services): vscode.Disposable {
  const preview = new Preview()
  return vscode.Disposable.from(
    preview,
    registerCommand(services.log, 'attache.importInterview', (clicked?: unknown, selected?: unknown) =>
      importInterviews(services, preview, clicked, selected),
    ),
    registerCommand(services.log, 'attache.writeImport', () => preview.decide(true)),
    registerCommand(services.log, 'attache.cancelImport', () => preview.decide(false)),
  )
}

async function importInterviews(
  services: Services,
  preview: Preview,
  clicked: unknown,
  selected: unknown,
): Promise<void> {
  const uris = await chooseFiles(clicked, selected)
  const corpus = uris.length ? await ownCorpusFolder(services.files) : undefined
  if (!corpus) return
  const load = (): Promise<ImportTools> => loadImport(services.context)
  const read = await readFiles(uris, load)
  if (!read?.length) return
  const folders: Folders = { corpus, store: protectedStore(services) }
  const tools = await load()
  const planned = await planAll(services, tools, folders, read)
  if (!planned) return
  const isIgnored = planned.some(({ plan }) => plan.ignore !== undefined) ? await askIgnored() : false
  if (isIgnored === undefined) return
  const isWanted = await preview.ask(
    { name: l10n.t('Import report'), text: reportText(planned, folders, isIgnored) },
    planned.flatMap(({ plan }) => plan.corpus),
  )
  if (!isWanted) return
  const lines = planned.flatMap(({ plan }) => plan.ignore ?? [])
  const ignore = (before: string): string => lines.reduce((text, line) => tools.withIgnored(text, line), before)
  await show(services, await writeImports(planned, folders, isIgnored ? ignore : undefined))
}

/** Asks for each file in turn. Undefined when the user gives up, for nothing is to be written that was not decided. */
async function planAll(
  { corpus }: Services,
  tools: ImportTools,
  folders: Folders,
  read: readonly ReadFile[],
): Promise<readonly PlannedImport[] | undefined> {
  const taken = new Set([...corpus.interviews().map(({ key }) => key), ...(await keysIn(folders))])
  const planned: PlannedImport[] = []
  for (const [index, file] of read.entries()) {
    const step = l10n.t('Import {0} ({1} of {2})', file.name, index + 1, read.length)
    const answers = await askAnswers({ ...file, tools, taken, step })
    if (!answers || (answers.terms !== 'on record' && !isOutside(folders))) return undefined
    taken.add(answers.key)
    planned.push({ ...file, plan: tools.planImport(file.transcript, answers) })
  }
  return planned
}

/** A store within a workspace would be searched, shared and put under version control with it. */
function isOutside({ store }: Folders): boolean {
  const inside = vscode.workspace.workspaceFolders?.find(
    ({ uri }) => isWithin(uri, store) || uri.toString() === store.toString(),
  )
  if (inside)
    void vscode.window.showErrorMessage(
      l10n.t(
        'The store for protected interviews lies in this workspace. Choose another in the setting attache.protectedStore.',
      ),
    )
  return !inside
}

/** Whether source texts are to stay out of git; undefined when the user gives up. */
async function askIgnored(): Promise<boolean | undefined> {
  const items = [
    {
      label: l10n.t('Keep it out of git'),
      detail: l10n.t(
        'Adds a line to .gitignore in the corpus folder. Colleagues get claims and citations, not the text.',
      ),
      isIgnored: true,
    },
    { label: l10n.t('Share it'), detail: l10n.t('The text goes where the corpus goes.'), isIgnored: false },
  ]
  const options = {
    title: l10n.t('Source text'),
    placeHolder: l10n.t('May the text of the interview be shared with the corpus?'),
    ignoreFocusOut: true,
  }
  return (await vscode.window.showQuickPick(items, options))?.isIgnored
}

async function show({ files }: Services, keys: readonly string[]): Promise<void> {
  const [first] = keys
  if (first === undefined) return
  await files.refresh()
  await vscode.commands.executeCommand('attache.revealClaim', first)
}
