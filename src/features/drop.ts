import * as vscode from 'vscode'
import { citationOf } from '../core/citation/citation.js'
import type { WithheldReason } from '../core/citation/forms.js'
import { insertCitations } from '../core/citation/insert.js'
import type { Claim } from '../core/model.js'
import type { Memo } from '../core/memo/memo.js'
import { belowFrontMatter, isInFrontMatter } from '../core/query/belowFrontMatter.js'
import { claimSentence, type DropPlace, joinSentences, keepApart } from '../core/query/dropText.js'
import { isInsideCitation } from '../core/citation/insideCitation.js'
import { takesCitation } from '../core/citation/takesCitation.js'
import { eolOf, changeOf } from '../editor/convert.js'
import { draggedMimes, takeDragged } from '../editor/trees/dragged.js'
import { memoSelector } from '../editor/memos/memos.js'
import type { Services } from '../editor/services.js'
import { noCitationHere, withheldSentence } from '../words/withheld.js'

const { l10n } = vscode

const kind = vscode.DocumentDropOrPasteEditKind.Text.append('attache')

/** Takes what is dragged from the side bar into a memo: claims as sentences with their citations, names as they are. */
export function registerDrop(services: Services): vscode.Disposable {
  const { corpus, memos } = services
  const provider: vscode.DocumentDropEditProvider = {
    async provideDocumentDropEdits(document, position, transfer, token) {
      if (!memos.isMemo(document)) return undefined
      const dragged = await takeDragged(transfer)
      if (!dragged || token.isCancellationRequested) return undefined
      const claims = dragged.claims.flatMap((ref) => corpus.claim(ref) ?? [])
      const names = dragged.entries.flatMap((id) => corpus.entry(id)?.name ?? [])
      return claims.length
        ? dropClaims(services, document, position, claims)
        : namesEdit(services, document, position, names)
    },
  }
  return vscode.languages.registerDocumentDropEditProvider(memoSelector, provider, {
    dropMimeTypes: draggedMimes,
    providedDropEditKinds: [kind],
  })
}

function dropClaims(
  services: Services,
  document: vscode.TextDocument,
  position: vscode.Position,
  claims: readonly Claim[],
): vscode.DocumentDropEdit | undefined {
  const { corpus, memos } = services
  const sentences: string[] = []
  const cited: Claim[] = []
  const reasons = new Set<WithheldReason>()
  for (const claim of claims) {
    const sentence = claimSentence(corpus, claim)
    if ('withheld' in sentence) {
      reasons.add(sentence.withheld)
      continue
    }
    sentences.push(sentence.text)
    cited.push(claim)
  }
  for (const reason of reasons) void vscode.window.showWarningMessage(withheldSentence(reason, l10n))
  if (!cited.length) return undefined
  const memo = memos.memoOf(document)
  const offset = document.offsetAt(position)
  const title = l10n.t('Insert Claim and Citation')
  memos.pins.expect(document, cited)
  if (memo && isInFrontMatter(memo, offset)) return belowEdit(document, memo, sentences, title)
  if (memo && !takesCitation(memo, offset)) {
    void vscode.window.showWarningMessage(noCitationHere(l10n))
    return edit('', title) // without one the editor would drop the words themselves
  }
  return memo && isInsideCitation(memo, offset)
    ? citationsEdit(services, document, position, cited)
    : edit(joinSentences(sentences, placeAt(document, position)), title)
}

/** What is dropped on the front matter goes below it. */
function belowEdit(
  document: vscode.TextDocument,
  memo: Memo,
  paragraphs: readonly string[],
  title: string,
): vscode.DocumentDropEdit {
  const eol = eolOf(document)
  const { offset, before, after } = belowFrontMatter(memo, eol)
  const drop = edit('', title)
  drop.additionalEdit = new vscode.WorkspaceEdit()
  drop.additionalEdit.insert(document.uri, document.positionAt(offset), before + paragraphs.join(eol + eol) + after)
  return drop
}

/** Within a citation there is room for another citation only, not for a sentence. */
function citationsEdit(
  { corpus }: Services,
  document: vscode.TextDocument,
  position: vscode.Position,
  claims: readonly Claim[],
): vscode.DocumentDropEdit | undefined {
  const offset = document.offsetAt(position)
  const citations = claims.flatMap((claim) => {
    const interview = corpus.interview(claim.key)
    return interview ? [citationOf(interview, claim)] : []
  })
  const [here, ...others] = insertCitations(document.getText(), { start: offset, end: offset }, citations)
  if (!here) return undefined
  const drop = edit(here.text, l10n.t('Insert Citation'))
  drop.additionalEdit = changeOf(document, others)
  return drop
}

function namesEdit(
  { memos }: Services,
  document: vscode.TextDocument,
  position: vscode.Position,
  names: readonly string[],
): vscode.DocumentDropEdit | undefined {
  if (!names.length) return undefined
  const title = l10n.t('Insert Name')
  const memo = memos.memoOf(document)
  if (memo && isInFrontMatter(memo, document.offsetAt(position)))
    return belowEdit(document, memo, [names.join(', ')], title)
  const { before, after } = placeAt(document, position)
  return edit(keepApart(names.join(', '), before, after), title)
}

function placeAt(document: vscode.TextDocument, position: vscode.Position): DropPlace {
  const { text } = document.lineAt(position.line)
  const hasText = (line: number): boolean =>
    line >= 0 && line < document.lineCount && !document.lineAt(line).isEmptyOrWhitespace
  return {
    before: text.slice(0, position.character),
    after: text.slice(position.character),
    isBelowText: hasText(position.line - 1),
    isAboveText: hasText(position.line + 1),
    eol: eolOf(document),
  }
}

function edit(text: string, title: string): vscode.DocumentDropEdit {
  return new vscode.DocumentDropEdit(text, title, kind)
}
