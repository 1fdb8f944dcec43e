import * as vscode from 'vscode'
import type { Interview } from '../../core/model.js'
import { completeLocator, completeWorkLocator, type LocatorSuggestion } from '../../core/query/locatorCompletion.js'
import { offeredLocators } from '../../core/query/offeredLocators.js'
import { formatPassageRef } from '../../core/corpus/read/values.js'
import { memoSelector } from '../../editor/memos/memos.js'
import type { Services } from '../../editor/services.js'
import { escapeLabel } from '../../words/escape.js'
import { speakerName } from '../../words/hover/hoverParts.js'
import { locatorTermLabel } from '../../words/bibliographyLabels.js'

/** Offers behind a key and a comma the paragraphs, questions, pages and times of the interview. */
export function registerLocatorCompletion({ corpus, libraries, memos }: Services): vscode.Disposable {
  const provider: vscode.CompletionItemProvider = {
    provideCompletionItems(document, position) {
      const line = document.lineAt(position).text.slice(0, position.character)
      if (!/@[^@;]*[,[][^@;]*$/.test(line)) return undefined // most spaces of a memo are none of ours
      const around = memos.aroundCursor(document, position)
      if (!around) return undefined
      const offset = document.offsetAt(position) - around.start
      const typedLine = around.prose.slice(Math.max(0, offset - line.length), offset)
      const found = completeLocator(corpus, typedLine)
      if (!found) {
        const memo = memos.memoOf(document)
        const work = memo && completeWorkLocator(libraries.now(document.uri, memo), typedLine)
        return work && [...termItems(new vscode.Range(position.translate(0, -work.typed), position))]
      }
      const range = new vscode.Range(position.translate(0, -found.typed), position)
      return found.items.map((item, rank) => toItem(item, rank, found.interview, range))
    },
  }
  return vscode.languages.registerCompletionItemProvider(memoSelector, provider, ' ', '[')
}

function toItem(
  { locator, passages }: LocatorSuggestion,
  rank: number,
  interview: Interview,
  range: vscode.Range,
): vscode.CompletionItem {
  const item = new vscode.CompletionItem(
    { label: escapeLabel(locator), description: escapeLabel(descriptionOf(passages, interview)) },
    vscode.CompletionItemKind.Reference,
  )
  item.insertText = locator
  // A number alone finds it as well.
  item.filterText = `${locator} ${locator.replace(/^\D+/, '')}`
  item.sortText = ` ${String(rank).padStart(5, '0')}`
  item.range = range
  return item
}

/** What the place in a work may be called; the number is for the user to type. */
function termItems(range: vscode.Range): readonly vscode.CompletionItem[] {
  return offeredLocators.map((one, rank) => {
    const label = { label: one.term, description: locatorTermLabel(one, vscode.l10n) }
    const item = new vscode.CompletionItem(label, vscode.CompletionItemKind.Unit)
    item.insertText = `${one.term} `
    item.filterText = `${one.term} ${one.label}`
    item.sortText = ` ${String(rank).padStart(5, '0')}`
    item.range = range
    return item
  })
}

/** `Small · Q3 Why it matters`; of a page with several paragraphs `¶3, ¶4`. */
function descriptionOf(passages: LocatorSuggestion['passages'], interview: Interview): string {
  const [first, ...more] = passages
  if (more.length) return passages.map(({ ref }) => formatPassageRef(ref)).join(', ')
  const number = first.ref.kind === 'question' ? first.ref.number : first.question
  const question = interview.questions.find((one) => one.number === number)
  const asked = question && [`Q${question.number}`, question.label].filter(Boolean).join(' ')
  return [speakerName(interview, first, vscode.l10n), asked].filter(Boolean).join(' · ')
}
