import { commonest, endsInPunctuation, isCapitals, isCaseless } from '../lines/lineForm.js'
import type { Line } from '../lines/lines.js'
import { isInitialsOf, isSamePerson, nameWords } from '../personNames/nameWords.js'
import { beginningsOf } from './labelForms.js'
import type { Label } from './speakerLabel.js'
import {
  isFixed,
  isLine,
  least,
  type Reading,
  readingOf,
  readingsOf,
  stemOf,
  stemsOf,
  wordsInUse,
  type WordsInUse,
} from './labelReadings.js'
import { labelOf, setterIn } from './labels.js'

/** Which lines begin with the label of a speaker, and which look as if. */
export interface SpeakerLabels {
  /** By the line's index. */
  readonly labels: ReadonlyMap<number, Label>
  /** Whether names stand on lines of their own. */
  readonly onLines: boolean
  /** Labels that were not believed, by the line's index. */
  readonly refused: ReadonlyMap<number, Label>
}

/** The label that a line begins with in the form that looks most like one, whatever the text has besides; undefined where none does. */
export function readLabel(line: Line): Label | undefined {
  return beginningsOf(line)
    .filter(({ form }) => form !== 'line' && form !== 'capitals')
    .map(({ length, words, sign }) => labelOf(line, length, words, sign))
    .find((label) => label !== undefined && label.form !== 'other')
}

/** Finds the labels by the form in which they come again and take turns; one that stands once counts in the shape of these alone. */
export function speakerLabelsOf(lines: readonly Line[], known: string): SpeakerLabels {
  const use = wordsInUse(lines)
  const readings = [...readingsOf(lines, use)].sort(
    (one, other) => other.score - one.score || isLetter(one) - isLetter(other),
  )
  const [best] = readings
  const labels = new Map<number, Label>()
  if (!best || best.score === 0) return { labels, onLines: false, refused: labels }
  for (const one of readings) {
    const reading = one === best ? best : readingOf(one.form, one.labels, lines, use, labels)
    if (one !== best && !goesWith(reading, best)) continue
    for (const [index, label] of believed(reading, lines, use, known)) if (!labels.has(index)) labels.set(index, label)
  }
  if ([...labels.values()].some((label) => label.form === 'question'))
    lines.forEach((line, index) => {
      const setter = setterIn(line)
      if (setter) labels.set(index, setter)
    })
  const inOrder = new Map([...labels].sort(([one], [other]) => one - other))
  const refused = new Map(
    [...best.labels].filter(([index, label]) => !labels.has(index) && label.form !== 'other' && best.form === 'colon'),
  )
  const onLine = [...inOrder].filter(([index, label]) => isLine(lines, index, label)).length
  return { labels: inOrder, onLines: onLine > inOrder.size * 0.7, refused }
}

/** `R. Okafor:` is a name, where as many lines begin with it as with the letter. */
const isLetter = ({ form }: Reading): number => (form === 'letter' ? 1 : 0)

/** Whether a second form of a text has labels too: the same people, or letters of questions beside names. */
function goesWith({ form, labels, sure, share }: Reading, best: Reading): boolean {
  if (best.form === 'line' || form === 'line' || form === 'capitals') return false
  const own = [...labels.values()].filter(({ key }) => sure.has(key))
  const isShared = own.some(({ key }) => best.sure.has(key))
  const areLetters = form === 'letter' && own.some((label) => label.form === 'question')
  return (
    own.length >= (best.form === 'letter' ? 1 : least.second) &&
    (isShared || areLetters || best.form === 'letter' || own.every(isFixed)) &&
    share >= 0.6
  )
}

/** The labels of one form that are some: those that come again, and those that stand once and look like these. */
function believed(
  { labels, sure, form }: Reading,
  lines: readonly Line[],
  use: WordsInUse,
  known: string,
): ReadonlyMap<number, Label> {
  const own = [...labels].filter(([, { key }]) => sure.has(key))
  const styles = new Set(own.map(([, { style }]) => style))
  const signs = new Set([...styles].map((one) => one.at(-1)))
  const style = commonest(own.map(([, label]) => label.style))
  const first = own[0]?.[0] ?? 0
  const last = own.at(-1)?.[0] ?? 0
  const stems = stemsOf(sure)
  const names = [...new Set(own.map(([, { name }]) => name))]
  const isTight = (index: number): boolean => lines[index + 1]?.blanks === 0
  const areTight = form === 'line' && own.filter(([index]) => isTight(index)).length >= own.length * 0.8
  const isOne = ([index, label]: readonly [number, Label]): boolean => {
    // In a list of those who take part nothing stands right below a name.
    if (areTight && !isTight(index)) return false
    if (sure.has(label.key)) return true
    if ((label.form !== 'other' || form !== 'line') && names.some((name) => isSame(label.name, name))) return true
    const isAlike = isFixed(label) ? signs.has(label.style.at(-1)) : styles.has(label.style)
    if (!isAlike || use.isCommon(label)) return false
    // A title or a list before and behind the talk has a colon too.
    if ((index < first || index > last) && !isSaid(lines, index, label)) return false
    if (isFixed(label) || stems.has(stemOf(label.key))) return true
    if (label.style !== style && !isKnown(known, label.key)) return false
    if (label.form === 'initials') return names.some((name) => /^\p{Lu}{1,4}$/u.test(name))
    if (label.form === 'other') return isCapitals(label.name) && isCapitals(names.join('')) && form !== 'line'
    if (isCaseless(label.name)) return label.affiliation !== undefined || isKnown(known, label.key)
    return nameWords(label.name).length > 1 || isCapitals(label.name) || isKnown(known, label.key) || use.isName(label)
  }
  return new Map([...labels].filter(isOne))
}

/** Whether one is a form of the other: its surname, its initials. */
const isSame = (one: string, other: string): boolean =>
  isInitialsOf(one, other) ||
  isInitialsOf(other, one) ||
  ((isSamePerson(one, other) || isSamePerson(other, one)) &&
    Math.abs(nameWords(one).length - nameWords(other).length) <= 1)

/** As many lines of a paragraph are looked at for its end. */
const longest = 40

/** Whether words behind a label are a sentence, on its line or below. */
function isSaid(lines: readonly Line[], index: number, label: Label | undefined): boolean {
  const line = lines[index]
  const at = line && label && label.span.end < line.end ? index : index + 1
  const rest = lines.slice(at + 1, at + longest)
  const end = rest.findIndex(({ begins, blanks }) => begins || blanks > 0)
  return endsInPunctuation(lines[at + (end < 0 ? rest.length : end)]?.text ?? '')
}

const isKnown = (known: string, key: string): boolean => key !== '' && known.split(` ${key} `).length > 2
