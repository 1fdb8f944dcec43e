import * as vscode from 'vscode'
import type { Place, Point, Span } from '../core/model.js'
import { type Edit } from '../core/citation/insert.js'

/** The only place where the core's 1-based lines meet the editor's 0-based ones. */
export function toPosition({ line, column }: Point): vscode.Position {
  return new vscode.Position(line - 1, column - 1)
}

export function toRange({ start, end }: Place): vscode.Range {
  return new vscode.Range(toPosition(start), toPosition(end))
}

/** A span of the text that the document holds now. */
export function spanToRange(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end))
}

/** Edits of the core as one change of the text that the document holds now. */
export function changeOf(document: vscode.TextDocument, edits: readonly Edit[]): vscode.WorkspaceEdit {
  const change = new vscode.WorkspaceEdit()
  for (const { replace, text } of edits) change.replace(document.uri, spanToRange(document, replace), text)
  return change
}

/** What ends the lines of a document. */
export function eolOf({ eol }: vscode.TextDocument): string {
  return eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n'
}
