import * as vscode from 'vscode'
import { checkedEdit } from '../../core/coding/checkedEdit.js'
import { claimRef, type ClaimRef } from '../../core/corpus/claimRef.js'
import type { Claim, Signature } from '../../core/model.js'
import type { Services } from '../../editor/services.js'
import { signatureOf } from '../../editor/signature.js'
import { applyEdits } from './applyEdits.js'

const { l10n } = vscode

/** A row of the side bar. */
interface Row {
  readonly kind: string
  readonly claim?: Claim
}

/** What the commands are called with: a row by its menu, a claim by a code action, else whatever the editor passes. */
export type CheckTarget = Row | ClaimRef | undefined

/** Writes into the files of the corpus that somebody has checked the chosen claims, or takes that away; one step to undo in each file. */
export async function checkClaims(
  services: Services,
  isChecked: boolean,
  target: CheckTarget,
  rows: readonly Row[] | undefined,
): Promise<void> {
  await services.files.ready()
  const claims = chosen(services, target, rows)
  if (!claims.length) {
    void vscode.window.showInformationMessage(
      l10n.t('Select a claim in the side bar, or put the cursor on it in its interview.'),
    )
    return
  }
  const signature = isChecked ? await signatureOf(services.settings) : undefined
  if (isChecked && !signature) return
  for (const key of new Set(claims.map((claim) => claim.key)))
    await checkIn(
      services,
      key,
      claims.filter((claim) => claim.key === key),
      signature,
    )
}

/** The claims of a row, of all chosen ones, of a link, or at the cursor in the file of an interview. */
export function chosen({ corpus }: Services, target: CheckTarget, rows: readonly Row[] | undefined): readonly Claim[] {
  if (typeof target === 'string') return [corpus.claim(target) ?? []].flat()
  if (target && 'kind' in target) return (rows?.length ? rows : [target]).flatMap(({ claim }) => claim ?? [])
  const editor = vscode.window.activeTextEditor
  const claim = editor && claimAt(corpus, editor.document, editor.selection.active)
  return claim ? [claim] : []
}

/** The claim of an interview's file in which a position stands. */
export function claimAt(
  corpus: Services['corpus'],
  document: vscode.TextDocument,
  position: vscode.Position,
): Claim | undefined {
  const read = corpus.file(document.uri.toString())?.document
  const offset = document.offsetAt(position)
  const claims = read?.kind === 'interview' ? read.claims : []
  const found = claims.find(({ body }) => body.start <= offset && offset <= body.end)
  return found && corpus.claim(claimRef(found))
}

async function checkIn(
  { corpus }: Services,
  key: string,
  claims: readonly Claim[],
  signature: Signature | undefined,
): Promise<void> {
  const interview = corpus.interview(key)
  if (!interview) return
  const uri = vscode.Uri.parse(interview.uri)
  const document = await vscode.workspace.openTextDocument(uri)
  await applyEdits(
    document,
    claims.flatMap(({ id }) => checkedEdit(document.getText(), id, signature) ?? []),
  )
}
