import * as vscode from 'vscode'
import type { SpeakerRole, SpeakerCorrection } from '../../core/transcript/transcript.js'
import { nameOf, type SpeakerDoubt, speakerDoubts } from '../../core/transcript/speakers.js'
import { escapeLabel } from '../../words/escape.js'
import type { Decided } from './decided.js'
import { inQuotes } from '../../words/l10n.js'

const { l10n } = vscode

/** One who speaks in a file, as things stand. */
export interface VoiceRow extends vscode.QuickPickItem {
  /** The index of the file, and of the speaker in the reading in which nothing was told. */
  readonly file: number
  readonly speaker: number
  readonly name: string
  readonly role: SpeakerRole
  readonly doubt: SpeakerDoubt | undefined
  /** What else the name may be, the likeliest first. */
  readonly otherNames: readonly string[]
}

/** How much of what somebody says is shown. */
const longestWords = 72

/** A row for everybody who speaks in a file, those first of whom something is doubtful. Names are shown to the user alone. */
export function voiceRows({ start }: Decided, file: number, told: readonly SpeakerCorrection[]): readonly VoiceRow[] {
  const reading = start.uncorrected?.reading ?? start
  const doubts = speakerDoubts(start)
  const rows = reading.speakers.map((speaker, index): VoiceRow => {
    const place = start.uncorrected?.now[index] ?? index
    const before = start.speakers[place] ?? speaker
    const own = told.find((one) => one.speaker === index)
    const name = own?.name ?? nameOf(before, start) ?? ''
    const role = own?.role ?? before.role
    const doubt = own ? undefined : doubts[place]
    const said = shortened(reading.passages.find((passage) => passage.speaker === index)?.text ?? '')
    const shown = name || l10n.t('Unnamed ({0})', speaker.labels[0] ?? shortened(said, 30))
    return {
      label: `${own ? '$(edit) ' : doubt ? '$(question) ' : ''}${escapeLabel(shown)}`,
      description: [
        partName(role),
        l10n.t('turns: {0}', speaker.turns),
        ...(doubt ? [doubtName(doubt)] : own ? [l10n.t('as you said')] : []),
      ].join(' · '),
      detail: escapeLabel(inQuotes(said, vscode.l10n)),
      file,
      speaker: index,
      name,
      role,
      doubt,
      otherNames: (speaker.otherNames ?? []).map((one) => one.name),
    }
  })
  return [...rows.filter(({ doubt }) => doubt), ...rows.filter(({ doubt }) => !doubt)]
}

/** What a part is called in a list. */
export function partName(role: SpeakerRole): string {
  return {
    questioner: l10n.t('asks'),
    interviewee: l10n.t('answers'),
    other: l10n.t('neither asks nor answers'),
  }[role]
}

function doubtName(doubt: SpeakerDoubt): string {
  return {
    name: l10n.t('name guessed'),
    part: l10n.t('role guessed'),
    'no name': l10n.t('no name found'),
    'part alone': l10n.t('no name found'),
  }[doubt]
}

function shortened(text: string, longest = longestWords): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  return plain.length > longest ? `${plain.slice(0, longest).replace(/\s+\S*$/, '')}…` : plain
}
