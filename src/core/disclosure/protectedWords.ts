import { isProtected, isProtectedInterview, termsOfPassage } from '../terms/terms.js'
import type { Corpus } from '../corpus/corpus.js'
import type { Span, Terms } from '../model.js'
import type { CorpusPlace } from '../quotation/search.js'
import { areUnitsKnown, unitsOf } from '../quotation/units.js'
import { isWhole } from '../quotation/wholeQuotation.js'
import { isSameRef, type SourceText } from '../corpus/source/sourceText.js'
import type { MemoQuotation } from '../cited/quotations.js'
import type { Checked } from '../cited/checked.js'
import type { MemoSentence } from '../cited/sentences.js'
import { wordsOfSentence } from '../cited/sentenceWords.js'
import { protectedTexts, sharedTexts, type Texts } from '../cited/texts.js'
import { fewestBesideCitation, placesOf, prepareVerbatimRuns, verbatimRuns } from '../quoted/unmarked.js'
import { countWords } from '../language/words.js'
import { undisguised } from './plainLook.js'
import { otherInitial } from '../quoted/verdict.js'
import { rememberedOf } from '../text/remember.js'

/** Words of a protected interview, to the letter, that stand in a memo without a citation of it, or at length without quotation marks. */
export interface ProtectedWords {
  readonly span: Span
  readonly sentence: MemoSentence
  /** Undefined where they stand without quotation marks. */
  readonly quotation?: MemoQuotation
  /** In protected interviews, and nowhere on the record. */
  readonly places: readonly [CorpusPlace, ...CorpusPlace[]]
  /** Whether they were said off the record, wherever they stand. */
  readonly isClosed: boolean
  /** Whether so many words in a row are hardly anybody else's; off the record fewer are taken for theirs. */
  readonly isTelling: boolean
}

/** Fewer words in quotation marks may stand anywhere by chance. */
const fewestMarked = 4
/** So many in quotation marks are hardly chance. */
const fewestTelling = 6

/** Computed once for all rules. */
export function protectedWordsIn(checked: Checked): readonly ProtectedWords[] {
  return wordsBy(checked.quotations, checked)
}

const wordsBy = rememberedOf((_: Checked['quotations'], checked: Checked): readonly ProtectedWords[] => {
  const texts = textsOf(checked)
  return [
    ...checked.quotations.flatMap((quotation) => quoted(quotation, texts, checked)),
    ...checked.sentences.flatMap((sentence) => unmarked(sentence, texts, checked)),
  ]
})

/**
 * Reads the texts that were not read yet and looks for the memo's quotations in them, in steps, so that a shell can do something else in between.
 * Gives the quotations that stand there and must be looked for among what is on the record, too, and each text that is read next.
 */
export function* prepareProtectedWords(checked: Checked): Iterable<string | SourceText | undefined> {
  const texts = textsOf(checked)
  yield* prepareVerbatimRuns(texts)
  for (const interview of texts.interviews()) {
    const source = texts.sourceOf(interview.key)
    if (!source || areUnitsKnown(interview, source)) continue
    yield source
    unitsOf(interview, source)
  }
  for (const { text } of checked.quotations) {
    const words = spellingsOf(text, checked)
    const isHere = words.some((one) => placesOf(texts, one).length > 0)
    if (isHere) yield* words
    else yield undefined
  }
}

const none = new Map<string, never>()

function textsOf({ corpus, protectedTexts: stored = none }: Checked): Texts {
  return protectedTexts(corpus, stored)
}

/** The words, and with their first letter in the other case; nothing where they are too few. */
function spellingsOf(text: string, { answersWholeQuotations }: Checked): readonly string[] {
  const isEnough = answersWholeQuotations ? isWhole(text) : countWords(text) >= fewestMarked
  const plain = undisguised(text)
  return !isEnough ? [] : [plain, otherInitial(plain) ?? []].flat()
}

function quoted(quotation: MemoQuotation, texts: Texts, checked: Checked): readonly ProtectedWords[] {
  const { text, span, sentence, cited } = quotation
  const words = spellingsOf(text, checked)
  const places = words.flatMap((one) => placesOf(texts, one))
  if (!places.length || isToldBy(cited, places, checked)) return []
  const open = words.flatMap((one) => {
    const found = checked.find(one)
    return found.kind === 'found' ? found.places : []
  })
  const isTelling = countWords(text) >= fewestTelling
  return toWords({ span, sentence, quotation, isTelling }, places, open, checked.corpus)
}

function unmarked(sentence: MemoSentence, texts: Texts, checked: Checked): readonly ProtectedWords[] {
  const { corpus } = checked
  const { start } = sentence.span
  const words = undisguised(wordsOfSentence(sentence, checked).own)
  return verbatimRuns(texts, words).flatMap((run) => {
    const own = words.slice(run.span.start, run.span.end)
    if (isToldBy(sentence.cited, run.places, checked) && countWords(own) < fewestBesideCitation) return []
    const open = verbatimRuns(sharedTexts(corpus), own)
    const span = { start: start + run.span.start, end: start + run.span.end }
    const found = { span, sentence, isTelling: true }
    return toWords(
      found,
      run.places,
      open.flatMap(({ places }) => places),
      corpus,
    )
  })
}

/** Whether a citation tells the words as was agreed: it gives the description, and they were not said off the record. */
function isToldBy(cited: MemoQuotation['cited'], places: readonly CorpusPlace[], { corpus }: Checked): boolean {
  return cited.some(
    ({ item, interview }) =>
      interview &&
      isProtectedInterview(interview) &&
      places.some((place) => place.key === item.key && termsOf(place, corpus) !== 'off record'),
  )
}

/** What is on the record as well is nobody's secret. */
function toWords(
  found: Pick<ProtectedWords, 'span' | 'sentence' | 'quotation' | 'isTelling'>,
  places: readonly CorpusPlace[],
  open: readonly CorpusPlace[],
  corpus: Corpus,
): readonly ProtectedWords[] {
  if ([...places, ...open].some((place) => !isProtected(termsOf(place, corpus)))) return []
  const free = places.filter((place) => termsOf(place, corpus) !== 'off record')
  const [first, ...more] = free.length ? free : places
  const isClosed = !free.length
  // What was said off the record may stand nowhere, so that few words of it are enough.
  return first ? [{ ...found, places: [first, ...more], isClosed, isTelling: found.isTelling || isClosed }] : []
}

/** The terms of the passage where words stand. */
export function termsOf({ key, refs: [ref] }: CorpusPlace, corpus: Corpus): Terms {
  const interview = corpus.interview(key)
  const passage = interview?.passages.find((one) => isSameRef(one.ref, ref))
  return interview && passage ? termsOfPassage(interview, passage) : (interview?.terms ?? 'off record')
}
