import * as vscode from 'vscode'
import type { Transcript } from '../../core/transcript/transcript.js'
import { speakerNameOf, placesOf, speakerDoubts } from '../../core/transcript/speakers.js'
import type { ImportTools } from '../../editor/bundles/loadImport.js'
import { escapeLabel } from '../../words/escape.js'
import type { AsKind } from './askSource.js'
import { untilEnded } from '../../editor/untilEnded.js'

const { l10n } = vscode

interface NameRow extends vscode.QuickPickItem {
  readonly name?: string
}

const intervieweeOf = ({ speakers }: Transcript): number => speakers.findIndex(({ role }) => role === 'interviewee')

/** What the first who answers is called; empty where nobody knows it. */
export function intervieweeName(transcript: Transcript): string {
  const speaker = transcript.speakers[intervieweeOf(transcript)]
  return (speaker && speakerNameOf(speaker, transcript)) ?? ''
}

/** Whether it is in doubt what the first who answers is called: the key that memos cite is made of the name. */
export function isNameDoubtful(transcript: Transcript): boolean {
  const doubt = speakerDoubts(transcript)[intervieweeOf(transcript)]
  return doubt === 'name' || doubt === 'no name'
}

/** Asks for the name of the first who answers; the text is read with it then. Undefined when the user goes back. */
export async function askInterviewee(
  tools: ImportTools,
  { transcript, kind }: AsKind,
  title: string,
): Promise<Transcript | undefined> {
  const index = intervieweeOf(transcript)
  const speaker = transcript.speakers[index]
  if (!speaker) return transcript
  const others = transcript.speakers.flatMap((one) => speakerNameOf(one, transcript) ?? [])
  const likely = (speaker.otherNames ?? []).map(({ name }) => name)
  const name = await pickName(title, intervieweeName(transcript), [...new Set([...likely, ...others])])
  if (name === undefined) return undefined
  const told = placesOf(index, transcript).map((one) => ({ speaker: one, name }))
  const { extract } = transcript
  const read = tools.readByParagraphs(extract, kind, told) ?? tools.readTranscript(extract, told)
  return 'notInterview' in read ? transcript : read
}

/** One name of a list, or any that is typed. Empty where nobody knows it. */
function pickName(title: string, now: string, others: readonly string[]): Promise<string | undefined> {
  const pick = vscode.window.createQuickPick<NameRow>()
  pick.title = title
  pick.placeholder = l10n.t('What is the interviewee’s name? Choose one or type another.')
  pick.ignoreFocusOut = true
  const show = (): void => {
    const typed = pick.value.trim()
    const rest = [...new Set([now, ...others, ''])].filter((name) => name !== typed || name === '')
    pick.items = [...(typed ? [typed] : []), ...rest].map((name) => ({
      label: name ? escapeLabel(name) : l10n.t('Nobody Knows the Name'),
      name,
      ...(name === typed && typed ? { description: l10n.t('as you typed it'), alwaysShow: true } : {}),
      ...(name === now ? { description: l10n.t('current') } : {}),
    }))
  }
  pick.onDidChangeValue(show)
  show()
  return untilEnded(pick, (end) => pick.onDidAccept(() => end(pick.selectedItems[0]?.name)))
}
