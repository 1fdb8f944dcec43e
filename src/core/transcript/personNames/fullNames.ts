import { caselessInFull } from './caselessNames.js'
import type { Known } from '../people/known.js'
import { fullestForm, namesIn } from './namesInText.js'
import { nameSource } from './nameForm.js'
import { bareName, inMixedCase, nameWords } from './nameWords.js'
import { isNameOfThing } from './thingNames.js'
import { plainWords } from '../../language/foldName.js'
import { isCapitals, isCaseless } from '../lines/lineForm.js'
import { countWords } from '../../language/words.js'
import { escapePattern } from '../../text/escapePattern.js'

/** The fullest form that stands before the talk, else anywhere in the text. A name in full is made longer only where no line before the talk has it as it is. */
export function inFull(said: string, labels: readonly string[], known: Known): string {
  const full = fullerForm(said, labels, known)
  return withoutSentence(said, full, known)
}

/**
 * Where captions have all in capitals, a run of them goes on behind the name that a label ends with: `DR. INES OKAFOR IS A MODELLER`. Nobody
 * has such a name elsewhere.
 */
function withoutSentence(said: string, full: string, { text }: Known): string {
  const [own, words] = [plainWords(bareName(said)), full.split(/\s+/)]
  if (!isCapitals(full) || !/\p{Lu}{2}/u.test(said)) return full
  const at = words.findIndex((_, index) => plainWords(words.slice(0, index + 1).join(' ')).endsWith(own))
  const isSaid = text
    .split('\n')
    .some((one) => isCapitals(one) && countWords(one) > words.length + 3 && one.replace(/\s+/g, ' ').includes(full))
  // A label ends with the family: `MR OKAFOR` of `I. OKAFOR SC` has a letter or two of honour behind it.
  const isHonoured = at > 0 && at === words.length - 2 && /^\p{Lu}{2,3}$/u.test(words.at(-1) ?? '')
  return at < 0 || !(isSaid || isHonoured) ? full : words.slice(0, at + 1).join(' ')
}

function fullerForm(said: string, labels: readonly string[], known: Known): string {
  if (isCaseless(said)) return caselessInFull(said, known)
  const words = nameWords(said)
  const sure = fullestForm(said, [...known.askers, ...known.stated])
  if (isWholeName(sure) && !isWholeName(said)) return sure
  if (words.length === 2 && /^\p{Lu}(?:\p{Lu}{0,2}\.?|-\p{Lu})$/u.test(words[1] ?? ''))
    return fullestForm(said, [...labels, ...known.first, ...known.names])
  const { first, names, around } = known
  if (words.length === 1) {
    const [alone, ...more] = namesAlone(words[0] ?? '', around)
    if (alone !== undefined && more.length === 0) return alone
  }
  const early = fullestForm(said, [...labels, ...first])
  if (words.length > 1) {
    const more = nameWords(early).slice(words.length).join(' ')
    const isWhole = plainWords(early).startsWith(plainWords(said))
      ? around.some((text) => hasNameAlone(text, bareName(said), more))
      : around.some((text) => hasNameAlone(text, bareName(said), undefined))
    const whole = isWhole ? bareName(said) : early
    const later = fullestForm(
      said,
      names.filter((name) => !isLedIn(name, said, known.text)),
    )
    if (isAroundOthers(words, nameWords(later))) return later
    if (plainWords(whole) !== plainWords(bareName(said)) || isNamedEarly(said, first)) return whole
    // Two words may be a family's alone: `van Dorn`, `Quintero Ibáñez`.
    return plainWords(later).endsWith(` ${plainWords(bareName(said))}`) ? later : whole
  }
  return nameWords(early).length > words.length ? early : fullestForm(said, [...labels, ...names])
}

/**
 * Whether the one word by which a name is longer begins a sentence wherever it stands before it, and others too: `Bonjour Ines OKAFOR`, `Bonjour
 * Madame`.
 */
