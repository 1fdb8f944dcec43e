import type Token from 'markdown-it/lib/token.mjs'
import type { Inline } from '../document.js'
import { smarten } from '../draft/smart.js'

/** Sets quotation marks, dashes and dots of a line as an export does; code, and what was escaped, stays as it is. */
export function setTypography(tokens: readonly Token[], language: string | undefined): void {
  for (const { children } of tokens) {
    const read = (children ?? []).flatMap((token) => pieceOf(token))
    const set = smarten(
      read.map(({ piece }) => piece),
      language,
    )
    for (const [index, { token }] of read.entries()) {
      const one = set[index]
      if (token.type === 'text' && one?.kind === 'text') token.content = one.text
    }
  }
}

/** What typography looks at; where words are stressed begins and ends for it nothing. */
function pieceOf(token: Token): readonly { readonly token: Token; readonly piece: Inline }[] {
  switch (token.type) {
    case 'text':
      return [{ token, piece: { kind: 'text', text: token.content } }]
    case 'text_special':
    case 'code_inline':
      return [{ token, piece: { kind: 'text', text: token.content, code: true } }]
    case 'softbreak':
    case 'hardbreak':
      return [{ token, piece: { kind: 'break' } }]
    case 'attache_words':
      return [{ token, piece: { kind: 'cite', index: 0, content: [] } }]
    case 'footnote_ref':
      return [{ token, piece: { kind: 'note', blocks: [] } }]
    default:
      return []
  }
}
