import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { bibliographyJob } from '../../support/bibliographyJob.js'
import { importJob } from '../../support/importJob.js'
import { mainJob, newInterview } from '../../support/mainJob.js'

suite('in a workspace that nobody trusted', () => {
  test('the workspace is in restricted mode, in which the manifest promises all but what runs a program', () => {
    assert.equal(vscode.workspace.isTrusted, false)
    const extension = vscode.extensions.getExtension('attache.attache')
    assert.ok(extension)
    // What VS Code itself reads of our manifest.
    const { capabilities } = extension.packageJSON as {
      readonly capabilities: {
        readonly untrustedWorkspaces: { readonly supported: unknown; readonly description: string }
      }
    }
    assert.equal(capabilities.untrustedWorkspaces.supported, 'limited')
    assert.match(capabilities.untrustedWorkspaces.description, /PDF files and Render with Quarto/)
  })

  mainJob()
  newInterview()
  importJob()
  bibliographyJob()

  suite('after all of this', () => {
    test('it is restricted still', () => assert.equal(vscode.workspace.isTrusted, false))
  })
})
