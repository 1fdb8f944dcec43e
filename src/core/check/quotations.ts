import type { Memo } from '../memo/memo.js'
import type { Span } from '../model.js'
import { firstIndex, touching } from '../text/inOrder.js'
import { type Cited, type MemoSentence, paragraphsOf } from './sentences.js'

/** Words between quotation marks, or a block quotation, with the citations that may stand for them. */
export interface MemoQuotation {
  /** The words alone, without their marks. */
  readonly span: Span
  /** With the quotation marks; the same where there are none. */
  readonly whole: Span
  readonly kind: 'marks' | 'block'
  /** As the memo has it, Markdown included; without the marks of quoted lines. */
  readonly text: string
  /** What is cited for it: the keys of one citation. None where the sentence cites nothing. */
  readonly cited: readonly Cited[]
  readonly sentence: MemoSentence
}

/** Pairs of marks by language. Straight and single ones may be apostrophes or inches: they need space or a bracket outside. */
const marks = [
  /“[^“”]*”/gu,
  /„[^„“”]*[“”]/gu,
  /«[^«»]*»/gu,
  /(?<![\p{L}\p{N}])"(?=\S)[^"]*(?<=\S)"(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}])‘(?=\S)[^‘’]*(?:[\p{L}]’[\p{L}][^‘’]*)*(?<=\S)’(?![\p{L}\p{N}])/gu,
]

/** Every quotation of a memo, in order; of one within another only the outer. */
export function quotationsOf(memo: Memo, sentences: readonly MemoSentence[]): readonly MemoQuotation[] {
  const blocks = blockQuotations(memo, sentences)
  const inline = [...paragraphsOf(memo.citingProse)].flatMap((paragraph) => quotedIn(memo, paragraph, sentences))
  const isInBlock = ({ whole }: MemoQuotation): boolean => touching(blocks, whole, (one) => one.whole).length > 0
  return [...blocks, ...inline.filter((one) => !isInBlock(one))].sort((a, b) => a.span.start - b.span.start)
}

function quotedIn(
  { citingProse, text }: Memo,
  { start, end }: Span,
  sentences: readonly MemoSentence[],
): readonly MemoQuotation[] {
  const prose = citingProse.slice(start, end)
  const found = marks.flatMap((pattern) =>
    [...prose.matchAll(pattern)].map(({ 0: words, index }) => ({
      start: start + index,
      end: start + index + words.length,
    })),
  )
  const outer = found.filter((one) => !found.some((other) => other !== one && holds(other, one)))
  return outer.flatMap((whole): readonly MemoQuotation[] => {
    const sentence = sentenceAround(whole, sentences)
    const span = { start: whole.start + 1, end: whole.end - 1 }
    const words = text.slice(span.start, span.end)
    return sentence ? [{ span, whole, kind: 'marks', text: words, cited: citedFor(whole, sentence), sentence }] : []
  })
}

/** The sentence that holds the quotation; where several sentences are quoted, all that it touches as one. */
function sentenceAround(quotation: Span, sentences: readonly MemoSentence[]): MemoSentence | undefined {
  const touched = touching(sentences, quotation, ({ span }) => span)
  const [first, last] = [touched[0], touched.at(-1)]
  if (!first || !last || first === last) return first
  const span = { start: first.span.start, end: last.span.end }
  return { span, cited: touched.flatMap(({ cited }) => cited) }
}

/** The first citation behind the quotation in its sentence, else the last one before it. */
function citedFor(quotation: Span, { cited }: MemoSentence): readonly Cited[] {
  const outside = cited.filter(({ citation }) => !holds(quotation, citation.span))
  const behind = outside.find(({ citation }) => citation.span.end > quotation.end)
  const chosen = behind ?? outside.at(-1)
  return outside.filter(({ citation }) => citation === chosen?.citation)
}

/** Lines behind `>`; what cites for them stands at their end, or before them in a sentence that ends with a colon. */
function blockQuotations({ text }: Memo, sentences: readonly MemoSentence[]): readonly MemoQuotation[] {
  return [...text.matchAll(/(?:^|(?<=[\r\n]))(?:[ \t]{0,3}>.*(?:\r\n|\n|\r|$))+/g)].flatMap(({ 0: lines, index }) => {
    const next = firstIndex(sentences, ({ span }) => span.end > index + lines.length)
    const last = sentences[next - 1]
    if (!last || last.span.start < index) return []
    const lead = sentences[firstIndex(sentences, ({ span }) => span.end > index) - 1]
    const before = lead && isLeadIn(text, lead.span, index) ? lead : undefined
    const after = sentences[firstIndex(sentences, ({ span }) => span.start >= index + lines.length)]
    const sentence = last.cited.length
      ? last
      : after && isCitationAlone(text, after, index + lines.length)
        ? after
        : (before ?? last)
    const closing = last.cited[0]?.citation.span.start
    const start = index + (/^[ \t]{0,3}>[ \t>]*/.exec(lines)?.[0].length ?? 0)
    const to = closing ?? index + lines.length
    const end =
      start +
      text
        .slice(start, to)
        .replace(signature, '')
        .replace(/[\s>—–-]+$/, '').length
    if (end <= start || isBox(text.slice(start, end))) return []
    const words = text.slice(start, end).replace(/(?<=[\r\n])[ \t]*>[ \t>]*/g, '')
    const chosen = sentence.cited.filter(({ citation }) => citation === sentence.cited.at(-1)?.citation)
    const span = { start, end }
    return [{ span, whole: span, kind: 'block' as const, text: words, cited: chosen, sentence }]
  })
}

/** `> **Box 1.** …`, `> [!NOTE]`: lines set apart, and nobody's words. */
function isBox(words: string): boolean {
  return /^\[!\p{L}+\]|^(?:\*\*|__)[^*_\n]{1,60}(?:[.:](?:\*\*|__)|(?:\*\*|__)[.:])/u.test(words)
}

/** A last line that says whose words they are: `— Anna Reed, 2021`. */
const signature = /[\r\n][ \t>]*(?:—|–|―|--)[ \t]*\p{Lu}[^\r\n]*$/u

/** Whether nothing but a citation, and the name of who said it, stands in the paragraph right below the quoted lines. */
function isCitationAlone(text: string, { span, cited }: MemoSentence, offset: number): boolean {
  const [first] = cited
  if (!first || text.slice(offset, span.start).trim()) return false
  const { citation } = first
  const rest =
    text.slice(span.start, citation.span.start) + text.slice(citation.pinSpan?.end ?? citation.span.end, span.end)
  return !/[\p{L}\p{N}]/u.test(rest) || /^(?:—|–|―|--)[ \t]*\p{Lu}[\p{L}\p{N} ,.’'-]{0,60}$/u.test(rest.trim())
}

/** Whether the sentence ends with a colon and nothing but space stands between it and the offset. */
function isLeadIn(text: string, { end }: Span, offset: number): boolean {
  return /^\s*$/.test(text.slice(end, offset)) && text[end - 1] === ':'
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end && outer !== inner
}
