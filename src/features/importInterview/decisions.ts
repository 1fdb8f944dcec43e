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
import { noDetails } from './detailRows.js'
import type { ReadFile } from './readFiles.js'
import { askFiles } from './several/askFiles.js'
import { isKeptOut, presetOf } from './several/presets.js'
import { type Folders, keysIn } from './targets.js'
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
    const decision =
      read.length > 1 ? presetOf(tools, file, known, taken) : await decideInStore(services, asking, known)
    if (!decision) return undefined
    const start = startOf(tools, file, decision)
    files.push({ ...file, ...start, start: start.transcript, decision, told: [], given: [], details: noDetails })
    if (decision.kind === 'import') taken.add(decision.answers.key)
  }
  return read.length > 1 ? askFiles(services, tools, { files, taken }) : { files, taken }
}

async function decideInStore(
  services: Services,
  asking: Asking,
  known: readonly Known[],
): Promise<Decision | undefined> {
  const decision = await decide(asking, known, protectedStore(services))
  return decision && (!isKeptOut(decision) || (await mayUseStore(services))) ? decision : undefined
}

/** A text as what it is said to hold; a newer transcript as the file of the older one has it: who speaks was told before, perhaps. */
function startOf(tools: ImportTools, file: ReadFile, decision: Decision): AsKind {
  if (decision.kind === 'import') {
    const read = readAs(tools, file, decision.answers.kind ?? file.kind)
    return typeof read === 'string' ? file : read
  }
  const { interview, source } = decision.known
  const now = kindOf(interview)
  const read = readAs(tools, file, now)
  if (typeof read === 'string') return file
  const again = tools.readAgain(read.transcript, interview, source)
  return 'notInterview' in again ? file : { transcript: again, kind: now }
}

async function decide(asking: Asking, known: readonly Known[], store: vscode.Uri): Promise<Decision | undefined> {
  const { tools, transcript, own, step } = asking
  const shared = tools.sharedInterview(transcript, known)
  const isUpdate = shared ? await askUpdate(shared, step) : false
  if (isUpdate === undefined) return undefined
  const update = async (interview: Interview, names: ChosenNames): Promise<Decision | undefined> => {
    const read = await askKindAgain(tools, asking, kindOf(interview), step)
    const older = known.find((one) => one.interview === interview)
    return read && { kind: 'update', known: { ...older, interview: { ...interview, sourceKind: read.kind } }, names }
  }
  if (shared && isUpdate) {
    const names = isProtectedInterview(shared)
      ? await askNames(asking, await storedNames(tools, store, shared.key))
      : {}
    return names && update(shared, names)
  }
  const asked = await askAnswers(asking)
  if (!asked) return undefined
  const { answers } = asked
  const chosen = olderOf(own, answers)
  if (!chosen && shared && (isProtected(answers.terms) || isProtectedInterview(shared))) return tellSecond(shared)
  return chosen ? update(chosen, answers) : { kind: 'import', ...asked }
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
