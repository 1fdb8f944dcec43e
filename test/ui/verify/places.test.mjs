import assert from 'node:assert/strict'
import { openFolder, picture } from '../support/folders.mjs'
import { until } from '../support/until.mjs'

/** The words and the buttons of the empty view of topics. */
async function welcome(workbench, button) {
  const view = workbench.page.locator('.welcome-view:visible', { hasText: button }).first()
  await view.getByRole('button', { name: button }).waitFor()
  return view.innerText()
}

suite('a folder without a corpus', () => {
  test('shows the interview that is shipped as a sample, and offers to import', async () => {
    const workbench = await openFolder({ 'memo.md': 'A memo.\n' })
    try {
      await workbench.openContainer('Attaché')
      const topics = workbench.tree('Topics')
      await topics.row('Import your own interviews…').waitFor()
      const labels = await topics.labels()
      assert.equal(labels[0], 'Import your own interviews…')
      assert.match(labels[1], /The sample that comes with Attaché/)
      assert.match(await topics.row(/^Sample · /).innerText(), /^Sample · /)
      const labelled = workbench.page.locator('.tree-explorer-viewlet-tree-view .message:visible', {
        hasText: 'These names come from the sample.',
      })
      await until(
        () => labelled.count(),
        (count) => count === 2,
      )
      await picture(workbench, 'place-sample')
    } finally {
      await workbench.close()
    }
  })

  test('says that the folder that somebody named was not found, with a button to the setting', async () => {
    const settings = { 'attache.shippedCorpus': 'never', 'attache.corpusFolders': ['/no/such/place'] }
    const workbench = await openFolder({ 'memo.md': 'A memo.\n' }, settings)
    try {
      await workbench.openContainer('Attaché')
      assert.match(await welcome(workbench, 'Choose Corpus Folders'), /^Your corpus folders were not found/)
      await picture(workbench, 'place-away')
    } finally {
      await workbench.close()
    }
  })
})
