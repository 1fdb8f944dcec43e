import type { Memo } from '../memo/memo.js'
import type { Span } from '../model.js'
import { touching } from '../text/inOrder.js'
import { blockQuotations } from './blockQuotations.js'
import type { MemoQuotation } from './memoQuotation.js'
import { runOnParts } from './runOnQuotations.js'
import { type Cited, type MemoSentence, paragraphsOf } from './sentences.js'

export type { MemoQuotation } from './memoQuotation.js'

/** Outside and inside straight and single marks, which may be apostrophes or inches: `"so"`, and not `5"`. */
const opens = (mark: string): string => `(?<![\\p{L}\\p{N}])${mark}(?=\\S)`
const closes = (mark: string): string => `(?<=\\S)${mark}(?![\\p{L}\\p{N}])`

/** Pairs of marks of all languages, and mixed ones as typing makes them. Within straight marks others may stand, a blank before them. */
const marks = [
  /“[^“”]*”/gu,
  /„[^„“”]*[“”]/gu,
  /「[^「」]*」|『[^『』]*』|《[^《》]*》|❝[^❝❞]*❞|〝[^〝-〟]*[〞〟]|‟[^‟”]*”|(?<=<)<[^<>]*>(?=>)/gu,
  /“[^“”"]*"/gu,
  new RegExp(`${opens('"')}[^"“”]*”`, 'gu'),
  new RegExp(`${opens('"')}(?:[^"]|(?<=[\\s(])"(?=\\S)[^"]*${closes('"')})*${closes('"')}`, 'gu'),
  new RegExp(`${opens('[＂″״]')}[^＂″״]*${closes('[＂″״]')}`, 'gu'),
  new RegExp(`${opens('[‘‚]')}[^‘‚’]*(?:[\\p{L}]’[\\p{L}][^‘‚’]*)*${closes('[’‘]')}`, 'gu'),
  // An apostrophe before figures or a word cut short opens nothing: `the ’90s`, `’til`.
  new RegExp(`${opens("'")}(?!\\d|(?:em|til|tis|twas|cause|n|s)\\b)[^']*(?:\\p{L}'\\p{L}[^']*)*${closes("'")}`, 'giu'),
]

/** Marks that are several signs in a memo. */
const longOpening = /(?:``|,,|\\enquote\*?\{|&#?\w+;)$/u
const longClosing = /^(?:''|``|&#?\w+;)/u
const longestMark = 10

/** All pairs that a paragraph may have: of marks that open in one language and close in another the first tells which they do here. */
function marksIn(prose: string): readonly RegExp[] {
  const opensWith = (mark: string, signs: RegExp): boolean => signs.exec(prose)?.[0] === mark
  return [
    ...marks,
    opensWith('»', /[«»]/u) ? /»[^«»]*[«»]/gu : /«[^«»]*»/gu,
    opensWith('›', /[‹›]/u) ? /›[^‹›]*[‹›]/gu : /‹[^‹›]*›/gu,
    ...(opensWith('”', /[“”„]/u) ? [/”[^“”]*[“”]/gu] : []),
  ]
}

/** Every quotation of a memo, in order; of one within another only the outer. */
export function quotationsOf(memo: Memo, sentences: readonly MemoSentence[]): readonly MemoQuotation[] {
  const blocks = blockQuotations(memo, sentences)
  const paragraphs = [...paragraphsOf(memo.citingProse)]
  const marked = paragraphs.map(({ start, end }) =>
    markedIn(memo.citingProse.slice(start, end)).map((one) => ({ start: start + one.start, end: start + one.end })),
  )
  const runOn = runOnParts(memo.citingProse, paragraphs, marked, (whole) =>
    touching(sentences, whole, ({ span }) => span).some(({ cited }) =>
      cited.some(({ citation }) => whole.start < citation.span.start && citation.span.end <= whole.end),
    ),
  )
  const inline: MemoQuotation[] = []
  let following: MemoQuotation['cited'] = []
  // From the last one on: what is cited for a quotation over several paragraphs stands behind the last.
  for (const index of [...paragraphs.keys()].reverse()) {
    const parts = runOn[index] ?? []
    const outer = (marked[index] ?? []).filter((one) => !parts.some(({ whole }) => holds(whole, one)))
    const own = parts.flatMap(({ span, whole }): readonly MemoQuotation[] => {
      const sentence = sentenceAround(whole, sentences, outer)
      if (!sentence) return []
      const cited = citedFor(whole, sentence, outer)
      const text = memo.text.slice(span.start, span.end)
      return [{ span, whole, kind: 'marks', text, sentence, cited: cited.length ? cited : following }]
    })
    const all = [...quotedIn(memo, outer, sentences), ...own].sort((a, b) => a.span.start - b.span.start)
    following = all[0]?.cited ?? []
    inline.push(...all)
  }
  const isInBlock = ({ whole }: MemoQuotation): boolean => touching(blocks, whole, (one) => one.whole).length > 0
  return [...blocks, ...inline.filter((one) => !isInBlock(one))].sort((a, b) => a.span.start - b.span.start)
}

/** Marks that open a quotation in a paragraph that cites something, where nothing closes it: its words are no quotation to any check. */
export function openMarksOf(
  { citingProse }: Memo,
  { quotations, cited }: { readonly quotations: readonly MemoQuotation[]; readonly cited: readonly Cited[] },
): readonly OpenMark[] {
  return [...paragraphsOf(citingProse)].flatMap(({ start, end }) => {
    const here = touching(cited, { start, end }, ({ citation }) => citation.span)
    if (!here.length) return []
    const marksHere = citingProse.slice(start, end).matchAll(openMark)
    return Array.from(marksHere, ({ index }) => ({ start: start + index, end: start + index + 1 }))
      .filter((mark) => !touching(quotations, mark, ({ whole }) => whole).length)
      .flatMap((span): readonly OpenMark[] => {
        const of = here.find(({ citation }) => citation.span.start > span.start) ?? here.at(-1)
        return of ? [{ span, of }] : []
      })
  })
}

interface OpenMark {
  readonly span: Span
  /** What its words are probably from. */
  readonly of: Cited
}

const openMark = new RegExp(`[“„](?=\\S)|${opens('"')}`, 'gu')

/** What stands between quotation marks in a paragraph, marks included; of one within another only the outer. A mark that closes one opens no other. */
export function markedIn(prose: string): readonly Span[] {
  const found = marksIn(prose).flatMap((pattern) =>
    [...prose.matchAll(pattern)].map(({ 0: words, index }) => ({ start: index, end: index + words.length })),
  )
  const inOrder = [...found].sort((a, b) => a.start - b.start || b.end - a.end)
  const inner = new Set<Span>()
  let last: Span | undefined
  for (const [index, one] of inOrder.entries()) {
    const next = inOrder[index + 1]
    const isOver = last && (one.end <= last.end || one.start === last.end - 1)
    if (isOver || (next && holds(next, one))) inner.add(one)
    if (!isOver) last = one
  }
  return inOrder.filter((one) => !inner.has(one))
}

function quotedIn({ text }: Memo, all: readonly Span[], sentences: readonly MemoSentence[]): readonly MemoQuotation[] {
  return all.flatMap((whole): readonly MemoQuotation[] => {
    const sentence = sentenceAround(whole, sentences, all)
    const span = { start: whole.start + 1, end: whole.end - 1 }
    // Of LaTeX's marks and entities, several signs each, the prose has one and spaces.
    const [opening = ''] = longOpening.exec(text.slice(Math.max(0, span.start - longestMark), span.start)) ?? []
    const [closing = ''] = longClosing.exec(text.slice(span.end, span.end + longestMark)) ?? []
    const marked = {
      start: opening ? span.start - opening.length : whole.start,
      end: closing ? span.end + closing.length : whole.end,
    }
    const words = text.slice(span.start, span.end)
    return sentence
      ? [{ span, whole: marked, kind: 'marks', text: words, cited: citedFor(whole, sentence, all), sentence }]
      : []
  })
}

/** The sentence that holds the quotation; where it, or another one in the same sentence, quotes several, all of them as one. */
function sentenceAround(
  quotation: Span,
  sentences: readonly MemoSentence[],
  all: readonly Span[],
): MemoSentence | undefined {
  const touched = touching(sentences, quotation, ({ span }) => span)
  const [first, last] = [touched[0], touched.at(-1)]
  if (!first || !last) return first
  const over = touching(all, last.span, (one) => one).find(({ end }) => end > Math.max(last.span.end, quotation.end))
  if (over) return sentenceAround({ start: quotation.start, end: over.end }, sentences, all)
  if (first === last) return first
  const span = { start: first.span.start, end: last.span.end }
  return { span, cited: touched.flatMap(({ cited }) => cited) }
}

/**
 * The first citation behind the quotation in its sentence, else the last one before it. That one stands for it as well where authors are named in turn,
 * each before the own words: `@a speaks of “…”, and @b of “…”`.
 */
function citedFor(quotation: Span, { span, cited }: MemoSentence, all: readonly Span[]): readonly Cited[] {
  const outside = cited.filter(({ citation }) => !holds(quotation, citation.span))
  const behind = outside.find(({ citation }) => citation.span.end > quotation.end)
  const before = [...outside].reverse().find(({ citation }) => citation.span.end <= quotation.start)
  const [first] = touching(all, span, (one) => one)
  const isInTurn =
    behind?.item.inText && before?.item.inText && (first?.start ?? 0) > (outside[0]?.citation.span.start ?? 0)
  const chosen = isInTurn ? before : (behind ?? outside.at(-1))
  return outside.filter(({ citation }) => citation === chosen?.citation)
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end && outer !== inner
}
