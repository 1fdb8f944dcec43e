import * as vscode from 'vscode'
import { isOpenToOthers } from '../machine/access.js'
import { changeFiles, type FileChange, recover } from '../machine/changeFiles.js'
import type { FileParts } from '../machine/disk.js'

/** A file that is to change. A plan of what a command writes is a list of these, in the order in which they take effect. */
export interface FileEdit {
  readonly uri: vscode.Uri
  /** The text that was read (see `textNow`), without a byte order mark; undefined where there must be no file; `anything` where it does not matter. */
  readonly before: string | { readonly anything: true } | undefined
  /** Undefined where the file is to go. */
  readonly after: string | Uint8Array | undefined
  /** Of the protected store: kept from other users of the machine, and from the editor's history. */
  readonly isPrivate?: boolean
}

/** Why nothing was changed, and for which file. */
export interface Unchanged {
  readonly why: 'changed' | 'exists' | 'failed' | 'apart'
  readonly uri: vscode.Uri
}

/**
 * Changes files, all or none, and nothing over what somebody else saved since it was read; undefined when it is done. Where the editor has a document
 * of a file, it is changed there, in one step that one undo takes back, and saved if it was; the rest goes through the writer that the command line has
 * as well (see `changeFiles` of the machine).
 *
 * Weaker on other file systems than the disk of this machine, and in browsers: there files are compared and then written one after another by the editor, and
 * what is interrupted is not finished.
 */
export async function changeFilesHere(edits: readonly FileEdit[]): Promise<Unchanged | undefined> {
  const inDocuments: (FileEdit & { readonly document: vscode.TextDocument })[] = []
  const elsewhere: { readonly edit: FileEdit; readonly now: Uint8Array | undefined }[] = []
  for (const edit of edits) {
    const document = await documentOf(edit)
    const now = document ? undefined : await bytesOf(edit.uri)
    const text = document ? document.getText() : now && textOf(now)
    const isAny = typeof edit.before === 'object'
    if (!isAny && text !== edit.before) {
      if (text !== undefined && text === edit.after) continue
      return { why: edit.before === undefined ? 'exists' : 'changed', uri: edit.uri }
    }
    if (document) inDocuments.push({ ...edit, document })
    else elsewhere.push({ edit, now })
  }
  // First: in a document stands at most what keeps the other files out of git.
  const unapplied = await applyTo(inDocuments)
  if (unapplied) return { why: 'failed', uri: unapplied }
  const parts = nodeParts()
  const isOnDisk = ({ edit }: { readonly edit: FileEdit }): boolean => edit.uri.scheme === 'file'
  const onDisk = parts ? elsewhere.filter(isOnDisk) : []
  const refusal = parts && (await changeFiles(await Promise.all(onDisk.map((one) => changeOf(one, parts))), parts))
  if (refusal) return { why: refusal.why, uri: vscode.Uri.file(refusal.path) }
  const failed = await writeByEditor(elsewhere.filter((one) => !onDisk.includes(one)).map(({ edit }) => edit))
  return failed && { why: 'failed', uri: failed }
}

/** Finishes, or takes back, what was interrupted in these folders; to be called before anything there is read to be changed. Whether all is well. */
export async function recoverHere(folders: readonly vscode.Uri[]): Promise<boolean> {
  const parts = nodeParts()
  const onDisk = folders.filter(({ scheme }) => scheme === 'file').map(({ fsPath }) => fsPath)
  const refusal = parts && (await recover(onDisk, parts))
  if (!refusal) return true
  void vscode.window.showErrorMessage(sentenceOf({ why: refusal.why, uri: vscode.Uri.file(refusal.path) }))
  return false
}

/** What `before` of an edit is to be: the text of the document that the editor has, else what is on the disk. */
export async function textNow(uri: vscode.Uri): Promise<string | undefined> {
  const open = await openDocument(uri)
  if (open) return open.getText()
  const bytes = await bytesOf(uri)
  return bytes && textOf(bytes)
}

export function sentenceOf({ why, uri }: Unchanged): string {
  const place = vscode.workspace.asRelativePath(uri)
  if (why === 'changed') return vscode.l10n.t('{0} was changed meanwhile, so nothing was written.', place)
  if (why === 'exists') return vscode.l10n.t('{0} exists already, so nothing was changed.', place)
  if (why === 'apart')
    return vscode.l10n.t(
      'An import was interrupted here, and its protected part is in another store. Delete {0} to give it up.',
      place,
    )
  return vscode.l10n.t('{0} cannot be written.', place)
}

