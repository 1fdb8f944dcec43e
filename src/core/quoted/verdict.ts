import { isProtected, termsOfPassage } from '../terms/terms.js'
import type { Interview, PassageRef } from '../model.js'
import { passagesCited } from '../citation/resolve.js'
import type { Nearest, QuotedPlace } from '../quotation/result.js'
import type { CorpusPlace, CorpusVerification } from '../quotation/search.js'
import { nearestInCited, verifyQuotation } from '../quotation/verify.js'
import { isSameRef, type SourceText } from '../corpus/source/sourceText.js'
import { remembered, rememberedBeside, rememberedOf } from '../text/remember.js'
import { languageOf } from '../language/language.js'
import { countWords } from '../language/words.js'
import { attributionsIn } from '../sentence/attribution/attributions.js'
import { headerOf } from '../cited/header.js'
import type { MemoQuotation } from '../cited/quotations.js'
import type { Checked } from '../cited/checked.js'
import type { Cited, MemoSentence } from '../cited/sentences.js'
import { wordsOfSentence } from '../cited/sentenceWords.js'
import { isWhole } from '../quotation/wholeQuotation.js'
import { isQuotedSpeech, isTitle, isTitleCase } from './titles.js'

const knownLanguage = remembered(languageOf)

/** What is known of a quotation that cites an interview. */
export type Verdict =
  | { readonly kind: 'verbatim' }
  /** Verbatim, but for the case of the first letter. */
  | { readonly kind: 'initial'; readonly key: string }
  /**
   * Verbatim, but elsewhere: in another passage, or in another interview. `cited` is empty where no passage is named, `places` where a protected text
   * has the words and does not say where.
   */
  | {
      readonly kind: 'misplaced'
      readonly key: string
      readonly cited: readonly PassageRef[]
      readonly places: readonly CorpusPlace[]
    }
  | { readonly kind: 'altered'; readonly key: string; readonly nearest?: Nearest }
  | {
      readonly kind: 'unchecked'
      readonly key: string
      readonly reason: 'no-source' | 'source-differs' | 'source-incomplete' | 'translated' | 'not-in-corpus'
    }

/** Fewer words in quotation marks may as well be the memo's own irony as a quotation. */
const fewestWords = 3
/** Fewer words stand in many texts by chance. */
const fewestWordsElsewhere = 4

/** So alike no two sentences are by chance. */
const surelyTheSame = 0.85

/** Below, the nearest passage is another sentence, and a comparison with it would only confuse. */
const leastLikeness = 0.5

/** Whether the nearest words of the source are those that a quotation was made of. */
export function isLike({ likeness }: Nearest): boolean {
  return likeness >= leastLikeness
}

/** Undefined where no interview is cited for the words, or where they need not be a quotation of it at all, a title say. */
export const verdictOf = rememberedOf((quotation: MemoQuotation, checked: Checked): Verdict | undefined =>
  judgeWithInitial(quotation, checked),
)

/** The words that a verdict would look for in the whole corpus; undefined where it need not. */
export function wantedOf(quotation: MemoQuotation, checked: Checked): string | undefined {
  let wanted: string | undefined
  const find = (text: string): CorpusVerification => {
    wanted = text
    return { kind: 'not-found' }
  }
  judge(quotation, { ...checked, find })
  return wanted
}

/** Whoever quotes from within a sentence, or makes one of a part, may change the first letter without thinking of it. */
function judgeWithInitial(quotation: MemoQuotation, checked: Checked): Verdict | undefined {
  const verdict = judge(quotation, checked)
  if (verdict?.kind === 'verbatim' || verdict?.kind === 'misplaced') return verdict
  const text = otherInitial(quotation.text)
  // In the interviews that are cited, and no further: the whole corpus was looked through for the words as they stand.
  const other = text === undefined ? undefined : judge({ ...quotation, text }, { ...checked, find: nowhere })
  if (other?.kind === 'misplaced') return other
  return other?.kind === 'verbatim' ? { kind: 'initial', key: quotation.cited[0]?.item.key ?? '' } : verdict
}

const nowhere = (): CorpusVerification => ({ kind: 'not-found' })

/** The words with their first letter in the other case; undefined where they begin with no letter. */
export function otherInitial(text: string): string | undefined {
  const [, marks = '', letter] = /^([*_]*)(\p{L})/u.exec(text) ?? []
  if (letter === undefined) return undefined
  const other = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()
  return marks + other + text.slice(marks.length + letter.length)
}

interface Looked {
  readonly key: string
  readonly cited: readonly PassageRef[]
  readonly result: ReturnType<typeof verifyQuotation>
  /** Whether the text must not say where it has the words. */
  readonly isPlaceless: boolean
}

