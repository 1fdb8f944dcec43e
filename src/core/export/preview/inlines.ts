import type Token from 'markdown-it/lib/token.mjs'
import type { Block, Cite, Inline, Note, Text } from '../document.js'
import { citationHtml, markerHtml, noteHtml, silentHtml } from './html.js'
import { htmlToken, type TokenMaker } from './plugin.js'
import type { PreviewMemo } from './previewMemo.js'

/** A note, and whether a citation made it. */
export interface PreviewNote {
  readonly blocks: readonly Block[]
  readonly isCitation: boolean
}

/** What is needed while tokens are made, and what is gathered. */
export interface Making {
  readonly shown: PreviewMemo
  readonly state: TokenMaker
  /** In order of their marks. */
  readonly notes: PreviewNote[]
  /** One where the title is the heading above all others, else none. */
  readonly titleLevels: 0 | 1
  /** Notes stand elsewhere than their lines, by which the preview scrolls. */
  readonly hasLines: boolean
}

export function tokenOf({ state }: Making, type: string, tag = '', nesting: -1 | 0 | 1 = 0): Token {
  return new state.Token(type, tag, nesting)
}

export function htmlOf(making: Making, html: string): Token {
  return textToken(making, htmlToken, html)
}

function textToken(making: Making, type: string, content: string, tag = ''): Token {
  const token = tokenOf(making, type, tag)
  token.content = content
  return token
}

/** The words of a line. */
export function inlineTokens(content: readonly Inline[], making: Making): readonly Token[] {
  return content.flatMap((one) => tokensOfInline(one, making))
}

function tokensOfInline(one: Inline, making: Making): readonly Token[] {
  switch (one.kind) {
    case 'text':
      return textTokens(one, making)
    case 'break':
      return [tokenOf(making, 'hardbreak', 'br')]
    case 'image':
      return [imageToken(one.source, one.alt, making)]
    case 'note':
      return [noteToken(one, making)]
    case 'cite':
      return citeTokens(one, making)
  }
}

function citeTokens({ index, content }: Cite, making: Making): readonly Token[] {
  const { titles, signs } = making.shown
  const sign = signs[index - titles.length]
  if (sign) return [htmlOf(making, markerHtml(sign))]
  const title = titles[index] ?? ''
  if (!content.length) return [htmlOf(making, silentHtml(title))]
  const words = content.filter(({ kind }) => kind !== 'note')
  const notes = content.filter((one): one is Note => one.kind === 'note')
  const [before, after] = citationHtml(title).map((html) => htmlOf(making, html))
  return [
    ...(words.length && before && after ? [before, ...inlineTokens(words, making), after] : []),
    ...notes.map((note) => noteToken(note, making, title)),
  ]
}

function noteToken({ blocks }: Note, making: Making, title?: string): Token {
  const number = making.notes.push({ blocks, isCitation: title !== undefined })
  return htmlOf(making, noteHtml(number, making.shown.labels.note(number), title ?? ''))
}

/** Nothing is fetched from elsewhere, as in an export: only pictures beside the memo are shown. */
export function isBeside(source: string): boolean {
  return source !== '' && !/^(?:[a-z][a-z\d+.-]*:|[\\/]{2})/i.test(source)
}

function imageToken(source: string, alt: string, making: Making): Token {
  if (!isBeside(source)) return textToken(making, 'text', making.shown.labels.picture(alt))
  const token = textToken(making, 'image', alt, 'img')
  token.attrs = [
    ['src', making.state.md.normalizeLink(source)],
    ['alt', ''],
  ]
  token.children = [textToken(making, 'text', alt)]
  return token
}

/** Around the words, from without to within. */
function wrappersOf(text: Text): readonly (readonly [tag: string, ...attributes: (readonly [string, string])[]])[] {
  const { bold, italic, strike, underline, smallCaps, position, language, direction, href } = text
  const speech = [
    ...(language ? [['lang', language] as const] : []),
    ...(direction ? [['dir', direction] as const] : []),
  ]
  return [
    ...(href === undefined ? [] : [['a', ['href', href]] as const]),
    ...(speech.length ? [['span', ...speech] as const] : []),
    ...(bold ? [['strong'] as const] : []),
    ...(italic ? [['em'] as const] : []),
    ...(strike ? [['s'] as const] : []),
    ...(underline ? [['u'] as const] : []),
    ...(smallCaps ? [['span', ['class', 'small-caps']] as const] : []),
    ...(position ? [[position === 'superscript' ? 'sup' : 'sub'] as const] : []),
  ]
}

function textTokens(text: Text, making: Making): readonly Token[] {
  const wrappers = wrappersOf(text)
  const opened = wrappers.map(([tag, ...attributes]) => {
    const token = tokenOf(making, `${nameOf(tag)}_open`, tag, 1)
    for (const [name, value] of attributes) token.attrSet(name, value)
    return token
  })
  const closed = wrappers.map(([tag]) => tokenOf(making, `${nameOf(tag)}_close`, tag, -1)).reverse()
  return [...opened, wordsToken(text, making), ...closed]
}

/** What the parser calls a link, to which others listen. */
function nameOf(tag: string): string {
  return tag === 'a' ? 'link' : tag
}

/** A formula is set by whatever sets formulas of Markdown in this preview; where nothing does, it stands as it is written. */
function wordsToken({ text, code, formula }: Text, making: Making): Token {
  const type = formula === 'display' ? 'math_inline_block' : 'math_inline'
  if (formula && making.state.md.renderer.rules[type])
    return textToken(making, type, text.replace(/^\${1,2}([^]*?)\${1,2}$/, '$1'))
  return code ? textToken(making, 'code_inline', text, 'code') : textToken(making, 'text', text)
}
