import type { Memo } from '../memo/memo.js'
import type { Span } from '../model.js'
import { firstIndex, touching } from '../text/inOrder.js'
import { foldText } from '../language/fold.js'
import type { MemoQuotation } from './memoQuotation.js'
import type { Cited, MemoSentence } from './sentences.js'

const quotedLines = /(?:^|(?<=[\r\n]))(?:[ \t]{0,3}>.*(?:\r\n|\n|\r|$))+/g

const lineStart = String.raw`(?:^|(?<=[\r\n]))[ \t]{0,3}`
/** What LaTeX, HTML and Pandoc set apart as a quotation, as `words`: `\\begin{quote}`, `<blockquote>`, `::: {.quote}`. */
const setApart = [
  /\\begin\{(?<name>quote|quotation|displayquote)\}(?<words>[^]{1,4000}?)\\end\{\k<name>\}/g,
  /<(?<name>blockquote)\b[^<>]*>(?<words>[^]{1,4000}?)<\/\k<name>\s*>/gi,
  new RegExp(
    String.raw`${lineStart}:{3,}[ \t]*(?:\{[^{}\r\n]*quot[^{}\r\n]*\}|\w*quot\w*)[ \t:]*[\r\n](?<words>[^]{1,4000}?)${lineStart}:{3,}[ \t]*(?=[\r\n]|$)`,
    'gi',
  ),
]

/**
 * Lines behind `>`, or what is set apart as a quotation otherwise; what cites for them stands at their end, alone below them, or right above them in a
 * sentence that ends with a colon or with what it cites. Of a conversation in which names stand before what is said each part is a quotation.
 */
export function blockQuotations(memo: Memo, sentences: readonly MemoSentence[]): readonly MemoQuotation[] {
  const lines = Array.from(memo.text.matchAll(quotedLines), ({ 0: found, index }) => {
    const end = index + found.length
    return { block: { start: index, end }, words: { start: index, end } }
  })
  const isMarkup = (at: number): boolean => !/[\\<]/.test(memo.citingProse.charAt(at))
  const apart = setApart.flatMap((one) =>
    Array.from(memo.text.matchAll(one), ({ 0: found, groups: { words = '' } = {}, index }) => {
      const start = index + found.lastIndexOf(words)
      return { block: { start: index, end: index + found.length }, words: { start, end: start + words.length } }
    }),
  )
  const own = apart.filter(
    ({ block, words }) => isMarkup(block.start) && !touching(lines, words, (one) => one.block).length,
  )
  return [...lines, ...own].flatMap(({ block, words }) => quotationsIn(block, words, memo, sentences))
}

/** Words set apart, without what opens and closes them, if they are set so. */
function quotationsIn(
  block: Span,
  inner: Span,
  { text }: Memo,
  sentences: readonly MemoSentence[],
): readonly MemoQuotation[] {
  const index = block.start
  const next = firstIndex(sentences, ({ span }) => span.end > block.end)
  const first = firstIndex(sentences, ({ span }) => span.end > index)
  // What leads to it may stand in one paragraph with what is set apart.
  const inside =
    inner.start > index
      ? touching(sentences, inner, ({ span }) => span)
      : sentences.slice(first, next).filter(({ span }) => index <= span.start)
  const isSignature = ({ span, cited }: MemoSentence): boolean =>
    !cited.length && signature.test(text.slice(span.start, span.end))
  const last = [...inside].reverse().find((one) => !isSignature(one)) ?? inside[0]
  if (!last) return []
  const lead = sentences[first - 1]
  const before = lead && isLeadIn(text, lead, index) ? lead : undefined
  const after = sentences[firstIndex(sentences, ({ span }) => span.start >= block.end)]
  const isAfter = after && isCitationAlone(text, after, block.end)
  const sentence = last.cited.length ? last : isAfter ? after : (before ?? last)
  const start = inner.start + (/^(?:[ \t]{0,3}>[ \t>]*|\s+)/.exec(text.slice(inner.start, inner.end))?.[0].length ?? 0)
  const to = Math.min(last.cited[0]?.citation.span.start ?? inner.end, inner.end)
  const end = start + withoutSignature(text.slice(start, to).replace(/(?:<\/?\p{L}[^<>]*>\s*)+$/u, '')).length
  const parts = spokenParts(text.slice(start, end), sentence.cited)
  if (end <= start || (!parts && isBox(text.slice(start, end)))) return []
  return (parts ?? [{ start: 0, end: end - start }]).map((part) => {
    const span = { start: start + part.start, end: start + part.end }
    const own = inside.filter((one) => one.cited.length && span.start <= one.span.start && one.span.end <= to)
    const citing = own.find((one) => span.start <= one.span.start && one.span.start < span.end) ?? sentence
    const cited = citing.cited.filter(({ citation }) => citation === citing.cited.at(-1)?.citation)
    const words = text
      .slice(span.start, span.end)
      .replace(/(?<=[\r\n])[ \t]*>[ \t>]*/g, '')
      .replace(tag, ' ')
    return { span, whole: span, kind: 'block' as const, text: words, cited, sentence: citing }
  })
}

