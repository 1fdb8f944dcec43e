import { quotePassage } from '../../citation/quotePassage.js'
import type { Edit } from '../../citation/insert.js'
import type { Cited, MemoSentence } from '../../cited/sentences.js'
import type { Checked } from '../../cited/checked.js'
import type { Fix } from '../../cited/rule.js'
import { countWords } from '../../language/words.js'
import type { Claim, Interview, Span } from '../../model.js'
import { anchorSpan } from '../../passage/anchorSpan.js'
import { wholePhrase } from '../../quotation/wholePhrase.js'
import { isProtectedInterview } from '../../terms/terms.js'

/** A longer sentence of a source is for nobody to quote whole. */
const mostWords = 60

/**
 * Puts the words of the source that decide the matter in the place of a sentence, between quotation marks and with their citation: a sentence of its text, or what a claim rests on. None
 * where the sentence cites or quotes something besides, for that would be lost, nor where the words may not be shown.
 */
export function quoteInstead(
  sentence: MemoSentence,
  { span, claim }: { readonly span?: Span; readonly claim?: Claim },
  checked: Checked,
): readonly Fix[] {
  const interview = citedAlone(sentence, checked)?.interview
  const source = interview && checked.corpus.sourceOf(interview.key)
  const isQuoting = checked.quotations.some(({ sentence: own }) => own === sentence)
  if (!source || isProtectedInterview(interview) || isQuoting) return []
  const [anchor, ...more] = claim?.at ?? []
  const words =
    (span && withoutStop(span, source.text)) ??
    (anchor && !more.length ? wholeWords(interview, anchor, checked) : undefined)
  if (!words || countWords(source.text.slice(words.start, words.end)) > mostWords) return []
  const quoted = quotePassage(checked.corpus, interview, source, words)
  if (!('text' in quoted)) return []
  const edits = inPlaceOf(sentence, quoted.text, checked)
  return [{ kind: 'quote-source', edits, data: { words: quoted.text } }]
}

/** The full stop of the memo's sentence stands behind the citation. */
function withoutStop({ start, end }: Span, text: string): Span {
  return { start, end: start + text.slice(start, end).replace(/\.\s*$/, '').length }
}

function wholeWords({ key }: Interview, anchor: Claim['at'][number], { corpus }: Checked): Span | undefined {
  const source = corpus.sourceOf(key)
  const span = source && anchorSpan(source, anchor)
  return span && wholePhrase(source, span)
}

/** What a sentence cites, where that is one interview in one bracket, so that nothing else is lost when it is written anew. */
export function citedAlone({ cited }: MemoSentence, { memo }: Checked): Cited | undefined {
  const [first, ...more] = cited
  const hasMore = Boolean(first?.item.prefix) || Boolean(first?.item.suffix)
  if (!first?.interview || first.isNoted || more.length || hasMore) return undefined
  return memo.text[first.citation.span.start] === '[' ? first : undefined
}

/** A text in the place of a sentence, with the full stop that it had, and of its pin, which may stand behind that. */
function inPlaceOf(sentence: MemoSentence, text: string, { memo }: Checked): readonly Edit[] {
  const { span, cited } = sentence
  const pin = cited[0]?.citation.pinSpan
  const isBehind = pin && pin.start >= span.end && !memo.text.slice(span.end, pin.start).trim()
  return [{ replace: isBehind ? { start: span.start, end: pin.end } : span, text: ended(text, span, memo.text) }]
}

function ended(text: string, { start, end }: Span, memo: string): string {
  const last = memo.slice(start, end).trimEnd().at(-1) ?? ''
  const hasStop = /[.!?]$/.test(text.replace(/(?:<!--c:[^>]*-->|\[[^\]]*\])+$/, ''))
  const isEnded = /[.!?]$/.test(text)
  if (/[.!?]/.test(last)) return isEnded || hasStop ? text : `${text}.`
  return isEnded ? text.slice(0, -1) : text
}
