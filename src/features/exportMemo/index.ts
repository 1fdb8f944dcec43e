import * as vscode from 'vscode'
import { changeFilesHere, sentenceOf } from '../../editor/changeFiles.js'
import { registerCommand } from '../../editor/commands.js'
import { keepExport } from '../../editor/exportMaps.js'
import type { Services } from '../../editor/services.js'
import type { Thread } from '../../core/review/threads.js'
import type { TargetFormat } from '../../core/memo/memo.js'
import { countsSentence, refusedFileSentence } from '../../words/export/exportMemo.js'
import { chooseAnnex, chooseFormat, chooseStyle, type Format } from './choose.js'
import { confirmExport } from './confirm.js'
import { prepareExport, type Prepared } from './prepare.js'
import { exportWithQuarto } from './quarto.js'
import { registerLength } from './length.js'
import { registerReadBack } from './readBack.js'
import { showDisclosures } from './showDisclosures.js'
import { bytesOf, type ToWrite } from './write.js'

const { l10n } = vscode

/** *Export Memo to Word, PDF or HTML…*: the memo as a finished document; and how long it is, in the status bar. */
export function registerExportMemo(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand(services.log, 'attache.exportMemo', () => exportMemo(services)),
    registerReadBack(services),
    registerLength(services),
  )
}

async function exportMemo(services: Services): Promise<void> {
  const document = services.lastMemo.meant
  const memo = document && services.memos.memoOf(document)
  if (!memo) return void vscode.window.showInformationMessage(l10n.t('Open the memo to export first.'))
  const kind = await chooseFormat(services)
  const format = kind === 'review' ? 'docx' : kind
  const style = format && (await chooseStyle(services, document.uri, memo))
  const annex = style && (await chooseAnnex())
  if (!format || annex === undefined) return
  const fileNames = document.isUntitled ? [] : [fileName(document.uri)]
  const target: TargetFormat = format === 'md' ? 'markdown' : format
  const choice = { format: target, style: style?.asked, annex: annex === 'none' ? undefined : annex, fileNames }
  const prepared = await withProgress((token) => prepareExport(services, document, choice, token))
  if (typeof prepared === 'string') return void vscode.window.showErrorMessage(prepared)
  const rendered = format === 'docx' || format === 'html' ? format : undefined
  const answer = prepared && (await confirmExport(prepared.plan, document, services, rendered !== undefined))
  if (!prepared || !answer) return
  if (answer === 'quarto' && rendered) {
    const failure = await exportWithQuarto(services, document, rendered, prepared)
    if (failure !== undefined) void vscode.window.showErrorMessage(failure)
    return
  }
  const isForReview = kind === 'review' && (await askForNumbers(prepared))
  const file = isForReview !== undefined && (await askTarget(document, format, prepared))
  if (!file) return
  const threads = kind === 'review' ? await commentsOf(document) : []
  await save(services, document, { format, target: file, prepared, isForReview, comments: { memo, threads } })
}

/** Comments that came back from Word, with what was answered to them. */
async function commentsOf(memo: vscode.TextDocument): Promise<readonly Thread[]> {
  return (await vscode.commands.executeCommand<readonly Thread[] | undefined>('attache.commentsOf', memo)) ?? []
}

interface Saving {
  readonly format: Format
  readonly target: vscode.Uri
  readonly prepared: Prepared
  readonly isForReview: boolean
  readonly comments: NonNullable<ToWrite['comments']>
}

/** Numbers would tell which paragraphs a protected source is cited in, so that they are asked for there; undefined where the user leaves. */
async function askForNumbers({ citesProtected }: Prepared): Promise<boolean | undefined> {
  if (!citesProtected) return true
  const [bare, numbered] = [l10n.t('Without Numbers'), l10n.t('With Numbers')]
  const detail = l10n.t(
    'Hidden numbers tell in which paragraphs sources are cited. Without them changes are found by their words.',
  )
  const sentence = l10n.t('The memo cites protected sources.')
  const answer = await vscode.window.showWarningMessage(sentence, { modal: true, detail }, bare, numbered)
  return answer === undefined ? undefined : answer === numbered
}

