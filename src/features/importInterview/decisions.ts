import * as vscode from 'vscode'
import { isProtected, isProtectedInterview } from '../../core/terms/terms.js'
import type { ChosenNames } from '../../core/terms/answers.js'
import type { Known } from '../../core/import/otherInterview.js'
import type { Interview, SourceKind } from '../../core/model.js'
import type { ImportTools } from '../../editor/bundles/loadImport.js'
import { protectedStore } from '../../editor/protection/protectedStore.js'
import type { Services } from '../../editor/services.js'
import { mayUseStore } from '../../editor/protection/storeFence.js'
import { askAnswers, type Asking, olderOf } from './askAnswers.js'
import { askNames } from './askNames.js'
import { askKindAgain, type AsKind, readAs } from './askSource.js'
import { askUpdate, ownInterviews, storedNames } from './older.js'
import type { Decided, Decision, Decisions } from './decided.js'
import type { ReadFile } from './readFiles.js'
import { askFiles } from './several/askFiles.js'
import { isKeptOut, presetOf } from './several/presets.js'
import { type Folders, keysIn } from './targets.js'
import { textAt } from './textAt.js'
import { termsLabel } from '../../words/claim.js'

const { l10n } = vscode

/** Asks what is to come of a file, or of several in one list. Undefined when the user gives up, for nothing is to be written that was not decided. */
export async function decideAll(
  services: Services,
  tools: ImportTools,
  folders: Folders,
  read: readonly ReadFile[],
): Promise<Decisions | undefined> {
  const known = await ownInterviews(services, folders.store)
  const taken = new Set([...services.corpus.interviews().map(({ key }) => key), ...(await keysIn(folders))])
  const files: Decided[] = []
  for (const file of read) {
    const own = known.map(({ interview }) => interview)
    const asking = { ...file, tools, taken, own, step: l10n.t('Import {0}', file.name) }
    const one =
      read.length > 1
        ? await asDecided(tools, file, presetOf(tools, file, known, taken))
        : await decideInStore(services, asking, known)
    if (!one) return undefined
    files.push({ ...file, ...one })
    if (one.decision.kind === 'import') taken.add(one.decision.answers.key)
  }
  return read.length > 1 ? askFiles(services, tools, { files, taken }) : { files, taken }
}

/** A file as it is read, and what is to come of it. */
type OneDecided = AsKind & { readonly decision: Decision }

async function decideInStore(
  services: Services,
  asking: Asking,
  known: readonly Known[],
): Promise<OneDecided | undefined> {
  const one = await decide(asking, known, protectedStore(services))
  return one && (!isKeptOut(one.decision) || (await mayUseStore(services))) ? one : undefined
}

/** A newer transcript as the file of the older one has it: who speaks was corrected there, perhaps. */
async function asDecided(tools: ImportTools, { transcript, kind }: AsKind, decision: Decision): Promise<OneDecided> {
  if (decision.kind === 'import') return { transcript, kind, decision }
  const { interview, source } = decision.known
  const now = kindOf(interview)
  const read = readAs(tools, { transcript, kind }, now)
  if (typeof read === 'string') return { transcript, kind, decision }
  const again = tools.readAgain(read.transcript, interview, source, await textAt(vscode.Uri.parse(interview.uri)))
  return 'notInterview' in again ? { transcript, kind, decision } : { transcript: again, kind: now, decision }
}

async function decide(asking: Asking, known: readonly Known[], store: vscode.Uri): Promise<OneDecided | undefined> {
  const { tools, transcript, own, step } = asking
  const shared = tools.sharedInterview(transcript, known)
  const isUpdate = shared ? await askUpdate(shared, step) : false
  if (isUpdate === undefined) return undefined
  const update = async (interview: Interview, names: ChosenNames): Promise<OneDecided | undefined> => {
    const read = await askKindAgain(tools, asking, kindOf(interview), step)
    const older = known.find((one) => one.interview === interview)
    const now = read && { ...older, interview: { ...interview, sourceKind: read.kind } }
    return now && asDecided(tools, read, { kind: 'update', known: now, names })
  }
  if (shared && isUpdate) {
    const names = isProtectedInterview(shared)
      ? await askNames(asking, await storedNames(tools, store, shared.key))
      : {}
    return names && update(shared, names)
  }
  const asked = await askAnswers(asking)
  if (!asked) return undefined
  const { answers, isKeySuggested } = asked
  const chosen = olderOf(own, answers)
  if (!chosen && shared && (isProtected(answers.terms) || isProtectedInterview(shared))) return tellSecond(shared)
  if (chosen) return update(chosen, answers)
  return { transcript: asked.transcript, kind: asked.kind, decision: { kind: 'import', answers, isKeySuggested } }
}

function kindOf({ sourceKind = 'transcript' }: Interview): SourceKind {
  return sourceKind
}

/** What one of two copies keeps the other would tell. */
function tellSecond({ key, terms }: Interview): undefined {
  void vscode.window.showErrorMessage(
    l10n.t(
      'This transcript is already here as {0}, on the terms “{1}”. A second key would reveal who spoke, so nothing was saved. Update {0}, or remove it first.',
      key,
      termsLabel(terms, l10n),
    ),
  )
  return undefined
}
