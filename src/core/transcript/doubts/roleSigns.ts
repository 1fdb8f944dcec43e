import { endsInQuestion } from '../lines/wording.js'
import { ofEachPart, type ReadSpeaker, type ReadTurn, type Sign, wordsIn } from './readTalk.js'

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
export const roleSigns: readonly Sign<ReadSpeaker>[] = [
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
