import * as vscode from 'vscode'
import { type Target, targetInCorpusFile, targetInMemo } from '../../core/query/target.js'
import { memoSelector } from '../../editor/memos/memos.js'
import type { Services } from '../../editor/services.js'
import { WorkspaceMemoIndex } from '../../editor/memos/workspaceMemoIndex.js'
import { referencesOf } from './find.js'
import { registerLens } from './lens.js'
import { registerLinks } from './links.js'
import { registerRename } from './rename.js'
import { registerSymbols } from './symbols.js'

/** Who cites what: references of claims, sources, passages and names, a lens over each claim, symbols, and renaming. */
export function registerReferences(services: Services): vscode.Disposable {
  const { files, memos } = services
  const memoIndex = new WorkspaceMemoIndex(files, memos)
  return vscode.Disposable.from(
    memoIndex,
    registerLens(services, memoIndex),
    registerLinks(services),
    registerRename(services, memoIndex, (document, position) => targetAt(services, document, position)),
    registerSymbols(services),
    vscode.languages.registerReferenceProvider(memoSelector, {
      async provideReferences(document, position, { includeDeclaration }, token) {
        await files.ready()
        const target = targetAt(services, document, position)
        if (!target || token.isCancellationRequested) return undefined
        return referencesOf(services, await memoIndex.ready(), target, includeDeclaration, token)
      },
    }),
  )
}

/** What the cursor stands on, in a memo or a corpus file. */
function targetAt(
  { corpus, memos }: Services,
  document: vscode.TextDocument,
  position: vscode.Position,
): Target | undefined {
  const offset = document.offsetAt(position)
  const memo = memos.memoOf(document)
  return memo ? targetInMemo(corpus, memo, offset) : targetInCorpusFile(corpus, document.uri.toString(), offset)
}
