import * as vscode from 'vscode'
import { isProtectedInterview } from '../../core/terms/terms.js'
import type { NamesFile } from '../../core/terms/namesFile.js'
import type { Known } from '../../core/import/otherInterview.js'
import type { Interview } from '../../core/model.js'
import { withHashes } from '../../core/corpus/source/hashes.js'
import { readSource, type SourceText } from '../../core/corpus/source/sourceText.js'
import { readSums, type SumsFile } from '../../core/corpus/source/checksums.js'
import type { ImportTools } from '../../editor/bundles/loadImport.js'
import type { Services } from '../../editor/services.js'
import { readStored } from '../../editor/protection/protectedStore.js'

const { l10n } = vscode

/** The interviews of the user's own corpora, with their texts where those are here; those of protected ones are in the store. */
export async function ownInterviews(
  { corpus, files, searcher }: Services,
  store: vscode.Uri,
): Promise<readonly Known[]> {
  const own = corpus.interviews().filter(({ uri }) => !files.isShipped(vscode.Uri.parse(uri)))
  return Promise.all(
    own.map(async (interview) => {
      if (!isProtectedInterview(interview)) {
        const source = await searcher.textOf(interview.key)
        return { interview, ...(source ? { source } : {}) }
      }
      const source = await storedText(store, interview.key)
      const hashed = withHashes(interview, await storedSums(store, interview.key))
      return { interview: hashed, ...(source ? { source } : {}) }
    }),
  )
}

/** The text that the store has of a protected interview. */
export async function storedText(store: vscode.Uri, key: string): Promise<SourceText | undefined> {
  const uri = vscode.Uri.joinPath(store, `${key}.txt`)
  const text = await readStored(uri)
  return text === undefined ? undefined : readSource(uri.toString(), text)
}

/** The names that the store keeps of a protected interview; undefined where there are none, or none that can be read. */
export async function storedNames(tools: ImportTools, store: vscode.Uri, key: string): Promise<NamesFile | undefined> {
  const text = await readStored(vscode.Uri.joinPath(store, `${key}.names.json`))
  return text === undefined ? undefined : tools.readNamesFile(text)
}

/** The hashes that the store has of a protected interview. */
export async function storedSums(store: vscode.Uri, key: string): Promise<SumsFile | undefined> {
  const uri = vscode.Uri.joinPath(store, `${key}.sums`)
  const text = await readStored(uri)
  return text === undefined ? undefined : readSums(uri.toString(), text)
}

/** Whether the transcript is to go into an interview that is here; undefined when the user gives up. */
export async function askUpdate({ key }: Interview, step: string): Promise<boolean | undefined> {
  const items = [
    {
      label: l10n.t('Update “{0}”', key),
      detail: l10n.t('Keeps its claims. You see the changes before anything is saved.'),
      isUpdate: true,
    },
    {
      label: l10n.t('Import it as another interview'),
      detail: l10n.t('Gets its own key and claims.'),
      isUpdate: false,
    },
  ]
  const options = {
    title: step,
    placeHolder: l10n.t('This transcript is mostly the same as an interview here.'),
    ignoreFocusOut: true,
  }
  return (await vscode.window.showQuickPick(items, options))?.isUpdate
}
