import type { MemoProblem } from '../cited/rule.js'
import type { PassageRef, Span } from '../model.js'
import type { OpenPoint } from './proof/openPoint.js'

/** Why a memo should not leave, with its place in the memo. */
export type Objection =
  /** A protected name, in the memo or in the name of its file. */
  | { readonly kind: 'breach'; readonly span: Span; readonly problem: MemoProblem }
  /** The names of a protected source are not here, and no off switch says who has looked. */
  | { readonly kind: 'unchecked'; readonly span: Span; readonly problem: MemoProblem }
  | { readonly kind: 'off-record'; readonly span: Span; readonly key: string; readonly ref?: PassageRef }
  /** What may not be attributed, cited in an interview whose people are named. */
  | { readonly kind: 'protected-passage'; readonly span: Span; readonly key: string; readonly ref: PassageRef }
  /** Words of a protected source that nothing quotes and cites. */
  | { readonly kind: 'stray-words'; readonly span: Span; readonly key: string }
  | { readonly kind: 'altered'; readonly span: Span; readonly problem: MemoProblem }
  /** What a source agreed to is not done: it has not read this back, or the day has not come. */
  | { readonly kind: 'read-back' | 'embargo'; readonly span: Span; readonly problem: MemoProblem }
  /** A comma makes one citation part of another. */
  | { readonly kind: 'lost-source'; readonly span: Span; readonly problem: MemoProblem }
  | { readonly kind: 'unknown-source'; readonly span: Span; readonly key: string }
  /** Raw matter that the finished document would show or lose. The document does not speak of it; the review report does. */
  | { readonly kind: 'open-point'; readonly span: Span; readonly point: OpenPoint }

/** Nothing makes an export go on where somebody who is protected would be told, or where nobody can say that nobody is. */
export function isFinal({ kind }: Objection): boolean {
  return ['breach', 'unchecked', 'off-record', 'protected-passage', 'stray-words'].includes(kind)
}

/** Whether Quarto, which runs code and knows all its shortcodes, mends it when it renders the memo. */
export function isMendedByQuarto(one: Objection): boolean {
  return (
    one.kind === 'open-point' && ['code-cell', 'inline-code', 'shortcode', 'quarto-reference'].includes(one.point.kind)
  )
}
