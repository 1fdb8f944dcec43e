import { expressesHolder } from '../../citation/clause.js'
import type { Corpus } from '../../corpus/corpus.js'
import { perVersionOf } from '../../corpus/perVersion.js'
import { blank } from '../../text/blank.js'
import type { Claim, Span } from '../../model.js'
import { type Attribution, attributionsIn } from './attributions.js'
import { countStems } from '../evidence/overlap.js'
import { keysIn } from '../evidence/tokens.js'
import type { Rendering } from '../claims/renderings.js'
import type { Checked } from '../../cited/checked.js'
import type { MemoSentence } from '../../cited/sentences.js'
import { sentenceBefore, wordsOfSentence } from '../../cited/sentenceWords.js'
import { foldedWords } from '../../language/keywords.js'
import { roughStemOf } from '../../language/stem.js'
import {
  adverbial,
  attitude,
  forWhom,
  pronoun,
  pronounBesideVoice,
  unnamed,
} from '../../language/reporting/attitudes.js'

/**
 * Whether a sentence tells whose view it gives: it names the holder and says that he thinks or says something, or leaves the view with somebody
 * unnamed, or with one named in the sentence before. What the interviewee is said to say is no such word, nor is one that the claim itself has.
 */
export function isHolderKept(
  claim: Claim,
  { sentence }: Rendering,
  own: readonly Attribution[],
  checked: Checked,
): boolean {
  const words = without(own, sentence, checked)
  if (unnamed.test(words)) return true
  if (holds(words, claim, checked)) return true
  const other = own.length ? pronounBesideVoice : pronoun
  if (other.test(words) && attitudesIn(words, claim, checked.corpus).length) return true
  const before = sentenceBefore(sentence, checked)
  const unattributed = before && without(givenTo(own, before, checked), before, checked)
  return (
    unattributed !== undefined &&
    holds(unattributed, claim, checked) &&
    attitudesIn(unattributed, claim, checked.corpus).length > 0
  )
}

/** Whether a clause says that somebody thinks or says something, beside what it gives to the interviewee, be he the holder or not. */
export function attributesView(
  claim: Claim,
  { sentence, clause }: Rendering,
  own: readonly Attribution[],
  checked: Checked,
): boolean {
  const words = without(own, sentence, checked).slice(
    clause.start - sentence.span.start,
    clause.end - sentence.span.start,
  )
  return attitudesIn(words, claim, checked.corpus).length > 0
}

/**
 * Whether a sentence, or the one before it, has words for the holder, be it without saying that he holds anything. Of a claim that is about the
 * holder himself that tells nothing.
 */
export function isHolderNamed(claim: Claim, { sentence }: Rendering, checked: Checked): boolean {
  const holder = holderOf(claim, checked.corpus)
  if (holder.isInvolved || holder.isSubject) return false
  const before = sentenceBefore(sentence, checked)
  return [sentence, ...(before ? [before] : [])].some((one) => {
    const words = wordsOfSentence(one, checked).all
    return isNamed(holder.keys, keysIn(checked.corpus, words)) || isCalled(claim, holder, words)
  })
}

/** Whether a clause both names the holder and says of somebody that he says or thinks something: `the ministry published a paper alleging that …`. */
export function namesHolder(claim: Claim, { sentence, clause }: Rendering, checked: Checked): boolean {
  const words = wordsOfSentence(sentence, checked).all.slice(
    clause.start - sentence.span.start,
    clause.end - sentence.span.start,
  )
  const holder = holderOf(claim, checked.corpus)
  return isNamed(holder.keys, keysIn(checked.corpus, words)) && words.search(attitude) >= 0
}

/** `the generals`, whose one word tells nothing elsewhere: whether a text calls somebody so. */
function isCalled({ holder = '' }: Claim, { keys }: Holder, words: string): boolean {
  const [noun] = /\p{L}+$/u.exec(holder) ?? []
  const isBare = keys.size === 0
  return isBare && noun !== undefined && words.toLowerCase().includes(noun.toLowerCase())
}

/** What the sentence before gives to the voices of the interviews that it cites. */
function givenTo(own: readonly Attribution[], before: MemoSentence, checked: Checked): readonly Attribution[] {
  return [...own, ...attributionsIn(before, checked)].filter(
    ({ name }) => name.start >= before.span.start && name.end <= before.span.end,
  )
}

