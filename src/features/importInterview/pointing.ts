import * as vscode from 'vscode'
import type { Reimport } from '../../core/import/reimport.js'
import type { Interview } from '../../core/model.js'
import { readCorpusFile } from '../../core/corpus/read/corpusFile.js'
import type { ImportTools } from '../../editor/bundles/loadImport.js'
import type { Services } from '../../editor/services.js'
import type { Change } from './targets.js'

/** Other files of the corpus that name passages of the interview by numbers which have changed. */
export async function pointing(
  { corpus, files }: Pick<Services, 'corpus' | 'files'>,
  tools: Pick<ImportTools, 'renumberedIn'>,
  { uri: own, key }: Interview,
  result: Pick<Reimport, 'moved'>,
  textAt: (uri: vscode.Uri) => Promise<string | undefined>,
): Promise<readonly Change[]> {
  const changes: Change[] = []
  for (const { uri: name, references } of corpus.files()) {
    const uri = vscode.Uri.parse(name)
    const isPointing = references.some((one) => one.kind === 'passage' && one.key === key)
    if (name === own || !isPointing || files.isShipped(uri)) continue
    const before = await textAt(uri)
    if (before === undefined) continue
    changes.push({ uri, before, after: tools.renumberedIn(readCorpusFile(name, before), before, key, result) })
  }
  return changes
}
