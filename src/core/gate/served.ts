import type { Corpus } from '../corpus/corpus.js'
import { perVersion } from '../corpus/perVersion.js'
import { furtherTermsOf } from '../corpus/read/furtherTerms.js'
import type { AssistantTerms, Interview, Problem } from '../model.js'
import { isProtected, isProtectedInterview, isUnderEmbargo, termsOfPassage } from '../terms/terms.js'
import { endOfUri } from '../text/uri.js'

/** Who reads through the gate. */
export interface GateReader {
  /** Assistants on `own machines` may read what `any` may, and more. */
  readonly reader: Exclude<AssistantTerms, 'never'>
  /** ISO day, by which an embargo is over. */
  readonly today: string
}

/**
 * Whether assistants may read an interview: all of it is on the record, and it says so itself, as does each voice that has an answer of its own. One
 * that does not say is closed, and one of which a part is closed is closed as a whole. Closed is also what has a mistake, for it may be in the terms, and what
 * shares its key with another file, for nobody knows whose terms hold.
 */
export function isServed(corpus: Corpus, interview: Interview, { reader, today }: GateReader): boolean {
  const hasMistake = [corpus.file(interview.uri), corpus.sourceOf(interview.key)].some((file) =>
    file?.problems.some(({ ruleId }) => !harmlessInTexts.includes(ruleId)),
  )
  if (hasMistake || filesByKey(corpus).get(interview.key.toLowerCase()) !== 1) return false
  if (isProtectedInterview(interview) || isUnderEmbargo(interview, today)) return false
  if (interview.passages.some((passage) => isProtected(termsOfPassage(interview, passage)))) return false
  return [undefined, ...interview.voices].every((voice) => {
    const { assistants } = furtherTermsOf(interview, voice)
    return assistants === 'any' || assistants === reader
  })
}

/** Words before the first label belong to no passage, so that none of them is told; a text that is away is read again. */
const harmlessInTexts: readonly Problem['ruleId'][] = ['block-missing', 'source-away']

/** How many files have a key, in whatever case: a file system may not tell cases apart. One that cannot be read has the key that it is named by. */
const filesByKey = perVersion((corpus) => {
  const counts = new Map<string, number>()
  for (const key of keysIn(corpus)) counts.set(key.toLowerCase(), (counts.get(key.toLowerCase()) ?? 0) + 1)
  return counts
})

function keysIn(corpus: Corpus): readonly string[] {
  return corpus.files().flatMap(({ uri, document, problems }) => {
    if (document) return document.kind === 'interview' ? [document.key] : []
    return problems.length ? [endOfUri(uri).replace(/\.md$/i, '')] : []
  })
}

/** Takes out of a corpus whatever assistants may not read: what is not in it no tool can tell. Gives the keys of the interviews that it took out. */
export function closeToAssistants(corpus: Corpus, reader: GateReader): ReadonlySet<string> {
  const before = keysIn(corpus)
  const served = new Set(corpus.interviews().filter((interview) => isServed(corpus, interview, reader)))
  for (const { uri, document } of corpus.files())
    if (document?.kind === 'interview' ? !served.has(document) : !document) corpus.delete(uri)
  for (const uri of corpus.uris())
    if (!corpus.file(uri) && !(corpus.texts.at(uri) && corpus.interviewOfSource(uri))) corpus.delete(uri)
  return new Set(before.filter((key) => !corpus.interview(key)))
}

/** Takes an interview out with its text where assistants may not read it. */
export function closeInterview(corpus: Corpus, interview: Interview, reader: GateReader): void {
  if (isServed(corpus, interview, reader)) return
  const source = corpus.sourceOf(interview.key)
  if (source) corpus.delete(source.uri)
  corpus.delete(interview.uri)
}
