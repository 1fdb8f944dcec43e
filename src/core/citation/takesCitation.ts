import { behindPin } from './insert.js'
import type { Memo } from '../memo/memo.js'
import { frontMatter, proseOf } from '../memo/prose.js'

/**
 * Whether a citation put at a caret would be one: not within code, a formula, attributes of markup or a comment. What is typed in front
 * matter may be one (`nocite`, `abstract`).
 */
export function takesCitation({ text, language }: Pick<Memo, 'text' | 'language'>, caret: number): boolean {
  const { start } = behindPin(text, { start: caret, end: caret })
  if (frontMatter(text).some((span) => span.start <= start && start < span.end)) return true
  const keeps = (letter: string): boolean => {
    const probed = text.slice(0, start) + letter + text.slice(start)
    return proseOf(probed, language).slice(start, start + letter.length) === letter
  }
  // Behind an address a letter would go on with it.
  return keeps('x') || (/^(?:[\s.,;:!?)\]]|$)/.test(text.slice(start, start + 1)) && keeps(' x '))
}
