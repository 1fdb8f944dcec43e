import { functionWords, smallInTitles } from './commonWords.js'

/** German words that say nothing of their own, for which a bracket may put what they stand for. */
const standsIn =
  /^(?:(?:d|ein|ih|sein|unser|dies|jen)(?:ie|as|e?[mnrs]|e|e[mnrs]en|nen)?|sie|und|oder|aber|auch|dort|hier|dann|ist|war(?:en)?|sind|hat(?:ten?)?|haben|w[iu]rden?)$/u

/** Whether a word, in lower case, names or tells something itself, and stands for nothing else. */
export function isContentWord(word: string): boolean {
  return word.length > 2 && !functionWords.has(word) && !standsIn.test(word)
}

/** English articles and the words that stand for a noun, with `of`, by which a noun has another: a bracket may put them as its sentence needs. */
const standsForNoun = new Set(
  (
    'a an the this that these those i me my mine myself you your yours he him his himself she her hers herself it its itself we us our ours ourselves they them ' +
    'their theirs themselves who whom whose which one ones here there then of s'
  ).split(' '),
)

/** Whether a word, in lower case, joins, counts or places others: it tells nothing of its own, and another in its place tells something else. */
export function isJoiningWord(word: string): boolean {
  return (functionWords.has(word) || smallInTitles.has(word)) && !standsForNoun.has(word)
}

/** Words of which a bracket may replace the one that stands for somebody, and not what he does or thinks besides: `I think they`, `perhaps it`. */
export const saysMore =
  /(?<!\p{L})(?:(?:I|me|[Yy]ou|[Hh]e|him|[Ss]he|[Ww]e|us|[Tt]hey|them|[Ii]t) \p{L}|\p{L}+ (?:I|me|you|he|him|she|we|us|they|them|it)(?!\p{L}))/u

/** How what explains the word before it begins, within a bracket: `[of Kerra]`, `[who led it]`, `[sic]`. */
export const explains =
  /^(?:of|in|on|at|from|by|with|near|to|for|under|since|until|after|before|between|who|whom|whose|which|where|when|that|namely|i\.?\s?e|e\.?\s?g|sic|vo[nm]|[ia]m|aus|bei|zu[mr]?|für|mit|nach|vor|seit|d(?:er|ie|as|e[mns])|also)\b/iu

/** Words within a bracket that state something: `and he lied`, `the minister is a crook`. */
export const statesSomething =
  /\b(?:I|you|he|she|it|we|they|er|es|wir|ich|man) (?!and\b|or\b|of\b|und\b|oder\b)\p{Ll}{2,}|\p{L}\P{L}+(?:is|are|was|were|has|have|had|does|do|did|said|says|knew|ist|war|sind|waren|hat|hatte|haben|hatten|wird|wurde)\b|\p{L} \p{Ll}{2,}(?:ed)(?!\p{L}|\s+\p{L})/u

/** Words within a bracket that turn those of the source behind them: a condition, a word that takes back, a verb by which nothing is done yet: `refuse to`. */
export const turnsSense =
  /^(?:if|unless|only|hardly|barely|scarcely|almost|nearly)(?!\p{L})|(?<!\p{L})(?:refus|fail|declin|stop|avoid|den[yi]|ceas|hesitat|pretend|threat|hop|plan|want|tr[yi]|seek|promis|intend|claim|seem|appear)\p{Ll}*(?: to)?$/iu
