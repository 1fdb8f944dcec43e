import type { Span } from '../../model.js'
import { questionScore } from '../turns/questionClassifier.js'
import { endsInQuestion, beginsLower, endsInPunctuation } from '../lines/lineForm.js'
import type { Speaker, SpeakerRole, Transcript, Doubt, TranscriptLayout } from '../transcript.js'
import { countWords } from '../../language/words.js'

/** A turn with what the features of a mistake are computed from. */
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

/** A transcript as an import has understood it, with what the features of a mistake are computed from. */
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

/** Looks at a transcript once for all features. */
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
    const odds = questionScore(paragraphs.at(-1) ?? '')
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

/** A binary feature of a mistake. */
export interface Feature<T> {
  readonly name: string
  readonly shows: (one: T) => boolean
}

/** The features that something shows, by their place in the list. */
export const featuresOf = <T>(features: readonly Feature<T>[], one: T): readonly number[] =>
  features.flatMap(({ shows }, index) => (shows(one) ? [index] : []))

/** Signs that say one thing of those who ask and another of those who answer: one for either, with the part in its name. */
const ofEachPart = <T extends { readonly role: SpeakerRole }>(features: readonly Feature<T>[]): readonly Feature<T>[] =>
  (['questioner', 'interviewee'] as const).flatMap((part) =>
    features.map(({ name, shows }) => ({
      name: `${part}: ${name}`,
      shows: (one: T) => one.role === part && shows(one),
    })),
  )

const asks = ({ paragraphs }: ReadTurn): boolean => endsInQuestion(paragraphs.at(-1) ?? '')
const shareOf = (turns: readonly ReadTurn[], is: (turn: ReadTurn) => boolean): number =>
  turns.filter(is).length / Math.max(turns.length, 1)
const shareOfWords = (one: ReadSpeaker): number => wordsIn(one.own) / Math.max(one.talk.words, 1)
const meanFit = ({ own }: ReadSpeaker): number => own.reduce((all, { fit }) => all + fit, 0) / Math.max(own.length, 1)
const meanWords = (one: ReadSpeaker): number => wordsIn(one.own) / Math.max(one.own.length, 1)
/** The turns before those of somebody, or behind them. */
const beside = ({ talk, own }: ReadSpeaker, step: -1 | 1): readonly ReadTurn[] =>
  own.flatMap(({ index }) => talk.turns[index + step] ?? [])
const isListed = ({ talk, name, role }: ReadSpeaker): boolean =>
  name !== undefined &&
  talk.transcript.fields.some(
    ({ field, value, span }) =>
      span !== undefined && field === (role === 'questioner' ? 'interviewer' : 'interviewee') && value.includes(name),
  )

/** What may speak of somebody who is taken to ask and answers, or the other way, or does neither. */
export const roleFeatures: readonly Feature<ReadSpeaker>[] = [
  { name: 'always', shows: () => true },
  { name: 'asks', shows: ({ role }) => role === 'questioner' },
  { name: 'answers', shows: ({ role }) => role === 'interviewee' },
  { name: 'fits badly', shows: (one) => meanFit(one) < -0.5 },
  { name: 'fits somehow', shows: (one) => meanFit(one) >= -0.5 && meanFit(one) < 0.7 },
  { name: 'parts repeat', shows: ({ talk }) => talk.repeats > 0.25 },
  { name: 'parts repeat sometimes', shows: ({ talk }) => talk.repeats > 0 && talk.repeats <= 0.25 },
  { name: 'with labels', shows: ({ talk }) => talk.transcript.layout === 'labels' },
  { name: 'headings', shows: ({ talk }) => talk.transcript.layout === 'headings' },
  { name: 'English', shows: ({ talk }) => talk.isEnglish },
  ...ofEachPart<ReadSpeaker>([
    { name: 'has a name', shows: ({ name }) => name !== undefined },
    { name: 'is listed so', shows: isListed },
    { name: 'works somewhere', shows: ({ affiliation }) => affiliation !== undefined },
    { name: 'asks mostly', shows: ({ own }) => shareOf(own, asks) > 0.6 },
    { name: 'asks never', shows: ({ own }) => shareOf(own, asks) === 0 },
    { name: 'at length', shows: (one) => meanWords(one) > (1.3 * one.talk.words) / one.talk.turns.length },
    { name: 'one turn', shows: ({ own }) => own.length === 1 },
    { name: 'two or three turns', shows: ({ own }) => own.length > 1 && own.length < 4 },
    { name: 'says little', shows: (one) => shareOfWords(one) < 0.05 },
    { name: 'says most', shows: (one) => shareOfWords(one) > 0.6 },
    { name: 'nobody else does', shows: ({ talk, role }) => talk.people[role] === 1 },
    { name: 'behind questions', shows: (one) => shareOf(beside(one, -1), asks) > 0.6 },
    {
      name: 'never behind questions',
      shows: (one) => beside(one, -1).length > 1 && shareOf(beside(one, -1), asks) === 0,
    },
    { name: 'behind the same part', shows: (one) => shareOf(beside(one, -1), ({ role }) => role === one.role) > 0.5 },
    { name: 'before the same part', shows: (one) => shareOf(beside(one, 1), ({ role }) => role === one.role) > 0.5 },
    { name: 'begins', shows: ({ talk, index }) => talk.turns[0]?.speaker === index },
  ]),
]

