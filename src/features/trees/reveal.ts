import * as vscode from 'vscode'
import { claimRef } from '../../core/corpus/claimRef.js'
import { resolveCitation } from '../../core/citation/resolve.js'
import type { Services } from '../../editor/services.js'
import { escapeLabel } from '../../words/escape.js'
import type { TopicsView } from './topics.js'

const { l10n } = vscode

/**
 * Shows in the side bar what the citation at the cursor stands for: the pinned claim, else the first of the paragraph, else the
 * interview. With `ref` that claim or interview instead, and the keyboard stays where it is if `focus` is false.
 */
export async function revealCited(
  services: Services,
  topics: TopicsView,
  ref?: string,
  focus?: boolean,
): Promise<void> {
  const target = typeof ref === 'string' ? { ref } : citedAtCursor(services)
  if ('sentence' in target) {
    void vscode.window.showInformationMessage(target.sentence)
    return
  }
  if (!(await topics.reveal(target.ref, focus !== false)))
    void vscode.window.showInformationMessage(l10n.t('This claim is no longer in the corpus.'))
}

function citedAtCursor({ corpus, memos }: Services): { readonly ref: string } | { readonly sentence: string } {
  const editor = vscode.window.activeTextEditor
  const memo = editor && memos.memoOf(editor.document)
  const cited = memo && resolveCitation(corpus, memo, editor.document.offsetAt(editor.selection.active))
  if (!cited) return { sentence: l10n.t('Put the cursor in a citation first.') }
  if (cited.kind !== 'interview')
    return {
      sentence: l10n.t(
        'No interview in the corpus has the key {0}.',
        escapeLabel(cited.kind === 'work' ? cited.entry.item.id : cited.key),
      ),
    }
  const { pin, where, interview } = cited
  if (pin && pin.state !== 'gone') return { ref: claimRef(pin.claim) }
  const [first] = where.kind === 'passages' ? where.passages.flatMap(({ claims }) => claims) : []
  return { ref: first ? claimRef(first) : interview.key }
}
