import * as vscode from 'vscode'
import type { EvidenceSentence } from '../../../core/query/evidence/evidenceTypes.js'
import { type MarkKind, markKinds } from '../../../core/query/evidence/markKinds.js'
import { spanToRange } from '../../../editor/convert.js'

const { ThemeColor } = vscode

/** How each kind of word looks: not by its colour alone, and in none of a fault's. The page of the Evidence view has the same in its style sheet. */
const looks: {
  readonly [K in MarkKind]: readonly [color: string, outline: string, font: 'normal' | 'bold' | 'italic']
} = {
  figure: ['charts.blue', 'solid', 'bold'],
  name: ['foreground', 'solid', 'normal'],
  negation: ['foreground', 'solid', 'bold'],
  hedge: ['charts.purple', 'dashed', 'italic'],
  condition: ['charts.purple', 'solid', 'italic'],
  comparison: ['charts.blue', 'dashed', 'bold'],
  view: ['foreground', 'dotted', 'normal'],
}

/** Lights the sentence that is being read up in its memo, with the marks that it has in the Evidence view. */
export class SentenceMarks implements vscode.Disposable {
  readonly #lit = vscode.window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor('attache.claimedBackground'),
    borderColor: new ThemeColor('attache.claimedBorder'),
    borderStyle: 'solid',
    borderWidth: '0 0 1px 0',
    overviewRulerColor: new ThemeColor('attache.claimedBorder'),
    overviewRulerLane: vscode.OverviewRulerLane.Full,
  })
  readonly #alone = vscode.window.createTextEditorDecorationType({ textDecoration: 'underline 2px' })
  readonly #kinds = markKinds.map((kind) => {
    const [color, style, font] = looks[kind]
    // In an editor it lies around the words: a wider one would cover the comma behind them.
    const outline = { outlineColor: new ThemeColor(color), outlineStyle: style, outlineWidth: '1px' }
    const look = font === 'bold' ? { fontWeight: font } : font === 'italic' ? { fontStyle: font } : {}
    return { kind, type: vscode.window.createTextEditorDecorationType({ ...outline, ...look }) }
  })

  dispose(): void {
    for (const type of this.#types()) type.dispose()
  }

  /** Of a memo where one is being read; no other has marks. */
  show(document?: vscode.TextDocument, sentence?: EvidenceSentence): void {
    for (const editor of vscode.window.visibleTextEditors) {
      const here = editor.document === document ? sentence : undefined
      const pieces = here ? piecesOf(here) : []
      const rangesOf = (all: readonly Piece[]): vscode.Range[] => all.map((span) => spanToRange(editor.document, span))
      editor.setDecorations(this.#lit, here ? [spanToRange(editor.document, here.span)] : [])
      editor.setDecorations(this.#alone, rangesOf(pieces.filter(({ isOnlyHere }) => isOnlyHere)))
      for (const { kind, type } of this.#kinds)
        editor.setDecorations(type, rangesOf(joined(pieces.filter((one) => one.kind === kind))))
    }
  }

  #types(): readonly vscode.TextEditorDecorationType[] {
    return [this.#lit, this.#alone, ...this.#kinds.map(({ type }) => type)]
  }
}

interface Piece {
  readonly start: number
  readonly end: number
  readonly kind?: MarkKind
  readonly isOnlyHere: boolean
}

function piecesOf({ span, words }: EvidenceSentence): readonly Piece[] {
  let at = span.start
  return words.map(({ text, ...rest }) => {
    const start = at
    at += text.length
    return { ...rest, start, end: at }
  })
}

/** One outline around what stands together. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const all: Piece[] = []
  for (const piece of pieces) {
    const last = all.at(-1)
    if (last?.end === piece.start) all[all.length - 1] = { ...last, end: piece.end }
    else all.push(piece)
  }
  return all
}
