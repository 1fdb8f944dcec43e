import type { Line } from './lines.js'

/** So many lines a label may have, and so many letters. */
const most = { lines: 3, units: 200 }

/** The beginning of a label that goes on below: a few words with a capital, and a bracket that is open at the end of the line. */
const opens = /^(?:[\p{Lu}\p{Lo}][^\s():]*\s|(?:of|the|de|du|des|der|den|von|van|la|le|da|do)\s){1,7}\((?!\()/u

/** Joins the lines over which a label with something in brackets is broken: `Ms. Ines Okafor (Director,` and `Harbour Institute): Thank you.` */
export function joinWrappedLabels(lines: readonly Line[]): readonly Line[] {
  const joined: Line[] = []
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]
    if (!line) continue
    const rest = isOpen(line) ? goingOn(lines, index) : []
    // Each unit stays where it stands in the text.
    const text = rest.reduce(
      ({ said, end }, one) => ({ said: said + ' '.repeat(one.start - end) + one.text, end: one.end }),
      { said: line.text, end: line.end },
    )
    joined.push(rest.length > 0 ? { ...line, text: text.said, end: text.end, width: rest.at(-1)?.width ?? 0 } : line)
    index += rest.length
  }
  return joined.length < lines.length ? joined : lines
}

const isOpen = ({ text, block }: Line): boolean =>
  block.kind === 'line' && opens.test(text) && depthOf(text) > 0 && !/\)\S*[:：]/u.test(text)

const depthOf = (text: string): number => (text.match(/\(/g)?.length ?? 0) - (text.match(/\)/g)?.length ?? 0)

/** The lines below in which the bracket closes before a colon; none where it does not. */
function goingOn(lines: readonly Line[], index: number): readonly Line[] {
  let said = lines[index]?.text ?? ''
  const found: Line[] = []
  for (const line of lines.slice(index + 1, index + most.lines)) {
    if (line.block.kind !== 'line' || line.blanks > 0) return []
    const label = /^[^:：]{0,120}?\)\s?[:：]/u.exec(line.text)?.[0]
    found.push(line)
    if (label !== undefined && depthOf(`${said} ${label}`) === 0 && `${said} ${label}`.length <= most.units)
      return found
    said = `${said} ${line.text}`
    if (depthOf(said) <= 0) return []
  }
  return []
}
