import { functionWords } from './commonWords.js'

/** German words that say nothing of their own, for which a bracket may put what they stand for. */
const standIns = new Set(
  (
    'der die das dem den des ein eine einer eines einem einen und oder aber auch sie ihr ihm ihn ihnen ihre ihren ihrem ihrer sein seine seinen seinem seiner uns unser ' +
    'unsere dies diese dieser dieses diesem diesen jene jener jenes dort hier dann damals dabei davon dazu ist war sind waren hat hatte haben hatten wird wurde werden wurden'
  ).split(' '),
)

/** Whether a word, in lower case, names or tells something itself, and stands for nothing else. */
export function isTelling(word: string): boolean {
  return word.length > 2 && !functionWords.has(word) && !standIns.has(word)
}

/** How what explains the word before it begins, within a bracket: `[of Kerra]`, `[who led it]`, `[sic]`. */
export const explains =
  /^(?:of|in|on|at|from|by|with|near|to|for|under|since|until|after|before|between|who|whom|whose|which|where|when|that|namely|i\.?\s?e|e\.?\s?g|sic|von|vom|im|am|aus|bei|des|zu[mr]?|für|mit|nach|vor|seit|der|die|das|dem|den|also)\b/iu

/** Words within a bracket that state something: `and he lied`, `the minister is a crook`. */
export const statesSomething =
  /\b(?:I|you|he|she|it|we|they|er|es|wir|ich|man) (?!and\b|or\b|of\b|und\b|oder\b)\p{Ll}{2,}|\p{L}\P{L}+(?:is|are|was|were|has|have|had|does|do|did|said|says|knew|ist|war|sind|waren|hat|hatte|haben|hatten|wird|wurde)\b|\p{L} \p{Ll}{2,}(?:ed)(?!\p{L}|\s+\p{L})/u