/** A turn in its talk. */
export interface TurnInTalk extends ReadTurn {
  readonly talk: ReadTalk
}

const layoutIs =
  (layout: TranscriptLayout) =>
  ({ talk }: TurnInTalk): boolean =>
    talk.transcript.layout === layout
const isUnlabelled = layoutIs('unlabelled')
const isLabelled = layoutIs('labels')
const isMarked = layoutIs('marked')
const isUnusedLabel = ({ code }: Doubt): boolean => code === 'label-unused'
const asksShortly = (text: string): boolean => endsInQuestion(text) && text.length < 250
/** Whether a paragraph reads like one of the other part. */
const isOdd = ({ role }: TurnInTalk, text: string): boolean =>
  (role === 'questioner' ? questionScore(text) : -questionScore(text)) < -0.5

/** `Ines Okafor: Yes.` */
const labelLike = /^\p{Lu}[\p{L}.'’ -]{1,30}[:：]\s/u
/** Words with a capital before a colon, within what somebody says. White space parts them: where it need not, a long word is parted in every way. */
const labelAmid = /[\s.?!]\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,2}\s?:\s/u
/** Words of another turn, or what is no part of the talk, begin so. */
const oddBeginning = /^[^\p{L}\p{N}\s“"«¿¡‘'„([—–-]/u
const ofPage = /https?:|www\.|©|\|/u

/** What may speak of a turn that has words of another one, or of the page, in it, or lacks some. */
export const turnFeatures: readonly Feature<TurnInTalk>[] = [
  { name: 'always', shows: () => true },
  { name: 'asks', shows: ({ role }) => role === 'questioner' },
  { name: 'without labels', shows: isUnlabelled },
  { name: 'with labels', shows: isLabelled },
  { name: 'marked', shows: isMarked },
  { name: 'names on lines', shows: layoutIs('names on lines') },
  { name: 'has an unused label', shows: ({ hasUnusedLabel }) => hasUnusedLabel },
  { name: 'talk has unused labels', shows: ({ talk }) => talk.transcript.doubts.some(isUnusedLabel) },
  ...ofEachPart<TurnInTalk>([
    { name: 'of one paragraph', shows: ({ paragraphs }) => paragraphs.length === 1 },
    { name: 'of two or three', shows: ({ paragraphs }) => paragraphs.length > 1 && paragraphs.length < 4 },
    { name: 'asks at the end', shows: ({ paragraphs }) => endsInQuestion(paragraphs.at(-1) ?? '') },
    { name: 'asks amid', shows: ({ paragraphs }) => paragraphs.slice(0, -1).some(endsInQuestion) },
    { name: 'asks shortly amid', shows: ({ paragraphs }) => paragraphs.slice(0, -1).some(asksShortly) },
  ]),
  { name: 'has a label in it', shows: ({ paragraphs }) => paragraphs.slice(1).some((text) => labelLike.test(text)) },
  { name: 'has a label amid', shows: ({ paragraphs }) => paragraphs.some((text) => labelAmid.test(text)) },
  { name: 'ends without a sign', shows: ({ paragraphs }) => !endsInPunctuation(paragraphs.at(-1) ?? '') },
  { name: 'a paragraph without a sign', shows: ({ paragraphs }) => !paragraphs.slice(0, -1).every(endsInPunctuation) },
  { name: 'begins in small letters', shows: ({ paragraphs }) => beginsLower(paragraphs[0] ?? '') },
  { name: 'begins with a sign', shows: ({ paragraphs }) => oddBeginning.test(paragraphs[0] ?? '') },
  { name: 'words of a page', shows: ({ paragraphs }) => paragraphs.some((text) => ofPage.test(text)) },
  { name: 'far too long', shows: ({ talk, role, words }) => words > 4 * talk.mean[role] },
  { name: 'very short', shows: ({ words }) => words < 4 },
  {
    name: 'one turn says nearly all',
    shows: ({ talk }) => talk.longest > 0.4 * talk.words,
  },
  { name: 'first', shows: ({ index }) => index === 0 },
  { name: 'last', shows: ({ talk, index }) => index === talk.turns.length - 1 },
  { name: 'short talk', shows: ({ talk }) => talk.turns.length < 8 },
  { name: 'long talk', shows: ({ talk }) => talk.turns.length > 40 },
  { name: 'fits badly', shows: ({ fit }) => fit < -0.5 },
  { name: 'fits badly, no labels', shows: (turn) => isUnlabelled(turn) && turn.fit < -0.5 },
  { name: 'fits somehow', shows: ({ fit }) => fit >= -0.5 && fit < 1 },
  { name: 'fits somehow, no labels', shows: (turn) => isUnlabelled(turn) && turn.fit >= -0.5 && turn.fit < 1 },
  { name: 'fits somehow, marked', shows: (turn) => isMarked(turn) && turn.fit < 1 },
  {
    name: 'begins like the other part, no labels',
    shows: (turn) => isUnlabelled(turn) && isOdd(turn, turn.paragraphs[0] ?? ''),
  },
  {
    name: 'answers no question',
    shows: ({ talk, index, role }) => {
      const asked = talk.turns[index - 1]
      return role === 'interviewee' && asked?.role === 'questioner' && !endsInQuestion(asked.paragraphs.at(-1) ?? '')
    },
  },
]
