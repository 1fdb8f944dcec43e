import * as vscode from 'vscode'
import { type Form, type FormLabel, formsFor, type WithheldReason } from '../../core/citation/forms.js'
import { renderPlain, renderSnippet } from '../../core/citation/snippet.js'
import { type ClaimRef, claimRef } from '../../core/corpus/claimRef.js'
import type { Memo } from '../../core/memo/memo.js'
import { sentenceAt } from '../../core/language/sentences.js'
import type { Claim } from '../../core/model.js'
import { belowFrontMatter, isInFrontMatter } from '../../core/query/belowFrontMatter.js'
import { keepApart } from '../../core/query/dropText.js'
import { isInsideCitation } from '../../core/citation/insideCitation.js'
import { takesCitation } from '../../core/citation/takesCitation.js'
import { registerCommand } from '../../editor/commands.js'
import { eolOf } from '../../editor/convert.js'
import { isMeantAsMemo } from '../../editor/memos/insertIntoMemo.js'
import type { Memos } from '../../editor/memos/memos.js'
import type { Services } from '../../editor/services.js'
import { escapeLabel } from '../../words/escape.js'
import { noCitationHere, withheldSentence } from '../../words/withheld.js'
import { citeChosen, pickEvidence } from './pick.js'
import { inform } from '../../editor/messages.js'

/** *Cite a claim…*: picks a claim over the whole corpus, then the form in which it goes into the memo. */
export function registerCiteClaim(services: Services): vscode.Disposable {
  const { corpus, files, memos, log } = services
  const cite = async (called?: ClaimRef | vscode.Uri): Promise<unknown> => {
    const ref = typeof called === 'string' ? called : undefined // a menu calls with the document's uri
    const editor = vscode.window.activeTextEditor
    if (!editor || !memos.isMemo(editor.document))
      return inform(vscode.l10n.t('Open a memo and put the cursor where the citation should go.'))
    await files.ready()
    if (!(await isMeantAsMemo(services, editor.document))) return undefined
    if (!corpus.interviews().some(({ claims }) => claims.length) && !corpus.texts.uris().length)
      return inform(vscode.l10n.t('The corpus has no claims or transcripts yet.'))
    const chosen = ref
      ? { claim: corpus.claim(ref) }
      : await pickEvidence(services, vscode.l10n.t('Cite a claim'), sentenceIn(editor, memos))
    if (chosen?.passage) return citeChosen(chosen.passage)
    const claim = chosen?.claim
    if (!claim) return ref && inform(vscode.l10n.t('This claim is no longer in the corpus.'))
    const insertCitation = (): unknown => vscode.commands.executeCommand('attache.insertCitation', claimRef(claim))
    const memo = memos.memoOf(editor.document)
    if (!memo) return undefined
    const caret = editor.document.offsetAt(editor.selection.active)
    if (!isInFrontMatter(memo, caret) && !takesCitation(memo, caret)) return inform(noCitationHere(vscode.l10n))
    // Within a citation there is room for another citation only, not for a sentence.
    if (isInsideCitation(memo, caret)) return insertCitation()
    const form = await pickForm(services, claim)
    if (!form) return undefined
    return form.label === 'citation' ? insertCitation() : insertForm(services, editor, memo, form)
  }
  return registerCommand(log, 'attache.citeClaim', cite)
}

/** One snippet at every cursor and one step to undo; a paragraph below the front matter where no cursor stands below it. */
async function insertForm(
  { memos }: Services,
  { document, viewColumn }: vscode.TextEditor,
  memo: Memo,
  form: Form,
): Promise<void> {
  // The one that the command began with is gone when another file was shown in its place meanwhile.
  const editor = await vscode.window.showTextDocument(document, viewColumn)
  const isBelow = ({ start }: vscode.Selection): boolean => !isInFrontMatter(memo, document.offsetAt(start))
  const places = editor.selections.filter(isBelow)
  const [place] = places
  memos.pins.expect(document, form.claims)
  if (place) return insertSnippet(editor, snippetAt(document, place, form), places)
  const { offset, before, after } = belowFrontMatter(memo, eolOf(document))
  const at = document.positionAt(offset)
  return insertSnippet(editor, before + renderSnippet(form.parts) + after, [new vscode.Selection(at, at)])
}

function snippetAt(document: vscode.TextDocument, { start, end }: vscode.Range, { label, parts }: Form): string {
  const before = document.lineAt(start).text.slice(0, start.character)
  const after = document.lineAt(end).text.slice(end.character)
  // A note stands right behind its word.
  return label === 'footnote' ? renderSnippet(parts) : keepApart(renderSnippet(parts), before, after)
}

async function insertSnippet(
  editor: vscode.TextEditor,
  snippet: string,
  places: readonly vscode.Selection[],
): Promise<void> {
  if (!(await editor.insertSnippet(new vscode.SnippetString(snippet), places)))
    void vscode.window.showWarningMessage(vscode.l10n.t('The memo cannot be changed.'))
}

function sentenceIn(editor: vscode.TextEditor, memos: Memos): string {
  const around = memos.aroundCursor(editor.document, editor.selection.active)
  if (!around) return ''
  const { start, end } = sentenceAt(around.prose, editor.document.offsetAt(editor.selection.active) - around.start)
  return around.prose.slice(start, end)
}

type FormPick = vscode.QuickPickItem & { readonly form?: Form; readonly isContrast?: boolean }

async function pickForm(services: Services, claim: Claim): Promise<Form | undefined> {
  const { forms, withheld } = formsFor(services.corpus, claim)
  if (withheld) {
    tellWithheld(withheld)
    return undefined
  }
  const items: FormPick[] = forms.map((form) => ({ label: formName(form.label), detail: preview(form), form }))
  const last: FormPick = { label: vscode.l10n.t('Contrast with another claim…'), isContrast: true }
  const picked = await vscode.window.showQuickPick([...items, last], {
    title: vscode.l10n.t('Cite “{0}”', escapeLabel(claim.label)),
    placeHolder: vscode.l10n.t('In which form?'),
    matchOnDetail: true,
  })
  if (!picked?.isContrast) return picked?.form
  return pickContrast(services, claim)
}

async function pickContrast(services: Services, claim: Claim): Promise<Form | undefined> {
  const title = vscode.l10n.t('Contrast “{0}” with', escapeLabel(claim.label))
  const { corpus } = services
  const other = (await pickEvidence(services, title, claim.wording, claim))?.claim
  if (!other) return undefined
  const { withheld } = formsFor(corpus, other)
  if (withheld) tellWithheld(withheld)
  return formsFor(corpus, claim, { other }).forms.find(({ label }) => label === 'contrast')
}

function tellWithheld(reason: WithheldReason): void {
  void vscode.window.showWarningMessage(withheldSentence(reason, vscode.l10n))
}

/** As it will read, on one line. */
function preview({ parts }: Form): string {
  return escapeLabel(renderPlain(parts).replace(/\s+/g, ' '))
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
