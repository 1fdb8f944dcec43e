import * as vscode from 'vscode'
import type { LabelThere } from '../../../core/import/index.js'
import type { LabelCorrection, Transcript } from '../../../core/transcript/transcript.js'
import type { ImportTools } from '../../../editor/bundles/loadImport.js'
import type { Decisions } from '../decided.js'
import { relabel } from '../carryCorrections.js'
import { linesAt, type Reading, readingHere, tell } from '../whoSays/beforeWriting.js'
import { type Kind, pickKind, takenSentence } from './pickKind.js'

const { l10n } = vscode

/**
 * Asks which lines the line at the cursor of a text that shows an import stands for, and reads the transcript anew with these as labels, or as
 * none. Undefined where nothing is to change, with a sentence where that is not what was wanted.
 */
export async function askLabel(
  tools: ImportTools,
  decisions: Decisions,
  readings: readonly Reading[],
  isLabel: boolean,
): Promise<Decisions | undefined> {
  const reading = readingHere(readings)
  const index = decisions.files.findIndex(({ transcript }) => transcript === reading?.transcript)
  const file = decisions.files[index]
  const there = reading && labelHere(tools, reading.transcript)
  if (!reading || !file || !there)
    return tell(
      reading
        ? l10n.t('This line does not begin with a recognisable label. Select the label first.')
        : l10n.t('Put the cursor on a line of the transcript as read.'),
    )
  const before = file.start.labelCorrections ?? []
  // What looks like a label has the shape of true ones as a rule, so that its words are meant first.
  const likes = isLabel ? [there.like, wordsOf(there)] : [wordsOf(there), there.like]
  const kinds = likes.flatMap((like): readonly (Kind & { readonly now: Decisions })[] => {
    const told: LabelCorrection = { isLabel, like }
    const now = relabel(tools, decisions, index, [...before, told])
    const lines = tools.linesLikeIn(file.start.extract, told, before)
    return typeof now === 'string' || lines.length === 0
      ? []
      : [
          {
            isAlike: typeof like !== 'string',
            lines,
            was: file.transcript,
            becomes: now.files[index]?.transcript,
            now,
          },
        ]
  })
  if (!isLabel && tools.linesLikeIn(file.start.extract, { isLabel, like: there.like }, before).length === 0)
    return tell(l10n.t('This line was not read as a speaker label.'))
  if (kinds.length === 0) return tell(l10n.t('Nothing was changed: no interview would be left in this text.'))
  const chosen = await pickKind(kinds, there.text, isLabel)
  if (!chosen) return undefined
  void vscode.window
    .showInformationMessage(takenSentence(chosen, isLabel), l10n.t('Undo'))
    .then((undo) => undo && vscode.commands.executeCommand('attache.undoCorrection'))
  return chosen.now
}

/** The words of a label alone, without its closing sign. */
const wordsOf = ({ text }: LabelThere): string => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')

/** The label of the line with the cursor, or as much of it as is selected. */
function labelHere(tools: ImportTools, transcript: Transcript): LabelThere | undefined {
  const editor = vscode.window.activeTextEditor
  const [span] = editor ? linesAt(editor, transcript) : []
  if (!editor || !span) return undefined
  const { text } = transcript.extract
  const selected = editor.document.getText(editor.selection).trim()
  const at = selected ? text.slice(span.start, span.end).indexOf(selected) : -1
  return tools.labelIn(transcript.extract, span, at < 0 ? undefined : span.start + at + selected.length)
}
