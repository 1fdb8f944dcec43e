import { questionOdds } from '../turns/questionOdds.js'
import { beginsLower, endsInQuestion, endsInSign } from '../lines/wording.js'
import type { Doubt, TranscriptLayout } from '../transcript.js'
import { ofEachPart, type ReadTalk, type ReadTurn, type Sign } from './readTalk.js'

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
  (role === 'questioner' ? questionOdds(text) : -questionOdds(text)) < -0.5

/** `Ines Okafor: Yes.` */
const labelLike = /^\p{Lu}[\p{L}.'’ -]{1,30}[:：]\s/u
/** Words with a capital before a colon, within what somebody says. White space parts them: where it need not, a long word is parted in every way. */
export const labelAmid = /[\s.?!]\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,2}\s?:\s/u
/** Words of another turn, or what is no part of the talk, begin so. */
const oddBeginning = /^[^\p{L}\p{N}\s“"«¿¡‘'„([—–-]/u
const ofPage = /https?:|www\.|©|\|/u

/** What may speak of a turn that has words of another one, or of the page, in it, or lacks some. */
export const turnSigns: readonly Sign<TurnInTalk>[] = [
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
  { name: 'ends without a sign', shows: ({ paragraphs }) => !endsInSign(paragraphs.at(-1) ?? '') },
  { name: 'a paragraph without a sign', shows: ({ paragraphs }) => !paragraphs.slice(0, -1).every(endsInSign) },
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
      const before = talk.turns[index - 1]
      return role === 'interviewee' && before?.role === 'questioner' && !endsInQuestion(before.paragraphs.at(-1) ?? '')
    },
  },
]
