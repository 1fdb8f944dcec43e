import { intervieweeWords, neutralWords, particles, questionerWords, thingWords, titles } from './lexicon.js'
import { bareName, isSamePerson, looksLikeName, nameWords } from './people.js'
import { foldLine } from './wording.js'

/** As much of a text as is searched for names: enough for an hour of talk many times over. */
const searched = 400_000

const nameWord = "\\p{Lu}(?:[\\p{L}\\p{M}'’-]+|\\.)(?:-\\p{Lu}\\p{Ll}+)?"
const joint = '(?:(?:von|van|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ten|ter)\\s+){0,2}'
const fullName = new RegExp(`(?<![\\p{L}\\p{N}])(?:${nameWord}\\s+)${'{1,5}'}${joint}${nameWord}(?![\\p{L}])`, 'gu')

/** A name where it stands, titles and common words before it left out. */
export interface NameAt {
  readonly name: string
  readonly start: number
  readonly end: number
}

/** The full names (two words or more) that a text holds. `isWord` tells words that the text also uses in small letters. */
export function* namesIn(text: string, isWord: (word: string) => boolean): Generator<NameAt> {
  for (const match of text.matchAll(fullName)) {
    const words = [...match[0].matchAll(/\S+/g)]
    const isOut = ([word]: RegExpExecArray | RegExpMatchArray): boolean => {
      const folded = foldLine(word ?? '')
      if (/^I['’]/.test(word ?? '')) return true
      return titles.has(folded) || isWord(folded) || thingWords.has(folded) || roleWord(folded)
    }
    const from = words.findIndex((word) => !isOut(word))
    const rest = from < 0 ? [] : words.slice(from)
    const first = rest[0]
    if (!first || rest.length < 2 || particles.has(foldLine(first[0]))) continue
    const start = match.index + first.index
    const name = text.slice(start, match.index + match[0].length)
    if (looksLikeName(name)) yield { name, start, end: start + name.length }
  }
}

const roleWord = (folded: string): boolean =>
  questionerWords.has(folded) || intervieweeWords.has(folded) || neutralWords.has(folded)

const says =
  '(?:says?|said|tells?|told|explains?|explained|argues?|argued|warns?|warned|thinks|believes|adds|added|talks|spoke|speaks|discusses|describes|reflects|recalls|answers|sagt|erklärt|warnt|spricht|erzählt|explique|estime|raconte|répond|dice|afirma|explica|cuenta|рассказ\\p{L}*|говорит|объясн\\p{L}*|spiega|racconta|diz|conta|is|was|has|led|ran|runs|served|serves|spent|commanded|presided|heads|teaches|works|chairs|directs|leads)'
const withName =
  '(?:interview(?:s|ed)?(?: with)?|conversation with|talk(?:s|ed|ing)? (?:to|with)|spoke (?:to|with)|speak(?:s|ing)? (?:to|with)|q\\s?&\\s?a(?: with|:)?|questions (?:for|to)|(?:five )?minutes[^.]{0,20} with|met|im gespräch mit|gespräch mit|interview mit|entretien avec|rencontre avec|entrevista (?:a|con|com)|intervista (?:a|con)|интервью с|беседа с|by|asked)'

/** How much an introduction speaks of somebody as of the one who was interviewed. */
export function intervieweeScores(
  paragraphs: readonly string[],
  isWord: (word: string) => boolean,
): ReadonlyMap<string, number> {
  const scores = new Map<string, number>()
  const text = paragraphs.join('\n')
  const names = [...new Set(paragraphs.flatMap((paragraph) => [...namesIn(paragraph, isWord)].map(({ name }) => name)))]
  for (const name of names.slice(0, 40)) {
    const family = escape(nameWords(name).at(-1) ?? name)
    const whole = escape(name)
    const count = (pattern: string): number => text.match(new RegExp(pattern, 'giu'))?.length ?? 0
    const score =
      3 *
        count(`${withName}\\s+(?:\\p{L}+\\.?\\s+){0,3}?${whole}`) *
        (new RegExp(`(?:^|\\n)by\\s+${whole}`, 'iu').test(text) ? 0 : 1) +
      2 * count(`(?<!\\p{L})${whole}(?:,[^.]{3,90},)?\\s+${says}(?!\\p{L})`) +
      2 * count(`(?<!\\p{L})${says}\\s+(?:\\p{L}+\\s+){0,4}?${whole}`) +
      count(`(?<!\\p{L})${family}\\s+${says}(?!\\p{L})`) +
      (paragraphs[0]?.includes(name) === true ? 1 : 0)
    if (score > 0) scores.set(name, score)
  }
  return scores
}

/** A name that languages bend by its part in the sentence, in the form in which another paragraph begins with it. */
export function nominativeOf(name: string, paragraphs: readonly string[], isWord: (word: string) => boolean): string {
  const stems = name.split(/\s+/).map((word) => word.slice(0, Math.max(3, word.length - 3)))
  for (const paragraph of paragraphs) {
    const [first] = [...namesIn(paragraph.slice(0, 120), isWord)]
    if (!first || first.start > 0) continue
    const words = first.name.split(/\s+/)
    if (words.length === stems.length && words.every((word, index) => word.startsWith(stems[index] ?? word)))
      return first.name
  }
  return name
}

/** A name in a script without capitals: with it an introduction begins, and another line before the talk has it too. */
export function caselessNameIn(paragraphs: readonly string[]): string | undefined {
  for (const text of paragraphs) {
    if (!/^[\p{Script=Han}·]{4}.*[。！]$/su.test(text)) continue
    const others = paragraphs.filter((other) => other !== text)
    const length = [4, 3, 2].find((size) => others.some((other) => other.includes(text.slice(0, size))))
    if (length !== undefined) return text.slice(0, length)
  }
  return undefined
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

/** The fullest form of a name among those of a text: `Okafor` becomes `Ines Okafor` where only one of that name is there. */
export function fullestForm(name: string, candidates: readonly string[]): string {
  const own = bareName(name)
  const fuller = [...new Set(candidates.map(bareName))].filter(
    (one) => isSamePerson(own, one) && nameWords(one).length > nameWords(own).length,
  )
  const folded = new Set(fuller.map(foldLine))
  const [first] = fuller
  if (first === undefined || folded.size === 0) return own
  if (folded.size === 1) return first
  const counted = [...folded].filter(
    (one) => !fuller.some((other) => foldLine(other) !== one && isSamePerson(one, other)),
  )
  return counted.length === 1 ? (fuller.find((one) => foldLine(one) === counted[0]) ?? first) : own
}

/** What is said of a person right after the name: `, director of the Harbour Institute`. */
export function affiliationAfter(text: string, end: number): string | undefined {
  const after =
    /^,\s+((?:an?|the|former|ex-|professor|director|head|chief|senior|one of|eine?|der|die|l['’]|le|la|un|une|el|una)\b[^,;.]{4,120})(?=[,;.]|$)/iu.exec(
      text.slice(end, end + 180),
    )
  return after?.[1]?.trim()
}

/** Tells whether a word stands in small letters somewhere. */
export function wordsInSmallLetters(paragraphs: readonly { readonly text: string }[]): (word: string) => boolean {
  const words = new Set<string>()
  let left = searched
  for (const { text } of paragraphs) {
    for (const match of text.slice(0, left).matchAll(/(?<![\p{L}\p{N}'’-])\p{Ll}[\p{Ll}'’]*/gu))
      words.add(foldLine(match[0]))
    left -= text.length
    if (left <= 0) break
  }
  return (word) => words.has(word)
}

/** The full names that the paragraphs hold, each once. */
export function namesOf(
  paragraphs: readonly { readonly text: string }[],
  isWord: (word: string) => boolean,
): readonly string[] {
  const names = new Set<string>()
  let left = searched
  for (const { text } of paragraphs) {
    for (const { name } of namesIn(text.slice(0, left), isWord)) names.add(name)
    left -= text.length
    if (left <= 0) break
  }
  return [...names]
}
