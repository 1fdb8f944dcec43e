import { characterOf, entityPattern } from '../text/entities.js'
import { nothing } from '../text/typography.js'

/** Every construct is bounded, so that hostile text cannot make each mark cost a look at all that follows. */
const constructs = new RegExp(
  [
    String.raw`\\(?<escaped>[!-\/:-@[-\x60{-~ ]|\r?\n|$)`,
    String.raw`(?<comment><!--[^]{0,2000}?-->)`,
    String.raw`(?<tag><\/?[A-Za-z][^<>]{0,200}>)`,
    String.raw`(?<quoted>^[ \t]*>(?:[ \t]*>)*)`,
    String.raw`(?<note>\[\^[^\]\s]{1,100}\]|\[[^[\]@]{0,200}@[^[\]]{1,500}\])`,
    String.raw`\[(?<words>[^[\]]{1,500})\](?<target>\([^()\r\n]{0,500}\))`,
    entityPattern,
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
    if (groups['entity'] !== undefined) return characterOf(groups['entity'], found.length)
    if (groups['quoted'] !== undefined || /^<br\b/i.test(found)) return filled(' ', found.length)
    // What a page may hide is not read there: it stays among the words, which are others then.
    if (groups['tag'] !== undefined && mayHide.test(found)) return found
    // A star with space on both sides is a star.
    if (groups['stars'] !== undefined && isAlone(text, offset, found.length)) return found
    return filled(nothing, found.length)
  })
}

/** `hidden`, a class of that name, or a style, of which nobody knows what it does. */
const mayHide = /\s(?:hidden(?=[\s=/>])|style\s*=|class\s*=\s*(?:"[^"]*|'[^']*)?hidden)/i

function isAlone(text: string, offset: number, length: number): boolean {
  return !text.charAt(offset - 1).trim() && !text.charAt(offset + length).trim()
}

function filled(character: string, length: number): string {
  return character.repeat(length)
}
