import type { CorpusFile, Interview, Problem, Span } from '../model.js'
import { formatPassageRef } from '../read/values.js'
import { differingIn } from './differing.js'
import { normaliseParagraph } from './paragraphHash.js'
import { isSameRef, problemOf, type SourceBlock, type SourceText } from './sourceText.js'

/** What was found last in a text, with the interview it was compared with. A function of both, so that it may be thrown away. */
const found = new WeakMap<SourceText, { readonly interview: Interview; readonly problems: readonly Problem[] }>()

/**
 * How an interview and its text fail to fit: blocks of passages that it has not, paragraphs that differ from what was hashed, first and last
 * words that stand nowhere in their paragraph. Passages without a block are no mistake: a text may come in parts.
 */
export function checkSource(interview: Interview, file: CorpusFile, source: SourceText): readonly Problem[] {
  const before = found.get(source)
  if (before?.interview === interview) return before.problems
  const problems = [
    ...source.blocks.flatMap((block) => checkBlock(block, interview, source)),
    ...checkAnchors(interview, file, source),
  ]
  found.set(source, { interview, problems })
  return problems
}

function checkBlock({ ref, label }: SourceBlock, interview: Interview, source: SourceText): readonly Problem[] {
  const { passages } = interview
  const text = formatPassageRef(ref)
  const passage = passages.find((one) => isSameRef(one.ref, ref))
  if (!passage) {
    const expected = passages.filter((one) => one.ref.kind === ref.kind).map((one) => formatPassageRef(one.ref))
    return [problemOf(source.uri, source.lineStarts, 'block-without-passage', label, { text }, expected)]
  }
  if (!differingIn(interview, source).includes(ref)) return []
  return [problemOf(source.uri, source.lineStarts, 'block-differs', label, { text })]
}

interface Anchored {
  readonly ref: SourceBlock['ref']
  readonly first: string
  readonly last: string
  readonly span: Span
}

function checkAnchors(
  { passages, claims }: Interview,
  file: CorpusFile,
  { blocks, text }: SourceText,
): readonly Problem[] {
  const texts = new Map(blocks.map(({ ref, span }) => [formatPassageRef(ref), fold(text.slice(span.start, span.end))]))
  const anchors: readonly Anchored[] = [...passages, ...claims.flatMap(({ at }) => at)]
  return anchors.flatMap(({ ref, first, last, span }) => {
    const passage = formatPassageRef(ref)
    const words = texts.get(passage)
    const lost = [...new Set([first, last])].find((one) => words !== undefined && !words.includes(fold(one)))
    if (lost === undefined) return []
    return [problemOf(file.uri, file.lineStarts, 'anchor-not-in-source', span, { text: lost, passage })]
  })
}

/** Anchors find, they do not quote: they may begin with another case. */
function fold(text: string): string {
  return normaliseParagraph(text).toLowerCase()
}
