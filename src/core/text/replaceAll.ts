import type { Span } from '../model.js'

/** Text in the place of a stretch of a file. */
export interface Replacement {
  readonly span: Span
  readonly text: string
}

/** A text with all replacements, which must not overlap, made at once. */
export function replaceAll(text: string, replacements: readonly Replacement[]): string {
  let result = ''
  let at = 0
  for (const { span, text: words } of [...replacements].sort((a, b) => a.span.start - b.span.start)) {
    result += text.slice(at, span.start) + words
    at = span.end
  }
  return result + text.slice(at)
}
