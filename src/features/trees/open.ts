import * as vscode from 'vscode'
import { findMentions } from '../../core/names/findMentions.js'
import type { Span } from '../../core/model.js'
import { placeOf } from '../../core/text/lines.js'
import { toRange } from '../../editor/convert.js'
import { spanToRange } from '../../editor/convert.js'
import type { Chosen } from '../../editor/trees/dragged.js'
import { showMemo } from '../../editor/memos/lastMemo.js'
import type { Services } from '../../editor/services.js'
import { escapeLabel } from '../../words/escape.js'
import { peek } from '../../editor/commands.js'

const { l10n } = vscode

/** Opens the first chosen claim, or the definition of the first chosen entry, in its corpus file. */
export async function openChosen({ corpus }: Services, { claims, entries }: Chosen): Promise<void> {
  const [ref] = claims
  const claim = ref && corpus.claim(ref)
  const interview = claim && corpus.interview(claim.key)
  if (interview) return openAt(corpus, [{ uri: interview.uri, span: claim.span }])
  const [id] = entries
  if (id !== undefined && corpus.entry(id)) return openAt(corpus, corpus.entryParts(id))
  void vscode.window.showWarningMessage(l10n.t('This is no longer in the corpus.'))
}

interface InCorpus {
  readonly uri: string
  readonly span: Span
}

/** Goes to the place; where there are several, those are listed beside the first. */
async function openAt(corpus: Services['corpus'], places: readonly InCorpus[]): Promise<void> {
  const locations = places.map(({ uri, span }) => {
    const { start } = toRange(placeOf(corpus.file(uri)?.lineStarts ?? [0], span))
    return new vscode.Location(vscode.Uri.parse(uri), start)
  })
  const [first] = locations
  if (!first) return
  await vscode.window.showTextDocument(first.uri, { selection: first.range })
  if (locations.length > 1) await peek(locations)
}

/** Shows where the memo that was worked on last mentions the first chosen entry. */
export async function showMentions({ corpus, lastMemo, memos }: Services, { entries }: Chosen): Promise<void> {
  const entry = entries[0] === undefined ? undefined : corpus.entry(entries[0])
  const document = lastMemo.meant
  const memo = document && memos.memoOf(document)
  if (!entry) return
  if (!document || !memo) {
    void vscode.window.showInformationMessage(l10n.t('Open a memo to see its mentions.'))
    return
  }
  const mentions = findMentions(corpus.matcher, memo).filter((mention) => mention.entries.includes(entry.id))
  const locations = mentions.map(({ span }) => new vscode.Location(document.uri, spanToRange(document, span)))
  const [first] = locations
  if (!first) {
    const file = vscode.workspace.asRelativePath(document.uri)
    void vscode.window.showInformationMessage(
      l10n.t('{0} does not mention {1}.', escapeLabel(file), escapeLabel(entry.name)),
    )
    return
  }
  const editor = await showMemo(document)
  editor.selection = new vscode.Selection(first.range.start, first.range.end)
  editor.revealRange(first.range, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
  if (locations.length > 1) await peek(locations)
}
