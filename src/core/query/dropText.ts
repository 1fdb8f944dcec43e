import { type FormLabel, formsFor, type WithheldReason } from '../citation/forms.js'
import type { Lookup } from '../corpus/voiceNames.js'
import { renderPlain } from '../citation/snippet.js'
import type { Claim } from '../model.js'

/** The forms that tell a claim as one sentence; each claim has one of them, and only the interviewee's own goes without a name. */
const sentenceForms: readonly FormLabel[] = ['claim', 'attributed', 'second-hand']

/** A claim as a sentence with its citation, in the form that is right for its voice; or why it may not be cited. */
export function claimSentence(
  corpus: Lookup,
  claim: Claim,
): { readonly text: string } | { readonly withheld: WithheldReason } {
  const { forms, withheld } = formsFor(corpus, claim)
  const form = forms.find(({ label }) => sentenceForms.includes(label))
  return form ? { text: renderPlain(form.parts) } : { withheld: withheld ?? 'name-would-show' }
}

/** Where something is dropped: what stands in its line on both sides, whether the lines above and below are empty, and the line ending. */
export interface DropPlace {
  readonly before: string
  readonly after: string
  readonly isBelowText: boolean
  readonly isAboveText: boolean
  readonly eol: string
}

/** Sentences as they go into a text: one after the other within a line; on an empty line as paragraphs of their own. */
export function joinSentences(sentences: readonly string[], place: DropPlace): string {
  const { before, after, eol } = place
  if (before.trim() || after.trim()) return keepApart(sentences.join(' '), before, after)
  const paragraphs = sentences.join(eol + eol)
  return `${place.isBelowText ? eol : ''}${paragraphs}${place.isAboveText ? eol : ''}`
}

/** With a space on either side where the text would else run into what stands there. */
export function keepApart(text: string, before: string, after: string): string {
  const lead = /[\p{L}\p{N}.,;:!?)\]”’"'»>]$/u.test(before) ? ' ' : ''
  const tail = /^[\p{L}\p{N}([“‘"]/u.test(after) ? ' ' : ''
  return `${lead}${text}${tail}`
}
