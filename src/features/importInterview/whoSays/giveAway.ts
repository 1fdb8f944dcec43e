import * as vscode from 'vscode'
import { warn } from '../../../editor/messages.js'
import type { NamesFile } from '../../../core/terms/namesFile.js'
import type { GivenTurns } from '../../../core/import/corrections/giveTurns.js'
import type { ImportTools } from '../../../editor/bundles/loadImport.js'
import { protectedStore, readStored } from '../../../editor/protection/protectedStore.js'
import type { Services } from '../../../editor/services.js'
import { escapeLabel } from '../../../words/escape.js'
import { givenSentence, lossSentences } from '../../../words/import/whoSays.js'
import { type CitingMemos, citingMemos } from '../citingMemos.js'
import type { Kept, StoreFollower } from '../followStore.js'
import { keptIn, storedBy, tellDamaged } from '../planUpdate.js'
import { pointing } from '../pointing.js'
import { type Change, relativePathOf, type StoredFile } from '../targets.js'
import { textAt } from '../textAt.js'
import { writeUpdates } from '../writeUpdates.js'
import type { Choice } from './pickSayer.js'
import type { TextHere } from './textHere.js'
import { exists } from '../../../editor/exists.js'

const { l10n } = vscode

/** All files that change. */
interface Planned {
  readonly interview: TextHere['interview']
  readonly changes: readonly Change[]
  readonly store: readonly StoredFile[]
  readonly kept?: Kept
}

/** What a choice is carried out with. */
interface Means {
  readonly tools: ImportTools
  readonly follower: StoreFollower
}

/** Carries out what was chosen: asks where something would be lost, writes all files as one edit, and says what changed. */
export async function giveAway(
  services: Services,
  { tools, follower }: Means,
  here: TextHere,
  choice: Choice,
): Promise<void> {
  const { interview, file, text, source, isTold } = here
  const names = isTold ? {} : await namesWith(services, tools, here, choice)
  if (names === 'damaged') return
  const given = tools.giveTurns(file, text, source, choice.gifts, names.now, choice.told)
  if (given === 'theirs') return warn(l10n.t('{0} is already the speaker.', escapeLabel(choice.who)))
  if (given === 'no interview')
    return warn(l10n.t('Nothing was changed: {0} would have no questions or no answers.', interview.key))
  const memos = await citingMemos(services, interview.key, given.result, textAt)
  const losses = lossSentences(given, memos.lost, isTold, l10n)
  if (losses.length > 0 && !(await isWanted(losses))) return
  const planned = await plan(services, tools, here, given, memos, isNamed(choice) ? names : {})
  const store = protectedStore(services)
  if (!(await writeUpdates([planned], store)).length) return
  // Of what was said off the record the file may be the same as before, and says nothing of the text.
  if (planned.kept && given.result.text !== here.text) follower.add(planned.kept)
  await readAnew(services)
  // A name that is typed for a protected interview stays out of messages.
  const isSaid = isTold || !isNamed(choice)
  await tellDone(
    services,
    planned,
    memos.changed > 0,
    sentenceOf(interview.key, isSaid ? escapeLabel(choice.who) : l10n.t('somebody else'), given, memos),
  )
}

/** The names of those who get a voice, or a name, now. */
const newNames = ({ gifts, told }: Choice): readonly string[] =>
  [...gifts.flatMap(({ to }) => (to.kind === 'somebody' ? to.name : [])), told?.name ?? ''].filter(Boolean)

const isNamed = (choice: Choice): boolean => newNames(choice).length > 0

/** What is known to be protected, and what its file had. */
interface KnownNames {
  readonly now?: NamesFile
  readonly before?: string
}

