import * as vscode from 'vscode'
import { setTermsField } from '../../core/corpus/terms/changeTerms.js'
import type { FurtherTerms } from '../../core/model.js'
import { changeFilesHere, sentenceOf, textNow } from '../../editor/changeFiles.js'
import { warn } from '../../editor/messages.js'
import { askFurtherTerms, type FurtherFields } from '../../editor/protection/askFurtherTerms.js'
import type { Chosen } from './target.js'

/** What else was agreed with an interview or a voice, written into its file as one change. */
export async function changeFurtherTerms({ interview, target }: Chosen, title: string): Promise<void> {
  if (target.kind === 'passage') return
  const of = target.kind === 'interview' ? interview : interview.voices.find(({ id }) => id === target.id)
  const now = of ? fieldsOf(of) : {}
  const fields = await askFurtherTerms(title, now)
  const uri = vscode.Uri.parse(interview.uri)
  const before = await textNow(uri)
  if (!fields || before === undefined) return
  const names = ['read-back', 'embargo', 'recorded-until', 'assistants'] as const
  const after = names
    .filter((name) => fields[name] !== now[name])
    .reduce<string | undefined>((text, name) => text && setTermsField(text, target, name, fields[name]), before)
  if (after === undefined)
    return warn(vscode.l10n.t('The terms cannot be written into {0} automatically. Write them by hand.', interview.key))
  if (after === before) return
  const refusal = await changeFilesHere([{ uri, before, after, isUndoable: true }])
  if (refusal) warn(sentenceOf(refusal))
}

function fieldsOf({ readBack, embargo, recordedUntil, assistants }: FurtherTerms): FurtherFields {
  const all = { 'read-back': readBack, embargo, 'recorded-until': recordedUntil, assistants }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}