function isLedIn(long: string, short: string, text: string): boolean {
  const [lead = '', ...rest] = long.split(' ')
  if (plainWords(rest.join(' ')) !== plainWords(bareName(short))) return false
  const begins = (words: string): boolean =>
    [...text.matchAll(new RegExp(`(?<!\\p{L})${escapePattern(words)}(?!\\p{L})`, 'gu'))].every(({ index }) =>
      /(?:^|[\n.!?…»”"—–-]\s*)$/u.test(text.slice(0, index)),
    )
  return begins(lead) && text.split(lead).length > text.split(long).length
}

const wholeName = new RegExp(`^${nameSource}$`, 'u')

/** The names in full of a family that stand on lines of their own around the talk, each once. */
const namesAlone = (family: string, around: readonly string[]): readonly string[] => [
  ...new Map(
    around
      .filter((text) => text.length < 50 && wholeName.test(text) && !isNameOfThing(text))
      .flatMap((text) => [...namesIn(text, () => false)].filter(({ end }) => end === text.length))
      .map(({ name }) => [plainWords(bareName(name)), bareName(name)] as const)
      .filter(([folded]) => folded.endsWith(` ${plainWords(family)}`)),
  ).values(),
]

/** Whether two words stand around others in a longer name: `Asad Khattak` in Asad Ullah Khattak, whom the text introduces so once. */
const isAroundOthers = ([given, family, ...more]: readonly string[], long: readonly string[]): boolean =>
  more.length === 0 && long.length > 2 && long.length < 5 && long[0] === given && long.at(-1) === family

/** A name in capitals as the text writes it elsewhere, else as such names are usually written. */
export function inText(name: string, { first, names }: Pick<Known, 'first' | 'names'>): string {
  const mixed = withoutCapitals(name)
  if (mixed !== name) return mixed
  if (isCapitals(name) && honoured.test(name)) return inText(name.replace(honoured, ''), { first, names })
  // `OKAFOR Ines`, as registers list people, has the family first.
  const [, family, given] = /^(\p{Lu}{2,}(?:['’ -]\p{Lu}{2,})*) (\p{Lu}\p{Ll}[\p{L}' -]*)$/u.exec(name) ?? []
  if (family !== undefined && given !== undefined) return `${given} ${inMixedCase(family)}`
  if (!isCapitals(name)) return name
  const all = [...first, ...names].filter((one) => !isCapitals(one))
  const same = all.find((one) => plainWords(one) === plainWords(name))
  const longer = same === undefined ? all.find((one) => plainWords(one).endsWith(` ${plainWords(name)}`)) : undefined
  return (
    same ?? longer?.split(' ').slice(-countWords(name)).join(' ') ?? (letters.test(name) ? name : inMixedCase(name))
  )
}

/** `CSRF`: four consonants or more are a house's letters, which stay capitals. */
const letters = /^[B-DF-HJ-NP-TV-XZ]{4,}$/

/** `INES OKAFOR MP`: letters of honour behind two words or more, which are nobody's name in capitals either. */
const honoured = /(?<=\S\s\S+)\s(?:MP|MEP|MSP|KC|QC|OBE|CBE|MBE)$/u

/** `PIET McKROLL`, `INES DuBRANDT`: only the beginning of a family's name is in small letters. */
const withoutCapitals = (name: string): string =>
  !isCapitals(name) &&
  name.split(' ').every((word) => /^(?:\p{Lu}\.)+$|^(?:\p{Lu}\p{Ll}{1,3})?\p{Lu}{2,}(?:-\p{Lu}+)*$/u.test(word))
    ? name.replace(/\p{Lu}{2,}/gu, inMixedCase)
    : name

/** Whether it has two words or more that are no letters alone. */
const isWholeName = (name: string): boolean => nameWords(name).filter((word) => plainWords(word).length > 1).length > 1

/** Whether somebody of just that name stands before the talk. */
const isNamedEarly = (said: string, first: readonly string[]): boolean =>
  first.some((name) => plainWords(bareName(name)) === plainWords(bareName(said)))

/** Whether a text has a name without the words behind it that would make it longer, or, where none are told, with no name before it. */
function hasNameAlone(text: string, name: string, behind: string | undefined): boolean {
  const folded = text.toLowerCase()
  for (let at = folded.indexOf(name.toLowerCase()); at >= 0; at = folded.indexOf(name.toLowerCase(), at + 1)) {
    const [before, after] = [text.slice(0, at), text.slice(at + name.length)]
    const isAlone =
      behind === undefined
        ? !/\p{Lu}[\p{L}.'’-]*\s$/u.test(before)
        : !after.toLowerCase().startsWith(` ${behind.toLowerCase()}`)
    if (isAlone) return true
  }
  return false
}
