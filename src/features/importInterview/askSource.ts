import * as vscode from 'vscode'
import type { Transcript } from '../../core/transcript/transcript.js'
import {
  documentKind,
  documentKinds,
  interviewKinds,
  isWithoutSpeakers,
  type SourceKind,
  sourceKinds,
  type Terms,
} from '../../core/model.js'
import { askFurtherTerms, askMeeting, type FurtherFields } from '../../editor/protection/askFurtherTerms.js'
import { askForTerms, moreTermsRows } from '../../editor/protection/askForTerms.js'
import type { ImportTools } from '../../editor/bundles/loadImport.js'
import { noInterviewSentence } from '../../words/import/import.js'
import { kindDetail, kindName } from '../../words/sourceKind.js'

const { l10n } = vscode

/** A text, and what it was read as. */
export interface AsKind {
  readonly transcript: Transcript
  readonly kind: SourceKind
}

/** Under which terms a source was given. */
export interface AgreedTerms {
  readonly terms: Terms
  /** Of a meeting under the Chatham House Rule, where nobody who spoke may be named. */
  readonly meeting?: string
  readonly further: FurtherFields
}

/**
 * Asks under which terms an interview was given. What the file holds is preset, and a row of the same list changes it; others ask for more that was
 * agreed. Undefined when the user gives up.
 */
export async function askSource(
  tools: ImportTools,
  file: AsKind,
  title: string,
): Promise<(AsKind & AgreedTerms) | undefined> {
  let { transcript, kind }: AsKind = file
  let further: FurtherFields = {}
  for (;;) {
    const row = {
      label: l10n.t('Kind of source: {0}', kindName(kind, l10n)),
      detail: l10n.t('Choose this row if the file is something else.'),
    }
    const chosen = await askForTerms(title, [row, ...moreTermsRows()])
    if (chosen === undefined) return undefined
    if (typeof chosen === 'string') return { transcript, kind, terms: chosen, further }
    if ('more' in chosen && chosen.more === 'meeting') {
      const meeting = await askMeeting(title)
      if (meeting !== undefined) return { transcript, kind, terms: 'background', meeting, further }
      continue
    }
    if ('more' in chosen) {
      further = (await askFurtherTerms(title, further)) ?? further
      continue
    }
    const other = await askKind(kind, title)
    const read = other === undefined ? undefined : readAs(tools, { transcript, kind }, other)
    if (typeof read === 'string') void vscode.window.showWarningMessage(read)
    else if (read) ({ transcript, kind } = read)
  }
}

/**
 * What a newer file of an interview holds: the same as the older one, but where it looks like something else, which is asked then. Undefined when the
 * user gives up.
 */
export async function askKindAgain(
  tools: ImportTools,
  file: AsKind,
  older: SourceKind,
  title: string,
): Promise<AsKind | undefined> {
  if (file.kind === older) return file
  // A document becomes no interview, nor the other way round.
  const kinds = documentKind(older) ? documentKinds : interviewKinds
  for (;;) {
    const chosen = await askKind(older, title, kinds)
    const read = chosen && readAs(tools, file, chosen)
    if (typeof read !== 'string') return read
    void vscode.window.showWarningMessage(read)
  }
}

/** A text as what it is said to hold; a sentence where it cannot be read as that. */
export function readAs(tools: ImportTools, { transcript, kind }: AsKind, wanted: SourceKind): AsKind | string {
  if (wanted === kind || !(isWithoutSpeakers(wanted) || isWithoutSpeakers(kind))) return { transcript, kind: wanted }
  const { extract }: Transcript = transcript
  const read = tools.readByParagraphs(extract, wanted) ?? tools.readTranscript(extract)
  return 'notInterview' in read ? noInterviewSentence(read.notInterview, l10n) : { transcript: read, kind: wanted }
}

/** Asks what a file holds; `now` is the first row. */
export async function askKind(
  now: SourceKind,
  title: string,
  kinds: readonly SourceKind[] = sourceKinds,
): Promise<SourceKind | undefined> {
  const items = [now, ...kinds.filter((kind) => kind !== now)].map((kind) => ({
    label: kindName(kind, l10n),
    detail: kindDetail(kind, l10n),
    sourceKind: kind,
  }))
  const placeHolder = l10n.t('What kind of source is this?')
  return (await vscode.window.showQuickPick(items, { title, placeHolder, ignoreFocusOut: true }))?.sourceKind
}
