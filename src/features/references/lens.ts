import * as vscode from 'vscode'
import { type ClaimUses, countMemos, usesOfClaim } from '../../core/query/claimUses.js'
import type { Claim } from '../../core/model.js'
import { claimRef } from '../../core/corpus/claimRef.js'
import { readCorpusFile } from '../../core/corpus/read/corpusFile.js'
import { spanToRange } from '../../editor/convert.js'
import type { Services } from '../../editor/services.js'
import type { WorkspaceMemoIndex } from '../../editor/memos/workspaceMemoIndex.js'
import { locationOf } from './find.js'

const { l10n } = vscode

class UsesLens extends vscode.CodeLens {
  readonly claim: Claim

  constructor(range: vscode.Range, claim: Claim) {
    super(range)
    this.claim = claim
  }
}

/** Over each claim of a corpus file: how often memos of the workspace cite it by a pin, and how often they may mean it. */
export function registerLens({ corpus, files, settings }: Services, memoIndex: WorkspaceMemoIndex): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>()
  return vscode.Disposable.from(
    changed,
    memoIndex.onDidChange(() => changed.fire()),
    settings.onDidChange(() => changed.fire()),
    vscode.languages.registerCodeLensProvider(
      { language: 'markdown' },
      {
        onDidChangeCodeLenses: changed.event,
        provideCodeLenses(document) {
          if (!files.isCorpusFile(document.uri)) return []
          const read = readCorpusFile(document.uri.toString(), document.getText()).document
          const claims = read?.kind === 'interview' ? read.claims : []
          return claims.map((claim) => new UsesLens(spanToRange(document, claim.span), claim))
        },
        async resolveCodeLens(lens) {
          if (!(lens instanceof UsesLens)) return lens
          const index = await memoIndex.ready()
          const claim = corpus.claim(claimRef(lens.claim)) ?? lens.claim
          lens.command = commandFor(usesOfClaim(corpus, index, claim), lens.range.start)
          return lens
        },
      },
    ),
  )
}

function commandFor({ pinned, unpinned }: ClaimUses, position: vscode.Position): vscode.Command {
  const cited = pinned.length
    ? l10n.t('pinned citations: {0}, in memos: {1}', pinned.length, countMemos(pinned))
    : l10n.t('no pinned citations')
  const apart = unpinned.length ? l10n.t('unpinned citations of its paragraph: {0}', unpinned.length) : ''
  const title = [cited, apart].filter(Boolean).join(' · ')
  const locations = [...pinned, ...unpinned].map(locationOf)
  if (!locations.length) return { title, command: '' }
  const here = vscode.window.activeTextEditor?.document.uri
  return { title, command: 'editor.action.peekLocations', arguments: [here, position, locations, 'peek'] }
}
