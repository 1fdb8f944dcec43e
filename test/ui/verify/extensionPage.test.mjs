import assert from 'node:assert/strict'
import { picture } from '../support/folders.mjs'
import { until } from '../support/until.mjs'
import { openWorkbench } from '../support/workbench.mjs'

suite('the page of the extension', () => {
  test('shows the README, and no frame without a picture', async () => {
    const workbench = await openWorkbench()
    try {
      await workbench.runCommand('Extensions: Show Installed Extensions')
      const row = workbench.page.locator('.extensions-list .monaco-list-row', { hasText: 'Attaché' }).first()
      await row.locator('.name').click()
      const frame = await until(async () => {
        const frames = workbench.page.frames()
        const found = await Promise.all(frames.map((one) => one.evaluate(isReadme).catch(() => false)))
        return frames[found.indexOf(true)]
      })
      assert.deepEqual(await frame.evaluate(picturesWithoutPixels), [])
      await picture(workbench, 'extension-page')
    } finally {
      await workbench.close()
    }
  })
})

function isReadme() {
  return document.body.innerText.includes('How right is it?')
}

/** The words in the place of pictures that the page does not show. */
function picturesWithoutPixels() {
  return [...document.images].filter(({ complete, naturalWidth }) => complete && !naturalWidth).map(({ alt }) => alt)
}
