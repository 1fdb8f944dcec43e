import * as vscode from 'vscode'
import type { ImportTools } from '../../editor/bundles/loadImport.js'
import { sharingOf } from '../../editor/keptOutOfGit.js'
import { loadTools } from '../../editor/bundles/loadTools.js'
import type { Services } from '../../editor/services.js'
import { fileNameOf } from './chooseFiles.js'
import { decideAll } from './decisions.js'
import { untilGivenUp } from './giveUp.js'
import { planAll } from './planAll.js'
import type { Preview, ImportInPreview } from './preview.js'
import type { PlannedUpdate } from './planUpdate.js'
import type { ReadFile } from './readFiles.js'
import { isOpenImport, isOpenUpdate, type Planned, reportText, reportedReadings } from './report.js'
import type { Change, Folders } from './targets.js'

const { l10n } = vscode

/** What the user wants to be written. */
export interface Wanted extends Planned {
  /** The lines of `.gitignore` that keep source texts out of git; none where they are shared. */
  readonly ignored: readonly string[]
}

/** Asks what is to come of each file, and shows what would be written until the user says that it shall, or gives up. */
export async function showImport(
  services: Services,
  tools: ImportTools,
  folders: Folders,
  preview: Preview,
  read: readonly ReadFile[],
): Promise<Wanted | undefined> {
  const decided = await decideAll(services, tools, folders, read)
  const planned = decided && (await planAll(services, tools, folders, decided.files))
  if (!planned) return undefined
  const isIgnored =
    ignoredBy(planned).length > 0
      ? ((await sharingOf(folders.corpus)) ?? (await untilGivenUp(read.length, askIgnored)))
      : false
  if (isIgnored === undefined) return undefined
  const report = { name: l10n.t('Import report'), text: reportText(planned, folders, isIgnored) }
  const { readingText } = await loadTools(services.context)
  // Nobody reads hashes.
  const files = [
    ...reportedReadings(planned).map(({ name, transcript }) => ({ name, text: readingText(transcript, l10n) })),
    ...planned.imports.filter(isOpenImport).flatMap((one) => one.plan.corpus),
    ...planned.updates.flatMap(changesToShow),
  ].filter(({ name }) => !name.endsWith('.sums'))
  const isWanted = await preview.ask(report, files, read.length > 1)
  return isWanted ? { ...planned, ignored: isIgnored ? ignoredBy(planned) : [] } : undefined
}

const ignoredBy = ({ imports, updates }: Planned): readonly string[] => [
  ...imports.flatMap(({ plan }) => plan.ignore ?? []),
  ...updates.flatMap(({ ignore }) => ignore ?? []),
]

/** Of what may not be opened only the changes in files that have none of its words: memos and glossaries that point at it. */
function changesToShow(update: PlannedUpdate): readonly ImportInPreview[] {
  const { interview, changes } = update
  const own = new Set([interview.uri, interview.uri.replace(/\.md$/i, '.txt')])
  return changes.filter(({ uri }) => isOpenUpdate(update) || !own.has(uri.toString())).map(shownChange)
}

function shownChange({ uri, before, after }: Change): ImportInPreview {
  return { name: fileNameOf(uri), text: after, ...(before === undefined ? {} : { against: uri }) }
}

/** Whether source texts are to stay out of git; undefined when the user gives up. */
async function askIgnored(): Promise<boolean | undefined> {
  const items = [
    {
      label: l10n.t('Keep it out of git'),
      detail: l10n.t(
        'Adds a line to .gitignore in the corpus folder. Colleagues get claims and citations without the transcript. VS Code’s search can find it, and so can assistants.',
      ),
      isIgnored: true,
    },
    { label: l10n.t('Share it'), detail: l10n.t('The transcript is shared with the corpus.'), isIgnored: false },
  ]
  const options = {
    title: l10n.t('Source text'),
    placeHolder: l10n.t('Share the transcript with the corpus?'),
    ignoreFocusOut: true,
  }
  return (await vscode.window.showQuickPick(items, options))?.isIgnored
}
