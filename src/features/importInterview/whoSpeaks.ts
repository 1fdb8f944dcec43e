import * as vscode from 'vscode'
import type { SpeakerRole, SpeakerCorrection } from '../../core/transcript/transcript.js'
import type { ImportTools } from '../../editor/bundles/loadImport.js'
import { askName } from './askName.js'
import { askDetail, type DetailRow, detailRows } from './detailRows.js'
import type { Decided, Decisions } from './decided.js'
import { retellAll, type Corrected } from './carryCorrections.js'
import { partName, type VoiceRow, voiceRows } from './voiceRows.js'

const { l10n } = vscode

/** The first row of the list, which ends it. */
interface Done extends vscode.QuickPickItem {
  readonly isDone: true
}

/** Leads to the text of a file as it was read. */
interface ShowRow extends vscode.QuickPickItem {
  readonly show: () => Promise<void>
}

type Row =
  | VoiceRow
  | DetailRow
  | ShowRow
  | Done
  | (vscode.QuickPickItem & { readonly kind: vscode.QuickPickItemKind.Separator })

/**
 * Lists what was read of the files of an import, title, date, affiliations and who speaks, and asks for each that is chosen, until the user is
 * done: then the files are read anew. Undefined where the list is left, and with it what was said in it.
 */
export async function askWhoSpeaks(
  tools: ImportTools,
  decisions: Decisions,
  showing: (file: number) => (() => Promise<void>) | undefined = () => undefined,
): Promise<Decisions | undefined> {
  let told: readonly Corrected[] = decisions.files
  for (;;) {
    const now = decisions.files.map((one, file) => ({ ...one, ...(told[file] ?? one) }))
    const chosen = await pickRow(now, showing)
    if (!chosen) return undefined
    if ('show' in chosen) {
      await chosen.show()
      return undefined
    }
    if ('isDone' in chosen) {
      const again = retellAll(tools, decisions, told)
      if (typeof again !== 'string') return again
      void vscode.window.showWarningMessage(again)
      continue
    }
    const own = await askRow(tools, chosen, now)
    if (own) told = told.map((one, file) => (file === chosen.file ? own : one))
  }
}

/** Asks for what a row is about; what was told of its file then, undefined when the user goes back. */
export async function askRow(
  tools: ImportTools,
  row: VoiceRow | DetailRow,
  files: readonly Decided[],
): Promise<Corrected | undefined> {
  const own = files[row.file]
  if (!own) return undefined
  if ('of' in row) {
    const details = await askDetail(tools, row, own.details)
    return details && { told: own.told, given: own.given, details }
  }
  const now = await askVoice(row, own)
  const others = own.told.filter(({ speaker }) => speaker !== now?.speaker)
  return now && { told: [...others, now], given: own.given, details: own.details }
}

/** What was read of a file, those rows first that are doubtful. */
export function rowsOf(one: Decided, file: number): readonly (VoiceRow | DetailRow)[] {
  const all = [...voiceRows(one, file, one.told), ...detailRows(one, file)]
  return [...detailRows(one, file), ...voiceRows(one, file, one.told)]
    .filter(isDoubtful)
    .concat(all.filter((row) => !isDoubtful(row)))
}

const isDoubtful = (row: VoiceRow | DetailRow): boolean => ('of' in row ? row.isDoubtful : row.doubt !== undefined)

/** How many of these rows are doubtful. */
export const doubtsOf = (one: Decided, file: number): number => rowsOf(one, file).filter(isDoubtful).length

const showRow = (show: (() => Promise<void>) | undefined): readonly ShowRow[] =>
  show ? [{ label: `$(go-to-file) ${l10n.t('Show the Transcript as Read')}`, show }] : []

async function pickRow(
  files: readonly Decided[],
  showing: (file: number) => (() => Promise<void>) | undefined,
): Promise<VoiceRow | DetailRow | ShowRow | Done | undefined> {
  const done: Done = {
    label: `$(check) ${l10n.t('Done')}`,
    description: l10n.t('reads the transcript again and shows what will be saved'),
    isDone: true,
  }
  const ofFiles = files.map((one, file) => ({
    name: one.name,
    doubts: doubtsOf(one, file),
    rows: [...rowsOf(one, file), ...showRow(showing(file))],
  }))
  const inOrder = [...ofFiles].sort((a, b) => b.doubts - a.doubts)
  const rows = inOrder.flatMap((one): readonly Row[] => [
    { label: one.name, kind: vscode.QuickPickItemKind.Separator },
    ...one.rows,
  ])
  const chosen = await vscode.window.showQuickPick<Row>([done, ...rows], {
    title: l10n.t('Title, Date and Speakers'),
    placeHolder: l10n.t('Choose what to correct, or press Enter on the first row'),
    matchOnDescription: true,
    matchOnDetail: true,
    ignoreFocusOut: true,
  })
  return chosen && ('file' in chosen || 'isDone' in chosen || 'show' in chosen) ? chosen : undefined
}

/** Asks for the part and the name of one who speaks; undefined when the user goes back. */
async function askVoice(row: VoiceRow, file: Decided | undefined): Promise<SpeakerCorrection | undefined> {
  const roles: readonly SpeakerRole[] = ['questioner', 'interviewee', 'other']
  const title = row.label.replace(/^\$\(\w+\) /, '')
  const items = [row.role, ...roles.filter((role) => role !== row.role)].map((role) => ({
    label: partName(role),
    ...(role === row.role ? { description: l10n.t('current') } : {}),
    role,
  }))
  const placeHolder = l10n.t('What is this speaker’s role?')
  const chosen = await vscode.window.showQuickPick(items, { title, placeHolder, ignoreFocusOut: true })
  if (!chosen) return undefined
  const name = await askName({ title, now: row.name, likely: row.otherNames, others: file ? namesIn(file) : [] })
  return name === undefined ? undefined : { speaker: row.speaker, role: chosen.role, name }
}

/** The names that the transcript gives for anybody who talks in it. */
function namesIn({ start }: Decided): readonly string[] {
  const { fields, speakers } = start.uncorrected?.reading ?? start
  const stated = fields.flatMap(({ field, value }) => (field === 'interviewee' || field === 'interviewer' ? value : []))
  return [...new Set([...stated, ...speakers.flatMap(({ name }) => name ?? [])])]
}
