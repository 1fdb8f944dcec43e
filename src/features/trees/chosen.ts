import type * as vscode from 'vscode'
import { claimRef } from '../../core/corpus/claimRef.js'
import type { Corpus } from '../../core/corpus/corpus.js'
import type { Claim, Entry } from '../../core/model.js'
import { claimSentence } from '../../core/query/dropText.js'
import { type Chosen, putDragged, type ViewId } from '../../editor/trees/dragged.js'

/** A row of any of our trees; what it stands for matters to commands where it is a claim or an entry. */
export interface Row {
  readonly kind: string
  readonly claim?: Claim
  readonly entry?: Entry
}

export function chosenIn(rows: readonly Row[]): Chosen {
  return {
    claims: rows.flatMap(({ kind, claim }) => (kind === 'claim' && claim ? [claimRef(claim)] : [])),
    entries: rows.flatMap(({ kind, entry }) => (kind === 'entry' && entry ? [entry.id] : [])),
  }
}

/** Lets claims and names be dragged out of a view. Memos know how to take them; any other place gets plain text without pins. */
export function draggingFrom<N extends Row>(view: ViewId, corpus: Corpus): vscode.TreeDragAndDropController<N> {
  return {
    dragMimeTypes: ['text/plain'],
    dropMimeTypes: [],
    handleDrag: (rows, transfer) => {
      const chosen = chosenIn(rows)
      const sentences = chosen.claims.flatMap((ref) => {
        const claim = corpus.claim(ref)
        const sentence = claim && claimSentence(corpus, claim)
        return sentence && 'text' in sentence ? [sentence.text] : []
      })
      const names = chosen.entries.flatMap((id) => corpus.entry(id)?.name ?? [])
      if (sentences.length + names.length > 0) putDragged(transfer, view, chosen, [...sentences, ...names].join('\n'))
    },
  }
}
