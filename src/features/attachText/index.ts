import * as vscode from 'vscode'
import { isProtectedInterview } from '../../core/terms/terms.js'
import type { AttachPlan } from '../../core/import/align.js'
import type { Transcript } from '../../core/transcript/transcript.js'
import type { PlannedFile } from '../../core/import/plan.js'
import type { Interview } from '../../core/model.js'
import { changeFilesHere, type FileEdit, recoverHere, sentenceOf } from '../../editor/changeFiles.js'
import { registerCommand } from '../../editor/commands.js'
import { isWithin } from '../../editor/corpus/corpusFolders.js'
import { type ImportTools, loadImport } from '../../editor/bundles/loadImport.js'
import { ownCorpusFolder } from '../../editor/corpus/ownCorpusFolder.js'
import { pickInterview } from '../../editor/pickInterview.js'
import { protectedStore } from '../../editor/protection/protectedStore.js'
import type { Services } from '../../editor/services.js'
import { mayUseStore } from '../../editor/protection/storeFence.js'
import { readTranscriptFile, transcriptEndings } from '../../editor/transcriptFile.js'
import { attachReport, otherTextSentence } from '../../words/import/attach.js'
import { noInterviewSentence } from '../../words/import/import.js'
import { ignoring } from '../../editor/keptOutOfGit.js'
import { copiesFor, folderOf } from './files.js'
import { warn } from '../../editor/messages.js'
import { exists } from '../../editor/exists.js'

const { l10n } = vscode

/** Attach Source Text…: the analyst's own copy of the words of an interview whose text is not here, where it matches. */
export function registerAttachText(services: Services): vscode.Disposable {
  return registerCommand(services.log, 'attache.attachText', (target?: unknown) => attachText(services, target))
}

async function attachText(services: Services, target: unknown): Promise<void> {
  await services.files.ready()
  const interview = await chooseInterview(services, target)
  const file = interview && (await chooseFile())
  if (!interview || !file) return
  const tools = await loadImport(services.context)
  const read = await planFrom(file, interview, tools)
  if (!read || !(await isWanted(read.plan))) return
  const { plan } = read
  const goal = await targetFor(services, interview, plan)
  if (!goal || !(await recoverHere([vscode.Uri.joinPath(vscode.Uri.parse(interview.uri), '..'), goal.folder]))) return
  const { folder, copies } = goal
  const uri = vscode.Uri.joinPath(folder, plan.file.name)
  if (await exists(uri)) return warn(l10n.t('{0} already exists and was not changed.', plan.file.name))
  const { ignore } = plan
  const ignored = ignore === undefined ? [] : await ignoring(folder, (before) => tools.withIgnored(before, ignore))
  const refusal = await changeFilesHere([...ignored, ...(await textEdits(uri, read)), ...copies])
  if (refusal) return warn(sentenceOf(refusal))
  if (plan.place === 'store') services.stored.forget()
  await services.files.refresh()
  const where =
    plan.place === 'store'
      ? l10n.t('The transcript is in the protected store, outside the workspace.')
      : l10n.t(
          'The transcript is beside the interview and stays out of git. VS Code’s search can find it, and so can assistants.',
        )
  void vscode.window.showInformationMessage(`${attachReport(plan.passages, l10n).join(' ')} ${where}`)
}

/** The interview of a row, else one that the user picks among those without a text. */
async function chooseInterview({ corpus }: Services, target: unknown): Promise<Interview | undefined> {
  const key = typeof target === 'object' && target !== null && 'key' in target ? target.key : undefined
  const given = typeof key === 'string' ? corpus.interview(key) : undefined
  if (given && !corpus.sourceOf(given.key)) return given
  const without = corpus.interviews().filter((one) => !corpus.sourceOf(one.key) && one.passages.length > 0)
  if (!without.length) {
    warn(l10n.t('Every interview in the corpus has its transcript.'))
    return undefined
  }
  const placeHolder = l10n.t('Whose transcript do you have?')
  return pickInterview(without, shownTitle, { title: l10n.t('Attach Transcript'), placeHolder })
}

