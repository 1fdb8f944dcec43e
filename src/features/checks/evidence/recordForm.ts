import * as vscode from 'vscode'
import { initialsOf } from '../../../core/corpus/initials.js'
import { readBackStates } from '../../../core/corpus/readBacks.js'
import { isDay } from '../../../core/corpus/read/values.js'
import { warn } from '../../../editor/messages.js'
import { recordReadBacks } from '../../../editor/recordReadBacks.js'
import type { Services } from '../../../editor/services.js'
import { signatureOf, today } from '../../../editor/signature.js'
import type { OpenEvidence } from './openEvidence.js'

const { l10n } = vscode

/** What the form of the page sends, as it was typed. */
export type Filled = Readonly<Partial<Record<'source' | 'state' | 'day' | 'reason' | 'scope', string>>>

/** Records what became of the sentence that is shown, or of all of its source in the memo. A release needs a reason, and takes the initials of who releases. */
export async function recordForm(services: Services, shown: OpenEvidence | undefined, filled: Filled): Promise<void> {
  const source = shown?.evidence.sources[Number(filled.source)]
  const state = readBackStates.find((one) => one === filled.state)
  if (source?.kind !== 'interview' || !source.readBack || !state) return
  const [day, reason] = [filled.day, filled.reason].map((one = '') => one.trim())
  if (!day || !isDay(day)) return warn(l10n.t('This is not a day. Write 2024-03-12.'))
  if (day > today()) return warn(l10n.t('This day is in the future. Choose today or an earlier day.'))
  const { hash, all } = source.readBack
  const hashes = filled.scope === 'all' ? all : [hash]
  if (state !== 'released') return recordReadBacks(services, source.interview, hashes, { state, day })
  if (!reason) return warn(l10n.t('A release needs a reason.'))
  const signature = await signatureOf(services.settings)
  if (!signature) return
  const release = { initials: initialsOf(signature.by), reason: reason.replace(/\s+/g, ' ').slice(0, 200) }
  await recordReadBacks(services, source.interview, hashes, { state, day, release })
}
