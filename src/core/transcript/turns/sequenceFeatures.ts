import {
  numberWords,
  smallWord,
  beginsWithSelf,
  ofYours,
  asksByVerb,
  repliesByVerb,
  asksWhy,
  becauseOf,
  asksHowMuch,
  emptyWords,
  speaksOfSelf,
  speaksOfUs,
  thanks,
} from '../../language/questionWords.js'
import { isPersonal, isPlainReply, isReply, isSpokenTo, statementsIn } from './questionForm.js'
import { questionFeatures, questionFeaturesIn } from './questionClassifier.js'
import { plainWords } from '../../language/foldName.js'
import { endsInQuestion } from '../lines/lineForm.js'
import { countWords } from '../../language/words.js'

/** A paragraph as far as its place among questions and answers depends on it. */
export interface ParagraphFeatures {
  /** The features that it shows by itself and beside the others of its text, by their places in `paragraphFeatures`. */
  readonly own: readonly number[]
  /** The features between it and the one before, by their places in `transitionFeatures`. */
  readonly step: readonly number[]
  readonly asks: boolean
  /** Whether the speaker speaks of himself; undefined in paragraphs too short to tell, and in those that ask. */
  readonly isPersonal?: boolean
}

/** A paragraph with what its own features and those of its neighbours are computed from. */
interface ParagraphContext {
  readonly text: string
  readonly words: number
  readonly asks: boolean
  /** Its last sentence, by which it asks. */
  readonly last: string
  /** Its words of more than three letters. */
  readonly content: ReadonlySet<string>
}

/** What is so in a whole text. */
interface Text {
  /** The length of the paragraph in the middle of all by length. */
  readonly middle: number
  /** Whether those who ask in it use words for whom they ask: some languages say that by the verb. */
  readonly saysYou: boolean
}

