import { endsInQuestion } from '../lines/wording.js'
import type { PartedTalk } from './partsOfSentences.js'

/** What each value weighs, fitted by `npm run score:fit` to known talks, to the answers of each alone, and to known texts that are no interviews. */
export const weights: readonly number[] = [-3.82, 0.59, 1.48, 1.29, -0.57, 4.81]

/** So likely it has to be that two talk; whoever speaks alone asks questions too. */
export const certain = 0.5
const fewest = { sentences: 12, questions: 3 }

/** Whether two seem to talk in sentences of which nothing shows who says them. */
export function isTalkOfTwo(texts: readonly string[], talk: PartedTalk): boolean {
  const odds = valuesOf(texts, talk).reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)
  const questions = texts.filter((text, at) => talk.sentences[at]?.asks && endsInQuestion(text)).length
  return texts.length >= fewest.sentences && questions >= fewest.questions && 1 / (1 + Math.exp(-odds)) >= certain
}

/** What may tell that two talk, in the order of the weights. */
export function valuesOf(texts: readonly string[], { sentences, evidence }: PartedTalk): readonly number[] {
  const share = (count: number, all: number): number => count / Math.max(all, 1)
  const turns = turnsOf(sentences.map(({ asks }) => asks))
  const least = turns.map(({ start, end }) => Math.min(...sentences.slice(start, end).map(({ chance }) => chance)))
  const asking = turns.filter(({ asks }) => asks)
  return [
    1,
    evidence,
    share(sentences.filter(({ asks, chance }) => asks && chance > 0.85).length, sentences.length) * 10,
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
