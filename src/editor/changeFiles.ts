import * as vscode from 'vscode'
import { changeFiles, type FileChange, recover, type Refusal } from '../machine/changeFiles.js'
import type { FileParts, Settled, Sign, StepParts } from '../machine/disk.js'
import { isOpenToOthers, leadsOut } from '../machine/ownership.js'
import { homeFolder, signFor } from '../machine/sign.js'
import { escapeLabel } from '../words/escape.js'

/** A file that is to change. A plan of what a command writes is a list of these, in the order in which they take effect. */
export interface FileEdit {
  readonly uri: vscode.Uri
  /** The text that was read (see `textNow`), without a byte order mark; undefined where there must be no file; `anything` where it does not matter. */
  readonly before: string | { readonly anything: true } | undefined
  /** Undefined where the file is to go. */
  readonly after: string | Uint8Array | undefined
  /** Whether the editor changes it, also where it has no document of it, so that one undo takes it back with the others. */
  readonly isUndoable?: boolean
  /** Of the protected store: kept from other users of the machine, and from the editor's history. */
  readonly isPrivate?: boolean
}

/** Why not all was changed, and for which file. */
export interface Unchanged {
  readonly why: Refusal['why']
  readonly uri: vscode.Uri
  /** What was changed before and stays so, where the file system takes no step back. */
  readonly changed?: readonly vscode.Uri[]
}

/** An edit with what it changes now. */
interface Planned {
  readonly edit: FileEdit
  /** What the editor has of the file. */
  readonly document: vscode.TextDocument | undefined
  /** The bytes on the disk. */
  readonly now: Uint8Array | undefined
}

/**
 * Changes files, all or none, and nothing over what somebody else saved since it was read; undefined when it is done. Where the editor has a document
 * of a file, it is changed there, in one step that one undo takes back, and saved if it was; the rest goes through the writer that the command line has
 * as well (see `changeFiles` of the machine). Both are one step there, which a later start finishes or takes back where this one is ended.
 *
 * Weaker on other file systems than the disk of this machine, and in browsers: there files are compared and then written one after another by the editor, and
 * what is interrupted is not finished. So it is with documents that hold what nobody has saved, for that is not on the disk.
 */
export async function changeFilesHere(edits: readonly FileEdit[]): Promise<Unchanged | undefined> {
  const planned: Planned[] = []
  for (const edit of edits) {
    const document = await documentOf(edit)
    const now = await bytesOf(edit.uri)
    if (document && now && isOutdated(document, now)) return { why: 'changed', uri: edit.uri }
    const text = document ? document.getText() : now && textOf(now)
    const isAny = typeof edit.before === 'object'
    if (isAny || text === edit.before) planned.push({ edit, document, now })
    else if (text === undefined || text !== edit.after)
      return { why: edit.before === undefined ? 'exists' : 'changed', uri: edit.uri }
  }
  const parts = nodeParts()
  const inDocuments = planned.filter(isInEditor)
  const inStep = parts ? planned.filter(isOnDisk) : []
  let unapplied: Required<Unchanged> | undefined
  let isApplied = inDocuments.length === 0
  const change = async (): Promise<boolean> => {
    isApplied = true
    unapplied = await applyTo(inDocuments)
    return !unapplied
  }
  const changes = parts ? await Promise.all(inStep.map((one) => changeOf(one, parts))) : []
  const editor = isApplied ? undefined : { folders: openFolders(), change }
  const refusal = parts && (await changeFiles(changes, parts, editor))
  if (!refusal && !isApplied) await change()
  if (refusal ?? unapplied) await putBack(inDocuments)
  if (unapplied) {
    // Those of the step are as before: the writer took them back.
    const inWriter = new Set(inStep.map(({ edit }) => edit.uri.toString()))
    return { ...unapplied, changed: unapplied.changed.filter((uri) => !inWriter.has(uri.toString())) }
  }
  if (refusal) return { why: refusal.why, uri: vscode.Uri.file(refusal.path) }
  const byEditor = planned.filter((one) => !isInEditor(one) && !inStep.includes(one))
  const failed = await writeByEditor(byEditor.map(({ edit }) => edit))
  return failed && { ...failed, changed: [...inDocuments.map(({ edit }) => edit.uri), ...failed.changed] }
}

