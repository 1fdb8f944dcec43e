import { isProtectedInterview } from '../terms/terms.js'
import type { Corpus } from '../corpus/corpus.js'
import type { Interview, Passage } from '../model.js'
import type { SourceText } from '../corpus/source/sourceText.js'

/** Interviews and their texts, among which the words of a memo are looked for; `version` is another once one of them has changed. */
export interface Texts {
  readonly version: number
  readonly interviews: () => readonly Interview[]
  readonly interview: (key: string) => Interview | undefined
  readonly sourceOf: (key: string) => SourceText | undefined
}

const shared = new WeakMap<Corpus, Texts>()

/** The texts that a corpus has, without what was said off the record. */
export function sharedTexts(corpus: Corpus): Texts {
  const before = shared.get(corpus)
  if (before) return before
  const texts: Texts = {
    get version() {
      return corpus.version
    },
    interviews: () => corpus.interviews(),
    interview: (key) => corpus.interview(key),
    sourceOf: (key) => (isOffRecord(corpus, key) ? undefined : corpus.sourceOf(key)),
  }
  shared.set(corpus, texts)
  return texts
}

type Stored = ReadonlyMap<string, SourceText>

const hidden = new WeakMap<Stored, { readonly corpus: Corpus; readonly texts: Texts }>()

/**
 * The protected interviews of a corpus with their texts from the store, else those that the corpus itself has. What was said off the record is
 * there only where the store has it: whoever has not must learn nothing of it.
 */
export function protectedTexts(corpus: Corpus, stored: Stored): Texts {
  const before = hidden.get(stored)
  if (before?.corpus === corpus) return before.texts
  let known: { readonly version: number; readonly interviews: readonly Interview[] } | undefined
  const whole = (interview: Interview): Interview => withPassages(interview, stored.get(interview.key))
  const texts: Texts = {
    get version() {
      return corpus.version
    },
    interviews: () => {
      if (known?.version !== corpus.version)
        known = { version: corpus.version, interviews: corpus.interviews().filter(isProtectedInterview).map(whole) }
      return known.interviews
    },
    interview: (key) => {
      const interview = corpus.interview(key)
      return interview && whole(interview)
    },
    sourceOf: (key) => stored.get(key) ?? (isOffRecord(corpus, key) ? undefined : corpus.sourceOf(key)),
  }
  hidden.set(stored, { corpus, texts })
  return texts
}

const made = new WeakMap<SourceText, { readonly of: Interview; readonly whole: Interview }>()

/** The file of what was said off the record tells no passages; the text in the store has them. */
function withPassages(interview: Interview, source: SourceText | undefined): Interview {
  if (interview.passages.length || !source) return interview
  const before = made.get(source)
  if (before?.of === interview) return before.whole
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
  const whole = { ...interview, passages }
  made.set(source, { of: interview, whole })
  return whole
}

function isOffRecord(corpus: Corpus, key: string): boolean {
  return corpus.interview(key)?.terms === 'off record'
}
