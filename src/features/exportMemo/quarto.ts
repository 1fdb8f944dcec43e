import * as vscode from 'vscode'
import { readHeader } from '../../core/export/draft/header.js'
import { shippedStyles, styleForQuarto } from '../../core/export/citationStyle.js'
import type { QuartoFormat } from '../../core/export/quarto/renderWithQuarto.js'
import { changeFilesHere, sentenceOf } from '../../editor/changeFiles.js'
import { loadExport } from '../../editor/bundles/loadExport.js'
import { namedFile } from '../../editor/memos/namedFiles.js'
import type { Services } from '../../editor/services.js'
import type { Memo } from '../../core/memo/memo.js'
import { refusedFileSentence } from '../../words/export/exportMemo.js'
import type { Prepared } from './prepare.js'
import { showDisclosures } from './showDisclosures.js'

const { l10n } = vscode

/** An installed Quarto runs the cells of a memo and makes the document, with what the memo cites. A sentence where it cannot be done. */
export async function exportWithQuarto(
  services: Services,
  document: vscode.TextDocument,
  format: QuartoFormat,
  { memo: composed, cited, pictures, plan, tools, disclosuresIn }: Prepared,
): Promise<string | undefined> {
  if (!vscode.workspace.isTrusted)
    return l10n.t('Quarto runs the code of this memo, and this workspace is not trusted. Trust it first.')
  const { uri } = document
  const memo = services.memos.memoOf(document, format)
  const machine = tools.machineHere()
  const program = await machine?.find(['quarto'])
  if (!machine || program === undefined)
    return l10n.t('Quarto is not installed, or VS Code cannot find it. Install Quarto, or insert the results by hand.')
  if (!memo || uri.scheme !== 'file')
    return l10n.t('Quarto reads only files on this machine. Save the memo there first.')
  const files = await filesForQuarto(services, uri, composed)
  if (typeof files === 'string') return files
  const job = {
    program,
    input: tools.quartoInput(memo, cited, services.corpus, { pictures, notices: plan.notices }),
    folder: vscode.Uri.joinPath(uri, '..').fsPath,
    name: uri.path.split('/').at(-1) ?? '',
    format,
    ...files,
  }
  const progress = {
    location: vscode.ProgressLocation.Notification,
    title: l10n.t('Quarto is rendering the memo…'),
    cancellable: true,
  }
  const made = await vscode.window.withProgress(progress, (_, token) => tools.renderWithQuarto(machine, job, token))
  if (made === 'cancelled') return undefined
  if (!(made instanceof Uint8Array))
    return made === 'failed'
      ? l10n.t('Quarto could not make the document. Render the memo in a terminal to see why.')
      : l10n.t('{0} is in the way beside the memo: Quarto needs this name. Delete or rename it.', made.inTheWay)
  const texts =
    format === 'docx' ? (await loadExport(services.context)).textsOfDocx(made) : [new TextDecoder().decode(made)]
  const told = await disclosuresIn(texts)
  if (told.length) return void showDisclosures(document, told, tools)
  const defaultUri = uri.with({ path: uri.path.replace(/(?:\.[^./]*)?$/, `.${format}`) })
  const target = await vscode.window.showSaveDialog({ defaultUri })
  if (!target) return undefined
  const refusal = await changeFilesHere([{ uri: target, before: { anything: true }, after: made }])
  if (refusal) return sentenceOf(refusal)
  const open = l10n.t('Open')
  const sentence = l10n.t('Quarto rendered the memo as {0}.', target.path.split('/').at(-1) ?? '')
  if ((await vscode.window.showInformationMessage(sentence, open)) === open) await vscode.env.openExternal(target)
  return undefined
}

/** Paths of the files that Quarto is given. */
interface FilesForQuarto {
  readonly style: string | undefined
  readonly referenceDocument: string | undefined
}

/** The files that the memo, else the settings, name for Quarto; a sentence where one of them is not read. */
async function filesForQuarto(services: Services, memo: vscode.Uri, composed: Memo): Promise<FilesForQuarto | string> {
  const { context, settings } = services
  const { style, referenceDocument } = readHeader(composed)
  const wished = styleForQuarto(style ?? settings.styleOf(memo))
  const isShipped = shippedStyles.some((name) => name === wished)
  const pathOf = async (name: string | undefined, isUsers: boolean): Promise<FilesForQuarto['style'] | Failed> => {
    if (name === undefined) return undefined
    const found = await namedFile(services, memo, name, isUsers)
    if (typeof found === 'string') return { failed: refusedFileSentence(name, found, l10n) }
    return found?.fsPath ?? { failed: l10n.t('{0} cannot be read.', name) }
  }
  const stylePath = isShipped
    ? vscode.Uri.joinPath(context.extensionUri, 'media', 'csl', `${wished}.csl`).fsPath
    : await pathOf(wished, style === undefined && settings.isUsers('style', memo))
  const reference = await pathOf(
    referenceDocument ?? settings.referenceDocumentOf(memo),
    referenceDocument === undefined && settings.isUsers('referenceDocument', memo),
  )
  if (typeof stylePath === 'object') return stylePath.failed
  return typeof reference === 'object' ? reference.failed : { style: stylePath, referenceDocument: reference }
}

interface Failed {
  readonly failed: string
}
