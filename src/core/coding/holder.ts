import type { Suggested } from './suggestion.js'
import { countWords } from '../language/words.js'

/** Verbs with which a view is reported. Those that are nouns as well, `fears`, need a "that" behind them. */
const thinks =
  'thinks?|thought|believes?|believed|says?|said|argues?|argued|insists?|insisted|maintains?|maintained|contends?|contended|assumes?|suspects?|expects?|expected|concludes?|concluded|warns?|warned'
const thinksThat =
  'fears?|feared|claims?|claimed|worry|worries|estimates?|estimated|denies|denied|acknowledges?|admits?|admitted|feels?|felt|considers?|hears?'
const adverb = String.raw`(?:\p{L}+ly|still|also|now|even|often|do not|does not|did not|don[’']t|doesn[’']t|seems? to|appears? to)`
const reported = new RegExp(
  String.raw`^(?<who>[\p{L}\p{N}’'. -]{2,70}?) (?:${adverb} )*(?:(?:${thinks}|think|say)\b(?! (?:in|of|about|so)\b)|(?:has|have) (?:\p{L}+ )?(?:thought|believed|said|argued|insisted|maintained|warned|concluded)\b|(?:${thinksThat}|reports?|told (?:me|us)) that\b|(?:sees?|views?|regards?) [\p{L} ]+ as\b)`,
  'u',
)
const accordingTo = /\baccording to (?<who>[^,.;:()–—]{2,60})/iu
const inTheView =
  /\b(?:in the (?:view|eyes|opinion) of (?<of>[^,.;:()]{2,60})(?=,)|(?:in|from) (?<own>[\p{L} ]{2,40})[’']s? (?:view|eyes|opinion|perspective|point of view|standpoint)\b)/iu

/** What may stand before the one whose view is reported without changing whose it is. */
const leadIn =
  /^(?:(?:and|but|now|well|so|still|today|in private|privately|publicly|of course|at the same time|for example|(?:I (?:think|believe|suspect|gather|understand)|I(?: a|[’'])m told|my (?:sense|impression|understanding) is)(?: that)?),? +)+/iu
/** Words with which nobody is named whose view it could be. */
const notNaming =
  /\b(?:I|we|you|he|she|it|they|this|these|those|who|which|what|whom|whose|that|there|us|one|nobody|anybody|somebody|everybody|none|everyone|anyone|someone|my|our|your|his|her|its|their|if|when|because|while|although|as|is|are|was|were|be|has|have|had|will|would|can|could|may|might|must|should|do|does|did|not|no|never|needless|plan|plans|schedule|law|rules)\b|n[’']t\b/iu
/** Papers and things say nothing of themselves. */
const papers =
  /\b(?:reports?|treat(?:y|ies)|texts?|articles?|agreements?|memorandum|documents?|books?|papers?|study|studies|polls?|surveys?|figures|data|evidence|histor(?:y|ies)|experience|logic|letters?|bill|constitution|charter|guidelines?|news|signs?|clocks?|maps?|labels?|clauses?|wording|preamble|headlines?|websites?|rumours?|wires?|price|prices|record|records|minutes|logs?)$/iu
/** People in general. With a place, "many in Norport", they are somebody. */
const anyone = /^(?:some|many|most|few|others?|all|people|critics and supporters|both|several)$/iu
/** Those who hold views and are written small. */
const groups =
  /\b(?:analysts?|officials?|officers?|generals?|diplomats?|engineers?|experts?|ministers?|critics|observers?|leaders?|planners?|economists?|scholars?|farmers?|traders?|bankers?|investors?|voters?|residents|villagers|fishermen|governments?|ministry|ministries|army|navy|military|opposition|parliament|cabinet|party|parties|commission|union|court|president|king|regime|neighbours|allies|mayors?|newspapers|donors?|lawyers?|scientists?|journalists?|commentators?|hawks|hardliners?|reformers?|moderates|insiders?|bank|council|committee|embassy|ambassadors?|intelligence services?|strategists?|politicians?|people|many|some|most)\b/u

const determined = /^(?:the|two|three|four|five|several|both) \p{L}/u

/**
 * Whose view a sentence reports, as it names him: `analysts in Norport`, `Beijing`. Undefined where the speaker doubts that it is, where
 * nobody is named, and where the sentence goes on with a view of the speaker's own.
 */
export function holderOf(sentence: string, offset: number): Suggested<string> | undefined {
  if (/[,;] (?:and|but|though|although|yet) (?:I|we|it|this|that)\b/u.test(sentence)) return undefined
  const lead = leadIn.exec(sentence)?.[0].length ?? 0
  const rest = sentence.slice(lead)
  const view = inTheView.exec(sentence)?.groups
  const said =
    view?.['of'] ?? view?.['own'] ?? accordingTo.exec(sentence)?.groups?.['who'] ?? reported.exec(rest)?.groups?.['who']
  if (said === undefined) return undefined
  const who = said.trim()
  if (notNaming.test(who) || papers.test(who) || anyone.test(who) || countWords(who) > 6) return undefined
  const at = sentence.indexOf(who, said === reported.exec(rest)?.groups?.['who'] ? lead : 0)
  const value = at === lead || at === 0 ? withinSentence(who) : who
  const isNamed = groups.test(value) || /\p{Lu}/u.test(value) || determined.test(value)
  if (!isNamed || isLoneWord(value)) return undefined
  return { value, span: { start: offset + at, end: offset + at + who.length }, reason: 'reported' }
}

/** How the name that begins a sentence is written within one: `Some officials` as `some officials`. */
function withinSentence(who: string): string {
  const [first = ''] = who.split(/\s/)
  const lower = first.toLowerCase()
  const isCommon =
    /^(?:the|an?|some|many|most|several|senior|other|certain|both|a few|local|foreign|young|former|retired)$/.test(
      lower,
    )
  return isCommon || groups.test(lower) ? lower + who.slice(first.length) : who
}

/** One capitalised word at a sentence's start that is no name: adverbs and the like. */
function isLoneWord(value: string): boolean {
  return /^(?:\p{L}+ly|history|clearly|common|nothing|something|everything|then|here|yesterday|frankly|honestly|sadly)$/iu.test(
    value,
  )
}
