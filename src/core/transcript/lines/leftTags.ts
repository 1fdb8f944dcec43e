import type { Span } from '../../model.js'
import type { Dropped } from '../transcript.js'
import { type Cut, type Line, part } from './lines.js'
import { endsInSign } from './wording.js'
import { isSet } from './wraps.js'

const font = 'b|i|u|em|strong|bold'
/** A tag of a forum or a page that came into the text of a page with its words: `[b]`, `</strong>`. */
const tag = new RegExp(
  `\\[(/?)(${font}|size|color|font|center|quote|url)(?:=[^\\]\\n]{1,80})?\\]|<(/?)(${font}|font|span|center)(?:\\s[^<>\\n]{0,200})?>`,
  'giu',
)
const isFont = new RegExp(`^(?:${font})$`, 'i')

/** So many pairs are no accident. */
const fewest = 3

/** Takes tags off the words that they set, and tells of these that they are set in another font. */
export function cutLeftTags(lines: readonly Line[]): Cut {
  const all = lines.flatMap(({ text }) => [...text.matchAll(tag)])
  const closing = all.filter(isClosing).length
  if (closing < fewest || Math.abs(all.length - 2 * closing) > all.length * 0.1) return { lines, dropped: [] }
  const dropped: Dropped[] = []
  const open: string[] = []
  const kept = lines.flatMap((line) => {
    const pieces: Line[] = []
    let from = line.start
    const add = (to: number): void => {
      const before = pieces.at(-1)
      // What is said behind a question in bold is a paragraph of its own.
      const isOver = before !== undefined && isSet(before) && endsInSign(before.text)
      const piece = part(line, from, to, before ? { begins: isOver, blanks: 0, continues: !isOver } : {})
      if (piece) pieces.push(open.some((name) => isFont.test(name)) ? setIn(piece) : piece)
    }
    for (const match of line.text.matchAll(tag)) {
      const span: Span = { start: line.start + match.index, end: line.start + match.index + match[0].length }
      add(span.start)
      dropped.push({ span, why: 'ornament' })
      const name = (match[2] ?? match[4] ?? '').toLowerCase()
      if (!isClosing(match)) open.push(name)
      else if (open.includes(name)) open.splice(open.lastIndexOf(name))
      from = span.end
    }
    add(line.end)
    return pieces
  })
  return { lines: kept, dropped }
}

const isClosing = (match: RegExpMatchArray): boolean => match[1] === '/' || match[3] === '/'

const setIn = (line: Line): Line => ({
  ...line,
  block: { ...line.block, lead: { start: line.start, end: line.end } },
})
