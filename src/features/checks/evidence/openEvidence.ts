import * as vscode from 'vscode'
import { type ClaimRef } from '../../../core/corpus/claimRef.js'
import type { Evidence } from '../../../core/query/evidence/evidenceTypes.js'
import type { Wanted } from '../../../core/query/evidence/sourceWords.js'
import { withWords } from '../../../core/corpus/source/withWords.js'
import { loadTools } from '../../../editor/bundles/loadTools.js'
import { protectedStore } from '../../../editor/protection/protectedStore.js'
import { isPassageTarget, type PassageTarget } from '../../../editor/passageTarget.js'
import type { Services } from '../../../editor/services.js'
import type { LiveChecks } from '../liveChecks.js'
import { exists } from '../../../editor/exists.js'

/** What the view shows, and for which version of which memo, if it is for one. */
export interface OpenEvidence {
  readonly evidence: Evidence
  readonly memo?: { readonly document: vscode.TextDocument; readonly version: number; readonly offset: number }
}

/** A claim or a passage that is shown for itself. */
export type Chosen = ClaimRef | PassageTarget

/** What rows and links call with. */
export function isChosen(target: unknown): target is Chosen {
  return typeof target === 'string' || isPassageTarget(target)
}

/** What the sentence at the cursor of a memo rests on; undefined as long as its text was not checked, and where no sentence stands. */
export async function evidenceAtCursor(
  { corpus, protectedWords }: Services,
  checks: LiveChecks,
  { document, selection }: vscode.TextEditor,
): Promise<OpenEvidence | undefined> {
  const { version } = document
  const found = checks.examinedOf(document)
  if (!found) return undefined
  const { examined, tools } = found
  const offset = document.offsetAt(selection.active)
  const options = { showsProtected: protectedWords.isShown }
  const evidence = await withWords(corpus.texts, () =>
    tools.evidenceAt(examined.checked, examined.problems, offset, options),
  )
  return evidence && { evidence, memo: { document, version, offset } }
}

/** What a claim or a passage rests on; undefined where the corpus has it no more. */
export async function evidenceOfChosen(services: Services, chosen: Chosen): Promise<OpenEvidence | undefined> {
  const { context, corpus, protectedWords, stored } = services
  const { evidenceOfClaim, evidenceOfPassage } = await loadTools(context)
  const { protectedTexts } = await stored.of(corpus)
  const claim = typeof chosen === 'string' ? corpus.claim(chosen) : undefined
  const interview = corpus.interview(typeof chosen === 'string' ? (claim?.key ?? '') : chosen.key)
  if (!interview) return undefined
  const wanted: Wanted = { corpus, interview, protectedTexts, showsProtected: protectedWords.isShown }
  const evidence = await withWords(corpus.texts, () => {
    if (claim) return evidenceOfClaim(wanted, claim)
    return typeof chosen === 'string' ? undefined : evidenceOfPassage(wanted, chosen.ref, chosen.span)
  })
  return evidence && { evidence }
}

/** Whether the store still has the transcripts whose words are shown; nobody watches it. */
export async function areStored(services: Services, { evidence }: OpenEvidence): Promise<boolean> {
  const keys = evidence.sources.flatMap((source) =>
    source.kind === 'interview' && source.words.state === 'shown' && !source.words.isShared ? source.interview.key : [],
  )
  const files = keys.map((key) => vscode.Uri.joinPath(protectedStore(services), `${key}.txt`))
  const found = await Promise.all(files.map(exists))
  return !found.includes(false)
}
