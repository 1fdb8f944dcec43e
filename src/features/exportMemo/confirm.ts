import * as vscode from 'vscode'
import type { Fix } from '../../core/cited/rule.js'
import { keptApart } from '../../core/check/safeFixes.js'
import { isMendedByQuarto, type Objection } from '../../core/export/objection.js'
import { loadTools } from '../../editor/bundles/loadTools.js'
import { spanToRange, changeOf } from '../../editor/convert.js'
import type { Services } from '../../editor/services.js'
import type { ExportPlan } from '../../words/export/planExport.js'

const { l10n } = vscode

/**
 * Says what speaks against an export, and then what could tell who protected sources are; true when the user goes on, `quarto` where Quarto is to
 * run the cells whose output would be missing. `canRender` says whether it makes that format.
 */
export async function confirmExport(
  { objections, isFinal, identification }: ExportPlan,
  document: vscode.TextDocument,
  { context, corpus }: Services,
  canRender = false,
): Promise<boolean | 'quarto'> {
  let answered: true | 'quarto' = true
  const { fixTitle, heldBackSentence, identificationReport, objectionSentence } = await loadTools(context)
  if (objections.length) {
    const lines = objections.map((one) => {
      const line = document.positionAt(one.span.start).line + 1
      return l10n.t('Line {0}: {1}', line, objectionSentence(one, corpus, l10n))
    })
    const isOpen = objections.every(({ kind }) => kind === 'open-point')
    const goOn = isOpen ? anyway(objections.length) : l10n.t('Export Anyway')
    const breach = objections.find(({ kind }) => kind === 'breach')
    const titleOf = (fix: Fix): string => fixTitle(fix, l10n)
    const fixes = fixesOf(objections, titleOf)
    const place = breach ?? (isOpen ? objections[0] : undefined)
    const show = place ? l10n.t('Show') : l10n.t('Show Problems')
    const replace = fixes[0] && titleOf(fixes[0])
    const sentence = isFinal
      ? heldBackSentence(objections, l10n)
      : isOpen
        ? l10n.t('This memo is not finished: the document would show raw text or lose content.')
        : objections.some(({ kind }) => kind === 'read-back' || kind === 'embargo')
          ? l10n.t('Something agreed with a source is not done yet, or a check failed. The document would say so.')
          : l10n.t('This memo has altered quotations, or unknown or lost sources. The document would say so.')
    const render = l10n.t('Render with Quarto')
    const answer = await warn(sentence, lines, [
      ...(isOpen ? [goOn, show] : [show]), // the first is what Enter takes: nothing wrong leaves by it
      ...(isOpen || isFinal ? [] : [goOn]),
      ...(canRender && !isFinal && objections.some(isMendedByQuarto) ? [render] : []),
      ...(replace === undefined ? [] : [replace]),
    ])
    if (answer === show && place)
      await vscode.window.showTextDocument(document, { selection: spanToRange(document, place.span) })
    else if (answer === show) await vscode.commands.executeCommand('workbench.actions.view.problems')
    if (answer !== undefined && answer === replace) await apply(document, fixes)
    if (isFinal || (answer !== goOn && answer !== render)) return false
    if (answer === render) answered = 'quarto'
  }
  const [lead, ...findings] = identificationReport(identification, l10n, (span, sentence) =>
    l10n.t('Line {0}: {1}', document.positionAt(span.start).line + 1, sentence),
  )
  if (lead === undefined) return answered
  const goOn = l10n.t('Export')
  return (await warn(lead, findings, [goOn])) === goOn && answered
}

/** What puts the agreed description in the place of names, all that say the same; none where the memo's author would be signed as the source. */
function fixesOf(objections: readonly Objection[], titleOf: (fix: Fix) => string): readonly Fix[] {
  const all = keptApart(
    objections.flatMap((one) => (one.kind === 'breach' ? one.problem.fixes.map((fix) => ({ fix })) : [])),
  ).map(({ fix }) => fix)
  return all.filter((fix) => titleOf(fix) === titleOf(all[0] ?? fix))
}

async function apply(document: vscode.TextDocument, fixes: readonly Fix[]): Promise<void> {
  const edits = fixes.flatMap((fix) => fix.edits)
  await vscode.workspace.applyEdit(changeOf(document, edits))
}

function anyway(count: number): string {
  return count === 1 ? l10n.t('Export Anyway: 1 open point') : l10n.t('Export Anyway: {0} open points', count)
}

const mostLines = 25

/** A window that must be answered; a long list is cut, since a message does not scroll. */
function warn(sentence: string, lines: readonly string[], buttons: readonly string[]): Thenable<string | undefined> {
  const more = lines.length - mostLines
  const shown = more > 0 ? [...lines.slice(0, mostLines), l10n.t('And {0} more.', more)] : lines
  return vscode.window.showWarningMessage(sentence, { modal: true, detail: shown.join('\n') }, ...buttons)
}
