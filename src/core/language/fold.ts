/** Lower case, straight apostrophes, no accents. Its length may differ from the text's. */
export function foldText(text: string): string {
  // Letters and punctuation of English alone, as most texts are: none has an accent, and to look for them takes most of the time.
  const bare = /[^\0-\x7F‐-‧]/.test(text) ? text.normalize('NFD').replace(/\p{M}/gu, '') : text
  return bare.replaceAll('’', "'").toLowerCase()
}

/** In lower case, without accents, possessive endings, apostrophes and the stops of `U.N.`: what is the same word to somebody who searches. */
export function foldWord(word: string): string {
  const bare = /[^\p{L}\p{N}]/u.test(word) ? word.replace(/['’ʼ]s?$/, '').replace(/['’ʼ.\u00ad]/g, '') : word
  return foldText(bare)
}

/** A title or name as an id of so many signs at most: `fees-and-tolls` of “Fees and Tolls”. Empty where it has no letter of English or figure. */
export function slugOf(text: string, most = Infinity): string {
  return foldText(text)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, most)
    .replace(/^-|-$/g, '')
}
