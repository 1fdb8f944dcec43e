import * as vscode from 'vscode'
import type { CitedMemo } from '../../core/export/citedItem.js'
import { readHeader } from '../../core/export/draft/header.js'
import type { Memo } from '../../core/memo/memo.js'
import { shippedStyles } from '../../core/export/citationStyle.js'
import {
  pandocArguments,
  type PandocFormat,
  pandocFormats,
  styleForPandoc,
} from '../../core/export/pandoc/pandocArguments.js'
import type { AlongForPandoc } from '../../core/export/pandoc/pandocInput.js'
import type { Machine } from '../../core/export/pdf.js'
import { changeFilesHere, sentenceOf } from '../../editor/changeFiles.js'
import { registerCommand } from '../../editor/commands.js'
import { loadExport } from '../../editor/bundles/loadExport.js'
import { loadTools, type Tools } from '../../editor/bundles/loadTools.js'
import type { Services } from '../../editor/services.js'
import { confirmExport } from './confirm.js'
import { prepareExport } from './prepare.js'
import { showDisclosures } from './showDisclosures.js'

const { l10n } = vscode

/** *Export with Pandoc…*: an installed Pandoc makes the document, with what the memo cites, its style and its folder filled in. */
export function registerExportWithPandoc(services: Services): vscode.Disposable {
  return registerCommand(services.log, 'attache.exportWithPandoc', async () => {
    const failure = await exportWithPandoc(services)
    if (failure !== undefined) void vscode.window.showErrorMessage(failure)
  })
}

/** A sentence where it cannot be done; undefined where it was, or was given up. */
async function exportWithPandoc(services: Services): Promise<string | undefined> {
  const document = services.lastMemo.meant
  if (!document) return l10n.t('Open the memo to export first.')
  if (!vscode.workspace.isTrusted)
    return l10n.t('Pandoc runs on your machine, and this workspace is not trusted. Trust it first.')
  const machine = (await loadTools(services.context)).machineHere()
  const program = await machine?.find(['pandoc'])
  if (!machine || program === undefined)
    return l10n.t('Pandoc is not installed, or VS Code cannot find it. Export Memo… works without it.')
  if (document.uri.scheme !== 'file' && !document.isUntitled) return l10n.t('Pandoc reads only files on this machine.')
  const rows = pandocFormats.map((format) => ({ label: format }))
  const format = (await vscode.window.showQuickPick(rows, { title: l10n.t('Choose a format for Pandoc') }))?.label
  const token = new vscode.CancellationTokenSource().token
  const choice = (of: PandocFormat) => ({
    format: of,
    style: undefined,
    annex: undefined,
    fileNames: [nameOf(document.uri)],
  })
  const prepared = format && (await prepareExport(services, document, choice(format), token))
  if (typeof prepared === 'string') return prepared || undefined
  if (!format || !prepared || !(await confirmExport(prepared.plan, document, services))) return undefined
  const defaultUri = document.uri.with({ path: document.uri.path.replace(/(?:\.[^./]*)?$/, `.${format}`) })
  const target = await vscode.window.showSaveDialog(document.isUntitled ? {} : { defaultUri })
  if (!target) return undefined
  const { tools } = prepared
  if (tools.disclosedInName(nameOf(target), prepared.secrets).length)
    return void showDisclosures(document, [{ place: { kind: 'file name' }, words: '' }])
  const along = { pictures: prepared.pictures, notices: prepared.plan.notices }
  const run = { machine, program, document, memo: prepared.memo, cited: prepared.cited, along, tools }
  // A PDF can hardly be read again: what Pandoc makes of the same as a page is, before the PDF is made.
  const looked = await runPandoc(services, { ...run, format: format === 'pdf' ? 'html' : format })
  if (!looked) return l10n.t('Pandoc could not make the document.')
  const { withoutOwnProperties } = await loadExport(services.context)
  const bare = format === 'docx' || format === 'odt' ? withoutOwnProperties(looked) : looked
  const texts = await textsOf(services, format, bare)
  if (texts.some((text) => tools.disclosesSecret(text, prepared.secrets)))
    return void showDisclosures(document, prepared.whereDisclosed())
  const made = format === 'pdf' ? await runPandoc(services, { ...run, format }) : bare
  if (!made) return l10n.t('Pandoc could not make the document.')
  const refusal = await changeFilesHere([{ uri: target, before: { anything: true }, after: made }])
  if (refusal) return sentenceOf(refusal)
  const open = l10n.t('Open')
  const sentence = l10n.t('Pandoc exported the memo as {0}.', nameOf(target))
  if ((await vscode.window.showInformationMessage(sentence, open)) === open) await vscode.env.openExternal(target)
  return undefined
}

interface Run {
  readonly machine: Machine
  readonly program: string
  readonly document: vscode.TextDocument
  readonly memo: Memo
  readonly format: PandocFormat
  readonly cited: CitedMemo
  readonly along: AlongForPandoc
  readonly tools: Pick<Tools, 'pandocInput'>
}

/** The memo as it stands in the editor, in a folder of its own; undefined where Pandoc made nothing. */
function runPandoc(
  services: Services,
  { machine, program, document, memo, format, cited, along, tools }: Run,
): Promise<Uint8Array | undefined> {
  const { style, referenceDocument } = readHeader(memo)
  const input = tools.pandocInput(memo, cited, services.corpus, along)
  return machine.inFolder(async (folder) => {
    const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
    await folder.write('memo.md', encode(input.memo))
    await folder.write('references.json', encode(input.references))
    const wished = styleForPandoc(style ?? services.settings.styleOf(document.uri))
    const here = document.isUntitled ? [] : [vscode.Uri.joinPath(document.uri, '..').fsPath]
    const root = vscode.workspace.getWorkspaceFolder(document.uri)?.uri.fsPath
    const parameters = pandocArguments(
      {
        memo: folder.pathOf('memo.md'),
        output: folder.pathOf(`memo.${format}`),
        bibliography: folder.pathOf('references.json'),
        style: stylePath(services, document.uri, wished),
        folders: [...here, ...(root === undefined ? [] : [root]), folder.path],
        referenceDocument: pathBeside(
          document.uri,
          referenceDocument ?? services.settings.referenceDocumentOf(document.uri),
        ),
      },
      vscode.Uri.file('/').fsPath === '\\' ? ';' : ':',
    )
    await machine.run(program, parameters, folder.path)
    return folder.read(`memo.${format}`)
  })
}

/** Where a style of CSL lies; undefined where nothing says. */
export function stylePath({ context }: Services, memo: vscode.Uri, style: string): string | undefined {
  if (!shippedStyles.some((name) => name === style)) return pathBeside(memo, style)
  return vscode.Uri.joinPath(context.extensionUri, 'media', 'csl', `${style}.csl`).fsPath
}

/** The full path of a file that a memo names. */
export function pathBeside(memo: vscode.Uri, path: string | undefined): string | undefined {
  // Two slashes would name another machine on Windows, and memos come from other people too.
  if (path === undefined || path.startsWith('/') || /^[a-z]:[\\/]/i.test(path)) return path?.replace(/^\/{2,}/, '/')
  return vscode.Uri.joinPath(memo, '..', path).fsPath
}

async function textsOf({ context }: Services, format: PandocFormat, bytes: Uint8Array): Promise<readonly string[]> {
  if (format === 'html' || format === 'pdf') return [new TextDecoder().decode(bytes)]
  return (await loadExport(context)).textsOfDocx(bytes)
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.split('/').at(-1) ?? ''
}
