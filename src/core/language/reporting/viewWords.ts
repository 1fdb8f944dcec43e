/* What an English sentence has that tells somebody's view, and who may hold one. */

/** Verbs and nouns that tell what somebody thinks, wants or says. */
export const holding =
  '(?:believe|think|thought|expect|see|saw|hope|fear|regard|consider|judge|want|wish|hold|held|say|said|argue|view|doubt|assume|intend|' +
  'deem|worr(?:y|ie)|claim|reckon|feel|felt|maintain|call|describe|find|found|miss|take|took|prefer|object|know|knew|insist|trust|distrust|write|wrote)(?:s|es|ed|d)?'

/** Words between somebody and what he thinks. */
export const between =
  '(?:(?:often|generally|usually|now|still|also|long|never|not|always|has|have|had|is|are|was|were|does|do|did|been|seems?|seemed|' +
  'appears?|appeared|to|quite|openly|clearly|privately|in|private|so|far|some|may|might|no|longer|both|come|came) ){0,5}'

/** Verbs with which a view is reported. Those that are nouns as well, `fears`, need a "that" behind them. */
export const thinks =
  'thinks?|thought|believes?|believed|says?|said|argues?|argued|insists?|insisted|maintains?|maintained|contends?|contended|assumes?|suspects?|expects?|expected|concludes?|concluded|warns?|warned'

/** Those of them that are nouns as well need a “that” behind them. */
export const thinksThat =
  'fears?|feared|claims?|claimed|worry|worries|estimates?|estimated|denies|denied|acknowledges?|admits?|admitted|feels?|felt|considers?|hears?'

/** Words with which nobody is named whose view it could be. */
export const notNaming =
  /\b(?:I|we|you|he|she|it|they|this|these|those|who|which|what|whom|whose|that|there|us|one|nobody|anybody|somebody|everybody|none|everyone|anyone|someone|my|our|your|his|her|its|their|if|when|because|while|although|as|is|are|was|were|be|has|have|had|will|would|can|could|may|might|must|should|do|does|did|not|no|never|needless|plan|plans|schedule|law|rules)\b|n[’']t\b/iu

/** Papers and things say nothing of themselves. */
export const papers =
  /\b(?:reports?|treat(?:y|ies)|texts?|articles?|agreements?|memorandum|documents?|books?|papers?|study|studies|polls?|surveys?|figures|data|evidence|histor(?:y|ies)|experience|logic|letters?|bill|constitution|charter|guidelines?|news|signs?|clocks?|maps?|labels?|clauses?|wording|preamble|headlines?|websites?|rumours?|wires?|price|prices|record|records|minutes|logs?)$/iu

/** Those who hold views and are written small. */
export const groups =
  /\b(?:analysts?|officials?|officers?|generals?|diplomats?|engineers?|experts?|ministers?|critics|observers?|leaders?|planners?|economists?|scholars?|farmers?|traders?|bankers?|investors?|voters?|residents|villagers|fishermen|governments?|ministry|ministries|army|navy|military|opposition|parliament|cabinet|party|parties|commission|union|court|president|king|regime|neighbours|allies|mayors?|newspapers|donors?|lawyers?|scientists?|journalists?|commentators?|hawks|hardliners?|reformers?|moderates|insiders?|bank|council|committee|embassy|ambassadors?|intelligence services?|strategists?|politicians?|people|many|some|most)\b/u

const adverb = String.raw`(?:\p{L}+ly|still|also|now|even|often|do not|does not|did not|don[’']t|doesn[’']t|seems? to|appears? to)`

/** `analysts in Norport believe`: who is said to hold a view, as `who`. */
export const reported = new RegExp(
  String.raw`^(?<who>[\p{L}\p{N}’'. -]{2,70}?) (?:${adverb} )*(?:(?:${thinks}|think|say)\b(?! (?:in|of|about|so)\b)|(?:has|have) (?:\p{L}+ )?(?:thought|believed|said|argued|insisted|maintained|warned|concluded)\b|(?:${thinksThat}|reports?|told (?:me|us)) that\b|(?:sees?|views?|regards?) [\p{L} ]+ as\b)`,
  'u',
)

/** `according to analysts`, as `who`. */
export const accordingTo = /\baccording to (?<who>[^,.;:()–—]{2,60})/iu

/** `in the view of analysts`, as `of`; `in Norport’s view`, as `own`. */
export const inTheView =
  /\b(?:in the (?:view|eyes|opinion) of (?<of>[^,.;:()]{2,60})(?=,)|(?:in|from) (?<own>[\p{L} ]{2,40})[’']s? (?:view|eyes|opinion|perspective|point of view|standpoint)\b)/iu

/** What may stand before the one whose view is reported without changing whose it is. */
export const leadIn =
  /^(?:(?:and|but|now|well|so|still|today|in private|privately|publicly|of course|at the same time|for example|(?:I (?:think|believe|suspect|gather|understand)|I(?: a|[’'])m told|my (?:sense|impression|understanding) is)(?: that)?),? +)+/iu

/** People in general. With a place, "many in Norport", they are somebody. */
export const anyone = /^(?:some|many|most|few|others?|all|people|critics and supporters|both|several)$/iu

/** Begins words for somebody who is meant. */
export const determined = /^(?:the|two|three|four|five|several|both) \p{L}/u

/** Words before those who hold a view, which are written small within a sentence. */
export const commonFirst =
  /^(?:the|an?|some|many|most|several|senior|other|certain|both|a few|local|foreign|young|former|retired)$/

/** One capitalised word at a sentence’s start that is no name: adverbs and the like. */
export const loneWord =
  /^(?:\p{L}+ly|history|clearly|common|nothing|something|everything|then|here|yesterday|frankly|honestly|sadly)$/iu
