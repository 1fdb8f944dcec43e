import * as vscode from 'vscode'
import { type ClaimRef, claimRef } from '../../core/corpus/claimRef.js'
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
import { blockAt, passageOfBlock } from '../../core/passage/selectedWords.js'
import { resolveCitation } from '../../core/citation/resolve.js'
import { definitionsInCorpusFile, definitionsInMemo } from '../../core/query/definitions.js'
import { isSameRef } from '../../core/corpus/source/sourceText.js'
import { placeOf } from '../../core/text/lines.js'
import { withWords } from '../../core/corpus/source/withWords.js'
import { toRange } from '../../editor/convert.js'
import { memoSelector } from '../../editor/memos/memos.js'
import { isPassageTarget } from '../../editor/passageTarget.js'
import type { Services } from '../../editor/services.js'
import { sourceInDocument, transcriptSelector } from '../../editor/sourceDocument.js'
import { claimDescription } from '../../words/claim.js'
import { escapeLabel } from '../../words/escape.js'

const { l10n } = vscode

/** Opens the passage of a claim, of a citation or of a row: in the source text, or in the list of questions where that is not here. */
export async function openPassage(services: Services, target: unknown): Promise<void> {
  await services.files.ready()
  const places = await withWords(services.corpus.texts, () => placesFor(services, target))
  const [first, ...more] = places.map(toLocation)
  if (!first) return tell(l10n.t('Put the cursor in a claim or citation to open its passage.'))
  await vscode.window.showTextDocument(first.uri, { selection: first.range })
  if (more.length)
    await vscode.commands.executeCommand(
      'editor.action.peekLocations',
      first.uri,
      first.range.start,
      [first, ...more],
      'peek',
    )
}

/** Goes from the words of a source text to the claim that rests on them; where there are several, one is picked. */
export async function goToClaim(services: Services): Promise<void> {
  const { corpus, files } = services
  await files.ready()
  const editor = vscode.window.activeTextEditor
  const found = editor && sourceInDocument(corpus, editor.document)
  if (!found) return tell(l10n.t('Put the cursor in a transcript first.'))
  const { interview, source } = found
  const offset = editor.document.offsetAt(editor.selection.active)
  const passage = passageOfBlock(interview, blockAt(source, offset))
  const here = sourceHover(interview, source, offset)?.claims
  const claims =
    here ?? interview.claims.filter(({ at }) => at.some(({ ref }) => passage && isSameRef(ref, passage.ref)))
  const claim = claims.length > 1 ? await pickClaim(services, claims) : claims[0]
  if (claim) return void vscode.commands.executeCommand('attache.openClaim', claimRef(claim))
  if (!claims.length) tell(l10n.t('This passage is not coded yet.'))
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

interface ClaimItem extends vscode.QuickPickItem {
  readonly claim: Claim
}

async function pickClaim({ corpus }: Services, claims: readonly Claim[]): Promise<Claim | undefined> {
  const items = claims.map((claim): ClaimItem => {
    const description = escapeLabel(claimDescription(claim, corpus, l10n))
    return { label: escapeLabel(claim.label), description, detail: escapeLabel(claim.wording), claim }
  })
  const placeHolder = l10n.t('Several claims use these words. Choose one to open.')
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.claim
}

function tell(sentence: string): void {
  void vscode.window.showInformationMessage(sentence)
}
