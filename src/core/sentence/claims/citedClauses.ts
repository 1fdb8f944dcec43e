import { clausesOf, overlaps } from '../../certainty/clauses.js'
import type { Checked } from '../../cited/checked.js'
import { partsOfSentence } from '../../cited/citedParts.js'
import type { Cited, MemoSentence } from '../../cited/sentences.js'
import { wordsOfSentence } from '../../cited/sentenceWords.js'
import type { Span } from '../../model.js'

/** A clause of a memo and what is cited for it. */
export interface CitedClause {
  readonly sentence: MemoSentence
  /** Offsets are the memo's. */
  readonly clause: Span
  /** The words of the clause; citations are spaces. */
  readonly words: string
  /** The same with quoted words as `x`, so that nothing in them is read as the memo's own. */
  readonly ownWords: string
  /** The citations within it, else those of the next clause behind it, else of the last before it. */
  readonly cited: readonly Cited[]
  /** Whether its citation stands in it or right behind it. */
  readonly isDirect: boolean
}

/** The clauses of a sentence that cites an interview, in order; none of another. One that says nothing of its own ("and of that she was certain", "but not early") with the one before it. */
export function citedClausesOf(sentence: MemoSentence, checked: Checked): readonly CitedClause[] {
  const { span, cited } = sentence
  if (!cited.some(({ interview }) => interview)) return []
  const { own, all } = wordsOfSentence(sentence, checked)
  const parts: Span[] = []
  for (const part of partsOfSentence(all.trimEnd(), sentence).flatMap((one) => clausesOf(own, one))) {
    const words = own.slice(part.start, part.end)
    const before = parts.at(-1)
    if (before && pointsBack.test(words.replace(/[\s.]+$/, '')))
      parts[parts.length - 1] = { start: before.start, end: part.end }
    else if (/\p{L}/u.test(words)) parts.push(part)
  }
  return parts.map(({ start, end }, index) => {
    const clause = { start: span.start + start, end: span.start + end }
    // Behind the last clause a citation may stand after the full stop.
    const reach = { start: clause.start, end: index === parts.length - 1 ? span.end : clause.end + 1 }
    return {
      sentence,
      clause,
      words: all.slice(start, end),
      ownWords: own.slice(start, end),
      cited: citedFor(clause, cited),
      isDirect: cited.some(({ citation }) => overlaps(citation.span, reach)),
    }
  })
}

const pointsBack =
  /^\s*(?:(?:and )?(?:on|of|about) (?:this|that|it|which)\b[^,]{1,60}|but (?:not|only) (?:very |too )?\p{Ll}+)$/u

function citedFor(clause: Span, cited: readonly Cited[]): readonly Cited[] {
  const within = cited.filter(({ citation }) => overlaps(citation.span, clause))
  if (within.length) return within
  const next = cited.find(({ citation }) => citation.span.start >= clause.end) ?? cited.at(-1)
  return cited.filter(({ citation }) => citation === next?.citation)
}