/** Below the words, or behind them in brackets, whose they are: `— Anna Reed, 2021`, `(Anna Reed`, of which a citation closes the bracket. */
function withoutSignature(words: string): string {
  return words
    .replace(signature, '')
    .replace(/(?<=[.!?…"”’»][\s>]*)\((?:\p{Lu}[\p{L}\p{M}\p{N} ,.’'-]{0,80})?$/u, '')
    .replace(/[\s>—–-]+$/, '')
}

/** What ends as a sentence does is one, unless it is names alone: `— They never paid.` is said. */
const signature =
  /(?:^|[\r\n])[ \t>]*(?:—|–|―|-{2,3})[ \t]*(?:\p{L}[^\r\n]*(?<![.!?…\s>])|(?:(?:\p{Lu}[\p{L}\p{M}.’'-]*|\p{N}+)[ ,.]*)+)[\s>]*$/u

const label =
  /(?<=^|[\r\n][ \t>]*)(?:\*\*|__|\*|_)?(\p{Lu}[\p{L}\p{M}.’' -]{0,40}?)(?:\*\*|__|\*|_)?:(?:\*\*|__|\*|_)?(?=[ \t])/gu

/** What each speaker says where names of those who speak in an interview that is cited stand before it; undefined where none do. */
function spokenParts(words: string, cited: readonly Cited[]): readonly Span[] | undefined {
  const labels = Array.from(words.matchAll(label)).filter(([, name = '']) => isSpeaker(name, cited))
  const [first] = labels
  if (!first) return undefined
  const starts = labels.map(({ 0: found, index }) => ({ from: index, start: index + found.length }))
  const ends = [...starts.slice(1).map(({ from }) => from), words.length]
  const parts = starts.map(({ start }, at) => ({ start, end: ends[at] ?? words.length }))
  return [{ start: 0, end: first.index }, ...parts].flatMap((part) => {
    const whole = words.slice(part.start, part.end)
    const start = part.start + (/^[\s>]*/.exec(whole)?.[0].length ?? 0)
    const end = part.start + whole.replace(/[\s>]+$/, '').length
    return end > start ? [{ start, end }] : []
  })
}

const askedAndAnswered = /^(?:Q|A|F|Question|Answer|Interviewer|Interviewee|Frage|Antwort|Question|Réponse)$/u

/** Whether words name somebody who speaks in what is cited: by name, by surname, by initials, or as the one who asks or answers. */
function isSpeaker(name: string, cited: readonly Cited[]): boolean {
  const words = foldText(name).split(/[ .]+/).filter(Boolean)
  const voices = cited.flatMap(({ interview }) => interview?.voices ?? [])
  if (!voices.length) return false
  if (askedAndAnswered.test(name)) return true
  return voices.some((voice) => {
    const parts = foldText(voice.name).split(/[ .]+/).filter(Boolean)
    const initials = parts.map((part) => part.slice(0, 1)).join('')
    return words.length > 0 && (words.every((word) => parts.includes(word)) || words.join('') === initials)
  })
}

/** `> **Box 1.** …`, `> [!NOTE]`, `> Note: …`: lines set apart, and nobody's words. */
function isBox(words: string): boolean {
  return (
    /^\[!\p{L}+\]|^(?:\*\*|__)[^*_\n]{1,60}(?:[.:](?:\*\*|__)|(?:\*\*|__)[.:])/u.test(words) ||
    /^(?:Note|NB|N\.B\.|Nota bene|Comment|Box(?: \d+)?|Caveat|Warning|Hinweis|Anmerkung|Kasten(?: \d+)?|Remarque|Encadré(?: \d+)?) ?:/u.test(
      words,
    )
  )
}

/** Whether nothing but a citation, and the name of who said it, stands in the paragraph right below the quoted lines. */
function isCitationAlone(text: string, { span, cited }: MemoSentence, offset: number): boolean {
  const [first] = cited
  if (!first || text.slice(offset, span.start).trim()) return false
  const { citation } = first
  const rest =
    text.slice(span.start, citation.span.start) + text.slice(citation.pinSpan?.end ?? citation.span.end, span.end)
  return !/[\p{L}\p{N}]/u.test(rest) || /^(?:—|–|―|-{2,3})[ \t]*\p{Lu}[\p{L}\p{N} ,.’'-]{0,60}$/u.test(rest.trim())
}

/** Whether the sentence ends right above the offset, and with a colon or what it cites: a citation, or the mark of its note. */
function isLeadIn(text: string, { span, cited }: MemoSentence, offset: number): boolean {
  const isBare = (start: number, end: number): boolean =>
    !/[\p{L}\p{N}]/u.test(text.slice(start, end).replace(mark, ''))
  if (!isBare(span.end, offset)) return false
  const last = cited.at(-1)?.citation
  const behind = last?.pinSpan?.end ?? last?.span.end ?? 0
  return text[span.end - 1] === ':' || (behind > span.start && isBare(behind, Math.max(behind, span.end)))
}

/** Of HTML, between the words of a block. */
const tag = /<\/?\p{L}[^<>]*>/gu

/** Of a note, and of the claim behind a citation. */
const mark = /\[\^[^\]\s]+\]|<!--.*?-->/g
