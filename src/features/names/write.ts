import * as vscode from 'vscode'
import type { Edit } from '../../core/citation/insert.js'
import type { Corpus } from '../../core/corpus/corpus.js'
import type { Entry } from '../../core/model.js'
import { newGlossaryText } from '../../core/coding/scaffold.js'
import { addAlias, addPart, type NewAlias } from '../../core/unknownNames/glossaryEdit.js'
import { changeOf } from '../../editor/convert.js'
import type { Services } from '../../editor/services.js'
import { escapeLabel } from '../../words/escape.js'
import { exists } from '../../editor/exists.js'

const { l10n } = vscode

/** Changes the glossary that names of an interview go into; one is made where there is none. False where that could not be. */
export async function changeGlossary(
  services: Services,
  key: string,
  editOf: (text: string) => Edit,
): Promise<boolean> {
  const uri = glossaryFor(services, key)
  if (!uri) return false
  return changeFile(services, uri, editOf)
}

/** Gives an entry a further name: in its own glossary where that is the user's, else in the one for the interview. */
export async function nameAgain(services: Services, entry: Entry, alias: NewAlias): Promise<boolean> {
  const { corpus, files } = services
  const part = corpus.entryParts(entry.id).find(({ uri }) => !files.isShipped(vscode.Uri.parse(uri)))
  if (part) return changeFile(services, vscode.Uri.parse(part.uri), (text) => addAlias(text, part, alias))
  return changeGlossary(services, alias.source.key, (text) => addPart(text, entry, alias))
}

/** The user's own glossary in the folder of the interview, else any of them, else one that is to be made beside the interview. */
function glossaryFor({ corpus, files }: Services, key: string): vscode.Uri | undefined {
  const interview = corpus.interview(key)
  if (!interview) return undefined
  const folder = vscode.Uri.joinPath(vscode.Uri.parse(interview.uri), '..')
  const own = corpus
    .files()
    .filter(({ document }) => document?.kind === 'glossary')
    .map(({ uri }) => vscode.Uri.parse(uri))
    .filter((uri) => !files.isShipped(uri))
  const beside = own.find((uri) => vscode.Uri.joinPath(uri, '..').toString() === folder.toString())
  return beside ?? own[0] ?? vscode.Uri.joinPath(folder, 'glossary.md')
}

/** One step to undo. Saved at once, so that the name is known in all files, unless the file holds what its writer has not saved yet. */
async function changeFile({ corpus }: Services, uri: vscode.Uri, editOf: (text: string) => Edit): Promise<boolean> {
  const document = await openOrMake(uri)
  if (!document) return false
  const wasSaved = !document.isDirty
  const edit = changeOf(document, [editOf(document.getText())])
  const isRead = nextReading(corpus, uri)
  if (!(await vscode.workspace.applyEdit(edit))) {
    const name = escapeLabel(vscode.workspace.asRelativePath(uri))
    void vscode.window.showWarningMessage(l10n.t('{0} cannot be changed.', name))
    return false
  }
  if (wasSaved) await document.save()
  await isRead
  return true
}

async function openOrMake(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  if (!(await exists(uri))) {
    const edit = new vscode.WorkspaceEdit()
    const contents = new TextEncoder().encode(newGlossaryText(l10n.t('Names')))
    edit.createFile(uri, { contents, overwrite: false, ignoreIfExists: true })
    if (!(await vscode.workspace.applyEdit(edit))) {
      const name = escapeLabel(vscode.workspace.asRelativePath(uri))
      void vscode.window.showWarningMessage(l10n.t('{0} cannot be created, so nothing was changed.', name))
      return undefined
    }
  }
  return vscode.workspace.openTextDocument(uri)
}

const longestWait = 3000

/** Resolves when the corpus has read the file anew, or does not in a reasonable time. */
function nextReading(corpus: Corpus, uri: vscode.Uri): Promise<void> {
  const before = corpus.file(uri.toString())
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer)
      forget()
      resolve()
    }
    const forget = corpus.onDidChange(() => corpus.file(uri.toString()) !== before && done())
    const timer = setTimeout(done, longestWait)
  })
}
