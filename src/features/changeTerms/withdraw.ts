import * as vscode from 'vscode'
import type { Interview } from '../../core/model.js'
import { isProtectedInterview } from '../../core/terms/terms.js'
import { lineStartsOf, pointAt } from '../../core/text/lines.js'
import { changeFilesHere, recoverHere, sentenceOf, textNow } from '../../editor/changeFiles.js'
import { toPosition } from '../../editor/convert.js'
import { forgetCopies } from '../../editor/protection/forgetCopies.js'
import { protectedStore, readStored } from '../../editor/protection/protectedStore.js'
import { mayUseStore } from '../../editor/protection/storeFence.js'
import type { Services } from '../../editor/services.js'
import { showRemainingCopies } from './remainingCopies.js'
import { chooseInterview, isOwn } from './target.js'

const { l10n } = vscode

/** *Withdraw Source…*: takes all files of an interview away here, once it is told which memos rest on it and what this does not reach. */
export async function withdrawSource(services: Services, clicked: unknown): Promise<void> {
  await services.files.ready()
  const interview = await chooseInterview(services, clicked, l10n.t('Withdraw source'))
  if (!interview || !isOwn(services, interview)) return
  const { key } = interview
  const folder = vscode.Uri.joinPath(vscode.Uri.parse(interview.uri), '..')
  const store = protectedStore(services)
  const isStored = isProtectedInterview(interview)
  if (isStored && !(await mayUseStore(services))) return
  const folders = isStored ? [folder, store] : [folder]
  if (!(await recoverHere(folders))) return
  const names = (parent: vscode.Uri, ends: readonly string[]): readonly vscode.Uri[] =>
    ends.map((end) => vscode.Uri.joinPath(parent, `${key}.${end}`))
  const uris = [
    vscode.Uri.parse(interview.uri),
    ...names(folder, ['txt', 'sums']),
    ...(isStored ? names(store, ['names.json', 'txt', 'sums', 'reviewed']) : []),
  ]
  const read = await Promise.all(uris.map(async (uri) => ({ uri, before: await readStored(uri), after: undefined })))
  const edits = read.filter(({ before }) => before !== undefined)
  const remove = l10n.t('Delete Files')
  const memos = await memosOn(services, interview)
  const detail = [
    l10n.t('Files deleted: {0}.', edits.map(({ uri }) => vscode.workspace.asRelativePath(uri)).join(', ')),
    memos.length
      ? l10n.t('Memos that cite it, and every document exported from them, rest on it: {0}.', memos.join(', '))
      : l10n.t('No memo of this workspace cites it.'),
    l10n.t('Not reached: exported documents, copies that others have, earlier versions in Git and backups.'),
  ].join('\n\n')
  const question = l10n.t('Withdraw {0}?', key)
  if ((await vscode.window.showWarningMessage(question, { modal: true, detail }, remove)) !== remove) return
  const refusal = await changeFilesHere(edits)
  if (refusal) return void vscode.window.showWarningMessage(sentenceOf(refusal))
  services.stored.forget()
  await services.files.refresh()
  await forgetCopies(services.context, folders)
  const copies = l10n.t('Show Remaining Copies')
  const told = memos.length
    ? l10n.t('{0} is withdrawn. These memos still cite it: {1}.', key, memos.join(', '))
    : l10n.t('{0} is withdrawn.', key)
  if ((await vscode.window.showWarningMessage(told, copies)) === copies)
    await showRemainingCopies(key, uris.slice(0, 3))
}

/** The memos of the workspace that cite an interview, by name, each once. */
async function memosOn({ files }: Services, { uri, span }: Interview): Promise<readonly string[]> {
  const interview = vscode.Uri.parse(uri)
  const starts = lineStartsOf((await textNow(interview)) ?? '')
  const places = await vscode.commands.executeCommand<readonly vscode.Location[]>(
    'vscode.executeReferenceProvider',
    interview,
    toPosition(pointAt(starts, span.start)),
  )
  const memos = places.filter((place) => !files.isCorpusFile(place.uri))
  return [...new Set(memos.map((place) => vscode.workspace.asRelativePath(place.uri)))].sort()
}
