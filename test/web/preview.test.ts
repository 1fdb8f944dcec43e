import * as vscode from 'vscode'
import { previewJob } from '../support/previewJob.js'
import { closeEditors } from '../support/savedMemo.js'

suite('the preview in a browser', () => {
  suiteSetup(() => vscode.extensions.getExtension('attache.attache')?.activate())
  teardown(closeEditors)
  previewJob('small2010')
})
