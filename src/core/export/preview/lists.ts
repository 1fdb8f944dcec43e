import type Token from 'markdown-it/lib/token.mjs'
import type { PandocMark } from '../draft/pandocEdits.js'
import type { Numbering } from '../document.js'

/** The name of the token that a list of Pandoc's has before its items' words. */
export const itemToken = 'attache_item'

/**
 * Lists of letters, Roman numbers and numbers in brackets get their kind; lists of terms become what HTML has for them. Which is which tells the
 * token before the words of the first item.
 */
export function pandocLists(tokens: readonly Token[]): readonly Token[] {
  const dropped = new Set<Token>()
  for (const [index, token] of tokens.entries()) {
    const mark = /^(?:ordered|bullet)_list_open$/.test(token.type) ? markBehind(tokens, index + 1) : undefined
    if (mark?.kind === 'number') number(token, mark.numbering)
    if (mark?.kind === 'term') for (const one of termsOf(tokens, index)) dropped.add(one)
  }
  for (const { children } of tokens) {
    const [first] = children ?? []
    if (first?.type === itemToken) children?.shift()
  }
  return tokens.filter((token) => !dropped.has(token))
}

/** What an item begins with: `list_item_open`, `paragraph_open`, and the words. */
function markBehind(tokens: readonly Token[], item: number): PandocMark | undefined {
  const [first] = tokens[item + 2]?.children ?? []
  // The parser types what tokens carry as `any`; it is what tokens of this name were given.
  return first?.type === itemToken ? (first.meta as PandocMark) : undefined
}

/** Of the kinds of numbers, as style sheets have them. */
const names: Readonly<Record<Numbering['style'], string>> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
}

function number(list: Token, { style, before, after }: Numbering): void {
  if (style !== '1') list.attrSet('type', style)
  if (after === ')') list.attrJoin('class', `attache-${names[style]}-${before ? 'brackets' : 'bracket'}`)
}

/** Makes the list that begins at `start` one of terms, and gives the tokens that have no place in it. */
function termsOf(tokens: readonly Token[], start: number): readonly Token[] {
  const level = tokens[start]?.level ?? 0
  const end = tokens.findIndex((one, at) => at > start && one.level === level && one.type === 'bullet_list_close')
  const dropped: Token[] = []
  let isTerm = false
  for (const token of tokens.slice(start, end + 1)) {
    const depth = token.level - level
    if (depth === 0) rename(token, 'dl')
    else if (depth === 1) {
      dropped.push(token)
      isTerm = true
    } else if (depth === 2 && isTerm && token.type.startsWith('paragraph_')) {
      rename(token, 'dt')
      isTerm = token.nesting > 0
    } else if (depth === 2 && token.type.startsWith('bullet_list_')) dropped.push(token)
    else if (depth === 3 && token.type.startsWith('list_item_')) rename(token, 'dd')
  }
  return dropped
}

function rename(token: Token, tag: string): void {
  token.type = `${tag}_${token.nesting > 0 ? 'open' : 'close'}`
  token.tag = tag
  token.hidden = false
}
