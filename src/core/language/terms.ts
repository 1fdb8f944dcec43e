/** Words that say nothing about what a sentence is about. */
const commonWords = new Set(
  (
    'a about after all also although an and any are as at be because been before being between both but by can cannot could did do does for ' +
    'from had has have he her his how i if in into is it its itself may might more most much must no nor not now of on one only or other our ' +
    'out over per said say says she should since so some such than that the their them then there these they this those through to under up ' +
    'was we were what when where which while who whom whose why will with within without would you your'
  ).split(' '),
)

/** The words of a text as the index knows them: lower case, without accents, possessive and plural endings. In order, with repeats. */
export function termsOf(text: string): readonly string[] {
  return (foldText(text).match(/[\p{L}\p{N}]+(?:[.'][\p{L}\p{N}]+)*/gu) ?? []).map(termOf)
}

/** Those terms of a text that say what it is about, each once. */
export function tellingTerms(text: string): readonly string[] {
  return [...new Set(termsOf(text))].filter((term) => !commonWords.has(term) && (term.length > 1 || /\d/.test(term)))
}

/** Lower case, straight apostrophes, no accents. Its length may differ from the text's. */
export function foldText(text: string): string {
  // Letters and punctuation of English alone, as most texts are: none has an accent, and to look for them takes most of the time.
  if (!/[^\0-\x7F‐-‧]/.test(text)) return text.replaceAll('’', "'").toLowerCase()
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase()
}

/** What words were last made into: a corpus says few words, each of them very often. */
const known = new Map<string, string>()
const mostKnown = 50_000

function termOf(word: string): string {
  const before = known.get(word)
  if (before !== undefined) return before
  if (known.size >= mostKnown) known.clear()
  const term = withoutEnding(word)
  known.set(word, term)
  return term
}

function withoutEnding(word: string): string {
  const bare = word.replace(/'s?$/, '').replaceAll('.', '')
  if (bare.length <= 3 || /\d/.test(bare)) return bare
  if (bare.length > 4 && bare.endsWith('ies')) return `${bare.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x|zz)es$/.test(bare)) return bare.slice(0, -2)
  return /[^su]s$/.test(bare) ? bare.slice(0, -1) : bare
}
