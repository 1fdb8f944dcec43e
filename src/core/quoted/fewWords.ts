import { isProtectedInterview } from '../terms/terms.js'
import { passagesCited } from '../citation/resolve.js'
import { type Guard, guardOf } from '../quotation/guarded.js'
import type { DiffPart, Nearest } from '../quotation/result.js'
import { tokensOf } from '../quotation/tokenizer.js'
import { nearestAt } from '../quotation/verify.js'
import { isSameRef } from '../corpus/source/sourceText.js'
import { plainWords } from '../language/foldName.js'
import { attributionsIn, isAttributionDenied } from '../sentence/attribution/attributions.js'
import type { MemoQuotation } from '../cited/quotations.js'
import type { Checked } from '../cited/checked.js'
import { speakersNamedIn } from '../sentence/attribution/speakers.js'
import { wordsOfSentence } from '../cited/sentenceWords.js'
import { countWords } from '../language/words.js'
import { verdictOf } from './verdict.js'
import { beginAlike } from '../language/stem.js'

/** A word or two that somebody is said to have said where he did not. */
export interface FewWords {
  readonly key: string
  readonly nearest?: Nearest
  /** Whether a number in them is another than the source's, or the source denies them: nobody writes that in quotation marks for irony. */
  readonly isSure: boolean
}

/** More are a quotation whatever the sentence says. */
const mostWords = 2
/** A citation further on may stand for what comes between. */
const furthest = 60

/**
 * The word or two in quotation marks that the only paragraph cited for them does not have, in whatever form, though the sentence says that its
 * speaker said them. Undefined where they may be the memo's own irony, a title or a name.
 */
export function fewWordsMissed(quotation: MemoQuotation, checked: Checked): FewWords | undefined {
  const { kind, text, cited, whole } = quotation
  const [one] = cited
  const interview = one?.interview
  if (kind !== 'marks' || !one || cited.length > 1 || !interview || countWords(text) > mostWords) return undefined
  const gap = checked.memo.text.slice(whole.end, one.citation.span.start)
  if (one.citation.span.start < whole.end || gap.length > furthest || verdictOf(quotation, checked)) return undefined
  if (isProtectedInterview(interview) || isName(text) || !isGiven(quotation, checked)) return undefined
  const [passage, ...more] = passagesCited(one.item, interview, checked.corpus)
  const source = checked.corpus.sourceOf(interview.key)
  const block = passage && source?.blocks.find(({ ref }) => isSameRef(ref, passage.ref))
  if (!source || !block || more.length) return undefined
  const found = nearestAt(text, [passage.ref], interview, source)
  const nearest = found && isSameRef(found.ref, passage.ref) ? found : undefined
  const isSure = nearest !== undefined && (hasOtherNumber(nearest.diff) || isDenied(nearest.diff))
  if (!isSure && !isForeign(text, source.text.slice(block.span.start, block.span.end))) return undefined
  return { key: interview.key, isSure, ...(nearest ? { nearest } : {}) }
}

/** `Halvard`, `Moby-Dick`: without a full stop that makes a sentence of it. */
function isName(text: string): boolean {
  return (text.match(/\p{L}[\p{L}'’-]*/gu) ?? []).every((word) => /^\p{Lu}/u.test(word)) && !/[.!?]$/.test(text)
}

/** Whether the sentence says that the speaker of what is cited says something, or in another language than English names him before the words. */
export function isGiven({ cited, whole, sentence }: MemoQuotation, checked: Checked): boolean {
  const { own } = wordsOfSentence(sentence, checked)
  if (isAttributionDenied(own)) return false
  const isHis = ({ speakers }: Pick<ReturnType<typeof attributionsIn>[number], 'speakers'>): boolean =>
    speakers.some((speaker) => cited.some(({ interview }) => interview === speaker.interview))
  if (attributionsIn(sentence, checked).some(isHis)) return true
  const before = own.slice(0, Math.max(0, whole.start - sentence.span.start))
  return speakersNamedIn(checked.corpus, before).some(isHis) && verbOfCalling.test(before)
}

/** Right before the words, in English or German. */
const verbOfCalling =
  /\b(?:calls?|called|blames?|blamed|speaks? of|spoke of|warns? of|warned of|calls? for|called for|wants?|wanted|spricht von|sprach von|fordert|forderte|nennt|nannte|verlangt|verlangte|warnt vor|warnte vor|sagt|sagte)\b[^.;]{0,40}$/iu

function hasOtherNumber(diff: readonly DiffPart[]): boolean {
  return diff.some(
    (part, index) =>
      part.kind === 'added' &&
      isGuarded(part, 'number') &&
      [diff[index - 1], diff[index + 1]].some((beside) => beside?.kind === 'missing' && isGuarded(beside, 'number')),
  )
}

/** “a mistake” for “no mistake”. */
function isDenied(diff: readonly DiffPart[]): boolean {
  return (
    diff.some((part) => part.kind === 'missing' && isGuarded(part, 'negation')) &&
    !diff.some((part) => part.kind === 'added' && isGuarded(part, 'negation'))
  )
}

function isGuarded({ text }: DiffPart, guard: Guard): boolean {
  return tokensOf(text).some((token) => guardOf(token) === guard)
}

/** Whether a word of the quotation, short ones aside, stands in the paragraph in no form: `deterred` for `deters`. */
function isForeign(text: string, paragraph: string): boolean {
  const own = plainWords(text).split(' ')
  const there = plainWords(paragraph).split(' ')
  return own.some((word) => word.length > 3 && !there.some((other) => beginAlike(word, other, 4)))
}
