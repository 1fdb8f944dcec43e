import assert from 'node:assert/strict'
import { freshInterviews } from '../../out/test/support/freshInterviews.js'
import { openFolder, picture } from './support/folders.mjs'

/** Twelve interviews as an import leaves them: not one claim. */
function files() {
  const fresh = [...freshInterviews()].map(([uri, text]) => [`corpus/${uri.slice(uri.lastIndexOf('/') + 1)}`, text])
  return { 'memo.md': '# The port\n\nTessaly is deep in debt \n\nThe bank knows it \n', ...Object.fromEntries(fresh) }
}

suite('a corpus in which nobody has coded anything', () => {
  let workbench, editor
  suiteSetup(async () => {
    workbench = await openFolder(files())
    ;({ editor } = workbench)
    await workbench.openContainer('Attaché')
    await workbench.tree('Topics').root.getByRole('treeitem').first().waitFor()
    await workbench.openFile('memo.md')
  })
  suiteTeardown(() => workbench?.close())

  test('is cited from while one types, and a passage says that it is not coded', async () => {
    await editor.clickBehind('deep in debt')
    await workbench.press('End')
    await editor.type('[@indebt')
    const label = await editor.focusSuggestion('Tessaly is heavily')
    assert.match(label, /^Dlamini ¶1 “Tessaly is heavily/)
    assert.match(label, /Passage, not coded/)
    await editor.openDetails('no claim rests on it yet')
    await picture(workbench, 'passages-completion')
    await editor.accept('Tessaly is heavily')
    await editor.waitForText('Tessaly is deep in debt [@dlamini2023, para. 1]')
  })

  test('is cited from by the command as well, as a quotation too', async () => {
    await editor.clickBehind('The bank knows it')
    await workbench.press('End', 'Control+k', 'a')
    await workbench.typeInto('Cite a claim', 'heavily indebted')
    await workbench.pickRow('Passage, not coded').waitFor()
    await workbench.page.waitForTimeout(500) // a list that is searched anew is empty for a moment
    await picture(workbench, 'passages-cite')
    await workbench.press('Enter')
    await workbench.pick('Quotation')
    await editor.waitForText('“Tessaly is heavily indebted, and the Meridian')
  })
})
