import * as vscode from 'vscode'
import { newGlossaryText, newInterviewText } from '../../core/coding/scaffold.js'
import { formatSums } from '../../core/corpus/source/checksums.js'
import { registerCommand } from '../../editor/commands.js'
import { ownCorpusFolder } from '../../editor/corpus/ownCorpusFolder.js'
import { openUnsaved } from '../../editor/openUnsaved.js'
import type { Services } from '../../editor/services.js'
import { askForCorpusTitle, askForInterview } from './forms.js'
import { exists } from '../../editor/exists.js'

/** New corpus, new interview and new memo, each from a form. Nothing that exists is ever overwritten. */
export function registerNewFiles({ context, corpus, files, log }: Services): vscode.Disposable {
  const newCorpus = async (): Promise<void> => {
    const target = await ownCorpusFolder(files)
    const title = target && (await askForCorpusTitle())
    if (target && title !== undefined)
      await createAndShow(vscode.Uri.joinPath(target, 'glossary.md'), newGlossaryText(title))
  }
  const newInterview = async (): Promise<void> => {
    const target = await ownCorpusFolder(files)
    const answers = target && (await askForInterview(new Set(corpus.interviews().map(({ key }) => key))))
    if (!target || !answers) return
    const isOpen = answers.terms === 'on record'
    const sums = isOpen ? [vscode.Uri.joinPath(target, `${answers.key}.sums`)] : []
    await createAndShow(vscode.Uri.joinPath(target, `${answers.key}.md`), newInterviewText(answers), sums)
  }
  return vscode.Disposable.from(
    registerCommand(log, 'attache.newCorpus', newCorpus),
    registerCommand(log, 'attache.newInterview', newInterview),
    registerCommand(log, 'attache.newMemo', () => newMemo(context)),
  )
}

/** With files of hashes beside it, which say that nobody has hashed the text yet. */
async function createAndShow(uri: vscode.Uri, text: string, sums: readonly vscode.Uri[] = []): Promise<void> {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1)
  if (await exists(uri)) {
    void vscode.window.showWarningMessage(vscode.l10n.t('{0} already exists, so nothing was changed.', name))
  } else {
    const edit = new vscode.WorkspaceEdit()
    edit.createFile(uri, { contents: new TextEncoder().encode(text), overwrite: false, ignoreIfExists: false })
    for (const one of sums)
      edit.createFile(one, { contents: new TextEncoder().encode(formatSums([])), ignoreIfExists: true })
    if (!(await vscode.workspace.applyEdit(edit))) {
      void vscode.window.showWarningMessage(vscode.l10n.t('{0} cannot be created, so nothing was changed.', name))
      return
    }
  }
  await vscode.window.showTextDocument(uri)
}

interface Snippet {
  readonly prefix: string | readonly string[]
  readonly body: string | readonly string[]
  readonly description?: string
}

/** The skeletons are the memo snippets that the extension contributes, so that both ways give the same memo. */
async function newMemo(context: vscode.ExtensionContext): Promise<void> {
  const bytes = await vscode.workspace.fs.readFile(
    vscode.Uri.joinPath(context.extensionUri, 'media/snippets/memos.code-snippets'),
  )
  // The file is ours and a test holds its shape.
  const snippets = JSON.parse(new TextDecoder().decode(bytes)) as Readonly<Record<string, Snippet>>
  const items = Object.entries(snippets).map(([label, { description = '', body }]) => ({
    label,
    detail: description,
    body,
  }))
  const placeHolder = vscode.l10n.t('Choose a kind of memo')
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('New memo'),
    placeHolder,
    matchOnDetail: true,
  })
  if (!picked) return
  const document = await openUnsaved('')
  const editor = await vscode.window.showTextDocument(document)
  await editor.insertSnippet(new vscode.SnippetString([picked.body].flat().join('\n')))
}
