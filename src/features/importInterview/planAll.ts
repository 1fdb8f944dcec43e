import * as vscode from 'vscode'
import { isProtectedInterview } from '../../core/cite/protection.js'
import type { ImportAnswers } from '../../core/import/answers.js'
import type { Known } from '../../core/import/sharedInterview.js'
import type { Interview } from '../../core/model.js'
import type { ImportTools } from '../../editor/loadImport.js'
import { isStoreOutside } from '../../editor/protectedStore.js'
import type { Services } from '../../editor/services.js'
import { askAnswers, askNames, type Asking, olderOf } from './askAnswers.js'
import { askUpdate, ownInterviews } from './older.js'
import { planUpdate, type PlannedUpdate } from './planUpdate.js'
import type { ReadFile } from './readFiles.js'
import type { Planned } from './report.js'
import { type Folders, keysIn, placeOf, type PlannedImport } from './targets.js'

const { l10n } = vscode

/** What is to come of a transcript: an interview of its own, or an update of one that is here. */
type Decision =
  | { readonly kind: 'import'; readonly answers: ImportAnswers }
  | { readonly kind: 'update'; readonly interview: Interview; readonly names: readonly string[] }

/** Asks for each file in turn. Undefined when the user gives up, for nothing is to be written that was not decided. */
export async function planAll(
  services: Services,
  tools: ImportTools,
  folders: Folders,
  read: readonly ReadFile[],
): Promise<Planned | undefined> {
  const known = await ownInterviews(services, folders.store)
  const own = known.map(({ interview }) => interview)
  const taken = new Set([...services.corpus.interviews().map(({ key }) => key), ...(await keysIn(folders))])
  const updating = { services, tools, store: folders.store, pending: new Map<string, string>() }
  const imports: PlannedImport[] = []
  const updates: PlannedUpdate[] = []
  for (const [index, file] of read.entries()) {
    const step = l10n.t('Import {0} ({1} of {2})', file.name, index + 1, read.length)
    const decision = await decide({ ...file, tools, taken, own, step }, known)
    if (!decision || (isKeptOut(decision) && !isStoreOutside(folders.store))) return undefined
    if (decision.kind === 'import') {
      taken.add(decision.answers.key)
      imports.push({ ...file, plan: tools.planImport(file.transcript, decision.answers) })
      continue
    }
    const update = await planUpdate(updating, file, decision.interview, decision.names)
    if (!update) return tellUnreadable(decision.interview)
    updates.push(update)
  }
  return { imports, updates }
}

async function decide(asking: Asking, known: readonly Known[]): Promise<Decision | undefined> {
  const { tools, transcript, own, step } = asking
  const shared = tools.sharedInterview(transcript, known)
  const isUpdate = shared ? await askUpdate(shared, step) : false
  if (isUpdate === undefined) return undefined
  if (shared && isUpdate) {
    const names = isProtectedInterview(shared) ? await askNames(asking, shared) : []
    return names && { kind: 'update', interview: shared, names }
  }
  const answers = await askAnswers(asking)
  const chosen = answers && olderOf(own, answers)
  if (chosen) return { kind: 'update', interview: chosen, names: answers.names ?? [] }
  return answers && { kind: 'import', answers }
}

function isKeptOut(decision: Decision): boolean {
  return decision.kind === 'import' ? decision.answers.terms !== 'on record' : isProtectedInterview(decision.interview)
}

function tellUnreadable({ uri }: Interview): undefined {
  const place = placeOf(vscode.Uri.parse(uri))
  void vscode.window.showErrorMessage(l10n.t('{0} cannot be read as an interview now, so nothing was written.', place))
  return undefined
}
