import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { readDocx } from './docx.js'
import { closeEditors } from './savedMemo.js'
import { type Asked, watchWindow } from './watchedWindow.js'
import { deleteCorpus, writeCorpus } from './workspaceCorpus.js'

const memo = '---\ntitle: Water\n---\n\n# Why\n\nIt is a “slow-motion bargain” [@reed2021, para. 2].\n'

/** A memo leaves as Word and as HTML, whatever kind of workspace and host this is; `noPdf` is why a PDF cannot be made, where it cannot. */
export function exportJob(noPdf?: RegExp): void {
  const { showSaveDialog } = vscode.window
  let window: Asked
  const uri = (name: string): vscode.Uri => {
    const [folder] = vscode.workspace.workspaceFolders ?? []
    assert.ok(folder)
    return vscode.Uri.joinPath(folder.uri, 'leaving', name)
  }

  suiteSetup(async () => {
    await writeCorpus()
    await vscode.workspace.fs.writeFile(uri('water.md'), new TextEncoder().encode(memo))
    await vscode.window.showTextDocument(uri('water.md'))
  })
  setup(() => {
    window = watchWindow()
    const dialog = (options?: vscode.SaveDialogOptions): Promise<vscode.Uri | undefined> =>
      Promise.resolve(options?.defaultUri)
    Object.assign(vscode.window, { showSaveDialog: dialog })
  })
  teardown(() => {
    window.release()
    Object.assign(vscode.window, { showSaveDialog })
  })
  suiteTeardown(async () => {
    await closeEditors()
    await vscode.workspace.fs.delete(uri('.'), { recursive: true })
    await deleteCorpus()
  })

  const run = async (...labels: readonly string[]): Promise<void> => {
    const waiting = [...labels]
    window.choose = (rows) => {
      const label = waiting.shift()
      return rows.findIndex((row) => row.label === label)
    }
    await vscode.commands.executeCommand('attache.exportMemo')
  }

  test('a memo becomes a document of Word', async () => {
    await run('Word', 'Chicago, notes', 'With an annex of evidence')
    assert.match(window.messages.at(-1) ?? '', /exported as water\.docx/)
    const { footnotes, tables } = readDocx(await vscode.workspace.fs.readFile(uri('water.docx')))
    assert.match(footnotes[0] ?? '', /Reed/)
    assert.equal(tables.at(-1)?.[1]?.[0], 'E1')
  })

  test('a memo becomes a page of HTML', async () => {
    await run('HTML', 'APA', 'Without an annex')
    const html = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri('water.html')))
    assert.match(html, /<h1>Water<\/h1>[^]*\(Reed, 2021/)
  })

  test('a memo that names a file elsewhere does not leave, and says which', async () => {
    const text = 'A word.\n\n{{< include /etc/hosts >}}\n'
    await vscode.workspace.fs.writeFile(uri('stranger.md'), new TextEncoder().encode(text))
    await vscode.window.showTextDocument(uri('stranger.md'))
    await run('HTML', 'APA', 'Without an annex')
    assert.match(window.messages.at(-1) ?? '', uri('').scheme === 'file' ? /^Line 3: “\/etc\/hosts” was not read/ : /./)
    const isMade = await vscode.workspace.fs.stat(uri('stranger.html')).then(
      () => true,
      () => false,
    )
    assert.equal(isMade, false)
    await vscode.window.showTextDocument(uri('water.md'))
  })

  if (noPdf)
    test('a PDF is not to be had here, and it says why', async () => {
      await run('PDF', 'APA', 'Without an annex')
      assert.match(window.messages.at(-1) ?? '', noPdf)
    })
}
