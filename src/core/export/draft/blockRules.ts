import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs'
import { readAttributes } from './attributes.js'
import type { Env } from './env.js'
import { tokenAt } from './mask.js'

/** A line without what its containers put before it. */
export function lineIn(state: StateBlock, line: number): string {
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line])
}

/** Not so far in that it is code, and within what contains it. */
export function isPlaced(state: StateBlock, line: number): boolean {
  const indent = (state.sCount[line] ?? 0) - state.blkIndent
  return indent >= 0 && indent < 4
}

/** Reads the lines from `start` to before `end` as blocks within those being read. */
function readWithin(state: StateBlock, start: number, end: number): void {
  const { lineMax, parentType } = state
  state.lineMax = end
  state.md.block.tokenize(state, start, end)
  state.lineMax = lineMax
  state.parentType = parentType
}

/** Reads what stands behind a mark of `width` and below it, indented by `indent`, up to where it ends. */
function readItem(state: StateBlock, start: number, end: number, width: number, indent: number): void {
  const { blkIndent, tight, parentType, listIndent, ddIndent } = state
  const [mark = 0, shift = 0, count = 0] = [state.bMarks[start], state.tShift[start], state.sCount[start]]
  // Lines of the item are read from that column on, whatever stands before it.
  state.bMarks[start] = mark + shift + width - blkIndent - indent
  state.tShift[start] = blkIndent + indent
  state.sCount[start] = blkIndent + indent
  state.blkIndent = blkIndent + indent
  state.listIndent = -1
  state.ddIndent = blkIndent
  state.md.block.tokenize(state, start, end)
  Object.assign(state, { blkIndent, tight, parentType, listIndent, ddIndent })
  state.bMarks[start] = mark
  state.tShift[start] = shift
  state.sCount[start] = count
}

const divLine = /^:{3,}[ \t]*(.*?)[ \t]*:*[ \t]*$/

