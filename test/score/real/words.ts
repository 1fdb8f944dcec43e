/** The words of a text as they are compared: letters and digits, without case, accents, mark-up and addresses. Signs of scripts without blanks are words. */
export function wordsOf(text: string): string[] {
  const plain = fold(text.replace(/\]\([^)\s]*\)|<[^<>\n]{1,200}>|https?:\/\/\S+/g, ' ').replace(/['’]/g, ''))
  const apart = plain.replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu, ' $& ')
  return apart.match(/[\p{L}\p{N}]+/gu) ?? []
}

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** Whether two texts have the same words. */
export const isSameText = (one: string, other: string): boolean => wordsOf(one).join(' ') === wordsOf(other).join(' ')

/** Forms of address and offices that are no part of a name. */
const address =
  /^(?:mr|mrs|ms|miss|dr|prof|professor|sir|dame|lord|lady|hon|m|mme|herr|frau|senor|senora|dona?|don|justice|judge|chief|president|presidente|presidenta|secretary|senator|congressman|ambassador|admiral|general|minister)$/

const nameWords = (name: string): string[] => wordsOf(name.replace(/\(.*$/, '')).filter((word) => !address.test(word))

/** Whether two names may be one's: all words of the shorter are in the longer, forms of address aside. */
export function isSameName(one: string, other: string): boolean {
  const [short = [], long = []] = [nameWords(one), nameWords(other)].sort((a, b) => a.length - b.length)
  return short.length > 0 && short.every((word) => long.includes(word))
}