const isInEditor = ({ edit, document }: Planned): boolean => edit.isUndoable === true || document !== undefined

/** Of a document that is not as the file is, nobody can say what the file will be. */
function isOnDisk({ edit, document, now }: Planned): boolean {
  if (edit.uri.scheme !== 'file') return false
  return !document || (!document.isDirty && now !== undefined && textOf(now) === document.getText())
}

/** Whether somebody else saved a file and the editor has not seen it yet; it takes all ends of lines for one. */
function isOutdated(document: vscode.TextDocument, now: Uint8Array): boolean {
  const lines = (text: string): string => text.replace(/\r\n?/g, '\n')
  return !document.isDirty && lines(textOf(now)) !== lines(document.getText())
}

function openFolders(): readonly string[] {
  const folders = vscode.workspace.workspaceFolders ?? []
  return folders.flatMap(({ uri }) => (uri.scheme === 'file' ? [uri.fsPath] : []))
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

/** Whether a file is a link that leads out of its folder (see `leadsOut`); on other file systems than this machine's nothing tells that. */
export async function leadsElsewhere(uri: vscode.Uri): Promise<boolean> {
  const parts = uri.scheme === 'file' ? nodeParts() : undefined
  return parts !== undefined && leadsOut(uri.fsPath, parts)
}

/** What `before` of an edit is to be: the text of the document that the editor has, else what is on the disk. */
export async function textNow(uri: vscode.Uri): Promise<string | undefined> {
  const open = await openDocument(uri)
  if (open) return open.getText()
  const bytes = await bytesOf(uri)
  return bytes && textOf(bytes)
}

export function sentenceOf({ why, uri, changed = [] }: Unchanged): string {
  const place = escapeLabel(vscode.workspace.asRelativePath(uri))
  if (why === 'changed') return vscode.l10n.t('{0} changed in the meantime, so nothing was saved.', place)
  if (why === 'exists') return vscode.l10n.t('{0} already exists, so nothing was changed.', place)
  if (why === 'apart')
    return vscode.l10n.t(
      'An import was interrupted here, and its protected part is in another store. Delete {0} to discard it.',
      place,
    )
  if (why === 'link')
    return vscode.l10n.t(
      '{0} is a link that leads out of its folder, or lies behind one, so nothing was saved. Open the file that it leads to.',
      place,
    )
  if (!changed.length) return vscode.l10n.t('{0} cannot be written.', place)
  const others = escapeLabel(changed.map((one) => vscode.workspace.asRelativePath(one)).join(', '))
  return vscode.l10n.t(
    '{0} cannot be written, but these files were changed first: {1}. Check them, then run the command again.',
    place,
    others,
  )
}

/** The store is written past the editor, which keeps versions of what it saves. */
async function documentOf(edit: FileEdit): Promise<vscode.TextDocument | undefined> {
  const { uri, isPrivate, isUndoable, before, after } = edit
  if (isPrivate || typeof after !== 'string') return undefined
  if (!isUndoable || before === undefined) return openDocument(uri)
  return vscode.workspace.openTextDocument(uri).then(
    (document) => document,
    () => undefined, // it has gone meanwhile
  )
}

/** The editor keeps documents for a while after their files are gone, or are others: what is not typed counts as it is on the disk. */
async function openDocument(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  const open = vscode.workspace.textDocuments.find((one) => !one.isClosed && one.uri.toString() === uri.toString())
  if (!open || open.isDirty) return open
  const bytes = await bytesOf(uri)
  return bytes && textOf(bytes) === open.getText() ? open : undefined
}

async function changeOf(planned: Planned, parts: FileParts): Promise<FileChange> {
  const { edit, now } = planned
  const { uri, before, after, isPrivate = false } = edit
  const isMarked = now?.[0] === 0xef && now[1] === 0xbb && now[2] === 0xbf && typeof after === 'string'
  return {
    path: uri.fsPath,
    before: typeof before === 'object' ? 'anything' : now,
    after: isMarked ? `\uFEFF${after}` : after,
    // Only a team's store is let in that others can enter, and what stands there is for all of it.
    inEditor: isInEditor(planned),
    isPrivate: isPrivate && !(await isOpenToOthers(parts.path.dirname(uri.fsPath), parts)),
  }
}

async function writeByEditor(edits: readonly FileEdit[]): Promise<Required<Unchanged> | undefined> {
  const made: vscode.Uri[] = []
  const changed: vscode.Uri[] = []
  for (const { uri, before, after } of edits) {
    const content = after === undefined ? undefined : bytesFrom(after)
    const isDone = await (content ? vscode.workspace.fs.writeFile(uri, content) : vscode.workspace.fs.delete(uri)).then(
      () => true,
      () => false,
    )
    if (isDone) (before === undefined ? made : changed).push(uri)
    if (isDone) continue
    // What stayed would stand in the way of the next try.
    for (const one of made)
      await vscode.workspace.fs.delete(one).then(undefined, () => {
        changed.push(one)
      })
    return { why: 'failed', uri, changed }
  }
  return undefined
}

async function applyTo(planned: readonly Planned[]): Promise<Required<Unchanged> | undefined> {
  const [first] = planned
  if (!first) return undefined
  const edit = new vscode.WorkspaceEdit()
  const saved: vscode.TextDocument[] = []
  for (const { edit: one, document } of planned) {
    if (document && !document.isDirty) saved.push(document)
    const { uri, after } = one
    if (after === undefined) edit.deleteFile(uri)
    else if (document && typeof after === 'string') replaceChanged(edit, document, document.getText(), after)
    else edit.createFile(uri, { contents: bytesFrom(after) })
  }
  if (!(await vscode.workspace.applyEdit(edit))) return { why: 'failed', uri: first.edit.uri, changed: [] }
  const changed = planned.flatMap((one) => (one.document ? [] : one.edit.uri))
  for (const document of saved) {
    if (!(await document.save())) return { why: 'failed', uri: document.uri, changed }
    changed.push(document.uri)
  }
  return undefined
}

/** Leaves no document with what was refused: whoever saves it would have it without the rest. */
async function putBack(planned: readonly Planned[]): Promise<void> {
  const edit = new vscode.WorkspaceEdit()
  for (const { edit: one, document } of planned)
    if (document?.isDirty && typeof one.before === 'string' && document.getText() === one.after)
      replaceChanged(edit, document, one.after, one.before)
  if (edit.size > 0) await vscode.workspace.applyEdit(edit)
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

function bytesFrom(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
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

let sign: Sign | undefined
const told = new Set<string>()

/** Node's own parts, asked for when they are needed: an import of them would break the bundle for browsers. Older editors have no way to ask. */
export function nodeParts(): StepParts | undefined {
  if (typeof process === 'undefined' || typeof process.getBuiltinModule !== 'function') return undefined
  const parts = { fs: process.getBuiltinModule('node:fs'), path: process.getBuiltinModule('node:path') }
  sign ??= signFor(homeFolder(process.getBuiltinModule('node:os')), parts)
  return { ...parts, sign, tell: tellSettled }
}

/** Once a session for each folder. */
function tellSettled({ what, folder, files }: Settled): void {
  const place = escapeLabel(vscode.workspace.asRelativePath(folder))
  if (what === 'foreign' && told.has(place)) return
  told.add(place)
  const names = escapeLabel(files.join(', '))
  const { l10n, window } = vscode
  if (what === 'finished')
    void window.showInformationMessage(l10n.t('An interrupted change was finished in {0}: {1}.', place, names))
  else if (what === 'taken back')
    void window.showInformationMessage(l10n.t('An interrupted change was taken back in {0}: {1}.', place, names))
  else
    void window.showWarningMessage(
      l10n.t(
        '{0} holds changes that you did not begin on this machine, so they were left alone. Delete the folder unless somebody else is at work there.',
        place,
      ),
    )
}
