import * as vscode from 'vscode'
import type { SpeakerRole, ToldSpeaker } from '../../core/transcript/transcript.js'
import type { ImportTools } from '../../editor/bundles/loadImport.js'
import { askName } from './askName.js'
import type { Decided, Decisions } from './decisions.js'
import { retellAll } from './retell.js'
import { partName, type VoiceRow, voiceRows } from './voiceRows.js'

const { l10n } = vscode

/** The first row of the list, which ends it. */
interface Done extends vscode.QuickPickItem {
  readonly isDone: true
}

type Row = VoiceRow | Done | (vscode.QuickPickItem & { readonly kind: vscode.QuickPickItemKind.Separator })

/**
 * Lists those who speak in the files of an import and asks of each that is chosen for the part and the name, until the user is done: then
 * the files are read anew. Undefined where the list is left, and with it what was said in it.
 */
export async function askWhoSpeaks(tools: ImportTools, decisions: Decisions): Promise<Decisions | undefined> {
  let told = decisions.files.map((one) => one.told)
  for (;;) {
    const chosen = await pickVoice(decisions.files, told)
    if (!chosen) return undefined
    if ('speaker' in chosen) {
      const now = await askVoice(chosen, decisions.files[chosen.file])
      if (now)
        told = told.map((own, file) =>
          file === chosen.file ? [...own.filter(({ speaker }) => speaker !== now.speaker), now] : own,
        )
      continue
    }
    const now = retellAll(
      tools,
      decisions,
      decisions.files.map((one, file) => ({ told: told[file] ?? one.told, given: one.given })),
    )
    if (typeof now !== 'string') return now
    void vscode.window.showWarningMessage(now)
  }
}

async function pickVoice(
  files: readonly Decided[],
  told: readonly (readonly ToldSpeaker[])[],
): Promise<VoiceRow | Done | undefined> {
  const done: Done = {
    label: `$(check) ${l10n.t('Done')}`,
    description: l10n.t('reads the transcript anew and shows what would be written'),
    isDone: true,
  }
  const ofFiles = files.map((one, file) => ({ name: one.name, rows: voiceRows(one, file, told[file] ?? []) }))
  const isDoubtful = ({ rows }: (typeof ofFiles)[number]): boolean => rows.some(({ doubt }) => doubt)
  const inOrder = [...ofFiles.filter(isDoubtful), ...ofFiles.filter((one) => !isDoubtful(one))]
  const rows = inOrder.flatMap((one): readonly Row[] => [
    { label: one.name, kind: vscode.QuickPickItemKind.Separator },
    ...one.rows,
  ])
  const chosen = await vscode.window.showQuickPick<Row>([done, ...rows], {
    title: l10n.t('Who Speaks'),
    placeHolder: l10n.t('Whose part or name is wrong or missing?'),
    matchOnDescription: true,
    matchOnDetail: true,
    ignoreFocusOut: true,
  })
  return chosen && ('speaker' in chosen || 'isDone' in chosen) ? chosen : undefined
}

/** Asks for the part and the name of one who speaks; undefined when the user goes back. */
async function askVoice(row: VoiceRow, file: Decided | undefined): Promise<ToldSpeaker | undefined> {
  const roles: readonly SpeakerRole[] = ['questioner', 'interviewee', 'other']
  const title = row.label.replace(/^\$\(\w+\) /, '')
  const items = [row.role, ...roles.filter((role) => role !== row.role)].map((role) => ({
    label: partName(role),
    ...(role === row.role ? { description: l10n.t('as it is now') } : {}),
    role,
  }))
  const placeHolder = l10n.t('Which part does this one have?')
  const chosen = await vscode.window.showQuickPick(items, { title, placeHolder, ignoreFocusOut: true })
  if (!chosen) return undefined
  const name = await askName({ title, now: row.name, likely: row.otherNames, others: file ? namesIn(file) : [] })
  return name === undefined ? undefined : { speaker: row.speaker, role: chosen.role, name }
}

/** The names that the transcript gives for anybody who talks in it. */
function namesIn({ start }: Decided): readonly string[] {
  const { fields, speakers } = start.untold?.reading ?? start
  const stated = fields.flatMap(({ field, value }) => (field === 'interviewee' || field === 'interviewer' ? value : []))
  return [...new Set([...stated, ...speakers.flatMap(({ name }) => name ?? [])])]
}
