import type MarkdownIt from 'markdown-it'
import { tokensOf } from './blocks.js'
import type { PreviewMemo } from './previewMemo.js'
import { htmlToken } from './inlines.js'

/** What is known of the memo with this text; undefined for a document that is no memo. */
export type PreviewLookup = (text: string) => PreviewMemo | undefined

/**
 * Has a Markdown preview show a memo as an export makes it: not its text is parsed, but its document becomes the parser's tokens, so that whatever
 * others do with tokens (pictures, code, lines to scroll by) is done to them. Whatever is no memo is left as it was. All words are escaped;
 * no HTML of a memo, a corpus or a style becomes markup.
 */
export function previewPlugin(markdown: MarkdownIt, lookup: PreviewLookup): MarkdownIt {
  const shown = new WeakMap<object, PreviewMemo>()
  markdown.core.ruler.before('normalize', 'attache_memo', (state) => {
    const preview = lookup(state.src)
    if (!preview) return
    // The object that all rules are given for one text; the parser types it as `any`.
    shown.set(state.env as object, preview)
    state.src = ''
  })
  markdown.core.ruler.push('attache_document', (state) => {
    const preview = shown.get(state.env as object)
    if (preview) state.tokens = [...tokensOf(preview, state)]
  })
  markdown.renderer.rules[htmlToken] = (tokens, index) => tokens[index]?.content ?? ''
  return markdown
}
