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
  reportedBefore,
  tagBehind,
} from '../language/excerpts.js'
import { deniesWhatFollows } from '../language/denied.js'
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
  if (hedged) return { kind: 'hedge', span: from(hedged.index) }
  const reported = reportedBefore.exec(before)
  const { who, whose } = reported?.groups ?? {}
  return reported ? { kind: 'holder', span: from(reported.index), who: who ?? whose } : undefined
}

/** `It is not so, whatever they say, that …` goes on behind what is put in: its commas are spaces. */
function withoutAsides(words: string): string {
  return words.replace(/,([^,;:.!?–—]{1,60}),(?= that\b)/gu, ' $1 ')
}