/** The title of a protected interview may tell who was asked. */
function shownTitle(interview: Interview): string {
  return isProtectedInterview(interview) ? (interview.description ?? '') : interview.title
}

async function chooseFile(): Promise<vscode.Uri | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({
      title: l10n.t('Attach Transcript'),
      openLabel: l10n.t('Attach'),
      filters: { [l10n.t('Transcripts')]: [...transcriptEndings] },
    })) ?? []
  return file
}

/** What is to be attached, and for the store the file of what must not be told of it. */
interface Attaching {
  readonly plan: AttachPlan
  readonly names: PlannedFile
}

async function planFrom(file: vscode.Uri, interview: Interview, tools: ImportTools): Promise<Attaching | undefined> {
  const location = vscode.ProgressLocation.Notification
  const title = l10n.t('Comparing the transcript with the interview')
  return vscode.window.withProgress({ location, title, cancellable: true }, async (_, token) => {
    const read = await readTranscriptFile(file, tools)
    if (token.isCancellationRequested) return undefined
    if (typeof read === 'string') warn(read)
    else if ('notInterview' in read) warn(noInterviewSentence(read.notInterview, l10n))
    else return attaching(interview, read, tools)
    return undefined
  })
}

function attaching(interview: Interview, transcript: Transcript, tools: ImportTools): Attaching {
  const { key, terms } = interview
  const names = tools.formatNamesFile(tools.namesFileOf(transcript, { key, terms }))
  return { plan: tools.planAttach(interview, transcript), names: { name: `${key}.names.json`, text: names } }
}

/** With the names first where they are not on this machine: else nobody would know what a memo must not tell. */
async function textEdits(uri: vscode.Uri, { plan, names }: Attaching): Promise<readonly FileEdit[]> {
  const isPrivate = plan.place === 'store'
  const text = { uri, before: undefined, after: plan.file.text, isPrivate }
  const namesUri = vscode.Uri.joinPath(uri, '..', names.name)
  const isNeeded = isPrivate && !(await exists(namesUri))
  const { sums } = plan
  const sumsUri = sums && vscode.Uri.joinPath(uri, '..', sums.name)
  // Hashes that the store has already are older than this copy.
  const isUnhashed = sumsUri && !(await exists(sumsUri))
  return [
    ...(isNeeded ? [{ uri: namesUri, before: undefined, after: names.text, isPrivate }] : []),
    ...(isUnhashed ? [{ uri: sumsUri, before: undefined, after: sums.text, isPrivate }] : []),
    text,
  ]
}

/** A text that is the same throughout, as far as anything tells, needs no question. */
async function isWanted({ passages, isItsText }: AttachPlan): Promise<boolean> {
  if (!passages.length) {
    warn(l10n.t('This interview has no passages to compare with. Import the transcript again.'))
    return false
  }
  if (!isItsText) {
    warn(otherTextSentence(l10n))
    return false
  }
  if (passages.every(({ state }) => state === 'same' || state === 'placed')) return true
  const attach = l10n.t('Attach Anyway')
  return (await vscode.window.showWarningMessage(attachReport(passages, l10n).join(' '), attach)) === attach
}

/** Where the text goes, with what has to be copied there: to the store, beside the interview, or, for the interview that comes with the extension, to a copy of it in the user's corpus. */
async function targetFor(
  services: Services,
  interview: Interview,
  { place }: AttachPlan,
): Promise<{ readonly folder: vscode.Uri; readonly copies: readonly FileEdit[] } | undefined> {
  const home = folderOf(vscode.Uri.parse(interview.uri))
  if (place === 'store')
    return (await mayUseStore(services)) ? { folder: protectedStore(services), copies: [] } : undefined
  if (!isWithin(services.context.extensionUri, home)) return { folder: home, copies: [] }
  const own = await ownCorpusFolder(services.files)
  const glossaries = services.corpus.files().filter(({ document }) => document?.kind === 'glossary')
  const sums = services.corpus.sumsOf(interview)
  // The interview last.
  const files = [...glossaries, ...(sums ? [sums] : []), interview].map((one) => vscode.Uri.parse(one.uri))
  return own && { folder: own, copies: await copiesFor(own, home, files) }
}
