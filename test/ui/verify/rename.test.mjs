import assert from 'node:assert/strict'
import { reedSource } from '../../../out/test/support/fixtures.js'
import { inventedCorpus, openFolder, picture } from '../support/folders.mjs'
import { until } from '../support/until.mjs'

suite('renaming a citation key', () => {
  let workbench
  suiteSetup(async () => {
    workbench = await openFolder({
      'memo.md': 'Reed calls it “a slow-motion bargain” [@reed2021, para. 2].\n',
      'other.md': 'Velmark signed in 2019 [@reed2021, para. 1].\n',
      ...inventedCorpus(),
      'corpus/reed2021.txt': reedSource(),
    })
    await workbench.openFile('memo.md')
  })
  suiteTeardown(() => workbench?.close())

  test('shows what will change, ticked, and changes it when that is accepted', async () => {
    const { page } = workbench
    await page.locator('#attache\\.attache\\.evidence').getByText('1').waitFor() // has read the corpus
    await workbench.goTo(1, 44)
    await workbench.press('F2')
    const box = page.locator('.rename-box input').first()
    await box.waitFor()
    await box.fill('reed-2021')
    await workbench.press('Enter')
    const preview = page.locator('.bulk-edit-panel')
    await preview.getByText('basin.md').first().waitFor()
    const ticks = await until(
      () =>
        preview
          .locator('.monaco-list-row .edit-checkbox')
          .evaluateAll((all) => all.map((one) => one.getAttribute('aria-checked') === 'true')),
      (all) => all.length > 4,
    )
    await picture(workbench, 'rename-preview')
    assert.ok(ticks.filter((isTicked) => !isTicked).length <= 2, ticks.join()) // the pause, and the file in which it stands
    await preview.getByRole('button', { name: 'Apply' }).click()
    await workbench.editor.waitForText('[@reed-2021, para. 2]')
    await workbench.openFile('other.md')
    await workbench.editor.waitForText('[@reed-2021, para. 1]')
    const evidence = page.locator('#attache\\.attache\\.evidence')
    await until(
      () => evidence.getAttribute('aria-label'),
      (label) => label && !/Errors/.test(label),
    )
  })
})
