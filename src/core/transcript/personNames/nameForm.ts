import { joints, doubtful, second, generation, smallInNames } from '../../language/nameParticles.js'
import { isCapitals } from '../lines/lineForm.js'
import { prepositions } from '../../language/thingNameWords.js'

/* What the words of a name look like, in every script that has capitals: the one place that says so. */

const apostrophe = "['’ʻʼ‘`]"
const inner = `[\\p{L}\\p{M}'’ʻʼ‘\`·-]`
/** One word: `Okafor`, `O'Hare-Mbeki`, `d’Aubrac`, `al-Tamimi`, `kaMagwaza`, `St.`, `J.`, `J.-P.`, `J.R.`, `Ó`. */
const wordSource = `(?:\\p{Ll}{1,4}['’ʻ-])?${apostrophe}?(?:\\p{Lu}\\.?-?){0,3}\\p{Lu}(?:${inner}*[\\p{L}\\p{M}])?|\\p{Ll}{2,3}\\p{Lu}\\p{Ll}+(?:-\\p{L}+)*`
/** A word that a full stop belongs to. */
const stopped = `(?:St|Ste|Sta|Sto|Yu|Ya|Ch|Th|Kh|Ph|Zh|Sh|Wm|Chas|Jos|Geo|Ю|Я)\\.|(?:\\p{Lu}\\.[ -]?){1,3}`
/** The source of a pattern for a whole name of two words or more, where it stands in a line made for it. */
export const nameSource = `(?:${stopped}|${wordSource})(?:\\s(?:${[...joints, ...second].join('|')}|${stopped}|${wordSource})){1,6}`
const isWordForm = new RegExp(`^(?:${wordSource}|${stopped})$`, 'u')

/** Whether a small word joins the words of a name, by the word before it. */
export const joins = (text: string, before: string | undefined): boolean =>
  joints.has(text) || (second.has(text) && before !== undefined && joints.has(before))
export const isJoint = (text: string): boolean => joints.has(text) || second.has(text)
/** Whether a small word may as well say `and` or `in`. */
const isDoubtfulJoint = (text: string): boolean => doubtful.has(text)
export const isGeneration = (text: string): boolean => generation.test(text)

/** Whether it is a letter, or some, that stand for a name: `J.`, `J.R.`, `K`. */
export const isInitial = (text: string): boolean =>
  /^(?:\p{Lu}\.?[-\s]?){1,3}$/u.test(text) && (text.includes('.') || text.length === 1)

