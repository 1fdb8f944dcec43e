import * as vscode from 'vscode'
import { type Form, type FormLabel, formsFor } from '../core/cite/forms.js'
import { termsOfClaim } from '../core/cite/protection.js'
import { renderPlain, renderSnippet } from '../core/cite/snippet.js'
import { type ClaimRef, claimRef } from '../core/claimRef.js'
import type { Corpus } from '../core/corpus.js'
import { sentenceAt } from '../core/memo/sentences.js'
import type { Claim } from '../core/model.js'
import { isInsideCitation } from '../core/query/insideCitation.js'
import { contextOf, wantsOf } from '../core/query/wants.js'
import { registerCommand } from '../editor/commands.js'
import type { Memos } from '../editor/memos.js'
import type { Services } from '../editor/services.js'
import { claimDescription } from '../words/claim.js'
import { withheldSentence } from '../words/withheld.js'

const mostShown = 60

/** *Cite a claim…*: picks a claim over the whole corpus, then the form in which it goes into the memo. */
export function registerCiteClaim({ corpus, memos, settings, log }: Services): vscode.Disposable {
  const cite = async (ref?: ClaimRef): Promise<void> => {
    const editor = vscode.window.activeTextEditor
    if (!editor || !memos.isMemo(editor.document)) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Open a memo and put the cursor where the claim should stand.'),
      )
      return
    }
    const claim = ref
      ? corpus.claim(ref)
      : await pickClaim(corpus, vscode.l10n.t('Cite a claim'), contextAt(editor, corpus, memos))
    if (!claim) return
    // Within a citation there is room for another citation only, not for a sentence.
    const memo = memos.memoOf(editor.document)
    if (memo && isInsideCitation(memo, editor.document.offsetAt(editor.selection.active))) {
      await vscode.commands.executeCommand('attache.insertCitation', claimRef(claim))
      return
    }
    const form = await pickForm(corpus, claim, settings.pins)
    if (form?.label === 'citation') await vscode.commands.executeCommand('attache.insertCitation', claimRef(claim))
    else if (form) await insertForm(editor, form)
  }
  return registerCommand(log, 'attache.citeClaim', cite)
}

/** One snippet at every cursor and one step to undo. */
async function insertForm(editor: vscode.TextEditor, { parts }: Form): Promise<void> {
  await vscode.window.showTextDocument(editor.document, editor.viewColumn)
  await editor.insertSnippet(new vscode.SnippetString(renderSnippet(parts)), editor.selections)
}

function contextAt(editor: vscode.TextEditor, corpus: Corpus, memos: Memos): readonly string[] {
  const around = memos.aroundCursor(editor.document, editor.selection.active)
  if (!around) return []
  const { start, end } = sentenceAt(around.prose, editor.document.offsetAt(editor.selection.active) - around.start)
  return contextOf(corpus, around.prose.slice(start, end))
}

interface ClaimPick extends vscode.QuickPickItem {
  readonly claim: Claim
}

/** A pick that searches the corpus as the user types. Undefined when the user gives up. */
function pickClaim(corpus: Corpus, title: string, context: readonly string[]): Promise<Claim | undefined> {
  const pick = vscode.window.createQuickPick<ClaimPick>()
  pick.title = title
  pick.placeholder = vscode.l10n.t('Type words of the claim, a name or a topic')
  const search = (typed: string): void => {
    const { claims } = corpus.claims.search({ wants: wantsOf(corpus, typed), context, limit: mostShown })
    pick.items = claims.flatMap((claim) => toPick(corpus, claim))
  }
  search('')
  return new Promise((resolve) => {
    pick.onDidChangeValue(search)
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.claim)
      pick.hide()
    })
    pick.onDidHide(() => {
      resolve(undefined)
      pick.dispose()
    })
    pick.show()
  })
}

function toPick(corpus: Corpus, claim: Claim): readonly ClaimPick[] {
  const interview = corpus.interview(claim.key)
  if (!interview || termsOfClaim(interview, claim) === 'off record') return []
  // The corpus has searched already; the pick must not search again by letters.
  return [
    {
      label: claim.label,
      description: claimDescription(claim, corpus, vscode.l10n),
      detail: claim.wording,
      claim,
      alwaysShow: true,
    },
  ]
}

type FormPick = vscode.QuickPickItem & { readonly form?: Form; readonly isContrast?: boolean }

async function pickForm(corpus: Corpus, claim: Claim, pins: boolean): Promise<Form | undefined> {
  const { forms, withheld } = formsFor(corpus, claim, { pins })
  if (withheld) {
    void vscode.window.showWarningMessage(withheldSentence(withheld, vscode.l10n))
    return undefined
  }
  const items: FormPick[] = forms.map((form) => ({ label: formName(form.label), detail: preview(form), form }))
  const last: FormPick = { label: vscode.l10n.t('Contrast with another claim…'), isContrast: true }
  const picked = await vscode.window.showQuickPick([...items, last], {
    title: vscode.l10n.t('Cite “{0}”', claim.label),
    placeHolder: vscode.l10n.t('In which form?'),
    matchOnDetail: true,
  })
  if (!picked?.isContrast) return picked?.form
  const title = vscode.l10n.t('Contrast “{0}” with', claim.label)
  const other = await pickClaim(corpus, title, contextOf(corpus, claim.wording))
  return other && formsFor(corpus, claim, { pins, other }).forms.find(({ label }) => label === 'contrast')
}

/** As it will read, without its pin and on one line. */
function preview({ parts }: Form): string {
  return renderPlain(parts.filter(({ kind }) => kind !== 'pin')).replace(/\s+/g, ' ')
}

function formName(label: FormLabel): string {
  switch (label) {
    case 'citation':
      return vscode.l10n.t('Citation only')
    case 'claim':
      return vscode.l10n.t('Claim in our words')
    case 'attributed':
      return vscode.l10n.t('Attributed sentence')
    case 'called-for':
      return vscode.l10n.t('What was called for')
    case 'second-hand':
      return vscode.l10n.t('Second-hand')
    case 'second-hand-holder-first':
      return vscode.l10n.t('Second-hand, holder first')
    case 'own-judgement':
      return vscode.l10n.t('Our own judgement')
    case 'contrast':
      return vscode.l10n.t('Contrast')
    case 'footnote':
      return vscode.l10n.t('Footnote')
    case 'quotation':
      return vscode.l10n.t('Quotation of a key phrase')
  }
}
