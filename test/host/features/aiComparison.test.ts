import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { failureSentence, replyOf } from '../../../src/features/checks/compare/models.js'
import { until } from '../../support/workspaceCorpus.js'

const commands = ['attache.compareMemo', 'attache.askReaders']

async function registered(): Promise<readonly string[]> {
  const all = await vscode.commands.getCommands(true)
  return commands.filter((one) => all.includes(one))
}

async function isProvided(): Promise<boolean> {
  // What is shown before it is sent can be opened only while somebody provides it.
  return vscode.workspace.openTextDocument(vscode.Uri.parse(`attache-sent:sent.log?${Math.random()}`)).then(
    () => true,
    () => false,
  )
}

const settings = () => vscode.workspace.getConfiguration('attache')

suite('AI comparison', () => {
  suiteSetup(async () => {
    await vscode.extensions.getExtension('attache.attache')?.activate()
  })
  teardown(async () => settings().update('assistants', undefined, vscode.ConfigurationTarget.Global))

  test('is not there before the user switches it on, and goes when it is switched off', async () => {
    assert.deepEqual([await registered(), await isProvided()], [[], false])
    await settings().update('assistants', 'own machines', vscode.ConfigurationTarget.Global)
    await until('commands', async () => (await registered()).length === commands.length)
    assert.equal(await isProvided(), true)
    await settings().update('assistants', 'off', vscode.ConfigurationTarget.Global)
    await until('no commands', async () => !(await registered()).length)
    assert.equal(await isProvided(), false)
  })

  for (const [name, value] of [
    ['assistants', 'any'],
    ['localModel', 'http://localhost:1/v1'],
  ] as const)
    test(`is not switched on by what a folder says of attache.${name}`, async () => {
      await assert.rejects(async () => settings().update(name, value, vscode.ConfigurationTarget.Workspace))
      const [folder] = vscode.workspace.workspaceFolders ?? []
      assert.ok(folder)
      const file = vscode.Uri.joinPath(folder.uri, '.vscode', 'settings.json')
      const before = await vscode.workspace.fs.readFile(file).then(undefined, () => undefined)
      const text = JSON.stringify({ [`attache.${name}`]: value, 'attache.hover': false })
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text))
      try {
        // The one beside it is a folder's to say.
        await until('the folder’s setting', () => settings().get('hover') === false)
        assert.notEqual(settings().get(name), value)
        assert.deepEqual(await registered(), [])
      } finally {
        if (before) await vscode.workspace.fs.writeFile(file, before)
        else await vscode.workspace.fs.delete(file)
        await until('the setting to go', () => settings().get('hover') !== false)
      }
    })

  test('says in one plain sentence why a model did not answer', () => {
    const sentences = [
      vscode.LanguageModelError.NoPermissions('x1'),
      vscode.LanguageModelError.Blocked('x2'),
      vscode.LanguageModelError.NotFound('x3'),
      new Error('The line is down.'),
      'cut off',
    ].map((error) => failureSentence(error, { name: 'MODEL' }))
    assert.deepEqual(sentences, [
      'MODEL was not asked: you have not allowed Attaché to use it.',
      'MODEL refused to answer. Its quota may be used up.',
      'MODEL is no longer there. Choose another model.',
      'MODEL did not answer: The line is down.',
      'MODEL did not answer: cut off',
    ])
  })

  const { token } = new vscode.CancellationTokenSource()
  const modelOf = (text: () => AsyncIterable<string>): Pick<vscode.LanguageModelChat, 'sendRequest'> => ({
    sendRequest: async () => Promise.resolve({ text: text(), stream: text() }),
  })
  const never = async (): Promise<never> => new Promise(() => {})

  test('reads no more of a model than it wants, however much it says', async () => {
    const endless = modelOf(async function* () {
      for (;;) yield await Promise.resolve('It goes on. ')
    })
    const large = modelOf(async function* () {
      yield await Promise.resolve('x'.repeat(10_000_000))
    })
    for (const one of [endless, large]) assert.equal((await replyOf(one, '?', token)).length, 10_000)
  })

  test('waits no longer than it wants for a model that says nothing', async () => {
    const silent = modelOf(async function* () {
      yield 'I '
      await never()
    })
    assert.equal(await replyOf(silent, '?', token, 50), 'I ')
    assert.equal(await replyOf({ sendRequest: never }, '?', token, 50), '')
  })

  test('lets a model go at once when somebody cancels', async () => {
    const source = new vscode.CancellationTokenSource()
    const reply = replyOf({ sendRequest: never }, '?', source.token)
    source.cancel()
    assert.equal(await reply, '')
  })
})
