import type { CorpusFile, Interview, Problem, Span } from '../../model.js'
import { formatPassageRef } from '../read/values.js'
import { differingIn } from './differing.js'
import { foldParagraph } from './paragraphHash.js'
import { isSameRef, problemOf, type SourceBlock, type SourceText } from './sourceText.js'
import { rememberedBeside } from '../../text/remember.js'

const problemsIn = rememberedBeside(
  (source: SourceText, interview: Interview, file: CorpusFile): readonly Problem[] => [
    ...source.blocks.flatMap((block) => checkBlock(block, interview, source)),
    ...checkWords(interview, file, source),
  ],
)

/** Whether it is known how these two fail to fit, without the words of the text. */
export function isSourceChecked(interview: Interview, source: SourceText): boolean {
  return problemsIn.isKnown(source, interview)
}

/**
 * How an interview and its text fail to fit: blocks of passages that it has not, paragraphs that differ from what was hashed, first and last
 * words that stand nowhere in their paragraph, hedges and key phrases that stand in none of a claim's. Passages without a block are no
 * mistake: a text may come in parts.
 */
export function checkSource(interview: Interview, file: CorpusFile, source: SourceText): readonly Problem[] {
  return problemsIn(source, interview, file)
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

interface Kept {
  readonly refs: readonly SourceBlock['ref'][]
  /** Runs of words that stand in the passages one behind the other. */
  readonly words: readonly string[]
  readonly span: Span
}

/** First and last words of passages and of places of claims, and what a claim says with the source's words. */
function checkWords(
  { passages, claims }: Interview,
  file: CorpusFile,
  { blocks, text }: SourceText,
): readonly Problem[] {
  const texts = new Map(
    blocks.map(({ ref, span }) => [formatPassageRef(ref), foldParagraph(text.slice(span.start, span.end))]),
  )
  const anchors = [...passages, ...claims.flatMap(({ at }) => at)]
  const kept: readonly Kept[] = [
    ...anchors.map(({ ref, first, last, span }) => ({ refs: [ref], words: [first, last], span })),
    ...claims.flatMap(({ hedge, keyPhrases, at, span }) =>
      [hedge ?? [], keyPhrases]
        .flat()
        .map((words) => ({ refs: at.map(({ ref }) => ref), words: words.split(/\s*(?:…|\.{3})\s*/), span })),
    ),
  ]
  return kept.flatMap(({ refs, words, span }) => {
    const names = [...new Set(refs.map(formatPassageRef))]
    const said = names.map((name) => texts.get(name))
    const lost = said.includes(undefined) ? undefined : lostIn(said.join(' '), words)
    if (lost === undefined) return []
    const data = { text: lost, passage: names.join(', ') }
    return [problemOf(file.uri, file.lineStarts, 'anchor-not-in-source', span, data)]
  })
}

/** The first run of words that stands nowhere in a text; all of them where they stand there in another order. */
function lostIn(text: string, words: readonly string[]): string | undefined {
  const [first = '', last = first] = words
  const lost = words.find((one) => !text.includes(foldParagraph(one)))
  return (
    lost ??
    (text.indexOf(foldParagraph(last), text.indexOf(foldParagraph(first))) < 0 ? `${first} … ${last}` : undefined)
  )
}
