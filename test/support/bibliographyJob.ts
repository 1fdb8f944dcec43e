import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { closeEditors, firstFolder, hoverAtCursor, openSavedMemo, problemsOf, writeText } from './savedMemo.js'
import { until } from './workspaceCorpus.js'

const memo = '---\nbibliography: sources.bib\n---\n\nSo it is [@ward|2019, p. 3; @new2020].\n'

/** A memo with a bibliography beside it, for whatever place the extension runs in. */
export function bibliographyJob(): void {
  suite('a bibliography beside a memo', () => {
    const file = (): vscode.Uri => vscode.Uri.joinPath(firstFolder(), 'sources.bib')
    teardown(async () => {
      await closeEditors()
      await vscode.workspace.fs.delete(file())
    })

    test('has hovers, is known to checks, and is followed when it changes', async () => {
      await writeText(file(), '@book{ward2019, title = {Dams}, author = {Ward, Helena}, year = 2019}\n')
      const editor = await openSavedMemo(memo)
      assert.match(await hoverAtCursor(editor, /Ward 2019/), /\*\*Dams\*\*/)
      await until('the key that nothing has', () => /new2020/.test(problemsOf(editor.document.uri).join()) || undefined)
      const both = '@book{ward2019, title = {Dams}}\n@book{new2020, title = {New}}\n'
      await writeText(file(), both)
      await until('it to be known', () => problemsOf(editor.document.uri).length === 0 || undefined)
    })
  })
}
