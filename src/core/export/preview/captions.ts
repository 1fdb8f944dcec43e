import type Token from 'markdown-it/lib/token.mjs'

const caption = /^(?:Table)?:[ \t]+/
/** At the end of a caption or a heading. */
export const attributes = /[ \t]*\{[^{}]*\}[ \t]*$/

/** A paragraph below or above a table that begins with a colon is its caption, as in an export. */
export function captionTables(tokens: readonly Token[]): readonly Token[] {
  const out = [...tokens]
  for (let open = 0; open < out.length; open++) {
    if (out[open]?.type !== 'table_open') continue
    const close = out.findIndex(({ type }, index) => index > open && type === 'table_close')
    const at = captionAt(out, open - 3) ? open - 3 : captionAt(out, close + 1) ? close + 1 : undefined
    if (at === undefined) continue
    const paragraph = out.splice(at, 3)
    const inside = at < open ? open - 3 : open
    out.splice(inside + 1, 0, ...paragraph.map(asCaption))
    open = inside
  }
  return out
}

function captionAt(tokens: readonly Token[], at: number): boolean {
  const [paragraph, inline] = [tokens[at], tokens[at + 1]]
  const [first] = inline?.children ?? []
  return paragraph?.type === 'paragraph_open' && first?.type === 'text' && caption.test(first.content)
}

function asCaption(token: Token): Token {
  const [first] = token.children ?? []
  const last = token.children?.at(-1)
  if (first) first.content = first.content.replace(caption, '')
  if (last?.type === 'text') last.content = last.content.replace(attributes, '')
  if (token.type !== 'inline') {
    token.type = token.nesting > 0 ? 'caption_open' : 'caption_close'
    token.tag = 'caption'
    token.hidden = false
  }
  return token
}
