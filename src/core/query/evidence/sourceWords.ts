import { decidingSentences } from '../../assess/nearest.js'
import type { Corpus } from '../../corpus/corpus.js'
import { differingIn } from '../../corpus/source/differing.js'
import { isSameRef, type SourceBlock, type SourceText } from '../../corpus/source/sourceText.js'
import { hiddenNames } from '../../corpus/voiceNames.js'
import { mentionsName } from '../../language/foldName.js'
import type { Anchor, Interview, Passage, Span } from '../../model.js'
import { anchorSpan } from '../../passage/anchorSpan.js'
import { sentencesOf, wholeSentences } from '../../passage/passageSentences.js'
import { isProtected, termsOfPassage } from '../../terms/terms.js'
import type { AroundPassage, DecidingSentence, SourceWords } from './evidenceTypes.js'
import type { MarkedWords } from './markKinds.js'
import { markWords } from './wordMarks.js'

/** Of which interview words are wanted, and what may be shown of it. */
export interface Wanted {
  readonly corpus: Corpus
  readonly interview: Interview
  /** The texts of protected interviews that the store of this machine has, by key. */
  readonly protectedTexts?: ReadonlyMap<string, SourceText> | undefined
  /** Somebody has asked in this session for the words of protected sources. */
  readonly showsProtected: boolean
}

/** The passages that may hold the words, the places of a claim in them, and what the memo says, if it says anything. */
export interface Sought {
  readonly passages: readonly Passage[]
  readonly anchors: readonly Anchor[]
  readonly memo: string | undefined
  /** Stretches of the text whose sentences are wanted. */
  readonly spans: readonly Span[]
}

/** In UTF-16 units: as much of a sentence is shown, of the passage on either side of it, and of a passage for the context. */
const mostOfSentence = 6000
const mostBeside = 900
const mostOfContext = 600

export interface Found {
  readonly passage?: Passage
  readonly words: SourceWords
}

/** The words of the source that a sentence of a memo, a claim or a passage is about, with what stands around them. */
export function sourceWords(wanted: Wanted, sought: Sought): Found {
  const { corpus, interview, protectedTexts } = wanted
  const { passages } = sought
  if (interview.terms === 'off record') return none('off-record', passages[0])
  const shared = corpus.sourceOf(interview.key)
  const source = shared ?? protectedTexts?.get(interview.key)
  const [first] = passages
  if (!first) return { words: { state: 'no-passage' } }
  if (passages.every((passage) => closedState(wanted, passage, !shared) === 'off-record'))
    return none('off-record', first)
  if (!source?.blocks.length) return none('no-text', first)
  const open = passages.filter((passage) => !closedState(wanted, passage, !shared))
  if (!open.length) return none('protected', first)
  const blocks = open.flatMap((passage) => {
    const block = source.blocks.find(({ ref }) => isSameRef(ref, passage.ref))
    return block ? [{ passage, block }] : []
  })
  const places = placesOf(blocks, source, wanted, sought)
  const [place] = places
  if (!place) return none('no-passage', first)
  return { passage: place.passage, words: shown(wanted, sought, source, [place, ...places.slice(1)], !shared) }
}

function none(state: Exclude<SourceWords['state'], 'shown'>, passage: Passage | undefined): Found {
  return passage ? { passage, words: { state } } : { words: { state } }
}

/** Why the words of a passage stay hidden; undefined where they may be shown. What only the store has is protected, whatever the passage says. */
function closedState(
  { interview, showsProtected }: Wanted,
  passage: Passage,
  isStored: boolean,
): 'off-record' | 'protected' | undefined {
  const terms = termsOfPassage(interview, passage)
  if (terms === 'off record') return 'off-record'
  return (isProtected(terms) || isStored) && !showsProtected ? 'protected' : undefined
}

interface InPassage {
  readonly passage: Passage
  readonly block: SourceBlock
}

interface PlaceOfSentence extends InPassage {
  readonly span: Span
}

/** The sentences that are wanted with those that say the rest of the memo's; without either those that a claim's anchor touches, else the first. */
function placesOf(
  blocks: readonly InPassage[],
  source: SourceText,
  { corpus, interview }: Wanted,
  { anchors, memo, spans }: Sought,
): readonly PlaceOfSentence[] {
  const whole = (one: InPassage, span: Span): PlaceOfSentence => ({
    ...one,
    span: wholeSentences(sentencesOf(source, one.block), span),
  })
  const given = spans.flatMap((span) => {
    const one = blocks.find(({ block }) => block.span.start <= span.start && span.end <= block.span.end)
    return one ? [whole(one, span)] : []
  })
  const anchored = anchors.flatMap((anchor) => {
    const one = blocks.find(({ block }) => isSameRef(block.ref, anchor.ref))
    const span = one && anchorSpan(source, anchor)
    return one && span ? [whole(one, span)] : []
  })
  const first = given.length ? given : anchored.slice(0, 1)
  if (memo === undefined && first.length) return first
  const all = blocks.map(({ block }) => block)
  const more = decidingSentences(
    memo ?? '',
    all,
    source,
    interview,
    corpus,
    first.map(({ span }) => span),
  ).flatMap(({ block, span }): readonly PlaceOfSentence[] => {
    const one = blocks.find((here) => here.block === block)
    const isThere = first.some((before) => before.span.start <= span.start && span.end <= before.span.end)
    return one && !isThere ? [{ ...one, span }] : []
  })
  return [...first, ...more]
}

