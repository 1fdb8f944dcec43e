import * as vscode from 'vscode'
import { withWords } from '../../core/corpus/source/withWords.js'
import { isReadBack, latestReadBack } from '../../core/corpus/readBacks.js'
import { loadTools } from '../../editor/bundles/loadTools.js'
import { changeFilesHere, sentenceOf } from '../../editor/changeFiles.js'
import { registerCommand } from '../../editor/commands.js'
import { warn } from '../../editor/messages.js'
import { recordReadBacks } from '../../editor/recordReadBacks.js'
import type { Services } from '../../editor/services.js'
import { today } from '../../editor/signature.js'
import { quotedInMemos } from './quotedInMemos.js'
import { bytesOf } from './write.js'

const { l10n } = vscode

/** Where a memo cites a source that reads back. */
interface ReadBackPlace {
  readonly uri: vscode.Uri
  readonly offset: number
}

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
            const offset = document.offsetAt(diagnostic.range.start)
            action.command = { title, command, arguments: [{ interview, uri: document.uri, offset }] }
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
    registerCommand(services.log, 'attache.recordReadBack', recordReadBack),
    vscode.languages.registerCodeActionsProvider({ language: 'markdown' }, actions, {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
  )
}

/** Where something was recorded already, asks first whether that is to go on. */
async function createSheet(services: Services, clicked: unknown): Promise<void> {
  const found = await quotedInMemos(services, clicked, l10n.t('Create Read-Back Sheet'))
  if (!found) return
  const { corpus } = services
  const { quoted, memos, names } = found
  const { key } = quoted.interview
  const tools = await loadTools(services.context)
  const wish = { quoted, memos, names, today: today() }
  const sheet = await withWords(corpus.texts, () => tools.readBackSheet(wish, l10n))
  if (typeof sheet === 'string') return warn(sheet)
  const { document, items } = sheet
  const [first] = memos
  if (!first) return
  const records = tools.readBacksOf(quoted.interview, first.checked) ?? []
  if (records.length) {
    const [record, again] = [l10n.t('Record the Answer…'), l10n.t('Create the Sheet Anew')]
    const chosen = await vscode.window.showQuickPick([record, again], { title: key })
    if (chosen === record) {
      const text = (await vscode.workspace.openTextDocument(first.uri)).getText()
      return recordReadBack({ uri: first.uri, offset: text.indexOf(key) })
    }
    if (chosen === undefined) return
  }
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
      withWords(corpus.texts, () => memos.flatMap(({ checked }) => tools.disclosuresIn(texts, document, [], checked))),
    tools,
    isForReview: false,
  })
  if (typeof made === 'string') return warn(made)
  if (!(made instanceof Uint8Array)) return made[0] && warn(tools.disclosureSentence(made[0], l10n))
  const refusal = await changeFilesHere([{ uri: target, before: { anything: true }, after: made }])
  if (refusal) return warn(sentenceOf(refusal))
  const [sent, open] = [l10n.t('Record as Sent'), l10n.t('Open')]
  const told = l10n.t('The sheet of {0} was saved. Sentences on it: {1}.', key, items.length)
  const answer = await vscode.window.showInformationMessage(told, sent, open)
  if (answer === open) await vscode.env.openExternal(target)
  const unanswered = items
    .map(({ hash }) => hash)
    .filter((hash) => !isReadBack(latestReadBack(records, hash, wish.today)))
  if (answer === sent) await recordReadBacks(services, quoted.interview, unanswered, { state: 'sent', day: wish.today })
}

/** Puts the cursor at a place of a memo, and the Evidence view beside it, which has the form. */
async function recordReadBack({ uri, offset }: ReadBackPlace): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri)
  const at = document.positionAt(offset)
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at) })
  await vscode.commands.executeCommand('attache.showEvidence')
}
