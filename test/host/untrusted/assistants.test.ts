import assert from 'node:assert/strict'
import * as vscode from 'vscode'

suite('assistants in a workspace that nobody trusted', () => {
  const set = async (value: string | undefined): Promise<void> =>
    vscode.workspace.getConfiguration('attache').update('assistants', value, vscode.ConfigurationTarget.Global)
  suiteSetup(async () => {
    await vscode.extensions.getExtension('attache.attache')?.activate()
    await set('any')
  })
  suiteTeardown(async () => set(undefined))

  test('are off, whatever the user has switched on elsewhere', async () => {
    assert.equal(vscode.workspace.isTrusted, false)
    for (const command of ['attache.compareMemo', 'attache.askReaders', 'attache.letAssistantsIn'])
      await assert.rejects(async () => vscode.commands.executeCommand(command), /not found/, command)
    for (const tool of ['find_passages', 'read_passage', 'cite', 'check_draft', 'define_name'])
      await assert.rejects(
        async () =>
          vscode.lm.invokeTool(`attache_${tool}`, { input: { words: 'treaty' }, toolInvocationToken: undefined }),
        tool,
      )
  })
})
