import * as vscode from 'vscode'
import type { ClaimContent } from '../../core/coding/content.js'
import type { Claim, Interview } from '../../core/model.js'
import { wordsOfClaim } from '../../core/passage/sourceWords.js'
import { withWords } from '../../core/corpus/source/withWords.js'
import { loadTools, type Tools } from '../../editor/bundles/loadTools.js'
import type { Services } from '../../editor/services.js'
import { voiceName } from '../../words/claim.js'
import { escapeLabel } from '../../words/escape.js'
import { applyEdits } from './applyEdits.js'
import { type CheckTarget, chosen } from './checkClaims.js'
import { askClaim, type FilledClaim } from './form.js'
import { interviewIn, pathLabel, rememberTopic, saidSaved, unreadable } from './interviewFile.js'
import { nameDisclosed, keptApart, disclosesName } from './protectedNames.js'
import { warn } from '../../editor/messages.js'

const { l10n } = vscode

/** A claim as the file of its interview has it now. */
interface ClaimHere {
  readonly document: vscode.TextDocument
  readonly interview: Interview
  readonly claim: Claim
}

/** Edit Claim…: the same box as for a new one. */
export async function editClaim(services: Services, target: CheckTarget): Promise<void> {
  const here = await claimHere(services, target)
  if (!here) return
  const { corpus, context } = services
  const { interview, claim } = here
  const tools = await loadTools(context)
  const speaker = voiceName(claim, corpus, l10n)
  const told = await withWords(corpus.texts, () => wordsOfClaim(corpus, claim))
  const words = told.flatMap((one) => (one.kind === 'words' ? one : []))
  const said = words.map(({ sentence }) => sentence).join(' ')
  const filled = await askClaim({
    corpus,
    interview,
    tools,
    title: `${escapeLabel(speaker)}: ${escapeLabel(said ? `“${said}”` : claim.label)}`,
    content: contentOf(claim),
    topic: { kind: 'existing', id: claim.topic },
    speaker,
    readsAs: (content) => tools.readsAs(corpus, interview, tools.claimWith(interview, claim, content)),
    ...(said ? { isSaid: (hedge: string) => said.toLowerCase().includes(hedge.toLowerCase()) } : {}),
  })
  if (filled) await save(services, tools, here, filled)
}

/** Delete Claim…: asks, and says who relies on it. */
export async function deleteClaim(services: Services, target: CheckTarget): Promise<void> {
  const here = await claimHere(services, target)
  if (!here) return
  const { document, claim } = here
  const uses = await usesOf(here)
  const remove = l10n.t('Delete Claim')
  const detail = uses
    ? l10n.t('Memos and claims that refer to it: {0}. Their references will break.', uses)
    : l10n.t('Nothing refers to it.')
  const question = l10n.t('Delete the claim “{0}”?', claim.label)
  if ((await vscode.window.showWarningMessage(question, { modal: true, detail }, remove)) !== remove) return
  const { editBetween, withoutClaim } = await loadTools(services.context)
  const text = document.getText()
  const after = withoutClaim(text, claim.id)
  const edit = after === undefined ? undefined : editBetween(text, after)
  if (!edit) return warn(unreadable(document))
  if (await applyEdits(document, [edit]))
    vscode.window.setStatusBarMessage(escapeLabel(l10n.t('Claim deleted: {0}', claim.label)), 8000)
}

async function save(services: Services, tools: Tools, here: ClaimHere, filled: FilledClaim): Promise<void> {
  const { document, claim } = here
  const text = document.getText()
  const interview = interviewIn(document)
  if (interview && disclosesName(filled, await keptApart(services, tools, interview))) return warn(nameDisclosed())
  const after = interview && tools.changedClaim({ text, interview }, claim.id, filled.content, filled.topic)
  if (!interview || after === undefined) return warn(unreadable(document))
  const edit = tools.editBetween(text, after)
  if (!edit) return
  if (!tools.readsBack(interview, after, claim.id, filled.content))
    return warn(l10n.t('The claim was not saved: {0} cannot hold this wording. Rephrase it.', pathLabel(document)))
  if (!(await applyEdits(document, [edit]))) return
  await rememberTopic(services.context, document, claim.id)
  saidSaved(interview, filled)
}

async function claimHere(services: Services, target: CheckTarget): Promise<ClaimHere | undefined> {
  await services.files.ready()
  const [found] = chosen(services, target, undefined)
  if (!found) {
    warn(l10n.t('Select a claim in the side bar, or put the cursor on it in its interview.'))
    return undefined
  }
  const uri = services.corpus.interview(found.key)?.uri
  if (uri === undefined) return undefined
  if (services.files.isShipped(vscode.Uri.parse(uri))) {
    warn(l10n.t('This interview comes with Attaché and cannot be changed. Copy it into your own corpus first.'))
    return undefined
  }
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri))
  const interview = interviewIn(document)
  const claim = interview?.claims.find(({ id }) => id === found.id)
  if (interview && claim) return { document, interview, claim }
  warn(unreadable(document))
  return undefined
}

function contentOf({ wording, label, holder, kind, hedge, likelihood, caveat }: Claim): ClaimContent {
  return { wording, label, holder, kind, hedge, likelihood, caveat }
}

/** How often memos and other claims point at it, by the editor's own search for references. */
async function usesOf({ document, claim }: ClaimHere): Promise<number> {
  const id = document.getText().indexOf(`{#${claim.id}`, claim.span.start) + 2
  const found = await vscode.commands.executeCommand<vscode.Location[] | undefined>(
    'vscode.executeReferenceProvider',
    document.uri,
    document.positionAt(id),
  )
  const isOwn = ({ uri, range }: vscode.Location): boolean =>
    uri.toString() === document.uri.toString() && range.contains(document.positionAt(id))
  return (found ?? []).filter((one) => !isOwn(one)).length
}
