import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs'
import type Token from 'markdown-it/lib/token.mjs'
import { attributes } from './captions.js'

/** `2^nd^` and `H~2~O` of Pandoc's Markdown: no white space within, and not twice the sign, which is something else's. */
const forms = [
  { sign: '^', tag: 'sup', whole: /\^(?![\s^[])([^\s^]+)\^(?!\^)/y },
  { sign: '~', tag: 'sub', whole: /~(?![\s~])([^\s~]+)~(?!~)/y },
] as const

/** Reads raised or lowered words at the place of the parser, and what is marked up in them. */
export function readRaised(state: StateInline, silent: boolean): boolean {
  const { pos, posMax, src } = state
  const form = forms.find(({ sign }) => src[pos] === sign && src[pos - 1] !== sign)
  if (!form) return false
  form.whole.lastIndex = pos
  const length = form.whole.exec(src)?.[0].length ?? 0
  if (length === 0 || pos + length > posMax) return false
  if (!silent) {
    state.push(`${form.tag}_open`, form.tag, 1)
    state.pos = pos + 1
    state.posMax = pos + length - 1
    state.md.inline.tokenize(state)
    state.push(`${form.tag}_close`, form.tag, -1)
    state.posMax = posMax
  }
  state.pos = pos + length
  return true
}

/** Takes the attributes off the ends of headings, `# Findings {#findings .unnumbered}`, which are no words. */
export function bareHeadings(tokens: readonly Token[]): void {
  tokens.forEach((token, index) => {
    const last = tokens[index - 1]?.type === 'heading_open' ? token.children?.at(-1) : undefined
    if (last?.type === 'text') last.content = last.content.replace(attributes, '')
  })
}
