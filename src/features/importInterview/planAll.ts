import * as vscode from 'vscode'
import { isProtected, isProtectedInterview } from '../../core/cite/protection.js'
import type { ImportAnswers } from '../../core/import/answers.js'
import type { Known } from '../../core/import/sharedInterview.js'
import type { Interview } from '../../core/model.js'
import type { ImportTools } from '../../editor/loadImport.js'
import { isStoreOutside } from '../../editor/protectedStore.js'
import type { Services } from '../../editor/services.js'
import { askAnswers, askNames, askSameForAll, type Asking, olderOf, type SameForAll } from './askAnswers.js'
import { askUpdate, ownInterviews } from './older.js'
import { planUpdate, type PlannedUpdate } from './planUpdate.js'
import type { ReadFile } from './readFiles.js'
import type { Planned } from './report.js'
import { type Folders, keysIn, type PlannedImport } from './targets.js'

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
  let same: SameForAll | 'each' | undefined
  for (const [index, file] of read.entries()) {
    const step = l10n.t('Import {0} ({1} of {2})', file.name, index + 1, read.length)
    const told = same === undefined || same === 'each' ? {} : { same }
    const decision = await decide({ ...file, tools, taken, own, step, ...told }, known)
    if (!decision || (isKeptOut(decision) && !(await isStoreOutside(folders.store)))) return undefined
    if (decision.kind === 'import') {
      taken.add(decision.answers.key)
      imports.push({ ...file, plan: tools.planImport(file.transcript, decision.answers) })
      const left = read.length - index - 1
      if (left > 0) same ??= await askSameForAll(decision.answers, left, step)
      if (left > 0 && same === undefined) return undefined
      continue
    }
    const update = await planUpdate(updating, file, decision.interview, decision.names)
    if (!update) return undefined
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
  if (answers && !chosen && shared && (isProtected(answers.terms) || isProtectedInterview(shared)))
    return tellSecond(shared)
  if (chosen) return { kind: 'update', interview: chosen, names: answers.names ?? [] }
  return answers && { kind: 'import', answers }
}

function isKeptOut(decision: Decision): boolean {
  return decision.kind === 'import' ? decision.answers.terms !== 'on record' : isProtectedInterview(decision.interview)
}

/** What one of two copies keeps the other would tell. */
function tellSecond({ key, terms }: Interview): undefined {
  void vscode.window.showErrorMessage(
    l10n.t(
      'These are the words of {0}, which was imported as {1}. Under a second key they would tell who spoke, so nothing was written. Update {0}, or take it away first.',
      key,
      terms,
    ),
  )
  return undefined
}
