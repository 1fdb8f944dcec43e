import type { CommentEnd, DocumentText } from '../check/documentText.js'
import type { Memo } from '../memo/memo.js'
import type { Span } from '../model.js'
import { touches } from '../text/touches.js'
import { alignTokens } from '../text/wordDiff.js'
import type { Who } from './documentBlocks.js'
import { matchBlocks } from './matchBlocks.js'
import { memoUnits } from './memoUnits.js'
import type { Review } from './review.js'

/** A comment, or the answer to one. */
export interface Said extends Who {
  readonly text: string
}

/** A comment of a review with its answers, and where in the memo it stands; undefined where nobody can say. */
export interface Thread {
  readonly said: readonly Said[]
  readonly place?: Span
}

/** The comments that a document brought back, with their answers. */
export function threadsOf(comments: Review['comments']): readonly Thread[] {
  const ids = new Set(comments.map(({ id }) => id))
  const isRoot = ({ replyTo }: (typeof comments)[number]): boolean => replyTo === undefined || !ids.has(replyTo)
  return comments.filter(isRoot).map((root) => {
    const all = [root, ...comments.filter((one) => one !== root && one.replyTo === root.id)]
    const said = all.map(({ author, date, text }) => ({
      ...(author !== undefined && { author }),
      ...(date !== undefined && { date }),
      text,
    }))
    return { said, ...(root.place && { place: root.place }) }
  })
}

/** Adds what came back to what is kept: answers that were written here stay, and what somebody has answered in Word stands below them. */
export function joinedThreads(kept: readonly Thread[], came: readonly Thread[]): readonly Thread[] {
  const left = [...came]
  const joined = kept.map((thread) => {
    const index = left.findIndex(({ said: [root] }) => root && thread.said[0] && isSame(root, thread.said[0]))
    const [found] = index < 0 ? [] : left.splice(index, 1)
    if (!found) return thread
    const added = found.said.filter((one) => !thread.said.some((other) => isSame(one, other)))
    return { ...thread, said: [...thread.said, ...added], ...(found.place && { place: found.place }) }
  })
  return [...joined, ...left]
}

/** Programs write days in ways of their own. */
function isSame(a: Said, b: Said): boolean {
  return a.author === b.author && a.text.replace(/\s+/g, ' ') === b.text.replace(/\s+/g, ' ')
}

/** As kept on this machine: with the words that a thread stands on, for the memo may be changed elsewhere. */
export function writeThreads(threads: readonly Thread[], text: string): string {
  const kept = threads.map(({ said, place }) => ({
    said,
    ...(place && { start: place.start, words: text.slice(place.start, place.end) }),
  }))
  return `${JSON.stringify({ version: 1, threads: kept })}\n`
}

/** Finds the words again, those that are nearest to where they stood; none where the file is none of ours. */
export function readThreads(json: string, text: string): readonly Thread[] {
  try {
    const read = JSON.parse(json) as Partial<{
      readonly version: number
      readonly threads: readonly (Thread & { readonly start?: number; readonly words?: string })[]
    }>
    if (read.version !== 1) return []
    return (read.threads ?? []).map(({ said, start = 0, words }) => {
      const place = words ? nearest(text, words, start) : undefined
      return { said, ...(place && { place }) }
    })
  } catch {
    return []
  }
}

function nearest(text: string, words: string, start: number): Span | undefined {
  const [after, before] = [text.indexOf(words, start), text.lastIndexOf(words, start)]
  const isAfter = after >= 0 && (before < 0 || after - start < start - before)
  const at = isAfter ? after : before
  return at < 0 ? undefined : { start: at, end: at + words.length }
}

/** A comment as it is put into a document; `replyTo` is the place of the one that it answers, in the same list. */
export interface PlacedComment extends Said {
  readonly from: CommentEnd
  readonly to: CommentEnd
  readonly replyTo?: number
}

/** Puts threads on the words of a document that was made of the memo; those without a place on its first words. */
export function placedComments(
  threads: readonly Thread[],
  memo: Memo,
  document: DocumentText,
): readonly PlacedComment[] {
  const [own, made] = [memoUnits(memo), memoUnits(document.memo)]
  const became = matchBlocks(own, made)
  const comments: PlacedComment[] = []
  for (const { said, place } of threads) {
    const index = place ? own.findIndex(({ span }) => touches(span, place)) : -1
    const [unit, other] = [own[index], made[became[index] ?? -1]]
    const to = alignTokens(unit?.tokens ?? [], other?.tokens ?? [])
    const found = unit?.tokens.flatMap((one, at) => {
      const isOn = place && one.start < place.end && place.start < one.end
      return isOn ? (other?.tokens[to[at] ?? -1] ?? []) : []
    })
    const [first, last] = [found?.[0], found?.at(-1)]
    const words = first && last ? { start: first.start, end: last.end } : (other ?? made[0])?.span
    const ends = words && document.placeOf(words)
    const root = comments.length
    for (const [answer, one] of ends ? said.entries() : [])
      if (ends) comments.push({ ...one, ...ends, ...(answer && { replyTo: root }) })
  }
  return comments
}
