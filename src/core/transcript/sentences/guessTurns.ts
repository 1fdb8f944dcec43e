import type { Doubt } from '../transcript.js'
import { type Line, part } from '../lines/lines.js'
import { endsInQuestion } from '../lines/lineForm.js'
import { logistic, rowsFor, scoreOfValues } from '../models/linearModel.js'
import fitted from '../models/sentences.json' with { type: 'json' }
import { tagSentences, type TaggedTalk } from './sentenceTagger.js'
import { sentencesIn } from '../../language/sentences.js'
import { countWords } from '../../language/words.js'

/** What may tell that two talk, as `valuesOf` gives it. */
export const talkFeatures: readonly string[] = [
  'always',
  'evidence',
  'questions that are sure',
  'turns',
  'how sure turns are',
  'asked with a question mark',
]

const weights = rowsFor(talkFeatures, fitted.tables.talk.rows)

/** So likely it has to be that two talk; whoever speaks alone asks questions too. */
export const certain = 0.5
const fewest = { sentences: 12, questions: 3 }

/** Whether two seem to talk in sentences of which nothing shows who says them. */
function isTalkOfTwo(texts: readonly string[], talk: TaggedTalk): boolean {
  const probability = logistic(scoreOfValues(weights, valuesOf(texts, talk)))
  const questions = texts.filter((text, at) => talk.sentences[at]?.asks && endsInQuestion(text)).length
  return texts.length >= fewest.sentences && questions >= fewest.questions && probability >= certain
}

/** How much a text has of each of `talkFeatures`. */
export function valuesOf(texts: readonly string[], { sentences, evidence }: TaggedTalk): readonly number[] {
  const share = (count: number, all: number): number => count / Math.max(all, 1)
  const turns = turnsOf(sentences.map(({ asks }) => asks))
  const least = turns.map(({ start, end }) =>
    Math.min(...sentences.slice(start, end).map(({ probability }) => probability)),
  )
  const asking = turns.filter(({ asks }) => asks)
  return [
    1,
    evidence,
    share(sentences.filter(({ asks, probability }) => asks && probability > 0.85).length, sentences.length) * 10,
    share(turns.length, sentences.length) * 10,
    share(
      least.reduce((sum, one) => sum + one, 0),
      turns.length,
    ) * 10,
    share(asking.filter(({ end }) => endsInQuestion(texts[end - 1] ?? '')).length, asking.length),
  ]
}

/** A turn: who says it, the first of its sentences, and the one behind its last. */
export interface SentenceTurn {
  readonly asks: boolean
  readonly start: number
  readonly end: number
}

/** Sentences that one says without a break. */
export function turnsOf(asked: readonly boolean[]): readonly SentenceTurn[] {
  const starts = asked.flatMap((asks, at) => (at === 0 || asks !== asked[at - 1] ? at : []))
  return starts.map((start, at) => ({ asks: asked[start] === true, start, end: starts[at + 1] ?? asked.length }))
}

/** The lines of a text whose turns are guessed, as if the format said who speaks, with doubts where a turn may begin otherwise. */
export interface Guessed {
  readonly lines: readonly Line[]
  readonly doubts: readonly Doubt[]
}

/** As many lines as a machine writes down, at least, as few words as it puts into one on the average, and as large a share of all words. */
const machine = { lines: 60, words: 18, share: 0.6 }
/** As many sentences as a paragraph has in which a whole talk runs on, and as large a share of all words. */
const runOn = { sentences: 12, share: 0.6 }
/** A longer text, in UTF-16 units, is not guessed: some ten hours of talk. */
const longest = 500_000
/** A turn is not doubted that is likelier than this in all its sentences. */
const sure = 0.9

/**
 * Guesses who says what where neither labels nor paragraphs can show it: in captions without names, in the lines of a machine that wrote down
 * what it heard, in a talk that runs on in one paragraph. Undefined where the text has another form, or one alone seems to speak.
 */
