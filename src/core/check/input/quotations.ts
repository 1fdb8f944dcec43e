import type { Memo } from '../../memo/memo.js'
import type { Span } from '../../model.js'
import { touching } from '../../text/inOrder.js'
import { blockQuotations } from './blockQuotations.js'
import type { MemoQuotation } from './memoQuotation.js'
import { type Cited, type MemoSentence, paragraphsOf } from './sentences.js'

export type { MemoQuotation } from './memoQuotation.js'

/** Outside and inside straight and single marks, which may be apostrophes or inches: `"so"`, and not `5"`. */
const opens = (mark: string): string => `(?<![\\p{L}\\p{N}])${mark}(?=\\S)`
const closes = (mark: string): string => `(?<=\\S)${mark}(?![\\p{L}\\p{N}])`

/** Pairs of marks of all languages, and mixed ones as typing makes them. Within straight marks others may stand, a blank before them. */
const marks = [
  /“[^“”]*”/gu,
  /„[^„“”]*[“”]/gu,
  /「[^「」]*」|『[^『』]*』/gu,
  /“[^“”"]*"/gu,
  new RegExp(`${opens('"')}[^"“”]*”`, 'gu'),
  new RegExp(`${opens('"')}(?:[^"]|(?<=[\\s(])"(?=\\S)[^"]*${closes('"')})*${closes('"')}`, 'gu'),
  new RegExp(`${opens('[‘‚]')}[^‘‚’]*(?:[\\p{L}]’[\\p{L}][^‘‚’]*)*${closes('[’‘]')}`, 'gu'),
  // An apostrophe before figures or a word cut short opens nothing: `the ’90s`, `’til`.
  new RegExp(`${opens("'")}(?!\\d|(?:em|til|tis|twas|cause|n|s)\\b)[^']*(?:\\p{L}'\\p{L}[^']*)*${closes("'")}`, 'giu'),
]

/** All pairs that a paragraph may have: of marks that open in one language and close in another the first tells which they do here. */
function marksIn(prose: string): readonly RegExp[] {
  const opensWith = (mark: string, signs: RegExp): boolean => signs.exec(prose)?.[0] === mark
  return [
    ...marks,
    opensWith('»', /[«»]/u) ? /»[^«»]*[«»]/gu : /«[^«»]*»/gu,
    opensWith('›', /[‹›]/u) ? /›[^‹›]*[‹›]/gu : /‹[^‹›]*›/gu,
    ...(opensWith('”', /[“”„]/u) ? [/”[^”]*”/gu] : []),
  ]
}

/** Every quotation of a memo, in order; of one within another only the outer. */
export function quotationsOf(memo: Memo, sentences: readonly MemoSentence[]): readonly MemoQuotation[] {
  const blocks = blockQuotations(memo, sentences)
  const inline = [...paragraphsOf(memo.citingProse)].flatMap((paragraph) => quotedIn(memo, paragraph, sentences))
  const isInBlock = ({ whole }: MemoQuotation): boolean => touching(blocks, whole, (one) => one.whole).length > 0
  return [...blocks, ...inline.filter((one) => !isInBlock(one))].sort((a, b) => a.span.start - b.span.start)
}

/** What stands between quotation marks in a paragraph, marks included; of one within another only the outer. */
export function markedIn(prose: string): readonly Span[] {
  const found = marksIn(prose).flatMap((pattern) =>
    [...prose.matchAll(pattern)].map(({ 0: words, index }) => ({ start: index, end: index + words.length })),
  )
  const inOrder = [...found].sort((a, b) => a.start - b.start || b.end - a.end)
  const inner = new Set<Span>()
  let reach = 0
  for (const [index, one] of inOrder.entries()) {
    const next = inOrder[index + 1]
    if (one.end <= reach || (next && holds(next, one))) inner.add(one)
    reach = Math.max(reach, one.end)
  }
  return found.filter((one) => !inner.has(one))
}

function quotedIn(
  { citingProse, text }: Memo,
  { start, end }: Span,
  sentences: readonly MemoSentence[],
): readonly MemoQuotation[] {
  return markedIn(citingProse.slice(start, end)).flatMap((marked): readonly MemoQuotation[] => {
    const whole = { start: start + marked.start, end: start + marked.end }
    const sentence = sentenceAround(whole, sentences)
    const span = { start: whole.start + 1, end: whole.end - 1 }
    const words = text.slice(span.start, span.end)
    return sentence ? [{ span, whole, kind: 'marks', text: words, cited: citedFor(whole, sentence), sentence }] : []
  })
}

/** The sentence that holds the quotation; where several sentences are quoted, all that it touches as one. */
function sentenceAround(quotation: Span, sentences: readonly MemoSentence[]): MemoSentence | undefined {
  const touched = touching(sentences, quotation, ({ span }) => span)
  const [first, last] = [touched[0], touched.at(-1)]
  if (!first || !last || first === last) return first
  const span = { start: first.span.start, end: last.span.end }
  return { span, cited: touched.flatMap(({ cited }) => cited) }
}

/** The first citation behind the quotation in its sentence, else the last one before it. */
function citedFor(quotation: Span, { cited }: MemoSentence): readonly Cited[] {
  const outside = cited.filter(({ citation }) => !holds(quotation, citation.span))
  const behind = outside.find(({ citation }) => citation.span.end > quotation.end)
  const chosen = behind ?? outside.at(-1)
  return outside.filter(({ citation }) => citation === chosen?.citation)
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end && outer !== inner
}
