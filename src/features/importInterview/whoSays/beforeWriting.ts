import * as vscode from 'vscode'
import type { TurnCorrection, Transcript } from '../../../core/transcript/transcript.js'
import { nameOf, placesOf } from '../../../core/transcript/speakers.js'
import type { Span } from '../../../core/model.js'
import { lineStartsOf } from '../../../core/text/lines.js'
import type { ImportTools } from '../../../editor/bundles/loadImport.js'
import { escapeLabel } from '../../../words/escape.js'
import type { Decisions } from '../decided.js'
import { retellAll } from '../carryCorrections.js'
import { partName } from '../voiceRows.js'

const { l10n } = vscode

/** A text of an import that shows what was made of each line. */
export interface Reading {
  readonly name: string
  readonly transcript: Transcript
}

interface Row extends vscode.QuickPickItem {
  readonly by: TurnCorrection['by']
}

/**
 * Asks who says the lines at the cursors of a text that shows an import as it was read, and reads the transcript anew with that. Undefined where
 * nothing is to change, with a sentence where that is not what was wanted.
 */
export async function askWhoSays(
  tools: ImportTools,
  decisions: Decisions,
  readings: readonly Reading[],
): Promise<Decisions | undefined> {
  const editor = vscode.window.activeTextEditor
  const reading = readingHere(readings)
  const index = decisions.files.findIndex(({ transcript }) => transcript === reading?.transcript)
  const spans = editor && reading ? linesAt(editor, reading.transcript) : []
  if (!reading || index < 0 || spans.length === 0)
    return tell(l10n.t('Put the cursor on a line of the transcript as read.'))
  const by = await pick(reading, spans)
  if (by === undefined) return undefined
  const told = decisions.files.map(({ told: own, given, details }, file) => ({
    told: own,
    details,
    given: file === index ? [...given, ...spans.map((span) => ({ span, by }))] : given,
  }))
  const now = retellAll(tools, decisions, told)
  return typeof now === 'string' ? tell(now) : now
}

/** The text with the focus, where it is one of them. */
export const readingHere = (readings: readonly Reading[]): Reading | undefined =>
  readings.find(({ name }) => vscode.window.activeTextEditor?.document.uri.path === `/${name}`)

/** The lines of the transcript that are selected, by the numbers with which they are shown. */
export function linesAt({ document, selections }: vscode.TextEditor, { extract }: Transcript): readonly Span[] {
  const starts = lineStartsOf(extract.text)
  return selections.flatMap(({ start, end }) =>
    Array.from({ length: end.line - start.line + 1 }, (_, step) => {
      const [, number = ''] = /^ *(\d+) /.exec(document.lineAt(start.line + step).text) ?? []
      const from = starts[Number(number) - 1]
      return number && from !== undefined ? [{ start: from, end: starts[Number(number)] ?? extract.text.length }] : []
    }).flat(),
  )
}

/** Somebody of whom the transcript knows nothing gets a voice once it is written. */
async function pick({ name, transcript }: Reading, spans: readonly Span[]): Promise<TurnCorrection['by'] | undefined> {
  const { speakers, passages } = transcript
  const isMeant = (piece: Span): boolean => spans.some(({ start, end }) => piece.start < end && start < piece.end)
  const now = new Set(passages.flatMap(({ speaker, pieces }) => (pieces.some(isMeant) ? [speaker] : [])))
  const rows = speakers.flatMap((speaker, index): readonly Row[] => {
    const [by] = placesOf(index, transcript)
    if (by === undefined || speaker.turns === 0) return []
    const isNow = now.size === 1 && now.has(index)
    const shown = nameOf(speaker, transcript) ?? l10n.t('Unnamed ({0})', speaker.labels[0] ?? partName(speaker.role))
    const description = [partName(speaker.role), l10n.t('turns: {0}', speaker.turns)]
    return [
      {
        label: `${isNow ? '$(check) ' : ''}${escapeLabel(shown)}`,
        description: [...description, ...(isNow ? [l10n.t('says it now')] : [])].join(' · '),
        by,
      },
    ]
  })
  const isLast = ({ label }: Row): boolean => label.startsWith('$(check) ')
  const others: readonly Row[] = [
    { label: l10n.t('A Standfirst'), description: l10n.t('an introduction'), by: 'standfirst' },
    { label: l10n.t('Not Part of the Interview'), description: l10n.t('leaves these words out'), by: 'no part' },
  ]
  const chosen = await vscode.window.showQuickPick(
    [...rows.filter((row) => !isLast(row)), ...rows.filter(isLast), ...others],
    { title: l10n.t('Change Speaker ({0})', name), placeHolder: l10n.t('Who says this?'), ignoreFocusOut: true },
  )
  return chosen?.by
}

/** Says why nothing is changed. */
export function tell(sentence: string): undefined {
  void vscode.window.showWarningMessage(sentence)
  return undefined
}
