import * as vscode from 'vscode'
import type { Span } from '../../core/model.js'
import { placeOf } from '../../core/text/lines.js'
import { toRange } from '../../editor/convert.js'
import type { Chosen } from '../../editor/trees/dragged.js'
import type { Services } from '../../editor/services.js'
import { peek } from '../../editor/commands.js'

const { l10n } = vscode

/** Opens the first chosen claim, or the definition of the first chosen entry, in its corpus file. */
export async function openChosen({ corpus }: Services, { claims, entries }: Chosen): Promise<void> {
  const [ref] = claims
  const claim = ref && corpus.claim(ref)
  const interview = claim && corpus.interview(claim.key)
  if (interview) return openAt(corpus, [{ uri: interview.uri, span: claim.span }])
  const [id] = entries
  if (id !== undefined && corpus.entry(id)) return openAt(corpus, corpus.entryParts(id))
  void vscode.window.showWarningMessage(l10n.t('This is no longer in the corpus.'))
}

interface InCorpus {
  readonly uri: string
  readonly span: Span
}

/** Goes to the place; where there are several, those are listed beside the first. */
async function openAt(corpus: Services['corpus'], places: readonly InCorpus[]): Promise<void> {
  const locations = places.map(({ uri, span }) => {
    const { start } = toRange(placeOf(corpus.file(uri)?.lineStarts ?? [0], span))
    return new vscode.Location(vscode.Uri.parse(uri), start)
  })
  const [first] = locations
  if (!first) return
  await vscode.window.showTextDocument(first.uri, { selection: first.range })
  if (locations.length > 1) await peek(locations)
}
