import type { MemoQuotation } from '../cited/memoQuotation.js'
import type { Checked } from '../cited/checked.js'
import { wordsOfSentence } from '../cited/sentenceWords.js'
import { sharedTexts } from '../cited/texts.js'
import { isSameRef } from '../corpus/source/sourceText.js'
import { sentencesOf, wholeSentences } from '../passage/passageSentences.js'
import { hedgingIn } from '../certainty/hedging.js'
import { asking, conditional, guardsIn } from '../language/meaning/excerpts.js'
import { marksReport } from '../language/reporting/reportedSpeech.js'
import { stemsOf } from '../language/meaning/tellingStems.js'
import type { Interview, PassageRef, Span } from '../model.js'
import { isProtectedInterview } from '../terms/terms.js'
import { verifyQuotation } from '../quotation/verify.js'
import { countWords } from '../language/words.js'
import { attributionIn } from './sourceAttribution.js'
import { type Report, reportsOf } from '../sentence/evidence/reports.js'
import { type Cut, cutFrom, cutWithin } from './excerptScope.js'

/** What stands right outside the marks in the source, or behind an ellipsis within them, and governs what is quoted. */
export interface LeftOut {
  readonly kind: Cut['kind']
  readonly key: string
  readonly ref: PassageRef
  readonly voice: string
  /** The words left out, as the source has them. */
  readonly words: string
  /** The words quoted with those left out, and where they stand in the source. */
  readonly widened: string
  readonly span: Span
  /** Whether an ellipsis within the quotation leaves them out. */
  readonly isHidden: boolean
  /** Whether they stand behind the words quoted. */
  readonly isBehind: boolean
  /** Whether it turns the very words round, and no sentence nearby is likely to say it in other words. */
  readonly isClose: boolean
}

/** Fewer words in marks are a term, of which nobody is sure or unsure. */
export const fewestWords = 3

/**
 * What the marks of a quotation leave out of its sentence although its scope reaches the words quoted: a negation, a condition, doubt or whose view it is
 * before them, a limit behind them. Undefined where the memo's sentence says as much, where the words stand at several places, and where the text is not here or is
 * protected.
 */
export function leftOutOf(
  quotation: MemoQuotation,
  checked: Checked,
  interview: Interview | undefined = quotation.cited[0]?.interview,
): LeftOut | undefined {
  const source = interview && sharedTexts(checked.corpus).sourceOf(interview.key)
  if (!checked.isEnglish || !interview || !source || isProtectedInterview(interview)) return undefined
  const found = verifyQuotation(quotation.text, interview, source)
  const [place, ...others] = found.kind === 'found' ? found.places : []
  const [first, last] = [place?.spans[0], place?.spans.at(-1)]
  if (!place || others.length || !first || !last) return undefined
  const quoted = { start: first.start, end: last.end }
  const blocks = source.blocks.filter(({ ref }) => place.refs.some((one) => isSameRef(one, ref)))
  const sentences = blocks.flatMap((block) => sentencesOf(source, block))
  const gaps = place.changes.flatMap((change) => (change.kind === 'ellipsis' && change.omitted ? change.source : []))
  const cut =
    cutFrom(source.text, wholeSentences(sentences, quoted), quoted) ??
    gaps.flatMap((gap) => cutWithin(source.text, sentences, gap) ?? [])[0] ??
    blocks.flatMap((block) => sayingOf(reportsOf(source, block), quoted) ?? [])[0]
  if (!cut) return undefined
  const isMild = /^(?:hedge|holder|question)$/.test(cut.kind)
  if ((isMild || cut.isFar) && countWords(quotation.text) < fewestWords) return undefined
  const { own, all } = wordsOfSentence(quotation.sentence, checked)
  const at = quotation.whole.start - quotation.sentence.span.start
  const besides = all.slice(0, at) + all.slice(at + quotation.whole.end - quotation.whole.start)
  const words = source.text.slice(cut.span.start, cut.span.end).trim()
  const unattributed = cut.kind === 'holder' ? attributionIn(own, interview, checked.corpus).unattributed : own
  if (isGuarded(cut.kind === 'hedge' ? besides : unattributed, cut, words)) return undefined
  const span = { start: Math.min(cut.span.start, first.start), end: Math.max(cut.end ?? cut.span.end, last.end) }
  return {
    kind: cut.kind,
    key: interview.key,
    ref: place.refs[0],
    voice: place.voice,
    words,
    widened: source.text.slice(span.start, span.end).replace(/\s+/g, ' '),
    span,
    isHidden: cut.isHidden ?? false,
    isBehind: cut.span.start >= last.end,
    isClose: !isMild && !cut.isFar,
  }
}

/** What says that somebody else says the words quoted. */
function sayingOf(reports: readonly Report[], quoted: Span): Cut | undefined {
  const report = reports.find(({ span }) => span.start <= quoted.start && quoted.end <= span.end)
  if (!report) return undefined
  const { frame, who } = report
  const isBehind = frame.start >= quoted.end
  const span = isBehind ? { start: quoted.end, end: frame.end } : { start: frame.start, end: quoted.start }
  return { kind: 'holder', span, who }
}

/** Whether the memo’s words say as much: its own, and of doubt those that it quotes elsewhere in the sentence. */
function isGuarded(own: string, { kind, who = '' }: Cut, words: string): boolean {
  if (kind === 'hedge') return hedgingIn(own).length > 0
  if (kind === 'holder') return marksReport(own, who)
  if (kind === 'question') return asking.test(own) || /\?\s*$/.test(own)
  return guardsIn(own, kind) || (conditional.test(words) && repeatsWords(own, words))
}

/** So much of a condition is the condition, in whatever words it is put. */
const mostOfIt = 0.5

/** Whether a sentence has half of the telling words of another text. */
function repeatsWords(own: string, words: string): boolean {
  const wanted = stemsOf(words.replace(conditional, ' '))
  const known = new Set(stemsOf(own))
  return wanted.length > 0 && wanted.filter((stem) => known.has(stem)).length >= mostOfIt * wanted.length
}
