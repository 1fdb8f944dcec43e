import * as vscode from 'vscode'
import type { Corpus } from '../core/corpus/corpus.js'
import type { Interview } from '../core/model.js'
import { keyOfSource, readSource, type SourceText } from '../core/corpus/source/sourceText.js'
import { isProtectedInterview } from '../core/terms/terms.js'
import { protectedStore, type StorePlace } from './protection/protectedStore.js'

/** The language of transcripts, for which the manifest has settings. */
export const transcriptLanguage = 'attache-transcript'

/** The documents in which providers of transcripts work: without the language of their own these are plain texts. */
export const transcriptSelector: readonly vscode.DocumentFilter[] = [
  { language: transcriptLanguage },
  { language: 'plaintext' },
]

/** An interview with its text. */
export interface InterviewText {
  readonly interview: Interview
  readonly source: SourceText
}

const read = new WeakMap<vscode.TextDocument, { readonly version: number; readonly source: SourceText }>()

/** What a document holds of an interview, as it stands now; undefined for any document that is no source text of an interview. */
export function sourceInDocument(corpus: Corpus, document: vscode.TextDocument): InterviewText | undefined {
  const uri = document.uri.toString()
  const interview = corpus.interviewOfSource(uri)
  if (!interview) return undefined
  const known = corpus.sourceOf(interview.key)
  // What the corpus has read is used where it is the same, for much is kept of it.
  const isHere = known?.uri === uri && (!corpus.texts.isAway(known) || corpus.texts.putBack(uri, document.getText()))
  if (isHere && known.text === document.getText()) return { interview, source: known }
  return { interview, source: sourceOf(document) }
}

/** What the shell knows of transcripts, those in the store included. */
export interface Transcripts extends StorePlace {
  readonly corpus: Corpus
}

/** The interview whose transcript a document is: beside its file, or in the store where it is protected. */
export function interviewOfTranscript(services: Transcripts, { uri }: vscode.TextDocument): Interview | undefined {
  const { corpus } = services
  const beside = corpus.interviewOfSource(uri.toString())
  if (beside) return beside
  const key = keyOfSource(uri.toString())
  const stored = corpus.interview(key)
  if (!stored || !isProtectedInterview(stored)) return undefined
  const isStored = uri.toString() === vscode.Uri.joinPath(protectedStore(services), `${key}.txt`).toString()
  return isStored ? stored : undefined
}

/** A transcript as it stands now, for reading: also one in the store, of which nothing is quoted. */
export function transcriptInDocument(services: Transcripts, document: vscode.TextDocument): InterviewText | undefined {
  const beside = sourceInDocument(services.corpus, document)
  if (beside) return beside
  const interview = interviewOfTranscript(services, document)
  return interview && { interview, source: sourceOf(document) }
}

/** Read once for each version of the document. */
function sourceOf(document: vscode.TextDocument): SourceText {
  const before = read.get(document)
  const source =
    before?.version === document.version ? before.source : readSource(document.uri.toString(), document.getText())
  read.set(document, { version: document.version, source })
  return source
}