function judge(quotation: MemoQuotation, checked: Checked): Verdict | undefined {
  const { text, cited, sentence } = quotation
  const looked = cited.flatMap((one) => look(text, one, checked) ?? [])
  const [first] = looked
  if (!first) return ofListedInterview(quotation)
  const elsewhere: CorpusPlace[] = []
  for (const one of looked) {
    if (isHere(one)) return { kind: 'verbatim' }
    const { key, result, isPlaceless } = one
    if (result.kind === 'found' && !isPlaceless) elsewhere.push(...result.places.map((place) => ({ key, ...place })))
  }
  const isElsewhere = looked.some(({ result }) => result.kind === 'found')
  const words = countWords(text)
  const isOfTitle = isTitleCase(text) && !isQuotedSpeech(quotation, checked) && !looked.some(isNearlyHere)
  if (!isElsewhere && isOfTitle) return undefined
  if (isElsewhere) return { kind: 'misplaced', key: first.key, cited: first.cited, places: elsewhere }
  const isCounted =
    words >= fewestWords || (words > 1 && (looked.some(isInMissingText) || givenAsWords(sentence, checked)))
  if (!isCounted) return undefined
  const found = words < fewestWordsElsewhere && !namesOther(sentence, cited, checked) ? undefined : checked.find(text)
  if (found?.kind === 'found') return { kind: 'misplaced', key: first.key, cited: first.cited, places: found.places }
  const open = looked.find((one) => isOpen(one.result) && !isRefuted(one))
  if (open?.result.kind === 'unchecked' && open.result.reason !== 'no-words')
    return { kind: 'unchecked', key: open.key, reason: open.result.reason }
  const verdict = altered(looked)
  const isOther = verdict?.kind === 'altered' && !verdict.nearest && isTranslated(text, looked, checked)
  return isOther ? { kind: 'unchecked', key: verdict.key, reason: 'translated' } : verdict
}

/** Words of interviews that a bibliography alone has. Of somebody else's that is all there need be, and its title is no quotation. */
function ofListedInterview({ text, cited }: MemoQuotation): Verdict | undefined {
  const [first] = cited
  const isQuoted = countWords(text) >= fewestWords && !isTitleCase(text)
  if (!first || !isQuoted || !cited.every(({ entry }) => entry?.item.type === 'interview')) return undefined
  return { kind: 'unchecked', key: first.item.key, reason: 'not-in-corpus' }
}

/** Whether words are in the memo's language and the interview in another: then they may be a translation, and prove nothing. */
function isTranslated(text: string, looked: readonly Looked[], { memo, corpus, protectedTexts }: Checked): boolean {
  const spoken = looked.map(
    ({ key }) =>
      corpus.interview(key)?.language?.slice(0, 2).toLowerCase() ??
      knownLanguage((corpus.sourceOf(key) ?? protectedTexts?.get(key))?.text ?? ''),
  )
  const own =
    knownLanguage(text) ?? headerOf(memo).language?.slice(0, 2).toLowerCase() ?? knownLanguage(memo.citingProse)
  return own !== undefined && spoken.every((language) => language !== undefined && language !== own)
}

/** Whether the sentence gives something to somebody whose interview it does not cite: his few words may be looked for as well. */
function namesOther(sentence: MemoSentence, cited: readonly Cited[], checked: Checked): boolean {
  const given = attributionsIn(sentence, checked).flatMap(({ speakers }) => speakers)
  return given.length > 0 && !given.some((one) => cited.some(({ interview }) => interview === one.interview))
}

/** "Her phrase was “highly likely”": few words are a quotation as well where the sentence says so. */
function givenAsWords(sentence: MemoSentence, checked: Checked): boolean {
  return /\b(?:phrase|words|term|expression|formula|wording|verbatim|literally)\b/i.test(
    wordsOfSentence(sentence, checked).own,
  )
}

function isOpen(result: Looked['result']): boolean {
  return result.kind === 'unchecked' && result.reason !== 'no-words'
}

/** Whether the text lacks some paragraphs or has other words in them, but none of those cited, or has all but the same words: then the quotation is not only unchecked. */
function isRefuted({ cited, result }: Looked): boolean {
  if (result.kind !== 'unchecked' || result.reason !== 'source-incomplete') return false
  const { nearest, missing } = result
  if (nearest && nearest.likeness >= surelyTheSame && !holds(missing, nearest.ref)) return true
  return cited.length > 0 && !cited.some((ref) => holds(missing, ref))
}

/** Whether the cited paragraph itself is one that the text lacks or has other words in, or no text is here at all. */
function isInMissingText({ cited, result }: Looked): boolean {
  if (result.kind !== 'unchecked') return false
  if (result.reason === 'no-source' || result.reason === 'source-differs') return true
  return result.reason === 'source-incomplete' && cited.some((ref) => holds(result.missing, ref))
}

/**
 * Where words stand for one source that is cited for them, however few they are, and whatever else they may be. Undefined for its title, which
 * is no quotation where they do not stand in it.
 */
