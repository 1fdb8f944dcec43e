import * as vscode from 'vscode'
import { formsFor } from '../core/citation/forms.js'
import { type ClaimRef, claimRef } from '../core/corpus/claimRef.js'
import type { Claim } from '../core/model.js'
import { claimsAbout } from '../core/search/claimsAbout.js'
import { citeInSentence } from '../core/citation/citeInSentence.js'
import { registerCommand } from '../editor/commands.js'
import { changeOf } from '../editor/convert.js'
import type { Services } from '../editor/services.js'
import { claimDescription } from '../words/claim.js'
import { escapeLabel } from '../words/escape.js'
import { withheldSentence } from '../words/withheld.js'
import { warn } from '../editor/messages.js'

/** A place in a memo as a hover showed it; `offset` holds for that version of the document alone. */
interface HoveredPlace {
  readonly uri: string
  readonly version: number
  readonly offset: number
}

/** How many claims the list of all holds. */
const mostListed = 500

/** What the links of a hover do: cite a claim for the sentence that was hovered, and list all that is said of its actor. */
export function registerCiteAt(services: Services): vscode.Disposable {
  const { log } = services
  return vscode.Disposable.from(
    registerCommand(log, 'attache.citeAt', ({ ref, ...place }: HoveredPlace & { readonly ref: ClaimRef }) =>
      citeAt(services, place, ref),
    ),
    registerCommand(log, 'attache.showClaimsAbout', (about: HoveredPlace & { readonly entryId: string }) =>
      showClaimsAbout(services, about),
    ),
  )
}

async function citeAt({ corpus, memos }: Services, place: HoveredPlace, ref: ClaimRef): Promise<void> {
  const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === place.uri)
  const memo = document?.version === place.version ? memos.memoOf(document) : undefined
  if (!document || !memo) return warn(vscode.l10n.t('The memo has changed. Point at the name again.'))
  const claim = corpus.claim(ref)
  const interview = claim && corpus.interview(claim.key)
  if (!claim || !interview) return warn(vscode.l10n.t('This claim is no longer in the corpus.'))
  const { withheld } = formsFor(corpus, claim)
  if (withheld) return warn(withheldSentence(withheld, vscode.l10n))
  const edits = citeInSentence(memo, place.offset, { interview, claim })
  if (!edits) return warn(vscode.l10n.t('The sentence already cites this claim.'))
  if (await vscode.workspace.applyEdit(changeOf(document, edits))) return memos.pins.cited(document, [claim])
  return warn(vscode.l10n.t('The memo cannot be changed.'))
}

interface ClaimItem extends vscode.QuickPickItem {
  readonly ref: ClaimRef
}

/** Enter cites the claim for the hovered sentence, the button beside it opens the claim. */
async function showClaimsAbout(
  services: Services,
  { entryId, ...place }: HoveredPlace & { readonly entryId: string },
): Promise<void> {
  const { corpus } = services
  const entry = corpus.entry(entryId)
  if (!entry) return
  const { claims } = claimsAbout(corpus, entryId, { limit: mostListed })
  const pick = vscode.window.createQuickPick<ClaimItem>()
  pick.title = vscode.l10n.t('Claims about {0}', escapeLabel(entry.name))
  pick.placeholder = vscode.l10n.t('Press Enter to cite the claim at the end of the sentence')
  pick.matchOnDescription = true
  pick.matchOnDetail = true
  pick.items = claims.map((claim) => itemOf(services, claim))
  pick.onDidTriggerItemButton(({ item }) => {
    pick.hide()
    void vscode.commands.executeCommand('attache.openClaim', item.ref)
  })
  pick.onDidAccept(() => {
    const [chosen] = pick.selectedItems
    pick.hide()
    if (chosen) void vscode.commands.executeCommand('attache.citeAt', { ...place, ref: chosen.ref })
  })
  pick.onDidHide(() => pick.dispose())
  pick.show()
}

function itemOf({ corpus }: Services, claim: Claim): ClaimItem {
  const open = { iconPath: new vscode.ThemeIcon('go-to-file'), tooltip: vscode.l10n.t('Open') }
  const description = escapeLabel(claimDescription(claim, corpus, vscode.l10n))
  const [label, detail] = [escapeLabel(claim.label), escapeLabel(claim.wording)]
  return { label, description, detail, buttons: [open], ref: claimRef(claim) }
}
