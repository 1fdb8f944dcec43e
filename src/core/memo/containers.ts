/** What a line stands in: so many quotations, and from there on an item of a list whose words begin so far from the margin. */
export interface Container {
  readonly quotes: number
  readonly indent: number
}

const item = /^( *)(?:[-*+]|\(?(?:#|@[\w-]*|\w{1,9})[.)]|[:~])( +)(?=\S)/
/** Further up nobody looks, so that a long text costs no more than a short one. */
const mostLines = 200

/** What a line stands in, by its quotation marks and by the list above it. */
export function containerAt(lines: readonly string[], at: number): Container {
  const line = lines[at] ?? ''
  const quotes = /^(?: {0,3}> ?)*/.exec(line)?.[0].match(/>/g)?.length ?? 0
  const own = indentOf(inside(line, { quotes, indent: 0 }) ?? '')
  for (let above = at - 1; own > 0 && above >= Math.max(0, at - mostLines); above--) {
    const words = inside(lines[above] ?? '', { quotes, indent: 0 })
    if (words === undefined) break
    if (words.trim() === '') continue
    const found = item.exec(words)
    if (found && indentOf(words) < own) {
      const blanks = found[2]?.length ?? 1
      const indent = found[0].length - (blanks > 4 ? blanks - 1 : 0)
      if (indent <= own) return { quotes, indent }
    } else if (indentOf(words) === 0) break
  }
  return { quotes, indent: 0 }
}

/** A line without what its container puts before it; undefined where it does not stand in there. */
export function inside(line: string, { quotes, indent }: Container): string | undefined {
  let rest = line
  for (let depth = 0; depth < quotes; depth++) {
    const mark = /^ {0,3}> ?/.exec(rest)
    if (!mark) return undefined
    rest = rest.slice(mark[0].length)
  }
  if (rest.trim() === '') return ''
  return indentOf(rest) < indent ? undefined : rest.slice(indent)
}

function indentOf(text: string): number {
  return /^ */.exec(text)?.[0].length ?? 0
}
