import * as vscode from 'vscode'
import { isProtected } from '../../../core/terms/terms.js'
import { speakerNameOf } from '../../../core/transcript/speakers.js'
import type { ImportTools } from '../../../editor/bundles/loadImport.js'
import { mayUseStore } from '../../../editor/protection/storeFence.js'
import type { Services } from '../../../editor/services.js'
import { escapeLabel } from '../../../words/escape.js'
import { kindName } from '../../../words/sourceKind.js'
import type { Decided, Decisions } from '../decided.js'
import { askFile, askTermsOfAll } from './fileForm.js'
import { isKeptOut } from './presets.js'
import { untilGivenUp } from '../giveUp.js'
import { speakerDoubts } from '../../../core/transcript/speakers.js'
import { termsLabel } from '../../../words/claim.js'

const { l10n } = vscode

interface Row extends vscode.QuickPickItem {
  readonly does?: 'go on' | 'all'
  /** The index of a file. */
  readonly file?: number
}

/**
 * Lists the files of an import with what is preset for each, and opens the form of each that is chosen, until the user goes on with all of them.
 * Undefined where all is given up.
 */
export async function askFiles(
  services: Services,
  tools: ImportTools,
  first: Decisions,
): Promise<Decisions | undefined> {
  let decisions = first
  for (;;) {
    const chosen = await untilGivenUp(decisions === first ? 0 : decisions.files.length, () => pick(decisions))
    if (!chosen) return undefined
    if (chosen.does === 'go on') {
      if (!decisions.files.some(({ decision }) => isKeptOut(decision)) || (await mayUseStore(services)))
        return decisions
    } else if (chosen.does === 'all') decisions = (await askTermsOfAll(tools, decisions)) ?? decisions
    else decisions = await askFile(tools, decisions, chosen.file ?? 0)
    if (decisions.files.length === 0) return undefined
  }
}

async function pick({ files }: Decisions): Promise<Row | undefined> {
  const rows: readonly Row[] = [
    {
      label: `$(check) ${l10n.t('Go On')}`,
      description: l10n.t('shows what will be saved'),
      detail: countsOf(files),
      does: 'go on',
    },
    {
      label: `$(shield) ${l10n.t('Attribution Terms of All Files…')}`,
      detail: l10n.t('Everything is off the record until you say otherwise.'),
      does: 'all',
    },
    { label: l10n.t('Files: {0}', files.length), kind: vscode.QuickPickItemKind.Separator },
    ...files.map(rowOf),
  ]
  return vscode.window.showQuickPick(rows, {
    title: l10n.t('Import {0} Files', files.length),
    placeHolder: l10n.t('Choose a file to change its settings'),
    matchOnDescription: true,
    matchOnDetail: true,
    ignoreFocusOut: true,
  })
}

function rowOf(one: Decided, file: number): Row {
  const { transcript, decision, kind } = one
  const value = (field: 'title' | 'issued'): string =>
    transcript.fields.find((each) => each.field === field)?.value ?? ''
  const names = transcript.speakers.flatMap((speaker) => speakerNameOf(speaker, transcript) ?? [])
  const doubts = speakerDoubts(transcript).filter((doubt) => doubt !== undefined).length
  const isOpen = decision.kind === 'import' && !isProtected(decision.answers.terms)
  const told =
    decision.kind === 'import'
      ? [termsLabel(decision.answers.terms, l10n), kindName(kind, l10n), decision.answers.key]
      : [l10n.t('updates {0}', decision.known.interview.key)]
  const read = [
    value('title'),
    value('issued'),
    names.join(', '),
    l10n.t('turns: {0}', transcript.turns.length),
    doubts > 0 ? l10n.t('in doubt: {0}', doubts) : '',
  ]
  return {
    label: `${decision.kind === 'update' ? '$(sync)' : isOpen ? '$(unlock)' : '$(lock)'} ${escapeLabel(one.name)}`,
    description: told.join(' · '),
    detail: escapeLabel(read.filter(Boolean).join(' · ')),
    file,
  }
}

/** How many files there are of each kind of terms. */
function countsOf(files: readonly Decided[]): string {
  const counts = new Map<string, number>()
  for (const { decision } of files) {
    const name = decision.kind === 'import' ? termsLabel(decision.answers.terms, l10n) : l10n.t('updates')
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].map(([name, count]) => `${name}: ${count}`).join(' · ')
}
