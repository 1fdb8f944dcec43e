import * as vscode from 'vscode'
import { readHeader } from '../../core/export/draft/header.js'
import { shippedStyles, styleForQuarto } from '../../core/export/citationStyle.js'
import type { QuartoFormat } from '../../core/export/quarto/renderWithQuarto.js'
import { changeFilesHere, sentenceOf } from '../../editor/changeFiles.js'
import { loadExport } from '../../editor/bundles/loadExport.js'
import type { Services } from '../../editor/services.js'
import type { Prepared } from './prepare.js'
import { showDisclosures } from './showDisclosures.js'

const { l10n } = vscode

/** An installed Quarto runs the cells of a memo and makes the document, with what the memo cites. A sentence where it cannot be done. */
export async function exportWithQuarto(
  services: Services,
  document: vscode.TextDocument,
  format: QuartoFormat,
  { memo: composed, cited, pictures, plan, secrets, tools, whereDisclosed }: Prepared,
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
  const { style, referenceDocument } = readHeader(composed)
  const job = {
    program,
    input: tools.quartoInput(memo, cited, services.corpus, { pictures, notices: plan.notices }),
    folder: vscode.Uri.joinPath(uri, '..').fsPath,
    name: uri.path.split('/').at(-1) ?? '',
    format,
    style: stylePath(services, uri, styleForQuarto(style ?? services.settings.styleOf(uri))),
    referenceDocument: pathBeside(uri, referenceDocument ?? services.settings.referenceDocumentOf(uri)),
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
  if (texts.some((text) => tools.disclosesSecret(text, secrets)))
    return void showDisclosures(document, whereDisclosed())
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

/** Where a style of CSL lies; undefined where nothing says. */
function stylePath({ context }: Services, memo: vscode.Uri, style: string): string | undefined {
  if (!shippedStyles.some((name) => name === style)) return pathBeside(memo, style)
  return vscode.Uri.joinPath(context.extensionUri, 'media', 'csl', `${style}.csl`).fsPath
}

/** The full path of a file that a memo names. */
function pathBeside(memo: vscode.Uri, path: string | undefined): string | undefined {
  // Two slashes would name another machine on Windows, and memos come from other people too.
  if (path === undefined || path.startsWith('/') || /^[a-z]:[\\/]/i.test(path)) return path?.replace(/^\/{2,}/, '/')
  return vscode.Uri.joinPath(memo, '..', path).fsPath
}
