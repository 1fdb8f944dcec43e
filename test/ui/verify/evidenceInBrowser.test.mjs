import { reedSource } from '../../../out/test/support/fixtures.js'
import { inventedCorpus, openFolder, picture } from '../support/folders.mjs'

const memo = 'Velmark will certainly sign before the first snow [@reed2021, para. 2].\n'

suite('the evidence where the extension runs in the browser', () => {
  let workbench
  suiteSetup(async () => {
    const files = { 'memo.md': memo, ...inventedCorpus(), 'corpus/reed2021.txt': reedSource() }
    workbench = await openFolder(files, { 'remote.extensionKind': { 'attache.attache': ['web'] } })
    await workbench.openFile('memo.md')
    await workbench.openContainer('Attaché')
    await workbench.tree('Topics').root.waitFor()
  })
  suiteTeardown(() => workbench?.close())

  test('follows the cursor as elsewhere', async () => {
    await workbench.goTo(1, 10)
    await workbench.press('Control+k', 'Shift+e')
    const main = workbench.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame').locator('main')
    await main.getByText('Only in your sentence: certainly').waitFor()
    await picture(workbench, 'evidence-web')
  })
})
