import type { Span } from '../../model.js'

/** What a part of a definition list becomes, so that a parser of CommonMark reads it as a list of lists. */
export interface DefinitionEdit extends Span {
  readonly put: string | { readonly kind: 'term' }
}

interface Line extends Span {
  readonly text: string
}

const definition = /^( {0,2}[:~])([ \t]+)(?=\S)/

/**
 * Terms and what is said of each, as Pandoc has them: a line of its own, and below it, after a blank line or none, what begins with a colon or a
 * tilde. Further paragraphs are indented by four (Pandoc manual, "Definition lists"). `prose` tells what is no code.
 */
export function definitionLists(text: string, from: number, prose: string): readonly DefinitionEdit[] {
  const lines = linesOf(text, from)
  const edits: DefinitionEdit[] = []
  let isOpen = false
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    const isBlank = line.text.trim() === ''
    const mark = definition.exec(line.text)
    const isUnderTerm = isOpen || (before !== undefined && before.text.trim() !== '')
    if (mark && (isUnderTerm || !isCaption(lines, index))) {
      const term: Line | undefined = isOpen ? undefined : termAbove(lines, index, prose)
      if (term) edits.push({ start: term.start, end: term.start, put: { kind: 'term' } })
      isOpen ||= term !== undefined
      // As wide as what Pandoc indents further paragraphs by.
      if (isOpen) edits.push({ start: line.start, end: line.start + mark[0].length, put: '  - ' })
    } else if (!isBlank && (!before || before.text.trim() === '') && !/^(?: {4}|\t)/.test(line.text)) isOpen = false
  }
  return edits
}

function linesOf(text: string, from: number): readonly Line[] {
  const lines = text.slice(from).matchAll(/[^\r\n]*(?:\r\n|\n|\r|$)/g)
  return Array.from(lines, ({ 0: whole, index }) => {
    const words = whole.replace(/[\r\n]+$/, '')
    return { start: from + index, end: from + index + words.length, text: words }
  })
}

function termAbove(lines: readonly Line[], index: number, prose: string): Line | undefined {
  const at = lines[index - 1]?.text.trim() === '' ? index - 2 : index - 1
  const line = lines[at]
  const above = lines[at - 1]
  if (!line || (above && above.text.trim() !== '' && !above.text.startsWith('<!--'))) return undefined
  const isCode = prose.slice(line.start, line.end).trim() === ''
  // Neither indented nor a list, a heading, a quotation, a table, a div, a fence or a note.
  const isOther = /^(?:\s|$|[-+*][ \t]|\d+[.)][ \t]|#{1,6}[ \t]|[>|]|:{3}|`{3}|~{3}|\+[-=]|\[\^[^\]]*\]:)/.test(
    line.text,
  )
  return isCode || isOther ? undefined : line
}

/** A paragraph of its own with a colon straight above a table is its caption. */
function isCaption(lines: readonly Line[], index: number): boolean {
  let at = index
  while (at < lines.length && lines[at]?.text.trim() !== '') at++
  while (at < lines.length && lines[at]?.text.trim() === '') at++
  return /^ {0,3}(?:\||\+[-=:])/.test(lines[at]?.text ?? '')
}
