import * as vscode from 'vscode'
import { termsOfVoice } from '../../core/terms/terms.js'
import type { Interview } from '../../core/model.js'
import { blockAt } from '../../core/passage/selectedWords.js'
import { formatPassageRef } from '../../core/corpus/read/values.js'
import type { TermsTarget } from '../../core/corpus/terms/changeTerms.js'
import { termsTargetAt } from '../../core/corpus/terms/termsTargetAt.js'
import { isPassageTarget } from '../../editor/passageTarget.js'
import { pickInterview } from '../../editor/pickInterview.js'
import type { Services } from '../../editor/services.js'
import { sourceInDocument } from '../../editor/sourceDocument.js'
import { termsLabel } from '../../words/claim.js'

const { l10n } = vscode

/** What is to have other terms, and the interview that it is in. */
export interface Chosen {
  readonly interview: Interview
  readonly target: TermsTarget
}

/** The passage or interview of a row, else what the cursor is on in a file of the corpus or a source text, else what the user picks. */
export async function chooseTarget(services: Services, clicked: unknown): Promise<Chosen | undefined> {
  const { corpus } = services
  if (isPassageTarget(clicked)) {
    const interview = corpus.interview(clicked.key)
    return interview && { interview, target: { kind: 'passage', ref: clicked.ref } }
  }
  if (isInterviewRow(clicked)) return pickVoice(clicked.interview)
  const here = targetHere(services)
  if (here) return here
  const interview = await pickOwnInterview(services, l10n.t('Change terms'))
  return interview && pickVoice(interview)
}

/** The interview of a row, else that of the file at hand, else what the user picks. */
export async function chooseInterview(
  services: Services,
  clicked: unknown,
  title: string,
): Promise<Interview | undefined> {
  if (isInterviewRow(clicked)) return clicked.interview
  return targetHere(services)?.interview ?? pickOwnInterview(services, title)
}

/** Whether an interview may be changed; says so where it came with the extension. */
export function isOwn({ files }: Services, { uri }: Interview): boolean {
  if (!files.isShipped(vscode.Uri.parse(uri))) return true
  const sentence = l10n.t(
    'This interview comes with Attaché and cannot be changed. Copy it into your own corpus first.',
  )
  void vscode.window.showWarningMessage(sentence)
  return false
}

function isInterviewRow(row: unknown): row is { readonly interview: Interview } {
  return typeof row === 'object' && row !== null && 'kind' in row && row.kind === 'interview' && 'interview' in row
}

function targetHere({ corpus }: Services): Chosen | undefined {
  const editor = vscode.window.activeTextEditor
  if (!editor) return undefined
  const offset = editor.document.offsetAt(editor.selection.active)
  const found = sourceInDocument(corpus, editor.document)
  if (found) {
    const ref = blockAt(found.source, offset)?.ref
    return ref && { interview: found.interview, target: { kind: 'passage', ref } }
  }
  const read = corpus.file(editor.document.uri.toString())?.document
  const target = read?.kind === 'interview' ? termsTargetAt(editor.document.getText(), offset) : undefined
  return read?.kind === 'interview' && target ? { interview: read, target } : undefined
}

async function pickOwnInterview({ corpus, files }: Services, title: string): Promise<Interview | undefined> {
  const own = corpus.interviews().filter(({ uri }) => !files.isShipped(vscode.Uri.parse(uri)))
  if (!own.length) {
    void vscode.window.showInformationMessage(l10n.t('You have no interviews of your own yet. Import one first.'))
    return undefined
  }
  const options = { title, placeHolder: l10n.t('Of which interview?') }
  return pickInterview(own, ({ terms }) => termsLabel(terms, l10n), options)
}

/** The whole, or one of those who speak; a passage has its own row, and its line in the file. */
async function pickVoice(interview: Interview): Promise<Chosen | undefined> {
  const items = [
    {
      label: l10n.t('The whole interview'),
      description: termsLabel(interview.terms, l10n),
      target: { kind: 'interview' } as const,
    },
    ...interview.voices.map((voice) => ({
      label: voice.name,
      description: termsLabel(termsOfVoice(interview, voice), l10n),
      target: { kind: 'voice', id: voice.id } as const,
    })),
  ]
  const options = {
    title: l10n.t('Change terms of {0}', interview.key),
    placeHolder: l10n.t('Choose what to change. For a passage, put the cursor on its line first.'),
  }
  const target = (await vscode.window.showQuickPick(items, options))?.target
  return target && { interview, target }
}

/** How a target is called in a title. */
export function nameOfTarget({ interview, target }: Chosen): string {
  if (target.kind === 'passage') return `${interview.key}, ${formatPassageRef(target.ref)}`
  const voice = target.kind === 'voice' ? interview.voices.find(({ id }) => id === target.id) : undefined
  return voice ? `${interview.key}, ${voice.name}` : interview.key
}
