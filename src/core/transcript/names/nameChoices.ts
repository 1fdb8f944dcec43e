import type { ReadTalk } from '../doubts/readTalk.js'
import { inMixedCase, isInitial } from '../personNames/nameForm.js'
import { isCredited } from '../personNames/names.js'
import { turnedName } from '../personNames/listedByFamily.js'
import { bareName } from '../personNames/people.js'
import { isBehindArticle } from '../personNames/thingNames.js'
import { countWords, endsSentence, foldLine, isCapitals } from '../lines/wording.js'
import { likeliest, type RunWord, runsIn, spansOf } from './nameRuns.js'
import { nameOdds } from './wordOdds.js'

/** A line of what stands around a talk, the first and last turns of it, or a label. */
interface Line {
  readonly where: 'above' | 'below' | 'asking' | 'answering' | 'label'
  readonly text: string
  /** Its number among those above or below. */
  readonly index: number
  /** The short lines next to one above or below. */
  readonly beside: readonly string[]
  /** Whether the line above one above or below is a paragraph of sentences. */
  readonly isBelowProse: boolean
}

/** Where a name stands. */
export interface ChoicePlace {
  readonly line: Line
  readonly start: number
  readonly end: number
  /** The odds of the likelier one of the words right beside it; undefined where it stands alone. */
  readonly beside: number | undefined
  /** Whether no other words of its run are likelier to be a name together. */
  readonly isLikeliest: boolean
}

/** What may be the name of somebody who speaks. */
export interface NameChoice {
  readonly name: string
  /** Spelled as `foldLine` spells it: one choice for all spellings. */
  readonly folded: string
  readonly words: readonly string[]
  /** How likely each word is one of a name. */
  readonly odds: readonly number[]
  readonly places: readonly ChoicePlace[]
}

/** As much as is looked at, in UTF-16 units, turns, places of one name and words of a run. */
const most = {
  above: 8000,
  below: 3000,
  line: 1500,
  first: 6,
  last: 2,
  places: 40,
  run: 14,
  labels: 6,
  speakers: 200,
  beside: 60,
}
/** Words that are less likely than this to be a name, on the average, are none outside a label. */
const least = -1.5

/** All that may be the name of somebody who speaks: what looks like one in the lines around a talk, and what an import found. */
export function choicesIn(talk: ReadTalk): readonly NameChoice[] {
  const choices = new Map<string, NameChoice & { readonly places: ChoicePlace[] }>()
  const known = new Map<string, number>()
  const oddsOf = (word: string): number => {
    // A letter with its stop is a name's where names are.
    const odds = known.get(word) ?? (isInitial(word) && word.endsWith('.') ? 1 : nameOdds(word))
    known.set(word, odds)
    return odds
  }
  const choiceOf = (words: string): (NameChoice & { readonly places: ChoicePlace[] }) | undefined => {
    const bare = bareName(words)
    const folded = foldLine(bare)
    if (!folded) return undefined
    const parts = bare.split(' ')
    const name = isCapitals(bare) && parts.length > 1 ? inMixedCase(bare) : bare
    const before = choices.get(folded)
    // What the text has in small letters somewhere is surer than capitals taken back.
    const isBetter = before !== undefined && name === bare && before.name !== bare && !isCapitals(bare)
    const one =
      before && !isBetter
        ? before
        : { name, folded, words: parts, odds: parts.map(oddsOf), places: before?.places ?? [] }
    choices.set(folded, one)
    return one
  }
  const addNames = (line: Line, run: readonly RunWord[]): void => {
    const odds = run.map(({ text, isSmall }) => (isSmall ? 0 : oddsOf(text)))
    const [first, end] = likeliest(odds)
    for (const [from, to] of spansOf(run, line.where === 'label' ? 1 : 2)) {
      const start = run[from]?.start ?? 0
      if (line.where !== 'label' && (meanOf(odds.slice(from, to)) < least || isOfOther(line, start))) continue
      const places = choiceOf(textOf(run, from, to))?.places
      if (places === undefined || places.length >= most.places) continue
      const besides = [odds[from - 1], odds[to]].filter((one) => one !== undefined)
      places.push({
        line,
        start,
        end: run[to - 1]?.end ?? 0,
        beside: besides.length > 0 ? Math.max(...besides) : undefined,
        isLikeliest: from === first && to === end,
      })
    }
  }
  // Where a name is turned around, its words are a name's, whatever their letters tell.
  const addTurned = (line: Line, name: string): void => {
    const one = choiceOf(name)
    if (one === undefined) return
    const place = { line, start: 0, end: line.text.length, beside: undefined, isLikeliest: true }
    choices.set(one.folded, {
      ...one,
      odds: one.odds.map((odds) => Math.max(odds, 0.5)),
      places: [...one.places, place],
    })
  }
  for (const line of linesOf(talk)) {
    const turned = line.where === 'above' ? turnedName(line.text) : undefined
    if (turned !== undefined) addTurned(line, turned)
  }
  for (const line of linesOf(talk)) for (const run of runsIn(line.text)) if (run.length <= most.run) addNames(line, run)
  for (const { name } of talk.transcript.speakers.slice(0, most.speakers)) if (name !== undefined) choiceOf(name)
  return [...choices.values()]
}

/** Whether it stands there for who took the pictures, or behind an article that nobody's name has. */
const isOfOther = ({ text }: Line, start: number): boolean => isCredited(text, start) || isBehindArticle(text, start)

const textOf = (run: readonly RunWord[], from: number, to: number): string =>
  run
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ')

/** The average; 0 of none. */
export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, one) => sum + one, 0) / Math.max(values.length, 1)

const alone = { index: 0, beside: [], isBelowProse: false }

function linesOf({ transcript, turns }: ReadTalk): readonly Line[] {
  const { text } = transcript.extract
  const begin = turns[0]?.pieces[0]?.start ?? 0
  const end = turns.at(-1)?.pieces.at(-1)?.end ?? 0
  const around = (where: 'above' | 'below', part: string): readonly Line[] =>
    part.split('\n').flatMap((one, index, all): readonly Line[] => {
      const next = (steps: number): string => all[index + steps] ?? ''
      const beside = [next(-1), next(1), next(2)].filter((near) => near.trim() && near.length < most.beside)
      const isBelowProse = endsSentence(next(-1)) && countWords(next(-1)) > 15
      return one.trim() ? [{ where, text: one.slice(0, most.line), index, beside, isBelowProse }] : []
    })
  const said = [...turns.slice(0, most.first), ...turns.slice(most.first).slice(-most.last)]
  return [
    ...around('above', text.slice(Math.max(0, begin - most.above), begin)),
    ...around('below', text.slice(end, end + most.below)),
    ...said.flatMap(({ role, paragraphs }) =>
      paragraphs.map((one): Line => ({
        where: role === 'questioner' ? 'asking' : 'answering',
        text: one.slice(0, most.line),
        ...alone,
      })),
    ),
    ...transcript.speakers
      .slice(0, most.speakers)
      .flatMap(({ name, labels }) => [...labels.slice(0, most.labels), ...(name === undefined ? [] : [name])])
      .map((one): Line => ({ where: 'label', text: one, ...alone })),
  ]
}
