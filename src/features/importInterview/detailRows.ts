import * as vscode from 'vscode'
import type { TranscriptField } from '../../core/transcript/transcript.js'
import type { FieldCorrections } from '../../core/import/index.js'
import { nameOf } from '../../core/transcript/speakers.js'
import type { ImportTools } from '../../editor/bundles/loadImport.js'
import { escapeLabel } from '../../words/escape.js'
import type { Decided } from './decided.js'

const { l10n } = vscode

/** A field of a file, or where somebody works, as things stand. */
export interface DetailRow extends vscode.QuickPickItem {
  /** The index of the file. */
  readonly file: number
  /** An index of the reading in which nothing was told means where that speaker works. */
  readonly of: 'title' | 'issued' | 'publisher' | number
  readonly value: string
  readonly isDoubtful: boolean
}

export const noDetails: FieldCorrections = { fields: {}, affiliations: new Map() }

/** A row for the title, the date, the publisher and for where each interviewee works; none of an interview that is here already, whose file has them. */
export function detailRows({ transcript, decision, details }: Decided, file: number): readonly DetailRow[] {
  if (decision.kind === 'update') return []
  const { fields, speakers, doubts, unknown, uncorrected } = transcript
  const valueOf = (field: TranscriptField): string => fields.find((one) => one.field === field)?.value ?? ''
  const isAmbiguous = doubts.some(({ code }) => code === 'date-ambiguous')
  const row = (of: DetailRow['of'], name: string, found: string, isDoubtful: boolean): DetailRow => {
    const told = typeof of === 'number' ? details.affiliations.get(of) : details.fields[of]
    const isTold = told !== undefined
    const value = told ?? found
    return {
      label: `${isTold ? '$(edit) ' : isDoubtful ? '$(question) ' : ''}${name}: ${value ? escapeLabel(value) : l10n.t('none')}`,
      description: isTold
        ? l10n.t('as you said')
        : isDoubtful
          ? value || of === 'title' || !isAmbiguous
            ? l10n.t('not found')
            : l10n.t('ambiguous')
          : '',
      file,
      of,
      value,
      isDoubtful: isDoubtful && !isTold,
    }
  }
  const isPublished = fields.some(({ field }) => field === 'publisher' || field === 'containerTitle' || field === 'url')
  return [
    row('title', l10n.t('Title'), valueOf('title'), unknown.includes('title')),
    row(
      'issued',
      isPublished ? l10n.t('Date of publication') : l10n.t('Date of the conversation'),
      valueOf('issued'),
      unknown.includes('issued'),
    ),
    row('publisher', l10n.t('Publisher'), valueOf('publisher'), false),
    ...speakers.flatMap((speaker, index) => {
      if (speaker.role !== 'interviewee') return []
      const name = nameOf(speaker, transcript) ?? speaker.labels[0] ?? l10n.t('Interviewee')
      const value = [speaker.position, speaker.affiliation].filter(Boolean).join(', ')
      return [
        row(
          uncorrected ? uncorrected.now.indexOf(index) : index,
          l10n.t('Affiliation of {0}', escapeLabel(name)),
          value,
          false,
        ),
      ]
    }),
  ]
}

/** Asks for a value, prefilled with what was found; gives what was told of the file then, undefined when the user goes back. */
export async function askDetail(
  tools: ImportTools,
  { of, value, label }: DetailRow,
  told: FieldCorrections,
): Promise<FieldCorrections | undefined> {
  const isDate = of === 'issued'
  const given = await vscode.window.showInputBox({
    title: label.replace(/^\$\(\w+\) /, '').replace(/:[^:]*$/, ''),
    prompt: isDate
      ? l10n.t('A day, month or year: 14 March 2024, 2024-03 or 2024. Leave it empty if unknown.')
      : l10n.t('Leave it empty if there is none.'),
    value,
    ignoreFocusOut: true,
    validateInput: (text) =>
      isDate && text.trim() && tools.readDate(text) === undefined
        ? l10n.t('This is not a clear date. Write it like 2024-03-14.')
        : undefined,
  })
  if (given === undefined) return undefined
  const words = given.trim().replace(/\s+/g, ' ')
  const now = isDate ? (tools.readDate(words) ?? '') : words
  if (typeof of === 'number') return { ...told, affiliations: new Map([...told.affiliations, [of, now]]) }
  return { ...told, fields: { ...told.fields, [of]: now } }
}
