import { bareName } from '../recognise/people.js'
import { escapePattern, foldLine } from '../recognise/wording.js'
import type { TranscriptField } from '../model.js'
import { ofEachPart, type ReadSpeaker, type ReadTalk, searched, type Sign } from './readTalk.js'

/** Somebody with a name, and the places where the text has it. */
export interface NamedSpeaker extends ReadSpeaker {
  readonly name: string
  readonly words: readonly string[]
  readonly folded: string
  readonly foldedLabels: readonly string[]
  /** What stands right before and behind the name around the talk. */
  readonly places: readonly { readonly before: string; readonly behind: string }[]
  readonly isInTalk: boolean
}

/** Somebody as the signs of names look at it; undefined for somebody without a name. */
export function namedSpeaker(one: ReadSpeaker): NamedSpeaker | undefined {
  const { name, talk, labels } = one
  if (name === undefined) return undefined
  const words = name.split(/\s+/)
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}])${words.map(escapePattern).join('\\s+')}(?![\\p{L}\\p{M}])`, 'giu')
  const places = [...talk.around.matchAll(pattern)].map(({ index, 0: found }) => ({
    before: talk.around.slice(Math.max(0, index - 25), index),
    behind: talk.around.slice(index + found.length, index + found.length + 6),
  }))
  return {
    ...one,
    name,
    words,
    folded: foldLine(name),
    foldedLabels: labels.map((label) => foldLine(bareName(label))),
    places,
    isInTalk: talk.said.search(pattern) >= 0,
  }
}

const isLabel = ({ folded, foldedLabels }: NamedSpeaker): boolean => foldedLabels.includes(folded)
const isOfLabel = ({ folded, foldedLabels }: NamedSpeaker): boolean =>
  foldedLabels.some((label) => label.split(' ').some((word) => word.length > 1 && folded.split(' ').includes(word)))
const isInitials = ({ labels }: NamedSpeaker): boolean => labels.some((label) => /^\p{Lu}{1,3}\.?$/u.test(label))
const isSmall = ({ small, isCased }: ReadTalk, word: string | undefined): boolean =>
  isCased && word !== undefined && small.has(word.toLowerCase())
const own = ({ role }: ReadSpeaker): TranscriptField => (role === 'questioner' ? 'interviewer' : 'interviewee')
const fieldsOf = (one: NamedSpeaker, field: TranscriptField): readonly string[] =>
  one.talk.transcript.fields.flatMap((found) => (found.field === field ? [foldLine(found.value)] : []))
const isIn = (one: NamedSpeaker, field: TranscriptField): boolean =>
  fieldsOf(one, field).some((value) => ` ${value} `.includes(` ${one.folded} `))
/** Whether somebody else has a word of the name. */
const isLikeAnother = ({ talk, index, folded }: NamedSpeaker): boolean =>
  talk.transcript.speakers.some(
    ({ name }, other) =>
      other !== index &&
      name !== undefined &&
      foldLine(name)
        .split(' ')
        .some((word) => word.length > 2 && folded.split(' ').includes(word)),
  )
/** Whether a word stands in the text by itself as well. */
const isAlone = ({ talk, places, foldedLabels }: NamedSpeaker, word: string): boolean => {
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}-])${escapePattern(word)}(?![\\p{L}\\p{M}-])`, 'gu')
  const count = talk.transcript.extract.text.slice(0, searched).match(pattern)?.length ?? 0
  return count > places.length + foldedLabels.length
}

/** What may speak of a name that is not somebody's, or not all of it. */
export const nameSigns: readonly Sign<NamedSpeaker>[] = [
  { name: 'always', shows: () => true },
  { name: 'asks', shows: ({ role }) => role === 'questioner' },
  { name: 'with labels', shows: ({ talk }) => talk.transcript.layout === 'labels' },
  { name: 'marked', shows: ({ talk }) => talk.transcript.layout === 'marked' },
  { name: 'is the label', shows: isLabel },
  { name: 'has initials for a label', shows: (one) => !isLabel(one) && !isOfLabel(one) && isInitials(one) },
  { name: 'one word', shows: ({ words }) => words.length === 1 },
  { name: 'one word, the label', shows: (one) => one.words.length === 1 && isLabel(one) },
  { name: 'two words', shows: ({ words }) => words.length === 2 },
  { name: 'three words', shows: ({ words }) => words.length === 3 },
  { name: 'stands nowhere around', shows: ({ places }) => places.length === 0 },
  { name: 'stands nowhere', shows: ({ places, isInTalk }) => places.length === 0 && !isInTalk },
  { name: 'stands there twice', shows: ({ places }) => places.length > 1 },
  { name: 'is said', shows: ({ isInTalk }) => isInTalk },
  { name: 'its last word stands alone', shows: (one) => one.words.length > 1 && isAlone(one, one.words.at(-1) ?? '') },
  { name: 'its first word in small letters', shows: ({ talk, words }) => isSmall(talk, words[0]) },
  { name: 'its last word in small letters', shows: ({ talk, words }) => isSmall(talk, words.at(-1)) },
  {
    name: 'a word of it in small letters',
    shows: ({ talk, words }) => words.some((word) => word.length > 2 && isSmall(talk, word)),
  },
  { name: 'has a small word', shows: ({ name }) => /\s\p{Ll}/u.test(name) },
  { name: 'has other signs', shows: ({ name }) => /[^\p{L}\p{M}\s'’-]/u.test(name) },
  { name: 'is in the title', shows: (one) => isIn(one, 'title') },
  { name: 'is the publisher', shows: (one) => isIn(one, 'publisher') || isIn(one, 'containerTitle') },
  { name: 'is of another part', shows: (one) => isIn(one, own(one) === 'interviewer' ? 'interviewee' : 'interviewer') },
  { name: 'more are listed', shows: (one) => fieldsOf(one, own(one)).length > one.talk.people[one.role] },
  { name: 'is like another', shows: isLikeAnother },
  {
    name: 'behind by or with',
    shows: ({ places }) =>
      places.some(({ before }) =>
        /(?<!\p{L})(?:by|with|von|mit|par|avec|por|con|com|di|da|av|af):?\s+$/iu.test(before),
      ),
  },
  { name: 'before a comma', shows: ({ places }) => places.some(({ behind }) => /^\s?[,(]/.test(behind)) },
  {
    name: 'on its own line',
    shows: ({ places }) =>
      places.some(({ before, behind }) => /(?:^|\n)\s*$/.test(before) && /^\s*(?:\n|$)/.test(behind)),
  },
  { name: 'fits badly', shows: ({ own: turns }) => turns.reduce((all, { fit }) => all + fit, 0) < 0.5 * turns.length },
  { name: 'one turn', shows: ({ own: turns }) => turns.length === 1 },
  { name: 'six speak', shows: ({ talk }) => talk.transcript.speakers.length > 5 },
  { name: 'others have no name', shows: ({ talk }) => talk.transcript.speakers.some(({ name }) => name === undefined) },
  { name: 'much stands above', shows: ({ talk }) => talk.above > 2500 },
  { name: 'nothing stands above', shows: ({ talk }) => talk.above < 40 },
  { name: 'English', shows: ({ talk }) => talk.isEnglish },
  { name: 'no capitals', shows: ({ talk }) => !talk.isCased },
  ...ofEachPart<NamedSpeaker>([
    { name: 'nobody else does', shows: ({ talk, role }) => talk.people[role] === 1 },
    { name: 'without a label', shows: ({ labels }) => labels.length === 0 },
  ]),
]
