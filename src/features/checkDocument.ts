import * as vscode from 'vscode'
import type { DocumentCheck, DocumentFinding } from '../core/check/documentCheck.js'
import type { DocumentText } from '../core/check/documentText.js'
import { withWords } from '../core/corpus/source/withWords.js'
import type { Mask } from '../core/disclosure/maskNames.js'
import { loadExport } from '../editor/bundles/loadExport.js'
import { loadImport } from '../editor/bundles/loadImport.js'
import { loadTools, type Tools } from '../editor/bundles/loadTools.js'
import { changeFilesHere, sentenceOf } from '../editor/changeFiles.js'
import { registerCommand } from '../editor/commands.js'
import { prepareCheck } from '../editor/memos/prepareCheck.js'
import type { Services } from '../editor/services.js'
import { escapeLabel } from '../words/escape.js'

const { l10n } = vscode

/** *Check Word Document…*: what any Word document quotes, beside the corpus. The document stays as it is. */
export function registerCheckDocument(services: Services): vscode.Disposable {
  return registerCommand(services.log, 'attache.checkDocument', async (clicked?: unknown) => {
    const uri = clicked instanceof vscode.Uri ? clicked : await chooseDocument()
    const checked = uri && (await check(services, uri))
    if (typeof checked === 'string') return void vscode.window.showErrorMessage(checked)
    if (checked) await show(services, checked)
  })
}

async function chooseDocument(): Promise<vscode.Uri | undefined> {
  const openLabel = l10n.t('Check Word Document')
  return (await vscode.window.showOpenDialog({ filters: { Word: ['docx'] }, openLabel }))?.[0]
}

interface CheckedDocument extends DocumentCheck {
  readonly uri: vscode.Uri
  readonly bytes: Uint8Array
  readonly document: DocumentText
  readonly summary: readonly string[]
  readonly tools: Tools
  readonly mask: Mask
}

/** Undefined where somebody cancelled it; a sentence where the document cannot be read. */
async function check(services: Services, uri: vscode.Uri): Promise<CheckedDocument | string | undefined> {
  const title = l10n.t('Checking {0}…', fileName(uri))
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true }
  return vscode.window.withProgress(options, async (_, token) => {
    const { context, corpus, files, stored: store } = services
    await files.ready()
    const bytes = await vscode.workspace.fs.readFile(uri).then(
      (found) => found,
      () => undefined,
    )
    if (!bytes) return l10n.t('{0} cannot be read.', fileName(uri))
    const tools = await loadTools(context)
    const read = await (await loadImport(context)).readWord(bytes)
    if ('unreadable' in read) return `${fileName(uri)}: ${tools.unreadableDocument(read.unreadable, l10n)}`
    const document = tools.documentText(read.stories, read.properties)
    if (!document) return `${fileName(uri)}: ${tools.unreadableDocument('too large', l10n)}`
    const stored = await store.of(corpus)
    const checker = new tools.MemoChecker(corpus)
    const how = { fileName: fileName(uri), isOwnCorpus: true, ...stored }
    await prepareCheck(checker, corpus, document.memo, how, () => !token.isCancellationRequested)
    if (token.isCancellationRequested) return undefined
    const found = await withWords(corpus.texts, () => tools.checkDocument(document, checker, how))
    const mask = tools.maskOf(corpus, stored.names)
    const summary = tools.documentSummary(found, document, l10n).map((sentence) => mask(sentence))
    return { ...found, uri, bytes, document, summary, tools, mask }
  })
}

interface Row extends vscode.QuickPickItem {
  readonly finding?: DocumentFinding
  readonly isSave?: true
}

/** What was found as a list, until somebody leaves it, opens a passage or saves the copy. */
async function show(services: Services, checked: CheckedDocument): Promise<void> {
  const { findings, summary, uri } = checked
  const [first = '', ...more] = summary
  const rows: readonly Row[] = [
    { label: `$(info) ${escapeLabel(first)}`, detail: more.join(' ') },
    { label: `$(comment) ${l10n.t('Save with Comments…')}`, isSave: true },
    ...findings.map((finding) => rowOf(finding, services, checked)),
  ]
  const options = {
    title: fileName(uri),
    placeHolder: l10n.t('Choose a quotation to open its passage.'),
    matchOnDescription: true,
    matchOnDetail: true,
    ignoreFocusOut: true,
  }
  for (;;) {
    const chosen = await vscode.window.showQuickPick(rows, options)
    if (!chosen) return
    if (chosen.isSave) return saveWithComments(services, checked)
    const target = chosen.finding && passageOf(chosen.finding)
    if (target) return void (await vscode.commands.executeCommand('attache.openPassage', target))
  }
}

function rowOf(finding: DocumentFinding, { corpus }: Services, { document, tools, mask }: CheckedDocument): Row {
  const { rule, severity } = finding
  const icon = rule === undefined ? 'pass' : severity === 'error' ? 'error' : 'warning'
  const sentence = mask(tools.findingSentence(finding, corpus, l10n))
  const place = mask(tools.documentPlace(finding, document.text, l10n))
  return { label: `$(${icon}) ${escapeLabel(sentence)}`, detail: place, finding }
}

function passageOf(finding: DocumentFinding): object | undefined {
  if ('problem' in finding || finding.isProtected) return undefined
  const { answer } = finding
  if (answer.kind === 'altered') return { key: answer.nearest.key, ref: answer.nearest.ref }
  const [place] = 'places' in answer ? answer.places : []
  return place && { key: place.key, ref: place.refs[0] }
}

async function saveWithComments(
  { context, corpus }: Services,
  { findings, uri, bytes, document, tools, mask }: CheckedDocument,
): Promise<void> {
  const say = (finding: DocumentFinding): string => mask(tools.findingSentence(finding, corpus, l10n))
  const told = tools.documentComments(findings, document, say)
  const copy = (await loadExport(context)).withComments(bytes, told)
  if (!copy)
    return void vscode.window.showErrorMessage(l10n.t('{0} is built so that no comments can be added.', fileName(uri)))
  const name = `${l10n.t('{0} with comments', fileName(uri).replace(/\.docx$/i, ''))}.docx`
  const defaultUri = vscode.Uri.joinPath(uri, '..', name)
  const target = await vscode.window.showSaveDialog({ defaultUri, filters: { Word: ['docx'] } })
  if (!target) return
  if (target.toString() === uri.toString())
    return void vscode.window.showErrorMessage(
      l10n.t('This is the document itself, which stays as it is. Choose another name.'),
    )
  const refusal = await changeFilesHere([{ uri: target, before: { anything: true }, after: copy }])
  if (refusal) return void vscode.window.showErrorMessage(sentenceOf(refusal))
  const left = findings.length - told.length
  const saved = l10n.t('Comments in {0}: {1}.', fileName(target), told.length)
  const kept = left
    ? ` ${l10n.t('Left out, since they tell of protected sources or stand where no comment can: {0}.', left)}`
    : ''
  void vscode.window.showInformationMessage(saved + kept)
}

function fileName({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