async function save(
  services: Services,
  memo: vscode.TextDocument,
  { format, target, prepared, isForReview, comments }: Saving,
): Promise<void> {
  const { plan, pictures, formulas, secrets, disclosuresIn, tools } = prepared
  if (target.toString() === memo.uri.toString())
    return void vscode.window.showErrorMessage(l10n.t('This is the memo itself. Choose another name for the document.'))
  if (tools.disclosedInName(fileName(target), secrets).length)
    return showDisclosures(memo, [{ place: { kind: 'file name' }, words: '' }], tools)
  const { document, wishes } = plan
  const sources = format === 'md' ? [] : tools.pictureSources(document.blocks)
  const job = { document, wishes, memo: memo.uri, pictures, formulas, disclosuresIn, tools, isForReview, comments }
  const made = await withProgress(() => bytesOf(services, format, job))
  if (typeof made === 'string') return void vscode.window.showErrorMessage(made)
  if (!(made instanceof Uint8Array)) return showDisclosures(memo, made, tools)
  const refusal = await changeFilesHere([{ uri: target, before: { anything: true }, after: made }])
  if (refusal) return void vscode.window.showErrorMessage(sentenceOf(refusal))
  const unkept =
    isForReview && (await keepExport(services.context, tools, made, { memo, isShared: wishes.sharesReview }))
  if (unkept) void vscode.window.showWarningMessage(`${unkept} ${l10n.t('Changes will be found by their words.')}`)
  const counts = tools.withPages(plan.counts, format === 'pdf' ? tools.pagesOfPdf(made) : undefined)
  const missing = sources.filter((source) => !pictures.has(source))
  const count = comments.threads.length
  const told = count ? [l10n.t('Comments in {0}: {1}.', fileName(target), count)] : []
  await tellExported(target, format, { ...prepared, plan: { ...plan, counts } }, missing, told)
}

function withProgress<T>(work: (token: vscode.CancellationToken) => Promise<T>): Thenable<T> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: l10n.t('Exporting the memo…'),
    cancellable: true,
  }
  return vscode.window.withProgress(options, (_, token) => work(token))
}

const filters: Readonly<Record<Format, Readonly<Record<string, readonly string[]>>>> = {
  docx: { Word: ['docx'] },
  html: { HTML: ['html'] },
  pdf: { PDF: ['pdf'] },
  md: { Markdown: ['md'] },
}

/** Beside the memo and with its name, but for prose in Markdown, which would take the memo's own. */
function askTarget(
  { uri, isUntitled }: vscode.TextDocument,
  format: Format,
  { secrets, tools }: Prepared,
): Thenable<vscode.Uri | undefined> {
  const folder = isUntitled ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(uri, '..')
  const own = isUntitled ? 'memo' : fileName(uri).replace(/\.[^.]*$/, '')
  const name = tools.disclosedInName(own, secrets).length ? 'memo' : own
  const file = `${name}${format === 'md' ? '.mail' : ''}.${format}`
  return vscode.window.showSaveDialog({
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, file) } : {}),
    // The editor's own type wants lists that can be changed.
    filters: Object.fromEntries(Object.entries(filters[format]).map(([label, endings]) => [label, [...endings]])),
  })
}

async function tellExported(
  target: vscode.Uri,
  format: Format,
  { plan: { counts, leftOut, otherLanguage }, brokenProject, refusedPictures, tools }: Prepared,
  missingPictures: readonly string[],
  told: readonly string[],
): Promise<void> {
  const open = l10n.t('Open')
  const reveal = l10n.t('Reveal')
  const sentences = [
    l10n.t('The memo was exported as {0}: {1}.', fileName(target), countsSentence(counts, l10n)),
    ...told,
    ...missingPictures.map((source) => {
      const why = refusedPictures.get(source)
      return why ? refusedFileSentence(source, why, l10n) : tools.missingPictureSentence(source, l10n)
    }),
    ...(brokenProject ? [tools.brokenProjectSentence(fileName(brokenProject), l10n)] : []),
    ...leftOut.map((one) => tools.leftOutSentence(one, l10n)),
    ...(otherLanguage ? [tools.languageSentence(otherLanguage, l10n)] : []),
  ]
  const buttons = target.scheme === 'file' ? [open, reveal] : [open]
  const answer = await vscode.window.showInformationMessage(sentences.join(' '), ...buttons)
  if (answer === open && (format === 'md' || target.scheme !== 'file'))
    await vscode.commands.executeCommand('vscode.open', target)
  else if (answer === open) await vscode.env.openExternal(target)
  if (answer === reveal) await vscode.commands.executeCommand('revealFileInOS', target)
}

function fileName(uri: vscode.Uri): string {
  return uri.path.split('/').at(-1) ?? ''
}
