import { hasProtectedWords } from '../terms/terms.js'
import type { Corpus } from '../corpus/corpus.js'
import type { Interview, Passage } from '../model.js'
import type { SourceText } from '../corpus/source/sourceText.js'
import { rememberedBeside, rememberedOf } from '../text/remember.js'

/** Interviews and their texts, among which the words of a memo are looked for; `version` is another once one of them has changed. */
export interface Texts {
  readonly version: number
  readonly interviews: () => readonly Interview[]
  readonly interview: (key: string) => Interview | undefined
  readonly sourceOf: (key: string) => SourceText | undefined
}

/** The texts that a corpus has, without what was said off the record. */
export const sharedTexts = rememberedOf((corpus: Corpus): Texts => ({
  get version() {
    return corpus.version
  },
  interviews: () => corpus.interviews(),
  interview: (key) => corpus.interview(key),
  sourceOf: (key) => (isOffRecord(corpus, key) ? undefined : corpus.sourceOf(key)),
}))

type Stored = ReadonlyMap<string, SourceText>

/**
 * The interviews of a corpus that have protected words with their texts from the store, else those that the corpus itself has. What was said off the record is
 * there only where the store has it: whoever has not must learn nothing of it.
 */
export function protectedTexts(corpus: Corpus, stored: Stored): Texts {
  return textsWith(stored, corpus)
}

const textsWith = rememberedBeside((stored: Stored, corpus: Corpus): Texts => {
  let known: { readonly version: number; readonly interviews: readonly Interview[] } | undefined
  const whole = (interview: Interview): Interview => withPassages(interview, stored.get(interview.key))
  return {
    get version() {
      return corpus.version
    },
    interviews: () => {
      if (known?.version !== corpus.version)
        known = { version: corpus.version, interviews: corpus.interviews().filter(hasProtectedWords).map(whole) }
      return known.interviews
    },
    interview: (key) => {
      const interview = corpus.interview(key)
      return interview && whole(interview)
    },
    sourceOf: (key) => stored.get(key) ?? (isOffRecord(corpus, key) ? undefined : corpus.sourceOf(key)),
  }
})

/** The file of what was said off the record tells no passages; the text in the store has them. */
function withPassages(interview: Interview, source: SourceText | undefined): Interview {
  return interview.passages.length || !source ? interview : wholeOf(source, interview)
}

const wholeOf = rememberedBeside((source: SourceText, interview: Interview): Interview => {
  let question: number | undefined
  const passages = source.blocks.map(({ ref }): Passage => {
    if (ref.kind === 'question') question = ref.number
    return {
      ref,
      voice: '',
      first: '',
      last: '',
      span: interview.span,
      ...(question === undefined ? {} : { question }),
    }
  })
  return { ...interview, passages }
})

function isOffRecord(corpus: Corpus, key: string): boolean {
  return corpus.interview(key)?.terms === 'off record'
}