export function guessTurns(lines: readonly Line[]): Guessed | undefined {
  const said = spokenLines(lines)
  if (!said) return undefined
  const own = lines.slice(said.from, said.to)
  const starts: number[] = []
  let text = ''
  for (const line of own) {
    text += text ? ' ' : ''
    starts.push(text.length)
    text += line.text
  }
  if (text.length > longest) return undefined
  const sentences = [...sentencesIn(text)]
  const texts = sentences.map(({ start, end }) => text.slice(start, end))
  const talk = tagSentences(texts)
  if (!isTalkOfTwo(texts, talk)) return undefined
  /** The place in the extract of an offset in all that is said. */
  const placeOf = (offset: number): number => {
    const at = starts.filter((start) => start <= offset).length - 1
    return (own[at]?.start ?? 0) + offset - (starts[at] ?? 0)
  }
  const turns = turnsOf(talk.sentences.map(({ asks }) => asks))
  const begins = new Map(turns.map(({ asks, start }) => [placeOf(sentences[start]?.start ?? 0), asks]))
  const doubtful = turns.filter(({ start, end }) =>
    talk.sentences.slice(start, end).some(({ probability }) => probability < sure),
  )
  return {
    lines: [...lines.slice(0, said.from), ...own.flatMap((line) => partsOf(line, begins)), ...lines.slice(said.to)],
    doubts: doubtful.map(({ start, end }) => ({
      code: 'turn-guessed',
      span: {
        start: placeOf(sentences[start]?.start ?? 0),
        end: placeOf((sentences[end - 1]?.end ?? 1) - 1) + 1,
      },
      data: {},
    })),
  }
}

/** The parts of a line, a new one where somebody else begins to speak; what does not begin so goes on what is above. */
function partsOf(line: Line, begins: ReadonlyMap<number, boolean>): readonly Line[] {
  const cuts = [...begins.keys()].filter((at) => at > line.start && at < line.end)
  const ends = [...cuts, line.end]
  return [line.start, ...cuts].flatMap((start, at) => {
    const asks = begins.get(start)
    const change: Partial<Line> =
      asks === undefined
        ? { continues: true }
        : { begins: true, continues: false, block: { ...line.block, speaker: asks ? 'Q' : 'A' } }
    return part(line, start, ends[at] ?? line.end, change) ?? []
  })
}

/** Lines from one to the one behind the last. */
interface Stretch {
  readonly from: number
  readonly to: number
}

/** The lines in which somebody may talk without a sign of who it is. */
function spokenLines(lines: readonly Line[]): Stretch | undefined {
  if (lines.some(({ block }) => block.speaker !== undefined)) return undefined
  const isCue = ({ block }: Line): boolean => block.kind === 'cue'
  if (lines.some(isCue)) return { from: lines.findIndex(isCue), to: lastOf(lines, isCue) + 1 }
  const words = lines.map(({ text }) => countWords(text))
  const least = sum(words) * runOn.share
  const whole = lines.findIndex(
    ({ text }, at) => (words[at] ?? 0) >= least && [...sentencesIn(text)].length >= runOn.sentences,
  )
  return whole >= 0 ? { from: whole, to: whole + 1 } : machineLines(lines)
}

/** Many short paragraphs, or items of a list, below the last heading, with most of the words. Lines of a text file may be wrapped. */
function machineLines(lines: readonly Line[]): Stretch | undefined {
  if (lines.some(({ block }) => block.speaker !== undefined)) return undefined
  const words = lines.map(({ text }) => countWords(text))
  const from = lastOf(lines, ({ block }) => block.kind === 'heading') + 1
  const own = lines.slice(from)
  const some = sum(words.slice(from))
  const isOfMachine =
    own.length >= machine.lines &&
    some >= sum(words) * machine.share &&
    some / own.length <= machine.words &&
    own.every(({ block }) => block.kind === 'paragraph')
  return isOfMachine ? { from, to: lines.length } : undefined
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** The index of the last line that is such; -1 where none is. */
const lastOf = (lines: readonly Line[], is: (line: Line) => boolean): number =>
  lines.reduce((last, line, at) => (is(line) ? at : last), -1)
