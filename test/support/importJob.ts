import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { closeEditors } from './savedMemo.js'
import { type Asked, watchWindow } from './watchedWindow.js'
import { corpusFolder, deleteCorpus, services, until } from './workspaceCorpus.js'

const talk =
  '**Q:** Who decides when the ferry sails?\n\n**A:** The board.\n\n**Q:** And when?\n\n**A:** Late.\n\n**Q:** Why?\n\n**A:** Fog.\n'

/** The import of a transcript from the workspace, for whatever place the extension runs in. Leaves no corpus behind. */
export function importJob(): void {
  suite('Import Interview…', () => {
    let window: Asked
    const { showInputBox } = vscode.window
    setup(() => {
      window = watchWindow()
      Object.assign(vscode.window, {
        showInputBox: (options: vscode.InputBoxOptions) => Promise.resolve(options.value),
      })
    })
    teardown(async () => {
      window.release()
      Object.assign(vscode.window, { showInputBox })
      await closeEditors()
      await deleteCorpus()
    })

    test('reads the transcript, shows what it would write, and writes it when told to', async () => {
      const { corpus } = await services()
      const file = vscode.Uri.joinPath(corpusFolder(), '../inbox/talk.md')
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(talk))
      window.choose = (items) => items.findIndex(({ label }) => ['on record', 'Share it'].includes(label))
      const done = vscode.commands.executeCommand('attache.importInterview', file)
      await until('the report', () =>
        vscode.window.activeTextEditor?.document.uri.path === '/Import report' ? true : undefined,
      )
      await vscode.commands.executeCommand('attache.writeImport')
      await done
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(file, '..'), { recursive: true })
      // The job before this one took its corpus away.
      const messages = window.messages.filter((one) => !/^The corpus folder .* is gone/.test(one))
      assert.equal(messages.length, 1)
      assert.match(messages[0] ?? '', /was imported, with 6 passages to search and cite\.$/)
      const [interview] = await until('the interview', () => {
        const own = corpus.interviews().filter(({ uri }) => uri.startsWith(corpusFolder().toString()))
        return own.length ? own : undefined
      })
      assert.equal(interview?.passages.length, 6)
    })
  })
}
