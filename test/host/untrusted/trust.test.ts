import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { bibliographyJob } from '../../support/bibliographyJob.js'
import { importJob } from '../../support/importJob.js'
import { mainJob, newInterview } from '../../support/mainJob.js'

suite('in a workspace that nobody trusted', () => {
  test('the workspace is in restricted mode, in which the manifest promises to work in full', () => {
    assert.equal(vscode.workspace.isTrusted, false)
    const extension = vscode.extensions.getExtension('attache.attache')
    assert.ok(extension)
    // What VS Code itself reads of our manifest.
    const { capabilities } = extension.packageJSON as { readonly capabilities: unknown }
    assert.deepEqual(capabilities, { untrustedWorkspaces: { supported: true }, virtualWorkspaces: { supported: true } })
  })

  mainJob()
  newInterview()
  importJob()
  bibliographyJob()

  suite('after all of this', () => {
    test('it is restricted still', () => assert.equal(vscode.workspace.isTrusted, false))
  })
})
