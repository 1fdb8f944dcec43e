import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { gateTools } from '../../../src/core/gate/input.js'
import { closedInterview, reedInterview, reedSource } from '../../support/fixtures.js'
import { deleteCorpus, services, writeCorpusFile } from '../../support/workspaceCorpus.js'

suite('the tools for the chat of VS Code', () => {
  const setting = vscode.workspace.getConfiguration('attache')
  const set = async (value: string | undefined): Promise<void> =>
    setting.update('assistants', value, vscode.ConfigurationTarget.Global)
  const call = async (name: string, input: object): Promise<string> => {
    const { content } = await vscode.lm.invokeTool(`attache_${name}`, { input, toolInvocationToken: undefined })
    return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('')
  }

  suiteSetup(async () => {
    const interview = reedInterview().replace('terms: on record\n', 'terms: on record\nassistants: any\n')
    await writeCorpusFile('reed2021.md', interview.replace('interview/1', 'interview/3'))
    await writeCorpusFile('reed2021.txt', reedSource())
    await writeCorpusFile('closed.md', closedInterview())
    await (await services()).files.refresh()
  })

  suiteTeardown(async () => {
    await set(undefined)
    await deleteCorpus()
  })

  test('are not there before the user lets any model read', async () => {
    await assert.rejects(call('find_passages', { words: 'treaty' }))
    await set('own machines')
    await assert.rejects(call('find_passages', { words: 'treaty' }))
  })

  test('find, read and cite what assistants may read, and go again', async () => {
    await set('any')
    const told = vscode.lm.tools.filter(({ name }) => name.startsWith('attache_'))
    assert.deepEqual(
      new Set(told.map(({ name }) => name)),
      new Set(Object.keys(gateTools).map((name) => `attache_${name}`)),
    )
    const [handle = ''] = (await call('find_passages', { words: 'treaty snow' })).split(' ')
    assert.match(handle, /^reed2021:p2:/)
    assert.match(await call('read_passage', { handle }), /^2 "Indications so far are that Velmark will sign/m)
    assert.equal(
      await call('cite', { handle, form: 'quotation', from: 2 }),
      '“Indications so far are that Velmark will sign before the first snow.” [@reed2021, para. 2]',
    )
    assert.match(await call('check_draft', { memo: '../outside.md' }), /no memo with this path/)
    assert.match(await call('cite', { handle: 'made:p1:00000000', form: 'citation' }), /find_passages/)
    const draft = 'Reed said: “Velmark will sign before the first thaw” [@reed2021, para. 2].'
    assert.match(
      await call('check_draft', { markdown: draft }),
      /^Differs: 1\.[^]*No person has read these sentences\.$/,
    )
    assert.match(await call('define_name', { name: 'Reed' }), /speaks in reed2021/)
    await set('off')
    await assert.rejects(call('find_passages', { words: 'treaty' }))
  })
})
