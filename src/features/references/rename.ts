import * as vscode from 'vscode'
import { ignoreLine } from '../../core/corpus/source/ignoreLine.js'
import { isProtectedInterview } from '../../core/terms/terms.js'
import { citationAt } from '../../core/memo/memo.js'
import { nameFault, type Renamable, renamableAt, renameEdits } from '../../core/query/rename.js'
import type { Target } from '../../core/query/target.js'
import { spanToRange, toRange } from '../../editor/convert.js'
import { memoSelector } from '../../editor/memos/memos.js'
import { protectedStore } from '../../editor/protection/protectedStore.js'
import type { Services } from '../../editor/services.js'
import { citationsInMemos } from '../../editor/memos/workspaceMemos.js'
import { exists } from '../../editor/exists.js'

const { l10n } = vscode

type TargetAt = (document: vscode.TextDocument, position: vscode.Position) => Target | undefined

/** Renames a citation key, a claim or an entry in all corpus files and memos; where several files change, after a preview. */
export function registerRename(services: Services, targetAt: TargetAt): vscode.Disposable {
  const { corpus, files } = services
  const renamable = (document: vscode.TextDocument, position: vscode.Position) => {
    const offset = document.offsetAt(position)
    const found =
      renamableAt(document.getText(), offset, targetAt(document, position)) ?? keyOfCitation(services, document, offset)
    if (found) return found
    throw new Error(l10n.t('To rename, put the cursor on a citation key or on the id of a claim or entry.'))
  }
  return vscode.languages.registerRenameProvider(memoSelector, {
    async prepareRename(document, position) {
      await files.ready()
      return spanToRange(document, renamable(document, position).span)
    },
    async provideRenameEdits(document, position, name) {
      const { target } = renamable(document, position)
      const fault = nameFault(corpus, target, name)
      if (fault === 'taken') return refusal(l10n.t('{0} is already in use.', name))
      if (fault === 'malformed') return refusal(malformed(target, name))
      const reason = await whyUnwritable(services, target)
      return reason === undefined ? editFor(services, target, name) : refusal(reason)
    },
  })
}

/**
 * Says why nothing is renamed, and answers with no change: where a provider only refuses, the editor asks the next one, and the editor's own for
 * Markdown takes a citation for a link and would write over it.
 */
function refusal(sentence: string): vscode.WorkspaceEdit {
  void vscode.window.showErrorMessage(sentence)
  return new vscode.WorkspaceEdit()
}

/** Elsewhere in a citation its key is meant. */
function keyOfCitation({ memos }: Services, document: vscode.TextDocument, offset: number) {
  const memo = memos.memoOf(document)
  const item = memo && citationAt(memo, offset)?.item
  const isInLine = item && document.positionAt(item.keySpan.start).line === document.positionAt(offset).line
  return isInLine ? { target: { kind: 'source', key: item.key } as const, span: item.keySpan } : undefined
}

function malformed({ kind }: Renamable, name: string): string {
  return kind === 'source'
    ? l10n.t(
        '“{0}” cannot be a key and file name. Use letters, digits and single characters such as - _ . inside.',
        name,
      )
    : l10n.t('“{0}” cannot be an id. Use lower-case letters, digits and hyphens.', name)
}

/** What came with the extension cannot be changed; what the store keeps under a key would not be found again. */
async function whyUnwritable(services: Services, target: Renamable): Promise<string | undefined> {
  const { corpus, files } = services
  const key = target.kind === 'claim' ? target.ref.slice(0, target.ref.indexOf('#')) : ''
  const interview = corpus.interview(target.kind === 'source' ? target.key : key)
  const uris = target.kind === 'entry' ? corpus.entryParts(target.id).map(({ uri }) => uri) : [interview?.uri ?? '']
  if (uris.some((uri) => uri && files.isShipped(vscode.Uri.parse(uri))))
    return l10n.t('This interview comes with Attaché and cannot be changed. Copy it into your own corpus first.')
  if (target.kind !== 'source') return undefined
  if (!interview) return l10n.t('No interview in the corpus has the key {0}.', target.key)
  const kept = ['names.json', 'txt', 'sums', 'reviewed'].map((end) =>
    exists(vscode.Uri.joinPath(protectedStore(services), `${target.key}.${end}`)),
  )
  return isProtectedInterview(interview) && (await Promise.all(kept)).includes(true)
    ? l10n.t(
        'This key cannot be changed: the protected details of {0} are stored under it outside the workspace.',
        target.key,
      )
    : undefined
}

const start = new vscode.Position(0, 0)
/**
 * On a change that changes nothing. The editor shows a preview where any change asks for it, and leaves unticked those that do: so that *Apply*
 * renames, none of the others may.
 */
const pause = {
  needsConfirmation: true,
  label: l10n.t('Changes nothing. Listed so that you can review the other changes first.'),
  iconPath: new vscode.ThemeIcon('info'),
}

async function editFor(services: Services, target: Renamable, name: string): Promise<vscode.WorkspaceEdit> {
  const { corpus, files, memos } = services
  const texts = new Map<string, string>()
  for (const { uri } of [...corpus.files(), ...corpus.reviews.files()]) {
    if (files.isShipped(vscode.Uri.parse(uri))) continue
    texts.set(uri, (await vscode.workspace.openTextDocument(vscode.Uri.parse(uri))).getText())
  }
  const edits = renameEdits(corpus, await citationsInMemos(files, memos), target, name, texts)
  const edit = new vscode.WorkspaceEdit()
  const metadata = { needsConfirmation: false, label: l10n.t('Rename to {0}', name) }
  const [first] = edits
  if (first && new Set(edits.map(({ uri }) => uri)).size > 1) edit.insert(vscode.Uri.parse(first.uri), start, '', pause)
  for (const { uri, place, text } of edits) edit.replace(vscode.Uri.parse(uri), toRange(place), text, metadata)
  if (target.kind === 'source') await renameFiles(services, target.key, name, edit, metadata)
  return edit
}

/** The files are named after the key; a text that is kept out of git stays out of it. */
async function renameFiles(
  { corpus, searcher }: Services,
  key: string,
  name: string,
  edit: vscode.WorkspaceEdit,
  metadata: vscode.WorkspaceEditEntryMetadata,
): Promise<void> {
  const interview = corpus.interview(key)
  const files = [interview, await searcher.textOf(key), interview && corpus.sumsOf(interview)]
  const uris = files.flatMap((one) => (one === undefined ? [] : [vscode.Uri.parse(one.uri)]))
  const [first] = uris
  if (!first) return
  for (const [list, mark] of [
    ['.gitignore', ''],
    ['.ignore', '!'],
  ] as const)
    await renameLine(
      vscode.Uri.joinPath(first, '..', list),
      mark + ignoreLine(key),
      mark + ignoreLine(name),
      edit,
      metadata,
    )
  for (const uri of uris) {
    const file = uri.path.slice(uri.path.lastIndexOf('/') + 1)
    if (file.startsWith(`${key}.`))
      edit.renameFile(
        uri,
        vscode.Uri.joinPath(uri, '..', name + file.slice(key.length)),
        { overwrite: false },
        metadata,
      )
  }
}

/** Changes a line of a file that need not be there. */
async function renameLine(
  uri: vscode.Uri,
  before: string,
  after: string,
  edit: vscode.WorkspaceEdit,
  metadata: vscode.WorkspaceEditEntryMetadata,
): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri).then(
    (one) => one,
    () => undefined, // there is none
  )
  for (let line = 0; document && line < document.lineCount; line++)
    if (document.lineAt(line).text.trim() === before) edit.replace(uri, document.lineAt(line).range, after, metadata)
}
