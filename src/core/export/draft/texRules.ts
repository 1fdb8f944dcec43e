import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs'
import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs'
import type { Text } from '../document.js'
import { lineIn, pushParagraph } from './blockRules.js'
import type { Env } from './env.js'
import { formulas, frames, layout, looks, switches, texSymbols } from './texCommands.js'

/** What stands within the braces of a command, with the typography that it gives. */
export interface LookMeta {
  readonly look: Omit<Text, 'kind' | 'text'>
  readonly content: string
}

const environment = /^\\(begin|end)\{([A-Za-z]+)\*?\}/

/** Environments: those that set words apart are seen through, those of formulas are formulas, others are lost. */
export function texEnvironment(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const line = lineIn(state, start)
  const [mark, side, name = ''] = environment.exec(line) ?? []
  if (mark === undefined) return false
  const isFrame = frames.has(name)
  if (isFrame || side === 'end') {
    if (/[^\s[\]{}]/.test(line.slice(mark.length).replace(/^(?:\[[^\]]*\]|\{[^{}]*\})+/, ''))) return false
    if (!silent) state.line = start + 1
    return isFrame || !silent
  }
  if (silent) return false
  const last = environmentEnd(state, name, start, end)
  if (last === undefined) return false
  const text = state.getLines(start, last + 1, state.blkIndent, false)
  const formula = formulaOf(text, name)
  if (formula) pushParagraph(state, formula, [start, last + 1])
  else (state.env as Env).lostTex.push(line)
  state.line = last + 1
  return true
}

/** A formula in the line, as dollars have it: it has become no token, for its text is LaTeX's. */
function formulaOf(text: string, name: string): string | undefined {
  const lines = formulas.get(name)
  if (lines === undefined) return undefined
  const inner = text
    .trim()
    .replace(/^\\begin\{\w+\*?\}|\\end\{\w+\*?\}$/g, '')
    .replace(/\\label\{[^{}]*\}/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return `\\begin{math}${lines ? `\\begin{${lines}} ${inner} \\end{${lines}}` : inner}\\end{math}`
}

function environmentEnd(state: StateBlock, name: string, start: number, end: number): number | undefined {
  for (let line = start, depth = 0; line < end; line++) {
    const text = lineIn(state, line)
    depth += text.split(`\\begin{${name}`).length - text.split(`\\end{${name}`).length
    if (depth <= 0) return line
  }
  return undefined
}

const command = /(?:(?<![^\W_]|[:\\/.])\\([A-Za-z]{2,})|(?<=[\w:/.])\\([A-Za-z]{2,})(?=\*?\{))\*?/y

/** Commands of LaTeX in a line, and groups that begin with one. */
export function texCommand(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state
  const inGroup = src[pos] === '{'
  command.lastIndex = pos + Number(inGroup)
  const [found, apart, close] = command.exec(src) ?? []
  if (found === undefined) return false
  const name = apart ?? close ?? ''
  const after = pos + Number(inGroup) + found.length
  const put = (end: number, type?: string, meta?: unknown): true => {
    if (!silent && type) state.push(type, '', 0).meta = meta
    state.pos = end
    return true
  }
  if (inGroup) {
    const look = switches.get(name)
    const end = look && groupEnd(src, pos)
    return look && end !== undefined ? put(end + 1, 'look', { look, content: src.slice(after, end) }) : false
  }
  if (name === 'begin' || name === 'end') {
    const [mark = '', , inner = ''] = environment.exec(src.slice(pos, pos + 60)) ?? []
    const stop = src.indexOf(`\\end{${inner}`, pos)
    const from = pos + mark.length
    if (inner === 'math' && stop > 0) return put(stop + 10, 'formula', src.slice(from, stop))
    const formula = stop > 0 ? formulaOf(src.slice(pos, src.indexOf('}', stop) + 1), inner) : undefined
    if (formula) return put(src.indexOf('}', stop) + 1, 'formula', formula.slice(12, -10))
    return mark ? put(from) : false
  }
  const symbol = texSymbols.get(name)
  if (symbol !== undefined) {
    const end = src.startsWith('{}', after)
      ? after + 2
      : src[after] === '\\' && /\s/.test(src[after + 1] ?? '')
        ? after + 1
        : after
    return symbol === '\n' ? put(end, 'hardbreak') : put(end, 'literal', symbol)
  }
  const [verb, , shown = ''] = name === 'verb' ? (/^([^\s\w*])(.*?)\1/.exec(src.slice(after)) ?? []) : []
  if (verb !== undefined) return put(after + verb.length, 'code', shown)
  const groups = argumentsFrom(src, after)
  const last = groups.spans.at(-1)
  const words = last && src.slice(last.start, last.end)
  if (words !== undefined) {
    if (name === 'footnote') return put(groups.end, 'note', words)
    if (name === 'texttt') return put(groups.end, 'code', words)
    if (name === 'url')
      return put(groups.end, 'look', { look: { href: words }, content: words.replace(/[_*]/g, '\\$&') })
    const [address] = groups.spans
    if (name === 'href' && address && groups.spans.length > 1) {
      const href = src.slice(address.start, address.end)
      return put(groups.end, 'look', { look: /^(?:https?:|mailto:)/i.test(href) ? { href } : {}, content: words })
    }
    const look = looks.get(name)
    if (look) return put(groups.end, 'look', { look, content: words })
  }
  if (layout.has(name) || switches.has(name)) return put(groups.spans.length ? groups.end : afterBlank(src, after))
  if (!silent) (state.env as Env).lostTex.push(src.slice(pos, groups.end))
  return put(groups.spans.length || groups.end > after ? groups.end : afterBlank(src, after))
}

function afterBlank(text: string, at: number): number {
  return /[ \t]/.test(text[at] ?? '') ? at + 1 : at
}

/** The arguments in braces behind a command, those in brackets and commands seen through. */
function argumentsFrom(
  text: string,
  from: number,
): { readonly spans: readonly { start: number; end: number }[]; readonly end: number } {
  const spans: { start: number; end: number }[] = []
  let at = from
  for (;;) {
    const [optional = ''] = /^(?:\[[^\][\r\n@]*\](?![(:[])|\\parindent|\\parskip)/.exec(text.slice(at, at + 300)) ?? []
    at += optional.length
    const end = text[at] === '{' ? groupEnd(text, at) : undefined
    if (end === undefined) return { spans, end: at }
    spans.push({ start: at + 1, end })
    at = end + 1
  }
}

/** Where the brace closes that opens at `open`. */
function groupEnd(text: string, open: number): number | undefined {
  const mark = /\\[^]|[{}]/g
  mark.lastIndex = open
  let depth = 0
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    if (found[0] === '{') depth++
    if (found[0] === '}' && --depth === 0) return found.index
  }
  return undefined
}
