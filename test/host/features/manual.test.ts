import * as vscode from 'vscode'
import { closeEditors, openSavedMemo } from '../../support/savedMemo.js'
import { until } from '../../support/workspaceCorpus.js'

const isPreviewed = (file: RegExp): boolean =>
  vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => /Preview/.test(label) && file.test(label)))

suite('Open Manual', () => {
  teardown(closeEditors)

  test('shows the first page, and the page that a link names', async () => {
    await vscode.commands.executeCommand('attache.openManual')
    await until('the first page', () => isPreviewed(/README\.md/))
    await vscode.commands.executeCommand('attache.openManual', 'check')
    await until('the page on checks', () => isPreviewed(/check\.md/))
  })
})

suite('Preview Memo', () => {
  teardown(closeEditors)

  test('shows the memo as its reader will see it', async () => {
    await openSavedMemo('Nothing is cited here.\n')
    await vscode.commands.executeCommand('attache.previewMemo')
    await until('the preview', () => isPreviewed(/\.md/))
  })
})
