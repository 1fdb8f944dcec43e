import * as vscode from 'vscode'
import type { Interview, Passage } from '../../core/model.js'
import { passageOfBlock } from '../../core/passage/selectedWords.js'
import type { Services } from '../../editor/services.js'
import { transcriptInDocument, transcriptLanguage } from '../../editor/sourceDocument.js'
import { speakerName } from '../../words/hover/hoverParts.js'

/** Behind the label of each passage who speaks, and when in the recording, as hints: they are on the screen, and not in the text. */
export function registerSpeakers(services: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>()
  const provider: vscode.InlayHintsProvider = {
    onDidChangeInlayHints: changed.event,
    provideInlayHints(document, range) {
      const found = transcriptInDocument(services, document)
      if (!found) return undefined
      const { interview, source } = found
      const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)]
      return source.blocks.flatMap((block) => {
        if (block.label.end < start || block.label.start > end) return []
        const passage = passageOfBlock(interview, block)
        const words = passage && speakerLine(interview, passage, source.text.slice(block.span.start, block.span.end))
        if (!words) return []
        const hint = new vscode.InlayHint(document.positionAt(block.label.end), words)
        hint.paddingLeft = true
        return [hint]
      })
    },
  }
  return vscode.Disposable.from(
    changed,
    new vscode.Disposable(services.corpus.onDidChange(() => changed.fire())),
    vscode.languages.registerInlayHintsProvider({ language: transcriptLanguage }, provider),
  )
}

/** `Reed · 00:12:31`, without what the words themselves begin with. */
function speakerLine(interview: Interview, passage: Passage, words: string): string {
  const { time } = passage
  const name = speakerName(interview, passage, vscode.l10n)
  const beginning = words.slice(0, 80).toLowerCase()
  const isSaid = beginning.startsWith(name.toLowerCase()) && beginning.slice(name.length).trimStart().startsWith(':')
  return [isSaid ? undefined : name, time && beginning.includes(time) ? undefined : time].filter(Boolean).join(' · ')
}
