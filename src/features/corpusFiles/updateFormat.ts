import * as vscode from 'vscode'
import type { Interview } from '../../core/model.js'
import { readCorpusFile } from '../../core/corpus/read/corpusFile.js'
import { withHashes } from '../../core/corpus/source/hashes.js'
import { migrate } from '../../core/corpus/migrate.js'
import { readSums } from '../../core/corpus/source/sums.js'
import { registerCommand } from '../../editor/commands.js'
import type { Services } from '../../editor/services.js'

const { l10n } = vscode

/** Update Corpus Format: interviews of an older version become of the newest, and paragraph hashes that are missing are rebuilt from the texts. */
export function registerUpdateFormat(services: Services): vscode.Disposable {
  const actions: vscode.CodeActionProvider = {
    provideCodeActions(document, _range, { diagnostics }) {
      const here = diagnostics.filter(
        ({ source, code }) => source === 'Attaché' && typeof code === 'string' && code.startsWith('sums-'),
      )
      if (!here.length || !services.files.isCorpusFile(document.uri)) return []
      const action = new vscode.CodeAction(
        l10n.t('Rebuild paragraph hashes from the text'),
        vscode.CodeActionKind.QuickFix,
      )
      action.diagnostics = here
      action.command = { command: 'attache.updateFormat', title: action.title }
      return [action]
    },
  }
  return vscode.Disposable.from(
    registerCommand(services.log, 'attache.updateFormat', () => updateFormat(services)),
    vscode.languages.registerCodeActionsProvider([{ language: 'markdown' }, { pattern: '**/*.sums' }], actions, {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
  )
}

async function updateFormat({ corpus, files }: Services): Promise<void> {
  await files.ready()
  const own = corpus.interviews().filter(({ uri }) => !files.isShipped(vscode.Uri.parse(uri)))
  const edit = new vscode.WorkspaceEdit()
  const changed: vscode.TextDocument[] = []
  for (const interview of own) changed.push(...(await updateOne(edit, interview, corpus.sourceOf(interview.key))))
  const saved = changed.filter(({ isDirty }) => !isDirty)
  if (edit.size === 0)
    return tell(l10n.t('Nothing to update: the interviews are up to date, or their texts are not here.'))
  if (!(await vscode.workspace.applyEdit(edit))) return tell(l10n.t('The interviews cannot be changed.'))
  for (const document of saved) await document.save()
  await files.refresh()
  tell(l10n.t('The corpus has the newest format now. The Problems panel lists what is left.'))
}

/** Puts what changes of an interview into the edit; gives the documents that are there already. */
async function updateOne(
  edit: vscode.WorkspaceEdit,
  interview: Interview,
  source: Parameters<typeof migrate>[3],
): Promise<readonly vscode.TextDocument[]> {
  const uri = vscode.Uri.parse(interview.uri)
  const sumsUri = vscode.Uri.joinPath(uri, '..', `${interview.key}.sums`)
  const [document, sums] = [await vscode.workspace.openTextDocument(uri), await openIfThere(sumsUri)]
  const text = document.getText()
  const now = readCorpusFile(interview.uri, text).document
  if (now?.kind !== 'interview') return []
  const hashed = withHashes(now, sums && readSums(sumsUri.toString(), sums.getText()))
  const done = migrate(hashed, text, sums?.getText(), source)
  if (done?.sums !== undefined && sums) replaceAll(edit, sums, done.sums)
  else if (done?.sums !== undefined) edit.createFile(sumsUri, { contents: new TextEncoder().encode(done.sums) })
  if (done && done.text !== text) replaceAll(edit, document, done.text)
  return done ? [document, ...(sums ? [sums] : [])] : []
}

function replaceAll(edit: vscode.WorkspaceEdit, document: vscode.TextDocument, text: string): void {
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text)
}

async function openIfThere(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  return vscode.workspace.openTextDocument(uri).then(
    (document) => document,
    () => undefined, // it is made
  )
}

function tell(sentence: string): void {
  void vscode.window.showInformationMessage(sentence)
}
