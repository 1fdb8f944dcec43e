import * as vscode from 'vscode'
import type { Corpus } from '../core/corpus/corpus.js'
import type { Claim } from '../core/model.js'
import { claimDetails } from '../words/hover/claimDetails.js'
import { commandUri } from './commandUri.js'

/** A claim in full, with links that open what it is related to and attach a transcript that is not here. */
export function claimMarkdown(corpus: Corpus, claim: Claim): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(
    claimDetails(corpus, claim, vscode.l10n, {
      open: (ref) => commandUri('attache.openClaim', ref),
      attach: (key) => commandUri('attache.attachText', { key }),
    }),
  )
  markdown.isTrusted = { enabledCommands: ['attache.openClaim', 'attache.attachText'] }
  return markdown
}
