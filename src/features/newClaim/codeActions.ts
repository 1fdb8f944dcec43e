import * as vscode from 'vscode'
import { claimRef } from '../../core/corpus/claimRef.js'
import type { Services } from '../../editor/services.js'
import { sourceInDocument, transcriptSelector } from '../../editor/sourceDocument.js'
import { claimAt } from './checkClaims.js'

const { l10n, CodeActionKind } = vscode

const extractClaim = CodeActionKind.RefactorExtract.append('claim')
const checkClaim = CodeActionKind.Refactor.append('check')

/** The light bulb: on words of a source text a new claim, on a claim of an interview's file its check mark. */
export function registerClaimActions({ corpus, files }: Services): vscode.Disposable {
  const inSource: vscode.CodeActionProvider = {
    provideCodeActions(document, range) {
      if (range.isEmpty || !sourceInDocument(corpus, document)) return undefined
      return [action(l10n.t('New claim from selection…'), extractClaim, 'attache.newClaimFromSelection')]
    },
  }
  const inInterview: vscode.CodeActionProvider = {
    provideCodeActions(document, range) {
      const claim = files.isCorpusFile(document.uri) ? claimAt(corpus, document, range.start) : undefined
      if (!claim) return undefined
      return claim.checked
        ? [action(l10n.t('Take the check mark away'), checkClaim, 'attache.unmarkChecked', claimRef(claim))]
        : [action(l10n.t('Mark claim as checked'), checkClaim, 'attache.markChecked', claimRef(claim))]
    },
  }
  return vscode.Disposable.from(
    vscode.languages.registerCodeActionsProvider(transcriptSelector, inSource, {
      providedCodeActionKinds: [extractClaim],
    }),
    vscode.languages.registerCodeActionsProvider({ language: 'markdown' }, inInterview, {
      providedCodeActionKinds: [checkClaim],
    }),
  )
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