/** With a name that was typed now. */
async function namesWith(
  services: Services,
  tools: ImportTools,
  { interview: { key } }: TextHere,
  choice: Choice,
): Promise<KnownNames | 'damaged'> {
  const uri = vscode.Uri.joinPath(protectedStore(services), `${key}.names.json`)
  const stored = await readStored(uri)
  const before = stored === undefined ? undefined : tools.readNamesFile(stored)
  if (!before && (await exists(uri))) {
    tellDamaged(uri)
    return 'damaged'
  }
  const names = newNames(choice)
  const now = names.length > 0 ? tools.withNames(before, { key, names, affiliations: [], stated: {} }) : before
  return { ...(now ? { now } : {}), ...(stored === undefined ? {} : { before: stored }) }
}

async function plan(
  services: Services,
  tools: ImportTools,
  { document, interview, uri, text, sums, isTold }: TextHere,
  { result }: GivenTurns,
  memos: CitingMemos,
  names: KnownNames,
): Promise<Planned> {
  const store = protectedStore(services)
  const { key } = interview
  const transcript = vscode.Uri.joinPath(store, `${key}.txt`)
  // What the editor saves it keeps versions of, so a text of the store is written past it, unless somebody is typing there.
  const isPast = document.uri.toString() === transcript.toString() && !document.isDirty
  const changes = [
    { uri, before: text, after: result.text },
    ...(isPast ? [] : [{ uri: document.uri, before: document.getText(), after: result.source }]),
    ...(isTold ? [{ uri: vscode.Uri.joinPath(uri, '..', `${key}.sums`), before: sums, after: result.sums }] : []),
    ...(await pointing(services, tools, interview, result, textAt)),
    ...memos.changes,
  ].filter((one) => one.before !== one.after)
  const kept = await keptIn(store, { interview: uri, key, text }, result)
  return {
    interview,
    changes,
    store: [
      ...(names.now
        ? [{ name: `${key}.names.json`, text: tools.formatNamesFile(names.now), before: names.before }]
        : []),
      ...(isTold ? [] : storedBy(kept).filter(({ name }) => isPast || !name.endsWith('.txt'))),
    ],
    ...(isPast ? { kept } : {}),
  }
}

async function isWanted(losses: readonly string[]): Promise<boolean> {
  const goOn = l10n.t('Go On')
  const options = { modal: true, detail: losses.join('\n') }
  return (await vscode.window.showWarningMessage(l10n.t('This would lose something.'), options, goOn)) === goOn
}

function sentenceOf(key: string, who: string, given: GivenTurns, { changes, changed }: CitingMemos): string {
  return givenSentence(key, who, given, { changed, names: changes.map(({ uri }) => relativePathOf(uri)) }, l10n)
}

/** Says what changed, and offers to check the memos that cite it: their sentences may name who does not say it any more. */
async function tellDone(services: Services, planned: Planned, isCited: boolean, sentence: string): Promise<void> {
  const undo = l10n.t('Undo')
  const check = l10n.t('Check All Memos')
  const answer = await vscode.window.showInformationMessage(sentence, undo, ...(isCited ? [check] : []))
  if (answer === undo) await takeBack(services, planned)
  if (answer === check) await vscode.commands.executeCommand('attache.checkAllMemos')
}

/** Puts the texts back, as long as no file was changed meanwhile. */
async function takeBack(services: Services, { interview, changes, kept }: Planned): Promise<void> {
  const back = changes.flatMap(({ uri, before, after }) =>
    before === undefined ? [] : [{ uri, before: after, after: before }],
  )
  const store = kept ? storedBack(kept) : []
  if (!(await writeUpdates([{ interview, changes: back, store }], protectedStore(services))).length) return
  await readAnew(services)
}

/** What the store had, in the place of what it has now. */
function storedBack(kept: Kept): readonly StoredFile[] {
  return storedBy(kept).flatMap(({ name, text, before }) =>
    before === undefined ? [] : [{ name, text: before, before: text }],
  )
}

async function readAnew({ stored, files }: Services): Promise<void> {
  stored.forget()
  await files.refresh()
}
