import * as vscode from 'vscode'
import { foldText } from '../core/language/fold.js'
import type { Interview } from '../core/model.js'
import { untilEnded } from './untilEnded.js'

const { l10n } = vscode

/** So many rows can be looked over; of more, those are shown that have what is typed. */
const mostRows = 200

interface InterviewItem extends vscode.QuickPickItem {
  readonly interview?: Interview
}

/**
 * Asks for one of some interviews, by its key or by what `describe` tells of it. Never makes more rows than can be looked over. Undefined when the
 * user gives up.
 */
export async function pickInterview(
  interviews: readonly Interview[],
  describe: (interview: Interview) => string,
  options: { readonly title: string; readonly placeHolder: string },
): Promise<Interview | undefined> {
  const itemOf = (interview: Interview): InterviewItem => ({
    label: interview.key,
    description: describe(interview),
    interview,
  })
  if (interviews.length <= mostRows) {
    const items = interviews.map(itemOf)
    return (await vscode.window.showQuickPick(items, { ...options, matchOnDescription: true }))?.interview
  }
  const pick = vscode.window.createQuickPick<InterviewItem>()
  Object.assign(pick, { title: options.title, placeholder: options.placeHolder, ignoreFocusOut: true })
  const find = (): void => {
    const found = interviewsWith(interviews, describe, pick.value, mostRows + 1)
    const items = found.slice(0, mostRows).map((one) => ({ ...itemOf(one), alwaysShow: true }))
    pick.items = found.length > mostRows ? [...items, moreItem()] : items
  }
  find()
  pick.onDidChangeValue(find)
  return untilEnded(pick, (end) =>
    pick.onDidAccept(() => {
      const interview = pick.selectedItems[0]?.interview
      if (interview) end(interview) // else the row that says how to see more
    }),
  )
}

function moreItem(): InterviewItem {
  return { label: l10n.t('Type part of a key or title to see others'), alwaysShow: true }
}

/** The first of those that have every word that was typed in their key or in what is told of them. */
function interviewsWith(
  interviews: readonly Interview[],
  describe: (interview: Interview) => string,
  typed: string,
  limit: number,
): readonly Interview[] {
  const words = foldText(typed).split(/\s+/).filter(Boolean)
  const found: Interview[] = []
  for (const interview of interviews) {
    const text = words.length ? foldText(`${interview.key} ${describe(interview)}`) : ''
    if (words.every((word) => text.includes(word)) && found.push(interview) === limit) break
  }
  return found
}
