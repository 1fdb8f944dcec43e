import * as vscode from 'vscode'
import { mentionsName } from '../../core/language/foldName.js'
import { hiddenNames } from '../../core/corpus/voiceNames.js'
import { isProtected, isProtectedInterview } from '../../core/terms/terms.js'
import type { Interview } from '../../core/model.js'
import { readCorpusFile } from '../../core/corpus/read/corpusFile.js'
import {
  changeTerms,
  type NewTerms,
  termsNow,
  type TermsTarget,
  underChathamHouse,
} from '../../core/corpus/terms/changeTerms.js'
import { termsTargetAt } from '../../core/corpus/terms/termsTargetAt.js'
import { forgetCopies } from '../../editor/protection/forgetCopies.js'
import { protectedStore } from '../../editor/protection/protectedStore.js'
import { askForTerms, moreTermsRows } from '../../editor/protection/askForTerms.js'
import { askMeeting } from '../../editor/protection/askFurtherTerms.js'
import { changeFilesHere, sentenceOf } from '../../editor/changeFiles.js'
import { loadImport } from '../../editor/bundles/loadImport.js'
import { registerCommand } from '../../editor/commands.js'
import type { Services } from '../../editor/services.js'
import { answerSentence } from '../../words/import/import.js'
import { protectInterview, publishedSums } from './protect.js'
import { offerRename } from './renameKey.js'
import { changeProtectedNames } from './storedNames.js'
import { changeFurtherTerms } from './furtherTerms.js'
import { type Chosen, chooseTarget, isOwn, nameOfTarget } from './target.js'
import { tellProtected, tellPublic } from './announceTerms.js'
import { withdrawSource } from './withdraw.js'
import { termsLabel } from '../../words/claim.js'
import { warn } from '../../editor/messages.js'

const { l10n } = vscode

const kind = vscode.CodeActionKind.Refactor.append('terms')

/** *Change Attribution Terms…*: of an interview, a voice or a passage, with what follows from it. */
export function registerChangeTerms(services: Services): vscode.Disposable {
  const { corpus, files, log } = services
  const actions: vscode.CodeActionProvider = {
    provideCodeActions(document, range) {
      if (!files.isCorpusFile(document.uri) || corpus.file(document.uri.toString())?.document?.kind !== 'interview')
        return undefined
      if (!termsTargetAt(document.getText(), document.offsetAt(range.start))) return undefined
      const action = new vscode.CodeAction(l10n.t('Change attribution terms…'), kind)
      action.command = { command: 'attache.changeTerms', title: action.title }
      return [action]
    },
  }
  return vscode.Disposable.from(
    registerCommand(log, 'attache.changeTerms', (clicked?: unknown) => changeTermsOf(services, clicked)),
    // Whoever wants to protect a source looks for that word, and the terms are what protects it.
    registerCommand(log, 'attache.protectSource', (clicked?: unknown) => changeTermsOf(services, clicked)),
    registerCommand(log, 'attache.withdrawSource', (clicked?: unknown) => withdrawSource(services, clicked)),
    vscode.languages.registerCodeActionsProvider({ language: 'markdown' }, actions, {
      providedCodeActionKinds: [kind],
    }),
  )
}

async function changeTermsOf(services: Services, clicked: unknown): Promise<void> {
  await services.files.ready()
  const chosen = await chooseTarget(services, clicked)
  if (!chosen) return
  const { interview, target } = chosen
  const uri = vscode.Uri.parse(interview.uri)
  if (!isOwn(services, interview)) return
  const now = termsNow(interview, target)
  const title = l10n.t('Attribution terms of {0} (now: {1})', nameOfTarget(chosen), termsLabel(now, l10n))
  const answer = await askForTerms(title, target.kind === 'passage' ? [] : moreTermsRows())
  if (answer === undefined) return
  if (typeof answer !== 'string' && answer.more === 'further') return changeFurtherTerms(chosen, title)
  const meeting = typeof answer === 'string' ? undefined : await askMeeting(title)
  if (typeof answer !== 'string' && meeting === undefined) return
  const terms = typeof answer === 'string' ? answer : 'background'
  const withTerms: typeof termsIn =
    meeting === undefined ? termsIn : (text, one) => underChathamHouse(text, one, meeting)
  const document = await vscode.workspace.openTextDocument(uri)
  // Before anything else is asked, which would be asked in vain.
  const bare = withTerms(document.getText(), interview, target, { terms })
  if (bare !== undefined && (await isTelling(services, interview, bare))) return offerRename(document, interview.key)
  const description = isProtected(terms) && meeting === undefined ? await askDescription(services, chosen, title) : ''
  if (description === undefined) return
  const changed = withTerms(document.getText(), interview, target, { terms, ...(description ? { description } : {}) })
  const after = changed === undefined ? undefined : readCorpusFile(interview.uri, changed).document
  if (changed === undefined || after?.kind !== 'interview')
    return warn(l10n.t('The terms cannot be written into {0} automatically. Write them by hand.', relativePath(uri)))
  const isKept =
    (target.kind === 'interview' || meeting !== undefined) && isProtectedInterview(interview) && isProtected(terms)
  if (isKept && !(await changeProtectedNames(services, interview, title))) return
  await apply(services, document, changed, { before: interview, after })
}

