import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import * as vscode from 'vscode'
import { officialInterview } from '../../support/fixtures.js'
import { closeEditors, openSavedMemo, problemsOf } from '../../support/savedMemo.js'
import { deleteCorpus, services, until, writeCorpusFile } from '../../support/workspaceCorpus.js'

const text = '[Q1]\nWell?\n\n[¶1]\nThe cabinet fears the drought for the upland farmers.\n'
const memo = 'He said: “The cabinet fears the drought for its own seats” [@official20|20, para. 1].\n'
const told = /upland/

/** A dialog: what it says, and what its buttons are. */
interface Dialog {
  readonly message: string
  readonly detail: string
}

suite('the words of a protected source', () => {
  let store: string
  const { showInformationMessage, showWarningMessage } = vscode.window
  const dialogs: Dialog[] = []
  let answers = true

  suiteSetup(async () => {
    store = fs.mkdtempSync(path.join(os.tmpdir(), 'store-'))
    fs.writeFileSync(path.join(store, 'official2020.txt'), text)
    fs.writeFileSync(
      path.join(store, 'official2020.names.json'),
      JSON.stringify({ attache: 'names/1', key: 'official2020', names: ['Wilma Dreyer'] }),
    )
    await vscode.workspace
      .getConfiguration('attache')
      .update('protectedStore', store, vscode.ConfigurationTarget.Global)
    await writeCorpusFile('official2020.md', officialInterview())
    await (await services()).files.refresh()
    const ask = async (message: string, options?: unknown, ...buttons: readonly unknown[]): Promise<unknown> => {
      const detail =
        typeof options === 'object' && options !== null && 'detail' in options ? String(options.detail) : ''
      dialogs.push({ message, detail })
      return answers ? buttons[0] : undefined
    }
    Object.assign(vscode.window, { showInformationMessage: ask, showWarningMessage: ask })
  })
  setup(() => {
    dialogs.length = 0
    answers = true
  })
  teardown(closeEditors)
  suiteTeardown(async () => {
    Object.assign(vscode.window, { showInformationMessage, showWarningMessage })
    await vscode.workspace
      .getConfiguration('attache')
      .update('protectedStore', undefined, vscode.ConfigurationTarget.Global)
    await deleteCorpus()
    fs.rmSync(store, { recursive: true, force: true })
  })

  test('stand in no problem, hover, fix or open document; a light bulb leads to them', async () => {
    const { document, selection } = await openSavedMemo(memo)
    await until('the problem', () => {
      return problemsOf(document.uri).find((one) =>
        one.includes('Quotation differs from a senior Velmark water official, ¶1.'),
      )
    })
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(0, 12, 0, 13),
    )
    const shown = actions.find(({ title }) => title === 'Show Protected Words')
    assert.equal(shown?.command?.command, 'attache.showProtectedWords')
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      selection.active,
    )
    assert.ok(hovers.length)
    const open = vscode.workspace.textDocuments.map((one) => one.getText())
    assert.doesNotMatch(JSON.stringify([problemsOf(document.uri), actions, hovers, open]), told)
  })

  test('are shown in a dialog to whoever asks, after one question a session', async () => {
    await openSavedMemo(memo)
    answers = false
    await vscode.commands.executeCommand('attache.showProtectedWords')
    assert.deepEqual(
      dialogs.map(({ message }) => message),
      ['Show the words of protected sources?'],
    )
    assert.doesNotMatch(JSON.stringify(dialogs), told)
    answers = true
    await vscode.commands.executeCommand('attache.showProtectedWords')
    assert.match(dialogs.at(-1)?.detail ?? '', /^¶1 {2}The cabinet fears the drought for the upland farmers\.$/)
    assert.equal(dialogs.length, 3)
    await vscode.commands.executeCommand('attache.showProtectedWords')
    assert.equal(dialogs.length, 4, 'it was asked twice')
  })

  test('open as a document on request alone, once it is said who can read it', async () => {
    const isOpen = (): boolean =>
      vscode.workspace.textDocuments.some(({ uri }) => uri.path.endsWith('/official2020.txt'))
    await openSavedMemo(memo)
    answers = false
    await vscode.commands.executeCommand('attache.openProtectedTranscript')
    assert.deepEqual(dialogs, [
      {
        message: 'Open the protected transcript of official2020?',
        detail: 'Other extensions and assistants can read open documents.',
      },
    ])
    assert.ok(!isOpen())
    answers = true
    await vscode.commands.executeCommand('attache.openProtectedTranscript')
    assert.equal(vscode.window.activeTextEditor?.document.getText(), text)
  })
})
