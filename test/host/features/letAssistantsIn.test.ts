import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { closedInterview, reedInterview } from '../../support/fixtures.js'
import { deleteCorpus, services, writeCorpusFile } from '../../support/workspaceCorpus.js'

suite('Let Assistants Cite from This Corpus…', () => {
  const { showInformationMessage } = vscode.window
  const setting = vscode.workspace.getConfiguration('attache')
  const asked: { readonly message: string; readonly detail: string }[] = []
  let answer: string | undefined
  const [folder] = vscode.workspace.workspaceFolders ?? []
  assert.ok(folder)
  const isThere = async (path: string): Promise<boolean> =>
    vscode.workspace.fs.stat(vscode.Uri.joinPath(folder.uri, path)).then(
      () => true,
      () => false,
    )
  const run = async (button: string | undefined): Promise<void> => {
    answer = button
    await vscode.commands.executeCommand('attache.letAssistantsIn')
  }

  suiteSetup(async () => {
    const interview = reedInterview().replace('terms: on record\n', 'terms: on record\nassistants: any\n')
    await writeCorpusFile('reed2021.md', interview.replace('interview/1', 'interview/3'))
    await writeCorpusFile('closed.md', closedInterview())
    await (await services()).files.refresh()
    await setting.update('assistants', 'any', vscode.ConfigurationTarget.Global)
    const ask = (message: string, options?: unknown): Promise<unknown> => {
      const detail =
        typeof options === 'object' && options !== null && 'detail' in options ? String(options.detail) : ''
      asked.push({ message, detail })
      return Promise.resolve(detail ? answer : undefined)
    }
    vscode.window.showInformationMessage = ask
  })

  suiteTeardown(async () => {
    vscode.window.showInformationMessage = showInformationMessage
    await setting.update('assistants', undefined, vscode.ConfigurationTarget.Global)
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder.uri, '.claude'), { recursive: true })
    await deleteCorpus()
  })

  test('asks one question with the names, and writes nothing before it is answered', async () => {
    await run(undefined)
    assert.match(asked[0]?.message ?? '', /^Assistants in this folder will read 1 interview and not 1 interview\.$/)
    assert.match(asked[0]?.detail ?? '', /They read: reed2021\n/)
    assert.equal(await isThere('.mcp.json'), false)
  })

  test('shows the files on a second page, and asks again there', async () => {
    await run('Show Files')
    const page = vscode.window.activeTextEditor?.document.getText() ?? ''
    assert.match(page, /^\.mcp\.json\n[^]*SKILL\.md\n[^]*settings\.json\n[^]*attache check --assistant/)
    assert.equal(asked.at(-1)?.detail, '')
    assert.equal(await isThere('.mcp.json'), false)
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
  })

  test('lets them in, and takes all of it back but what the user changed', async () => {
    await run('Let Them')
    assert.ok((await isThere('.mcp.json')) && (await isThere('.claude/settings.json')))
    const skill = vscode.Uri.joinPath(folder.uri, '.claude/skills/attache/SKILL.md')
    await vscode.workspace.fs.writeFile(skill, new TextEncoder().encode('Our house rules.\n'))
    await run('Stop Letting Them')
    for (const file of ['.mcp.json', '.claude/settings.json']) assert.equal(await isThere(file), false, file)
    assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(skill)), 'Our house rules.\n')
  })

  test('asks first of what nobody has decided, and once', async () => {
    await writeCorpusFile('lund2022.md', reedInterview().replace('key: reed2021', 'key: lund2022'))
    await (await services()).files.refresh()
    asked.length = 0
    await run('Any Model')
    assert.match(asked[0]?.message ?? '', /May models of other companies read it\?$/)
    assert.match(asked[1]?.message ?? '', /^Assistants in this folder will read 2 interviews and not 1 interview\.$/)
    asked.length = 0
    await run(undefined)
    assert.match(asked[0]?.message ?? '', /^Assistants in this folder will read 2 interviews/)
  })

  test('is not there while no assistant may read', async () => {
    await setting.update('assistants', undefined, vscode.ConfigurationTarget.Global)
    await assert.rejects(run('Let Them'), /not found/)
  })
})
