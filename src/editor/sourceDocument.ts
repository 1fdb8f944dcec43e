import type * as vscode from 'vscode'
import type { Corpus } from '../core/corpus/corpus.js'
import type { Interview } from '../core/model.js'
import { readSource, type SourceText } from '../core/corpus/source/sourceText.js'

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
  const text = document.getText()
  // What the corpus has read is used where it is the same, for much is kept of it.
  if (known?.uri === uri && known.text === text) return { interview, source: known }
  const before = read.get(document)
  const source = before?.version === document.version ? before.source : readSource(uri, text)
  read.set(document, { version: document.version, source })
  return { interview, source }
}
