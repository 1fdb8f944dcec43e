import * as vscode from 'vscode'
import type { ClaimRef } from '../../core/corpus/claimRef.js'
import { registerCommand } from '../../editor/commands.js'
import type { Chosen, ViewId } from '../../editor/trees/dragged.js'
import type { Services } from '../../editor/services.js'
import { rowsForKeys } from '../../editor/trees/tree.js'
import { chosenIn, type Row } from './chosen.js'
import { namesView } from './entries.js'
import { copyChosen, insertChosen } from './insert.js'
import type { TopicNode } from '../../core/query/topicNodes.js'
import { renameTopic } from './renameTopic.js'
import { openChosen } from './open.js'
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
  /** A command on claims and names alike. */
  const ofChosen = (id: `attache.${string}`, run: (services: Services, chosen: Chosen) => unknown): vscode.Disposable =>
    registerCommand(log, id, async (target: Target, rows?: readonly Row[]): Promise<unknown> => {
      const chosen = await chosenBy(target, rows)
      if (chosen.claims.length + chosen.entries.length > 0) return run(services, chosen)
      return void vscode.window.showInformationMessage(vscode.l10n.t('Select a claim or a name in the side bar first.'))
    })
  return vscode.Disposable.from(
    topics,
    names,
    registerState(services, topics),
    ofChosen('attache.insertCitation', insertChosen),
    ofChosen('attache.copyCitation', copyChosen),
    ofChosen('attache.openClaim', openChosen),
    registerCommand(log, 'attache.renameTopic', (row?: TopicNode) => row && renameTopic(services, row)),
    registerCommand(log, 'attache.revealClaim', (ref?: string, focus?: boolean) =>
      revealCited(services, topics, ref, focus),
    ),
  )
}
