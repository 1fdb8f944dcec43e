import * as vscode from 'vscode'
import { claimRef } from '../../core/corpus/claimRef.js'
import type { Said } from '../../core/search/whoSaid.js'
import type { Services } from '../../editor/services.js'
import { escapeLabel } from '../../words/escape.js'
import { saidText, saidWhere } from '../../words/whoSaid.js'

const { l10n } = vscode

/** What can be done with a passage; each takes its key, its reference and the words meant. */
export type PassageCommand = 'attache.quoteAndCite' | 'attache.citePassage' | 'attache.openPassage'

/** Runs a command on what was found. */
export async function runOnPassage(command: PassageCommand, said: Said): Promise<void> {
  if (said.kind === 'claim')
    return void (await vscode.commands.executeCommand('attache.openClaim', claimRef(said.claim)))
  const target = { key: said.interview.key, ref: said.passage.ref, span: said.sentence }
  await vscode.commands.executeCommand(command, target)
}

interface ActionItem extends vscode.QuickPickItem {
  readonly run: () => Thenable<unknown>
}

/** Asks what to do with what was found, and does it. */
export async function askWhatToDo(said: Said, { corpus, protectedWords }: Services): Promise<void> {
  const onPassage = (label: string, command: PassageCommand): ActionItem => {
    return { label, run: () => runOnPassage(command, said) }
  }
  const passage =
    said.kind === 'passage'
      ? [
          onPassage(l10n.t('Quote with Citation'), 'attache.quoteAndCite'),
          onPassage(l10n.t('Cite Selected Passage'), 'attache.citePassage'),
          onPassage(l10n.t('Open Passage'), 'attache.openPassage'),
        ]
      : []
  const claims = (said.kind === 'claim' ? [said.claim] : said.claims).map((claim) => ({
    label: l10n.t('Cite the claim “{0}”…', escapeLabel(claim.label)),
    run: () => vscode.commands.executeCommand('attache.citeClaim', claimRef(claim)),
  }))
  const picked = await vscode.window.showQuickPick<ActionItem>([...passage, ...claims], {
    title: escapeLabel(saidWhere(said, corpus, l10n)),
    placeHolder: escapeLabel(saidText(said, l10n, protectedWords.isShown)),
  })
  await picked?.run()
}
