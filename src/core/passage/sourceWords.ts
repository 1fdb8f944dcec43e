import type { Corpus } from '../corpus/corpus.js'
import { paragraphHash } from '../corpus/source/paragraphHash.js'
import { isSameRef, type SourceText } from '../corpus/source/sourceText.js'
import { hiddenNames } from '../corpus/voiceNames.js'
import { mentionsName } from '../language/foldName.js'
import { sentencesIn } from '../language/sentences.js'
import type { Claim, Interview, PassageRef, Span } from '../model.js'
import { isProtected, strictest, termsOfClaim, termsOfPassage } from '../terms/terms.js'
import { anchorSpan } from './anchorSpan.js'
import { wholeSentences } from './passageSentences.js'

/** Words of one passage on one line: whole sentences, and a little before and after. */
export interface SourceWords {
  readonly kind: 'words'
  readonly ref: PassageRef
  /** In order; white space at their ends belongs to the text. `isCited`: a claim, a quotation or a search stands for these words. */
  readonly parts: readonly { readonly text: string; readonly isCited: boolean }[]
  /** The sentences alone, without what is before and after. */
  readonly sentence: string
}

/**
 * Why words of a passage are not told. `no-text`: its text is not here; `not-there`: the text has not the words that were looked for;
 * `differs`: the text is not what the interview was made of; `protected`, `off-record`: the terms forbid it; `name`: a protected name
 * stands in them.
 */
export interface NoWords {
  readonly kind: 'no-text' | 'not-there' | 'differs' | 'protected' | 'off-record' | 'name'
  readonly ref: PassageRef
}

/** In UTF-16 units: what is shown before and after the sentences, and of a sentence that does not end. */
const usualAround = 120
const longestSentence = 1200
/** Of a passage of which nothing in particular is cited. */
const longestPassage = 600

/** The words of the source that a claim rests on, one answer for each of its anchors; they may be read by whoever sees the answer. */
export function wordsOfClaim(corpus: Corpus, claim: Claim): readonly (SourceWords | NoWords)[] {
  const interview = corpus.interview(claim.key)
  return interview
    ? claim.at.map((anchor) =>
        wordsAtPlace(corpus, interview, anchor.ref, (source) => anchorSpan(source, anchor), claim),
      )
    : []
}

/** The words of a passage from its beginning, or the sentences around stretches of the source text that lie in it. */
export function wordsOfPassage(
  corpus: Corpus,
  interview: Interview,
  ref: PassageRef,
  cited?: readonly Span[],
): SourceWords | NoWords {
  return wordsAtPlace(corpus, interview, ref, () => cited ?? [])
}

function wordsAtPlace(
  corpus: Corpus,
  interview: Interview,
  ref: PassageRef,
  find: (source: SourceText) => Span | readonly Span[] | undefined,
  claim?: Claim,
): SourceWords | NoWords {
  const passage = interview.passages.find((one) => isSameRef(one.ref, ref))
  const terms = [passage ? termsOfPassage(interview, passage) : interview.terms]
  const strict = strictest(claim ? [...terms, termsOfClaim(interview, claim)] : terms)
  if (isProtected(strict)) return { kind: strict === 'off record' ? 'off-record' : 'protected', ref }
  const source = corpus.sourceOf(interview.key)
  const block = source?.blocks.find((one) => isSameRef(one.ref, ref))
  if (!source || !block) return { kind: 'no-text', ref }
  const words = source.text.slice(block.span.start, block.span.end)
  if (passage?.sha256 !== undefined && passage.sha256 !== paragraphHash(words)) return { kind: 'differs', ref }
  const found = find(source)
  if (!found) return { kind: 'not-there', ref }
  const { start: from, end: to } = block.span
  const cited = [found]
    .flat()
    .filter(({ start, end }) => from <= start && end <= to)
    .map(({ start, end }) => ({ start: start - from, end: end - from }))
    .sort((a, b) => a.start - b.start)
  const told = partsAround(words, cited)
  const shown = told.parts.map(({ text }) => text).join('')
  return mentionsName(shown, hiddenNames(corpus, interview)) ? { kind: 'name', ref } : { kind: 'words', ref, ...told }
}

/** The sentences that the stretches stand in with some of what is around them; without a stretch the beginning of the passage. */
function partsAround(words: string, cited: readonly Span[]): Pick<SourceWords, 'parts' | 'sentence'> {
  const [first, last] = [cited[0], cited.at(-1)]
  if (!first || !last) {
    const end = cutAt(words, longestPassage)
    const text = line(words, 0, end) + (end < words.length ? '…' : '')
    return { parts: [{ text, isCited: false }], sentence: text }
  }
  const whole = sentencesAround(words, { start: first.start, end: last.end })
  const from = startAt(words, Math.max(0, whole.start - usualAround))
  const to = cutAt(words, Math.min(words.length, whole.end + usualAround))
  const parts: { text: string; isCited: boolean }[] = []
  const add = (text: string, isCited: boolean): void => void (text && parts.push({ text, isCited }))
  let at = from
  for (const { start, end } of cited) {
    if (start < at) continue
    add((at === from && from > 0 ? '…' : '') + line(words, at, start), false)
    const shown = end - start > longestSentence ? cutAt(words, start + longestSentence) : end
    add(line(words, start, shown) + (shown < end ? '…' : ''), true)
    at = end
  }
  add(line(words, at, to) + (to < words.length ? '…' : ''), false)
  return { parts, sentence: line(words, whole.start, Math.min(whole.end, whole.start + longestSentence)) }
}

/** From the beginning of the first to the end of the last sentence that a stretch touches, or a part of them where they hardly end. */
function sentencesAround(words: string, { start, end }: Span): Span {
  const whole = wholeSentences(sentencesIn(words), { start, end })
  const spare = Math.max(0, longestSentence - (end - start)) / 2
  return {
    start: start - whole.start > spare ? startAt(words, start - spare) : whole.start,
    end: whole.end - end > spare ? cutAt(words, end + spare) : whole.end,
  }
}

/** The beginning of the first word behind an offset that may stand within a word. */
function startAt(words: string, offset: number): number {
  const at = Math.floor(offset)
  if (at <= 0) return 0
  const space = words.slice(at - 1).search(/\s/)
  return space < 0 || space > usualAround ? at : at + space
}

/** The end of the last word before an offset that may stand within a word. */
function cutAt(words: string, offset: number): number {
  const at = Math.floor(offset)
  if (at >= words.length) return words.length
  const before = words.slice(Math.max(0, at - usualAround), at + 1)
  const space = before.search(/\s\S*$/)
  return space < 0 ? at : at + 1 - (before.length - space)
}

/** White space is one space each, so that a paragraph is one line. */
function line(words: string, start: number, end: number): string {
  return words.slice(start, end).replace(/\s+/g, ' ')
}
