import { type ReadTalk, type ReadTurn, readTalk } from '../doubts/readTalk.js'
import { labelAmid } from '../doubts/turnSigns.js'
import type { SpeakerRole, Transcript } from '../transcript.js'
import { endsInQuestion, endsInSign } from '../lines/wording.js'

/** What a reading makes of a text, beside what the rules make of it. */
export interface Judged {
  readonly talk: ReadTalk
  /** Where turns begin. */
  readonly starts: ReadonlySet<number>
  /** Where they begin by the rules; undefined of the reading of the rules itself, and where they find none. */
  readonly byRules?: ReadonlySet<number>
  /** How many turns each voice has. */
  readonly counts: readonly number[]
}

export function judgedOf(transcript: Transcript, byRules?: ReadonlySet<number>): Judged {
  const talk = readTalk(transcript)
  const starts = new Set(talk.turns.flatMap(({ pieces }) => pieces[0]?.start ?? []))
  const counts = new Map<number, number>()
  for (const { speaker } of talk.turns) counts.set(speaker, (counts.get(speaker) ?? 0) + 1)
  return { talk, starts, ...(byRules && { byRules }), counts: [...counts.values()] }
}

/** What tells how good a reading is, from 0 to 1. */
export interface ReadingSign {
  readonly name: string
  readonly of: (one: Judged) => number
}

const share = <T>(all: readonly T[], is: (one: T) => boolean): number => all.filter(is).length / Math.max(all.length, 1)
const mean = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0) / Math.max(all.length, 1)
const within = (value: number, most: number): number => Math.max(0, Math.min(1, value / most))
const asks = ({ paragraphs }: ReadTurn): boolean => endsInQuestion(paragraphs.at(-1) ?? '')
const ofPart = ({ talk }: Judged, role: SpeakerRole): readonly ReadTurn[] =>
  talk.turns.filter((one) => one.role === role)
const questions = (one: Judged): readonly ReadTurn[] => ofPart(one, 'questioner')
const answers = (one: Judged): readonly ReadTurn[] => ofPart(one, 'interviewee')

/** Every paragraph that asks, with whether it is the last one of its turn. */
const asking = ({ talk }: Judged): readonly { readonly turn: ReadTurn; readonly isLast: boolean }[] =>
  talk.turns.flatMap((turn) =>
    turn.paragraphs.flatMap((text, at) =>
      endsInQuestion(text) ? [{ turn, isLast: at === turn.paragraphs.length - 1 }] : [],
    ),
  )

const labelFirst =
  /^(?:[^\s\p{L}]{0,3}\s?)?[\p{Lu}\p{Lo}][^\s:：]{0,20}(?:\s[\p{Lu}\p{Lo}][^\s:：]{0,20}){0,4}\s?[:：]\s?\S/u
const timeFirst = /^.{0,12}\d?\d:\d\d/u
const timeLast = /\d:\d\d\S{0,4}$/

/** How many turns begin with a word or a sign with which a good part of the turns of their voice begin. */
function alikeIn(turns: readonly ReadTurn[]): number {
  const first = ({ speaker, paragraphs }: ReadTurn): string =>
    `${speaker} ${(paragraphs[0] ?? '').split(/\s/)[0]?.replace(/\d+/g, '#')}`
  const counts = new Map<string, number>()
  const own = new Map<number, number>()
  for (const turn of turns) {
    counts.set(first(turn), (counts.get(first(turn)) ?? 0) + 1)
    own.set(turn.speaker, (own.get(turn.speaker) ?? 0) + 1)
  }
  return [...counts]
    .filter(([key, count]) => count >= Math.max(3, (own.get(Number.parseInt(key, 10)) ?? 0) * 0.4))
    .reduce((sum, [, count]) => sum + count, 0)
}