function shown(
  wanted: Wanted,
  { memo }: Sought,
  source: SourceText,
  places: readonly [PlaceOfSentence, ...PlaceOfSentence[]],
  isStored: boolean,
): SourceWords {
  const { corpus, interview, showsProtected } = wanted
  const hidden = showsProtected ? [] : hiddenNames(corpus, interview)
  const sentences = [...places]
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ passage, span }): DecidingSentence => {
      const text = source.text.slice(span.start, Math.min(span.end, span.start + mostOfSentence))
      const words = memo === undefined ? [{ text, isOnlyHere: false }] : markWords(text, { others: [memo] }, corpus)
      return { passage, span, words }
    })
  if (sentences.some(({ words }) => mentionsName(textOf(words), hidden))) return { state: 'names' }
  const around = aroundOf(wanted, source, places, isStored).filter(({ parts }) => !mentionsName(textOf(parts), hidden))
  const differing = differingIn(interview, source)
  return {
    state: 'shown',
    isProtected: isStored || places.some(({ passage }) => isProtected(termsOfPassage(interview, passage))),
    isShared: !isStored,
    isChanged: differing.some((ref) => places.some(({ block }) => isSameRef(ref, block.ref))),
    sentences,
    span: places[0].span,
    onlyInMemo: [],
    onlyInSource: onlyIn(sentences.flatMap(({ words }) => words)),
    around,
  }
}

/** What pieces of a text are together. */
export function textOf(parts: readonly { readonly text: string }[]): string {
  return parts.map(({ text }) => text).join('')
}

/** Words that one side alone has, each once, as written. */
export function onlyIn(words: readonly MarkedWords[]): readonly string[] {
  const found = new Map<string, string>()
  for (const { text, isOnlyHere } of words)
    if (isOnlyHere && !found.has(text.toLowerCase())) found.set(text.toLowerCase(), text)
  return [...found.values()]
}

/** The passages themselves, the question under which the first stands and a paragraph either side, as far as each may be shown. */
function aroundOf(
  wanted: Wanted,
  source: SourceText,
  places: readonly [PlaceOfSentence, ...PlaceOfSentence[]],
  isStored: boolean,
): readonly AroundPassage[] {
  const { interview } = wanted
  const isHere = ({ ref }: SourceBlock): boolean => places.some(({ block }) => block.ref === ref)
  const paragraphs = source.blocks.filter((one) => one.ref.kind === 'paragraph' || isHere(one))
  const near = paragraphs.filter((_, at) =>
    [-1, 0, 1].some((step) => paragraphs.slice(at + step, at + step + 1).some(isHere)),
  )
  const { question } = places[0].passage
  const asked = source.blocks.filter(({ ref }) => ref.kind === 'question' && ref.number === question)
  return [...new Set([...near, ...asked])]
    .sort((a, b) => a.span.start - b.span.start)
    .flatMap((block) => {
      const passage = interview.passages.find(({ ref }) => isSameRef(ref, block.ref))
      if (!passage || (!isHere(block) && closedState(wanted, passage, isStored))) return []
      const spans = places.flatMap((one) => (one.block === block ? one.span : []))
      return [partsOf(source, { passage, block }, spans)]
    })
}

/** Of a long passage what stands around its deciding sentences; of one without, its beginning. */
function partsOf(source: SourceText, { passage, block }: InPassage, spans: readonly Span[]): AroundPassage {
  const deciding = spans
    .map(({ start, end }) => ({ start, end: Math.min(end, start + mostOfSentence) }))
    .sort((a, b) => a.start - b.start)
  const { start, end } = block.span
  const [first, last] = [deciding[0], deciding.at(-1)]
  const from = first ? Math.max(start, wordStart(source.text, first.start - mostBeside, start)) : start
  const to = wordEnd(source.text, last ? last.end + mostBeside : start + mostOfContext, end)
  const edges = [from, ...deciding.flatMap((one) => [one.start, one.end]), to]
  const parts = edges.slice(1).flatMap((until, index) => {
    const text = source.text.slice(edges[index], until)
    return text ? [{ text, isDeciding: index % 2 === 1 }] : []
  })
  return { passage, parts, isCutBefore: from > start, isCutAfter: to < end }
}

/** Not in the middle of a word, where one begins soon. */
function wordStart(text: string, from: number, least: number): number {
  if (from <= least) return least
  const blank = text.slice(from, from + 40).search(/\s/)
  return blank < 0 ? from : from + blank + 1
}

/** The same where it ends. */
function wordEnd(text: string, to: number, most: number): number {
  if (to >= most) return most
  const blank = text.slice(to, Math.min(to + 40, most)).search(/\s|$/)
  return to + blank
}
