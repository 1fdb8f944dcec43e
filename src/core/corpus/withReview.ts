import { compare } from '../text/prefixes.js'
import { head, linesOf, readReview, type Review, type ReviewKey, versionIn } from './reviews.js'

/**
 * The text of a file of reviews, or a new one, with `review`, or, where there is none, without all of the same sentence and citation. A review takes the place of
 * what the same reader said, of what nobody signed, and of what has lapsed; what another reader said stays. Lines are in order, so that git merges what several
 * people add; where one cannot be read, all stay where they are and the new one comes last.
 */
export function withReview(text: string | undefined, { sentence, citation }: ReviewKey, review?: Review): string {
  const end = text?.includes('\r\n') ? '\r\n' : '\n'
  const lines = linesOf(text ?? '').map((line) => line.text)
  const isReplaced = ({ source, reader }: Review): boolean =>
    !review || source !== review.source || !reader || reader.initials === review.reader?.initials
  const kept = lines.filter((line) => {
    const one = readReview(line)
    const isSame = one?.sentence === sentence && one.citation === citation
    return versionIn(line) === undefined && !(isSame && isReplaced(one))
  })
  const all = review ? [...kept, formatReview(review)] : kept
  const isWhole = kept.every((line) => readReview(line))
  return [head, ...(isWhole ? [...new Set(all)].sort(compare) : all), ''].join(end)
}

function formatReview({ sentence, citation, source, verdict, reader, isConflicting, reason }: Review): string {
  const signature = reader ? [verdict, reader.initials, reader.day, reader.isAuthor ? 'author' : ''] : []
  return [sentence, citation, source, ...signature, isConflicting ? 'conflict' : '', reason].filter(Boolean).join(' ')
}
