import type { Span } from '../../model.js'
import type { Fix } from '../../cited/rule.js'

/** Puts what the source has in the place of words. */
export function replaceWords(replace: Span, text: string): Fix {
  return { kind: 'replace-words', edits: [{ replace, text }], data: { words: text } }
}
