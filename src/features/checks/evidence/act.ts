import * as vscode from 'vscode'
import type { ClaimRef } from '../../../core/corpus/claimRef.js'
import type { InterviewEvidence } from '../../../core/query/evidence/evidenceTypes.js'
import { changeOf } from '../../../editor/convert.js'
import { showMemo } from '../../../editor/memos/lastMemo.js'
import type { Services } from '../../../editor/services.js'
import { type EvidenceAction, evidenceActions } from '../../../words/evidence/actions.js'
import type { OpenEvidence } from './openEvidence.js'

const { l10n } = vscode

/** What the page sends when a button is pressed. */
export interface Pressed {
  readonly action: EvidenceAction
  readonly source?: string
  readonly claim?: ClaimRef
}

export function isPressed(message: { readonly action?: unknown }): message is Pressed {
  return evidenceActions.some((action) => action === message.action)
}

/** Does what a button or a key of the view asks for; a key is for the first source. What leads through a reading round `ReadingRound` does. */
export async function act(services: Services, shown: OpenEvidence | undefined, pressed: Pressed): Promise<void> {
  const { action, claim } = pressed
  if (action === 'read') return run('attache.readMemo', undefined)
  if (action === 'open') return run('attache.openClaim', claim)
  if (action === 'citeClaim') return citeClaim(services)
  if (action === 'showProtected') return void (await services.protectedWords.ask())
  if (!shown) return
  const source = shown.evidence.sources[Number(pressed.source ?? 0)]
  const interview = source?.kind === 'interview' ? source : undefined
  if (action === 'cite') return cite(shown, interview, claim)
  if (!interview) return
  if (action === 'confirm')
    return run('attache.confirmSpeaker', { key: interview.interview.key, ref: interview.passage?.ref })
  if (action === 'attach') return run('attache.attachText', { key: interview.interview.key })
  if (action === 'wording') return useWording(shown, interview)
  const target = passageOf(interview)
  if (action === 'quote' && target) return run('attache.quoteAndCite', target)
  if (action === 'show' && target) return run('attache.openPassage', target)
}

/** The sentence that is shown, where the corpus itself has its text. */
function passageOf({ interview, passage, words }: InterviewEvidence): object | undefined {
  if (!passage || words.state !== 'shown' || !words.isShared) return undefined
  return { key: interview.key, ref: passage.ref, span: words.span }
}

async function run(command: `attache.${string}`, target: unknown): Promise<void> {
  await vscode.commands.executeCommand(command, target)
}

/** A claim for the sentence that the view shows, or, where it shows none, at the cursor of the memo. */
async function cite(
  { memo }: OpenEvidence,
  source: InterviewEvidence | undefined,
  claim: ClaimRef | undefined,
): Promise<void> {
  if (claim && memo) {
    const { document, version, offset } = memo
    return run('attache.citeAt', { uri: document.uri.toString(), version, offset, ref: claim })
  }
  if (claim) return run('attache.insertCitation', claim)
  const target = source && passageOf(source)
  if (target) await run('attache.citePassage', target)
}

async function citeClaim({ lastMemo }: Services): Promise<void> {
  const { document } = lastMemo
  if (document) await showMemo(document)
  await vscode.commands.executeCommand('attache.citeClaim')
}

/** Puts the source's own words into the place of the sentence, or of what was quoted wrongly. */
async function useWording({ memo }: OpenEvidence, { wording }: InterviewEvidence): Promise<void> {
  if (!memo || !wording) return
  const { document, version } = memo
  if (document.version !== version || document.isClosed)
    return void vscode.window.showWarningMessage(l10n.t('The memo has changed. Put the cursor in the sentence again.'))
  if (!(await vscode.workspace.applyEdit(changeOf(document, wording))))
    void vscode.window.showWarningMessage(l10n.t('The memo cannot be changed.'))
}
