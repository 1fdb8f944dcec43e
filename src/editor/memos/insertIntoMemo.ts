import * as vscode from 'vscode'
import type { Memo } from '../../core/memo/memo.js'
import { escapeLabel } from '../../words/escape.js'
import { type LastMemo, showMemo } from './lastMemo.js'
import type { Services } from '../services.js'

const { l10n } = vscode

/** Puts something into the memo in the editor; false where nothing was put. */
type Insert = (editor: vscode.TextEditor, memo: Memo) => Promise<boolean>

/** Has something put into the memo that was worked on last, and says into which file it went where that was not in sight. */
export async function insertIntoMemo({ lastMemo, memos }: Services, insert: Insert): Promise<void> {
  const document = lastMemo.document ?? (await askForMemo(lastMemo, lastMemo.meant))
  if (!document) return
  const wasInSight = vscode.window.visibleTextEditors.some((editor) => editor.document === document)
  const editor = await showMemo(document)
  const memo = memos.memoOf(document)
  if (memo && (await insert(editor, memo)) && !wasInSight) tellWhere(document)
}

/** Whether something is to be put into a text that the user has in front: one that was only looked at may be a transcript. */
export async function isMeantAsMemo({ lastMemo }: Services, document: vscode.TextDocument): Promise<boolean> {
  return lastMemo.isWorkedOn(document) || (await askForMemo(lastMemo, document)) !== undefined
}

/** Offers the text that is there, and a new memo, which has its own way to begin. */
async function askForMemo(
  lastMemo: LastMemo,
  text: vscode.TextDocument | undefined,
): Promise<vscode.TextDocument | undefined> {
  const here = l10n.t('Insert There')
  const create = l10n.t('New Memo…')
  const sentence = text
    ? l10n.t('{0} cites nothing and has no changes, so it may be a source. Is it your memo?', pathLabel(text))
    : l10n.t('Open your memo first, and put the cursor where this should go.')
  const answer = await vscode.window.showInformationMessage(sentence, ...(text ? [here] : []), create)
  if (answer === create) await vscode.commands.executeCommand('attache.newMemo')
  if (answer !== here || !text) return undefined
  lastMemo.add(text)
  return text
}

/** The memo is in front now, with the keyboard: a message over it at every quotation would be in the way. */
function tellWhere(document: vscode.TextDocument): void {
  vscode.window.setStatusBarMessage(l10n.t('Inserted into {0}. Undo takes it back.', pathLabel(document)), shownFor)
}
/** In milliseconds. */
const shownFor = 8000

function pathLabel({ uri }: vscode.TextDocument): string {
  return escapeLabel(vscode.workspace.asRelativePath(uri))
}
