import * as vscode from 'vscode'
import type { Passage } from '../../core/model.js'
import { passageOfBlock } from '../../core/passage/selectedWords.js'
import { formatPassageRef } from '../../core/corpus/read/values.js'
import type { SourceBlock } from '../../core/corpus/source/sourceText.js'
import { spanToRange } from '../../editor/convert.js'
import type { Services } from '../../editor/services.js'
import { type InterviewText, transcriptInDocument, transcriptSelector } from '../../editor/sourceDocument.js'
import { speakerName } from '../../words/hover/hoverParts.js'
import { straighten } from '../../words/escape.js'

/** In UTF-16 units: how much of a passage stands in the outline. */
const longestName = 60

/** The outline of a source text: standfirsts, questions, and the answers below them, which fold away. */
export function registerSourceOutline(services: Services): vscode.Disposable {
  const provider: vscode.DocumentSymbolProvider = {
    provideDocumentSymbols(document) {
      const found = transcriptInDocument(services, document)
      return found && symbolsOf(document, found)
    },
  }
  const folding: vscode.FoldingRangeProvider = {
    provideFoldingRanges(document) {
      const found = transcriptInDocument(services, document)
      return found && foldsOf(document, found)
    },
  }
  return vscode.Disposable.from(
    vscode.languages.registerDocumentSymbolProvider(transcriptSelector, provider, { label: 'Attaché' }),
    vscode.languages.registerFoldingRangeProvider(transcriptSelector, folding),
  )
}

/** From the last line of each question to the end of its answers, so that what was asked stays in sight. */
function foldsOf(document: vscode.TextDocument, { source }: InterviewText): vscode.FoldingRange[] {
  const lineAt = (offset: number): number => document.positionAt(offset).line
  const { blocks } = source
  return blocks.flatMap(({ ref, span }, index) => {
    if (ref.kind !== 'question') return []
    const next = blocks.findIndex((block, at) => at > index && block.ref.kind !== 'paragraph')
    const last = blocks[(next < 0 ? blocks.length : next) - 1]
    const [from, to] = [lineAt(span.end), lineAt(last?.span.end ?? span.end)]
    return to > from ? [new vscode.FoldingRange(from, to)] : []
  })
}

function symbolsOf(document: vscode.TextDocument, text: InterviewText): vscode.DocumentSymbol[] {
  const roots: vscode.DocumentSymbol[] = []
  let question: vscode.DocumentSymbol | undefined
  for (const block of text.source.blocks) {
    const symbol = symbolOf(document, text, block)
    if (block.ref.kind === 'paragraph' && question) {
      question.children.push(symbol)
      // A symbol must enclose its children, or the editor's breadcrumbs lose them.
      question.range = question.range.union(symbol.range)
      continue
    }
    if (block.ref.kind === 'question') question = symbol
    roots.push(symbol)
  }
  return roots
}

function symbolOf(
  document: vscode.TextDocument,
  { interview, source }: InterviewText,
  block: SourceBlock,
): vscode.DocumentSymbol {
  const passage = passageOfBlock(interview, block)
  const { ref, label, span } = block
  const asked = ref.kind === 'question' ? interview.questions.find(({ number }) => number === ref.number)?.label : ''
  const words = source.text.slice(span.start, Math.min(span.end, span.start + longestName)).replace(/\s+/g, ' ')
  const name = `${formatPassageRef(ref)} ${straighten([asked, words].find(Boolean)?.trim() ?? '')}`
  const kind = ref.kind === 'paragraph' ? vscode.SymbolKind.String : vscode.SymbolKind.Namespace
  const range = spanToRange(document, { start: label.start, end: span.end })
  return new vscode.DocumentSymbol(name, speakerOf(interview, passage), kind, range, spanToRange(document, label))
}

function speakerOf(interview: InterviewText['interview'], passage: Passage | undefined): string {
  return passage ? speakerName(interview, passage, vscode.l10n) : ''
}
