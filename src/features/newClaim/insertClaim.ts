import * as vscode from 'vscode'
import type { ClaimDraft } from '../../core/coding/draftClaim.js'
import type { TopicChoice } from '../../core/coding/claimPlace.js'
import type { ProposedContent } from '../../core/coding/content.js'
import type { Claim, Interview } from '../../core/model.js'
import { claimsInSource } from '../../core/passage/sourceClaims.js'
import { blockAt, passageOfBlock, sentenceSelected } from '../../core/passage/selectedWords.js'
import { loadTools, type Tools } from '../../editor/bundles/loadTools.js'
import { isPassageTarget, type Selected, selectedIn, selectedWords } from '../../editor/passageTarget.js'
import type { Services } from '../../editor/services.js'
import { sourceInDocument, transcriptInDocument } from '../../editor/sourceDocument.js'
import { signatureOf } from '../../editor/signature.js'
import { voiceName } from '../../words/claim.js'
import { escapeLabel } from '../../words/escape.js'
import { noClaimSentence } from '../../words/newClaim.js'
import { applyEdits } from './applyEdits.js'
import { askClaim, type ClaimForm } from './form.js'
import { nameDisclosed, keptApart, disclosesName } from './protectedNames.js'
import { interviewIn, lastTopicOf, pathLabel, rememberTopic, saidSaved, unreadable } from './interviewFile.js'
import { inQuotes } from '../../words/l10n.js'
import { warn } from '../../editor/messages.js'

const { l10n } = vscode

/**
 * Makes a claim of what is selected in a transcript, or of the sentence at the cursor: one box asks for what the words do not tell, Enter saves,
 * and the cursor stays where it was.
 */
export async function claimFromSelection(services: Services, target: unknown): Promise<void> {
  const { context, corpus, files, settings } = services
  await files.ready() // the command itself may have started the extension
  const tools = await loadTools(context)
  const stored = isPassageTarget(target) ? undefined : selectedInStore(services)
  const selected = wordsToCode(stored ?? (await selectedWords(corpus, target)))
  if (!selected) return warn(l10n.t('Select words in a transcript first.'))
  const kept = await keptApart(services, tools, selected.interview)
  if (stored && !kept) return warn(namesMissing(selected.interview))
  const { source, selection } = selected
  const hidden = kept && [...kept.names, ...kept.positions]
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(selected.interview.uri))
  const before = interviewIn(document)
  if (!before) return warn(unreadable(document))
  const refused = tools.draftClaim(corpus, before, source, selection, hidden)
  if ('reason' in refused) return warn(noClaimSentence(refused, before, l10n))
  const filled = await askClaim(formFor(services, tools, { ...selected, interview: before }, refused))
  if (filled && disclosesName(filled, kept)) return warn(nameDisclosed())
  const coded = filled && (await signatureOf(settings))
  if (!filled || !coded) return
  // The file may have been changed while the box stood on the screen.
  const now = interviewIn(document)
  const draft = now && tools.draftClaim(corpus, now, source, selection, hidden)
  if (!now || !draft || 'reason' in draft) return warn(unreadable(document))
  const text = document.getText()
  const made = tools.newClaim(corpus, { text, interview: now }, filled.topic, draft, filled.content, coded)
  const edit = made && tools.editBetween(text, made.text)
  if (!made || !edit || !tools.readsBack(now, made.text, made.id, filled.content))
    return warn(l10n.t('The claim was not saved: {0} cannot hold this wording. Rephrase it.', pathLabel(document)))
  if (!(await applyEdits(document, [edit]))) return
  await rememberTopic(context, document, made.id)
  saidSaved(before, filled)
}

/** What is selected in a transcript in the store, of which nothing is quoted. */
function selectedInStore(services: Services): Selected | undefined {
  const editor = vscode.window.activeTextEditor
  const found = editor && transcriptInDocument(services, editor.document)
  if (!found || sourceInDocument(services.corpus, editor.document)) return undefined
  return selectedIn(editor, found)
}

function namesMissing({ key }: Interview): string {
  return l10n.t('The list of protected names of {0} is missing or damaged, so no claim can be coded here.', key)
}

/** A bare cursor stands for its sentence: a claim is one thing asserted, and a paragraph many. */
function wordsToCode(selected: Selected | undefined): Selected | undefined {
  if (!selected || selected.selection.start !== selected.selection.end) return selected
  return { ...selected, selection: sentenceSelected(selected.source, selected.selection.start) }
}

function formFor(
  { context, corpus }: Services,
  tools: Tools,
  { interview, source, selection }: Selected,
  draft: ClaimDraft,
): ClaimForm {
  const nowhere = { start: 0, end: 0 }
  const [first, ...more] = draft.at
  const passage = passageOfBlock(interview, blockAt(source, selection.start))
  const anchored = {
    at: [{ ...first, span: nowhere }, ...more.map((one) => ({ ...one, span: nowhere }))],
    voice: draft.voice ?? passage?.voice ?? '',
  } satisfies Pick<Claim, 'at' | 'voice'>
  const claim = (content: ProposedContent): Claim => tools.claimWith(interview, anchored, content)
  const content = tools.proposeContent(corpus, interview, draft)
  const speaker = voiceName(claim(content), corpus, l10n)
  return {
    corpus,
    interview,
    tools,
    title: `${escapeLabel(speaker)}: ${inQuotes(escapeLabel(draft.words), l10n)}`,
    content,
    topic: lastTopicOf(context, interview) ?? nearestTopic(interview, { source, selection }),
    speaker,
    readsAs: (now) => tools.readsAs(corpus, interview, claim(now)),
    isSaid: (hedge) => draft.words.toLowerCase().includes(hedge.toLowerCase()),
  }
}

/** Of the claim that stands before the words, else of the first. */
function nearestTopic(
  interview: Interview,
  { source, selection }: Pick<Selected, 'source' | 'selection'>,
): TopicChoice | undefined {
  const claims = claimsInSource(interview, source)
  const near = [...claims].reverse().find(({ span }) => span.start <= selection.start) ?? claims[0]
  return near && { kind: 'existing', id: near.claim.topic }
}
