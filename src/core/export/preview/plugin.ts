import type MarkdownIt from 'markdown-it'
import type StateCore from 'markdown-it/lib/rules_core/state_core.mjs'
import type Token from 'markdown-it/lib/token.mjs'

/** What makes tokens of a parser. */
export type TokenMaker = Pick<StateCore, 'Token' | 'md'>

/** Makes the tokens of the memo with this text; undefined for a document that is no memo. */
export type PreviewLookup = (text: string) => ((maker: TokenMaker) => readonly Token[]) | undefined

/**
 * Has a Markdown preview show a memo as an export makes it: not its text is parsed, but its document becomes the parser's tokens, so that whatever
 * others do with tokens (pictures, code, lines to scroll by) is done to them. Whatever is no memo is left as it was. All words are escaped;
 * no HTML of a memo, a corpus or a style becomes markup.
 */
export function previewPlugin(markdown: MarkdownIt, lookup: PreviewLookup): MarkdownIt {
  const shown = new WeakMap<object, ReturnType<PreviewLookup>>()
  markdown.core.ruler.before('normalize', 'attache_memo', (state) => {
    const preview = lookup(state.src)
    if (!preview) return
    // The object that all rules are given for one text; the parser types it as `any`.
    shown.set(state.env as object, preview)
    state.src = ''
  })
  markdown.core.ruler.push('attache_document', (state) => {
    const preview = shown.get(state.env as object)
    if (preview) state.tokens = [...preview(state)]
  })
  return markdown
}
