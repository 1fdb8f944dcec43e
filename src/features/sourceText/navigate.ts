import * as vscode from 'vscode'
import type { ClaimRef } from '../../core/corpus/claimRef.js'
import type { Claim } from '../../core/model.js'
import {
  type FilePlace,
  passagesAt,
  placeOfClaim,
  placeOfPassage,
  placesOfCitation,
  placesOfClaim,
} from '../../core/query/filePlaces.js'
import { sourceHover } from '../../core/passage/sourceHover.js'
import { resolveCitation } from '../../core/citation/resolve.js'
import { definitionsInCorpusFile, definitionsInMemo } from '../../core/query/definitions.js'
import { placeOf } from '../../core/text/lines.js'
import { withWords } from '../../core/corpus/source/withWords.js'
import { toRange } from '../../editor/convert.js'
import { memoSelector } from '../../editor/memos/memos.js'
import { isPassageTarget } from '../../editor/passageTarget.js'
import type { Services } from '../../editor/services.js'
import { sourceInDocument, transcriptSelector } from '../../editor/sourceDocument.js'
import { inform } from '../../editor/messages.js'
import { peek } from '../../editor/commands.js'

const { l10n } = vscode

/** Opens the passage of a claim, of a citation or of a row: in the source text, or in the list of questions where that is not here. */
export async function openPassage(services: Services, target: unknown): Promise<void> {
  await services.files.ready()
  const places = await withWords(services.corpus.texts, () => placesFor(services, target))
  const [first, ...more] = places.map(toLocation)
  if (!first) return inform(l10n.t('Put the cursor in a claim or citation to open its passage.'))
  await vscode.window.showTextDocument(first.uri, { selection: first.range })
  if (more.length) await peek([first, ...more])
}

/**
 * Goes with the editor's own gesture to what stands behind a citation, a name, an id or a claim, and from words of a source text to the
 * claims on them.
 */
export function registerDefinitions(services: Services): vscode.Disposable {
  const { corpus, files, libraries, memos } = services
  return vscode.languages.registerDefinitionProvider([memoSelector, transcriptSelector].flat(), {
    async provideDefinition(document, position, token) {
      await files.ready()
      if (token.isCancellationRequested) return undefined
      const offset = document.offsetAt(position)
      const text = sourceInDocument(corpus, document)
      if (!text) {
        const memo = memos.memoOf(document)
        const library = memo && (await libraries.of(document.uri, memo))
        const places = await withWords(corpus.texts, () =>
          memo
            ? definitionsInMemo(corpus, memo, offset, library)
            : definitionsInCorpusFile(corpus, document.uri.toString(), offset),
        )
        return places.map(toLocation)
      }
      const claims = sourceHover(text.interview, text.source, offset)?.claims ?? []
      return claims.flatMap((claim) => placeOfClaim(corpus, claim) ?? []).map(toLocation)
    },
  })
}

/** A row or a link is for a claim or a passage; without one the cursor counts. */
function placesFor(services: Services, target: unknown): readonly FilePlace[] {
  const { corpus } = services
  if (isPassageTarget(target)) {
    const place = placeOfPassage(corpus, target.key, target.ref)
    return place ? [target.span ? { ...place, span: target.span } : place] : []
  }
  const claim = claimOf(services, target)
  if (claim) return placesOfClaim(corpus, claim)
  const editor = vscode.window.activeTextEditor
  return editor ? placesAt(services, editor.document, editor.document.offsetAt(editor.selection.active)) : []
}

function placesAt({ corpus, memos }: Services, document: vscode.TextDocument, offset: number): readonly FilePlace[] {
  const memo = memos.memoOf(document)
  if (!memo) return passagesAt(corpus, document.uri.toString(), offset)
  const cited = resolveCitation(corpus, memo, offset)
  return cited ? placesOfCitation(corpus, cited) : []
}

function claimOf({ corpus }: Services, target: unknown): Claim | undefined {
  if (typeof target === 'string') return corpus.claim(target as ClaimRef) // a link of ours
  const isRow = typeof target === 'object' && target !== null && 'claim' in target
  return isRow ? (target.claim as Claim) : undefined // a row of a tree of ours
}

function toLocation({ uri, lineStarts, span }: FilePlace): vscode.Location {
  return new vscode.Location(vscode.Uri.parse(uri), toRange(placeOf(lineStarts, span)))
}
