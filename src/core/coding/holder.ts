import {
  accordingTo,
  anyone,
  commonFirst,
  determined,
  groups,
  inTheView,
  leadIn,
  loneWord,
  notNaming,
  papers,
  reported,
} from '../language/reporting/viewWords.js'
import type { Suggested } from './suggestion.js'
import { countWords } from '../language/words.js'

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
  if (!isNamed || loneWord.test(value)) return undefined
  return { value, span: { start: offset + at, end: offset + at + who.length }, reason: 'reported' }
}

/** How the name that begins a sentence is written within one: `Some officials` as `some officials`. */
function withinSentence(who: string): string {
  const [first = ''] = who.split(/\s/)
  const lower = first.toLowerCase()
  return commonFirst.test(lower) || groups.test(lower) ? lower + who.slice(first.length) : who
}
