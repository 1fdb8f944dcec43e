import * as vscode from 'vscode'
import { isProtected, isProtectedInterview } from '../../core/protection/attribution/terms.js'
import type { ChosenNames, ImportAnswers } from '../../core/protection/attribution/answers.js'
import type { ToldSpeaker, ToldTurn, Transcript } from '../../core/transcript/transcript.js'
import type { Known } from '../../core/import/sharedInterview.js'
import type { Interview, SourceKind } from '../../core/model.js'
import type { ImportTools } from '../../editor/bundles/loadImport.js'
import { protectedStore } from '../../editor/protection/protectedStore.js'
import type { Services } from '../../editor/services.js'
import { mayUseStore } from '../../editor/protection/storeFence.js'
import { askAnswers, askSameForAll, type Asking, olderOf, type SameForAll } from './askAnswers.js'
import { askNames } from './askNames.js'
import { askKindAgain, type AsKind, readAs } from './askSource.js'
import { askUpdate, ownInterviews, storedNames } from './older.js'
import { untilGivenUp } from './giveUp.js'
import type { ReadFile } from './readFiles.js'
import { type Folders, keysIn } from './targets.js'

const { l10n } = vscode

/** What is to come of a transcript: an interview of its own, or an update of one that is here. */
type Decision =
  | { readonly kind: 'import'; readonly answers: ImportAnswers; readonly isKeySuggested: boolean }
  | { readonly kind: 'update'; readonly known: Known; readonly names: ChosenNames }

/** A file with what was decided about it, and what was told of those who speak in it. */
export interface Decided extends ReadFile {
  readonly decision: Decision
  /** The transcript before anything was told here. */
  readonly start: Transcript
  readonly told: readonly ToldSpeaker[]
  /** What was told here of its paragraphs, the last counting most. */
  readonly given: readonly ToldTurn[]
}

/** All that was decided, with the keys that are taken, those of the new interviews among them. */
export interface Decisions {
  readonly files: readonly Decided[]
  readonly taken: ReadonlySet<string>
}

/**
 * Asks for each file in turn. Undefined when the user gives up, for nothing is to be written that was not decided. What was decided of other
 * files is not lost by a key: it is asked first, and then this file again.
 */
export async function decideAll(
  services: Services,
  tools: ImportTools,
  folders: Folders,
  read: readonly ReadFile[],
): Promise<Decisions | undefined> {
  const known = await ownInterviews(services, folders.store)
  const own = known.map(({ interview }) => interview)
  const taken = new Set([...services.corpus.interviews().map(({ key }) => key), ...(await keysIn(folders))])
  const files: Decided[] = []
  let same: SameForAll | 'each' | undefined
  for (const [index, file] of read.entries()) {
    const step = l10n.t('Import {0} ({1} of {2})', file.name, index + 1, read.length)
    const told = same === undefined || same === 'each' ? {} : { same }
    const asking = { ...file, tools, taken, own, step, ...told }
    const decision = await untilGivenUp(files.length, () => decideInStore(services, asking, known))
    if (!decision) return undefined
    const start = startOf(tools, file, decision)
    files.push({ ...file, ...start, start: start.transcript, decision, told: [], given: [] })
    if (decision.kind === 'update') continue
    const { answers } = decision
    taken.add(answers.key)
    const left = read.length - index - 1
    if (left > 0) same ??= await untilGivenUp(files.length, () => askSameForAll(sameOf(answers, file), left, step))
    if (left > 0 && same === undefined) return undefined
  }
  return { files, taken }
}

async function decideInStore(
  services: Services,
  asking: Asking,
  known: readonly Known[],
): Promise<Decision | undefined> {
  const decision = await decide(asking, known, protectedStore(services))
  return decision && (!isKeptOut(decision) || (await mayUseStore(services))) ? decision : undefined
}

/** What of the answers may hold for other files: what each of them holds is preset from itself, unless the user said otherwise of this one. */
function sameOf({ terms, description, kind }: ImportAnswers, file: ReadFile): SameForAll {
  return {
    terms,
    ...(description === undefined ? {} : { description }),
    ...(kind === undefined || kind === file.kind ? {} : { kind }),
  }
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

function isKeptOut(decision: Decision): boolean {
  return decision.kind === 'import'
    ? decision.answers.terms !== 'on record'
    : isProtectedInterview(decision.known.interview)
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
