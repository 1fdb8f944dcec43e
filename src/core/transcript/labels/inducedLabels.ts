import { askingShares, type Beginning, framesOf, partOf, wholeLine, withoutSign } from '../lines/beginnings.js'
import { formOf, type LabelForm, roleOf, type Label } from './labelForm.js'
import { nameIn } from './labels.js'
import type { Line } from '../lines/lines.js'
import { plainWords } from '../../language/foldName.js'
import { isCaseless, isCapitals } from '../lines/lineForm.js'

/** Beginnings in one frame that come again. */
interface Frame {
  readonly beginnings: readonly Beginning[]
  readonly words: ReadonlySet<string>
}

/**
 * Labels told by nothing but what labels are, whatever their words, language and signs: a few beginnings between the same signs, again
 * and again and by turns, one of which mostly asks and another one mostly does not; or one alone, where all that it begins asks and is
 * replied to, or all that it begins replies to something asked. None where the text has nothing like it.
 */
export function inducedLabels(lines: readonly Line[]): ReadonlyMap<number, Label> {
  const repeated = [...framesOf(lines).values()].map(repeatedIn).filter(({ beginnings }) => beginnings.length >= 4)
  const among = (isTalk: (frame: Frame) => boolean): Frame | undefined =>
    repeated.filter(isTalk).sort((one, other) => other.beginnings.length - one.beginnings.length)[0]
  const takeTurns = (bare: boolean): Frame | undefined =>
    among((frame) => isBare(frame.beginnings[0]) === bare && takesTurns(frame, lines))
  const best = takeTurns(false) ?? among((frame) => partAlone(frame, lines) !== undefined) ?? takeTurns(true)
  return best ? labelsOf(best, lines) : new Map()
}

function repeatedIn(beginnings: readonly Beginning[]): Frame {
  const counts = new Map<string, number>()
  for (const { words } of beginnings) counts.set(words, (counts.get(words) ?? 0) + 1)
  // Brackets set a name apart that comes but once.
  const least = isBracketed(beginnings[0]) ? 1 : 2
  const words = new Set([...counts].flatMap(([one, count]) => (count >= least ? [one] : [])))
  return { words, beginnings: beginnings.filter((one) => words.has(one.words)) }
}

const isBracketed = (one: Beginning | undefined): boolean => /^[[(<{【〔（［〈《]/u.test(one?.frame ?? '')

const isBare = (one: Beginning | undefined): boolean => one?.frame.endsWith(withoutSign) === true

const sharesIn = ({ beginnings }: Frame, lines: readonly Line[]): ReadonlyMap<string, number> =>
  askingShares(
    beginnings.map(({ index, words }) => [index, words]),
    lines,
  )

/** Whether a few beginnings take turns through the text, and part those who ask from those who answer. */
function takesTurns(frame: Frame, lines: readonly Line[]): boolean {
  const { beginnings, words } = frame
  if (areHeads(frame)) return false
  if (
    beginnings.length < 6 ||
    words.size < 2 ||
    beginnings.length < words.size * (isBracketed(beginnings[0]) ? 1.5 : 2.5)
  )
    return false
  const turns = beginnings.filter((one, at) => one.words !== beginnings[at - 1]?.words).length
  // Sentences begin with a word in capitals too: without a sign behind them nearly all paragraphs have one, by turns.
  const [turning, among] = isBare(beginnings[0]) ? [0.9, 0.7] : [0.6, 0.2]
  if (turns < beginnings.length * turning || beginnings.length < paragraphsIn(frame, lines) * among) return false
  const asking = [...sharesIn(frame, lines).values()]
  const most = Math.max(...asking)
  return most >= 0.4 && asking.some((share) => share < most * 0.5)
}

/** Whether they are lines of their own that stand below each other, as heads of a page do, with nothing said between. */
const areHeads = ({ beginnings }: Frame): boolean =>
  beginnings[0]?.frame.endsWith(wholeLine) === true &&
  beginnings.some(({ index }, at) => beginnings[at + 1]?.index === index + 1)

/** How many paragraphs there are from the first beginning to the last. */
function paragraphsIn({ beginnings }: Frame, lines: readonly Line[]): number {
  const [first, last] = [beginnings[0], beginnings.at(-1)]
  return lines.slice(first?.index, (last?.index ?? -1) + 1).filter(({ begins, blanks }) => begins || blanks > 0).length
}

/** What one beginning stands before, where others have none: all that asks, with other paragraphs behind it, or all that follows what asks. */
function partAlone(frame: Frame, lines: readonly Line[]): 'questioner' | 'interviewee' | undefined {
  const { beginnings, words } = frame
  // A line that comes again by itself is the title of a page; a few capitals are a word, `I`.
  if (
    words.size > 1 ||
    (isBare(beginnings[0]) && (beginnings[0]?.words.length ?? 0) < 4) ||
    beginnings[0]?.frame.endsWith(wholeLine) === true ||
    paragraphsIn(frame, lines) < beginnings.length * 1.8
  )
    return undefined
  return partOf(
    beginnings.map(({ index }) => index),
    lines,
  )
}

function labelsOf(frame: Frame, lines: readonly Line[]): ReadonlyMap<number, Label> {
  const shares = sharesIn(frame, lines)
  const most = Math.max(...shares.values())
  const alone = partAlone(frame, lines)
  return new Map(
    frame.beginnings.map(({ index, words, length, time }) => {
      const asks = alone ? alone === 'questioner' : (shares.get(words) ?? 0) >= most * 0.5
      const { name, affiliation } = nameIn(words)
      const form = formIn(name, asks)
      const role = alone ?? roleOf(form, name)
      const start = lines[index]?.start ?? 0
      return [
        index,
        {
          span: { start, end: start + length },
          name,
          key: plainWords(words) || words,
          form,
          ...(role && { role }),
          ...(affiliation !== undefined && { affiliation }),
          ...(time !== undefined && { time }),
          style: `${isCapitals(words) ? 'C' : isCaseless(words) ? 'x' : 'm'}induced`,
        },
      ] as const
    }),
  )
}

/** A sign of questions whose words do not ask, or one of answers whose words do, is short for something else. */
function formIn(words: string, asks: boolean): LabelForm {
  const form = formOf(words)
  return (form === 'question' && !asks) || (form === 'answer' && asks) ? 'initials' : form
}
