import type { Known } from '../people/known.js'
import { fullestForm } from './namesInText.js'
import { bareName, inMixedCase, nameWords } from './nameWords.js'
import { plainWords } from '../../language/foldName.js'
import { isCapitals, isCaseless } from '../lines/lineForm.js'
import { countWords } from '../../language/words.js'

/** The fullest form that fields, labels and what stands before the talk have of a name; of a family’s name, or where none of these has it, that of the whole text. */
export function inFull(said: string, labels: readonly string[], known: Known): string {
  if (isCaseless(said)) return said
  const sure = fullestForm(said, [...known.askers, ...known.stated])
  if (isWholeName(sure) && !isWholeName(said)) return sure
  const early = fullestForm(said, [...labels, ...known.first])
  const isEarly = known.first.some((name) => plainWords(bareName(name)) === plainWords(early))
  return withoutSentence(said, isEarly ? early : fullestForm(said, [...labels, ...known.names]))
}

/** Where all is in capitals a sentence goes on behind the name that a label ends with: `DR. INES OKAFOR IS A MODELLER`. */
function withoutSentence(said: string, full: string): string {
  const words = full.split(/\s+/)
  if (!isCapitals(full) || words.length < 4) return full
  const own = plainWords(bareName(said))
  const at = words.findIndex((_, index) => plainWords(words.slice(0, index + 1).join(' ')).endsWith(own))
  return at < 0 ? full : words.slice(0, at + 1).join(' ')
}

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
const honoured = /(?<=\S\s\S+)\s(?:MP|MEP|MSP|KC|QC|SC|AC|AO|OBE|CBE|MBE)$/u

/** `PIET McKROLL`, `INES DuBRANDT`: only the beginning of a family's name is in small letters. */
const withoutCapitals = (name: string): string =>
  !isCapitals(name) &&
  name.split(' ').every((word) => /^(?:\p{Lu}\.)+$|^(?:\p{Lu}\p{Ll}{1,3})?\p{Lu}{2,}(?:-\p{Lu}+)*$/u.test(word))
    ? name.replace(/\p{Lu}{2,}/gu, inMixedCase)
    : name

/** Whether it has two words or more that are no letters alone. */
const isWholeName = (name: string): boolean => nameWords(name).filter((word) => plainWords(word).length > 1).length > 1
