import { nothing } from './typography.js'

const entities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  '#160': ' ',
  '#xa0': ' ',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  quot: '"',
  apos: "'",
  '#39': "'",
  amp: '&',
  shy: nothing,
}

/** Every construct is bounded, so that hostile text cannot make each mark cost a look at all that follows. */
const constructs = new RegExp(
  [
    String.raw`\\(?<escaped>[!-\/:-@[-\x60{-~ ]|\r?\n|$)`,
    String.raw`(?<comment><!--[^]{0,2000}?-->)`,
    String.raw`(?<tag><\/?[A-Za-z][^<>]{0,200}>)`,
    String.raw`(?<quoted>^[ \t]*>(?:[ \t]*>)*)`,
    String.raw`(?<note>\[\^[^\]\s]{1,100}\]|\[[^[\]@]{0,200}@[^[\]]{1,500}\])`,
    String.raw`\[(?<words>[^[\]]{1,500})\](?<target>\([^()\r\n]{0,500}\))`,
    `&(?<entity>${Object.keys(entities).join('|')}|#\\d{1,7}|#x[\\da-f]{1,6});`,
    String.raw`(?<stars>\*+)`,
    String.raw`(?<lines>(?<![\p{L}\p{N}_])_+(?=\S)|(?<=\S)_+(?![\p{L}\p{N}_]))`,
  ].join('|'),
  'gmu',
)

/**
 * A text out of a memo without its Markdown: emphasis, escapes, links, tags, comments, citations, and the marks of a block quotation. As
 * long as it was, so that offsets hold.
 */
export function blankMarkup(text: string): string {
  return text.replace(constructs, (...args: unknown[]) => {
    const found = String(args[0])
    // With named groups the last three arguments are the offset, the whole text and the groups.
    const offset = Number(args.at(-3))
    const groups = args.at(-1) as Readonly<Record<string, string | undefined>>
    if (groups['escaped'] !== undefined) return nothing + groups['escaped']
    if (groups['words'] !== undefined)
      return filled(nothing, 1) + groups['words'] + filled(nothing, found.length - groups['words'].length - 1)
    if (groups['entity'] !== undefined)
      return (entities[groups['entity']] ?? characterOf(groups['entity'])).padEnd(found.length, nothing)
    if (groups['quoted'] !== undefined || /^<br\b/i.test(found)) return filled(' ', found.length)
    // A star with space on both sides is a star.
    if (groups['stars'] !== undefined && isAlone(text, offset, found.length)) return found
    return filled(nothing, found.length)
  })
}

/** `#233` or `#xe9`. */
function characterOf(number: string): string {
  const code = number.startsWith('#x') ? parseInt(number.slice(2), 16) : Number(number.slice(1))
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

function isAlone(text: string, offset: number, length: number): boolean {
  return !text.charAt(offset - 1).trim() && !text.charAt(offset + length).trim()
}

function filled(character: string, length: number): string {
  return character.repeat(length)
}
