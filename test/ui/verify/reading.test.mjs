import assert from 'node:assert/strict'
import { reedSource } from '../../../out/test/support/fixtures.js'
import { inventedCorpus, openFolder, picture } from '../support/folders.mjs'
import { lookOf } from '../support/look.mjs'
import { until } from '../support/until.mjs'
import { axeFindingsInside, pageBody } from '../support/webview.mjs'

const memo = `# The treaty

Velmark will certainly sign before the first snow [@reed2021, para. 2].

Velmark will sign [@reed2021, para. 2], or wait for the elections [@moreau2021, para. 1].
`

suite('transcripts and their evidence in every theme', () => {
  let workbench, page
  suiteSetup(async () => {
    workbench = await openFolder({ 'memo.md': memo, ...inventedCorpus(), 'corpus/reed2021.txt': reedSource() })
    ;({ page } = workbench)
    await workbench.openFile('reed2021.txt')
    await page.locator('.statusbar-item', { hasText: 'Interview Transcript' }).waitFor()
    await workbench.openFile('memo.md')
    await workbench.goTo(3, 10)
    await workbench.press('Control+k', 'Shift+e')
    await shows('Only in your sentence: certainly')
    await workbench.press('Escape')
  })
  suiteTeardown(() => workbench?.close())

  const shows = (words) => pageBody(page).getByText(words).first().waitFor()
  const inText = (words) => page.locator('.view-line span span', { hasText: words }).first()
  /** The colours of a new theme come one after the other. */
  const readable = (words, least) =>
    until(
      () => lookOf(inText(words)),
      ({ contrast }) => contrast >= least,
    )

  for (const theme of ['dark', 'high contrast', 'high contrast light', 'light'])
    test(`can be read, and axe finds nothing: ${theme}`, async () => {
      const name = theme.replaceAll(' ', '-')
      await workbench.setTheme(theme)
      await workbench.openFile('reed2021.txt')
      await workbench.editor.leave()
      await readable('Dorrin calls', 4.5)
      await readable('[¶2]', 3)
      await picture(workbench, `reading-${name}`)
      await workbench.openFile('memo.md')
      for (const [line, words] of [
        [3, 'Only in your sentence: certainly'],
        [5, 'Only in your sentence: wait, elections'],
      ]) {
        await workbench.goTo(line, 10)
        await shows(words)
        assert.deepEqual(await axeFindingsInside(pageBody(page)), [])
      }
      await picture(workbench, `reading-evidence-${name}`)
    })

  test('in a window of 760 pixels nothing stands out', async () => {
    await page.setViewportSize({ width: 760, height: 800 })
    await workbench.goTo(3, 10)
    await shows('Only in your sentence: certainly')
    const overflow = await pageBody(page).evaluate(() => document.documentElement.scrollWidth - innerWidth)
    assert.ok(overflow <= 0, `${overflow} pixels stand out`)
    await picture(workbench, 'reading-narrow')
  })
})
