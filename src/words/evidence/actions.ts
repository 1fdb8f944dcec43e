import type { ClaimRef } from '../../core/corpus/claimRef.js'
import { type Content, element, type Html } from './html.js'

/** What a button of the page asks for. */
export const evidenceActions = [
  'read',
  'next',
  'supported',
  'inference',
  'fix',
  'reason',
  'back',
  'undo',
  'more',
  'end',
  'confirm',
  'cite',
  'citeClaim',
  'quote',
  'wording',
  'show',
  'open',
  'attach',
  'record',
  'showProtected',
] as const
export type EvidenceAction = (typeof evidenceActions)[number]

/** What it is for: the source by its place in the evidence, and a claim. */
export interface ActionTarget {
  readonly source?: number
  readonly claim?: ClaimRef
}

/** A button; `name` is what is heard, where the words alone do not say what it is for. */
export function button(action: EvidenceAction, words: Content, { source, claim }: ActionTarget, name?: string): Html {
  return element(
    'button',
    { type: 'button', 'data-action': action, 'data-source': source, 'data-claim': claim, 'aria-label': name },
    words,
  )
}

/** Buttons among which the arrow keys go. */
export function toolbar(name: string, buttons: readonly Content[]): Html {
  return element('div', { role: 'toolbar', 'aria-label': name }, buttons)
}
