import type { RuleInline } from 'markdown-it/lib/parser_inline.mjs'
import type Ruler from 'markdown-it/lib/ruler.mjs'
import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs'
import { keyAt } from '../../memo/citationKey.js'
import { readAttributes } from './attributes.js'
import type { Env } from './env.js'
import { tokenAt } from './mask.js'
import { texCommand } from './texRules.js'

/** What Pandoc's Markdown has in its lines beside CommonMark. */
export function addInlineRules(ruler: Ruler<RuleInline>): void {
  ruler.at('text', text)
  ruler.before(
    'escape',
    'tex',
    (state, silent) => /[\\{]/.test(state.src[state.pos] ?? '') && texCommand(state, silent),
  )
  ruler.before('escape', 'pandoc_escape', escape)
  ruler.before('escape', 'token', token)
  ruler.before('strikethrough', 'raised', raised)
  ruler.before('link', 'note', note)
  ruler.before('link', 'span', span)
  ruler.before('link', 'attributes', attributes)
  ruler.before('link', 'example', example)
}

/** All up to a sign that begins something. */
function text(state: StateInline, silent: boolean): boolean {
  const plain = /[^\n!-/:-@[-`{-~⸨⸩\uF8FF]+/y
  plain.lastIndex = state.pos
  const [words] = plain.exec(state.src) ?? []
  if (words === undefined) return false
  if (!silent) state.pending += words
  state.pos += words.length
  return true
}

/** A token, and what is left of one whose lines were parted. */
function token(state: StateInline, silent: boolean): boolean {
  if (/[⸩\uF8FF]/.test(state.src[state.pos] ?? '')) {
    state.pos++
    return true
  }
  const found = tokenAt(state.src, state.pos)
  if (!found) return false
  if (!silent) state.push('mark', '', 0).meta = found.number
  state.pos = found.end
  return true
}

/** A space that does not break. */
function escape(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state
  if (src[pos] !== '\\') return false
  const next = src[pos + 1]
  if (next !== ' ') return false
  if (!silent) state.push('literal', '', 0).meta = '\u00a0'
  state.pos += 2
  return true
}

/** `2^nd^` and `H~2~O`: no white space within that is not escaped. */
function raised(state: StateInline, silent: boolean): boolean {
  const found = /(?:\^((?:[^\s^\\[]|\\[^])(?:[^\s^\\]|\\[^])*)\^(?!\^)|~(?!~)((?:[^\s~\\]|\\[^])+)~(?!~))/y
  found.lastIndex = state.pos
  const [whole, above, below] = found.exec(state.src) ?? []
  if (whole === undefined || state.src[state.pos - 1] === whole[0]) return false
  const look = { position: above === undefined ? 'subscript' : 'superscript' }
  if (!silent) state.push('look', '', 0).meta = { look, content: above ?? below }
  state.pos += whole.length
  return true
}

/** `^[words]` and `[^name]` */
function note(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state
  if (src.startsWith('[^', pos)) {
    const [whole, name] = /^\[\^([^\]\s]{1,999})\]/.exec(src.slice(pos, pos + 1010)) ?? []
    if (whole === undefined || !(state.env as Env).noteNames.has(name ?? '')) return false
    if (!silent) state.push('note_reference', '', 0).meta = name
    state.pos += whole.length
    return true
  }
  if (!src.startsWith('^[', pos)) return false
  const end = state.md.helpers.parseLinkLabel(state, pos + 1)
  if (end < 0) return false
  if (!silent) state.push('note', '', 0).meta = src.slice(pos + 2, end)
  state.pos = end + 1
  return true
}

const attribute = String.raw`(?:[#.][^\s{}]+|-|=[\w-]+|[A-Za-z_][\w:.-]*=(?:"[^"\n]*"|'[^'\n]*'|[^\s"'{}]*))`
/** Pandoc's attributes with their braces, as a pattern. */
export const anyAttributes = String.raw`\{\s*(?:${attribute}(?:\s+${attribute})*)?\s*\}`

/** Attributes in braces at `at`. */
function attributesAt(source: string, at: number): string | undefined {
  if (source[at] !== '{') return undefined
  const pattern = new RegExp(anyAttributes, 'y')
  pattern.lastIndex = at
  return pattern.exec(source)?.[0]
}

/** `[words]{.class}` */
function span(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state
  if (src[pos] !== '[') return false
  const end = state.md.helpers.parseLinkLabel(state, pos)
  const found = end < 0 ? undefined : attributesAt(src, end + 1)
  if (found === undefined) return false
  if (!silent) state.push('span', '', 0).meta = { attributes: readAttributes(found), content: src.slice(pos + 1, end) }
  state.pos = end + 1 + found.length
  return true
}

/** Behind links, pictures, code and formulas. */
function attributes(state: StateInline, silent: boolean): boolean {
  const last = state.pending ? undefined : state.tokens.at(-1)
  if (!last || !/^(?:link_close|image|code_inline|mark)$/.test(last.type)) return false
  const found = attributesAt(state.src, state.pos)
  if (found === undefined) return false
  if (!silent && last.type === 'image') last.meta = readAttributes(found)
  state.pos += found.length
  return true
}

/** `@good` as the number of the example `(@good)`. */
function example(state: StateInline, silent: boolean): boolean {
  const { examples } = state.env as Env
  if (state.src[state.pos] !== '@' || !examples.size) return false
  const key = keyAt(state.src, state.pos)
  const number = key && examples.get(key.key)
  if (number === undefined) return false
  if (!silent) state.push('literal', '', 0).meta = String(number)
  state.pos = key?.end ?? state.pos
  return true
}
