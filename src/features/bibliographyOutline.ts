import * as vscode from 'vscode'
import { formatOf } from '../core/bibliography/formats.js'
import { largestBibliography, readBibliography, within } from '../core/bibliography/readBibliography.js'
import { spanToRange } from '../editor/convert.js'
import { loadBibliography } from '../editor/bundles/loadBibliography.js'
import type { Services } from '../editor/services.js'
import { Slices } from '../editor/corpus/slices.js'
import { workDescription } from '../words/bibliographyLabels.js'

/** The outline of a bibliography in BibTeX or RIS: its entries by key, with names, year and title. JSON and YAML have the editor’s own. */
export function registerBibliographyOutline({ context }: Services): vscode.Disposable {
  const provider: vscode.DocumentSymbolProvider = {
    async provideDocumentSymbols(document, token) {
      const format = formatOf(document.uri.path)
      const text = document.getText()
      if (!format || text.length > largestBibliography) return undefined
      const whole = await readBibliography(document.uri.toString(), text, format, () => loadBibliography(context))
      const reading = within(whole, () => performance.now())
      const slices = new Slices()
      for (;;) {
        const { done, value } = reading.next()
        if (token.isCancellationRequested) return undefined
        if (done)
          return value?.entries.map(({ item, span, keySpan }) => {
            const detail = workDescription(item, vscode.l10n)
            const range = spanToRange(document, span)
            // The editor wants the one within the other.
            const key = spanToRange(document, keySpan)
            const name = range.contains(key) ? key : range
            return new vscode.DocumentSymbol(item.id || '…', detail, vscode.SymbolKind.Constant, range, name)
          })
        await slices.next()
      }
    },
  }
  const files = ['bib', 'bibtex', 'ris'].map((ending) => ({ pattern: `**/*.${ending}` }))
  return vscode.languages.registerDocumentSymbolProvider(files, provider, { label: 'Attaché' })
}
