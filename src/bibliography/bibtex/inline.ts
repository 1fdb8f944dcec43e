/** The markup that CSL-JSON has. */
export type Styling = 'i' | 'b' | 'sup' | 'sub' | 'sc'

/** The text of a field with its markup. A `group` is what stood in braces, whose case is kept. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'group'; readonly content: readonly Inline[] }
  | { readonly kind: 'styled'; readonly styling: Styling; readonly content: readonly Inline[] }

const tags: Readonly<Record<Styling, readonly [string, string]>> = {
  i: ['<i>', '</i>'],
  b: ['<b>', '</b>'],
  sup: ['<sup>', '</sup>'],
  sub: ['<sub>', '</sub>'],
  sc: ['<span style="font-variant:small-caps;">', '</span>'],
}

/** The text alone. */
export function plainOf(inlines: readonly Inline[]): string {
  return inlines.map((one) => (one.kind === 'text' ? one.text : plainOf(one.content))).join('')
}

/**
 * The text with CSL-JSON's markup. With `keepsCase`, groups that a style's title case would change are marked: those in which a word begins
 * with a small letter.
 */
export function markupOf(inlines: readonly Inline[], keepsCase: boolean): string {
  return inlines.map((one) => markupOfOne(one, keepsCase)).join('')
}

function markupOfOne(one: Inline, keepsCase: boolean): string {
  if (one.kind === 'text') return one.text
  if (one.kind === 'group') {
    const isMarked = keepsCase && /(?<![\p{L}\p{M}\p{N}’'])\p{Ll}/u.test(plainOf(one.content))
    const content = markupOf(one.content, keepsCase && !isMarked)
    return isMarked ? `<span class="nocase">${content}</span>` : content
  }
  const [open, close] = tags[one.styling]
  return `${open}${markupOf(one.content, keepsCase)}${close}`
}
