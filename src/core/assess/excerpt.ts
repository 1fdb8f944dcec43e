import type { MemoQuotation } from '../check/input/memoQuotation.js'
import type { Checked } from '../check/input/checked.js'
import { wordsOf } from '../check/input/sentenceWords.js'
import { sharedTexts } from '../check/input/texts.js'
import { sentencesAround } from '../certainty/clauses.js'
import { hedgingIn } from '../certainty/hedging.js'
import {
  conditionsBefore,
  deniedBefore,
  deniedBehind,
  guardsIn,
  hedgedBefore,
  limitsBehind,
  reportedBefore,
  tellsReport,
} from '../language/excerpts.js'
import type { PassageRef, Span } from '../model.js'
import { isProtectedInterview } from '../protection/attribution/terms.js'
import { verifyQuotation } from '../quotation/verify.js'
import { countSpaced } from '../language/words.js'

/** What stands right outside the marks in the source and governs what is quoted. */
export interface LeftOut {
  readonly kind: 'negation' | 'condition' | 'limit' | 'hedge' | 'holder'
  readonly key: string
  readonly ref: PassageRef
  readonly voice: string
  /** The words left out, as the source has them. */
  readonly words: string
  /** The words quoted with those left out. */
  readonly widened: string
}

/** Fewer words in marks are a term, of which nobody is sure or unsure. */
const fewestWords = 3

/**
 * What the marks of a quotation leave out of its sentence although its scope reaches the words quoted: a negation, a condition, doubt or whose view it is
 * before them, a limit behind them. Undefined where the memo's sentence says as much, where the words stand at several places, and where the text is not here or is
 * protected.
 */
export function leftOutOf(quotation: MemoQuotation, checked: Checked): LeftOut | undefined {
  const [cited] = quotation.cited
  const interview = cited?.interview
  const source = interview && sharedTexts(checked.corpus).sourceOf(interview.key)
  if (!checked.isEnglish || !cited || !interview || !source || isProtectedInterview(interview)) return undefined
  const found = verifyQuotation(quotation.text, interview, source)
  const [place, ...others] = found.kind === 'found' ? found.places : []
  const [first, last] = [place?.spans[0], place?.spans.at(-1)]
  if (!place || others.length || !first || !last) return undefined
  const whole = sentencesAround(source.text, { start: first.start, end: last.end })
  const sentence = { start: whole[0]?.start ?? first.start, end: whole.at(-1)?.end ?? last.end }
  const cut = cutFrom(source.text, sentence, { start: first.start, end: last.end })
  if (!cut) return undefined
  if ((cut.kind === 'hedge' || cut.kind === 'holder') && countSpaced(quotation.text) < fewestWords) return undefined
  const { own } = wordsOf(quotation.sentence, checked)
  if (isGuarded(own, cut)) return undefined
  const text = source.text.slice(Math.min(cut.span.start, first.start), Math.max(cut.span.end, last.end))
  const words = source.text.slice(cut.span.start, cut.span.end).trim()
  return {
    kind: cut.kind,
    key: interview.key,
    ref: place.refs[0],
    voice: place.voice,
    words,
    widened: text.replace(/\s+/g, ' '),
  }
}

interface Cut {
  readonly kind: LeftOut['kind']
  readonly span: Span
  /** Whose view it is. */
  readonly who?: string | undefined
}

/** Whether the memo’s own words say as much. */
function isGuarded(own: string, { kind, who = '' }: Cut): boolean {
  if (kind === 'hedge') return hedgingIn(own).length > 0
  return kind === 'holder' ? tellsReport(own, who) : guardsIn(own, kind)
}

function cutFrom(text: string, sentence: Span, quoted: Span): Cut | undefined {
  const before = text.slice(sentence.start, quoted.start)
  const inside = text.slice(quoted.start, quoted.end)
  const behind = text.slice(quoted.end, sentence.end)
  const denied = deniedBefore.exec(before)
  if (denied) return { kind: 'negation', span: { start: sentence.start + denied.index, end: quoted.start } }
  const condition = conditionsBefore.exec(before)
  if (condition) return { kind: 'condition', span: { start: sentence.start + condition.index, end: quoted.start } }
  const limit =
    limitsBehind.exec(behind) ??
    (deniedBehind.test(inside) ? /^ (?!and\b|or\b|but\b)[\p{L}\d][^,;:.!?–—]*/u.exec(behind) : null)
  if (limit) return { kind: 'limit', span: { start: quoted.end, end: quoted.end + limit[0].length } }
  const hedged = hedgedBefore.exec(before)
  if (hedged) return { kind: 'hedge', span: { start: sentence.start + hedged.index, end: quoted.start } }
  const reported = reportedBefore.exec(before)
  const span = reported && { start: sentence.start + reported.index, end: quoted.start }
  return span ? { kind: 'holder', span, who: reported.groups?.['who'] } : undefined
}
