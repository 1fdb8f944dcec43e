import { citationOf, citationOfWords, type CitationPart } from './citation.js'
import { type Edit, insertCitations } from './insert.js'
import type { Citation, CitationItem } from '../memo/citations.js'
import { matchBrackets } from '../memo/brackets.js'
import type { Memo } from '../memo/memo.js'
import { sentenceAt } from '../language/sentences.js'
import type { Claim, Interview, Passage, PassageRef, Span } from '../model.js'
import { firstIndex } from '../text/inOrder.js'
import { isSameRef } from '../corpus/source/sourceText.js'
import { refsOf } from './locatorRefs.js'
import { rememberedOf } from '../text/remember.js'

/**
 * The edits that cite a claim for the sentence at an offset: at its end before the full stop, or within the citation that stands there
 * already. A sentence of an inline note or of a picture's caption ends with that. Undefined when the sentence cites the claim as it is.
 */
export function citeInSentence(
  memo: Memo,
  offset: number,
  { interview, claim }: { readonly interview: Interview; readonly claim: Claim },
): readonly Edit[] | undefined {
  const refs = claim.at.map(({ ref }) => ref)
  return insertInSentence(memo, offset, { key: claim.key, refs, id: claim.id }, citationOf(interview, claim))
}

/** The same for words of a passage that no claim rests on. */
export function citePassageInSentence(
  memo: Memo,
  offset: number,
  interview: Interview,
  { voice, ref }: Passage,
): readonly Edit[] | undefined {
  const part = citationOfWords(interview, voice, [ref])
  return insertInSentence(memo, offset, { key: interview.key, refs: [ref] }, part)
}

/** What is to be cited: some passages, and for a claim its id. */
interface ToCite {
  readonly key: string
  readonly refs: readonly PassageRef[]
  readonly id?: string
}

function insertInSentence(memo: Memo, offset: number, toCite: ToCite, part: CitationPart): readonly Edit[] | undefined {
  const sentence = cellOrSentence(memo, offset)
  const first = firstIndex(memo.citations, ({ span }) => span.start >= sentence.start)
  const behind = firstIndex(memo.citations, ({ span }) => span.start >= sentence.end)
  const citations = memo.citations.slice(first, behind).filter(({ span }) => span.end <= sentence.end)
  if (citations.some(({ items }) => items.some((item) => isCited(memo, item, toCite, part)))) return undefined
  const last = citations.find((citation) => isLast(memo, citation, sentence))
  const caret = last ? last.span.end - 1 : beforeStop(memo, sentence)
  return insertCitations(memo.text, { start: caret, end: caret }, [part])
}

/** In a table no more than the cell, in an inline note or a caption no more than what stands in it. */
function cellOrSentence(memo: Memo, offset: number): Span {
  const { citingProse } = memo
  const within = noteOrCaption(memo, offset)
  const sentence = sentenceAt(citingProse.slice(within.start, within.end), offset - within.start)
  const { start, end } = { start: within.start + sentence.start, end: within.start + sentence.end }
  const bar = citingProse.slice(offset, end).indexOf('|')
  const last = bar < 0 ? end : offset + bar
  return { start, end: start + citingProse.slice(start, last).trimEnd().length }
}

/** `^[…]` or `![…]` around the offset, without its brackets; else the whole text. */
function noteOrCaption(memo: Memo, offset: number): Span {
  const around = notesAndCaptions(memo).filter(({ start, end }) => start <= offset && offset <= end)
  return around.at(-1) ?? { start: 0, end: memo.text.length }
}

/** All that a memo has, looked for once: a check asks for each sentence. */
const notesAndCaptions = rememberedOf(({ citingProse, text }: Memo): readonly Span[] =>
  [...matchBrackets(citingProse, text)].flatMap(([open, close]) =>
    /[!^]/.test(text[open - 1] ?? '') ? [{ start: open + 1, end: close }] : [],
  ),
)

/** Whether the item names it, a claim by its pin or else by the same passages and nothing more exact. */
function isCited({ text }: Memo, { key, pin, locator }: CitationItem, toCite: ToCite, part: CitationPart): boolean {
  if (key !== toCite.key) return false
  if (pin && toCite.id !== undefined) return pin.id === toCite.id
  if (!locator) return false
  if (part.places === `, ${text.slice(locator.span.start, locator.span.end)}`) return true
  const refs = refsOf(locator) ?? []
  return (
    refs.every((ref) => toCite.refs.some((one) => isSameRef(one, ref))) &&
    toCite.refs.every((one) => refs.some((ref) => isSameRef(one, ref)))
  )
}

/** Whether the citation has a bracket, and nothing but punctuation and its pin stands between it and the end of the sentence. */
function isLast({ citingProse, text }: Memo, { span }: Citation, { end }: Span): boolean {
  return text[span.end - 1] === ']' && /^[\s.!?…,;:"'”’»)*_]*$/.test(citingProse.slice(span.end, end))
}

const stop = /[.!?…,;:]+[)*_]*$/
/** The full stop of `U.S.` belongs to the word. */
const abbreviation = /(?:^|[^\p{L}\p{N}])\p{L}(?:\.\p{L})+\.$/u

function beforeStop({ citingProse }: Memo, { start, end }: Span): number {
  const sentence = citingProse.slice(start, end)
  return abbreviation.test(sentence) ? end : start + (stop.exec(sentence)?.index ?? sentence.length)
}
