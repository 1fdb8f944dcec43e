import type { Claim, Span } from '../../model.js'
import type { MemoDoubt } from '../../cited/rule.js'
import type { Checked } from '../../cited/checked.js'
import type { RenderedClaim, Rendering } from '../claims/renderings.js'
import type { MemoSentence } from '../../cited/sentences.js'
import { wordsOfSentence } from '../../cited/sentenceWords.js'
import { speakersNamedIn } from '../attribution/speakers.js'

/**
 * Why a clause may render something else than a claim, whatever a rule finds in it; undefined where nothing speaks for that. What is doubtful
 * is told as a hint instead of a warning: rules say so in `doubt`, and `MemoChecker` makes it a hint for all alike.
 */
export function doubtOfClaim(rendering: Rendering, claim: RenderedClaim): MemoDoubt | undefined {
  if (saysLittle(rendering, claim)) return 'few-words'
  return citesSeveral(rendering) ? 'several-places' : undefined
}

/** The same, or why it may be less sure than its verb: it concedes something or sets a condition. */
export function doubtOf(rendering: Rendering, claim: RenderedClaim, checked: Checked): MemoDoubt | undefined {
  const { own } = wordsOfSentence(rendering.sentence, checked)
  const concedes = concession.test(own) || (conditions.test(own) && !keepsCondition(rendering, claim))
  return doubtOfClaim(rendering, claim) ?? (concedes ? 'concession' : undefined)
}

/** Whether the condition in a clause is one that the claim has too. */
function keepsCondition({ ownWords }: Rendering, { claim }: RenderedClaim): boolean {
  return conditions.test(ownWords) && isConditional(claim)
}

/** Whether a claim itself says that something is so on a condition. */
export function isConditional({ wording }: Claim): boolean {
  return conditions.test(wording)
}

/** Below this part of its words in common with the claim, a clause may say something else. */
const leastShare = 0.34

/** Of a pinned claim the analyst has said himself that the clause renders it. */
function saysLittle({ isPinned }: Rendering, { overlap: { words, entries, coverage } }: RenderedClaim): boolean {
  return !isPinned && coverage < leastShare && words + entries < 4
}

/** Whether a clause rests on more than one place: it may tell a part of each, or what they have in common. */
function citesSeveral({ sentence, clause, isPinned }: Rendering): boolean {
  const within = sentence.cited.filter(({ citation: { span } }) => span.start < clause.end && clause.start < span.end)
  return !isPinned && within.length > 1
}

/** Whether a sentence names somebody whose interview it cites, or `he` or `she` who may be that: it may tell what he says, does or thinks. */
export function namesVoice(sentence: MemoSentence, checked: Checked): boolean {
  return /\bs?he\b/iu.test(wordsOfSentence(sentence, checked).own) || voicesNamedIn(sentence, checked).length > 0
}

/** Where a sentence names those whose interviews it cites. Offsets are the sentence's. */
export function voicesNamedIn(sentence: MemoSentence, checked: Checked): readonly Span[] {
  const cited = new Set(sentence.cited.map(({ interview }) => interview))
  const named = speakersNamedIn(checked.corpus, wordsOfSentence(sentence, checked).own)
  return named.flatMap(({ span, speakers }) => (speakers.some(({ interview }) => cited.has(interview)) ? [span] : []))
}

const concession =
  /\b(?:although|though|but|while|whereas|despite|albeit|however|except|notwithstanding|in spite of)\b|(?<!\b(?:not|as) )\byet\b/iu

const conditions =
  /\b(?:if|unless|provided|assuming|in case|as long as|so long as)\b|^\s*(?:Should|Were|Had)\b(?=[^?]*,)/iu