/** Whether the interview, with the new terms in its text, is protected as it was not, under a key that tells who spoke. */
async function isTelling({ context, corpus }: Services, before: Interview, changed: string): Promise<boolean> {
  const after = readCorpusFile(before.uri, changed).document
  if (after?.kind !== 'interview' || isProtectedInterview(before) || !isProtectedInterview(after)) return false
  return (await loadImport(context)).keyTells(corpus, after)
}

/** The description belongs to a voice, also where the terms are those of a passage of its. */
function termsIn(text: string, interview: Interview, target: TermsTarget, change: NewTerms): string | undefined {
  const { terms, description } = change
  if (target.kind !== 'passage' || description === undefined) return changeTerms(text, interview, target, change)
  const voice = voiceOf(interview, target)
  const first = changeTerms(text, interview, target, { terms })
  const own = voice && termsNow(interview, { kind: 'voice', id: voice.id })
  return first === undefined || !voice || !own
    ? first
    : changeTerms(first, interview, { kind: 'voice', id: voice.id }, { terms: own, description })
}

function voiceOf(interview: Interview, target: TermsTarget): Interview['voices'][number] | undefined {
  if (target.kind === 'interview') return undefined
  const id =
    target.kind === 'voice'
      ? target.id
      : interview.passages.find(({ ref }) => ref.kind === target.ref.kind && ref.number === target.ref.number)?.voice
  return interview.voices.find((one) => one.id === id)
}

/** The agreed description; nothing is asked where a passage has one already. Empty where it stays. */
async function askDescription(
  { corpus }: Services,
  { interview, target }: Chosen,
  title: string,
): Promise<string | undefined> {
  const own = voiceOf(interview, target)?.description
  const known = own ?? interview.description
  if (target.kind === 'passage' && known !== undefined) return ''
  const terms = 'background' as const
  // As they would be hidden, with no description that could allow a name.
  const { description: _, ...bare } = {
    ...interview,
    terms,
    voices: interview.voices.map(({ description: __, ...voice }) => voice),
  }
  const names = hiddenNames(corpus, bare)
  const given = await vscode.window.showInputBox({
    title,
    ...(known === undefined ? {} : { value: known }),
    prompt: l10n.t('What description was agreed? It replaces the name everywhere.'),
    placeHolder: l10n.t('a senior official'),
    ignoreFocusOut: true,
    validateInput: (text) => {
      if (!text.trim()) return answerSentence('description-missing', l10n)
      return mentionsName(text, names) ? answerSentence('description-tells-name', l10n) : undefined
    },
  })
  const words = given?.trim().replace(/\s+/g, ' ')
  return words === known ? '' : words
}

async function apply(
  services: Services,
  document: vscode.TextDocument,
  changed: string,
  { before, after }: { readonly before: Interview; readonly after: Interview },
): Promise<void> {
  const isNew = isProtectedInterview(after) && !isProtectedInterview(before)
  const closing = isNew ? await protectInterview(services, changed, after) : undefined
  if (typeof closing === 'string') return closing ? warn(closing) : undefined
  const isPublic = isProtectedInterview(before) && !isProtectedInterview(after)
  const refusal = await changeFilesHere([
    ...(closing?.edits ?? []),
    ...(isPublic ? await publishedSums(services, after) : []),
    { uri: document.uri, before: document.getText(), after: closing?.text ?? changed, isUndoable: true },
  ])
  if (refusal) return warn(sentenceOf(refusal))
  services.stored.forget()
  await services.files.refresh()
  if (closing) await forgetCopies(services.context, [vscode.Uri.joinPath(document.uri, '..'), protectedStore(services)])
  if (closing) return tellProtected(document, after.key, closing)
  if (isPublic) await tellPublic(after.key)
}

function relativePath(uri: vscode.Uri): string {
  return vscode.workspace.asRelativePath(uri)
}
