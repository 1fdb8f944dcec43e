import * as vscode from 'vscode'
import { until } from './workspaceCorpus.js'

/** What was asked and said since the window is watched. Only tests that lie within the extension see what it calls. */
export interface Asked {
  /** Sentences of messages, in order. */
  readonly messages: string[]
  /** What a message is answered with: the title of one of its buttons. */
  answer: string | undefined
  /** The buttons of the last message: Enter takes the first. */
  buttons: readonly string[]
  /** Picks that search, as they were opened; they are real ones. */
  readonly picks: vscode.QuickPick<vscode.QuickPickItem>[]
  /** Those of them that have closed. */
  readonly closed: Set<vscode.QuickPick<vscode.QuickPickItem>>
  /** The rows of each plain pick that `choose` answered. */
  readonly offered: (readonly vscode.QuickPickItem[])[]
  /** Which row of a plain pick is taken; below 0 none. Undefined leaves the real pick to whoever drives it. */
  choose: ((items: readonly vscode.QuickPickItem[]) => number) | undefined
  /** The labels of rows in a pick of several that are ticked where they are not at first, and the other way round. */
  toggle: readonly string[]
  /** Gives the window back. */
  release(): void
}

/** Listens to messages and picks of the extension and answers them, in the place of the window, which hides messages from tests. */
export function watchWindow(): Asked {
  const { createQuickPick, showQuickPick, showInformationMessage, showWarningMessage, showErrorMessage } = vscode.window
  const original = { createQuickPick, showQuickPick, showInformationMessage, showWarningMessage, showErrorMessage }
  const asked: Asked = {
    messages: [],
    answer: undefined,
    buttons: [],
    picks: [],
    closed: new Set(),
    offered: [],
    choose: undefined,
    toggle: [],
    release: () => void Object.assign(vscode.window, original),
  }
  const say = async (message: string, ...buttons: readonly unknown[]): Promise<unknown> => {
    asked.messages.push(message)
    asked.buttons = buttons.filter((button) => typeof button === 'string')
    return buttons.find((button) => button === asked.answer)
  }
  const watching = {
    showInformationMessage: say,
    showWarningMessage: say,
    showErrorMessage: say,
    createQuickPick: () => {
      const pick = createQuickPick()
      asked.picks.push(pick)
      pick.onDidHide(() => asked.closed.add(pick)) // before anybody who disposes of it then
      return pick
    },
    showQuickPick: async (items: readonly vscode.QuickPickItem[], options?: vscode.QuickPickOptions) => {
      if (!asked.choose) return showQuickPick(items, options)
      asked.offered.push(items)
      if (options?.canPickMany)
        return items.filter(({ label, picked = false }) => picked !== asked.toggle.includes(label))
      return items[asked.choose(items)]
    },
  }
  Object.assign(vscode.window, watching)
  return asked
}

/** The rows of a pick, once the window shows them: only then does it take a key. */
export async function shownRows(
  pick: vscode.QuickPick<vscode.QuickPickItem>,
): Promise<readonly vscode.QuickPickItem[]> {
  await until('the rows', () => pick.activeItems.some((item) => pick.items.includes(item)))
  return [...pick.items]
}

/** Types into a pick that searches; the rows that come of it, once the window shows them. */
export async function typeInto(
  pick: vscode.QuickPick<vscode.QuickPickItem>,
  words: string,
): Promise<readonly vscode.QuickPickItem[]> {
  const before = pick.items
  pick.value = words
  await until(`what “${words}” finds`, () => !words || pick.items !== before)
  return pick.items.some(({ kind }) => kind !== vscode.QuickPickItemKind.Separator) ? shownRows(pick) : []
}
