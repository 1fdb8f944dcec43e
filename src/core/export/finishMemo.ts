import type { Examined } from '../check/check.js'
import type { Block, Document, Inline } from './document.js'
import { readDraft } from './draft/readDraft.js'
import { type Evidence, evidenceOf } from './evidence/evidence.js'
import type { RenderedMemo } from './citedItem.js'
import { placeCitations } from './placeCitations.js'

/** What a finished document is made of besides the memo and its rendered citations. */
export interface Finishing {
  readonly rendered: RenderedMemo
  /** What the document has to say of itself, above its text. */
  readonly notices: readonly (readonly Inline[])[]
  /** Makes the annex of evidence; without it there is none. */
  readonly annex?: (evidence: readonly Evidence[]) => readonly Block[]
  /** Whether each citation has its number in the text, as rows of the annex have. */
  readonly areNumbered?: boolean
}

/** The finished document of a memo. */
export function finishMemo(examined: Examined, { rendered, notices, annex, areNumbered = true }: Finishing): Document {
  const draft = readDraft(examined.checked.memo)
  if (!annex) return placeCitations(draft, rendered, { notices })
  const evidence = evidenceOf(examined)
  const numbers = (index: number): readonly { readonly label: string; readonly id: string }[] =>
    evidence
      .filter(({ citation }) => citation === index)
      .map(({ number }) => ({ label: `E${number}`, id: evidenceId(number) }))
  return placeCitations(draft, rendered, {
    notices,
    ...(areNumbered ? { evidence: numbers } : {}),
    annex: evidence.length ? annex(evidence) : [],
  })
}

/** Of a row of the annex. */
export function evidenceId(number: number): string {
  return `evidence-${number}`
}
