import { foldText } from './fold.js'

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
export function indexWordsOf(text: string): readonly string[] {
  return foldedWords(text).map(indexWord)
}

/** The words of a text, as `foldText` writes them, before their endings are taken off by `indexWord`. */
export function foldedWords(text: string): readonly string[] {
  const folded = foldText(text)
  return asciiWords(folded) ?? folded.match(/[\p{L}\p{N}]+(?:[.'][\p{L}\p{N}]+)*/gu) ?? []
}

/** The same of a text in plain letters, in a quarter of the time; undefined where it has others. */
function asciiWords(text: string): string[] | undefined {
  const words: string[] = []
  let start = -1
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code > 127 && (code < 0x2010 || code > 0x2027)) return undefined
    if (isPlain(code)) {
      if (start < 0) start = at
    } else if (start >= 0 && !((code === dot || code === apostrophe) && isPlain(text.charCodeAt(at + 1)))) {
      words.push(text.slice(start, at))
      start = -1
    }
  }
  if (start >= 0) words.push(text.slice(start))
  return words
}

const [apostrophe, dot] = [39, 46]

/** A lower-case letter of English or a digit. */
function isPlain(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
}

/** Those terms of a text that say what it is about, each once. */
export function keywordsOf(text: string): readonly string[] {
  return [...new Set(indexWordsOf(text))].filter(
    (term) => !commonWords.has(term) && (term.length > 1 || /\d/.test(term)),
  )
}

/** What words were last made into: a corpus says few words, each of them very often. */
const known = new Map<string, string>()
const mostKnown = 50_000

/** A folded word without its ending. */
export function indexWord(word: string): string {
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
