import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import path from 'node:path'
import { openSample, picture } from './support/folders.mjs'
import { root } from '../install.mjs'
import { until } from './support/until.mjs'
import { axeFindings, pageBody } from './support/webview.mjs'

const themes = ['light', 'dark', 'high contrast']
const place = 'What speaks against it'

/** The sample as *Open Sample* has it: the shipped interview beside its own. */
function sampleFiles() {
  const folder = path.join(root, 'media/sample/corpus')
  return Object.fromEntries(
    fs.readdirSync(folder).map((name) => [`corpus/${name}`, fs.readFileSync(path.join(folder, name), 'utf8')]),
  )
}

suite('the experts of the sample compared', () => {
  let workbench, body, before
  suiteSetup(async () => {
    ;({ workbench } = await openSample(sampleFiles))
    await workbench.page.setViewportSize({ width: 1440, height: 900 })
    body = pageBody(workbench.page)
    await workbench.openFile('memo.md')
    before = workbench.read('memo.md')
    await workbench.runCommand('Attaché: Compare Views by Topic')
    await workbench.pickRow('Parveen Dastoor').waitFor()
    await workbench.press('Enter')
    await row().waitFor()
  })
  suiteTeardown(() => workbench?.close())

  const row = () => body.locator('tr', { hasText: /flood forecasts/ }).first()
  const hers = () => row().locator('td').last()
  const focused = () => body.evaluate(() => document.activeElement.innerText)

  test('stand in a table of their words, with no protected source as a column', async () => {
    const heads = await body.getByRole('columnheader').allInnerTexts()
    assert.equal(heads[0], 'Topic')
    assert.deepEqual(heads.slice(1).sort(), ['Andrew Small', 'Parveen Dastoor'])
    const text = await body.innerText()
    assert.doesNotMatch(text, /transport official/)
    assert.match(text, /nothing coded/)
  })

  for (const theme of themes)
    for (const width of [1440, 760])
      test(`can be read in ${theme} at ${width} pixels`, async () => {
        await workbench.setTheme(theme)
        await workbench.page.setViewportSize({ width, height: 900 })
        await row().waitFor()
        const spare = () => body.evaluate(() => innerWidth - document.documentElement.scrollWidth)
        await until(spare, (pixels) => pixels >= 0)
        // No column is narrower than its longest usual word.
        const narrow = await body.evaluate(
          () => [...document.querySelectorAll('td')].filter(({ offsetWidth }) => offsetWidth < 90).length,
        )
        await picture(workbench, `compare-${theme.replaceAll(' ', '-')}-${width}`)
        assert.equal(narrow, 0)
        assert.deepEqual(await axeFindings(body), [])
      })

  test('are opened at their passage by Enter on its number', async () => {
    await workbench.page.setViewportSize({ width: 1440, height: 900 })
    await hers().getByRole('link', { name: /^¶/ }).first().focus()
    assert.match(await focused(), /^¶\d+$/)
    await workbench.press('Enter')
    await workbench.page.locator('.tab.active', { hasText: /dastoor2010/ }).waitFor()
    await picture(workbench, 'compare-opened')
  })

  test('are cited in the memo by the next key', async () => {
    await workbench.openFile('memo.md')
    await workbench.goTo(before.split('\n').length, 1)
    await workbench.runCommand('Attaché: Compare Views by Topic')
    await workbench.pickRow('Parveen Dastoor').waitFor()
    await workbench.press('Enter')
    await hers().getByRole('link', { name: /^¶/ }).first().focus()
    await workbench.press('Tab')
    assert.equal(await focused(), 'Cite')
    await workbench.press('Enter')
    const count = (text) => text.split('@dastoor2010').length
    await until(
      async () => count(await workbench.save('memo.md')),
      (found) => found === count(before) + 1,
    )
    await workbench.press('Control+z')
    await until(
      () => workbench.save('memo.md'),
      (text) => text === before,
    )
  })

  test('go into the memo as a table with its day, and out of it by one undo', async () => {
    await body.getByRole('link', { name: 'Insert This Table into Memo' }).focus()
    await workbench.press('Enter')
    await until(
      () => workbench.save('memo.md'),
      (text) => /positions are our reading/.test(text),
    )
    const text = workbench.read('memo.md')
    assert.match(text, /\| Topic \|.*Parveen Dastoor.*\|/)
    assert.ok(text.includes(place))
    await workbench.openFile('memo.md')
    await workbench.press('Control+z')
    await until(
      () => workbench.save('memo.md'),
      (now) => now === before,
    )
  })
})
