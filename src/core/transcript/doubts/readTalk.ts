import type { Span } from '../../model.js'
import { questionOdds } from '../turns/questionOdds.js'
import { countWords } from '../lines/wording.js'
import type { Speaker, SpeakerRole, Transcript } from '../transcript.js'

/** A turn with what signs of a mistake ask of it. */
export interface ReadTurn {
  readonly index: number
  readonly speaker: number
  readonly role: SpeakerRole
  readonly paragraphs: readonly string[]
  readonly pieces: readonly Span[]
  readonly words: number
  /** How well its last paragraph fits its part, as the logarithm of the odds: below zero it reads like the other part. */
  readonly fit: number
  /** Whether something that looks like a label stands in it or right before it, and was not taken for one. */
  readonly hasUnusedLabel: boolean
}

/** A transcript as an import has understood it, for signs that it misunderstood something. */
export interface ReadTalk {
  readonly transcript: Transcript
  readonly turns: readonly ReadTurn[]
  /** The first words of the talk; in a long one no more are searched for names. */
  readonly said: string
  /** What stands above and below the talk, as far as it is searched for names. */
  readonly around: string
  /** The length of what stands above it, in UTF-16 units. */
  readonly above: number
  /** Words that the text has in small letters. */
  readonly small: ReadonlySet<string>
  readonly isEnglish: boolean
  /** Whether the script has capitals. */
  readonly isCased: boolean
  /** Words of all turns, and of the longest one. */
  readonly words: number
  readonly longest: number
  /** Words of a usual turn of each part. */
  readonly mean: Readonly<Record<SpeakerRole, number>>
  /** How many have each part. */
  readonly people: Readonly<Record<SpeakerRole, number>>
  /** The share of neighbouring turns that have the same part. */
  readonly repeats: number
}

/** So many UTF-16 units are searched for names: some hours of talk. */
export const searched = 300_000

/** Looks at a transcript once for all signs. */
export function readTalk(transcript: Transcript): ReadTalk {
  const { speakers, extract } = transcript
  const turns = turnsOf(transcript)
  const all = turns.flatMap(({ pieces }) => pieces)
  const above = all[0]?.start ?? 0
  const end = all.at(-1)?.end ?? 0
  const said = bounded(turns)
  const ofPart = <T>(count: (own: readonly ReadTurn[]) => T): Readonly<Record<SpeakerRole, T>> => {
    const by = (role: SpeakerRole): T => count(turns.filter((turn) => turn.role === role))
    return { questioner: by('questioner'), interviewee: by('interviewee'), other: by('other') }
  }
  return {
    transcript,
    turns,
    said,
    around: `${extract.text.slice(Math.max(0, above - searched), above)}\n${extract.text.slice(end, end + searched)}`,
    above,
    small: new Set(extract.text.slice(0, searched).match(/(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]+/gu) ?? []),
    isEnglish: (said.match(/ (?:the|of|and|to|that|is|it|we|you) /g)?.length ?? 0) > countWords(said) * 0.12,
    isCased: /\p{Ll}/u.test(said.slice(0, 2000).replace(/[A-Za-z]/g, '')) || isLatin(said.slice(0, 2000)),
    words: wordsIn(turns),
    longest: turns.reduce((most, { words }) => Math.max(most, words), 0),
    mean: ofPart((own) => wordsIn(own) / Math.max(own.length, 1)),
    people: ofPart((own) => new Set(own.map(({ speaker }) => speaker)).size),
    repeats:
      turns.filter(({ speaker }, index) => speakers[turns[index - 1]?.speaker ?? -1]?.role === speakers[speaker]?.role)
        .length / Math.max(turns.length, 1),
  }
}

function turnsOf({ turns, passages, speakers, doubts }: Transcript): readonly ReadTurn[] {
  const unused = doubts.flatMap(({ code, span }) => (code === 'label-unused' ? [span.start] : []))
  let at = 0
  return turns.map(({ speaker, passages: own }, index): ReadTurn => {
    const some = own.flatMap((one) => passages[one] ?? [])
    const paragraphs = some.flatMap(({ text }) => text.split('\n\n'))
    const pieces = some.flatMap((one) => one.pieces)
    const role = speakers[speaker]?.role ?? 'interviewee'
    const odds = questionOdds(paragraphs.at(-1) ?? '')
    while ((unused[at] ?? Infinity) < (pieces[0]?.start ?? 0) - before) at += 1
    return {
      index,
      speaker,
      role,
      paragraphs,
      pieces,
      words: countWords(paragraphs.join(' ')),
      fit: role === 'questioner' ? odds : -odds,
      hasUnusedLabel: (unused[at] ?? Infinity) <= (pieces.at(-1)?.end ?? 0),
    }
  })
}

/** As far before a turn, in UTF-16 units, a label stands that would be its own. */
const before = 80

function bounded(turns: readonly ReadTurn[]): string {
  const texts: string[] = []
  let length = 0
  for (const { paragraphs } of turns)
    for (const text of length < searched ? paragraphs : []) {
      texts.push(text)
      length += text.length
    }
  return texts.join('\n')
}

export const wordsIn = (turns: readonly ReadTurn[]): number => turns.reduce((all, { words }) => all + words, 0)

function isLatin(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return (text.match(/[A-Za-z]/g)?.length ?? 0) > letters * 0.5
}

/** Somebody who speaks, with the turns. */
export interface ReadSpeaker extends Speaker {
  readonly talk: ReadTalk
  readonly index: number
  readonly own: readonly ReadTurn[]
}

/** Everybody who says something. */
export function readSpeakers(talk: ReadTalk): readonly ReadSpeaker[] {
  const own = talk.transcript.speakers.map((): ReadTurn[] => [])
  for (const turn of talk.turns) own[turn.speaker]?.push(turn)
  return talk.transcript.speakers.flatMap((speaker, index) => {
    const turns = own[index] ?? []
    return turns.length > 0 ? [{ ...speaker, talk, index, own: turns }] : []
  })
}

/** What may speak of a mistake. */
export interface Sign<T> {
  readonly name: string
  readonly shows: (one: T) => boolean
}

/** The signs that something shows, by their place in the list. */
export const shownBy = <T>(signs: readonly Sign<T>[], one: T): readonly number[] =>
  signs.flatMap(({ shows }, index) => (shows(one) ? [index] : []))

/** Signs that say one thing of those who ask and another of those who answer: one for either, with the part in its name. */
export const ofEachPart = <T extends { readonly role: SpeakerRole }>(signs: readonly Sign<T>[]): readonly Sign<T>[] =>
  (['questioner', 'interviewee'] as const).flatMap((part) =>
    signs.map(({ name, shows }) => ({ name: `${part}: ${name}`, shows: (one: T) => one.role === part && shows(one) })),
  )
