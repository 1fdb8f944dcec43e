import type { Beside } from '../../cited/rule.js'
import type { Checked } from '../../cited/checked.js'
import { isSameRef } from '../../corpus/source/sourceText.js'
import type { Claim, Span } from '../../model.js'
import { anchorSpan } from '../../passage/anchorSpan.js'
import { isProtected, isProtectedInterview, termsOfPassage } from '../../terms/terms.js'

/** In UTF-16 units: of more the beginning is told. */
const longest = 240

/** The words of the source by which a find is decided, a sentence of its text or what a claim rests on, beside those of the memo; nothing where they are not here or may not be told. */
export function besideOf(
  key: string,
  { span, claim }: { readonly span?: Span; readonly claim?: Claim },
  { corpus }: Checked,
  words?: string,
): { readonly beside?: Beside } {
  const interview = corpus.interview(key)
  const source = interview && !isProtectedInterview(interview) ? corpus.sourceOf(key) : undefined
  const at = span ?? (source && claim && anchorSpan(source, claim.at[0]))
  const block = at && source?.blocks.find((one) => one.span.start <= at.start && at.start < one.span.end)
  const passage = block && interview?.passages.find(({ ref }) => isSameRef(ref, block.ref))
  if (!source || !interview || !passage || isProtected(termsOfPassage(interview, passage))) return {}
  const told = oneLine(source.text.slice(at.start, at.end))
  return { beside: words === undefined ? { source: told } : { words: oneLine(words), source: told } }
}

function oneLine(text: string): string {
  const line = text
    .replace(/\s+/g, ' ')
    .replace(/[\s.]+$/, '')
    .trimStart()
  return line.length > longest ? `${line.slice(0, longest)}…` : line
}
