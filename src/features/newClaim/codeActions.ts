import * as vscode from 'vscode'
import { claimRef } from '../../core/corpus/claimRef.js'
import type { Claim } from '../../core/model.js'
import { claimsAround, claimsInSource } from '../../core/passage/sourceClaims.js'
import type { Services } from '../../editor/services.js'
import { transcriptInDocument, transcriptSelector } from '../../editor/sourceDocument.js'
import { claimAt } from './checkClaims.js'

const { l10n, CodeActionKind } = vscode

const extractClaim = CodeActionKind.RefactorExtract.append('claim')
const checkClaim = CodeActionKind.Refactor.append('check')
const changeClaim = CodeActionKind.Refactor.append('claim')

/** Of those that rest on the same words the closest; the others are in the card. */
const mostClaims = 3

/** The light bulb: on words of a source text a new claim, on a claim of an interview's file its check mark. */
export function registerClaimActions(services: Services): vscode.Disposable {
  const { corpus, files } = services
  const inSource: vscode.CodeActionProvider = {
    provideCodeActions(document, range) {
      const found = transcriptInDocument(services, document)
      if (!found) return undefined
      const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) }
      const around = claimsAround(claimsInSource(found.interview, found.source), span).slice(0, mostClaims)
      return [
        ...(range.isEmpty
          ? []
          : [action(l10n.t('Code selection as claim…'), extractClaim, 'attache.newClaimFromSelection')]),
        ...around.flatMap(({ claim }) => changes(claim)),
      ]
    },
  }
  const inInterview: vscode.CodeActionProvider = {
    provideCodeActions(document, range) {
      const claim = files.isCorpusFile(document.uri) ? claimAt(corpus, document, range.start) : undefined
      if (!claim) return undefined
      const check = claim.checked
        ? action(l10n.t('Mark claim as unreviewed'), checkClaim, 'attache.unmarkChecked', claimRef(claim))
        : action(l10n.t('Mark claim as reviewed'), checkClaim, 'attache.markChecked', claimRef(claim))
      return [check, ...changes(claim)]
    },
  }
  return vscode.Disposable.from(
    vscode.languages.registerCodeActionsProvider(transcriptSelector, inSource, {
      providedCodeActionKinds: [extractClaim, changeClaim],
    }),
    vscode.languages.registerCodeActionsProvider({ language: 'markdown' }, inInterview, {
      providedCodeActionKinds: [checkClaim, changeClaim],
    }),
  )
}

/** What can be done with a claim that is there. */
function changes({ label, ...claim }: Claim): readonly vscode.CodeAction[] {
  const ref = claimRef(claim)
  return [
    action(l10n.t('Edit claim “{0}”…', label), changeClaim, 'attache.editClaim', ref),
    action(l10n.t('Delete claim “{0}”…', label), changeClaim, 'attache.deleteClaim', ref),
  ]
}

function action(
  title: string,
  kind: vscode.CodeActionKind,
  command: `attache.${string}`,
  ...parameters: readonly string[]
): vscode.CodeAction {
  const made = new vscode.CodeAction(title, kind)
  made.command = { command, title, arguments: [...parameters] }
  return made
}
