import * as vscode from 'vscode'
import { loadImport } from '../../../editor/bundles/loadImport.js'
import type { Services } from '../../../editor/services.js'
import type { StoreFollower } from '../followStore.js'
import { giveAway } from '../whoSays/giveAway.js'
import { textHere } from '../whoSays/textHere.js'
import { type Kind, pickKind } from './pickKind.js'

const { l10n } = vscode

/** Takes the beginning of a line of an interview's text, and of all that begin like it, for speaker labels: what stands behind each is that speaker's. */
export async function labelInText(services: Services, follower: StoreFollower): Promise<void> {
  await services.files.ready()
  const tools = await loadImport(services.context)
  const here = await textHere(services, tools)
  const editor = vscode.window.activeTextEditor
  if (!here || editor?.document !== here.document) return
  const { document, interview, source } = here
  const { selection } = editor
  const line = document.lineAt(selection.start.line).range
  const span = { start: document.offsetAt(line.start), end: document.offsetAt(line.end) }
  const there = tools.labelInSource(source, span, selection.isEmpty ? undefined : document.offsetAt(selection.end))
  if (!there)
    return void vscode.window.showWarningMessage(
      l10n.t('This line does not begin with a recognisable label. Select the label first.'),
    )
  const words = there.text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
  const kinds = [there.like, words].map((like) => {
    const turns = tools.labelledTurns(interview, source, like)
    return { ...turns, isAlike: typeof like !== 'string' } satisfies Kind
  })
  const chosen = await pickKind(
    kinds.filter(({ lines }) => lines.length > 0),
    there.text,
    true,
  )
  if (!chosen) return
  const who = [...new Set(chosen.lines.map(({ label }) => label.replace(/[^\p{L}\p{N})\]]+$/u, '')))].join(', ')
  await giveAway(services, { tools, follower }, here, { gifts: chosen.gifts, who, areLabels: true })
}
