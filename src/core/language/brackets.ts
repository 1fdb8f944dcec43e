import { functionWords } from './commonWords.js'

/** German words that say nothing of their own, for which a bracket may put what they stand for. */
const standsIn =
  /^(?:(?:d|ein|ih|sein|unser|dies|jen)(?:ie|as|e?[mnrs]|e|e[mnrs]en|nen)?|sie|und|oder|aber|auch|dort|hier|dann|ist|war(?:en)?|sind|hat(?:ten?)?|haben|w[iu]rden?)$/u

/** Whether a word, in lower case, names or tells something itself, and stands for nothing else. */
export function isContentWord(word: string): boolean {
  return word.length > 2 && !functionWords.has(word) && !standsIn.test(word)
}

/** How what explains the word before it begins, within a bracket: `[of Kerra]`, `[who led it]`, `[sic]`. */
export const explains =
  /^(?:of|in|on|at|from|by|with|near|to|for|under|since|until|after|before|between|who|whom|whose|which|where|when|that|namely|i\.?\s?e|e\.?\s?g|sic|vo[nm]|[ia]m|aus|bei|zu[mr]?|für|mit|nach|vor|seit|d(?:er|ie|as|e[mns])|also)\b/iu

/** Words within a bracket that state something: `and he lied`, `the minister is a crook`. */
export const statesSomething =
  /\b(?:I|you|he|she|it|we|they|er|es|wir|ich|man) (?!and\b|or\b|of\b|und\b|oder\b)\p{Ll}{2,}|\p{L}\P{L}+(?:is|are|was|were|has|have|had|does|do|did|said|says|knew|ist|war|sind|waren|hat|hatte|haben|hatten|wird|wurde)\b|\p{L} \p{Ll}{2,}(?:ed)(?!\p{L}|\s+\p{L})/u
