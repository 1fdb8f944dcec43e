import * as vscode from 'vscode'
import type { Claim, EntryKind } from '../../core/model.js'
import { type FilePlace, placeOfClaim } from '../../core/query/filePlaces.js'
import { placesOfEntry } from '../../core/query/definitions.js'
import { placeOf } from '../../core/text/lines.js'
import { foldText } from '../../core/language/fold.js'
import { toRange } from '../../editor/convert.js'
import { Slices } from '../../editor/corpus/slices.js'
import type { Services } from '../../editor/services.js'
import { voiceLabel } from '../../words/claim.js'

const { l10n, SymbolKind } = vscode

/** More than anybody scrolls through. */
const most = 200

const kinds: Readonly<Record<EntryKind, vscode.SymbolKind>> = {
  actor: SymbolKind.Class,
  agreement: SymbolKind.Interface,
  event: SymbolKind.Event,
  place: SymbolKind.Package,
}

/** Finds claims by their label, and actors, agreements, events and places by any of their names, from the editor's list of symbols. */
export function registerSymbols({ corpus, files }: Services): vscode.Disposable {
  const entriesFor = (query: string): vscode.SymbolInformation[] =>
    corpus.entriesStarting(query, most).flatMap((entry) => {
      const [place] = placesOfEntry(corpus, entry.id)
      return place ? [symbol(entry.name, entry.label ?? entry.type, kinds[entry.kind], place)] : []
    })
  const claimFor = (words: readonly string[], claim: Claim): readonly vscode.SymbolInformation[] => {
    const label = foldText(claim.label)
    const place = words.every((word) => label.includes(word)) ? placeOfClaim(corpus, claim) : undefined
    return place ? [symbol(claim.label, voiceLabel(claim, corpus, l10n), SymbolKind.String, place)] : []
  }
  return vscode.languages.registerWorkspaceSymbolProvider({
    async provideWorkspaceSymbols(typed, token) {
      await files.ready()
      const query = foldText(typed).trim()
      if (!query || token.isCancellationRequested) return []
      const words = query.split(/\s+/)
      const found = entriesFor(query)
      const slices = new Slices()
      const isCancelled = (): boolean => token.isCancellationRequested
      for (const { claims } of corpus.interviews()) {
        if (found.length >= most || isCancelled()) break
        found.push(...claims.flatMap((claim) => claimFor(words, claim)))
        await slices.next()
      }
      return found.slice(0, most)
    },
  })
}

function symbol(name: string, detail: string, kind: vscode.SymbolKind, place: FilePlace): vscode.SymbolInformation {
  const location = new vscode.Location(vscode.Uri.parse(place.uri), toRange(placeOf(place.lineStarts, place.span)))
  return new vscode.SymbolInformation(name, kind, detail, location)
}
