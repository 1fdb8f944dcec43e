import * as vscode from 'vscode'
import { loadImport } from '../../../editor/bundles/loadImport.js'
import type { Services } from '../../../editor/services.js'
import type { StoreFollower } from '../followStore.js'
import { giveAway } from '../whoSays/giveAway.js'
import { textHere } from '../whoSays/textHere.js'
import { type Kind, labelsOf, pickKind } from './pickKind.js'

const { l10n } = vscode

/** The line of the text with the focus at the cursor. */
async function lineHere(services: Services) {
  await services.files.ready()
  const tools = await loadImport(services.context)
  const here = await textHere(services, tools)
  const editor = vscode.window.activeTextEditor
  if (!here || editor?.document !== here.document) return undefined
  const { range } = here.document.lineAt(editor.selection.start.line)
  const span = { start: here.document.offsetAt(range.start), end: here.document.offsetAt(range.end) }
  return { tools, here, span, selection: editor.selection }
}

/** Takes whoever says the paragraph at the cursor for no speaker: the label stands before the words again, and they are of whoever speaks before. */
export async function noLabelInText(services: Services, follower: StoreFollower): Promise<void> {
  const found = await lineHere(services)
  if (!found) return
  const { tools, here, span } = found
  // Under other terms nobody is named, so that there is no label to put back.
  const turns = here.isTold ? tools.unlabelledTurns(here.interview, here.source, span) : undefined
  const [first] = turns?.lines ?? []
  if (!turns || !first)
    return void vscode.window.showWarningMessage(
      l10n.t('No label can be put back here: nobody speaks before, or the speaker is protected.'),
    )
  const chosen = await pickKind([{ isAlike: true, lines: turns.lines }], first.label, false)
  if (!chosen) return
  const who = turns.to.join(', ')
  const now = { ...here, source: turns.source }
  await giveAway(services, { tools, follower }, now, { gifts: turns.gifts, who })
}

/** Takes the beginning of a line of an interview's text, and of all that begin like it, for speaker labels: what stands behind each is that speaker's. */
export async function labelInText(services: Services, follower: StoreFollower): Promise<void> {
  const found = await lineHere(services)
  if (!found) return
  const { tools, here, span, selection } = found
  const { document, interview, source } = here
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
  const labels = labelsOf(chosen)
  // Labels come again; beginnings of which most stand once are words.
  if (labels.length > 2 && 2 * labels.length > chosen.lines.length)
    return void vscode.window.showWarningMessage(
      l10n.t(
        'Nothing was changed: {0} lines would get {1} speakers. Select the label of one speaker.',
        chosen.lines.length,
        labels.length,
      ),
    )
  const who = labels.join(', ')
  await giveAway(services, { tools, follower }, here, { gifts: chosen.gifts, who })
}