export function placeOfWords(
  text: string,
  one: Cited,
  checked: Checked,
): 'verbatim' | 'elsewhere' | 'not-found' | 'unchecked' | undefined {
  const looked = [text, otherInitial(text) ?? []].flat().flatMap((words) => lookFor(words, one, checked) ?? [])
  const found = looked.find(({ result }) => result.kind === 'found')
  if (found) return isHere(found) ? 'verbatim' : 'elsewhere'
  if (one.interview && isTitle(text, one.interview.title)) return undefined
  const isUnchecked =
    !looked.length || looked.some((here) => isOpen(here.result)) || isTranslated(text, looked, checked)
  return isUnchecked ? 'unchecked' : 'not-found'
}

/** Every place in which words stand that are quoted from one source, if it may say so. */
export function placesOfWords(text: string, one: Cited, checked: Checked): readonly QuotedPlace[] {
  const looked = [text, otherInitial(text) ?? []].flat().flatMap((words) => lookFor(words, one, checked) ?? [])
  return looked.flatMap(({ result, isPlaceless }) => (result.kind === 'found' && !isPlaceless ? result.places : []))
}

/** Whether a cited passage has nearly the words. */
function isNearlyHere({ cited, result }: Looked): boolean {
  const nearest = 'nearest' in result ? result.nearest : undefined
  return nearest !== undefined && isLike(nearest) && holds(cited, nearest.ref)
}

function isHere({ cited, result }: Looked): boolean {
  if (result.kind !== 'found') return false
  return cited.length === 0 || result.places.some((place) => place.refs.some((ref) => holds(cited, ref)))
}

/** A title is no quotation. */
function look(text: string, one: Cited, checked: Checked): Looked | undefined {
  return one.interview && isTitle(text, one.interview.title) ? undefined : lookFor(text, one, checked)
}

/** What was said off the record is neither confirmed nor shown. */
function lookFor(text: string, { item, interview }: Cited, checked: Checked): Looked | undefined {
  const { corpus, protectedTexts, answersWholeQuotations } = checked
  if (!interview || interview.terms === 'off record') return undefined
  const cited = passagesCited(item, interview, corpus).map(({ ref }) => ref)
  const shared = corpus.sourceOf(interview.key)
  const isAsked = !shared && (!answersWholeQuotations || isWhole(text))
  const hidden = isAsked ? protectedTexts?.get(interview.key) : undefined
  const source = shared ?? hidden
  const result = hidden ? verifyQuotation(text, interview, hidden) : verified(interview, shared)(text)
  const isPlaceless = Boolean(hidden && answersWholeQuotations)
  const looked = { key: interview.key, cited, isPlaceless }
  if (!source || !('nearest' in result)) return { ...looked, result }
  if (isPlaceless) return { ...looked, result: without(result) }
  const { nearest: found } = result
  const nearest = result.kind === 'not-found' ? nearestInCited(text, found, cited, interview, source) : found
  return { ...looked, result: { ...result, nearest: disclosable(nearest, interview, Boolean(hidden)) } }
}

type Missed = Extract<Looked['result'], { readonly nearest?: unknown }>

/** The same without what comes near to the words. */
function without(result: Missed): Missed {
  return result.kind === 'not-found'
    ? { kind: 'not-found' }
    : { kind: 'unchecked', reason: result.reason, missing: result.missing }
}

/** The words of a protected passage prove a quotation, and are shown in our own views alone, where somebody asks for them: of it the place is told. */
function disclosable(nearest: Nearest, interview: Interview, isStored: boolean): Nearest {
  const passage = interview.passages.find(({ ref }) => isSameRef(ref, nearest.ref))
  const isShared = !isStored && passage && !isProtected(termsOfPassage(interview, passage))
  return isShared ? nearest : { ...nearest, text: '', diff: [] }
}

/** Remembered as long as the interview and its text stay the same: a memo keeps its quotations from one edit to the next. */
const verified = rememberedBeside((interview: Interview, source: SourceText | undefined) =>
  remembered((text) => verifyQuotation(text, interview, source)),
)

function altered(looked: readonly Looked[]): Verdict | undefined {
  const missed = looked.flatMap(({ key, result }) =>
    result.kind === 'not-found' || (result.kind === 'unchecked' && result.reason === 'source-incomplete')
      ? [{ key, nearest: result.nearest }]
      : [],
  )
  const [best] = missed.sort((a, b) => (b.nearest?.likeness ?? 0) - (a.nearest?.likeness ?? 0))
  if (!best) return undefined
  const { key, nearest } = best
  return nearest ? { kind: 'altered', key, nearest } : { kind: 'altered', key }
}

function holds(refs: readonly PassageRef[], ref: PassageRef): boolean {
  return refs.some((one) => isSameRef(one, ref))
}