/** The commonest sign with which paragraphs begin that are not the first of their turn, as how many there are. */
function signsWithin(turns: readonly ReadTurn[]): number {
  const counts = new Map<string, number>()
  for (const text of turns.flatMap(({ paragraphs }) => paragraphs.slice(1))) {
    const sign = /^[^\p{L}\p{N}]{1,4}/u.exec(text)?.[0].replace(/\s+/g, '')
    if (sign) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  }
  return Math.max(0, ...counts.values())
}

const missing = (some: ReadonlySet<number>, others: ReadonlySet<number>): number =>
  [...some].filter((one) => !others.has(one)).length / Math.max(some.size, 1)

/** What may speak for a reading or against it. */
export const readingSigns: readonly ReadingSign[] = [
  { name: 'always', of: () => 1 },
  { name: 'turns fit their part', of: ({ talk }) => share(talk.turns, ({ fit }) => fit > 1) },
  { name: 'turns fit the other part', of: ({ talk }) => share(talk.turns, ({ fit }) => fit < -0.5) },
  {
    name: 'questions fit',
    of: (one) => within(mean(questions(one).map(({ fit }) => Math.max(-3, Math.min(3, fit)))) + 3, 6),
  },
  { name: 'longest turn', of: ({ talk }) => talk.longest / Math.max(talk.words, 1) },
  {
    name: 'answers longer than questions',
    of: ({ talk }) => within(Math.log((talk.mean.interviewee + 1) / (talk.mean.questioner + 1)) + 2, 5),
  },
  { name: 'two voices', of: ({ counts }) => (counts.length === 2 ? 1 : 0) },
  { name: 'voices with one turn', of: ({ counts }) => share(counts, (count) => count === 1) },
  {
    name: 'turns of such voices',
    of: ({ counts, talk }) => counts.filter((count) => count === 1).length / Math.max(talk.turns.length, 1),
  },
  {
    name: 'paragraphs of answers',
    of: (one) => within(mean(answers(one).map((turn) => turn.paragraphs.length)) - 1, 4),
  },
  { name: 'questions ask', of: (one) => share(questions(one), asks) },
  {
    name: 'questions ask amid',
    of: (one) => share(questions(one), ({ paragraphs }) => paragraphs.slice(0, -1).some(endsInQuestion)),
  },
  { name: 'what asks ends a turn', of: (one) => share(asking(one), ({ isLast }) => isLast) },
  { name: 'what asks is a question', of: (one) => share(asking(one), ({ turn }) => turn.role === 'questioner') },
  {
    name: 'begin with a label',
    of: ({ talk }) => share(talk.turns, ({ paragraphs }) => labelFirst.test(paragraphs[0] ?? '')),
  },
  {
    name: 'a label amid',
    of: ({ talk }) => share(talk.turns, ({ paragraphs }) => paragraphs.some((text) => labelAmid.test(text))),
  },
  { name: 'begin alike', of: ({ talk }) => alikeIn(talk.turns) / Math.max(talk.turns.length, 1) },
  {
    name: 'a time at an end',
    of: ({ talk }) =>
      share(
        talk.turns,
        ({ paragraphs }) => timeFirst.test(paragraphs[0] ?? '') || timeLast.test(paragraphs.at(-1) ?? ''),
      ),
  },
  {
    name: 'end without a sign',
    of: ({ talk }) => share(talk.turns, ({ paragraphs }) => !endsInSign(paragraphs.at(-1) ?? '')),
  },
  { name: 'signs within', of: ({ talk }) => within(signsWithin(talk.turns), Math.max(talk.turns.length, 1)) },
  { name: 'begin elsewhere', of: ({ starts, byRules }) => (byRules ? missing(starts, byRules) : 0) },
  { name: 'beginnings lost', of: ({ starts, byRules }) => (byRules ? missing(byRules, starts) : 0) },
  {
    name: 'fewer turns',
    of: ({ starts, byRules }) => (byRules ? within(Math.log(byRules.size / Math.max(starts.size, 1)), 2) : 0),
  },
]
