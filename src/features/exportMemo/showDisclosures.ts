import * as vscode from 'vscode'
import type { DisclosedPlace } from '../../core/export/disclosure/disclosedInDocument.js'
import { spanToRange } from '../../editor/convert.js'
import type { Tools } from '../../editor/bundles/loadTools.js'
import { escapeLabel } from '../../words/escape.js'

const { l10n } = vscode

/** That a document would have told a protected name, and where; *Show* lists the names in a list of ours and leads to the citations that bring them. */
export async function showDisclosures(
  memo: vscode.TextDocument,
  places: readonly DisclosedPlace[],
  tools: Tools,
): Promise<void> {
  const [first] = places
  if (!first) return
  const more = places.length - 1
  const sentence = tools.disclosureSentence(first, l10n) + (more ? ` ${l10n.t('Places besides: {0}.', more)}` : '')
  const show = l10n.t('Show')
  const canShow = places.some(({ words, span }) => words || span)
  const answer = await vscode.window.showErrorMessage(sentence, ...(canShow ? [show] : []))
  if (answer === show) await showPlaces(memo, places, tools)
}

async function showPlaces(
  memo: vscode.TextDocument,
  places: readonly DisclosedPlace[],
  { namePlaceWords }: Tools,
): Promise<void> {
  const items = places.map(({ place, words, span }) => ({
    label: words ? escapeLabel(words) : namePlaceWords(place, l10n),
    description: words ? namePlaceWords(place, l10n) : '',
    span,
  }))
  const options = { title: l10n.t('Protected names in the document'), placeHolder: l10n.t('Go to the citation') }
  const span = (await vscode.window.showQuickPick(items, options))?.span
  if (span) await vscode.window.showTextDocument(memo, { selection: spanToRange(memo, span) })
}
