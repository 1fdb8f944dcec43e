import * as vscode from 'vscode'
import { initialsOf } from '../../core/corpus/initials.js'
import { latestReadBack, type ReadBack, type ReadBackState } from '../../core/corpus/readBacks.js'
import { isDay } from '../../core/corpus/read/values.js'
import { reviewsEnding, reviewsFileName } from '../../core/corpus/reviews.js'
import { withWords } from '../../core/corpus/source/withWords.js'
import type { ReadBackItem } from '../../core/quoted/readBack.js'
import { isProtectedInterview } from '../../core/terms/terms.js'
import { loadTools } from '../../editor/bundles/loadTools.js'
import { changeFilesHere, sentenceOf, textNow } from '../../editor/changeFiles.js'
import { registerCommand } from '../../editor/commands.js'
import { isWithin } from '../../editor/corpus/corpusFolders.js'
import { ownCorpusFolder } from '../../editor/corpus/ownCorpusFolder.js'
import { warn } from '../../editor/messages.js'
import { protectedStore, readStored } from '../../editor/protection/protectedStore.js'
import { mayUseStore } from '../../editor/protection/storeFence.js'
import type { Services } from '../../editor/services.js'
import { signatureOf } from '../../editor/signature.js'
import { disclosureSentence } from '../../words/namePlace.js'
import { quotedInMemos, type QuotedInMemos } from './quotedInMemos.js'
import { bytesOf } from './write.js'

const { l10n } = vscode

/** *Create Read-Back Sheet…*: what memos print of a source, for it to correct; and what became of that, by the light bulb too. */
export function registerReadBack(services: Services): vscode.Disposable {
  const actions: vscode.CodeActionProvider = {
    provideCodeActions: (document, _, { diagnostics }) =>
      diagnostics
        .filter(({ code }) => typeof code === 'object' && code.value === 'read-back-open')
        .flatMap((diagnostic) => {
          const interview = services.corpus.interview(document.getText(diagnostic.range))
          const actionOf = (title: string, command: string): vscode.CodeAction => {
            const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix)
            action.diagnostics = [diagnostic]
            action.command = { title, command, arguments: [{ interview }] }
            return action
          }
          return [
            actionOf(l10n.t('Create read-back sheet…'), 'attache.readBackSheet'),
            actionOf(l10n.t('Record the answer…'), 'attache.recordReadBack'),
          ]
        }),
  }
  return vscode.Disposable.from(
    registerCommand(services.log, 'attache.readBackSheet', (clicked?: unknown) => createSheet(services, clicked)),
    registerCommand(services.log, 'attache.recordReadBack', (clicked?: unknown) => recordReadBack(services, clicked)),
    vscode.languages.registerCodeActionsProvider({ language: 'markdown' }, actions, {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
  )
}

/** Where something was recorded already, asks first whether that is to go on. */
async function createSheet(services: Services, clicked: unknown): Promise<void> {
  const found = await quotedInMemos(services, clicked, l10n.t('Create Read-Back Sheet'))
  const [first] = found?.memos ?? []
  if (!found || !first) return
  const { readBacksOf } = await loadTools(services.context)
  if (readBacksOf(found.quoted.interview, first.checked)?.length) {
    const [record, again] = [l10n.t('Record the Answer…'), l10n.t('Create the Sheet Anew')]
    const chosen = await vscode.window.showQuickPick([record, again], { title: found.quoted.interview.key })
    if (chosen === record) return recordReadBack(services, { interview: found.quoted.interview })
    if (chosen === undefined) return
  }
  const { corpus, context } = services
  const { key } = found.quoted.interview
  const tools = await loadTools(context)
  const { on: today } = (await signatureOf(services.settings)) ?? {}
  const document = today && tools.readBackSheet({ quoted: found.quoted, items: found.items, today })
  if (!document) return
  const target = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(first.uri, '..', `${key}.read-back.docx`),
    filters: { Word: ['docx'], Markdown: ['md'] },
  })
  if (!target) return
  const { wishes } = tools.readDraft(first.checked.memo)
  const made = await bytesOf(services, target.path.endsWith('.md') ? 'md' : 'docx', {
    document,
    wishes,
    memo: first.uri,
    pictures: new Map(),
    formulas: new Map(),
    disclosuresIn: (texts) =>
      withWords(corpus.texts, () =>
        found.memos.flatMap(({ checked }) => tools.disclosuresIn(texts, document, [], checked)),
      ),
    tools,
  })
  if (typeof made === 'string') return warn(made)
  if (!(made instanceof Uint8Array)) return made[0] && warn(disclosureSentence(made[0], l10n))
  const refusal = await changeFilesHere([{ uri: target, before: { anything: true }, after: made }])
  if (refusal) return warn(sentenceOf(refusal))
  const [sent, open] = [l10n.t('Record as Sent'), l10n.t('Open')]
  const told = l10n.t('The sheet of {0} was saved. Sentences on it: {1}.', key, found.items.length)
  const answer = await vscode.window.showInformationMessage(told, sent, open)
  if (answer === open) await vscode.env.openExternal(target)
  if (answer === sent) await write(services, found, found.items, { state: 'sent', day: today })
}

