import { mentionsName } from '../language/foldName.js'
import type { Anchor, PassageRef, Span } from '../model.js'
import { anchorSpan } from '../passage/anchorSpan.js'
import { longestKeyPhrase } from '../corpus/read/claims.js'
import { readWords } from '../corpus/read/values.js'
import { normaliseParagraph } from '../corpus/source/paragraphHash.js'
import { isSameRef, type SourceText } from '../corpus/source/sourceText.js'

/** The first and the last words of a stretch of a passage, as an anchor has them; the same where the stretch is short. */
export interface AnchorWords {
  readonly ref: PassageRef
  readonly first: string
  readonly last: string
}

/** What the words of an anchor must not be: those of another claim, and names that are protected. */
export interface AnchorLimits {
  readonly taken: readonly Anchor[]
  readonly hidden: readonly string[]
}

const usual = 3
/** So that no anchor repeats more of the source than a key phrase may. */
const most = longestKeyPhrase

/**
 * The first and last words by which a stretch of a passage is found again: three of each, more where three would not find it, fewer than
 * eight in a row ever; where its own words stand there twice, with some of those around them. Names that are protected are passed over, so
 * that the anchor begins or ends a little further in. Undefined where no words do.
 */
export function anchorWords(
  source: SourceText,
  ref: PassageRef,
  span: Span,
  { taken, hidden }: AnchorLimits,
): AnchorWords | undefined {
  const isAllowed = (one: AnchorWords): boolean =>
    isReadable(one) &&
    !(hidden.length && [one.first, one.last].some((text) => mentionsName(text, hidden))) &&
    !taken.some((other) => isSameRef(other.ref, ref) && other.first === one.first && other.last === one.last)
  let second: AnchorWords | undefined
  for (const words of stretches(source, ref, span, hidden.length > 0)) {
    const candidates = [...wordings(source.text, ref, words)].filter(isAllowed)
    const found = candidates.find((one) => finds(source, one, words))
    if (found) return found
    second ??= candidates[0]
  }
  return second
}

/** The words of the stretch, then with ever more around them; where some must not be named, first ever fewer. */
function* stretches(source: SourceText, ref: PassageRef, span: Span, mayShrink: boolean): Iterable<readonly Span[]> {
  const block = source.blocks.find((one) => isSameRef(one.ref, ref))?.span ?? span
  const words = wordsIn(source.text, block)
  const start = words.findIndex((word) => word.end > span.start)
  const after = words.findIndex((word) => word.start >= span.end)
  const end = after < 0 ? words.length : after
  if (start < 0 || start >= end) return
  const furthest = mayShrink ? Math.min(end - start - 1, 2 * most) : 0
  for (let cut = 0; cut <= furthest; cut++)
    for (let left = 0; left <= cut; left++) yield words.slice(start + left, end - (cut - left))
  for (let more = 1; more <= most; more++) yield words.slice(Math.max(0, start - more), end + more)
}

/** Every wording of an anchor on these words, the shortest first. */
function* wordings(text: string, ref: PassageRef, words: readonly Span[]): Iterable<AnchorWords> {
  const count = words.length
  if (count > 0 && count <= most) {
    const whole = textOf(text, words)
    yield { ref, first: whole, last: whole }
  }
  for (let sum = 2 * usual; sum <= Math.min(2 * most, count - 1); sum++) {
    for (let first = Math.max(usual, sum - most); first <= Math.min(most, sum - usual); first++) {
      yield { ref, first: textOf(text, words.slice(0, first)), last: textOf(text, words.slice(first - sum)) }
    }
  }
}

/** Whether they find exactly these words. */
function finds(source: SourceText, anchor: AnchorWords, words: readonly Span[]): boolean {
  const found = anchorSpan(source, anchor)
  const [start, end] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0]
  if (!found) return false
  // Punctuation at either end is not counted.
  return !/[\p{L}\p{N}]/u.test(
    source.text.slice(...inOrder(start, found.start)) + source.text.slice(...inOrder(end, found.end)),
  )
}

function inOrder(a: number, b: number): [number, number] {
  return [Math.min(a, b), Math.max(a, b)]
}

/** Whether the file gives them back: an ellipsis or half of a pair of quotation marks in them would be read as something else. */
function isReadable({ first, last }: AnchorWords): boolean {
  const read = readWords(formatWords({ first, last }))
  return (
    read?.first === first && read.last === last && normaliseParagraph(first) !== '' && normaliseParagraph(last) !== ''
  )
}

/** `“first words … last words”`, or the whole where it is short. */
export function formatWords({ first, last }: Pick<AnchorWords, 'first' | 'last'>): string {
  return first === last ? `“${first}”` : `“${first} … ${last}”`
}

/** Words with what is written onto them, without what stands at either end that is none. */
function wordsIn(text: string, { start, end }: Span): readonly Span[] {
  return [...text.slice(start, end).matchAll(/\S*[\p{L}\p{N}]\S*/gu)].map(({ 0: found, index }) => {
    const lead = /^[^\p{L}\p{N}$€£]*/u.exec(found)?.[0].length ?? 0
    const trail = /[^\p{L}\p{N}%]*$/u.exec(found)?.[0].length ?? 0
    return { start: start + index + lead, end: start + index + found.length - trail }
  })
}

function textOf(text: string, words: readonly Span[]): string {
  return text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0).replace(/\s+/g, ' ')
}