/** Whether one word could be a word of a name: by a capital, or a small part before one. `L’hydrologue` is what somebody is. */
export const isNameWord = (text: string): boolean =>
  isWordForm.test(text) && text !== 'I' && !/^[LD]['’]\p{Ll}/u.test(text)

/** The words of a name taken apart: those by which a family is called, from its first small word on, and those given before them. */
export interface NameParts {
  readonly given: readonly string[]
  readonly family: readonly string[]
}

/** Takes a name without titles apart. In one that has no small words the last word is the family's. */
export function nameParts(words: readonly string[]): NameParts {
  const end = words.length > 1 && isGeneration(words.at(-1) ?? '') ? words.length - 1 : words.length
  const named = words.slice(0, end)
  const small = named.findIndex((one, index) => index > 0 && isJoint(one.toLowerCase()) && !doubtful.has(one))
  const at = small > 0 ? small : Math.max(named.length - 1, 0)
  return { given: named.slice(0, at), family: named.slice(at) }
}

/** A name in capitals as it is written else: small words small, `MacIlwraith` and `O'Hare` as they can be told. */
export function inMixedCase(name: string): string {
  if (!isCapitals(name) || /\d/.test(name)) return name
  const words = name.split(/\s+/)
  // Turkish and Azerbaijani have two letters I.
  const lower = (word: string): string => (/[İŞĞƏ]/.test(name) ? word.toLocaleLowerCase('tr') : word.toLowerCase())
  return words.map((one, index) => mixedWord(one, index > 0 || words.length > 1, lower)).join(' ')
}

function mixedWord(word: string, isAmongOthers: boolean, lower: (word: string) => string): string {
  const low = lower(word)
  if (/^(?:\p{Lu}\.)+$/u.test(word) || /^(?:II|III|IV)$/.test(word)) return word
  if (isAmongOthers && smallInNames.has(low)) return low
  return word
    .split(/(-|['’ʻ])/)
    .map((part, index, parts) =>
      index > 0 && parts[index - 1] === '-' && smallInNames.has(part.toLowerCase())
        ? part.toLowerCase()
        : /^(?:AL|EL|UL)$/.test(part) && parts[index + 1] === '-' && index === 0
          ? part.toLowerCase()
          : part.slice(0, 1) + lower(part).slice(1),
    )
    .join('')
}

/** A word where it stands. */
export interface WordAt {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** What stands before and behind the letters of a word, the number of a link among it. An apostrophe before a capital may be the name's own. */
const signsBefore = /^\[\d{1,4}\](?=\p{Lu})|^[^\p{L}\p{N}'’‘ʻ]+|^[^\p{L}\p{N}]+(?=\p{Ll}{3})/u
const signsBehind = /[^\p{L}\p{N}\p{M}]+$/u
/** Words, those of several parts first: small words of families, what leads to a place, and a time of day with its zone. */
const words =
  /\d[\d:.]*\s[AaPp]\.?[Mm]\.?(?:\s\p{Lu}{2,4}(?=\s|$))?|(?<=\s)(?:in ['’]t|von und zu|[Ee]n [Rr]oute)(?=\s)|[^\s—–/…|]+|[—–/…|]/gu
const possessive = /['’]s?$/u

/** The runs of words in a text that could be names by their look, small words of families among them. Any sign but that of an initial ends one. */
export function* capitalRuns(text: string): Generator<readonly WordAt[]> {
  let run: WordAt[] = []
  for (const match of text.matchAll(words)) {
    const before = signsBefore.exec(match[0])?.[0].length ?? 0
    if ((before > 0 || isBehindGap(text, match.index)) && run.length > 0) {
      yield* endedAt(run)
      run = []
    }
    const whole = match[0].slice(before)
    const start = match.index + before
    const signed = whole.replace(/[^\p{L}\p{N}\p{M}.]+$/u, '')
    const isStopped = signed.endsWith('.') && (isNameWord(signed) || (run.length > 1 && isGeneration(signed)))
    const bare = isStopped ? signed : whole.replace(signsBehind, '')
    const owner = isStopped ? bare : bare.replace(possessive, '')
    const isSmall = run.length > 0 && joins(owner, run.at(-1)?.text)
    const isPart =
      isSmall ||
      (isNameWord(owner) && !(run.length > 0 && prepositions.has(owner.toLowerCase()))) ||
      (run.length > 1 && isGeneration(owner))
    if (isPart) run.push({ text: owner, start, end: start + owner.length })
    if ((!isPart || owner.length < whole.length) && run.length > 0) {
      yield* endedAt(run)
      run = []
    }
  }
  if (run.length > 0) yield* endedAt(run)
}

/** Names beside each other in columns are two. */
const isBehindGap = (text: string, at: number): boolean => /\t|\s{4}/.test(text.slice(Math.max(0, at - 4), at))

/** A run without small words at its end, parted before one that says `and` to two words. */
function* endedAt(run: readonly WordAt[]): Generator<readonly WordAt[]> {
  let from = 0
  for (let index = 1; index < run.length; index += 1) {
    if (!isDoubtfulJoint(run[index]?.text ?? '')) continue
    const next = run[index + 2]
    const isParting = next !== undefined && !joins(next.text, undefined)
    if (!isParting) continue
    yield trimmed(run.slice(from, index))
    from = index + 1
  }
  yield trimmed(run.slice(from))
}

function trimmed(run: readonly WordAt[]): readonly WordAt[] {
  let end = run.length
  // A letter without a full stop is a name's within it only.
  while (end > 0 && /^\p{Lu}$/u.test(run[end - 1]?.text ?? '')) end -= 1
  while (end > 0 && joins(run[end - 1]?.text ?? '', 'de')) end -= 1
  return run.slice(0, end)
}
