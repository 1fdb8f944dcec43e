import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { mainJob, newInterview } from '../support/mainJob.js'

suite('in a web worker', () => {
  for (const name of ['process', 'require', 'Buffer', 'window', 'document'])
    test(`there is no ${name}`, () => assert.equal(typeof Reflect.get(globalThis, name), 'undefined'))

  test('the extension activates', async () => {
    assert.ok('WorkerGlobalScope' in globalThis)
    const extension = vscode.extensions.getExtension('attache.attache')
    await extension?.activate()
    assert.equal(extension?.isActive, true)
  })

  mainJob()
  newInterview()
})
