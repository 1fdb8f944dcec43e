import type { NumberedWords } from '../prose/model.js'
import type { Edit } from './composed.js'
import type { Div } from './divs.js'

type CalloutName = keyof NumberedWords['callouts']

/** Titles of callouts and of tabs, which are no headings of the text: a callout has its title in an attribute, in a heading within, or from its kind. */
export function titleEdits(text: string, divs: readonly Div[], { callouts }: NumberedWords): readonly Edit[] {
  return divs.flatMap(({ attributes, body }): readonly Edit[] => {
    const { classes, values } = attributes
    const inside = text.slice(body.start, body.end)
    if (classes.includes('panel-tabset')) {
      const level = /^(#{1,6})[ \t]/m.exec(inside)?.[1]
      return level === undefined
        ? []
        : headings(
            inside,
            body.start,
            new RegExp(`^${level}[ \\t]+(.*?)[ \\t]*#*[ \\t]*(?:\\{[^}\\r\\n]*\\})?[ \\t]*$`, 'gm'),
          )
    }
    const kind = classes.find((one) => one.startsWith('callout-'))?.slice('callout-'.length)
    if (kind === undefined || !isCallout(kind, callouts)) return []
    const own = values.get('title')
    const heading = headings(
      inside,
      body.start,
      /^\s*#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*(?:\{[^}\r\n]*\})?[ \t]*$/dgm,
      true,
    )
    if (heading.length) return heading
    return [{ start: body.start, end: body.start, put: `\n\n**${own ?? callouts[kind]}**\n` }]
  })
}

function isCallout(kind: string, callouts: NumberedWords['callouts']): kind is CalloutName {
  return Object.hasOwn(callouts, kind)
}

function headings(text: string, at: number, pattern: RegExp, isFirst = false): readonly Edit[] {
  const found = [...text.matchAll(pattern)].filter(({ index }) => !isFirst || text.slice(0, index).trim() === '')
  return found.slice(0, isFirst ? 1 : undefined).map(({ 0: line, 1: words = '', index }) => {
    const blanks = line.length - line.trimStart().length
    return { start: at + index + blanks, end: at + index + line.length, put: `**${words}**\n` }
  })
}
