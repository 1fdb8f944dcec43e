import * as vscode from 'vscode'
import { linksInCorpusFile } from '../../core/query/definitions.js'
import { placeOf } from '../../core/text/lines.js'
import { spanToRange, toRange } from '../../editor/convert.js'
import type { Services } from '../../editor/services.js'

const { l10n } = vscode

/** In corpus files whatever points at a claim, an entry or a passage leads there with a click. */
export function registerLinks({ corpus, files }: Services): vscode.Disposable {
  return vscode.languages.registerDocumentLinkProvider(
    { language: 'markdown' },
    {
      async provideDocumentLinks(document, token) {
        if (!files.isCorpusFile(document.uri)) return []
        await files.ready()
        if (token.isCancellationRequested) return []
        return linksInCorpusFile(corpus, document.uri.toString()).map(({ span, target }) => {
          const { start } = toRange(placeOf(target.lineStarts, target.span))
          const place = `L${start.line + 1},${start.character + 1}`
          const link = new vscode.DocumentLink(
            spanToRange(document, span),
            vscode.Uri.parse(target.uri).with({ fragment: place }),
          )
          link.tooltip = l10n.t('Go to source')
          return link
        })
      },
    },
  )
}
