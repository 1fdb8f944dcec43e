import type { Memo } from '../memo/memo.js'
import { frontMatter } from '../memo/prose.js'

/** Where something is put into a text as a paragraph of its own, and the line breaks on either side that make it one. */
export interface OwnParagraph {
  readonly offset: number
  readonly before: string
  readonly after: string
}

/**
 * Whether something put at an offset would break the front matter: before it, within it, or right behind the marks that end it. One cursor
 * stands there in every memo that was just opened.
 */
export function isInFrontMatter(memo: Pick<Memo, 'text' | 'language'>, offset: number): boolean {
  const end = endOfFrontMatter(memo)
  return end > 0 && offset <= end
}

/** The first place below the front matter. */
export function belowFrontMatter(memo: Pick<Memo, 'text' | 'language'>, eol: string): OwnParagraph {
  const offset = endOfFrontMatter(memo)
  const hasTextBelow = /^[ \t]*(?:\r\n|\n|\r)[ \t]*[^\s]/.test(memo.text.slice(offset))
  return { offset, before: eol + eol, after: hasTextBelow ? eol : '' }
}

function endOfFrontMatter({ text, language }: Pick<Memo, 'text' | 'language'>): number {
  return language === 'plaintext' ? 0 : (frontMatter(text)[0]?.end ?? 0)
}