/** The store is written past the editor, which keeps versions of what it saves. */
async function documentOf({ uri, isPrivate, after }: FileEdit): Promise<vscode.TextDocument | undefined> {
  return isPrivate || typeof after !== 'string' ? undefined : openDocument(uri)
}

/** The editor keeps documents for a while after their files are gone, or are others: what is not typed counts as it is on the disk. */
async function openDocument(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  const open = vscode.workspace.textDocuments.find((one) => !one.isClosed && one.uri.toString() === uri.toString())
  if (!open || open.isDirty) return open
  const bytes = await bytesOf(uri)
  return bytes && textOf(bytes) === open.getText() ? open : undefined
}

async function changeOf(
  { edit, now }: { readonly edit: FileEdit; readonly now: Uint8Array | undefined },
  parts: FileParts,
): Promise<FileChange> {
  const { uri, before, after, isPrivate = false } = edit
  const isMarked = now?.[0] === 0xef && now[1] === 0xbb && now[2] === 0xbf && typeof after === 'string'
  return {
    path: uri.fsPath,
    before: typeof before === 'object' ? 'anything' : now,
    after: isMarked ? `\uFEFF${after}` : after,
    // Only a team's store is let in that others can enter, and what stands there is for all of it.
    isPrivate: isPrivate && !(await isOpenToOthers(parts.path.dirname(uri.fsPath), parts)),
  }
}

async function writeByEditor(edits: readonly FileEdit[]): Promise<vscode.Uri | undefined> {
  const made: vscode.Uri[] = []
  for (const { uri, before, after } of edits) {
    const content = typeof after === 'string' ? new TextEncoder().encode(after) : after
    const isDone = await (content ? vscode.workspace.fs.writeFile(uri, content) : vscode.workspace.fs.delete(uri)).then(
      () => true,
      () => false,
    )
    if (isDone && before === undefined) made.push(uri)
    if (isDone) continue
    // What stayed would stand in the way of the next try.
    for (const one of made) await vscode.workspace.fs.delete(one).then(undefined, () => undefined)
    return uri
  }
  return undefined
}

async function applyTo(
  edits: readonly (FileEdit & { readonly document: vscode.TextDocument })[],
): Promise<vscode.Uri | undefined> {
  const [first] = edits
  if (!first) return undefined
  const edit = new vscode.WorkspaceEdit()
  const saved = edits.filter(({ document }) => !document.isDirty)
  for (const { document, after } of edits)
    if (typeof after === 'string') replaceChanged(edit, document, document.getText(), after)
  if (!(await vscode.workspace.applyEdit(edit))) return first.uri
  for (const { document } of saved) if (!(await document.save())) return document.uri
  return undefined
}

/** Only lines that differ are replaced, so that cursors elsewhere in the file stay. */
export function replaceChanged(
  edit: vscode.WorkspaceEdit,
  document: vscode.TextDocument,
  before: string,
  after: string,
): void {
  const shortest = Math.min(before.length, after.length)
  let start = 0
  while (start < shortest && before[start] === after[start]) start += 1
  let end = 0
  while (end < shortest - start && before.at(-1 - end) === after.at(-1 - end)) end += 1
  // Whole lines: an edit within a pair of characters, or between the two signs of a line's end, would be moved by the editor.
  const first = before.lastIndexOf('\n', start - 1) + 1
  const next = before.indexOf('\n', before.length - end) + 1
  const last = end > 0 && next > 0 ? next : before.length
  const range = new vscode.Range(document.positionAt(first), document.positionAt(last))
  edit.replace(document.uri, range, after.slice(first, after.length - (before.length - last)))
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

async function bytesOf(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  return vscode.workspace.fs.readFile(uri).then(
    (bytes) => bytes,
    () => undefined, // there is none
  )
}

/** Node's own parts, asked for when they are needed: an import of them would break the bundle for browsers. Older editors have no way to ask. */
export function nodeParts(): FileParts | undefined {
  if (typeof process === 'undefined' || typeof process.getBuiltinModule !== 'function') return undefined
  return { fs: process.getBuiltinModule('node:fs'), path: process.getBuiltinModule('node:path') }
}
