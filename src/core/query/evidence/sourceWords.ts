import { nearestSentence } from '../../assess/nearest.js'
import type { Corpus } from '../../corpus/corpus.js'
import { differingIn } from '../../corpus/source/differing.js'
import { isSameRef, type SourceBlock, type SourceText } from '../../corpus/source/sourceText.js'
import { hiddenNames } from '../../corpus/voiceNames.js'
import { mentionsName } from '../../language/foldName.js'
import type { Anchor, Interview, Passage, Span } from '../../model.js'
import { anchorSpan } from '../../passage/anchorSpan.js'
import { sentencesOf, wholeSentences } from '../../passage/passageSentences.js'
import { isProtected, termsOfPassage } from '../../terms/terms.js'
import { markedAgainst, termsIn } from './compareWords.js'
import type { AroundPassage, DisplayedWords, SourceWords } from './evidenceTypes.js'

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
  /** A stretch of the text whose sentence is wanted. */
  readonly span: Span | undefined
  /** Terms of the memo's sentence that are not to be told as a difference. */
  readonly besides: ReadonlySet<string>
}

/** In UTF-16 units: as much of the sentence is shown, of the passage on either side of it, and of a passage for the context. */
const mostOfSentence = 1500
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
  const place = placeOf(blocks, source, wanted, sought)
  if (!place) return none('no-passage', first)
  const words = shown(wanted, sought, source, place, shared !== undefined)
  return { passage: place.passage, words }
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

/** The sentences that a claim's anchor touches, else the sentence that says most of the memo's, else the first. */
function placeOf(
  blocks: readonly InPassage[],
  source: SourceText,
  { corpus, interview }: Wanted,
  { anchors, memo, span: wanted }: Sought,
): PlaceOfSentence | undefined {
  for (const one of wanted ? blocks : [])
    if (wanted && one.block.span.start <= wanted.start && wanted.end <= one.block.span.end)
      return { ...one, span: wholeSentences(sentencesOf(source, one.block), wanted) }
  for (const anchor of anchors) {
    const one = blocks.find(({ block }) => isSameRef(block.ref, anchor.ref))
    const span = one && anchorSpan(source, anchor)
    if (one && span) return { ...one, span: wholeSentences(sentencesOf(source, one.block), span) }
  }
  const all = blocks.map(({ block }) => block)
  const nearest = nearestSentence(memo ?? '', all, source, interview, corpus)?.unit
  const passage = blocks.find(({ block }) => block === nearest?.block)
  return nearest && passage && { ...passage, span: nearest.span }
}

function shown(
  wanted: Wanted,
  { memo, besides }: Sought,
  source: SourceText,
  place: PlaceOfSentence,
  isShared: boolean,
): SourceWords {
  const { corpus, interview, showsProtected } = wanted
  const { passage, block, span } = place
  const text = source.text.slice(span.start, Math.min(span.end, span.start + mostOfSentence))
  const hidden = showsProtected ? [] : hiddenNames(corpus, interview)
  const around = aroundOf(wanted, source, place, !isShared).filter(
    ({ before, after }) => !mentionsName(`${before} ${after}`, hidden),
  )
  if (mentionsName(text, hidden)) return { state: 'names' }
  const own = memo === undefined ? undefined : markedAgainst(memo, termsIn(text), besides)
  const theirs = memo === undefined ? undefined : markedAgainst(text, termsIn(memo))
  const words: DisplayedWords = {
    state: 'shown',
    isProtected: isProtected(termsOfPassage(interview, passage)) || !isShared,
    isShared,
    isChanged: differingIn(interview, source).some((ref) => isSameRef(ref, block.ref)),
    sentence: theirs?.words ?? [{ text, isOnlyHere: false }],
    span,
    onlyInMemo: own?.only ?? [],
    onlyInSource: theirs?.only ?? [],
    around,
  }
  return words
}

/** The passage itself, the question under which it stands and a paragraph either side, as far as each may be shown. */
function aroundOf(
  wanted: Wanted,
  source: SourceText,
  { passage, block, span }: PlaceOfSentence,
  isStored: boolean,
): readonly AroundPassage[] {
  const { interview } = wanted
  const paragraphs = source.blocks.filter(({ ref }) => ref.kind === 'paragraph' || ref === block.ref)
  const at = paragraphs.indexOf(block)
  const question = source.blocks.find(({ ref }) => ref.kind === 'question' && ref.number === passage.question)
  const others = [question, paragraphs[at - 1], paragraphs[at + 1]].flatMap((one) => {
    const of = one && one !== block && interview.passages.find(({ ref }) => isSameRef(ref, one.ref))
    return one && of && !closedState(wanted, of, isStored) ? [{ passage: of, block: one }] : []
  })
  return [{ passage, block }, ...others]
    .sort((a, b) => a.block.span.start - b.block.span.start)
    .map((one) => (one.block === block ? hereOf(source, passage, block, span) : contextOf(source, one)))
}

function hereOf(source: SourceText, passage: Passage, block: SourceBlock, span: Span): AroundPassage {
  const from = Math.max(block.span.start, wordStart(source.text, span.start - mostBeside, block.span.start))
  const shownEnd = Math.min(span.end, span.start + mostOfSentence)
  const to = Math.min(block.span.end, shownEnd + mostBeside)
  return {
    passage,
    isHere: true,
    before: source.text.slice(from, span.start),
    after: source.text.slice(span.end, Math.max(span.end, to)),
    isCutBefore: from > block.span.start,
    isCutAfter: to < block.span.end || shownEnd < span.end,
  }
}

function contextOf(source: SourceText, { passage, block: { span } }: InPassage): AroundPassage {
  const end = Math.min(span.end, span.start + mostOfContext)
  return {
    passage,
    isHere: false,
    before: source.text.slice(span.start, end),
    after: '',
    isCutBefore: false,
    isCutAfter: end < span.end,
  }
}

/** Not in the middle of a word, where one begins soon. */
function wordStart(text: string, from: number, least: number): number {
  if (from <= least) return least
  const blank = text.slice(from, from + 40).search(/\s/)
  return blank < 0 ? from : from + blank + 1
}
