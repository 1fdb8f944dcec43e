import { betweenWords } from '../../language/nameWordLists.js'
import type { Label } from '../labels/labelForm.js'
import type { Line } from './lines.js'
import { particles } from '../../language/labelWords.js'
import { plainWords } from '../../language/foldName.js'
import { endsInPunctuation, isCapitals } from './lineForm.js'
import { countWords } from '../../language/words.js'

/** As often a label stands there that is surely one of the document's own. */
export const recurs = 3
/** As large a part of the labels that recur has what counts as their pattern. */
const nearlyAll = 0.9

type Labels = ReadonlyMap<number, Label>

/** How a document sets its labels, by those that recur in it. */
interface Pattern {
  readonly isCapital: boolean
  readonly styles: ReadonlySet<string>
}

/** The keys of the labels that stand there three times or more in one typography. */
export function recurringKeys(labels: Iterable<Label>): ReadonlySet<string> {
  const counts = new Map<string, Map<string, number>>()
  for (const { key, style } of labels) {
    const own = counts.get(key) ?? new Map<string, number>()
    counts.set(key, own.set(style, (own.get(style) ?? 0) + 1))
  }
  return new Set([...counts].flatMap(([key, own]) => (Math.max(...own.values()) >= recurs ? [key] : [])))
}

/**
 * The labels without words that belong to a sentence, which the end of a line made look like one: those on a line that goes on the sentence
 * above and that are set unlike the others; and those of a list of names, in columns perhaps, above the talk. No word leaves its sentence so.
 */
export function withoutWordsOfSentences(lines: readonly Line[], labels: Labels): Labels {
  const recurring = recurringKeys(labels.values())
  const often = [...labels].filter(([, { key }]) => recurring.has(key))
  if (often.length === 0) return labels
  const pattern = patternOf(often)
  const [first] = often.find(([, label]) => fits(label, pattern)) ?? [Infinity]
  const isOne = ([index, label]: readonly [number, Label]): boolean =>
    !(
      (goesOnAbove(lines, index) && !pattern.styles.has(label.style)) ||
      (index <= first && !fitsOften(label, recurring, pattern) && isInRoster(lines, index))
    )
  return new Map([...labels].filter(isOne))
}

function patternOf(often: readonly (readonly [number, Label])[]): Pattern {
  return {
    isCapital: often.filter(([, label]) => !isSmall(label)).length >= often.length * nearlyAll,
    styles: new Set(often.map(([, { style }]) => style)),
  }
}

/** Whether a word of it is in small letters that names and offices have with a capital. */
const isSmall = ({ name, form }: Label): boolean =>
  form !== 'role' &&
  (name.match(/\p{L}[\p{L}\p{M}'’.-]*/gu) ?? []).some(
    (word) => /^\p{Ll}/u.test(word) && !particles.has(plainWords(word)) && !betweenWords.has(word),
  )

const fits = (label: Label, { isCapital, styles }: Pattern): boolean =>
  styles.has(label.style) && !(isCapital && isSmall(label))

const fitsOften = (label: Label, recurring: ReadonlySet<string>, pattern: Pattern): boolean =>
  recurring.has(label.key) && fits(label, pattern)

/** Whether a line of running text goes on the sentence of the line above. */
function goesOnAbove(lines: readonly Line[], index: number): boolean {
  const [above, line] = [lines[index - 1], lines[index]]
  return (
    above !== undefined &&
    line !== undefined &&
    line.block.kind === 'line' &&
    !line.begins &&
    line.blanks === 0 &&
    !endsInPunctuation(above.text) &&
    !/[)\]]$/u.test(above.text) &&
    countWords(above.text) > 4
  )
}

/** Whether a line stands among others that are names and offices alone: a list of members, in one column or in two. */
function isInRoster(lines: readonly Line[], index: number): boolean {
  const line = lines[index]
  // What leads to a list is one with it: `MEMBERS PRESENT:`.
  const isLead =
    line !== undefined && /[:：]\s*$/u.test(line.text) && isListed(lines[index + 1]) && isListed(lines[index + 2])
  if (isLead) return true
  let from = index
  while (isListed(lines[from - 1])) from -= 1
  let to = index
  while (isListed(lines[to + 1])) to += 1
  return isListed(line) && to - from >= 2
}

/** A short line of words with capitals that ends in no sign of a sentence. */
function isListed(line: Line | undefined): boolean {
  if (line === undefined || line.block.kind !== 'line' || line.text.length > 90 || /[.!?…:：;]$/u.test(line.text))
    return false
  const words = line.text.match(/\p{L}[\p{L}\p{M}'’.-]*/gu) ?? []
  const capital = words.filter((word) => /^\p{Lu}/u.test(word) || isCapitals(word)).length
  return words.length > 0 && words.length <= 14 && capital >= words.length * 0.75
}
