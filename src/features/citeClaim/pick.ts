import * as vscode from 'vscode'
import type { Corpus } from '../../core/corpus/corpus.js'
import type { Claim } from '../../core/model.js'
import { wordsOfClaim } from '../../core/passage/sourceWords.js'
import { termsOfClaim } from '../../core/terms/terms.js'
import { type UncodedPassage, weighedWords, withPassages } from '../../core/search/uncoded.js'
import { contextOf, wantsOf } from '../../core/search/wants.js'
import { withWords } from '../../core/corpus/source/withWords.js'
import type { PassageTarget } from '../../editor/passageTarget.js'
import type { Services } from '../../editor/services.js'
import { claimDescription } from '../../words/claim.js'
import { escapeLabel } from '../../words/escape.js'
import { sourceWordsLine } from '../../words/hover/sourceWords.js'
import { uncodedDescription, uncodedWhere } from '../../words/whoSaid.js'
import { untilEnded } from '../../editor/untilEnded.js'

const { l10n } = vscode

const mostShown = 60
const mostPassages = 20

/** What was chosen: a claim, or a sentence that no claim rests on. */
export interface Evidence {
  readonly claim?: Claim | undefined
  readonly passage?: UncodedPassage
}

type EvidencePick = vscode.QuickPickItem & Evidence

/**
 * A pick that searches claims and transcripts as the user types; `sentence` says what comes first. With `but` one among all other claims.
 * Undefined when the user gives up.
 */
export function pickEvidence(
  services: Services,
  title: string,
  sentence: string,
  but?: Claim,
): Promise<Evidence | undefined> {
  const { corpus, searcher } = services
  const pick = vscode.window.createQuickPick<EvidencePick>()
  pick.title = title
  pick.placeholder = l10n.t('Type words of the claim, a name or a topic')
  const context = contextOf(corpus, sentence)
  const search = async (): Promise<void> => {
    const typed = pick.value
    const { claims } = corpus.claims.search({ wants: wantsOf(corpus, typed), context, limit: mostShown })
    const others = claims.filter((claim) => claim !== but)
    const query = { typed, sentence, beside: others.map(weighedWords) }
    const found = but ? undefined : await searcher.rankUncoded(query, mostPassages)
    const items = await withWords(corpus.texts, () =>
      withPassages(others, found).flatMap((one) =>
        one.kind === 'claim' ? claimPick(corpus, one.claim) : passagePick(one),
      ),
    )
    if (typed === pick.value) pick.items = items
  }
  const keepCurrent = async (): Promise<void> => {
    pick.busy = true
    await searcher.ready()
    pick.busy = false
    await search()
  }
  void search()
  if (!but && !searcher.isCurrent) void keepCurrent()
  pick.onDidChangeValue(() => void search())
  return untilEnded(pick, (end) => pick.onDidAccept(() => end(pick.selectedItems[0])))
}

/** Asks in which form a passage goes into the memo, and puts it there. */
export async function citeChosen({ interview, passage, span, words }: UncodedPassage): Promise<void> {
  const target: PassageTarget = { key: interview.key, ref: passage.ref, span }
  const picked = await vscode.window.showQuickPick(
    [
      { label: l10n.t('Citation only'), command: 'attache.citePassage' },
      { label: l10n.t('Quotation'), detail: escapeLabel(`“${words}”`), command: 'attache.quoteAndCite' },
    ],
    { title: l10n.t('Cite “{0}”', escapeLabel(words)), placeHolder: l10n.t('In which form?') },
  )
  if (picked) await vscode.commands.executeCommand(picked.command, target)
}

function claimPick(corpus: Corpus, claim: Claim): readonly EvidencePick[] {
  const interview = corpus.interview(claim.key)
  if (!interview || termsOfClaim(interview, claim) === 'off record') return []
  // The corpus has searched already; the pick must not search again by letters.
  return [
    {
      label: escapeLabel(claim.label),
      description: escapeLabel(claimDescription(claim, corpus, l10n)),
      detail: escapeLabel(sentenceOf(corpus, claim) ?? claim.wording),
      claim,
      alwaysShow: true,
    },
  ]
}

/** What the source says, where it may be read. */
function sentenceOf(corpus: Corpus, claim: Claim): string | undefined {
  const words = wordsOfClaim(corpus, claim).find(({ kind }) => kind === 'words')
  return words?.kind === 'words' ? sourceWordsLine(words, vscode.l10n) : undefined
}

function passagePick(passage: UncodedPassage): EvidencePick {
  return {
    label: escapeLabel(uncodedWhere(passage, l10n)),
    description: escapeLabel([uncodedDescription(passage, l10n), passage.interview.title].join(' · ')),
    detail: escapeLabel(`“${passage.words}”`),
    passage,
    alwaysShow: true,
  }
}
