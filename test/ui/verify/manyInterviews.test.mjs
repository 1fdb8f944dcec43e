import assert from 'node:assert/strict'
import { moreauInterview } from '../../../out/test/support/fixtures.js'
import { inventedCorpus, openFolder, picture } from '../support/folders.mjs'
import { lookOf } from '../support/look.mjs'
import { until } from '../support/until.mjs'

const count = 300
const themes = ['dark', 'high contrast', 'high contrast light', 'light']

/** Three hundred people who were asked on the same topic, each with words of their own in one claim. */
function files() {
  const all = { 'memo.md': '# The treaty\n\nVelmark waits for word number 137 ', ...inventedCorpus() }
  for (let at = 0; at < count; at++) {
    const name = `Moreau-${String.fromCodePoint(65 + (at % 26))}${at}`
    all[`corpus/voice${at}.md`] = moreauInterview()
      .replaceAll('moreau2021', `voice${at}`)
      .replaceAll('Moreau', name)
      .replace('Peace on the river', `Word number ${at}`)
  }
  return all
}

suite('three hundred interviews in a window of 760 pixels', () => {
  let workbench, page, topics
  suiteSetup(async () => {
    workbench = await openFolder(files())
    ;({ page } = workbench)
    await page.setViewportSize({ width: 760, height: 800 })
    await workbench.openFile('memo.md')
    await workbench.openContainer('Attaché')
    topics = workbench.tree('Topics')
    await topics.row('The treaty').waitFor()
  })
  suiteTeardown(() => workbench?.close())

  test('stand under the topic that they share, the last behind one row, each with who speaks', async () => {
    await topics.expand('The treaty')
    await topics.expand('Moreau-Q276')
    const rows = await topics.allLabels()
    assert.ok(
      rows.some((label) => /^More rows: \d+/.test(label)),
      rows.join('\n'),
    )
    await topics.reveal(/No signature.*Moreau-Q276 ¶1/s)
  })

  test('are filtered as one types', async () => {
    await topics.actInTitle('Filter')
    await workbench.fill('word number 137')
    await until(
      () => page.locator('.tree-explorer-viewlet-tree-view .message').first().innerText(),
      (text) => text === 'Filtered by “word number 137”. Claims found: 1.',
    )
    await topics.reveal(/Word number 137/)
    await picture(workbench, 'many-filtered')
    await workbench.press('Escape')
    await topics.row('The treaty').waitFor()
  })

  for (const theme of themes)
    test(`rows can be read: ${theme}`, async () => {
      await workbench.setTheme(theme)
      const label = topics.row('The treaty').locator('.label-name')
      await until(
        () => lookOf(label),
        ({ contrast }) => contrast >= 4.5,
      )
      await picture(workbench, `many-${theme.replaceAll(' ', '-')}`)
    })

  test('a claim of one of them is cited by a few letters, and its evidence stands beside the memo', async () => {
    await workbench.editor.clickEnd()
    await workbench.editor.type('[@word number 137')
    await workbench.editor.accept('Word number 137')
    await workbench.editor.waitForText('[-@voice137, sec. 1]')
    await workbench.press('Control+k', 'Shift+e')
    const main = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame').locator('main')
    await main.getByText('Your sentence').waitFor()
    const overflow = await main.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    assert.ok(overflow <= 0, `${overflow} pixels stand out`)
    await picture(workbench, 'many-evidence')
  })

  test('are compared by those of them whom one chooses by a few letters, in what room there is', async () => {
    await workbench.openFile('memo.md')
    await workbench.runCommand('Attaché: Compare Views by Topic')
    for (const name of ['Moreau-H137', 'Moreau-S96']) {
      await workbench.pickRow('Moreau').waitFor()
      await workbench.fill(name)
      await workbench.pickRow(name).click()
    }
    const before = Date.now()
    await workbench.press('Enter')
    // Behind that of the evidence.
    const body = page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame').locator('body')
    await body
      .getByText(/Moreau-S96/)
      .filter({ visible: true })
      .first()
      .waitFor()
    const milliseconds = Date.now() - before
    console.log(`the table of 2 among ${count} interviews: ${milliseconds} ms`)
    assert.ok(await body.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
    await picture(workbench, 'many-compared')
  })
})
