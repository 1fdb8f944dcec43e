import * as vscode from 'vscode'
import { sourceHover } from '../../core/passage/sourceHover.js'
import { withWords } from '../../core/corpus/source/withWords.js'
import { commandUri } from '../../editor/commandUri.js'
import { spanToRange } from '../../editor/convert.js'
import type { PassageTarget } from '../../editor/passageTarget.js'
import type { Services } from '../../editor/services.js'
import { sourceInDocument, transcriptInDocument, transcriptSelector } from '../../editor/sourceDocument.js'
import { sourceHoverText } from '../../words/hover/sourceHover.js'

const enabledCommands = [
  'attache.insertCitation',
  'attache.openClaim',
  'attache.editClaim',
  'attache.deleteClaim',
  'attache.quoteAndCite',
  'attache.citePassage',
]

/** Shows in a source text which claims rest on the words, and on a label whose passage it is. */
export function registerSourceHover(services: Services): vscode.Disposable {
  const { corpus, files, settings } = services
  return vscode.languages.registerHoverProvider(transcriptSelector, {
    async provideHover(document, position, token) {
      if (!settings.hover) return undefined
      const { version } = document
      await files.ready()
      const isStale = token.isCancellationRequested || document.version !== version
      const found = isStale ? undefined : transcriptInDocument(services, document)
      const hover = found && sourceHover(found.interview, found.source, document.offsetAt(position))
      if (!hover) return undefined
      const target: PassageTarget = { key: hover.interview.key, ref: hover.passage.ref }
      const links = {
        cite: (ref: string) => commandUri('attache.insertCitation', ref),
        open: (ref: string) => commandUri('attache.openClaim', ref),
        edit: (ref: string) => commandUri('attache.editClaim', ref),
        remove: (ref: string) => commandUri('attache.deleteClaim', ref),
        ...(sourceInDocument(corpus, document)
          ? {
              quotePassage: commandUri('attache.quoteAndCite', target),
              citePassage: commandUri('attache.citePassage', target),
            }
          : {}),
      }
      const range = spanToRange(document, hover.span) // of the text as it is before the wait
      const said = await withWords(corpus.texts, () => sourceHoverText(hover, corpus, links, vscode.l10n))
      const text = new vscode.MarkdownString(said, true)
      text.isTrusted = { enabledCommands }
      return new vscode.Hover(text, range)
    },
  })
}
