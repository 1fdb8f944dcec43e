import assert from 'node:assert/strict'
import { picture } from './support/folders.mjs'
import { until } from './support/until.mjs'
import { openWorkbench } from './support/workbench.mjs'

suite('the page of the extension', () => {
  test('shows the picture of the README', async () => {
    const workbench = await openWorkbench()
    try {
      await workbench.runCommand('Extensions: Show Installed Extensions')
      const row = workbench.page.locator('.extensions-list .monaco-list-row', { hasText: 'Attaché' }).first()
      await row.locator('.name').click()
      const widths = await until(
        async () => {
          const frames = workbench.page.frames()
          const found = await Promise.all(frames.map((frame) => frame.evaluate(widthsOfPictures).catch(() => [])))
          return found.flat()
        },
        (found) => found.length > 0,
      )
      assert.ok(widths.length === 1 && widths[0] > 400, `widths in pixels: ${widths.join(', ')}`)
      await picture(workbench, 'extension-page')
    } finally {
      await workbench.close()
    }
  })
})

/** Of the pictures in the README, once they were loaded or given up. */
function widthsOfPictures() {
  return [...document.querySelectorAll('body img[alt]:not([alt=""])')]
    .filter(({ complete }) => complete)
    .map(({ naturalWidth }) => naturalWidth)
}
