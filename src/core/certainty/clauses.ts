import { sentenceAt } from '../language/sentences.js'
import type { Span } from '../model.js'

/** Where a new main clause may begin: a semicolon or a spaced dash, or a comma before a word that joins. */
const joint = /;|\s[–—-]\s|,(?=\s+(?:and|but|or|so|yet|while|whereas|although|though|because|since)\s)/giu

/** The sentences that a stretch of a text touches, each whole. Offsets are the text's. */
export function sentencesAround(text: string, { start, end }: Span): readonly Span[] {
  const sentences: Span[] = []
  for (let at = start; at < end;) {
    const sentence = sentenceAt(text, at)
    if (sentence.end <= at) at += 1
    else {
      if (sentence.start < end) sentences.push(sentence)
      at = sentence.end
    }
  }
  return sentences
}

/** The clauses of a sentence, in order. Offsets are the text's. */
export function clausesOf(text: string, { start, end }: Span): readonly Span[] {
  const breaks = Array.from(
    text.slice(start, end).matchAll(joint),
    ({ 0: found, index }) => start + index + found.length,
  )
  const starts = [start, ...breaks]
  return starts.map((from, index) => ({ start: from, end: starts[index + 1] ?? end }))
}

/** Whether a sentence asks: what it says is then nobody's claim. */
export function isQuestion(text: string, { start, end }: Span): boolean {
  return /\?["'”’»)\]]*$/.test(text.slice(start, end).trimEnd())
}

/** Whether two spans have a letter in common. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** What a cue found in a text, with the offset at which the text begins. */
export function spanOf(match: RegExpExecArray, offset: number): Span {
  return { start: offset + match.index, end: offset + match.index + match[0].length }
}