/** What a paragraph shows beside the others of its text. */
const relativeFeatures: readonly {
  readonly name: string
  readonly shows: (said: ParagraphContext, text: Text) => boolean
}[] = [
  { name: 'short for the text', shows: ({ words }, { middle }) => words < middle * 0.4 },
  { name: 'long for the text', shows: ({ words }, { middle }) => words > middle * 1.3 },
  { name: 'asks, long for the text', shows: ({ words, asks }, { middle }) => asks && words > middle * 1.3 },
  { name: 'asks without you', shows: ({ text, asks }, { saysYou }) => saysYou && asks && !isSpokenTo(text) },
  { name: 'asks, of us', shows: ({ text, asks }) => asks && speaksOfUs.test(statementsIn(text)) },
  {
    name: 'asks behind three sentences',
    shows: ({ text, asks }) => asks && (statementsIn(text).match(/[.!…]["”’)]?(?=\s|$)/g)?.length ?? 0) >= 3,
  },
  { name: 'asks of self', shows: ({ asks, last }) => asks && speaksOfSelf.test(last) && !isSpokenTo(last) },
  { name: 'asks behind a small word', shows: ({ asks, text, words }) => asks && words <= 12 && smallWord.test(text) },
  { name: 'begins with self', shows: ({ asks, text }) => !asks && beginsWithSelf.test(text) },
  { name: 'speaks of yours', shows: ({ text }) => ofYours.test(text) },
  { name: 'asks first, not last', shows: ({ text, asks }) => !asks && /^[^.!?…]{3,150}[?？؟]/u.test(text) },
]

/** The names of what a paragraph may show by itself, then of what it may show beside others. */
export const paragraphFeatures: readonly string[] = [...questionFeatures, ...relativeFeatures].map(({ name }) => name)

const firstWords = (text: string): number => countWords(text.split(/(?<=[.!?…]["”’)]?)\s/)[0] ?? text)

const alike: Readonly<Record<string, string>> = {
  are: 'is',
  was: 'was',
  were: 'was',
  m: 'is',
  s: 'is',
  does: 'do',
  has: 'have',
  ve: 'have',
  d: 'would',
  ll: 'will',
}
const verbOf = (pattern: RegExp, text: string): string | undefined => {
  const found = pattern.exec(text)?.[1]?.toLowerCase()
  return found === undefined ? undefined : (alike[found] ?? found)
}

/** What may be seen between a paragraph and the one before it. */
export const transitionFeatures: readonly {
  readonly name: string
  readonly shows: (before: ParagraphContext, said: ParagraphContext) => boolean
}[] = [
  { name: 'always', shows: () => true },
  { name: 'behind one that asks', shows: ({ asks }) => asks },
  { name: 'behind an open sentence', shows: ({ text }) => /[,;:：]["”’»)]?$/.test(text) },
  { name: 'echoes', shows: echoes },
  { name: 'asked, replies plainly', shows: ({ asks }, { text }) => asks && isPlainReply(text) },
  { name: 'asked, replies', shows: ({ asks }, { text }) => asks && isReply(text) },
  { name: 'not asked, replies plainly', shows: ({ asks }, { text }) => !asks && isPlainReply(text) },
  {
    name: 'asked, replies by the verb',
    shows: ({ asks, last }, { text }) => {
      const verb = asks ? verbOf(asksByVerb, last) : undefined
      return verb !== undefined && verb === verbOf(repliesByVerb, text)
    },
  },
  {
    name: 'asked why, gives a reason',
    shows: ({ asks, last }, { text }) => asks && asksWhy.test(last) && becauseOf.test(text),
  },
  {
    name: 'asked how much, counts',
    shows: ({ asks, last }, { text }) => asks && asksHowMuch.test(last) && numberWords.test(text.slice(0, 60)),
  },
  {
    name: 'both ask, joined by and',
    shows: (before, said) =>
      before.asks && said.asks && /^(?:and|or|but|und|oder|et|ou|y|o|и|или|e)(?!\p{L})/iu.test(said.text),
  },
  { name: 'both ask', shows: (before, said) => before.asks && said.asks },
  {
    name: 'called you, speaks of self',
    shows: (before, { text }) => isSpokenTo(before.text) && speaksOfSelf.test(text),
  },
  {
    name: 'of self, then called you',
    shows: (before, { text }) => speaksOfSelf.test(before.text) && isSpokenTo(text) && !speaksOfSelf.test(text),
  },
  {
    name: 'both of self',
    shows: (before, { text }) => speaksOfSelf.test(before.text) && speaksOfSelf.test(text),
  },
  { name: 'asked, begins shortly', shows: ({ asks }, { text, words }) => asks && words > 8 && firstWords(text) <= 4 },
  {
    name: 'not asked, begins shortly',
    shows: (before, { text, words }) => !before.asks && words > 8 && firstWords(text) <= 4,
  },
  { name: 'much longer', shows: (before, { words }) => words > before.words * 2.5 },
  { name: 'much shorter', shows: (before, { words }) => words * 2.5 < before.words },
  { name: 'shares a word', shows: (before, said) => shared(before, said) >= 1 },
  { name: 'shares three words', shows: (before, said) => shared(before, said) >= 3 },
  {
    name: 'takes up a word of the question',
    shows: (before, said) => before.asks && said.words > 4 && sharesAtOnce(before, said),
  },
]

const shared = ({ content }: ParagraphContext, other: ParagraphContext): number =>
  [...content].filter((word) => other.content.has(word)).length

/** Whether the first words take up one of the last sentence before. */
const sharesAtOnce = ({ last }: ParagraphContext, { text }: ParagraphContext): boolean => {
  const words = contentOf(last)
  return [...contentOf(text.split(/\s+/).slice(0, 7).join(' '))].some((word) => words.has(word))
}

/** Whether a short paragraph consists for a good part of words of the one before. */
function echoes({ text: before }: ParagraphContext, { text }: ParagraphContext): boolean {
  if (text.length > 80) return false
  if (thanks.test(text) && thanks.test(before)) return true
  const words = plainWords(text)
    .split(' ')
    .filter((word) => word.length > 2)
  if (words.length === 0 || words.length > 8) return false
  const last = ` ${plainWords(before.slice(-300))} `
  return words.filter((word) => last.includes(` ${word} `)).length >= Math.max(1, words.length * 0.5)
}

const contentOf = (text: string): ReadonlySet<string> =>
  new Set(
    plainWords(text)
      .split(' ')
      .filter((word) => word.length > 4 && !emptyWords.has(word)),
  )

const saidOf = (text: string): ParagraphContext => ({
  text,
  words: countWords(text),
  asks: endsInQuestion(text),
  last: text.split(/(?<=[.!?…]["”’)]?)\s/).at(-1) ?? text,
  content: contentOf(text.slice(0, 3000)),
})

/** The paragraphs of a talk with the features that each shows by itself, among all, and behind the one before. */
export function sequenceFeaturesIn(texts: readonly string[]): readonly ParagraphFeatures[] {
  const lengths = texts.map(countWords).sort((a, b) => a - b)
  const asking = texts.filter(endsInQuestion)
  const whole: Text = {
    middle: lengths[lengths.length >> 1] ?? 0,
    saysYou: asking.filter(isSpokenTo).length >= asking.length * 0.25,
  }
  let before: ParagraphContext | undefined
  return texts.map((text) => {
    const said = saidOf(text)
    const step = transitionFeatures.flatMap(({ shows }, at) => (before && shows(before, said) ? [at] : []))
    const relative = relativeFeatures.flatMap(({ shows }, at) =>
      shows(said, whole) ? [questionFeatures.length + at] : [],
    )
    before = said
    return {
      own: [...questionFeaturesIn(text), ...relative],
      step,
      asks: said.asks,
      ...(!said.asks && said.words >= 10 && { isPersonal: isPersonal(text) }),
    }
  })
}
