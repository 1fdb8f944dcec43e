import assert from 'node:assert/strict'
import { reedSource } from '../../out/test/support/fixtures.js'
import { inventedCorpus, openFolder, picture } from './support/folders.mjs'
import { until } from './support/until.mjs'

const memo = `# The treaty

Velmark will certainly sign before the first snow [@reed2021, para. 2]<!--c:velmark-to-sign~000000-->.

Reed calls it “a slow-motion bargain between equal partners” [@reed2021, para. 2].

The vote waits for the elections [@moreau2021, para. 1].

The cabinet has no plan for a second dry year [@official2020, para. 1].

Nobody is cited here.
`

suite('the evidence beside a memo', () => {
  let workbench, page
  suiteSetup(async () => {
    workbench = await openFolder({ 'memo.md': memo, ...inventedCorpus(), 'corpus/reed2021.txt': reedSource() })
    ;({ page } = workbench)
    await workbench.openFile('memo.md')
    await workbench.openContainer('Attaché')
    await workbench.tree('Topics').root.waitFor()
  })
  suiteTeardown(() => workbench?.close())

  const frame = () => page.frameLocator('iframe.webview.ready').frameLocator('#active-frame')
  const body = () => frame().locator('main')
  const text = () =>
    body()
      .innerText({ timeout: 1000 })
      .then((all) => all.replace(/\s+/g, ' '))
      .catch(() => '')
  const see = (isRight) => until(text, isRight)

  test('opens by its key, beside the memo, and shows both sentences with what differs', async () => {
    await workbench.goTo(3, 10)
    await workbench.press('Control+k', 'Shift+e')
    const shown = await see((all) => all.includes('Indications so far are that Velmark will sign'))
    assert.match(shown, /Your sentence Velmark will certainly sign before the first snow\./)
    assert.match(shown, /Not compared with the source’s sentence\./)
    assert.match(shown, /Only in your sentence: certainly/)
    assert.match(shown, /Whose view/)
    await picture(workbench, 'evidence')
  })
})
