import type { Paragraph } from './paragraphs.js'
import { aboutInterview } from '../opening/openingForms.js'
import { isPersonal, isSpokenTo } from './questionForm.js'
import { countWords } from '../lines/wording.js'

/** A talk whose paragraphs all stand in. */
export interface StandingIn {
  readonly start: number
  readonly end: number
  /** Paragraphs amid it that do not stand in: lines of the page. */
  readonly others: ReadonlySet<number>
}

const standsIn = ({ indent, block }: Paragraph): boolean => block.kind === 'line' && indent > 0

/** So few words may be anybody's in a talk. */
const few = 25

/**
 * Where nearly all paragraphs of a talk stand in, by a tab or by blanks, how far they reach: back to the first of those that stand together
 * with the first question, and no further than to the last. Undefined where they do not stand in.
 */
export function talkStandingIn(
  paragraphs: readonly Paragraph[],
  start: number,
  end: number,
  from: number,
  furniture: { readonly has: (index: number) => boolean },
): StandingIn | undefined {
  const indexes = Array.from({ length: Math.max(0, end - start) }, (_, step) => start + step).filter(
    (index) => !furniture.has(index),
  )
  const standing = indexes.filter((index) => isStanding(paragraphs, index)).length
  if (standing < 8 || standing < indexes.length * 0.75) return undefined
  const last = [...indexes].reverse().find((index) => isStanding(paragraphs, index)) ?? start
  return {
    start: firstOf(paragraphs, start, from, furniture),
    end: last + 1,
    // Below an empty line many a first paragraph does not stand in.
    others: new Set(
      indexes.filter(
        (index) => index < last && !isStanding(paragraphs, index) && (paragraphs[index]?.blanks ?? 0) === 0,
      ),
    ),
  }
}

const isStanding = (paragraphs: readonly Paragraph[], index: number): boolean => {
  const one = paragraphs[index]
  return one !== undefined && standsIn(one)
}

/**
 * The first of those that stand in together, without an empty line between them but around what is no part of the talk, unless one
 * of them introduces the talk; it begins with somebody who speaks to somebody, or of himself, or says little.
 */
function firstOf(
  paragraphs: readonly Paragraph[],
  start: number,
  from: number,
  furniture: { readonly has: (index: number) => boolean },
): number {
  let first = start
  for (let index = start - 1; index >= from; index -= 1) {
    if (furniture.has(index)) continue
    const isTogether = paragraphs[index + 1]?.blanks === 0 || furniture.has(index + 1)
    const text = paragraphs[index]?.text ?? ''
    if (!isTogether || !isStanding(paragraphs, index)) break
    if (aboutInterview.test(text)) break
    if (countWords(text) <= few || isPersonal(text) || isSpokenTo(text)) first = index
  }
  return first
}
