import * as vscode from 'vscode'
import type { Interview } from '../../core/model.js'
import { readCorpusFile } from '../../core/corpus/read/corpusFile.js'
import { withHashes } from '../../core/corpus/source/hashes.js'
import { migrate } from '../../core/corpus/migrate.js'
import { readSums } from '../../core/corpus/source/checksums.js'
import { changeFilesHere, type FileEdit, recoverHere, sentenceOf, textNow } from '../../editor/changeFiles.js'
import { registerCommand } from '../../editor/commands.js'
import { each } from '../../editor/corpus/corpusFolders.js'
import type { Services } from '../../editor/services.js'
import { inform } from '../../editor/messages.js'

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

async function updateFormat({ corpus, files, searcher }: Services): Promise<void> {
  await files.ready()
  const own = corpus.interviews().filter(({ uri }) => !files.isShipped(vscode.Uri.parse(uri)))
  const folders = each(own.map(({ uri }) => vscode.Uri.joinPath(vscode.Uri.parse(uri), '..')))
  if (!(await recoverHere(folders))) return
  const edits: FileEdit[] = []
  for (const interview of own) edits.push(...(await updateOf(interview, await searcher.textOf(interview.key))))
  if (!edits.length)
    return inform(l10n.t('Nothing to update: the interviews are up to date, or their transcripts are not here.'))
  const unchanged = await changeFilesHere(edits)
  if (unchanged) return void vscode.window.showErrorMessage(sentenceOf(unchanged))
  await files.refresh()
  inform(l10n.t('The corpus format is up to date. The Problems panel lists what is left.'))
}

/** What changes of an interview: its file last, as in every step. */
async function updateOf(interview: Interview, source: Parameters<typeof migrate>[3]): Promise<readonly FileEdit[]> {
  const uri = vscode.Uri.parse(interview.uri)
  const sumsUri = vscode.Uri.joinPath(uri, '..', `${interview.key}.sums`)
  const [text, sums] = [await textNow(uri), await textNow(sumsUri)]
  const now = text === undefined ? undefined : readCorpusFile(interview.uri, text).document
  if (text === undefined || now?.kind !== 'interview') return []
  const hashed = withHashes(now, sums === undefined ? undefined : readSums(sumsUri.toString(), sums))
  const done = migrate(hashed, text, sums, source)
  if (!done) return []
  return [
    ...(done.sums === undefined ? [] : [{ uri: sumsUri, before: sums, after: done.sums }]),
    ...(done.text === text ? [] : [{ uri, before: text, after: done.text }]),
  ]
}
