import type { Corpus } from '../corpus/corpus.js'
import { furtherTermsOf } from '../corpus/read/furtherTerms.js'
import type { AssistantTerms, Interview } from '../model.js'
import { isProtected, isProtectedInterview, termsOfPassage } from '../terms/terms.js'

/** Who reads through the gate. */
export interface GateReader {
  /** Assistants on `own machines` may read what `any` may, and more. */
  readonly reader: Exclude<AssistantTerms, 'never'>
  /** ISO day, by which an embargo is over. */
  readonly today: string
}

/**
 * Whether assistants may read an interview: all of it is on the record, and it says so itself, as does each voice that has an answer of its own. One
 * that does not say is closed, and one of which a part is closed is closed as a whole.
 */
export function isServed(interview: Interview, { reader, today }: GateReader): boolean {
  if (isProtectedInterview(interview)) return false
  if (interview.passages.some((passage) => isProtected(termsOfPassage(interview, passage)))) return false
  return [undefined, ...interview.voices].every((voice) => {
    const { assistants, embargo } = furtherTermsOf(interview, voice)
    return (assistants === 'any' || assistants === reader) && (embargo === undefined || embargo <= today)
  })
}

/** Takes out of a corpus whatever assistants may not read: what is not in it no tool can tell. Gives the keys of the interviews that it took out. */
export function closeToAssistants(corpus: Corpus, reader: GateReader): ReadonlySet<string> {
  const closed = corpus.interviews().filter((interview) => closeInterview(corpus, interview, reader))
  for (const uri of corpus.uris()) {
    const file = corpus.file(uri)
    const isLeft = corpus.texts.at(uri) ? corpus.interviewOfSource(uri) : !file || file.document
    if (!isLeft) corpus.delete(uri)
  }
  return new Set(closed.map(({ key }) => key))
}

/** Takes an interview out with its text where assistants may not read it; says whether it did. */
export function closeInterview(corpus: Corpus, interview: Interview, reader: GateReader): boolean {
  if (isServed(interview, reader)) return false
  const source = corpus.sourceOf(interview.key)
  if (source) corpus.delete(source.uri)
  corpus.delete(interview.uri)
  return true
}
