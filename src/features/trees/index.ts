import * as vscode from 'vscode'
import type { ClaimRef } from '../../core/corpus/claimRef.js'
import { registerCommand } from '../../editor/commands.js'
import type { Chosen, ViewId } from '../../editor/trees/dragged.js'
import type { Services } from '../../editor/services.js'
import { rowsForKeys } from '../../editor/trees/tree.js'
import { chosenIn, type Row } from './chosen.js'
import { namesView } from './entries.js'
import { copyChosen, insertChosen } from './insert.js'
import { showLegend } from './legend.js'
import { openChosen, showMentions } from './open.js'
import { revealCited } from './reveal.js'
import { registerState } from './state.js'
import { TopicsView } from './topics.js'

/** What a command on a row is called with: a row (by its buttons and menus), a claim (by links), or a view whose rows are selected (by keys). */
type Target = Row | ClaimRef | { readonly view: ViewId } | undefined

/** The side bar: topics and names, and what can be done with their rows. */
export function registerTrees(services: Services): vscode.Disposable {
  const { log } = services
  const topics = new TopicsView(services)
  const names = namesView(services)
  const rowsOf: { readonly [V in ViewId]: () => Promise<readonly Row[]> } = {
    'attache.topics': () => rowsForKeys(topics.view),
    'attache.names': () => rowsForKeys(names.view),
  }
  const chosenBy = async (target: Target, rows: readonly Row[] | undefined): Promise<Chosen> => {
    if (typeof target === 'string') return { claims: [target], entries: [] }
    if (target && 'kind' in target) return chosenIn(rows?.length ? rows : [target])
    return chosenIn(target ? await rowsOf[target.view]() : [])
  }
  const onChosen =
    (run: (chosen: Chosen) => unknown) =>
    async (target: Target, rows?: readonly Row[]): Promise<unknown> => {
      const chosen = await chosenBy(target, rows)
      if (chosen.claims.length + chosen.entries.length > 0) return run(chosen)
      return void vscode.window.showInformationMessage(vscode.l10n.t('Select a claim or a name in the side bar first.'))
    }
  const insert = onChosen((chosen) => insertChosen(services, chosen))
  const copy = onChosen((chosen) => copyChosen(services, chosen))
  const open = onChosen((chosen) => openChosen(services, chosen))
  return vscode.Disposable.from(
    topics,
    names,
    registerState(services, topics),
    // A key serves claims and names alike, so both commands of a pair take either.
    registerCommand(log, 'attache.insertCitation', insert),
    registerCommand(log, 'attache.insertName', insert),
    registerCommand(log, 'attache.copyCitation', copy),
    registerCommand(log, 'attache.copyName', copy),
    registerCommand(log, 'attache.openClaim', open),
    registerCommand(log, 'attache.openDefinition', open),
    registerCommand(
      log,
      'attache.showMentions',
      onChosen((chosen) => showMentions(services, chosen)),
    ),
    registerCommand(log, 'attache.showLegend', showLegend),
    registerCommand(log, 'attache.revealClaim', (ref?: string, focus?: boolean) =>
      revealCited(services, topics, ref, focus),
    ),
  )
}
