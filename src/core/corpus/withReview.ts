import { compare } from '../text/prefixes.js'
import { formatReadBack, type ReadBack, readReadBack } from './readBacks.js'
import {
  head,
  linesOf,
  type PinRecord,
  readPin,
  readReview,
  type Review,
  type ReviewKey,
  versionIn,
} from './reviews.js'

/**
 * The text of a file of reviews, or a new one, with `review`, or, where there is none, without all of the same sentence and citation. A review takes the place of
 * what the same reader said, of what nobody signed, and of what has lapsed; what another reader said stays.
 */
export function withReview(text: string | undefined, { sentence, citation }: ReviewKey, review?: Review): string {
  const isReplaced = ({ source, reader }: Review): boolean =>
    !review || source !== review.source || !reader || reader.initials === review.reader?.initials
  const isGone = (line: string): boolean => {
    const one = readReview(line)
    return one?.sentence === sentence && one.citation === citation && isReplaced(one)
  }
  return changed(text, isGone, review ? [formatReview(review)] : [])
}

/** The same with pins, and without those whose `SENTENCE KEY` is `removed`. */
export function withPins(text: string | undefined, removed: ReadonlySet<string>, added: readonly PinRecord[]): string {
  const isGone = (line: string): boolean => {
    const pin = readPin(line)
    if (!pin) return false
    const isReplaced = added.some(({ sentence, key }) => sentence === pin.sentence && key === pin.key)
    return isReplaced || removed.has(`${pin.sentence} ${pin.key}`)
  }
  return changed(
    text,
    isGone,
    added.map(({ sentence, key, id, hash }) => `${sentence} ${key}#${id}~${hash}`),
  )
}

/** The same with what became of words that were shown to their source, each in the place of what was recorded of the same words. */
export function withReadBacks(text: string | undefined, added: readonly ReadBack[]): string {
  const isGone = (line: string): boolean => {
    const before = readReadBack(line)
    return before !== undefined && added.some(({ key, hash }) => key === before.key && hash === before.hash)
  }
  return changed(text, isGone, added.map(formatReadBack))
}

/** Lines are in order, so that git merges what several people add; where one cannot be read, all stay where they are and what is new comes last. */
function changed(text: string | undefined, isGone: (line: string) => boolean, added: readonly string[]): string {
  const end = text?.includes('\r\n') ? '\r\n' : '\n'
  const lines = linesOf(text ?? '').map((line) => line.text)
  const kept = lines.filter((line) => versionIn(line) === undefined && !isGone(line))
  const all = [...kept, ...added]
  const isWhole = kept.every((line) => readReview(line) ?? readPin(line) ?? readReadBack(line))
  return [head, ...(isWhole ? [...new Set(all)].sort(compare) : all), ''].join(end)
}

function formatReview({ sentence, citation, source, verdict, reader, isConflicting, reason }: Review): string {
  const signature = reader ? [verdict, reader.initials, reader.day, reader.isAuthor ? 'author' : ''] : []
  return [sentence, citation, source, ...signature, isConflicting ? 'conflict' : '', reason].filter(Boolean).join(' ')
}
