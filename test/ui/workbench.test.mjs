import assert from 'node:assert/strict'
import { openWorkbench } from './support/workbench.mjs'

suite('the workbench with the extension', () => {
  let workbench
  suiteSetup(async () => (workbench = await openWorkbench()))
  suiteTeardown(() => workbench?.close())

  test('a memo opens, and what is typed into it reaches the disk', async () => {
    await workbench.openFile('memo.md')
    await workbench.editor.clickBehind('ferry', 2)
    await workbench.editor.type(' line')
    assert.equal(await workbench.save('memo.md'), '# The ferry vote\n\nThe vote on the ferry line comes late.\n')
  })
})
