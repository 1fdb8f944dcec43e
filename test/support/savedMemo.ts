import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { corpusFolder, until } from './workspaceCorpus.js'

let count = 0

/** The first workspace folder. */
export function firstFolder(): vscode.Uri {
  return vscode.Uri.joinPath(corpusFolder(), '..')
}

/**
 * Saves a memo into `folder`, opens it, and puts the cursor where the `|` of `marked` stands. Each gets a name of its own:
 * VS Code keeps documents for a while after they were closed.
 */
export async function openSavedMemo(marked: string, folder = firstFolder()): Promise<vscode.TextEditor> {
  count += 1
  const uri = vscode.Uri.joinPath(folder, `draft-${count}.md`)
  await writeText(uri, marked.replace('|', ''))
  const editor = await vscode.window.showTextDocument(uri)
  const cursor = editor.document.positionAt(Math.max(0, marked.indexOf('|')))
  editor.selection = new vscode.Selection(cursor, cursor)
  return editor
}

/** Closes all editors; what was not saved is lost, without a question. */
export async function closeEditors(): Promise<void> {
  const tabs = (): readonly vscode.Tab[] => vscode.window.tabGroups.all.flatMap((group) => group.tabs)
  while (tabs().length) {
    const { length } = tabs()
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
    if (tabs().length === length) await vscode.window.tabGroups.close(tabs())
  }
}

export async function writeText(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text))
}

export async function readText(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))
}

/** The Markdown of our hover at the cursor; waits until there is one that `expected` occurs in. */
export async function hoverAtCursor({ document, selection }: vscode.TextEditor, expected: RegExp): Promise<string> {
  let last = ''
  return until(`a hover with ${expected.source}`, async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      selection.active,
    )
    last = hovers
      .flatMap(({ contents }) => contents)
      .map((one) => (typeof one === 'string' ? one : one.value))
      .join('\n')
    return expected.test(last) ? last : undefined
  }).catch((error: unknown) => {
    assert.match(last, expected, String(error))
    throw error
  })
}

/** Waits until the key at the cursor is told to be unknown: by a problem, or by a hover where no problem is shown. */
export async function unknownAtCursor({ document, selection }: vscode.TextEditor): Promise<void> {
  await until('the key to be unknown', async () => {
    if (problemsOf(document.uri).some((one) => one.includes('No interview here has the key'))) return true
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      selection.active,
    )
    const texts = hovers.flatMap(({ contents }) => contents).map((one) => (typeof one === 'string' ? one : one.value))
    return texts.some((text) => text.includes('No interview in the corpus')) ? true : undefined
  })
}

/** Types as a person does: key by key. */
export async function typeText(text: string): Promise<void> {
  for (const key of text) await vscode.commands.executeCommand('type', { text: key })
}

/** Takes the first suggestion as soon as the list is there. */
export async function acceptFirstSuggestion({ document }: vscode.TextEditor): Promise<void> {
  await new Promise((done) => setTimeout(done, 500)) // a list that has just come takes no key yet
  const before = document.version
  await until('a suggestion to take', async () => {
    await vscode.commands.executeCommand('acceptSelectedSuggestion')
    return document.version === before ? undefined : true
  })
}

/** Our problems of one file, as the Problems panel lists them: `12:3 sentence`, lines and columns from 1. */
export function problemsOf(uri: vscode.Uri): readonly string[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'Attaché')
    .map(({ range: { start }, message }) => `${start.line + 1}:${start.character + 1} ${message}`)
}

/**
 * Runs a command that asks in input boxes and picks, and answers: in a box the text is what a user types, which must pass the box's own
 * check; in a pick it is the label of a row. Only an extension's own tests can answer for it.
 */
export async function runForm(command: `attache.${string}`, answers: readonly string[]): Promise<void> {
  const left = [...answers]
  const { showInputBox, showQuickPick } = vscode.window
  const next = (): string => left.shift() ?? assert.fail(`${command} asked more than ${answers.length} questions`)
  const replaced = {
    showInputBox: async (options?: vscode.InputBoxOptions) => {
      const answer = next()
      assert.equal((await options?.validateInput?.(answer)) ?? undefined, undefined, `“${answer}” was refused`)
      return answer
    },
    showQuickPick: async (items: readonly vscode.QuickPickItem[]) => {
      const answer = next()
      return items.find(({ label }) => label === answer) ?? assert.fail(`there is no row ${answer}`)
    },
  }
  Object.assign(vscode.window, replaced)
  try {
    await vscode.commands.executeCommand(command)
  } finally {
    Object.assign(vscode.window, { showInputBox, showQuickPick })
  }
  assert.equal(left.join(), '', `${command} did not ask everything`)
}
