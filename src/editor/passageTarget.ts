import * as vscode from 'vscode'
import type { Corpus } from '../core/corpus/corpus.js'
import type { PassageRef, Span } from '../core/model.js'
import { isSameRef } from '../core/corpus/source/sourceText.js'
import { withWords } from '../core/corpus/source/withWords.js'
import { type InterviewText, sourceInDocument } from './sourceDocument.js'

/** A passage, or some words of it, that a row or a link is for. */
export interface PassageTarget {
  readonly key: string
  readonly ref: PassageRef
  /** In the text that the corpus has of the interview; the whole passage without it. */
  readonly span?: Span
}

/** Some words of a text. */
export interface Selected extends InterviewText {
  readonly selection: Span
}

/** What a command on words is for: its target, or else what is selected in the source text that has the focus. */
export async function selectedWords(corpus: Corpus, target: unknown): Promise<Selected | undefined> {
  if (!isPassageTarget(target)) return selectedInEditor(corpus)
  return withWords(corpus.texts, () => selectedByTarget(corpus, target))
}

/** Menus call with a uri, links and rows with a target. */
export function isPassageTarget(target: unknown): target is PassageTarget {
  return typeof target === 'object' && target !== null && 'key' in target && 'ref' in target
}

function selectedByTarget(corpus: Corpus, { key, ref, span }: PassageTarget): Selected | undefined {
  const interview = corpus.interview(key)
  const source = corpus.sourceOf(key)
  const block = source?.blocks.find((one) => isSameRef(one.ref, ref))
  // A copy has its words for as long as somebody has it.
  return interview && source && block && { interview, source: { ...source }, selection: span ?? block.span }
}

function selectedInEditor(corpus: Corpus): Selected | undefined {
  const editor = vscode.window.activeTextEditor
  const found = editor && sourceInDocument(corpus, editor.document)
  return found && selectedIn(editor, found)
}

/** What is selected in an editor, with the text that its document holds. */
export function selectedIn({ document, selection }: vscode.TextEditor, found: InterviewText): Selected {
  return {
    ...found,
    selection: { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) },
  }
}
