import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs'
import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs'
import type { Text } from '../document.js'
import { keyed } from '../../text/keyed.js'
import { lineIn } from './blockRules.js'
import type { Env } from './env.js'

type Look = Omit<Text, 'kind' | 'text'>

/** What stands within the braces of a command, with the typography that it gives. */
export interface LookMeta {
  readonly look: Look
  readonly content: string
}

/** Commands whose last argument is words in some typography, `\emph{words}`, and those that hold to the end of their group, `{\it words}`. */
const looks: ReadonlyMap<string, Look> = new Map<string, Look>([
  ...['emph', 'textit', 'it', 'em', 'itshape'].map((name) => [name, { italic: true }] as const),
  ...['textbf', 'bf', 'bfseries'].map((name) => [name, { bold: true }] as const),
  ['textsc', { smallCaps: true }],
  ['underline', { underline: true }],
  ['textsuperscript', { position: 'superscript' }],
  ['textsubscript', { position: 'subscript' }],
  ['enquote', {}],
  ['textcolor', {}],
])

/** Commands that set pages, spaces and sizes and show nothing themselves. */
const layout: ReadonlySet<string> = new Set(
  (
    'newpage,pagebreak,nopagebreak,clearpage,cleardoublepage,noindent,indent,par,centering,raggedright,raggedleft,smallskip,medskip,bigskip,' +
    'vfill,hfill,hrulefill,vspace,hspace,begingroup,endgroup,singlespacing,onehalfspacing,doublespacing,selectfont,linebreak,nolinebreak,label,' +
    'index,phantomsection,pagestyle,thispagestyle,pagenumbering,maketitle,tableofcontents,listoffigures,listoftables,appendix,color,fontsize,' +
    'setlength,addtolength,setcounter,addtocounter,setstretch,newcommand,renewcommand,usepackage,bibliographystyle,addcontentsline,' +
    'tiny,scriptsize,footnotesize,small,normalsize,large,Large,LARGE,huge,Huge'
  ).split(','),
)

/** Commands that stand for a sign or a word. */
const texSymbols: ReadonlyMap<string, string> = keyed(
  'LaTeX: LaTeX; TeX: TeX; ldots: …; dots: …; textendash: –; textemdash: —; textdegree: °; pounds: £; euro: €; textbackslash: \\',
)

/** Environments that set their words apart and nothing else. */
const frames = /^(?:center|flushleft|flushright|quote|quotation|abstract|landscape|minipage|multicols|small)$/

/** Environments: those that set words apart are seen through, others are lost. */
export function texEnvironment(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const line = lineIn(state, start)
  const [mark, side, name = ''] = /^\\(begin|end)\{([A-Za-z]+)\*?\}/.exec(line) ?? []
  if (mark === undefined) return false
  const isFrame = frames.test(name)
  if (isFrame || side === 'end') {
    if (/[^\s[\]{}]/.test(line.slice(mark.length).replace(/^(?:\[[^\]]*\]|\{[^{}]*\})+/, ''))) return false
    if (!silent) state.line = start + 1
    return isFrame || !silent
  }
  if (silent) return false
  for (let last = start, depth = 0; last < end; last++) {
    const text = lineIn(state, last)
    depth += text.split(`\\begin{${name}`).length - text.split(`\\end{${name}`).length
    if (depth > 0) continue
    ;(state.env as Env).lostTex.push(line)
    state.line = last + 1
    return true
  }
  return false
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
  const look = looks.get(name)
  const isLayout = layout.has(name)
  if (inGroup) {
    const end = look || isLayout ? groupEnd(src, pos) : undefined
    return end !== undefined && put(end + 1, 'look', { look: look ?? {}, content: src.slice(after, end) })
  }
  const symbol = texSymbols.get(name)
  if (symbol !== undefined)
    return put(after + (/^(?:\{\}|\\(?=\s))/.exec(src.slice(after))?.[0].length ?? 0), 'literal', symbol)
  const { spans, end } = argumentsFrom(src, after)
  const [first = '', words = first] = [spans[0], spans.at(-1)].map((span) => span && src.slice(span.start, span.end))
  if (spans.length) {
    if (look) return put(end, 'look', { look, content: words })
    if (name === 'footnote') return put(end, 'note', words)
    if (/^(?:url|href)$/.test(name)) {
      const content = name === 'url' ? words.replace(/[_*]/g, '\\$&') : words
      return put(end, 'look', { look: /^(?:https?:|mailto:)/i.test(first) ? { href: first } : {}, content })
    }
  }
  if (!isLayout && !silent) (state.env as Env).lostTex.push(src.slice(pos, end))
  return put(end > after ? end : after + Number(/[ \t]/.test(src[after] ?? '')))
}

/** The arguments in braces behind a command, those in brackets and commands seen through. */
function argumentsFrom(
  text: string,
  from: number,
): { readonly spans: readonly { readonly start: number; readonly end: number }[]; readonly end: number } {
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
