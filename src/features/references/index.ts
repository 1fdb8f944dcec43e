import * as vscode from 'vscode'
import { type Target, targetInCorpusFile, targetInMemo } from '../../core/query/target.js'
import { memoSelector } from '../../editor/memos/memos.js'
import type { Services } from '../../editor/services.js'
import { referencesOf } from './find.js'
import { registerLinks } from './links.js'
import { registerRename } from './rename.js'

/** Who cites what: references of claims, sources, passages and names, links, and renaming. */
export function registerReferences(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    registerLinks(services),
    registerRename(services, (document, position) => targetAt(services, document, position)),
    vscode.languages.registerReferenceProvider(memoSelector, {
      async provideReferences(document, position, { includeDeclaration }, token) {
        await services.files.ready()
        const target = targetAt(services, document, position)
        if (!target || token.isCancellationRequested) return undefined
        return referencesOf(services, target, includeDeclaration, token)
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
