import type { NumberedWords } from '../prose/wordsOfLanguage.js'
import type { Edit } from './composed.js'
import type { Div } from './divs.js'
import type { Target } from './targets.js'

const callouts = ['note', 'tip', 'warning', 'important', 'caution'] as const
type CalloutName = (typeof callouts)[number]

/**
 * Titles of callouts and of tabs, which are no headings of the text: a callout has its title in an attribute, in a heading within, or from its kind; the
 * number of one that is counted comes first.
 */
export function titleEdits(
  text: string,
  divs: readonly Div[],
  words: NumberedWords,
  targets: ReadonlyMap<string, Target>,
): readonly Edit[] {
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
    if (kind === undefined || !isCallout(kind)) return []
    const own = values.get('title')
    const number = targets.get(attributes.id ?? '')?.number
    const label = number === undefined ? '' : `${words[kind]}\u00a0${number}`
    const before = label && `${label}: `
    const heading = headings(
      inside,
      body.start,
      /^\s*#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*(?:\{[^}\r\n]*\})?[ \t]*$/dgm,
      before,
    )
    if (heading.length) return heading
    return [
      {
        start: body.start,
        end: body.start,
        put: `\n\n**${own === undefined ? label || words[kind] : before + own}**\n`,
      },
    ]
  })
}

function isCallout(kind: string): kind is CalloutName {
  return callouts.some((one) => one === kind)
}

/** Headings as bold words; where something goes before them, only one that stands first. */
function headings(text: string, at: number, pattern: RegExp, before?: string): readonly Edit[] {
  const isFirst = before !== undefined
  const found = [...text.matchAll(pattern)].filter(({ index }) => !isFirst || text.slice(0, index).trim() === '')
  return found.slice(0, isFirst ? 1 : undefined).map(({ 0: line, 1: words = '', index }) => {
    const blanks = line.length - line.trimStart().length
    return { start: at + index + blanks, end: at + index + line.length, put: `**${before ?? ''}${words}**\n` }
  })
}
