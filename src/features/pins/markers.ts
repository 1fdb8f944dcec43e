import * as vscode from 'vscode'
import { pinParts } from '../../core/citation/pinParts.js'
import type { Span } from '../../core/model.js'
import { spanToRange } from '../../editor/convert.js'
import type { Services } from '../../editor/services.js'
import { keepDecorated } from '../../editor/trees/decorations.js'

/** A pin as it was last drawn, and what of it no longer holds. */
interface DrawnPin {
  readonly span: Span
  readonly dimmed: readonly Span[]
  readonly stale: readonly Span[]
}

/** Of one version of a text. */
interface Drawn {
  readonly version: number
  readonly pins: readonly DrawnPin[]
}

const { ClosedClosed } = vscode.DecorationRangeBehavior

/**
 * Puts one sign in the place of each pin, another where a claim is gone, changed or elsewhere; the hover says which. A pin in which the cursor stands is
 * shown in full, as all are where the setting wants it, and one whose sign is deleted is gone as a whole. Keys that move the cursor step over a pin that is not shown. The editor wraps lines as if
 * all pins were shown.
 */
export function registerPinMarkers(services: Services): vscode.Disposable {
  const { corpus, memos, settings, log } = services
  const { hidden, hiddenStale, dimmed, stale } = decorationTypes()
  const drawn = new WeakMap<vscode.TextDocument, Drawn>()
  /** Where the cursors of an editor stood last. */
  const before = new WeakMap<vscode.TextEditor, readonly number[]>()

  const draw = (editor: vscode.TextEditor): void => {
    const { document } = editor
    const citations = memos.memoOf(document)?.citations ?? []
    const pins = citations.flatMap((citation): readonly DrawnPin[] =>
      citation.pinSpan ? [{ span: citation.pinSpan, ...pinParts(corpus, citation) }] : [],
    )
    drawn.set(document, { version: document.version, pins })
    show(editor, pins)
  }
  const show = (editor: vscode.TextEditor, pins: readonly DrawnPin[]): void => {
    const toRanges = (spans: readonly Span[]): vscode.Range[] => spans.map((span) => spanToRange(editor.document, span))
    const cursors = cursorsOf(editor)
    const isShown = ({ span }: DrawnPin): boolean =>
      settings.showPins || cursors.some((cursor) => isWithin(cursor, span))
    const [full, folded] = [pins.filter(isShown), pins.filter((pin) => !isShown(pin))]
    const signs = (isStale: boolean): readonly Span[] =>
      folded.filter((pin) => pin.stale.length > 0 === isStale).map(({ span }) => span)
    editor.setDecorations(hidden, toRanges(signs(false)))
    editor.setDecorations(hiddenStale, toRanges(signs(true)))
    editor.setDecorations(dimmed, toRanges(full.flatMap((pin) => pin.dimmed)))
    editor.setDecorations(stale, toRanges(full.flatMap((pin) => pin.stale)))
  }
  const follow = ({ textEditor: editor, kind, selections }: vscode.TextEditorSelectionChangeEvent): void => {
    const { document } = editor
    const known = drawn.get(document)
    const last = before.get(editor) ?? []
    const cursors = cursorsOf(editor)
    before.set(editor, cursors)
    // Whoever types changes the text with the cursor: it is drawn anew when the typing rests.
    if (!known?.pins.length || known.version !== document.version || settings.showPins) return
    const entered = (cursor: number, index: number): Span | undefined => {
      const pin = known.pins.find(({ span }) => isWithin(cursor, span))?.span
      return pin && !last.some((one, at) => at === index && isWithin(one, pin)) ? pin : undefined
    }
    if (kind === vscode.TextEditorSelectionChangeKind.Keyboard && cursors.some(entered)) {
      editor.selections = selections.map((selection, index) => {
        const pin = entered(cursors[index] ?? 0, index)
        if (!pin) return selection
        const isBack = (last[index] ?? 0) >= pin.end
        const active = document.positionAt(isBack ? pin.start : pin.end)
        return new vscode.Selection(selection.isEmpty ? active : selection.anchor, active)
      })
      return
    }
    const touches = (all: readonly number[]): boolean =>
      all.some((cursor) => known.pins.some(({ span }) => isWithin(cursor, span)))
    if (touches(cursors) || touches(last)) show(editor, known.pins)
  }
  /** Who deletes the sign deletes the pin: what would be left of it opens a comment that hides the rest of the memo. */
  const deleteWhole = async ({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): Promise<void> => {
    const known = drawn.get(document)
    const [change, ...more] = contentChanges
    const editor = vscode.window.activeTextEditor
    if (!change || more.length || reason || editor?.document !== document || settings.showPins) return
    if (known?.version !== document.version - 1 || change.text || change.rangeLength !== 1) return
    const { rangeOffset: at } = change
    const pin = known.pins.find(({ span }) => at === span.start || at === span.end - 1)?.span
    const wasShown = pin && (before.get(editor) ?? []).some((cursor) => isWithin(cursor, pin))
    if (!pin || wasShown) return
    const rest = spanToRange(document, { start: pin.start, end: pin.end - 1 })
    await editor.edit((edit) => edit.delete(rest), { undoStopBefore: false, undoStopAfter: false })
  }
  const followed = (event: vscode.TextEditorSelectionChangeEvent): void => {
    try {
      if (memos.isMemo(event.textEditor.document)) follow(event)
    } catch (error) {
      log.error(error instanceof Error ? error : String(error))
    }
  }
  return vscode.Disposable.from(
    keepDecorated(
      services,
      [hidden, hiddenStale, dimmed, stale],
      (document) => memos.isMemo(document),
      draw,
      settings.onDidChange,
    ),
    vscode.window.onDidChangeTextEditorSelection(followed),
    vscode.workspace.onDidChangeTextDocument((event) => void deleteWhole(event)),
  )
}

function cursorsOf({ document, selections }: vscode.TextEditor): readonly number[] {
  return selections.map(({ active }) => document.offsetAt(active))
}

/** At its ends a cursor is not in a pin. */
function isWithin(offset: number, { start, end }: Span): boolean {
  return start < offset && offset < end
}

function decorationTypes() {
  const make = vscode.window.createTextEditorDecorationType
  const pinColor = new vscode.ThemeColor('attache.pinForeground')
  const staleColor = new vscode.ThemeColor('editorWarning.foreground')
  const ruler = {
    overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.warningForeground'),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
  }
  // No option of a decoration hides a text; what stands behind the line of the text goes to the style sheet as it is.
  const none = { textDecoration: 'none; display: none', rangeBehavior: ClosedClosed }
  return {
    hidden: make({ ...none, after: { contentText: '◆', color: pinColor } }),
    hiddenStale: make({ ...none, ...ruler, after: { contentText: '⚠\uFE0E', color: staleColor } }),
    dimmed: make({ color: pinColor, rangeBehavior: ClosedClosed }),
    stale: make({ color: staleColor, textDecoration: 'underline dotted', rangeBehavior: ClosedClosed, ...ruler }),
  }
}
