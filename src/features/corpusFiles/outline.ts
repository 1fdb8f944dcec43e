import * as vscode from 'vscode'
import type { Entry, EntryKind, Interview, Span, Topic } from '../../core/model.js'
import type { Corpus } from '../../core/corpus/corpus.js'
import { readCorpusFile } from '../../core/corpus/read/corpusFile.js'
import { spanToRange } from '../../editor/convert.js'
import type { Services } from '../../editor/services.js'

const entryIcons: Readonly<Record<EntryKind, vscode.SymbolKind>> = {
  actor: vscode.SymbolKind.Class,
  agreement: vscode.SymbolKind.Interface,
  event: vscode.SymbolKind.Event,
  place: vscode.SymbolKind.Package,
}

/** The outline of a corpus file: topics with their claims, or the entries of a glossary. */
export function registerCorpusOutline({ files, corpus }: Services): vscode.Disposable {
  const provider: vscode.DocumentSymbolProvider = {
    provideDocumentSymbols(document) {
      if (!files.isCorpusFile(document.uri)) return undefined
      return symbolsOf(document, corpus)
    },
  }
  return vscode.languages.registerDocumentSymbolProvider({ language: 'markdown' }, provider, { label: 'Attaché' })
}

function symbolsOf(document: vscode.TextDocument, corpus: Corpus): vscode.DocumentSymbol[] | undefined {
  const text = document.getText()
  // The editor asks once for each version of a text, and the corpus may not have this one yet.
  const read = corpus.guard(readCorpusFile(document.uri.toString(), text), text).document
  const symbol = (name: string, detail: string, kind: vscode.SymbolKind, span: Span): vscode.DocumentSymbol => {
    const range = spanToRange(document, span)
    return new vscode.DocumentSymbol(name || '…', detail, kind, range, range)
  }
  if (read?.kind === 'glossary') {
    return read.entries.map((entry: Entry) =>
      symbol(entry.name, entry.label ?? entry.type, entryIcons[entry.kind], entry.span),
    )
  }
  return read && read.topics.map((topic) => topicSymbol(read, topic, symbol))
}

type MakeSymbol = (name: string, detail: string, kind: vscode.SymbolKind, span: Span) => vscode.DocumentSymbol

function topicSymbol(interview: Interview, topic: Topic, symbol: MakeSymbol): vscode.DocumentSymbol {
  const claims = interview.claims.filter(({ id }) => topic.claims.includes(id))
  const made = symbol(topic.title, '', vscode.SymbolKind.Namespace, topic.span)
  made.children = [
    ...claims.map(({ label, kind, span }) => symbol(label, kind, vscode.SymbolKind.String, span)),
    ...topic.topics.map((below) => topicSymbol(interview, below, symbol)),
  ]
  // A symbol must enclose its children, or the editor's breadcrumbs lose them.
  const last = made.children.at(-1)
  if (last) made.range = made.range.union(last.range)
  return made
}
