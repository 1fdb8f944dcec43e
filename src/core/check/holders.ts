import { tellsHolding } from '../cite/clause.js'
import { blank } from '../memo/blank.js'
import type { Claim, Span } from '../model.js'
import { type Attribution, wordsOf } from './attributions.js'
import { conceptsOf, overlapOf, stemOf } from './concepts.js'
import type { Rendering } from './renderings.js'
import type { Checked } from './rule.js'
import type { MemoSentence } from './sentences.js'

/** Words that tell what somebody thinks, says or wants. */
const attitude =
  /\b(?:belie[fv]\w*|think\w*|thought|expect\w*|say|says|said|sa(?:id|w|y)|claim\w*|argu\w*|h[eo]ld\w*|see|sees|seen|saw|views?|viewed|fear\w*|hop(?:e|es|ed|ing)|regard\w*|consider\w*|judg\w*|maintain\w*|insist\w*|complain\w*|suspic\w*|suspect\w*|convinc\w*|convict\w*|feel\w*|felt|want\w*|wish\w*|assum\w*|perceiv\w*|percept\w*|accus\w*|call|calls|called|describ\w*|doubt\w*|worr(?:y|ie)\w*|report\w*|put|puts|assert\w*|den(?:y|ies|ied)|disput\w*|told|tells?|warn\w*|admit\w*|conced\w*|predict\w*|forecast\w*|opinions?|eyes|impressions?|treat\w*|tak(?:e|es|en)|took|count\w*|reckon\w*|underst\w*|kn[eo]w\w*|miss\w*|prefer\w*|according|account|spoke|speaks?|talk\w*|mention\w*|reason\w*|voic\w*|comfortable|at ease|wary|sceptic\w*|skeptic\w*|confident|sure|certain|trust\w*|distrust\w*|estimat\w*|figures?|guess\w*|contend\w*|object\w*|answer\w*|pledg\w*|promis\w*|announc\w*|declar\w*|find|finds|found|wrote|writ\w+|share[sd]?|agree\w*|minds?|calculat\w*|bet|bets|interest\w*|attitude\w*|blam\w*|resent\w*|credit\w*|welcom\w*|support\w*|oppos\w*|favou?r\w*|praise\w*|criti\w*|reject\w*|pleas\w*|dissatisf\w*|unhapp\w*|happy|satisf\w*|relaxed|wager\w*|reading|concern\w*|uneas\w*|ang(?:er|ry)\w*|annoy\w*|frustrat\w*|alarm\w*|impatien\w*|disappoint\w*|complacen\w*|aware|mood|line|argument|version|story|word)\b/giu

/** What leaves a view with somebody, though without a name. */
const unnamed =
  /\b(?:reportedly|allegedly|supposedly|purportedly|said to|(?:is|are|was|were) (?:widely |often |generally |sometimes )?(?:seen|viewed|thought|believed|considered|regarded|perceived|held|feared|expected|called|described)|so-called|some|many|both|neither|capitals?|the two|critics|observers|analysts|officials|others|people say)\b/iu
/** `They feared`: the holder was named before. */
const pronoun = /\b(?:they|he|she|it|who|which|there)\b/iu

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
  if (pronoun.test(words) && attitudesIn(words, claim, checked).length) return true
  const before = sentenceBefore(sentence, checked)
  const said = before && wordsOf(before, checked)
  return said !== undefined && holds(said, claim, checked) && attitudesIn(said, claim, checked).length > 0
}

function without(own: readonly Attribution[], sentence: MemoSentence, checked: Checked): string {
  const { start } = sentence.span
  const spans = own.map(({ whole }): Span => ({ start: whole.start - start, end: whole.end - start }))
  return blank(wordsOf(sentence, checked), spans)
}

/** Where the claim is not about the holder as well, to name him is to say whose view it is. */
function holds(words: string, claim: Claim, checked: Checked): boolean {
  const { wording, holder = '' } = claim
  if (!namesHolder(words, holder, checked)) return false
  const content = tellsHolding(wording, holder) ? heldIn(wording) : wording
  const isAboutHim = namesHolder(content, holder, checked) || /\b(?:him|them|it)\b/i.test(content)
  return !isAboutHim || attitudesIn(words, claim, checked).length > 0
}

/** In so many words a wording has named the holder, where it begins with him. */
const beginning = 4

/** What is held: what stands behind "that", else behind the beginning. */
function heldIn(wording: string): string {
  return /\bthat\b(?<held>.*)/s.exec(wording)?.groups?.['held'] ?? wording.split(' ').slice(beginning).join(' ')
}

/** By what they are where the holder says so (`Velmark's engineers`), else by any name of theirs. */
function namesHolder(words: string, holder: string, { corpus }: Checked): boolean {
  const [head = ''] = holder.split(/ (?:in|of|from|at|within|near) /)
  const own = conceptsOf(corpus, head)
  const isVague = own.words.size + own.entries.size === 0 || /^(?:many|some|most|several|others|people)$/i.test(head)
  const named = overlapOf(isVague ? conceptsOf(corpus, holder) : own, conceptsOf(corpus, words))
  return named.words > 0 || named.entries > 0
}

/** Where the wording of the claim itself is about the holder (`Velmark expects …`), its words of thinking count as well. */
function attitudesIn(words: string, { wording, holder = '' }: Claim, checked: Checked): readonly string[] {
  const found = Array.from(words.matchAll(attitude), ([word]) => word.toLowerCase())
  const start = wording.split(' ').slice(0, beginning).join(' ')
  if (tellsHolding(wording, holder) || namesHolder(start, holder, checked)) return found
  const said = new Set(
    wording
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .map(stemOf),
  )
  return found.filter((word) => !said.has(stemOf(word)))
}

function sentenceBefore({ span }: MemoSentence, { sentences, memo }: Checked): MemoSentence | undefined {
  const index = sentences.findIndex((one) => one.span.start === span.start)
  const before = sentences[index - 1]
  const isNear = before && !/\n[ \t]*\n/.test(memo.text.slice(before.span.end, span.start))
  return isNear ? before : undefined
}