/** Fenced divs (Pandoc manual). One that is never closed holds all that follows. */
export function divRule(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const [, words] = isPlaced(state, start) ? (divLine.exec(lineIn(state, start)) ?? []) : []
  if (words === undefined) return false
  if (silent) return words === ''
  if (words === '') {
    state.line = start + 1
    return true
  }
  if (!/^(?:\{.*\}|[^\s{}]+)$/.test(words)) return false
  let last = start
  let fence = ''
  for (let depth = 1; depth > 0 && last + 1 < end;) {
    last++
    if ((state.sCount[last] ?? 0) < state.blkIndent && !state.isEmpty(last)) break
    const line = lineIn(state, last)
    const [mark = ''] = /^(?:`{3,}|~{3,})/.exec(line) ?? []
    if (mark && (!fence || mark.startsWith(fence))) fence = fence ? '' : mark
    const [, inner] = fence ? [] : (divLine.exec(line) ?? [])
    if (inner !== undefined) depth += inner ? 1 : -1
    else if (last + 1 >= end) last++
  }
  const open = state.push('div_open', 'div', 1)
  open.meta = readAttributes(words)
  open.map = [start, last]
  readWithin(state, start + 1, last)
  state.push('div_close', 'div', -1)
  state.line = Math.min(last + 1, Math.max(end, start + 1))
  return true
}

/** Lines of which nothing is left: comments and tags alone on them. */
export function opaqueLines(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const { masked } = state.env as Env
  let at = (state.bMarks[start] ?? 0) + (state.tShift[start] ?? 0)
  if (state.src[at] !== '⸨' || (!silent && !isPlaced(state, start))) return false
  let isBlock = false
  for (let found = tokenAt(state.src, at); found; found = tokenAt(state.src, at)) {
    const mark = masked.marks[found.number]
    if (mark?.kind !== 'gone') return false
    isBlock ||= mark.isBlock
    at = found.end
    while (/[ \t]/.test(state.src[at] ?? '')) at++
  }
  if ((state.src[at] ?? '\n') !== '\n') return false
  if (silent) return isBlock
  let line = start
  while (line + 1 < end && (state.bMarks[line + 1] ?? Infinity) <= at) line++
  state.line = line + 1
  return true
}

/** A heading underlined: one line, and one of signs. */
export function lineHeading(state: StateBlock, start: number, end: number): boolean {
  const next = start + 1
  if (next >= end || !isPlaced(state, start) || !isPlaced(state, next)) return false
  const [, sign] = /^(?:(=)=*|-+)[ \t]*$/.exec(lineIn(state, next)) ?? [undefined, undefined]
  if (!/^(?:=+|-+)[ \t]*$/.test(lineIn(state, next))) return false
  const open = state.push('heading_open', sign ? 'h1' : 'h2', 1)
  open.map = [start, next + 1]
  const inline = state.push('inline', '', 0)
  inline.content = lineIn(state, start).trim()
  inline.map = [start, next]
  state.push('heading_close', sign ? 'h1' : 'h2', -1)
  state.line = next + 1
  return true
}

/** Lines behind `| ` keep their breaks and what they are indented by (Pandoc manual, "Line blocks"). */
export function lineBlock(state: StateBlock, start: number, end: number): boolean {
  const lines: string[] = []
  let line = start
  if (!isPlaced(state, start)) return false
  for (; line < end && !state.isEmpty(line) && (state.sCount[line] ?? 0) >= state.blkIndent; line++) {
    const text = lineIn(state, line)
    const [whole, indent = ''] = /^\|(?: |$)([ \t]*)/.exec(text) ?? []
    if (whole !== undefined) lines.push('\u00a0'.repeat(indent.length) + text.slice(whole.length).trimEnd())
    else if (lines.length && (state.sCount[line] ?? 0) > state.blkIndent)
      lines.push(`${lines.pop() ?? ''} ${text.trim()}`)
    else return false
  }
  if (!lines.length) return false
  pushParagraph(state, lines.join('\\\n'), [start, line])
  state.line = line
  return true
}

/** A paragraph of these words. */
export function pushParagraph(state: StateBlock, content: string, map: [number, number]): void {
  state.push('paragraph_open', 'p', 1).map = map
  const inline = state.push('inline', '', 0)
  inline.content = content
  inline.map = map
  state.push('paragraph_close', 'p', -1)
}

const definition = /^[:~][ \t]+(?=\S)/

/** Terms and what is said of each (Pandoc manual, "Definition lists"). */
export function definitionList(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  if (silent)
    return (
      state.ddIndent >= 0 && (state.sCount[start] ?? 0) - state.ddIndent < 3 && definition.test(lineIn(state, start))
    )
  const first = definitionBelow(state, start, end)
  if (first === undefined || (first > start + 1 && isAboveTable(state, first, end))) return false
  state.push('dl_open', 'dl', 1).map = [start, start]
  let term: number | undefined = start
  let line = first
  while (term !== undefined) {
    const open = state.push('dt', '', 0)
    open.content = lineIn(state, term).trim()
    for (let next: number | undefined = line; next !== undefined;) {
      state.push('dd_open', 'dd', 1)
      const [mark = ''] = definition.exec(lineIn(state, next)) ?? []
      readItem(state, next, end, mark.length, Math.min(4, mark.length + (state.sCount[next] ?? 0) - state.blkIndent))
      state.push('dd_close', 'dd', -1)
      line = state.line
      next = line < end && isDefinition(state, line) ? line : undefined
    }
    while (line < end && state.isEmpty(line)) line++
    const below: number | undefined = line < end ? definitionBelow(state, line, end) : undefined
    term = below === undefined || (below > line + 1 && isAboveTable(state, below, end)) ? undefined : line
    line = below ?? line
  }
  state.push('dl_close', 'dl', -1)
  return true
}

function isDefinition(state: StateBlock, line: number): boolean {
  return (
    (state.sCount[line] ?? 0) - state.blkIndent < 3 && isPlaced(state, line) && definition.test(lineIn(state, line))
  )
}

function definitionBelow(state: StateBlock, term: number, end: number): number | undefined {
  if (!isPlaced(state, term) || state.isEmpty(term) || definition.test(lineIn(state, term))) return undefined
  const next = state.isEmpty(term + 1) ? term + 2 : term + 1
  return next < end && isDefinition(state, next) ? next : undefined
}

/** A paragraph of its own with a colon straight above a table is its caption. */
function isAboveTable(state: StateBlock, caption: number, end: number): boolean {
  let line = caption
  while (line < end && !state.isEmpty(line)) line++
  while (line < end && state.isEmpty(line)) line++
  return line < end && /^(?:\||\+[-=:]|-{2,} )/.test(lineIn(state, line))
}

/** `[^1]: words`, and what is indented below. */
export function footnote(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  // One right below another ends it, though its mark stands further left than the words of that.
  const isHere = isPlaced(state, start) || (silent && (state.sCount[start] ?? 0) < state.blkIndent)
  const [mark, name] = isHere ? (/^\[\^([^\]\s]{1,999})\]:[ \t]*/.exec(lineIn(state, start)) ?? []) : []
  if (mark === undefined || silent) return mark !== undefined
  const open = state.push('note_open', '', 1)
  open.meta = name
  ;(state.env as Env).noteNames.add(name ?? '')
  if (lineIn(state, start).length === mark.length) {
    state.line = start + 1
    if (start + 1 < end) {
      const { blkIndent } = state
      state.blkIndent += 4
      state.md.block.tokenize(state, start + 1, end)
      state.blkIndent = blkIndent
    }
  } else readItem(state, start, end, mark.length, 4)
  state.push('note_close', '', -1)
  return true
}
