import { thinks, thinksThat, notNaming, papers, groups } from '../language/viewWords.js'
import type { Suggested } from './suggestion.js'
import { countWords } from '../language/words.js'

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
/** People in general. With a place, "many in Norport", they are somebody. */
const anyone = /^(?:some|many|most|few|others?|all|people|critics and supporters|both|several)$/iu

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
