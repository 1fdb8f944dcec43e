import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { closeEditors, firstFolder, openSavedMemo, problemsOf, readText, writeText } from '../../support/savedMemo.js'
import { type Asked, watchWindow } from '../../support/watchedWindow.js'
import { deleteCorpus, until, writeCorpus } from '../../support/workspaceCorpus.js'

const memo = `Words of all, cited [@reed2021, para. 1].

::: {.content-hidden when-profile="public"}
Zeppelin [@gone].
:::

::: {.content-visible when-profile="public"}
Only in public.
:::
`

suite('the profile of a Quarto project', () => {
  const folder = vscode.Uri.joinPath(firstFolder(), 'profiled')
  const project = vscode.Uri.joinPath(folder, '_quarto.yml')
  const { showSaveDialog } = vscode.window
  let window: Asked

  suiteSetup(writeCorpus)
  suiteTeardown(deleteCorpus)
  setup(() => {
    window = watchWindow()
    const dialog = (options?: vscode.SaveDialogOptions): Promise<vscode.Uri | undefined> =>
      Promise.resolve(options?.defaultUri)
    Object.assign(vscode.window, { showSaveDialog: dialog })
  })
  teardown(async () => {
    window.release()
    Object.assign(vscode.window, { showSaveDialog })
    await closeEditors()
    await vscode.workspace.fs.delete(folder, { recursive: true })
  })

  async function exported(document: vscode.TextDocument): Promise<string> {
    const waiting = ['HTML', 'APA', 'Without an annex']
    window.choose = (rows) => {
      const label = waiting.shift()
      return rows.findIndex((row) => row.label === label)
    }
    await vscode.commands.executeCommand('attache.exportMemo')
    return readText(document.uri.with({ path: document.uri.path.replace(/\.md$/, '.html') }))
  }

  test('decides what is checked, previewed and exported, also when it changes while the memo is open', async () => {
    await writeText(project, 'profile:\n  default: internal\n')
    const { document } = await openSavedMemo(memo, vscode.Uri.joinPath(folder, 'deep'))
    const render = async (): Promise<string> => vscode.commands.executeCommand('markdown.api.render', document)
    await until('what is in use to be checked', () => problemsOf(document.uri).some((one) => one.includes('gone')))
    await until('what is in use to be previewed', async () => (await render()).includes('Zeppelin'))
    await writeText(project, 'profile:\n  group: [public, internal]\n')
    await until(
      'what is out of use not to be checked',
      () => !problemsOf(document.uri).some((one) => one.includes('gone')),
    )
    const preview = await until('what is out of use not to be previewed', async () => {
      const html = await render()
      return html.includes('Zeppelin') ? undefined : html
    })
    assert.match(preview, /Only in public/)
    const html = await exported(document)
    assert.doesNotMatch(html, /Zeppelin|gone/)
    assert.match(html, /Only in public/)
  })

  test('names the bibliographies of memos that name none, also when it changes while a memo is open', async () => {
    await writeText(vscode.Uri.joinPath(folder, 'all.bib'), '@book{ward2019, title = {Water}, date = {2019}}')
    await writeText(project, 'profile:\n  default: internal\n')
    const { document } = await openSavedMemo('See [@ward2019].\n', vscode.Uri.joinPath(folder, 'deep'))
    const isUnknown = (): boolean => problemsOf(document.uri).some((one) => one.includes('ward2019'))
    await until('the key to be unknown', isUnknown)
    await writeText(project, 'bibliography: all.bib\n')
    await until('the key to be known', () => !isUnknown())
  })

  test('previews what the memo includes, and its figures by their numbers, also when that changes', async () => {
    await writeText(project, 'author: B. Lind\n')
    const part = vscode.Uri.joinPath(folder, 'part.md')
    await writeText(part, 'Rain fell [@reed2021, para. 1].\n')
    const text = 'See @fig-a.\n\n{{< include part.md >}}\n\n![Fog](fog.png){#fig-a}\n'
    const { document } = await openSavedMemo(text, folder)
    const render = async (): Promise<string> => vscode.commands.executeCommand('markdown.api.render', document)
    const html = await until('what is included to be previewed', async () => {
      const shown = await render()
      return shown.includes('Rain fell') ? shown : undefined
    })
    assert.match(html, /See Figure\s1\./)
    assert.doesNotMatch(html, /\{\{</)
    await writeText(part, 'Hail fell [@reed2021, para. 1].\n')
    await until('the change to be previewed', async () => (await render()).includes('Hail fell'))
  })

  test('is none where the file cannot be read, and the export says so', async () => {
    await writeText(project, 'profile: [')
    const { document } = await openSavedMemo(memo.replace(' [@gone]', ''), folder)
    // The editor tells of a file that others wrote in its own time.
    await until('the export to say so', async () => {
      assert.match(await exported(document), /Zeppelin/)
      return /_quarto\.yml cannot be read, so the memo was exported with no Quarto profile\./.test(
        window.messages.at(-1) ?? '',
      )
    })
  })
})