function without(own: readonly Attribution[], sentence: MemoSentence, checked: Checked): string {
  const { start } = sentence.span
  const spans = own.map((one): Span => ({ start: one.whole.start - start, end: one.whole.end - start }))
  return blank(wordsOfSentence(sentence, checked).all, spans)
}

/** Where the claim is not about the holder as well, to name him by what he is (`the engineers`) is to say whose view it is; a name alone is not. */
function holds(words: string, claim: Claim, { corpus }: Checked): boolean {
  const holder = holderOf(claim, corpus)
  if (isCalled(claim, holder, words)) return true
  const named = sharedBy(holder.keys, keysIn(corpus, words))
  if (!named.length) return false
  if (forWhom.test(words) || isForWhom(words, holder, corpus)) return true
  const isByName = countStems(named) === 0 && countStems(holder.keys) > 0
  return (!holder.isInvolved && !isByName) || attitudesIn(words, claim, corpus).length > 0
}

/** `To the people of the delta the dam was a killer`, `for China, …`, `for Chinese taste`: at the beginning of a clause, or where a taste is somebody's. */
function isForWhom(words: string, { keys }: Holder, corpus: Corpus): boolean {
  return [...words.matchAll(adverbial)].some(([, whom, taste = '']) => {
    const named = whom ?? taste
    return isNamed(keys, keysIn(corpus, named.split(' ').slice(0, farthest).join(' ')))
  })
}

/** So many words behind `to` still tell to whom. */
const farthest = 6

interface Holder {
  /** By what he is where the claim says so (`Velmark's engineers`), else by any name of his. */
  readonly keys: ReadonlySet<string>
  /** Whether what he holds is about himself as well. */
  readonly isInvolved: boolean
  /** Whether the wording is about him, and not about what he holds: `Velmark expects …`. */
  readonly isSubject: boolean
}

/** Kept as long as the corpus stays the same. */
const holderOf = perVersionOf(lookAtHolder)

/** In so many words a wording has named the holder, where it begins with him. */
const beginning = 4

function lookAtHolder({ wording, holder = '' }: Claim, corpus: Corpus): Holder {
  const [head = ''] = holder.split(/ (?:in|of|from|at|within|near) /)
  const own = keysIn(corpus, head)
  const isVague = own.size === 0 || /^(?:many|some|most|several|others|people)$/i.test(head)
  const keys = isVague ? keysIn(corpus, holder) : own
  const isExpressed = expressesHolder(wording, holder)
  const held = isExpressed ? heldIn(wording) : wording
  const start = wording.split(' ').slice(0, beginning).join(' ')
  return {
    keys,
    isInvolved: isNamed(keys, keysIn(corpus, held)) || /\b(?:him|them|it)\b/i.test(held),
    isSubject: isExpressed || isNamedAs(keys, keysIn(corpus, start)),
  }
}

/** What is held: what stands behind "that", else behind the beginning. */
function heldIn(wording: string): string {
  return /\bthat\b(?<held>.*)/s.exec(wording)?.groups?.['held'] ?? wording.split(' ').slice(beginning).join(' ')
}

/** By what he is, where that is told of him: `the League` is not `League leaders`. */
function isNamedAs(holder: ReadonlySet<string>, words: ReadonlySet<string>): boolean {
  const named = sharedBy(holder, words)
  return (countStems(holder) ? countStems(named) : named.length) > 0
}

function isNamed(holder: ReadonlySet<string>, words: ReadonlySet<string>): boolean {
  return sharedBy(holder, words).length > 0
}

function sharedBy(holder: ReadonlySet<string>, words: ReadonlySet<string>): readonly string[] {
  return [...holder].filter((key) => words.has(key))
}

/** Words of thinking that the claim has itself tell nothing of who thinks it, unless the claim is about that. */
function attitudesIn(words: string, claim: Claim, corpus: Corpus): readonly string[] {
  const found = Array.from(words.matchAll(attitude), ([word]) => word.toLowerCase())
  if (!found.length || holderOf(claim, corpus).isSubject) return found
  const ofClaim = new Set(foldedWords(claim.wording).map(roughStemOf))
  return found.filter((word) => !ofClaim.has(roughStemOf(word)))
}
