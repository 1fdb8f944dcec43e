import {
  askedBefore,
  conditionInFront,
  conditionsBefore,
  deniedBefore,
  deniedBehind,
  hedgedBefore,
  joinedOn,
  joiningWords,
  limitsAfter,
  limitsBehind,
  presumedBefore,
  tagBehind,
  takesBack,
} from '../language/meaning/excerpts.js'
import { deniesWhatFollows } from '../language/reporting/denied.js'
import type { Span } from '../model.js'

/** What governs words of a sentence from outside them. */
export interface Cut {
  readonly kind: 'negation' | 'condition' | 'limit' | 'hedge' | 'holder' | 'question'
  /** What the marks leave out. */
  readonly span: Span
  /** Up to where to quote, where that is further than either. */
  readonly end?: number
  /** Whose view it is. */
  readonly who?: string | undefined
  /** It stands at the end of the clause, and may govern another part of it. */
  readonly isFar?: true
  /** An ellipsis within the marks leaves it out. */
  readonly isHidden?: true
}

/** What in a sentence of a text has words of it in its scope that it does not stand in; undefined where nothing does. */
export function cutFrom(text: string, sentence: Span, quoted: Span): Cut | undefined {
  const inside = text.slice(quoted.start, quoted.end)
  const outside = withoutAsides(text.slice(sentence.start, quoted.start))
  // What is joined on with a comma stands for itself.
  const before = /,\s*$/.test(outside) && joinedOn.test(inside) ? '' : outside
  const behind = text.slice(quoted.end, sentence.end)
  const from = (index: number): Span => ({ start: sentence.start + index, end: quoted.start })
  const isAsked = behind.trimEnd().endsWith('?') && !tagBehind.test(behind)
  const denied = deniedBefore.exec(before)
  if (denied && !(isAsked && presumedBefore.test(before))) return { kind: 'negation', span: from(denied.index) }
  const [clause = ''] = /[^;:.!?–—]*$/u.exec(before) ?? []
  if (deniesWhatFollows(clause) && !joiningWords.test(clause))
    return { kind: 'negation', span: from(before.length - clause.trimStart().length) }
  const condition = conditionsBefore.exec(before) ?? conditionInFront.exec(before)
  if (condition) return { kind: 'condition', span: from(condition.index) }
  const asked = isAsked && askedBefore.exec(before)
  if (asked) return { kind: 'question', span: from(asked.index), end: quoted.end + behind.trimEnd().length }
  const limit =
    limitsBehind.exec(behind) ??
    (deniedBehind.test(inside) ? /^ (?!and\b|or\b|but\b)[\p{L}\d][^,;:.!?–—]*/u.exec(behind) : null)
  if (limit) return { kind: 'limit', span: { start: quoted.end, end: quoted.end + limit[0].length } }
  const far = limitsAfter.exec(behind)
  if (far) return { kind: 'limit', span: { start: quoted.end, end: quoted.end + far[0].length }, isFar: true }
  const hedged = hedgedBefore.exec(before)
  return hedged ? { kind: 'hedge', span: from(hedged.index) } : undefined
}

/**
 * What an ellipsis leaves out right behind the words kept before it, or right before those kept behind it, and has them in its scope: the rest of a
 * sentence, its beginning, or a sentence that takes back the one before. `gap` is what it leaves out; undefined where nothing does.
 */
export function cutWithin(text: string, sentences: readonly Span[], gap: Span): Cut | undefined {
  const start = text.slice(0, gap.start).trimEnd().length
  const left = sentences.find((one) => one.start < start && start <= one.end)
  const rest = { start, end: Math.min(left?.end ?? start, gap.end) }
  const behind = text.slice(rest.start, rest.end)
  const limit = limitsBehind.exec(behind) ?? limitsAfter.exec(behind)
  if (limit) {
    const span = { start, end: start + limit[0].length }
    // Up to when it holds, what is kept behind the ellipsis may tell.
    return { kind: 'limit', span, isHidden: true, ...(/^,? until\b/iu.test(behind) ? { isFar: true } : {}) }
  }
  const next = sentences.find((one) => one.start >= rest.end && one.end <= gap.end)
  if (next && rest.end === left?.end && takesBack.test(text.slice(next.start, next.end)))
    return { kind: 'hedge', span: next, isHidden: true }
  const right = sentences.find((one) => one.start < gap.end && gap.end < one.end)
  if (!right) return undefined
  const cut = cutFrom(text, { start: Math.max(right.start, start), end: right.end }, { start: gap.end, end: right.end })
  return cut && { ...cut, isHidden: true }
}

/** `It is not so, whatever they say, that …` goes on behind what is put in: its commas are spaces. */
function withoutAsides(words: string): string {
  return words.replace(/,([^,;:.!?–—]{1,60}),(?= that\b)/gu, ' $1 ')
}
