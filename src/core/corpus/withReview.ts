import { compare } from '../text/prefixes.js'
import { conflicting, head, linesOf, readReview, type Review, type ReviewKey } from './reviews.js'

/**
 * The text of a file of reviews, or a new one, without those of the same sentence and citation, and with `review` if there is one. Lines are in order, so that
 * git merges what several people add; where one cannot be read, all stay where they are and the new one comes last.
 */
export function withReview(text: string | undefined, { sentence, citation }: ReviewKey, review?: Review): string {
  const end = text?.includes('\r\n') ? '\r\n' : '\n'
  const lines = linesOf(text ?? '').map((line) => line.text)
  const kept = lines.filter((line) => {
    const one = readReview(line)
    return line !== head && (one?.sentence !== sentence || one.citation !== citation)
  })
  const all = review ? [...kept, formatReview(review)] : kept
  const isWhole = kept.every((line) => readReview(line))
  return [head, ...(isWhole ? [...new Set(all)].sort(compare) : all), ''].join(end)
}

function formatReview({ sentence, citation, source, isConflicting, reason }: Review): string {
  return [sentence, citation, source, isConflicting ? conflicting : '', reason ?? ''].filter(Boolean).join(' ')
}
