import type { FootNoteEnv } from '@mdit/plugin-footnote'
import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs'
import type Token from 'markdown-it/lib/token.mjs'
import type { PreviewWords } from './html.js'

/** A citation in a style of notes becomes a footnote among the memo's own, numbered with them. */
export function pushNote(state: StateInline, words: PreviewWords): void {
  // The parser types what its plugins share as `any`; the footnotes' plugin declares its part of it.
  const env = state.env as Partial<FootNoteEnv>
  const list = ((env.footnotes ??= {}).list ??= [])
  const token = new state.Token('attache_words', '', 0)
  token.meta = { ...words, title: '' }
  const reference = state.push('footnote_ref', '', 0)
  reference.meta = { id: list.length, subId: 0, isCitation: true }
  reference.attrSet('title', words.title)
  list.push({ content: '', tokens: [token] })
}

/**
 * As Pandoc does it: the note comes behind the punctuation that follows the citation, without a blank before it. A citation of which nothing is
 * shown leaves no blank before punctuation either.
 */
export function moveNotes(tokens: readonly Token[]): void {
  for (const { children } of tokens) if (children) moveIn(children)
}

function moveIn(children: Token[]): void {
  for (let index = 0; index < children.length; index++) {
    const [before, note, after] = [children[index - 1], children[index], children[index + 1]]
    if (isNothing(note) && before?.type === 'text' && /^(?:[.,;:!?)]|$)/.test(after?.content ?? ''))
      before.content = before.content.trimEnd()
    if (note?.type !== 'footnote_ref') continue
    if (before?.type === 'text') before.content = before.content.trimEnd()
    if (!isNoteOfCitation(note)) continue
    if (after?.type !== 'text') continue
    const punctuation = /^[.,;:!?]+["”’)]*/.exec(after.content)?.[0] ?? ''
    if (before?.type !== 'text' || !punctuation) continue
    before.content += punctuation
    after.content = after.content.slice(punctuation.length)
  }
}

function isNothing(token: Token | undefined): boolean {
  // What the parser types as `any` is what `pushMark` gave a token of this name.
  return token?.type === 'attache_words' && (token.meta as PreviewWords).runs.length === 0
}

function isNoteOfCitation(token: Token | undefined): boolean {
  const meta: unknown = token?.type === 'footnote_ref' ? token.meta : undefined
  return typeof meta === 'object' && meta !== null && 'isCitation' in meta
}
