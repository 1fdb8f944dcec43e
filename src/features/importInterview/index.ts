import * as vscode from 'vscode'
import { recoverHere } from '../../editor/changeFiles.js'
import { registerCommand } from '../../editor/commands.js'
import { loadImport, type ImportTools } from '../../editor/bundles/loadImport.js'
import { ownCorpusFolder } from '../../editor/corpus/ownCorpusFolder.js'
import { protectedStore } from '../../editor/protection/protectedStore.js'
import type { Services } from '../../editor/services.js'
import { chooseFiles } from './chooseFiles.js'
import { StoreFollower } from './followStore.js'
import { tellOriginals } from './originals.js'
import type { PlannedUpdate } from './planUpdate.js'
import { Preview } from './preview.js'
import { readFiles } from './readFiles.js'
import { isOpenUpdate } from './report.js'
import { showImport } from './showImport.js'
import type { Folders } from './targets.js'
import { writeIgnored, writeImports } from './writeFiles.js'
import { tellNext } from './tellNext.js'
import { registerWhoSays } from './whoSays/index.js'
import { writeUpdates } from './writeUpdates.js'

const { l10n } = vscode

/** Import Interview…: from transcripts as they come to interviews of the corpus, with nothing written before it was shown. */
export function registerImportInterview(services: Services): vscode.Disposable {
  const preview = new Preview()
  const follower = new StoreFollower(services)
  return vscode.Disposable.from(
    preview,
    follower,
    registerWhoSays(services, follower),
    registerCommand(services.log, 'attache.importInterview', (clicked?: unknown, selected?: unknown) =>
      importInterviews(services, { preview, follower }, clicked, selected),
    ),
    registerCommand(services.log, 'attache.writeImport', () => preview.decide(true)),
    registerCommand(services.log, 'attache.cancelImport', () => preview.decide(false)),
  )
}

async function importInterviews(
  services: Services,
  { preview, follower }: { readonly preview: Preview; readonly follower: StoreFollower },
  clicked: unknown,
  selected: unknown,
): Promise<void> {
  const uris = await chooseFiles(clicked, selected)
  const corpus = uris.length ? await ownCorpusFolder(services.files) : undefined
  if (!corpus) return
  const folders: Folders = { corpus, store: protectedStore(services) }
  if (!(await recoverHere([corpus, folders.store]))) return
  const load = (): Promise<ImportTools> => loadImport(services.context)
  const read = await readFiles(uris, load)
  if (!read?.length) return
  const tools = await load()
  const wanted = await showImport(services, tools, folders, preview, read)
  if (!wanted) return
  const { imports, updates, ignored } = wanted
  const ignore = (before: string): string => ignored.reduce((text, line) => tools.withIgnored(text, line), before)
  const made = await writeImports(imports, folders, ignored.length > 0 ? ignore : undefined)
  const isIgnored = !updates.length || (await writeIgnored(corpus, ignore))
  const updated = isIgnored ? await writeUpdates(updates, folders.store) : []
  for (const { interview, kept } of updates) if (kept && updated.includes(interview.key)) follower.add(kept)
  services.stored.forget()
  await show(services, [...made, ...updated], updates)
  void tellOriginals(wanted, [...made, ...updated])
  if (made.length > 0) void tellNext(services, made)
}

async function show({ files }: Services, keys: readonly string[], updates: readonly PlannedUpdate[]): Promise<void> {
  const [first] = keys
  if (first === undefined) return
  await files.refresh()
  const updated = updates.find((one) => keys.includes(one.interview.key) && isOpenUpdate(one))
  // The keyboard stays in the memo, where what was imported is cited.
  if (!updated) return void (await vscode.commands.executeCommand('attache.revealClaim', first, false))
  // There one undo takes the whole update back.
  await vscode.window.showTextDocument(vscode.Uri.parse(updated.interview.uri), { preview: false })
  const lost = updates.reduce((sum, one) => sum + one.lost, 0)
  if (lost > 0)
    void vscode.window.showWarningMessage(
      l10n.t('Claims whose passage was not found: {0}. The Problems panel lists them.', lost),
    )
}