/** Asks what became of which words, on which day, and writes a line for each. A release asks for a reason, and takes the initials of who releases. */
async function recordReadBack(services: Services, clicked: unknown): Promise<void> {
  const title = l10n.t('Record read-back')
  const found = await quotedInMemos(services, clicked, title)
  const signature = found && (await signatureOf(services.settings))
  if (!signature) return
  const states: readonly (vscode.QuickPickItem & { readonly state: ReadBackState })[] = [
    { state: 'sent', label: l10n.t('The sheet was sent') },
    { state: 'answered', label: l10n.t('Answered: it may be printed as it stands now') },
    { state: 'refused', label: l10n.t('Answered: not for publication') },
    { state: 'unanswered', label: l10n.t('There was no answer by the day that was set') },
    { state: 'released', label: l10n.t('Release it without an answer…') },
  ]
  const chosen = await vscode.window.showQuickPick(states, { title, ignoreFocusOut: true })
  const items = chosen && (await chooseItems(services, found, title))
  if (!chosen || !items?.length) return
  const day = await vscode.window.showInputBox({
    title,
    value: signature.on,
    prompt: l10n.t('On which day? Write it as 2024-03-12.'),
    ignoreFocusOut: true,
    validateInput: (text) => (isDay(text) ? undefined : l10n.t('This is not a day. Write 2024-03-12.')),
  })
  if (day === undefined) return
  if (chosen.state !== 'released') return write(services, found, items, { state: chosen.state, day })
  const reason = await vscode.window.showInputBox({
    title,
    prompt: l10n.t(
      'Why may it be printed without an answer? Your initials and the reason are recorded, and printed nowhere.',
    ),
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() ? undefined : l10n.t('A release needs a reason.')),
  })
  const release = reason?.trim().replace(/\s+/g, ' ').slice(0, 200)
  if (release)
    await write(services, found, items, {
      state: 'released',
      day,
      release: { initials: initialsOf(signature.by), reason: release },
    })
}

/** All that is printed, each with what became of it so far; all are ticked. */
async function chooseItems(
  services: Services,
  { quoted, items, memos: [first] }: QuotedInMemos,
  title: string,
): Promise<readonly ReadBackItem[] | undefined> {
  if (items.length < 2 || !first) return items
  const { readBackLabel, readBacksOf } = await loadTools(services.context)
  const records = readBacksOf(quoted.interview, first.checked) ?? []
  const isClosed = isProtectedInterview(quoted.interview) && !(await services.protectedWords.ask())
  const rows = items.map((item, index) => ({
    label: isClosed ? l10n.t('Sentence {0}', index + 1) : item.quoted.join(' … ') || item.sentence,
    description: readBackLabel(latestReadBack(records, item.hash), l10n),
    picked: true,
    item,
  }))
  const chosen = await vscode.window.showQuickPick(rows, { title, canPickMany: true, ignoreFocusOut: true })
  return chosen?.map(({ item }) => item)
}

/** Beside the corpus; of a protected source into the store, for a hash tells words that can be guessed. */
async function write(
  services: Services,
  { quoted: { interview } }: QuotedInMemos,
  items: readonly ReadBackItem[],
  said: Pick<ReadBack, 'state' | 'day' | 'release'>,
): Promise<void> {
  const { key, uri: name } = interview
  const isPrivate = isProtectedInterview(interview)
  if (isPrivate && !(await mayUseStore(services))) return
  const own = vscode.Uri.parse(name)
  const folder = isPrivate
    ? protectedStore(services)
    : (services.files.status.folders.find((one) => isWithin(one, own)) ?? (await ownCorpusFolder(services.files)))
  if (!folder) return
  const uri = vscode.Uri.joinPath(folder, isPrivate ? key + reviewsEnding : reviewsFileName)
  const before = isPrivate ? await readStored(uri) : await textNow(uri)
  const { withReadBacks } = await loadTools(services.context)
  const hashes = [...new Set(items.map(({ hash }) => hash))]
  const after = withReadBacks(
    before,
    hashes.map((hash) => ({ key, hash, ...said })),
  )
  const refusal = await changeFilesHere([{ uri, before, after, ...(isPrivate ? { isPrivate } : { isUndoable: true }) }])
  if (refusal) return warn(sentenceOf(refusal))
  services.stored.forget()
  await services.files.refresh()
}
